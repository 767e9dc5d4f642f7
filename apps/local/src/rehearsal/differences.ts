import { isDeepStrictEqual } from 'node:util'

type Query = <Row>(sql: string, values: unknown[]) => Promise<Row[]>
type Row = Record<string, unknown>

const TABLES: Readonly<Record<string, string>> = {
  visit: 'visit_state',
  patient: 'patient_day',
  result: 'result',
  outcome: 'outcome',
  recall: 'recall',
  stop: 'stop',
  task: 'task',
  day: 'day',
}

/**
 * What of a day's board is not what its history adds up to, one line each; none when nothing was lost. The history is played from its
 * first act, and each act must have found what the one before it left.
 */
export async function differences(query: Query, day: string): Promise<readonly string[]> {
  const changes = await query<{ act: number; subject: string; key: string; before: Row | null; after: Row | null }>(
    `select c.act_id::int as act, c.subject, c.key, c.before, c.after
       from day_board.change c join day_board.act a on a.id = c.act_id where a.day = $1 order by c.act_id, c.subject, c.key`,
    [day],
  )
  const found: string[] = []
  const played = new Map<string, Row | null>()
  for (const { act, subject, key, before, after } of changes) {
    const name = `${subject} ${key}`
    if (!isDeepStrictEqual(played.get(name) ?? null, before))
      found.push(`act ${act} did not find ${name} as it was left`)
    played.set(name, after)
  }
  for (const [subject, table] of Object.entries(TABLES)) {
    const rows = await query<{ key: string; row: Row }>(
      `select key, to_jsonb(t) as row from day_board.${table} t where day = $1`,
      [day],
    )
    const stored = new Map(rows.map(({ key, row }) => [`${subject} ${key}`, row]))
    for (const [name, row] of stored)
      if (!isDeepStrictEqual(played.get(name), row)) found.push(`${name} is not what its history says`)
    for (const [name, row] of played)
      if (row && name.startsWith(`${subject} `) && !stored.has(name)) found.push(`${name} is gone`)
  }
  return found
}
