import { createHash } from 'node:crypto'
import type { Tx } from './database.js'

/** Wrong tries that cost nothing: on a device the name is known on; from one place on one name; on one name from anywhere; from one place on any name. */
const FREE_TRIES = { device: 5, pair: 5, name: 30, place: 60 }
const LONGEST_WAIT_SECONDS = 15 * 60

export interface Key {
  readonly key: string
  readonly free: number
}

/** A known device counts by itself: what strangers try does not make its owner wait. */
export function triesKeys(name: string, place: string, device: string | null): readonly Key[] {
  const key = (kind: keyof typeof FREE_TRIES, ...of: string[]) => ({
    key: createHash('sha256')
      .update([kind, ...of].join('\0'))
      .digest('hex'),
    free: FREE_TRIES[kind],
  })
  if (device) return [key('device', name, device)]
  return [key('pair', name, place), key('name', name), key('place', place)]
}

/** The wait doubles with every wrong try past the free ones; tries older than an hour no longer count. */
export async function secondsToWait(tx: Tx, keys: readonly Key[]): Promise<number> {
  const rows: { key: string; tries: number; last_at: Date }[] = await tx.sql.query(
    `select key, tries, last_at from platform.sign_in_try where key = any($1) and last_at > $2::timestamptz - interval '1 hour'`,
    [keys.map(({ key }) => key), tx.now],
  )
  const waits = rows.map(({ key, tries, last_at }) => {
    const over = tries - keys.find((k) => k.key === key)!.free
    if (over < 0) return 0
    const wait = Math.min(2 ** over, LONGEST_WAIT_SECONDS)
    return Math.ceil(wait - (tx.now.getTime() - last_at.getTime()) / 1000)
  })
  return Math.max(0, ...waits)
}

export const countTry = (tx: Tx, keys: readonly Key[]): Promise<unknown> =>
  tx.sql.query(
    `insert into platform.sign_in_try as t (key, tries, last_at) select key, 1, $2::timestamptz from unnest($1::text[]) as key order by key
     on conflict (key) do update set last_at = excluded.last_at,
       tries = case when t.last_at > $2::timestamptz - interval '1 hour' then t.tries + 1 else 1 end`,
    [keys.map(({ key }) => key), tx.now],
  )

/** A right password takes back the tries of this device or this pair, not those of others. */
export const forgetTries = (tx: Tx, [own]: readonly Key[]): Promise<unknown> =>
  tx.sql.query(`delete from platform.sign_in_try where key = $1`, [own!.key])
