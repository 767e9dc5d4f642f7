import { Injectable } from '@nestjs/common'
import { accountEntry, endSessionsOf, STAFF } from './accounts.js'
import { Audit } from './audit.js'
import { Database, type Tx } from './database.js'
import { hashPassword, temporaryPassword } from './passwords.js'
import type { Role, Staff } from './roles.js'

/** One account as the administrator sees it. */
export interface AccountView {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly role: Role
  /** Signs in with the hospital's own account instead of a password of the house. */
  readonly external: boolean
  readonly mustChange: boolean
  readonly disabledAt: Date | null
  readonly signedInAt: Date | null
  /** Devices she is signed in on now. */
  readonly sessions: number
}
export type Managed<T = object> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: 'name-taken' | 'not-found' | 'last-admin' | 'own-account' | 'signs-in-elsewhere'
      }
    }
export interface NewAccount {
  readonly name: string
  readonly displayName: string
  readonly role: Role
}

/** Hours in which a temporary password must be used. */
const TEMPORARY_HOURS = 72
/** Any number: changes to who may do what wait for each other, so that the last administrator stays. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('platform.account', 0))`

/** The administrator's hand on the accounts of others. Every change is in the audit trail and ends the sessions it makes wrong. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** By name; `after` is the last name of the page before. */
  list(after: string, limit: number): Promise<readonly AccountView[]> {
    return this.db.transaction((tx) =>
      tx.sql.query(
        `select ${STAFF}, external_id is not null as external, disabled_at as "disabledAt", signed_in_at as "signedInAt",
                (select count(*)::int from platform.session s where s.sess->>'staffId' = a.id::text and s.expire > now()) as sessions
           from platform.account a where name > $1 order by name limit $2`,
        [after, limit],
      ),
    )
  }

  /** The password is shown once, to whoever makes the account. */
  async create({ name, displayName, role }: NewAccount, by: Staff): Promise<Managed<{ id: string; password: string }>> {
    const password = temporaryPassword()
    const hashed = await hashPassword(password)
    return this.db.transaction(async (tx) => {
      const [row] = await tx.sql.query(
        `insert into platform.account (name, display_name, role, password_hash, must_change, expires_at)
         values (lower($1), $2, $3, $4, true, $5::timestamptz + make_interval(hours => $6)) on conflict (name) do nothing returning id`,
        [name, displayName, role, hashed, tx.now, TEMPORARY_HOURS],
      )
      if (!row) return refused('name-taken')
      await this.audit.record(tx, { ...accountEntry(by, 'account.created', row.id), action: 'C' })
      return { ok: true, id: row.id, password }
    })
  }

  /** Another role or display name. Nobody changes her own role; one administrator always stays. */
  change(id: string, { displayName, role }: Omit<NewAccount, 'name'>, by: Staff): Promise<Managed> {
    return this.onOther(id, by, async (tx, account) => {
      if (account.role === 'admin' && role !== 'admin' && (await isLastAdmin(tx, id))) return refused('last-admin')
      await tx.sql.query(`update platform.account set display_name = $2, role = $3 where id = $1`, [
        id,
        displayName,
        role,
      ])
      await this.audit.record(tx, { ...accountEntry(by, 'account.changed', id), purpose: `${account.role} → ${role}` })
      return { ok: true }
    })
  }

  disable(id: string, by: Staff): Promise<Managed> {
    return this.onOther(id, by, async (tx, account) => {
      if (account.role === 'admin' && (await isLastAdmin(tx, id))) return refused('last-admin')
      await tx.sql.query(
        `update platform.account set disabled_at = coalesce(disabled_at, $2::timestamptz) where id = $1`,
        [id, tx.now],
      )
      await endSessionsOf(tx, id)
      await this.audit.record(tx, accountEntry(by, 'account.disabled', id))
      return { ok: true }
    })
  }

  enable(id: string, by: Staff): Promise<Managed> {
    return this.onOther(id, by, async (tx) => {
      await tx.sql.query(`update platform.account set disabled_at = null where id = $1`, [id])
      await this.audit.record(tx, accountEntry(by, 'account.enabled', id))
      return { ok: true }
    })
  }

  signOut(id: string, by: Staff): Promise<Managed> {
    return this.onOther(id, by, async (tx) => {
      await endSessionsOf(tx, id)
      await this.audit.record(tx, accountEntry(by, 'sessions.ended', id))
      return { ok: true }
    })
  }

  /** A new temporary password, shown once; the old one and every session end. */
  async resetPassword(id: string, by: Staff): Promise<Managed<{ password: string }>> {
    const password = temporaryPassword()
    const hashed = await hashPassword(password)
    return this.onOther(id, by, async (tx, { external }) => {
      if (external) return refused('signs-in-elsewhere')
      await tx.sql.query(
        `update platform.account set password_hash = $2, must_change = true, expires_at = $3::timestamptz + make_interval(hours => $4) where id = $1`,
        [id, hashed, tx.now, TEMPORARY_HOURS],
      )
      await endSessionsOf(tx, id)
      await this.audit.record(tx, accountEntry(by, 'password.reset', id))
      return { ok: true, password }
    })
  }

  private onOther<T>(
    id: string,
    by: Staff,
    work: (tx: Tx, account: { role: Role; external: boolean }) => Promise<Managed<T>>,
  ): Promise<Managed<T>> {
    return this.db.transaction(async (tx) => {
      await tx.sql.query(ONE_AT_A_TIME)
      const [account] = await tx.sql.query(
        `select role, external_id is not null as external from platform.account where id = $1`,
        [id],
      )
      if (!account) return refused('not-found')
      return id === by.id ? refused('own-account') : work(tx, account)
    })
  }
}

async function isLastAdmin(tx: Tx, id: string): Promise<boolean> {
  const [{ others }] = await tx.sql.query(
    `select count(*)::int as others from platform.account where role = 'admin' and disabled_at is null and id <> $1`,
    [id],
  )
  return others === 0
}

type Refused = Extract<Managed, { ok: false }>
const refused = (code: Refused['refusal']['code']): Refused => ({ ok: false, refusal: { code } })
