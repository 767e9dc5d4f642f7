import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { type Interval, type Session, weekdayOf } from '#planner'
import type { Tx } from '#platform'
import { minutesOut, type OutageSpan, without } from './outage-minutes.js'
import { opensOn, type Recurrence } from './recurrence.js'

/** A part of a unit's day that is out, and why. */
export interface Out extends Interval {
  readonly id: string
  readonly kind: 'closed' | 'ill' | 'down'
  readonly reason: string
}
/** When one unit is open on one day. */
export interface Opening {
  /** What the unit offers, outages taken off; sorted by start. */
  readonly sessions: readonly Session[]
  /** The same without looking at outages. */
  readonly planned: readonly Session[]
  readonly outs: readonly Out[]
  /** Reasons of the lines that are skipped on this day. */
  readonly skipped: readonly string[]
}
/** Openings by unit and day. */
export type OpeningOf = (unit: string, day: Day) => Opening

interface RosterRow extends Recurrence, Interval {
  readonly unit: string
  readonly skips: Readonly<Record<Day, string>>
}
interface DatedRow extends Session {
  readonly unit: string
  readonly day: Day
}
interface OutageRow extends OutageSpan {
  readonly id: string
  readonly kind: Out['kind']
  readonly reason: string
  readonly units: readonly string[]
}

/** When units are open: weekly lines, skipped and extra dates, and what is out. Three queries, whatever the range. */
@Injectable()
export class Openings {
  async of(tx: Tx, units: readonly string[], from: Day, to: Day): Promise<OpeningOf> {
    const rosters: RosterRow[] = await tx.sql.query(
      `select r.unit_id as unit, weekday, from_minute as "from", to_minute as "to", valid_from::text as "validFrom", valid_to::text as "validTo",
              every_weeks as "everyWeeks", nth, coalesce(counted_from, valid_from)::text as "countedFrom",
              coalesce((select jsonb_object_agg(s.day, s.reason) from scheduling.roster_skip s where s.roster_id = r.id and s.day between $2 and $3), '{}') as skips
         from scheduling.roster r
        where r.unit_id = any($1) and valid_from <= $3 and coalesce(valid_to, 'infinity') >= $2`,
      [units, from, to],
    )
    const dated: DatedRow[] = await tx.sql.query(
      `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to", type
         from scheduling.session where unit_id = any($1) and day between $2 and $3`,
      [units, from, to],
    )
    const outages: OutageRow[] = await tx.sql.query(
      `select o.id, o.kind, o.reason, o.from_day::text as "fromDay", o.to_day::text as "toDay", o.from_minute as "fromMinute", o.to_minute as "toMinute", o.daily,
              array(select u.id from scheduling.unit u where u.id = any($1) and ${REACHES}) as units
         from scheduling.outage o
        where not o.ended and daterange(o.from_day, o.to_day, '[]') && daterange($2, $3, '[]') order by o.id`,
      [units, from, to],
    )
    const rostersOf = grouped(rosters, ({ unit, weekday }) => `${unit} ${weekday}`)
    const datedOf = grouped(dated, ({ unit, day }) => `${unit} ${day}`)
    return (unit, day) => {
      const lines = (rostersOf.get(`${unit} ${weekdayOf(day)}`) ?? []).filter((roster) => opensOn(roster, day))
      const planned = inOrder([
        ...lines.filter(({ skips }) => !(day in skips)).map(({ from, to }) => ({ from, to, type: 'day' as const })),
        ...(datedOf.get(`${unit} ${day}`) ?? []).map(({ from, to, type }) => ({ from, to, type })),
      ])
      const outs = outages.flatMap((outage) => {
        const out = outage.units.includes(unit) && minutesOut(outage, day)
        return out ? [{ ...out, id: outage.id, kind: outage.kind, reason: outage.reason }] : []
      })
      return {
        planned,
        sessions: without(planned, outs),
        outs,
        skipped: lines.flatMap(({ skips }) => (day in skips ? [skips[day]!] : [])),
      }
    }
  }
}

/** Whether outage `o` reaches unit `u`; an extra place goes with its own unit. */
export const REACHES = `(o.scope = 'clinic' or (o.scope = 'pool' and u.pool = any(o.targets)) or (o.scope = 'unit' and coalesce(u.extra_of, u.id) = any(o.targets)))`

/** Sorted by start; lines of different weeks or months that overlap on a date are one session of it. */
function inOrder(sessions: readonly Session[]): readonly Session[] {
  const result: { from: number; to: number; type: Session['type'] }[] = []
  for (const session of [...sessions].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && last.type === session.type && session.from < last.to) last.to = Math.max(last.to, session.to)
    else result.push({ ...session })
  }
  return result
}

/** Rows by a key, each list in the order of the rows. */
export function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
