import type { Day } from '#contracts'
import { addDays, clock, overlaps } from '#planner'
import { dayOf, minuteOf, type Tx } from '#platform'
import { calledBy, clash, type Edit, gone, not, poolOf, type RosterLine } from './edit.js'
import { shortDay } from './explain.js'
import { opensOn } from './recurrence.js'

interface RosterRow extends RosterLine {
  readonly id: string
  readonly unit: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly countedFrom: Day
  readonly version: number
  readonly changedBy: string | null
  readonly changedAt: Date | null
}

const OVERLAPS = not('overlaps', 'Dit overlapt met een regel die er al staat. Beëindig die eerst.')

const ONE_WAY = not('bad-period', 'Kies eens per zoveel weken óf een keer per maand, niet allebei.')

export const addRoster: Edit<'roster-add'> = async (tx, { unit, validFrom, validTo, lines, countedFrom }, by) => {
  if (!(await poolOf(tx, unit))) return gone()
  if (validFrom < dayOf(tx.now)) return not('past', 'Een rooster begint op zijn vroegst vandaag.')
  if (validTo && validTo < validFrom) return not('bad-period', 'De laatste dag is vóór de eerste.')
  if (lines.some((line) => line.to <= line.from)) return not('bad-period', 'Het einde is niet na het begin.')
  if (lines.some((line) => line.nth !== null && line.everyWeeks > 1)) return ONE_WAY
  if (meetEachOther(lines) || (await overlap(tx, unit, lines, validFrom, validTo))) return OVERLAPS
  const ids = await insert(tx, unit, lines, { validFrom, validTo, countedFrom: countedFrom ?? validFrom }, by.name)
  return {
    ok: true,
    id: ids[0]!,
    units: [unit],
    reason: 'Nieuw rooster',
    undo: { kind: 'roster-undo', added: ids, restore: null },
  }
}

/** Ends a line after its last day; null lets it go on until further notice. */
export const endRoster: Edit<'roster-end'> = async (tx, { id, version, lastDay }, by) => {
  const row = await find(tx, id)
  if (!row) return gone(id)
  if (row.version !== version) return clash(tx, await heir(tx, row))
  if (lastDay && lastDay < addDays(dayOf(tx.now), -1))
    return not('past', 'Kies een laatste dag die niet al voorbij is.')
  const opensStill = !lastDay || lastDay >= row.validFrom
  if (opensStill && (await overlap(tx, row.unit, [row], row.validFrom, lastDay, [id]))) return OVERLAPS
  await setEnd(tx, row, lastDay, by.name)
  const reason = lastDay ? `Spreekuur stopt na ${shortDay(lastDay)}` : 'Spreekuur gaat door'
  const { unit, validFrom, validTo, countedFrom } = row
  const undo =
    lastDay && lastDay < validFrom
      ? ({ kind: 'roster-add', unit, validFrom, validTo, countedFrom, lines: [lineOf(row)] } as const)
      : ({ kind: 'roster-undo', added: [], restore: { id, lastDay: validTo, version: version + 1 } } as const)
  return { ok: true, id, units: [unit], reason, undo }
}

/** Other minutes from a day on: the line of before ends the day before; its turn of weeks goes on, and the dates that it skips stay skipped. */
export const changeRoster: Edit<'roster-change'> = async (tx, { id, version, validFrom, line }, by) => {
  const row = await find(tx, id)
  if (!row) return gone(id)
  if (row.version !== version) return clash(tx, await heir(tx, row))
  if (validFrom < dayOf(tx.now) || (row.validTo && validFrom > row.validTo))
    return not('past', 'Kies een dag vanaf vandaag, waarop deze regel nog geldt.')
  if (line.to <= line.from) return not('bad-period', 'Het einde is niet na het begin.')
  if (line.nth !== null && line.everyWeeks > 1) return ONE_WAY
  const next = { ...line, weekday: row.weekday }
  const start = validFrom < row.validFrom ? row.validFrom : validFrom
  if (await overlap(tx, row.unit, [next], start, row.validTo, [id])) return OVERLAPS
  const changed = { ok: true, units: [row.unit], reason: `Ander rooster vanaf ${shortDay(start)}` } as const
  if (start === row.validFrom) {
    await rewrite(tx, id, next, by.name)
    const undo = { kind: 'roster-change', id, version: version + 1, validFrom: start, line: lineOf(row) } as const
    return { ...changed, id, undo }
  }
  await setEnd(tx, row, addDays(start, -1), by.name)
  const ids = await insert(tx, row.unit, [next], { ...row, validFrom: start }, by.name)
  await tx.sql.query(
    `insert into scheduling.roster_skip (roster_id, day, reason, changed_by, changed_at)
     select $2, day, reason, changed_by, changed_at from scheduling.roster_skip where roster_id = $1 and day >= $3`,
    [id, ids[0], start],
  )
  return {
    ...changed,
    id: ids[0]!,
    undo: { kind: 'roster-undo', added: ids, restore: { id, lastDay: row.validTo, version: version + 1 } },
  }
}

