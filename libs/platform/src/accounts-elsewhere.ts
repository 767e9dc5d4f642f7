import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { endSessionsOf, signInEntry, STAFF } from './accounts.js'
import { Audit } from './audit.js'
import { Database, type Tx } from './database.js'
import type { Role, Staff } from './roles.js'
import type { KnownElsewhere } from './single-sign-on.js'

export type SignInElsewhere =
  { readonly ok: true; readonly staff: Staff } | { readonly ok: false; readonly refusal: 'no-group' | 'disabled' }

/** Why the audit trail has a sign-in that went over the hospital's own account. */
const PURPOSE = 'openid-connect'
const USABLE_NAME = /^[a-z0-9][a-z0-9.@_-]{1,59}$/

/** The accounts of those who sign in at the hospital's own server: found by issuer and subject, never by a name or a mail address. */
@Injectable()
export class AccountsElsewhere {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Her role and display name follow what the server says at each sign-in. Who lost her groups is out everywhere at once. */
  signIn(who: KnownElsewhere): Promise<SignInElsewhere> {
    return this.db.transaction(async (tx): Promise<SignInElsewhere> => {
      await tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('platform.account.' || $1, 0))`, [
        who.externalId,
      ])
      const [known]: Known[] = await tx.sql.query(
        `select ${STAFF}, disabled_at is not null as disabled from platform.account where external_id = $1`,
        [who.externalId],
      )
      if (!who.role || known?.disabled) {
        if (known) await endSessionsOf(tx, known.id)
        const refusal = who.role ? 'disabled' : 'no-group'
        const refused = signInEntry(known?.name ?? 'unknown', known?.role ?? 'none', 'sign-in.refused')
        await this.audit.record(tx, { ...refused, purpose: `${PURPOSE}: ${refusal}` })
        return { ok: false, refusal }
      }
      const staff = known ? await renewed(tx, known.id, who, who.role) : await made(tx, who, who.role)
      await this.audit.record(tx, { ...signInEntry(staff.name, staff.role, 'sign-in.done'), purpose: PURPOSE })
      return { ok: true, staff }
    })
  }
}

type Known = Staff & { readonly disabled: boolean }

/** The name stays what it was first: history and audit trail know her by it. */
async function renewed(tx: Tx, id: string, { displayName }: KnownElsewhere, role: Role): Promise<Staff> {
  const [staff]: Staff[] = await tx.sql.query(
    `with put as (update platform.account set display_name = $2, role = $3, signed_in_at = $4 where id = $1 returning ${STAFF}) select * from put`,
    [id, displayName, role, tx.now],
  )
  return staff!
}

async function made(tx: Tx, who: KnownElsewhere, role: Role): Promise<Staff> {
  for (const name of namesFor(who)) {
    const [staff]: Staff[] = await tx.sql.query(
      `with put as (
         insert into platform.account (name, display_name, role, external_id, signed_in_at) values ($1, $2, $3, $4, $5)
         on conflict (name) do nothing returning ${STAFF}
       ) select * from put`,
      [name, who.displayName, role, who.externalId, tx.now],
    )
    if (staff) return staff
  }
  throw new Error('no name is free for an account of the hospital')
}

/** Her own name where it is free and usable, for it may be somebody else's with a password here; else one that only she can have. */
function namesFor({ externalId, name }: KnownElsewhere): readonly string[] {
  const own = name.toLowerCase()
  const only = createHash('sha256').update(externalId).digest('hex').slice(0, 8)
  return USABLE_NAME.test(own) ? [own, `${own.slice(0, 50)}-${only}`] : [`account-${only}`]
}
