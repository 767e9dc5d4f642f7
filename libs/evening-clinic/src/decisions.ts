import type { Day } from '#contracts'
import type { Tx } from '#platform'

export const DECISIONS = ['goes-on', 'moved', 'dropped'] as const

/** What a person said about one evening. */
export interface Decision {
  readonly decision: (typeof DECISIONS)[number]
  readonly movedTo: Day | null
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** The last decision of each evening, by "series day". */
export async function decisionsOn(tx: Tx, days: readonly Day[]): Promise<ReadonlyMap<string, Decision>> {
  const rows: (Decision & { key: string })[] = await tx.sql.query(
    `select distinct on (series_id, day) series_id || ' ' || day as key, decision, moved_to::text as "movedTo", reason, decided_by as "by", decided_at as at
       from evening_clinic.decision where day = any($1) order by series_id, day, id desc`,
    [days],
  )
  return new Map(rows.map(({ key, ...decision }) => [key, decision]))
}

interface New {
  readonly day: Day
  readonly decision: Decision['decision']
  readonly to?: Day
  readonly reason: string
}

export async function record(tx: Tx, series: string, { day, decision, to, reason }: New, by: string): Promise<void> {
  await tx.sql.query(
    `insert into evening_clinic.decision (series_id, day, decision, moved_to, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [series, day, decision, decision === 'moved' ? to : null, reason, by, tx.now],
  )
}
