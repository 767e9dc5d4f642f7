import type { CarePathDefinition } from '#care-path'
import type { Session } from '#planner'
import { dayOf, type Tx } from '#platform'
import { type ChangeOf, clash, type Edit, gone, goneBy, not, type NotEdited, poolOf } from './edit.js'
import { REACHES } from './openings.js'
import { sessionKinds, useless, usualKind } from './session-kinds.js'

export const OUT_WORDS = { closed: 'Gesloten', ill: 'Ziek', down: 'Defect' } as const

export const addOutage: Edit<'outage-add'> = async (tx, change, by) => {
  const { outage, scope, targets, fromDay, toDay, fromMinute, toMinute, daily, reason } = change
  if (toDay < dayOf(tx.now)) return not('past', 'Deze dagen zijn al voorbij.')
  if (toDay < fromDay || ((daily || fromDay === toDay) && toMinute <= fromMinute))
    return not('bad-period', 'Het einde is niet na het begin.')
  const rows: { id: string }[] = await tx.sql.query(
    `insert into scheduling.outage (kind, scope, targets, from_day, to_day, from_minute, to_minute, daily, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      outage,
      scope,
      scope === 'clinic' ? [] : targets,
      fromDay,
      toDay,
      fromMinute,
      toMinute,
      daily,
      reason,
      by.name,
      tx.now,
    ],
  )
  const id = rows[0]!.id
  const units = await reachedBy(tx, id)
  if (units.length === 0) return not('not-found', 'Kies wie of wat er uitvalt.')
  return {
    ok: true,
    id,
    units,
    reason: `${OUT_WORDS[outage]}: ${reason}`,
    undo: { kind: 'outage-end', id, version: 1 },
  }
}

export const endOutage: Edit<'outage-end'> = async (tx, { id, version }, by) => {
  const [row] = await tx.sql.query(
    `select kind as outage, scope, targets, from_day::text as "fromDay", to_day::text as "toDay", from_minute as "fromMinute", to_minute as "toMinute",
            daily, reason, version, ended, changed_by as "changedBy", changed_at as "changedAt"
       from scheduling.outage where id = $1 for update`,
    [id],
  )
  if (!row) return gone()
  if (row.ended) return goneBy(tx, row.changedBy, row.changedAt)
  if (row.version !== version) return clash(tx, { changedBy: row.changedBy, changedAt: row.changedAt })
  const units = await reachedBy(tx, id)
  await tx.sql.query(
    `update scheduling.outage set ended = true, version = version + 1, changed_by = $2, changed_at = $3 where id = $1`,
    [id, by.name, tx.now],
  )
  const { outage, scope, targets, fromDay, toDay, fromMinute, toMinute, daily, reason } = row
  const again = { outage, scope, targets, fromDay, toDay, fromMinute, toMinute, daily, reason }
  return { ok: true, id, units, reason: 'Weer open', undo: { kind: 'outage-add', ...again } }
}

/** Every unit that an outage reaches, its extra places too. */
export async function reachedBy(tx: Tx, id: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await tx.sql.query(
    `select u.id from scheduling.unit u, scheduling.outage o where o.id = $1 and ${REACHES} order by u.id`,
    [id],
  )
  return rows.map((row) => row.id)
}

export const addBlock: Edit<'block-add'> = async (tx, { unit, day, from, to, reason }, by) => {
  if (!(await poolOf(tx, unit))) return gone()
  if (day < dayOf(tx.now)) return not('past', 'Deze dag is al geweest.')
  if (to <= from) return not('bad-period', 'Het einde is niet na het begin.')
  const rows: { id: string }[] = await tx.sql.query(
    `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [unit, day, from, to, reason, by.name, tx.now],
  )
  const id = rows[0]!.id
  return {
    ok: true,
    id,
    units: [unit],
    reason: `Vrijgehouden: ${reason}`,
    undo: { kind: 'block-remove', id, version: 1 },
  }
}

export const removeBlock: Edit<'block-remove'> = async (tx, { id, version }) => {
  const [row] = await tx.sql.query(
    `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to", reason, version, changed_by as "changedBy", changed_at as "changedAt", stop_id as "stopId"
       from scheduling.block where id = $1 for update`,
    [id],
  )
  if (!row) return gone(id)
  if (row.stopId) return not('in-use', 'Dit staat stil op het dagbord. Zet het daar weer open.')
  if (row.version !== version) return clash(tx, row)
  await tx.sql.query(`delete from scheduling.block where id = $1`, [id])
  const { unit, day, from, to, reason } = row
  return { ok: true, id, units: [unit], reason: 'Weer vrij', undo: { kind: 'block-add', unit, day, from, to, reason } }
}

