import type { CarePathRef, Day } from '#contracts'
import { dayOf, type Tx } from '#platform'
import type { Round } from './ladder.js'

/** What came of a step: she was reminded, it waits for a call, it was done already, or it no longer applied. */
export type RungOutcome = 'reminded' | 'to-call' | 'done' | 'overtaken'
export interface RungRow {
  readonly item: string
  readonly does: 'remind' | 'call'
  readonly dueAt: Date
  readonly outcome: RungOutcome | null
}

/** Keeps the rounds of a version, once; returns whether they were new. */
export async function keepRounds(
  tx: Tx,
  { carePathId, version }: CarePathRef,
  rounds: readonly Round[],
): Promise<boolean> {
  const rows = rounds.flatMap(({ rungs }, i) => rungs.map((rung) => ({ ...rung, round: i + 1 })))
  const kept: unknown[] = await tx.sql.query(
    `insert into preparation.rung (care_path_id, version, round, item, does, due_at)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::timestamptz[])
      where not exists (select from preparation.rung where care_path_id = $1 and version = $2)
     on conflict do nothing returning round`,
    [
      ...[carePathId, version, rows.map(({ round }) => round), rows.map(({ item }) => item)],
      ...[rows.map(({ does }) => does), rows.map(({ at }) => at)],
    ],
  )
  return kept.length > 0
}

/** When a patient was first reminded of each item, or staff asked to phone her about it, under older versions. */
export async function chasedBefore(tx: Tx, { carePathId, version }: CarePathRef): Promise<ReadonlyMap<string, Date>> {
  const rows: { item: string; at: Date }[] = await tx.sql.query(
    `select item, min(due_at) as at from preparation.rung
      where care_path_id = $1 and version < $2 and outcome in ('reminded', 'to-call') group by item`,
    [carePathId, version],
  )
  return new Map(rows.map(({ item, at }) => [item, at]))
}

/** The steps of one round. Every step of the version is locked: two runs of one job wait for each other, and so do two rounds. */
export async function lockRound(tx: Tx, { carePathId, version }: CarePathRef, round: number): Promise<RungRow[]> {
  await tx.sql.query(
    `select from preparation.rung where care_path_id = $1 and version = $2 order by due_at, item for update`,
    [carePathId, version],
  )
  return tx.sql.query(
    `select item, does, due_at as "dueAt", outcome from preparation.rung
      where care_path_id = $1 and version = $2 and round = $3 order by item`,
    [carePathId, version, round],
  )
}

/** The latest round of a version that has its say before `before`, and has not had it yet; null when there is none. */
export async function lastToSpeak(tx: Tx, { carePathId, version }: CarePathRef, before: Date): Promise<number | null> {
  const [row]: { round: number | null }[] = await tx.sql.query(
    `select max(round) as round from preparation.rung
      where care_path_id = $1 and version = $2 and outcome is null and due_at < $3`,
    [carePathId, version, before],
  )
  return row?.round ?? null
}

/** Gives a round what earlier ones have not said: their open steps, and those of the `unread` rounds, whose message nobody received. A step that it has itself already ends. */
export async function takeOver(
  tx: Tx,
  { carePathId, version }: CarePathRef,
  round: number,
  unread: readonly number[],
): Promise<void> {
  await tx.sql.query(
    `with early as (
       select r.round, r.item,
              row_number() over (partition by r.item order by r.round desc) > 1
                or exists (select from preparation.rung own
                            where own.care_path_id = $1 and own.version = $2 and own.round = $3 and own.item = r.item) as twice
         from preparation.rung r
        where r.care_path_id = $1 and r.version = $2 and r.round < $3
          and (r.outcome is null or (r.round = any($4) and r.outcome in ('reminded', 'to-call'))))
     update preparation.rung r
        set round = case when twice then r.round else $3 end,
            outcome = case when twice then 'overtaken' end, settled_at = case when twice then $5::timestamptz end
       from early where r.care_path_id = $1 and r.version = $2 and r.round = early.round and r.item = early.item`,
    [carePathId, version, round, unread, tx.now],
  )
}

export const settle = (
  tx: Tx,
  { carePathId, version }: CarePathRef,
  round: number,
  items: readonly string[],
  outcome: RungOutcome,
): Promise<unknown> =>
  tx.sql.query(
    `update preparation.rung set outcome = $5, settled_at = $6
      where care_path_id = $1 and version = $2 and round = $3 and item = any($4) and outcome is distinct from $5`,
    [carePathId, version, round, items, outcome, tx.now],
  )

/** The next round of a path: what happens, and on which day. */
export interface ComingRound {
  readonly does: 'remind' | 'call'
  readonly on: Day
}

/** A path with the items that are open in it. */
export interface WithOpen {
  readonly id: string
  readonly version: number
  readonly open: readonly string[]
}

/** What comes next about what is open, for each of these paths by its present version; a path for which nothing comes is left out. */
export async function comingOf(tx: Tx, paths: readonly WithOpen[]): Promise<ReadonlyMap<string, ComingRound>> {
  const asked = paths.flatMap(({ id, version, open }) => open.map((item) => ({ id, version, item })))
  const rows: { id: string; does: 'remind' | 'call'; dueAt: Date }[] = await tx.sql.query(
    `select distinct on (r.care_path_id) r.care_path_id as id, r.does, r.due_at as "dueAt"
       from unnest($1::uuid[], $2::int[], $3::text[]) p(id, version, item)
       join preparation.rung r on r.care_path_id = p.id and r.version = p.version and r.item = p.item and r.outcome is null
      order by r.care_path_id, r.round, r.does`,
    [asked.map(({ id }) => id), asked.map(({ version }) => version), asked.map(({ item }) => item)],
  )
  return new Map(rows.map(({ id, does, dueAt }) => [id, { does, on: dayOf(dueAt) }]))
}
