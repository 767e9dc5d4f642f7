import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import type { Session } from '#planner'
import { dayOf, type Tx } from '#platform'
import { LIVE } from './effects.js'
import type { OutageSpan } from './outage-minutes.js'
import type { Proposal } from './proposals.js'
import type { RebookingState } from './rebookings.js'

export interface OutageView extends OutageSpan {
  readonly id: string
  readonly kind: 'closed' | 'ill' | 'down'
  readonly scope: 'unit' | 'pool' | 'clinic'
  readonly targets: readonly string[]
  readonly reason: string
  readonly ended: boolean
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
  /** Paths that still lie in it. */
  readonly open: number
}
export interface RebookingView {
  readonly carePathId: string
  readonly version: number
  /** The version that the path has now; another one means that somebody changed it since it was looked at. */
  readonly current: number
  readonly isLive: boolean
  readonly day: Day
  /** The minute at which the first visit begins that is lost. */
  readonly lostFrom: number
  readonly state: RebookingState
  readonly choice: Proposal['choice']
  readonly minutes: number | null
  readonly reason: string | null
  readonly chosenBy: string | null
}
export interface RosterView {
  readonly id: string
  readonly weekday: number
  readonly from: number
  readonly to: number
  readonly everyWeeks: number
  readonly nth: number | null
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly version: number
  readonly changedBy: string | null
  readonly skips: readonly { readonly day: Day; readonly reason: string }[]
}

const OUTAGE = `o.id, o.kind, o.scope, o.targets, o.from_day::text as "fromDay", o.to_day::text as "toDay", o.from_minute as "fromMinute", o.to_minute as "toMinute",
  o.daily, o.reason, o.ended, o.version, o.changed_by as "changedBy", o.changed_at as "changedAt",
  (select count(*)::int from scheduling.rebooking r join scheduling.care_path p on p.id = r.care_path_id and p.version = r.version
    where r.outage_id = o.id and r.state <> 'moved' and ${LIVE}) as open`

/** Reads rosters, closures and what becomes of the paths they hit. */
@Injectable()
export class PlanningLists {
  /** Closures that are not over and come after that one, the nearest first. */
  async outages(tx: Tx, after: { readonly day: Day; readonly id: string } | null, limit: number) {
    const rows: OutageView[] = await tx.sql.query(
      `select ${OUTAGE} from scheduling.outage o where not o.ended and o.to_day >= $1
          and ($3::date is null or (o.from_day, o.id) > ($3::date, $4::bigint)) order by o.from_day, o.id limit $5`,
      [dayOf(tx.now), tx.now, after?.day ?? null, after?.id ?? null, limit],
    )
    return rows
  }

  async outage(tx: Tx, id: string): Promise<OutageView | null> {
    const [row] = await tx.sql.query(
      `select ${OUTAGE} from scheduling.outage o where o.id = $1 and $2::timestamptz is not null`,
      [id, tx.now],
    )
    return row ?? null
  }

  /** By day, then by the time at which a visit is lost. */
  async rebookings(tx: Tx, outageId: string): Promise<readonly RebookingView[]> {
    return tx.sql.query(
      `select r.care_path_id as "carePathId", r.version, p.version as current, ${LIVE} as "isLive", r.day::text as day, r.lost_from as "lostFrom", r.state, r.choice, r.minutes, r.reason, r.chosen_by as "chosenBy"
         from scheduling.rebooking r join scheduling.care_path p on p.id = r.care_path_id where r.outage_id = $1 order by r.day, r.lost_from, r.care_path_id`,
      [outageId, tx.now],
    )
  }

  /** A unit with its lines that are not over; null where there is no such unit. */
  async ofUnit(tx: Tx, id: string) {
    const today = dayOf(tx.now)
    const [unit]: UnitView[] = await tx.sql.query(
      `select id, pool, label, place from scheduling.unit where id = $1 and extra_of is null`,
      [id],
    )
    if (!unit) return null
    const rosters: RosterView[] = await tx.sql.query(
      `select r.id, weekday, from_minute as "from", to_minute as "to", every_weeks as "everyWeeks", nth, valid_from::text as "validFrom", valid_to::text as "validTo",
              version, changed_by as "changedBy",
              coalesce((select jsonb_agg(jsonb_build_object('day', s.day, 'reason', s.reason) order by s.day) from scheduling.roster_skip s where s.roster_id = r.id and s.day >= $2), '[]') as skips
         from scheduling.roster r where unit_id = $1 and coalesce(valid_to, 'infinity') >= $2 order by weekday, from_minute, valid_from`,
      [id, today],
    )
    return { unit, rosters }
  }

  /** One sort of a unit's dates from today on that come after that one, the nearest first. */
  async datesOf(tx: Tx, unit: string, list: DateList, after: DatePlace | null, limit: number) {
    const rows: DatedView[] = await tx.sql.query(
      `select * from (${DATES[list]}) d
        where $3::date is null or (day, "from", id collate "C") > ($3::date::text, $4::int, $5) order by day, "from", id collate "C" limit $6`,
      [unit, dayOf(tx.now), after?.day ?? null, after?.from ?? null, after?.id ?? null, limit],
    )
    return rows
  }
}

/** Sessions beside the roster, minutes kept free, and places more than there are. */
export const DATE_LISTS = ['sessions', 'blocks', 'extras'] as const
export type DateList = (typeof DATE_LISTS)[number]

const DATED = `day::text as day, from_minute as "from", to_minute as "to"`
/** The sessions of an evening clinic are its own: here stand those that a person added. */
const DATES: Readonly<Record<DateList, string>> = {
  sessions: `select id::text as id, version, ${DATED}, reason, changed_by as "changedBy", type, false as used
    from scheduling.session where unit_id = $1 and day >= $2 and not (type = 'evening' and changed_by is null)`,
  blocks: `select id::text as id, version, ${DATED}, reason, changed_by as "changedBy", null as type, false as used
    from scheduling.block where unit_id = $1 and day >= $2`,
  extras: `select u.id, null::int as version, ${DATED}, u.reason, u.changed_by as "changedBy", s.type, exists (select from scheduling.visit v where v.unit_id = u.id) as used
    from scheduling.unit u join scheduling.session s on s.unit_id = u.id where u.extra_of = $1 and u.extra_day >= $2`,
}

/** Where a date stands in its list. */
export interface DatePlace {
  readonly day: Day
  readonly from: number
  readonly id: string
}

export interface UnitView {
  readonly id: string
  readonly pool: string
  readonly label: string
  readonly place: string
}

/** A date of a unit: an extra session, minutes kept free, or a place more than there is, which somebody allowed for a reason. */
export interface DatedView extends DatePlace {
  /** Null for a place more than there is. */
  readonly version: number | null
  readonly to: number
  readonly reason: string | null
  readonly changedBy: string | null
  /** Null for minutes that are kept free. */
  readonly type: Session['type'] | null
  /** Whether a patient is in that place. */
  readonly used: boolean
}
