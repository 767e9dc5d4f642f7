import { Injectable } from '@nestjs/common'
import { loadDefinition, type CarePathDefinition, type Needs, variantOf, walkingMinutes } from '#care-path'
import type { Day } from '#contracts'
import { addDays, addWorkingDays, type DayAgenda, type Interval, type Pathway, type Session, type Step } from '#planner'
import { instantAt, type Tx } from '#platform'
import { Agendas } from './agendas.js'
import type { Ask } from './ask.js'
import type { Asked } from './asked.js'
import { Openings } from './openings.js'
import { type CarePathView, PathLists, type VisitView } from './path-lists.js'
import { type Actor, PathStore, refOf } from './path-store.js'
import { Questions } from './questions.js'
import type { VisitEntity } from './visit.entity.js'

/** A path on one of its days. */
export interface RunningPath extends Omit<CarePathView, 'visits'> {
  /** Those of this day, in order; a call with the result is none of them. */
  readonly visits: readonly VisitView[]
  readonly definition: CarePathDefinition
  readonly needs: Needs
  /** The visits of this day with their own lengths, as the planner needs them. */
  readonly rules: Pathway
  /** It is the path's own day: not one on which images were made before it. */
  readonly isMain: boolean
  /** Of all its visits, the call with the result too. */
  readonly lastDay: Day
}
export interface RunningUnit {
  readonly id: string
  readonly pool: string
  readonly label: string
  readonly place: string
  readonly sessions: readonly Session[]
}
/** Visits of a path that go to other minutes, or other units, of the same day. */
export interface Shift {
  readonly carePathId: string
  readonly version: number
  readonly visits: readonly { readonly id: string; readonly unit: string; readonly from: number; readonly to: number }[]
  /** Visits that are given up. */
  readonly dropped: readonly string[]
  /** Visits that were given up and come back, under their own ids. */
  readonly restored?: readonly Restored[]
  /** Where it was before. */
  readonly isBack?: boolean
}
export type Restored = Pick<VisitEntity, 'id' | 'patientId' | 'step' | 'kind' | 'unit' | 'from' | 'to' | 'sessionType'>

/** Minutes that are somebody's, and what for. */
export interface Occupant extends Interval {
  /** The visit that wants these minutes. */
  readonly wanted: string
  readonly unit: string
  readonly unitLabel: string
  /** Null where nobody is there but the minutes are kept free: `reason` says why. */
  readonly patientId: string | null
  readonly reason: string | null
}

/** The days that run: who is there, by which rules, and other minutes for what has not begun. */
@Injectable()
export class RunningDays {
  constructor(
    private readonly lists: PathLists,
    private readonly questions: Questions,
    private readonly agendas: Agendas,
    private readonly openings: Openings,
    private readonly store: PathStore,
  ) {}

  /** Every booked path with a visit on the day, and these ones, in the order in which they come; as many queries for a full day as for an empty one. */
  async pathsOn(tx: Tx, day: Day, also: readonly string[]): Promise<readonly RunningPath[]> {
    const paths = await this.lists.running(tx, day, also)
    const asked = await this.questions.all(
      tx,
      paths.map(({ ask }) => ask as Ask),
    )
    return paths.map((path, i) => runningPath(path, asked[i]!, day))
  }

  /** The units of these pools with when they are open. */
  async unitsOn(tx: Tx, day: Day, pools: readonly string[]): Promise<readonly RunningUnit[]> {
    const units: Omit<RunningUnit, 'sessions'>[] = await tx.sql.query(
      `select id, pool, label, place from scheduling.unit
        where pool = any($1) and (extra_day is null or extra_day = $2) order by place, pool, id`,
      [pools, day],
    )
    const ids = units.map(({ id }) => id)
    const openingOf = await this.openings.of(tx, ids, day, day)
    return units.map((unit) => ({ ...unit, sessions: openingOf(unit.id, day).sessions }))
  }

  /** The day without the visits of these paths. */
  async agendaOf(tx: Tx, day: Day, paths: readonly RunningPath[]): Promise<DayAgenda> {
    const pools = [...new Set(paths.flatMap(({ rules }) => rules.steps.map(({ pool }) => pool)))]
    const except = paths.map(({ id }) => id)
    const [agenda] = await this.agendas.between(tx, { from: day, to: day, pools, session: 'day', except })
    return agenda!
  }

  /** The first working day after a day. */
  async workingDayAfter(tx: Tx, day: Day): Promise<Day> {
    return addWorkingDays(day, 1, await this.agendas.calendar(tx, day, addDays(day, 30)))
  }

  /** The day and the path of a visit; null where there is none, or no more. */
  async visit(tx: Tx, id: string): Promise<{ carePathId: string; step: string; day: Day } | null> {
    const [row] = await tx.sql.query(
      `select care_path_id as "carePathId", step, day::text as day from scheduling.visit where id = $1`,
      [id],
    )
    return row ?? null
  }

  /** Keeps the path as it is until the transaction ends: nobody moves or cancels it meanwhile. False where it is not booked any more. */
  async keep(tx: Tx, carePathId: string): Promise<boolean> {
    const path = await this.store.lock(tx, carePathId)
    return path !== null && ['ordered', 'booked', 'done', 'no-show'].includes(path.status)
  }

