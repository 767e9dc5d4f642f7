import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Injectable } from '@nestjs/common'
import { Database, type Tx } from './database.js'
import type { Role, Staff } from './roles.js'

export type SignIn =
  | { readonly ok: true; readonly staff: Staff }
  | {
      readonly ok: false
      readonly refusal: { readonly code: 'wrong' } | { readonly code: 'wait'; readonly seconds: number }
    }

/** Wrong tries that cost nothing: from one place on one name, on one name from anywhere, and from one place on any name. */
const FREE_TRIES = { pair: 5, name: 30, place: 60 }
const LONGEST_WAIT_SECONDS = 15 * 60
/** Compared with when the name is unknown, so that the answer takes as long. */
const NOBODY = await hash('nobody has this password')

/** The members of staff who may sign in. */
@Injectable()
export class Accounts {
  constructor(private readonly db: Database) {}

  /** Adds an account, or gives the one of that name this password, role and display name. */
  async put(account: { name: string; displayName: string; role: Role; password: string }): Promise<void> {
    const { name, displayName, role, password } = account
    const hashed = await hash(password.normalize('NFC'))
    await this.db.transaction((tx) =>
      tx.sql.query(
        `insert into platform.account (name, display_name, role, password_hash) values (lower($1), $2, $3, $4)
         on conflict (name) do update set display_name = $2, role = $3, password_hash = $4`,
        [name, displayName, role, hashed],
      ),
    )
  }

  /** Where nobody can sign in yet, somebody must: an administrator of this name. Elsewhere nothing changes. */
  async makeFirst(name: string, password: string): Promise<void> {
    const [{ empty }] = await this.db.transaction((tx) =>
      tx.sql.query(`select not exists (select 1 from platform.account) as empty`),
    )
    if (empty) await this.put({ name, displayName: 'Beheer', role: 'admin', password })
  }

  /** The same refusal, after the same work, for a wrong password and for a name nobody has. `place` is the caller's address. */
  async signIn(name: string, password: string, place: string): Promise<SignIn> {
    const keys = triesKeys(name.toLowerCase(), place)
    const wait = await this.db.transaction((tx) => secondsToWait(tx, keys))
    if (wait > 0) return { ok: false, refusal: { code: 'wait', seconds: wait } }

    const [account] = await this.db.transaction((tx) =>
      tx.sql.query(
        `select id, name, display_name as "displayName", role, password_hash as "hash"
           from platform.account where name = lower($1) and disabled_at is null`,
        [name],
      ),
    )
    const right = await verify(account?.hash ?? NOBODY, password.normalize('NFC'))
    await this.db.transaction((tx) => (account && right ? forgetTries(tx, keys) : countTry(tx, keys)))
    if (!account || !right) return { ok: false, refusal: { code: 'wrong' } }
    return {
      ok: true,
      staff: { id: account.id, name: account.name, displayName: account.displayName, role: account.role },
    }
  }

  /** The account behind a session, or null once it is disabled or gone. */
  async active(id: string): Promise<Staff | null> {
    const [staff] = await this.db.transaction((tx) =>
      tx.sql.query(
        `select id, name, display_name as "displayName", role from platform.account where id = $1 and disabled_at is null`,
        [id],
      ),
    )
    return staff ?? null
  }

  /** Who may sign in with one of these roles, by name. */
  async colleagues(roles: readonly Role[]): Promise<readonly { name: string; displayName: string; role: Role }[]> {
    return this.db.transaction((tx) =>
      tx.sql.query(
        `select name, display_name as "displayName", role from platform.account
          where role = any($1) and disabled_at is null order by display_name, name`,
        [roles],
      ),
    )
  }

  /** From the next request on this account cannot do anything, whatever sessions it has. */
  async disable(name: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql.query(`update platform.account set disabled_at = $2::timestamptz where name = lower($1)`, [
        name,
        tx.now,
      ])
      await tx.sql.query(
        `delete from platform.session where sess->>'staffId' = (select id::text from platform.account where name = lower($1))`,
        [name],
      )
    })
  }
}

type Key = { readonly key: string; readonly free: number }

function triesKeys(name: string, place: string): Key[] {
  const key = (kind: string, of: string) => createHash('sha256').update(`${kind}\0${of}`).digest('hex')
  return [
    { key: key('pair', `${name}\0${place}`), free: FREE_TRIES.pair },
    { key: key('name', name), free: FREE_TRIES.name },
    { key: key('place', place), free: FREE_TRIES.place },
  ]
}

/** The wait doubles with every wrong try past the free ones; tries older than an hour no longer count. */
async function secondsToWait(tx: Tx, keys: readonly Key[]): Promise<number> {
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

const countTry = (tx: Tx, keys: readonly Key[]) =>
  tx.sql.query(
    `insert into platform.sign_in_try as t (key, tries, last_at) select key, 1, $2::timestamptz from unnest($1::text[]) as key order by key
     on conflict (key) do update set last_at = excluded.last_at,
       tries = case when t.last_at > $2::timestamptz - interval '1 hour' then t.tries + 1 else 1 end`,
    [keys.map(({ key }) => key), tx.now],
  )

const forgetTries = (tx: Tx, [pair]: readonly Key[]) =>
  tx.sql.query(`delete from platform.sign_in_try where key = $1`, [pair!.key])
