import { Injectable } from '@nestjs/common'
import { loadDefinition, type CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { Config, dayOf, minuteOf, type Tx } from '#platform'
import { RunningDays, type RunningPath, type RunningUnit } from '#scheduling'
import type {
  DayRow,
  OutcomeRow,
  PatientDayRow,
  RecallRow,
  ResultRow,
  StopRow,
  Subject,
  TaskRow,
  VisitState,
  VisitStateRow,
} from './rows.js'
import { TABLES } from './rows.js'

/** A visit as the board has it: its place, and where it is. */
export interface DayVisit {
  readonly id: string
  readonly step: string
  readonly kind: RunningPath['visits'][number]['kind']
  readonly unit: string
  /** Planned minutes, half-open. */
  readonly from: number
  readonly to: number
  readonly sessionType: 'day' | 'evening'
  readonly state: VisitState
  /** Null while nothing was noted of it. */
  readonly row: VisitStateRow | null
  /** It was given up: its minutes are somebody else's now. */
  readonly freed: boolean
}
export interface DayPath {
  readonly path: RunningPath
  readonly visits: readonly DayVisit[]
  readonly patient: PatientDayRow | null
  /** By item. */
  readonly results: ReadonlyMap<string, ResultRow>
  readonly outcome: OutcomeRow | null
  readonly recalls: readonly RecallRow[]
}
/** Everything that is so on one day, as one read. */
export interface DayFacts {
  readonly day: Day
  readonly at: Date
  /** Minutes after local midnight; null where the day is not today. */
  readonly now: number | null
  readonly definition: CarePathDefinition
  readonly paths: readonly DayPath[]
  readonly units: readonly RunningUnit[]
  readonly stops: readonly StopRow[]
  readonly tasks: readonly TaskRow[]
  readonly closing: DayRow | null
  /** The newest act of the day; 0 before the first. */
  readonly version: number
}

const COLUMNS: Readonly<Record<Subject, string>> = {
  visit: `care_path_id as "carePathId", step, state, reason, decided, arrived_at as "arrivedAt", began_at as "beganAt", ended_at as "endedAt", expected_to as "expectedTo", freed`,
  patient: `care_path_id as "carePathId", arrived_at as "arrivedAt", arrived_how as "arrivedHow", expected_at as "expectedAt", leave_by as "leaveBy", height_cm::float8 as "heightCm", weight_kg::float8 as "weightKg"`,
  result: `care_path_id as "carePathId", item, state, expected_at as "expectedAt", source`,
  outcome: `care_path_id as "carePathId", told_by as "toldBy", told_how as "toldHow", same_day as "sameDay", cause, plan, medicine, started_on::text as "startedOn", note`,
  recall: `care_path_id as "carePathId", rule, from_day::text as "fromDay", to_day::text as "toDay", alarm_day::text as "alarmDay", state`,
  stop: `unit_id as "unitId", from_minute as "fromMinute", to_minute as "toMinute", reason`,
  task: `care_path_id as "carePathId", kind, about, done`,
  day: `day::text as day, closed_at as "closedAt"`,
}

/** Reads a day whole: so many queries, whoever comes. */
@Injectable()
export class Facts {
  constructor(
    private readonly running: RunningDays,
    private readonly config: Config,
  ) {}

  async of(tx: Tx, day: Day): Promise<DayFacts> {
    const definition = loadDefinition(this.config.hospital, day)
    const states = await this.rows<VisitStateRow>(tx, 'visit', day)
    const patients = await this.rows<PatientDayRow>(tx, 'patient', day)
    const results = await this.rows<ResultRow>(tx, 'result', day)
    const outcomes = await this.rows<OutcomeRow>(tx, 'outcome', day)
    const recalls = await this.rows<RecallRow>(tx, 'recall', day)
    const stops = await this.rows<StopRow>(tx, 'stop', day)
    const tasks = await this.rows<TaskRow>(tx, 'task', day)
    const [closing = null] = await this.rows<DayRow>(tx, 'day', day)
    const [{ version }] = (await tx.sql.query(
      `select coalesce(max(id), 0)::int as version from day_board.act where day = $1`,
      [day],
    )) as [{ version: number }]
    const also = [...new Set(states.filter(({ freed }) => freed).map(({ carePathId }) => carePathId))]
    const paths = await this.running.pathsOn(tx, day, also)
    const pools = definition.pools.map(({ id }) => id)
    const units = await this.running.unitsOn(tx, day, pools)
    return {
      day,
      at: tx.now,
      now: dayOf(tx.now) === day ? minuteOf(tx.now) : null,
      definition,
      paths: paths.map((path) => ({
        path,
        visits: visitsOf(
          path,
          states.filter(({ carePathId }) => carePathId === path.id),
        ),
        patient: patients.find(({ carePathId }) => carePathId === path.id) ?? null,
        results: new Map(results.filter(({ carePathId }) => carePathId === path.id).map((row) => [row.item, row])),
        outcome: outcomes.find(({ carePathId }) => carePathId === path.id) ?? null,
        recalls: recalls.filter(({ carePathId }) => carePathId === path.id),
      })),
      units,
      stops,
      tasks,
      closing,
      version,
    }
  }

  private rows<Row>(tx: Tx, subject: Subject, day: Day): Promise<Row[]> {
    return tx.sql.query(
      `select key, version::int as version, changed_by as "changedBy", changed_at as "changedAt", ${COLUMNS[subject]}
         from day_board.${TABLES[subject]} where day = $1 order by version, key`,
      [day],
    )
  }
}

function visitsOf(path: RunningPath, rows: readonly VisitStateRow[]): readonly DayVisit[] {
  const planned = path.visits.map(({ id, step, kind, unit, from, to, sessionType }): DayVisit => {
    const row = rows.find((one) => one.step === step) ?? null
    return { id, step, kind, unit, from, to, sessionType, state: row?.state ?? 'planned', row, freed: false }
  })
  const given = rows.flatMap((row): DayVisit[] => {
    if (!row.freed || planned.some(({ step }) => step === row.step)) return []
    return [{ ...row.freed, step: row.step, state: row.state, row, freed: true }]
  })
  return [...planned, ...given].sort((a, b) => a.from - b.from)
}

/** The key of a visit's row. */
export const visitKey = (carePathId: string, step: string): string => `${carePathId}:${step}`
