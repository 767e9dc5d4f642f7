import { Injectable } from '@nestjs/common'
import {
  addDays,
  type Calendar,
  type Day,
  type DayAgenda,
  type Interval,
  type Session,
  type Unit,
  weekdayOf,
} from '#planner'
import { dayOf, type Tx } from '#platform'

export interface AgendaRange {
  /** Both ends included. */
  readonly from: Day
  readonly to: Day
  readonly pools: readonly string[]
  /** For which kind of session: minutes kept for another kind are taken until their day of release. */
  readonly session: 'day' | 'evening'
  /** The visits of this care path count as free: it is the one being moved or checked. */
  readonly except?: string
}

interface UnitRow {
  readonly id: string
  readonly pool: string
  readonly place: string
  readonly min_useful: number
  readonly qualities: string[]
}
interface Roster extends Interval {
  readonly unit: string
  readonly weekday: number
  readonly since: Day
  readonly until: Day | null
}
interface Dated extends Interval {
  readonly unit: string
  readonly day: Day
}
interface Closure {
  readonly day: Day
  readonly state: 'closed' | 'undecided' | 'open'
  readonly reason: string
}

/** What every unit of some pools offers and has taken, day by day. Six queries, whatever the range. */
@Injectable()
export class Agendas {
  async between(tx: Tx, { from, to, pools, session: type, except }: AgendaRange): Promise<readonly DayAgenda[]> {
    const units: UnitRow[] = await tx.sql.query(
      `select id, pool, place, min_useful, qualities from scheduling.unit where pool = any($1) order by id`,
      [pools],
    )
    const ids = units.map((unit) => unit.id)
    const rosters: Roster[] = await tx.sql.query(
      `select unit_id as unit, weekday, from_minute as "from", to_minute as "to", valid_from::text as since, valid_to::text as until
         from scheduling.roster
        where unit_id = any($1) and valid_from <= $3 and coalesce(valid_to, 'infinity') >= $2`,
      [ids, from, to],
    )
    const sessions: (Dated & Session)[] = await tx.sql.query(
      `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to", type
         from scheduling.session where unit_id = any($1) and day between $2 and $3`,
      [ids, from, to],
    )
    const taken: Dated[] = await tx.sql.query(
      `select v.unit_id as unit, v.day::text as day, v.from_minute as "from", v.to_minute as "to"
         from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
        where v.unit_id = any($1) and v.day between $2 and $3 and v.care_path_id is distinct from $4::uuid
          and not (p.status in ('held', 'offered') and p.hold_expires_at <= $5)
        union all
       select unit_id, day::text, from_minute, to_minute
         from scheduling.block where unit_id = any($1) and day between $2 and $3
        union all
       select unit_id, day::text, from_minute, to_minute
         from scheduling.reserved where unit_id = any($1) and day between $2 and $3 and type <> $6 and release_on > $7`,
      [ids, from, to, except ?? null, tx.now, type, dayOf(tx.now)],
    )
    const closures = await this.closures(tx, from, to)
    const ofType = await this.sessionClosures(tx, type, from, to)

    const rostersOf = groupBy(rosters, (roster) => `${roster.unit} ${roster.weekday}`)
    const sessionsOf = groupBy(sessions, (session) => `${session.unit} ${session.day}`)
    const takenOf = groupBy(taken, (interval) => `${interval.unit} ${interval.day}`)
    const closureOf = new Map(closures.map((closure) => [closure.day, closure]))
    const models = units.map(unitOf)

    return daysBetween(from, to).map((day) => {
      const whole = closureOf.get(day)
      const closure = ofType.get(day) ?? whole
      const weekday = weekdayOf(day)
      return {
        day,
        units: models.map((unit) => ({
          unit,
          sessions: openOn(
            day,
            whole && ofType.has(day) ? [] : rostersOf.get(`${unit.id} ${weekday}`),
            sessionsOf.get(`${unit.id} ${day}`),
          ),
          taken: merged(takenOf.get(`${unit.id} ${day}`) ?? []),
        })),
        ...(closure && { closure: { state: closure.state, reason: closure.reason } }),
      }
    })
  }

  /** Days on which no counter opens: closed ones, and those on which nobody has decided yet. */
  async calendar(tx: Tx, from: Day, to: Day): Promise<Calendar> {
    const closures = await this.closures(tx, from, to)
    return { closed: new Map(closures.map(({ day, reason }) => [day, reason])) }
  }

  /** Days on which this kind of session has an answer of its own, whatever the hospital does. */
  private async sessionClosures(tx: Tx, type: string, from: Day, to: Day): Promise<ReadonlyMap<Day, Closure>> {
    const rows: Closure[] = await tx.sql.query(
      `select day::text as day, state, reason from scheduling.session_closure where type = $1 and day between $2 and $3`,
      [type, from, to],
    )
    return new Map(rows.map((row) => [row.day, row]))
  }

  private closures(tx: Tx, from: Day, to: Day): Promise<Closure[]> {
    return tx.sql.query(
      `select day::text as day, state, reason from scheduling.closure where day between $1 and $2 and state <> 'open'`,
      [from, to],
    )
  }
}

const unitOf = ({ min_useful, ...unit }: UnitRow): Unit => ({ ...unit, capacity: 1, minUseful: min_useful })

function openOn(day: Day, rosters: readonly Roster[] = [], dated: readonly Session[] = []): readonly Session[] {
  const weekly = rosters
    .filter(({ since, until }) => since <= day && (!until || day <= until))
    .map(({ from, to }) => ({ from, to, type: 'day' as const }))
  return [...weekly, ...dated.map(({ from, to, type }) => ({ from, to, type }))].sort(byStart)
}

function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of [...intervals].sort(byStart)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const byStart = (a: Interval, b: Interval) => a.from - b.from

function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
