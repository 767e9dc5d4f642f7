import { Injectable } from '@nestjs/common'
import { Audit, type AuditEntry } from './audit.js'
import { Config } from './config.js'
import { Database, type Tx } from './database.js'
import { hashPassword, isPassword, passwordFault } from './passwords.js'
import type { Role, Staff } from './roles.js'
import { countTry, forgetTries, secondsToWait, triesKeys } from './sign-in-tries.js'

export type SignIn =
  | { readonly ok: true; readonly staff: Staff }
  | {
      readonly ok: false
      readonly refusal:
        | { readonly code: 'wrong' | 'used-up' | 'not-with-password' }
        | { readonly code: 'wait'; readonly seconds: number }
    }
export type PasswordChange =
  | { readonly ok: true; readonly staff: Staff }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: 'wrong' | 'too-short' | 'too-long' | 'too-easy' | 'same-password' | 'signs-in-elsewhere'
      }
    }

/** A row of platform.account as a member of staff. */
export const STAFF = `id, name, display_name as "displayName", role, must_change as "mustChange"`

/** How people are called, by the names they sign in with; who has no account is not in it. */
export async function displayNames(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows: { name: string; display: string }[] = await tx.sql.query(
    `select name, display_name as display from platform.account where name = any($1)`,
    [[...new Set(names)]],
  )
  return new Map(rows.map(({ name, display }) => [name, display]))
}

/** Signing in with a name and a password of the house itself. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  /** Adds an account, or gives the one of that name this password, role and display name. */
  async put(account: { name: string; displayName: string; role: Role; password: string }): Promise<void> {
    const { name, displayName, role, password } = account
    const hashed = await hashPassword(password)
    await this.db.transaction((tx) =>
      tx.sql.query(
        `insert into platform.account (name, display_name, role, password_hash) values (lower($1), $2, $3, $4)
         on conflict (name) do update set display_name = $2, role = $3, password_hash = $4, must_change = false, expires_at = null, external_id = null`,
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

  /**
   * The same refusal, after the same work, for a wrong password and for a name nobody has. A temporary password is used up by it.
   * `place` is the caller's address, `device` what `knownDevice` found.
   */
  async signIn(name: string, password: string, place: string, device: string | null = null): Promise<SignIn> {
    const keys = triesKeys(name.toLowerCase(), place, device)
    const wait = await this.db.transaction((tx) => secondsToWait(tx, keys))
    if (wait > 0) return { ok: false, refusal: { code: 'wait', seconds: wait } }

    const [account] = await this.db.transaction((tx) =>
      tx.sql.query(
        `select ${STAFF}, password_hash as "hash", expires_at as "expiresAt" from platform.account where name = lower($1) and disabled_at is null`,
        [name],
      ),
    )
    const right = await isPassword(account?.hash, password)
    return this.db.transaction(async (tx): Promise<SignIn> => {
      if (!account || !right) {
        await countTry(tx, keys)
        await this.audit.record(tx, signInEntry(account?.name ?? 'unknown', account?.role ?? 'none', 'sign-in.refused'))
        return { ok: false, refusal: { code: 'wrong' } }
      }
      await forgetTries(tx, keys)
      const { hash: _, expiresAt, ...staff } = account
      if (expiresAt && expiresAt <= tx.now) return { ok: false, refusal: { code: 'used-up' } }
      if (!this.config.localSignIn && staff.role !== 'admin') {
        await this.audit.record(tx, signInEntry(staff.name, staff.role, 'sign-in.refused'))
        return { ok: false, refusal: { code: 'not-with-password' } }
      }
      await tx.sql.query(
        `update platform.account set signed_in_at = $2::timestamptz, expires_at = case when must_change then $2::timestamptz end where id = $1`,
        [staff.id, tx.now],
      )
      await this.audit.record(tx, signInEntry(staff.name, staff.role, 'sign-in.done'))
      return { ok: true, staff }
    })
  }

  /** Her own new password. All her sessions end with it; the caller starts a new one. */
  async changePassword(id: string, current: string, next: string, place: string): Promise<PasswordChange> {
    const [account] = await this.db.transaction((tx) =>
      tx.sql.query(`select ${STAFF}, password_hash as "hash" from platform.account where id = $1`, [id]),
    )
    if (!account?.hash) return refused('signs-in-elsewhere')
    const keys = triesKeys(account.name, place, id)
    if ((await this.db.transaction((tx) => secondsToWait(tx, keys))) > 0) return refused('wrong')
    if (!(await isPassword(account.hash, current))) {
      await this.db.transaction((tx) => countTry(tx, keys))
      return refused('wrong')
    }
    const fault = passwordFault(next, account.name)
    if (fault) return refused(fault)
    if (await isPassword(account.hash, next)) return refused('same-password')
    const hashed = await hashPassword(next)
    const { hash: _, ...staff } = account
    return this.db.transaction(async (tx) => {
      await tx.sql.query(
        `update platform.account set password_hash = $2, must_change = false, expires_at = null where id = $1`,
        [id, hashed],
      )
      await forgetTries(tx, keys)
      await endSessionsOf(tx, id)
      await this.audit.record(tx, accountEntry(staff, 'password.changed', id))
      return { ok: true, staff: { ...staff, mustChange: false } }
    })
  }

  /** The account behind a session, or null once it is disabled or gone. */
  async active(id: string): Promise<Staff | null> {
    const [staff] = await this.db.transaction((tx) =>
      tx.sql.query(`select ${STAFF} from platform.account where id = $1 and disabled_at is null`, [id]),
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

  /** She leaves; ending the session itself is the caller's. */
  async signOut({ name, role }: Staff): Promise<void> {
    await this.db.transaction((tx) => this.audit.record(tx, signInEntry(name, role, 'sign-out.done')))
  }

  /** Signs her out on every device, this one too. */
  async signOutEverywhere(staff: Staff): Promise<void> {
    await this.db.transaction(async (tx) => {
      await endSessionsOf(tx, staff.id)
      await this.audit.record(tx, accountEntry(staff, 'sessions.ended', staff.id))
    })
  }

  /** From the next request on this account cannot do anything, whatever sessions it has. */
  async disable(name: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [account] = await tx.sql.query(
        `with off as (update platform.account set disabled_at = $2::timestamptz where name = lower($1) returning id) select id from off`,
        [name, tx.now],
      )
      if (account) await endSessionsOf(tx, account.id)
    })
  }
}

export const endSessionsOf = (tx: Tx, staffId: string): Promise<unknown> =>
  tx.sql.query(`delete from platform.session where sess->>'staffId' = $1`, [staffId])

/** A change to who may do what, as the audit trail has it. */
export const accountEntry = ({ name, role }: Pick<Staff, 'name' | 'role'>, event: string, id: string): AuditEntry => ({
  actor: name,
  role,
  action: 'U',
  event,
  purpose: 'access',
  objectType: 'account',
  objectId: id,
})

/** Somebody who came in, was sent away or left, as the audit trail has it. */
export const signInEntry = (actor: string, role: string, event: string): AuditEntry => ({
  actor,
  role,
  action: 'E',
  event,
  purpose: 'access',
  objectType: 'session',
})

const refused = (code: Extract<PasswordChange, { ok: false }>['refusal']['code']): PasswordChange => ({
  ok: false,
  refusal: { code },
})