/** Which kind of session these minutes are, the usual one of the unit where the change does not say; refused where nobody could be booked in them. */
async function opening(
  tx: Tx,
  { unit, day, from, to, type }: ChangeOf<'session-add' | 'extra-add'>,
  definition: CarePathDefinition,
): Promise<{ readonly ok: true; readonly type: Session['type'] } | NotEdited> {
  const pool = await poolOf(tx, unit)
  if (!pool) return gone()
  if (day < dayOf(tx.now)) return not('past', 'Deze dag is al geweest.')
  if (to <= from) return not('bad-period', 'Het einde is niet na het begin.')
  const kinds = sessionKinds(definition, pool)
  const meant = type ?? usualKind(kinds)
  return useless(kinds, meant, { from, to }) ?? { ok: true, type: meant }
}

export const addSession: Edit<'session-add'> = async (tx, change, by, definition) => {
  const { unit, day, from, to, reason } = change
  const opened = await opening(tx, change, definition)
  if (!opened.ok) return opened
  const { type } = opened
  const rows: { id: string }[] = await tx.sql.query(
    `insert into scheduling.session (unit_id, day, from_minute, to_minute, type, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing returning id`,
    [unit, day, from, to, type, reason, by.name, tx.now],
  )
  const [row] = rows
  if (!row) return not('overlaps', 'Op deze tijd staat al een extra spreekuur.')
  return {
    ok: true,
    id: row.id,
    units: [unit],
    reason: `Extra spreekuur: ${reason}`,
    undo: { kind: 'session-remove', id: row.id, version: 1 },
  }
}

export const removeSession: Edit<'session-remove'> = async (tx, { id, version }) => {
  const [row] = await tx.sql.query(
    `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to", reason, type, version, changed_by as "changedBy", changed_at as "changedAt"
       from scheduling.session where id = $1 for update`,
    [id],
  )
  if (!row || (row.type === 'evening' && row.changedBy === null)) return gone(id)
  if (row.version !== version) return clash(tx, row)
  await tx.sql.query(`delete from scheduling.session where id = $1`, [id])
  const { unit, day, from, to, type, reason } = row
  const undo = { kind: 'session-add', unit, day, from, to, type, reason: reason ?? 'Extra spreekuur' } as const
  return { ok: true, id, units: [unit], reason: 'Extra spreekuur vervalt', undo }
}

/** One more place beside a full unit on one day: a unit of its own, so that each place is taken once, with who allowed it and why. */
export const addExtra: Edit<'extra-add'> = async (tx, change, by, definition) => {
  const { unit, day, from, to, reason } = change
  const opened = await opening(tx, change, definition)
  if (!opened.ok) return opened
  const { type } = opened
  const rows: { id: string }[] = await tx.sql.query(
    `insert into scheduling.unit (id, pool, label, place, min_useful, qualities, extra_of, extra_day, reason, changed_by, changed_at)
     select left(u.id, 24) || '-x' || to_char($2::date, 'YYMMDD') || (select '-' || coalesce(max(substring(x.id from '[0-9]+$')::int) + 1, 0) from scheduling.unit x where x.extra_of = u.id and x.extra_day = $2),
            u.pool, left(u.label || ' extra', 60), u.place, 0, u.qualities, u.id, $2, $3, $4, $5 from scheduling.unit u where u.id = $1
     on conflict do nothing returning id`,
    [unit, day, reason, by.name, tx.now],
  )
  const id = rows[0]?.id
  if (!id) return not('stale-version', 'Er is net al een extra plek gemaakt. Probeer het opnieuw.')
  await tx.sql.query(
    `insert into scheduling.session (unit_id, day, from_minute, to_minute, type, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, day, from, to, type, reason, by.name, tx.now],
  )
  return { ok: true, id, units: [id], reason: `Extra plek: ${reason}`, undo: { kind: 'extra-remove', id } }
}

/** Refused as long as somebody is in it: a place that was allowed does not vanish under a patient. */
export const removeExtra: Edit<'extra-remove'> = async (tx, { id }) => {
  const [row] = await tx.sql.query(
    `select u.id, exists (select 1 from scheduling.visit v where v.unit_id = u.id) as used from scheduling.unit u where u.id = $1 and u.extra_of is not null`,
    [id],
  )
  if (!row) return gone(id)
  if (row.used) return not('in-use', 'In deze extra plek staat nog een patiënt. Verzet die eerst.')
  await tx.sql.query(`delete from scheduling.session where unit_id = $1`, [id])
  await tx.sql.query(`delete from scheduling.displaced where unit_id = $1`, [id])
  await tx.sql.query(`delete from scheduling.unit where id = $1`, [id])
  return { ok: true, id, units: [], reason: 'Extra plek weg', undo: null }
}
