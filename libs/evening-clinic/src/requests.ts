import { Injectable } from '@nestjs/common'
import { Audit, Database, type Tx } from '#platform'
import type { Actor } from '#scheduling'
import { Priorities } from './priorities.js'

export interface Asking {
  readonly patientId: string
  /** Where her soft reasons are noted. */
  readonly referralId: string
  /** The path that should be in the evening; null when she means her next visit. */
  readonly carePathId: string | null
  readonly via: 'link' | 'phone'
  /** Soft reasons, ids of the hospital's data; none is needed. */
  readonly reasons: readonly string[]
}
/** A patient who asks to come in the evening. It stays until she has an evening, or somebody says why not. */
export interface EveningRequest extends Omit<Asking, 'reasons'> {
  readonly id: string
  readonly askedBy: string
  readonly askedAt: Date
}

const COLUMNS = `id::text as id, patient_id as "patientId", referral_id as "referralId", care_path_id as "carePathId", via,
  asked_by as "askedBy", asked_at as "askedAt"`

/** Patients who ask for an evening by themselves, by link or on the phone. */
@Injectable()
export class Requests {
  constructor(
    private readonly db: Database,
    private readonly priorities: Priorities,
    private readonly audit: Audit,
  ) {}

  /** Notes what a patient asks; asking again changes what she asked. */
  async ask({ patientId, referralId, carePathId, via, reasons }: Asking, by: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql.query(
        `insert into evening_clinic.request (patient_id, referral_id, care_path_id, via, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (patient_id) where closed_at is null
         do update set referral_id = excluded.referral_id, care_path_id = excluded.care_path_id, via = excluded.via, asked_by = excluded.asked_by, asked_at = excluded.asked_at`,
        [patientId, referralId, carePathId, via, by.name, tx.now],
      )
      await this.priorities.add(tx, referralId, reasons, by)
      await this.record(tx, { patientId, referralId }, by, 'evening.asked')
    })
  }

  /** Every request that nobody has answered, the oldest first. */
  open(tx: Tx): Promise<readonly EveningRequest[]> {
    return tx.sql.query(
      `select ${COLUMNS} from evening_clinic.request where closed_at is null order by asked_at, request.id`,
    )
  }

  async ofPatient(tx: Tx, patientId: string): Promise<EveningRequest | null> {
    const [row]: EveningRequest[] = await tx.sql.query(
      `select ${COLUMNS} from evening_clinic.request where patient_id = $1 and closed_at is null`,
      [patientId],
    )
    return row ?? null
  }

  /** Takes a request off the list, with why; false where it is not open any more. */
  async close(id: string, reason: string, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [rows]: [EveningRequest[], number] = await tx.sql.query(
        `update evening_clinic.request set closed_by = $2, closed_at = $3, closed_reason = $4 where id = $1 and closed_at is null returning ${COLUMNS}`,
        [id, by.name, tx.now, reason],
      )
      if (rows[0]) await this.record(tx, rows[0], by, 'evening.request-closed')
      return rows.length > 0
    })
  }

  private record(
    tx: Tx,
    { patientId, referralId }: Pick<Asking, 'patientId' | 'referralId'>,
    { name: actor, role }: Actor,
    event: string,
  ): Promise<void> {
    return this.audit.record(tx, {
      ...{ actor, role, event, action: 'U' as const },
      ...{ patientId, objectType: 'referral', objectId: referralId },
    })
  }
}
