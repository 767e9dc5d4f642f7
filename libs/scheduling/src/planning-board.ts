import { Injectable } from '@nestjs/common'
import type { Day, StepKind } from '#contracts'
import { addDays, type Interval, type Session } from '#planner'
import { dayOf, type Tx } from '#platform'
import { Agendas } from './agendas.js'
import type { PathStatus } from './care-path.entity.js'
import { grouped, Openings, type Out } from './openings.js'

export interface BoardUnit {
  readonly id: string
  readonly pool: string
  readonly label: string
  readonly place: string
  /** Set where it is an extra place of that unit, on one day. */
  readonly extraOf: string | null
  readonly extraDay: Day | null
  readonly reason: string | null
  readonly changedBy: string | null
}
export interface BoardVisit extends Interval {
  readonly id: string
  readonly carePathId: string
  readonly patientId: string
  readonly step: string
  readonly kind: StepKind
  readonly unit: string
  readonly day: Day
  readonly status: PathStatus
  readonly holdExpiresAt: Date | null
  /** Why it must be planned again; null where it may stay. */
  readonly displaced: string | null
}
export interface BoardBlock extends Interval {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly day: Day
  readonly reason: string
}
export interface BoardCell {
  readonly unit: string
  readonly day: Day
  readonly sessions: readonly Session[]
  readonly outs: readonly Out[]
  readonly skipped: readonly string[]
  readonly blocks: readonly BoardBlock[]
  /** Minutes kept for the evening's patients and not released yet. */
  readonly kept: readonly Interval[]
  readonly visits: readonly BoardVisit[]
}
export interface Board {
  readonly days: readonly { readonly day: Day; readonly closed: string | null }[]
  readonly units: readonly BoardUnit[]
  readonly cells: readonly BoardCell[]
}

/** Every unit's days as they stand: what is open, what is out, what is kept and who comes. Eight queries, whatever the range. */
@Injectable()
export class PlanningBoard {
  constructor(
    private readonly openings: Openings,
    private readonly agendas: Agendas,
  ) {}

  /** Both days included. */
  async of(tx: Tx, from: Day, to: Day): Promise<Board> {
    const units: BoardUnit[] = await tx.sql.query(
      `select id, pool, label, place, extra_of as "extraOf", extra_day::text as "extraDay", reason, changed_by as "changedBy"
         from scheduling.unit where extra_day is null or extra_day between $1 and $2 order by place, pool, coalesce(extra_of, id), extra_of nulls first, id`,
      [from, to],
    )
    const openingOf = await this.openings.of(
      tx,
      units.map(({ id }) => id),
      from,
      to,
    )
    const visits: BoardVisit[] = await tx.sql.query(
      `select v.id, v.care_path_id as "carePathId", v.patient_id as "patientId", v.step, v.kind, v.unit_id as unit, v.day::text as day,
              v.from_minute as "from", v.to_minute as "to", p.status, p.hold_expires_at as "holdExpiresAt", d.reason as displaced
         from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
         left join scheduling.displaced d on d.care_path_id = p.id and d.version = p.version and d.unit_id = v.unit_id
        where v.day between $1 and $2 and not (p.status in ('held', 'offered') and p.hold_expires_at <= $3) order by v.from_minute, v.id`,
      [from, to, tx.now],
    )
    const blocks: BoardBlock[] = await tx.sql.query(
      `select id, version, unit_id as unit, day::text as day, from_minute as "from", to_minute as "to", reason
         from scheduling.block where day between $1 and $2 order by from_minute, id`,
      [from, to],
    )
    const kept: (Interval & { unit: string; day: Day })[] = await tx.sql.query(
      `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to"
         from scheduling.reserved where day between $1 and $2 and release_on > $3 order by from_minute`,
      [from, to, dayOf(tx.now)],
    )
    const { closed } = await this.agendas.calendar(tx, from, to)
    const [visitsOf, blocksOf, keptOf] = [visits, blocks, kept].map((rows) => grouped<Row>(rows, keyOf)) as [
      ReadonlyMap<string, BoardVisit[]>,
      ReadonlyMap<string, BoardBlock[]>,
      ReadonlyMap<string, Interval[]>,
    ]
    const days: Day[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
    return {
      days: days.map((day) => ({ day, closed: closed.get(day) ?? null })),
      units,
      cells: days.flatMap((day) =>
        units
          .filter(({ extraDay }) => !extraDay || extraDay === day)
          .map(({ id: unit }) => {
            const { sessions, outs, skipped } = openingOf(unit, day)
            const key = keyOf({ unit, day })
            return {
              ...{ unit, day, sessions: closed.has(day) ? sessions.filter(isEvening) : sessions, outs, skipped },
              blocks: blocksOf.get(key) ?? [],
              kept: keptOf.get(key) ?? [],
              visits: visitsOf.get(key) ?? [],
            }
          }),
      ),
    }
  }
}

interface Row {
  readonly unit: string
  readonly day: Day
}
const keyOf = ({ unit, day }: Row) => `${unit} ${day}`
const isEvening = ({ type }: Session) => type === 'evening'