const lineOf = ({ weekday, from, to, everyWeeks, nth }: RosterRow): RosterLine => ({
  ...{ weekday, from, to, everyWeeks, nth },
})

/** Other minutes for a line that has not begun yet. */
async function rewrite(tx: Tx, id: string, { from, to, everyWeeks, nth }: RosterLine, by: string): Promise<void> {
  await tx.sql.query(
    `update scheduling.roster set from_minute = $2, to_minute = $3, every_weeks = $4, nth = $5, version = version + 1, changed_by = $6, changed_at = $7
      where id = $1`,
    [id, from, to, everyWeeks, nth, by, tx.now],
  )
}

/** Only while nobody changed what is taken back since. */
export const undoRoster: Edit<'roster-undo'> = async (tx, { added, restore }, by) => {
  const later: RosterRow[] = await tx.sql.query(
    `select ${COLUMNS} from scheduling.roster where id = any($1::bigint[]) or id = $2 for update`,
    [added, restore?.id ?? null],
  )
  if (added.length === 0 && !restore) return gone()
  const changed = later.find(({ id, version }) => version !== (id === restore?.id ? restore.version : 1))
  if (changed) return clash(tx, await heir(tx, changed))
  const lost = [...added, ...(restore ? [restore.id] : [])].find((id) => !later.some((row) => row.id === id))
  if (lost !== undefined) return gone(lost)
  await tx.sql.query(`delete from scheduling.roster where id = any($1::bigint[])`, [added])
  const row = later.find(({ id }) => id === restore?.id)
  if (restore && row) await setEnd(tx, row, restore.lastDay, by.name)
  const units = [...new Set(later.map(({ unit }) => unit))]
  const id = restore?.id ?? added[0] ?? ''
  return { ok: true, id, removed: added, units, reason: 'Ongedaan gemaakt', undo: null }
}

export const skip: Edit<'skip'> = async (tx, { id, day, reason }, by) => {
  const row = await find(tx, id)
  if (!row) return gone(id)
  if (day < dayOf(tx.now)) return not('past', 'Deze dag is al geweest.')
  if (!opensOn(row, day)) return not('not-open', `Op ${shortDay(day)} is dit spreekuur er niet.`)
  const rows: unknown[] = await tx.sql.query(
    `insert into scheduling.roster_skip (roster_id, day, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning day`,
    [id, day, reason, by.name, tx.now],
  )
  if (rows.length === 0) return skippedAlready(tx, id, day)
  return {
    ok: true,
    id,
    units: [row.unit],
    reason: `Spreekuur ${shortDay(day)} gaat niet door: ${reason}`,
    undo: { kind: 'unskip', id, day },
  }
}

async function skippedAlready(tx: Tx, id: string, day: Day) {
  const [{ reason, by, at }]: [{ reason: string; by: string; at: Date }] = await tx.sql.query(
    `select reason, changed_by as by, changed_at as at from scheduling.roster_skip where roster_id = $1 and day = $2`,
    [id, day],
  )
  const when = `op ${shortDay(dayOf(at))} om ${clock(minuteOf(at))}`
  return not('stale-version', `${await calledBy(tx, by)} heeft deze dag ${when} al overgeslagen: ${reason}`)
}

