import { ForbiddenException, Injectable } from '@nestjs/common'
import type { Tx } from './database.js'
import { currentStaff } from './origin.js'
import type { Staff } from './roles.js'

export interface ProtectionKind {
  readonly kind: string
  readonly label: string
}
/** A file that was opened with a reason. */
export interface BreakGlass {
  readonly id: string
  readonly patientId: string
  readonly actor: string
  readonly role: string
  readonly reason: string
  readonly at: Date
  readonly until: Date
}

/** Patients that `$1` (role) and `$2` (name) may not see at `$3` without saying why. */
const CLOSED = `select p.patient_id as id from platform.protected_patient p join platform.protection_kind k using (kind)
  where not $1 = any(k.open_to)
    and not exists (select 1 from platform.break_glass b where b.patient_id = p.patient_id and b.actor = $2 and b.until > $3)`

/** Patients whose file does not open before a reason is given: which they are is data in platform.protected_patient. */
@Injectable()
export class Protection {
  /** Ids of the patients that this member of staff cannot see now. */
  async closedTo(tx: Tx, { name, role }: Pick<Staff, 'name' | 'role'>): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.sql.query(CLOSED, [role, name, tx.now])
    return new Set(rows.map(({ id }) => id))
  }

  kinds(tx: Tx): Promise<readonly ProtectionKind[]> {
    return tx.sql.query(`select kind, label from platform.protection_kind order by label`)
  }

  async kindOf(tx: Tx, patientId: string): Promise<string | null> {
    const [row] = await tx.sql.query(`select kind from platform.protected_patient where patient_id = $1`, [patientId])
    return row?.kind ?? null
  }

  /** Null takes the protection away; false for a kind that there is not. */
  async protect(tx: Tx, patientId: string, kind: string | null, by: Staff): Promise<boolean> {
    if (kind === null) {
      await tx.sql.query(`delete from platform.protected_patient where patient_id = $1`, [patientId])
      return true
    }
    const rows: unknown[] = await tx.sql.query(
      `with put as (
         insert into platform.protected_patient (patient_id, kind, set_by, set_at)
           select $1, kind, $3, $4 from platform.protection_kind where kind = $2
         on conflict (patient_id) do update set kind = excluded.kind, set_by = excluded.set_by, set_at = excluded.set_at returning 1
       ) select * from put`,
      [patientId, kind, by.name, tx.now],
    )
    return rows.length > 0
  }

  /** Opens one file to one member of staff for as long as its kind says; false where nothing is closed to her. */
  async open(tx: Tx, patientId: string, reason: string, { name, role }: Staff): Promise<boolean> {
    const rows: unknown[] = await tx.sql.query(
      `with opened as (
         insert into platform.break_glass (patient_id, actor, role, reason, at, until)
           select patient_id, $2, $3, $4, $5::timestamptz, $5::timestamptz + make_interval(mins => k.minutes)
             from platform.protected_patient join platform.protection_kind k using (kind) where patient_id = $1 returning 1
       ) select * from opened`,
      [patientId, name, role, reason, tx.now],
    )
    return rows.length > 0
  }

  /** Newest first; `before` is the id of the last one of the page before. */
  opened(tx: Tx, before: string | null, limit: number): Promise<readonly BreakGlass[]> {
    return tx.sql.query(
      `select id::text, patient_id as "patientId", actor, role, reason, at, until from platform.break_glass b
        where $1::bigint is null or id < $1 order by b.id desc limit $2`,
      [before, limit],
    )
  }
}

/** A member of staff who looks at, or changes, one protected patient must have said why. Lists name patients with objectType `patient`: those are covered up instead. */
export async function refuseProtected(
  tx: Tx,
  entries: readonly { readonly patientId?: string; readonly objectType: string }[],
): Promise<void> {
  const staff = currentStaff()
  const ids = entries.flatMap(({ patientId, objectType }) =>
    patientId && !LISTS.includes(objectType) ? patientId : [],
  )
  if (!staff || ids.length === 0) return
  const [closed] = await tx.sql.query(`${CLOSED} and p.patient_id = any($4::uuid[]) limit 1`, [
    staff.role,
    staff.name,
    tx.now,
    ids,
  ])
  if (closed)
    throw new ForbiddenException({
      code: 'protected',
      message: 'Dit dossier is extra beschermd. Geef een reden om het te openen.',
      fields: { patientId: closed.id },
    })
}

const LISTS = ['patient', 'audit', 'break-glass']
