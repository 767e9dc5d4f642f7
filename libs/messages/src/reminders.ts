import { Injectable } from '@nestjs/common'
import { Patients } from '#intake'
import { Audit, Database, type Tx } from '#platform'
import { type Actor, type CarePathView, PATIENT, PathLists } from '#scheduling'
import { hash, secretText } from './secret-text.js'
import { type Language, languageOf } from './words.js'

/** That a patient gets no reminders, since when and by whom it was said. */
export interface RemindersOff {
  readonly at: Date
  /** An account, or 'patient'. */
  readonly by: string
}

/** Whether a patient wants to be reminded. What she is asked or told for the first time reaches her all the same. */
@Injectable()
export class Reminders {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  /** Null while she is reminded. */
  async offFor(tx: Tx, patientId: string): Promise<RemindersOff | null> {
    const [row] = await tx.sql.query(`select at, by from messages.reminders_off where patient_id = $1`, [patientId])
    return row ?? null
  }

  /** A link that can stop the reminders of this patient, and nothing else: it asks no birth date. Returned once, known nowhere else. */
  async createLink(tx: Tx, { id, patientId }: CarePathView): Promise<string> {
    const token = secretText()
    await tx.sql.query(
      `insert into messages.unsubscribe_link (token_hash, care_path_id, patient_id, created_at) values ($1, $2, $3, $4)`,
      [hash(token), id, patientId, tx.now],
    )
    return token
  }

  /** What the page of a link must know; null for a link that never was. Changes nothing, whoever asks: mail scanners open every link. */
  async look(token: string): Promise<{ readonly language: Language; readonly off: boolean } | null> {
    return this.db.transaction(async (tx) => {
      const link = await this.linkOf(tx, token)
      if (!link) return null
      const { language } = await this.patients.contactOf(tx, link.patientId)
      return { language: languageOf(language), off: (await this.offFor(tx, link.patientId)) !== null }
    })
  }

  /** False for a link that never was. */
  async stopBy(token: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const link = await this.linkOf(tx, token)
      if (link) await this.put(tx, link, false, PATIENT)
      return link !== null
    })
  }

  /** Staff turn them off for who asks, or on again; false where there is no such path. */
  async set(carePathId: string, wanted: boolean, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path) await this.put(tx, { carePathId, patientId: path.patientId }, wanted, by)
      return path !== null
    })
  }

  private async linkOf(tx: Tx, token: string): Promise<{ carePathId: string; patientId: string } | null> {
    const [link] = await tx.sql.query(
      `select care_path_id as "carePathId", patient_id as "patientId" from messages.unsubscribe_link where token_hash = $1`,
      [hash(token)],
    )
    return link ?? null
  }

  /** Said twice is said once. */
  private async put(
    tx: Tx,
    { carePathId, patientId }: { carePathId: string; patientId: string },
    wanted: boolean,
    { name, role }: Actor,
  ): Promise<void> {
    const changed: unknown[] = wanted
      ? await tx.sql.query(
          `with gone as (delete from messages.reminders_off where patient_id = $1 returning 1) select * from gone`,
          [patientId],
        )
      : await tx.sql.query(
          `insert into messages.reminders_off (patient_id, care_path_id, at, by) values ($1, $2, $3, $4)
           on conflict do nothing returning 1`,
          [patientId, carePathId, tx.now, name],
        )
    if (changed.length === 0) return
    await this.audit.record(tx, {
      ...{ actor: name, role, action: 'U', event: wanted ? 'reminders.wanted' : 'reminders.stopped', patientId },
      ...{ objectType: 'care-path', objectId: carePathId },
    })
  }
}