  /** Notes that the day has begun for a path, or, undone, that it has not: once it has, the desk cannot move it. */
  async begin(tx: Tx, carePathId: string, begun: boolean): Promise<void> {
    await tx.sql.query(
      `update scheduling.care_path set begun_at = case when $2 then coalesce(begun_at, $3) end
        where id = $1 and (begun_at is not null) <> $2`,
      [carePathId, begun, tx.now],
    )
  }

  /** Who has the minutes that these visits would come back to, on their unit or of the same patient, the `moving` ones left out; in order. What stands still is nobody's. */
  async inTheWay(
    tx: Tx,
    day: Day,
    wanted: readonly Pick<Restored, 'id' | 'patientId' | 'unit' | 'from' | 'to'>[],
    moving: readonly string[],
  ): Promise<readonly Occupant[]> {
    return tx.sql.query(
      `with w as (select * from jsonb_to_recordset($2) as w(id uuid, "patientId" uuid, unit text, "from" int, "to" int)),
            found as (
         select w.id, v.unit_id, v.from_minute, v.to_minute, v.patient_id, null as reason
           from w join scheduling.visit v on v.day = $1 and (v.unit_id = w.unit or v.patient_id = w."patientId")
            and v.from_minute < w."to" and v.to_minute > w."from" and v.id <> all($3::uuid[])
          union all
         select w.id, b.unit_id, b.from_minute, b.to_minute, null, b.reason
           from w join scheduling.block b on b.day = $1 and b.unit_id = w.unit and b.stop_id is null
            and b.from_minute < w."to" and b.to_minute > w."from")
       select f.id as wanted, u.id as unit, u.label as "unitLabel", f.from_minute as "from", f.to_minute as "to", f.patient_id as "patientId", f.reason
         from found f join scheduling.unit u on u.id = f.unit_id order by f.from_minute, f.id`,
      [day, JSON.stringify(wanted), moving],
    )
  }

  /** Puts visits on other minutes of the day, all or none, each path as its next version; the day is locked. Throws `Taken`. */
  async shift(tx: Tx, day: Day, shifts: readonly Shift[], by: Actor): Promise<void> {
    const gone = shifts.flatMap(({ visits, dropped }) => [...visits.map(({ id }) => id), ...dropped])
    const old = await this.store.takeOff(tx, day, gone)
    await this.store.putOn(tx, [
      ...shifts.flatMap(({ visits }) => visits.map((visit) => ({ ...old.get(visit.id)!, ...visit }))),
      ...shifts.flatMap(({ carePathId, restored = [] }) =>
        restored.map((visit) => ({ ...visit, carePathId, day, status: 'booked' as const })),
      ),
    ])
    for (const { carePathId, dropped, isBack } of [...shifts].sort((a, b) =>
      a.carePathId.localeCompare(b.carePathId),
    )) {
      const path = (await this.store.lock(tx, carePathId))!
      path.version += 1
      const what = isBack ? 'day-shifted-back' : dropped.length > 0 ? 'day-cut' : 'day-shifted'
      await this.store.shifted(tx, path, what, by)
      const last = (await this.store.daysOf(tx, path)).at(-1) ?? day
      await tx.emit('care-path.shifted', refOf(path))
      await tx.emit('care-path.day-over', refOf(path), instantAt(addDays(last, 1), 0))
    }
  }
}

function runningPath(
  path: CarePathView,
  { definition: newest, plan, question, referral }: Asked,
  day: Day,
): RunningPath {
  const definition = newest.hospital === path.hospital ? newest : loadDefinition(path.hospital, day)
  const visits = path.visits.filter((visit) => visit.day === day && visit.kind !== 'phone-result')
  const known = [...question.pathways, ...(plan.apart ? [plan.apart] : [])]
  const own = known.find(({ id }) => id === path.pathway)
  const steps = visits.flatMap((visit) => stepOf(visit, definition, [...(own ? [own] : []), ...known]))
  const { lags } = own ?? known[0]!
  const placed = (id: string) => steps.some((step) => step.id === id)
  const rules: Pathway = {
    id: path.pathway,
    steps,
    lags: lags.filter(({ before, after }) => placed(before) && placed(after)),
    longestStay: variantOf(definition, path.pathway).longestStay.minutes,
    walk: walkingMinutes(definition, referral.needs),
    grid: definition.grid,
    dateRules: own?.dateRules ?? { leadWorkingDays: 0, session: 'day' },
  }
  return {
    ...path,
    visits,
    definition,
    needs: referral.needs,
    rules,
    isMain: path.day === day,
    lastDay: path.visits.at(-1)?.day ?? path.day,
  }
}

/** The rule of a visit's step, with the length that this visit has. */
function stepOf(
  { step: id, from, to }: VisitView,
  definition: CarePathDefinition,
  pathways: readonly Pathway[],
): readonly Step[] {
  const known = pathways.flatMap(({ steps }) => steps).find((step) => step.id === id)
  const rule = definition.steps.find((step) => step.id === id)
  if (!known && !rule) return []
  const { pool, window, sessions } = known ?? rule!
  const qualities = known?.qualities ?? []
  return [{ ...known, id, pool, duration: to - from, window, sessions, qualities }]
}
