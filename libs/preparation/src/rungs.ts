import type { CarePathRef } from '#contracts'
import type { Tx } from '#platform'
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

/** Whether a later round of this version is due as well: that one has the news. */
export async function isOvertaken(tx: Tx, { carePathId, version }: CarePathRef, round: number): Promise<boolean> {
  const rows: unknown[] = await tx.sql.query(
    `select 1 from preparation.rung where care_path_id = $1 and version = $2 and round > $3 and due_at <= $4 limit 1`,
    [carePathId, version, round, tx.now],
  )
  return rows.length > 0
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

/** What is still to come of a version, the first first. */
export const comingRounds = (
  tx: Tx,
  { carePathId, version }: CarePathRef,
): Promise<{ round: number; does: 'remind' | 'call'; dueAt: Date; items: string[] }[]> =>
  tx.sql.query(
    `select round, case when bool_or(does = 'call') then 'call' else 'remind' end as does, min(due_at) as "dueAt", array_agg(item order by item) as items
       from preparation.rung where care_path_id = $1 and version = $2 and outcome is null group by round order by round`,
    [carePathId, version],
  )
