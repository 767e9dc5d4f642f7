import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import type { Calendar } from '#planner'
import type { Tx } from '#platform'
import { Agendas } from './agendas.js'
import { UnitEntity } from './unit.entity.js'

export interface NewUnit {
  readonly id: string
  readonly pool: string
  readonly label: string
  readonly place: string
  readonly minUseful: number
  readonly qualities: readonly string[]
  /** Opening minutes per ISO weekday, half-open. */
  readonly week: Readonly<Record<number, readonly { readonly from: number; readonly to: number }[]>>
}
export interface DatedSession {
  readonly unit: string
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly type: 'day' | 'evening'
}
export interface SessionAnswer {
  readonly state: 'closed' | 'undecided' | 'open'
  readonly reason: string
}
export interface Closure {
  readonly day: Day
  readonly state: 'closed' | 'undecided' | 'open'
  readonly reason: string
  readonly source: string
}

/** Who and what is there when: units, weekly rosters, dated sessions and closed days. */
@Injectable()
export class Rosters {
  constructor(private readonly agendas: Agendas) {}

  /** Adds units with their week from `since` on; a unit that is there already is left as it is. */
  async addUnits(tx: Tx, units: readonly NewUnit[], since: Day): Promise<void> {
    const { raw } = await tx.sql
      .createQueryBuilder()
      .insert()
      .into(UnitEntity)
      .values(units.map(({ week: _, qualities, ...unit }) => ({ ...unit, qualities: [...qualities] })))
      .orIgnore()
      .returning('id')
      .execute()
    const added = new Set((raw as { id: string }[]).map((row) => row.id))
    const rows = units
      .filter((unit) => added.has(unit.id))
      .flatMap(({ id, week }) =>
        Object.entries(week).flatMap(([weekday, hours]) => hours.map(({ from, to }) => ({ id, weekday, from, to }))),
      )
    await tx.sql.query(
      `insert into scheduling.roster (unit_id, weekday, from_minute, to_minute, valid_from)
       select r.id, r.weekday, r."from", r."to", $2
         from jsonb_to_recordset($1::jsonb) as r(id text, weekday int, "from" int, "to" int)`,
      [JSON.stringify(rows), since],
    )
  }

  /** Opens units on single dates; a session that is open already stays. */
  async openSessions(tx: Tx, sessions: readonly DatedSession[]): Promise<void> {
    await tx.sql.query(
      `insert into scheduling.session (unit_id, day, from_minute, to_minute, type)
       select s.unit, s.day, s."from", s."to", s.type
         from jsonb_to_recordset($1::jsonb) as s(unit text, day date, "from" int, "to" int, type text)
       on conflict do nothing`,
      [JSON.stringify(sessions)],
    )
  }

  /** Sessions of one kind that people opened by hand on these days for units of a pool, the places more than there are among them. */
  async addedSessions(
    tx: Tx,
    pool: string,
    type: DatedSession['type'],
    days: readonly Day[],
  ): Promise<readonly (DatedSession & { readonly label: string })[]> {
    return tx.sql.query(
      `select s.unit_id as unit, u.label, s.day::text as day, s.from_minute as "from", s.to_minute as "to", s.type
         from scheduling.session s join scheduling.unit u on u.id = s.unit_id and u.pool = $1
        where s.type = $2 and s.day = any($3) and s.changed_by is not null order by s.day, s.from_minute, s.unit_id`,
      [pool, type, days],
    )
  }

  /** Those that {@link openSessions} opened; what a person added by hand stays hers to take away. */
  async closeSessions(tx: Tx, type: DatedSession['type'], day: Day): Promise<void> {
    await tx.sql.query(`delete from scheduling.session where day = $1 and type = $2 and changed_by is null`, [
      day,
      type,
    ])
  }

  /** Writes closed and undecided days; what a person has decided about a day is never overwritten. */
  async addClosures(tx: Tx, closures: readonly Closure[]): Promise<void> {
    await tx.sql.query(
      `insert into scheduling.closure (day, state, reason, source)
       select c.day, c.state, c.reason, c.source
         from jsonb_to_recordset($1::jsonb) as c(day date, state text, reason text, source text)
       on conflict (day) do nothing`,
      [JSON.stringify(closures)],
    )
  }

  /** What one kind of session does on a day, whatever the hospital does; null takes that answer back. */
  async answerFor(tx: Tx, type: DatedSession['type'], day: Day, answer: SessionAnswer | null): Promise<void> {
    await tx.sql.query(`delete from scheduling.session_closure where day = $1 and type = $2`, [day, type])
    if (!answer) return
    await tx.sql.query(`insert into scheduling.session_closure (day, type, state, reason) values ($1, $2, $3, $4)`, [
      day,
      type,
      answer.state,
      answer.reason,
    ])
  }

  /** A person says that the hospital is open by day although the calendar says otherwise. */
  async openDay(tx: Tx, day: Day): Promise<void> {
    await tx.sql.query(`update scheduling.closure set state = 'open' where day = $1`, [day])
  }

  /** Days between two that are closed or undecided: no working days. */
  calendar(tx: Tx, from: Day, to: Day): Promise<Calendar> {
    return this.agendas.calendar(tx, from, to)
  }

  async closureOf(tx: Tx, days: readonly Day[]): Promise<ReadonlyMap<Day, Closure>> {
    const rows: Closure[] = await tx.sql.query(
      `select day::text as day, state, reason, source from scheduling.closure where day = any($1)`,
      [days],
    )
    return new Map(rows.map((row) => [row.day, row]))
  }

  /** Takes minutes of a unit out: broken, on leave, a meeting. Visits that are there stay and must be moved. */
  async block(tx: Tx, unit: string, day: Day, minutes: { from: number; to: number }, reason: string): Promise<void> {
    await tx.sql.query(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) values ($1, $2, $3, $4, $5)`,
      [unit, day, minutes.from, minutes.to, reason],
    )
  }

  /** Every unit's name by its id. */
  async labels(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; label: string }[] = await tx.sql.query(`select id, label from scheduling.unit`)
    return new Map(rows.map(({ id, label }) => [id, label]))
  }

  /** Which of these units are places more than there are: why, and who allowed it. */
  async extras(tx: Tx, units: readonly string[]): Promise<ReadonlyMap<string, { reason: string; by: string }>> {
    const rows: { id: string; reason: string; by: string }[] = await tx.sql.query(
      `select id, reason, changed_by as by from scheduling.unit where id = any($1) and extra_of is not null`,
      [units],
    )
    return new Map(rows.map(({ id, reason, by }) => [id, { reason, by }]))
  }

  async unitsOf(tx: Tx, pools: readonly string[]): Promise<readonly UnitEntity[]> {
    return tx.sql.query(
      `select id, pool, label, place, min_useful as "minUseful", qualities from scheduling.unit
        where pool = any($1) and extra_of is null order by id`,
      [pools],
    )
  }
}
