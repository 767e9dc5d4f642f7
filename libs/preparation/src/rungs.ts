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

/** The steps of one round, locked: two runs of one job wait for each other. */
export const lockRound = (tx: Tx, { carePathId, version }: CarePathRef, round: number): Promise<RungRow[]> =>
  tx.sql.query(
    `select item, does, due_at as "dueAt", outcome from preparation.rung
      where care_path_id = $1 and version = $2 and round = $3 order by item for update`,
    [carePathId, version, round],
  )

/** Items of this version that a later round, due as well, has a step for: that one has the news. */
export async function overtakenItems(
  tx: Tx,
  { carePathId, version }: CarePathRef,
  round: number,
): Promise<readonly string[]> {
  const rows: { item: string }[] = await tx.sql.query(
    `select distinct item from preparation.rung where care_path_id = $1 and version = $2 and round > $3 and due_at <= $4`,
    [carePathId, version, round, tx.now],
  )
  return rows.map(({ item }) => item)
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

/** What comes next for each of these paths, by its present version; a path for which nothing comes is left out. */
export async function comingOf(
  tx: Tx,
  paths: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, ComingRound>> {
  const rows: { id: string; does: 'remind' | 'call'; dueAt: Date }[] = await tx.sql.query(
    `select distinct on (r.care_path_id) r.care_path_id as id, r.does, r.due_at as "dueAt"
       from unnest($1::uuid[], $2::int[]) p(id, version)
       join preparation.rung r on r.care_path_id = p.id and r.version = p.version and r.outcome is null
      order by r.care_path_id, r.round, r.does`,
    [paths.map(({ id }) => id), paths.map(({ version }) => version)],
  )
  return new Map(rows.map(({ id, does, dueAt }) => [id, { does, on: dayOf(dueAt) }]))
}
