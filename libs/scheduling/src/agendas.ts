import { Injectable } from '@nestjs/common'
import { addDays, type Calendar, type Day, type DayAgenda, type Interval, type Session, type Unit } from '#planner'
import { dayOf, type Tx } from '#platform'
import { grouped, type Opening, Openings } from './openings.js'

export interface AgendaRange {
  /** Both ends included. */
  readonly from: Day
  readonly to: Day
  readonly pools: readonly string[]
  /** For which kind of session: minutes kept for another kind are taken until their day of release. */
  readonly session: 'day' | 'evening'
  /** The visits of this care path, or of these, count as free: what is being moved or checked. */
  readonly except?: string | readonly string[]
  /** Minutes that are spoken for but not stored yet. */
  readonly promised?: readonly Dated[]
}

interface UnitRow {
  readonly id: string
  readonly pool: string
  readonly place: string
  readonly min_useful: number
  readonly qualities: string[]
}
export interface Dated extends Interval {
  readonly unit: string
  readonly day: Day
}
interface Closure {
  readonly day: Day
  readonly state: 'closed' | 'undecided' | 'open'
  readonly reason: string
}

/** What every unit of some pools offers and has taken, day by day. Seven queries, whatever the range. */
@Injectable()
export class Agendas {
  constructor(private readonly openings: Openings) {}

  async between(
    tx: Tx,
    { from, to, pools, session: type, except, promised = [] }: AgendaRange,
  ): Promise<readonly DayAgenda[]> {
    const units: UnitRow[] = await tx.sql.query(
      `select id, pool, place, min_useful, qualities from scheduling.unit
        where pool = any($1) and (extra_day is null or extra_day between $2 and $3) order by id`,
      [pools, from, to],
    )
    const ids = units.map((unit) => unit.id)
    const openingOf = await this.openings.of(tx, ids, from, to)
    const minutes: (Dated & { own: boolean })[] = await tx.sql.query(
      `select v.unit_id as unit, v.day::text as day, v.from_minute as "from", v.to_minute as "to", false as own
         from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
        where v.unit_id = any($1) and v.day between $2 and $3 and v.care_path_id <> all($4::uuid[])
          and not (p.status in ('held', 'offered') and p.hold_expires_at <= $5)
        union all
       select unit_id, day::text, from_minute, to_minute, false
         from scheduling.block where unit_id = any($1) and day between $2 and $3
        union all
       select unit_id, day::text, from_minute, to_minute, type = $6
         from scheduling.reserved where unit_id = any($1) and day between $2 and $3 and release_on > $7`,
      [ids, from, to, [except ?? []].flat(), tx.now, type, dayOf(tx.now)],
    )
    const closures = await this.closures(tx, from, to)
    const ofType = await this.sessionClosures(tx, type, from, to)

    const taken = minutes.filter(({ own }) => !own)
    const takenOf = grouped([...taken, ...promised], unitAndDay)
    const keptOf = grouped(
      minutes.filter(({ own }) => own),
      unitAndDay,
    )
    const closureOf = new Map(closures.map((closure) => [closure.day, closure]))
    const models = units.map(unitOf)

    return daysBetween(from, to).map((day) => {
      const whole = closureOf.get(day)
      const closure = ofType.get(day) ?? whole
      return {
        day,
        units: models.map((unit) => ({
          unit,
          sessions: sessionsOf(openingOf(unit.id, day), whole !== undefined && ofType.has(day)),
          taken: merged(takenOf.get(`${unit.id} ${day}`) ?? []),
          kept: keptOf.get(`${unit.id} ${day}`) ?? [],
        })),
        ...(closure && { closure: { state: closure.state, reason: closure.reason } }),
      }
    })
  }

  /** Places more than there are from a day on, by the unit whose they are. */
  async extrasOf(tx: Tx, units: readonly string[], from: Day): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { of: string; ids: string[] }[] = await tx.sql.query(
      `select extra_of as of, array_agg(id order by id) as ids from scheduling.unit where extra_of = any($1) and extra_day >= $2 group by extra_of`,
      [units, from],
    )
    return new Map(rows.map(({ of, ids }) => [of, ids]))
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
      `select distinct on (day) day::text as day, state, reason from (
         select day, state, reason, 1 as rank from scheduling.closure where day between $1 and $2 and state <> 'open'
          union all
         select d::date, 'closed', o.reason, 0 from scheduling.outage o, generate_series(greatest(o.from_day, $1::date), least(o.to_day, $2::date), interval '1 day') as d
          where o.scope = 'clinic' and not o.ended and ${ALL_DAY}) as closed
        order by day, rank`,
      [from, to],
    )
  }
}

/** Whether outage `o` takes the whole of day `d`. */
const ALL_DAY = `(case when o.daily or d = o.from_day then o.from_minute else 0 end) = 0 and (case when o.daily or d = o.to_day then o.to_minute else 1440 end) = 1440`

const unitOf = ({ id, pool, place, min_useful: minUseful, qualities }: UnitRow): Unit => ({
  id,
  pool,
  place,
  capacity: 1,
  minUseful,
  qualities,
})

/** On a day on which the hospital is closed but one kind of session has an answer of its own, only dated sessions open. */
const sessionsOf = ({ sessions }: Opening, onlyDated: boolean): readonly Session[] =>
  onlyDated ? sessions.filter(({ type }) => type === 'evening') : sessions

function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of [...intervals].sort(byStart)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

const unitAndDay = ({ unit, day }: Dated) => `${unit} ${day}`

const byStart = (a: Interval, b: Interval) => a.from - b.from

function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
