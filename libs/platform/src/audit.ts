import { Injectable } from '@nestjs/common'
import type { Tx } from './database.js'
import { origin } from './origin.js'
import { refuseProtected } from './protection.js'
import { usualPurpose } from './purpose.js'

/** One line of NEN 7513: who did what with whose record, and why. Ids only. */
export interface AuditEntry {
  /** An account id, `patient`, or the name of the worker that acted. */
  readonly actor: string
  readonly role: string
  /** Create, read, update, delete or execute. */
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E'
  /** What happened, in one word of the house: `care-path.booked`. */
  readonly event: string
  readonly patientId?: string
  readonly objectType: string
  readonly objectId?: string
  /** Left out: what the route says, or else what the role is for. */
  readonly purpose?: string
}

const COLUMNS = ['actor', 'role', 'action', 'event', 'patientId', 'objectType', 'objectId', 'purpose'] as const

@Injectable()
export class Audit {
  /** Writes one line, or one per patient shown, in the caller's transaction: what could not be recorded did not happen. */
  async record(tx: Tx, entries: AuditEntry | readonly AuditEntry[]): Promise<void> {
    const from = origin()
    const all = [entries].flat().map((entry: AuditEntry) => ({
      ...entry,
      purpose: entry.purpose ?? from?.purpose ?? usualPurpose(entry.role),
    }))
    if (all.length === 0) return
    await refuseProtected(tx, all)
    await tx.sql.query(
      `insert into platform.audit (at, place, device, session, actor, role, action, event, patient_id, object_type, object_id, purpose)
       select $1::timestamptz, $2, $3, $4, *
         from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::text[])`,
      [
        tx.now,
        from?.place ?? null,
        from?.device ?? null,
        from?.session ?? null,
        ...COLUMNS.map((column) => all.map((entry) => entry[column] ?? null)),
      ],
    )
  }

  /** Who last did one of these to a row of the planning, and when; null where nobody did. */
  async lastOnPlanning(
    tx: Tx,
    id: string,
    events: readonly string[],
  ): Promise<{ readonly by: string; readonly at: Date } | null> {
    const [last] = await tx.sql.query(
      `select actor as by, at from platform.audit where object_type = 'planning' and object_id = $1 and event = any($2)
        order by id desc limit 1`,
      [id, events],
    )
    return last ?? null
  }
}