export const unskip: Edit<'unskip'> = async (tx, { id, day }) => {
  const row = await find(tx, id)
  const [rows] = await tx.sql.query(
    `delete from scheduling.roster_skip where roster_id = $1 and day = $2 returning reason`,
    [id, day],
  )
  if (!row || rows.length === 0) return gone(id)
  return {
    ok: true,
    id,
    units: [row.unit],
    reason: 'Spreekuur gaat weer door',
    undo: { kind: 'skip', id, day, reason: rows[0].reason },
  }
}

const COLUMNS = `id, unit_id as unit, weekday, from_minute as "from", to_minute as "to", every_weeks as "everyWeeks", nth, version, changed_by as "changedBy", changed_at as "changedAt",
  valid_from::text as "validFrom", valid_to::text as "validTo", coalesce(counted_from, valid_from)::text as "countedFrom"`

async function find(tx: Tx, id: string): Promise<RosterRow | null> {
  const [row] = await tx.sql.query(`select ${COLUMNS} from scheduling.roster where id = $1 for update`, [id])
  return row ?? null
}

/** The line that a colleague put in the place of this one; the line itself where there is none. */
async function heir(tx: Tx, row: RosterRow): Promise<RosterRow> {
  if (!row.validTo) return row
  const [next] = await tx.sql.query(
    `select ${COLUMNS} from scheduling.roster where unit_id = $1 and weekday = $2 and valid_from = $3 and changed_at = $4`,
    [row.unit, row.weekday, addDays(row.validTo, 1), row.changedAt],
  )
  return next ?? row
}

/** A line that ends before it begins was never there. */
async function setEnd(tx: Tx, { id, validFrom }: RosterRow, lastDay: Day | null, by: string): Promise<void> {
  if (lastDay && lastDay < validFrom) await tx.sql.query(`delete from scheduling.roster where id = $1`, [id])
  else
    await tx.sql.query(
      `update scheduling.roster set valid_to = $2, version = version + 1, changed_by = $3, changed_at = $4 where id = $1`,
      [id, lastDay, by, tx.now],
    )
}

/** Whether two weekly lines of one request would open at one minute. */
const meetEachOther = (lines: readonly RosterLine[]): boolean =>
  lines
    .filter(isWeekly)
    .some((a, nth, all) => all.slice(nth + 1).some((b) => a.weekday === b.weekday && overlaps(a, b)))

const isWeekly = ({ everyWeeks, nth }: RosterLine) => everyWeeks === 1 && nth === null

/** Whether weekly lines would open twice at one minute. Lines of other weeks or of a month may overlap: together they are one session. */
async function overlap(
  tx: Tx,
  unit: string,
  lines: readonly RosterLine[],
  from: Day,
  to: Day | null,
  except: readonly string[] = [],
) {
  const weekly = lines.filter(isWeekly)
  const rows: unknown[] = await tx.sql.query(
    `select 1 from scheduling.roster r join jsonb_to_recordset($2::jsonb) as n(weekday int, "from" int, "to" int) on n.weekday = r.weekday
      where r.unit_id = $1 and r.every_weeks = 1 and r.nth is null and r.id <> all($5::bigint[])
        and int4range(n."from", n."to") && int4range(r.from_minute, r.to_minute)
        and daterange(r.valid_from, r.valid_to, '[]') && daterange($3, $4, '[]') limit 1`,
    [unit, JSON.stringify(weekly), from, to, except],
  )
  return rows.length > 0
}

async function insert(
  tx: Tx,
  unit: string,
  lines: readonly RosterLine[],
  period: Pick<RosterRow, 'validFrom' | 'validTo' | 'countedFrom'>,
  by: string,
): Promise<string[]> {
  const rows: { id: string }[] = await tx.sql.query(
    `insert into scheduling.roster (unit_id, weekday, from_minute, to_minute, every_weeks, nth, valid_from, valid_to, counted_from, changed_by, changed_at)
     select $1, n.weekday, n."from", n."to", n."everyWeeks", n.nth, $3, $4, $5, $6, $7
       from jsonb_to_recordset($2::jsonb) as n(weekday int, "from" int, "to" int, "everyWeeks" int, nth int) returning id`,
    [unit, JSON.stringify(lines), period.validFrom, period.validTo, period.countedFrom, by, tx.now],
  )
  return rows.map(({ id }) => id)
}
