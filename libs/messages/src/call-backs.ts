import { Injectable } from '@nestjs/common'
import type { CarePathRef } from '#contracts'
import { Patients } from '#intake'
import { Audit, Database, type Tx } from '#platform'
import { type Actor, type CarePathView, PathLists } from '#scheduling'
import { callOpening } from './call.js'
import { become, claim } from './message-store.js'

/** Why the secretariat is to phone a patient, in Dutch: it is the caller who reads it. */
export const CALL_ABOUT = {
  'other-day': 'De patiënt wil een andere dag, en vond online geen dag die past.',
  'imaging-unknown': 'De patiënt weet niet of er die dag een scan of foto wordt gemaakt.',
  'imaging-expected': 'De patiënt verwacht een scan of foto, maar die is niet gepland.',
  'imaging-unexpected': 'De patiënt verwacht geen scan of foto, maar die is wel gepland.',
} as const
export type CallAbout = keyof typeof CALL_ABOUT

/** Calls that a patient's own answer makes necessary: one on the list for each version of a path, with every reason in it. */
@Injectable()
export class CallBacks {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  /** False where the path is not booked any more. */
  async askFor(carePathId: string, about: CallAbout, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path?.status !== 'booked') return false
      await this.ask(tx, path, about, by)
      return true
    })
  }

  async ask(tx: Tx, { id: carePathId, version, patientId }: CarePathView, about: CallAbout, by: Actor): Promise<void> {
    const ref: CarePathRef = { carePathId, version }
    const contact = await this.patients.contactOf(tx, patientId)
    const row = await claim(tx, { ...ref, kind: 'call-back' })
    const greeting = callOpening(contact, false)
    const reasons = new Set(row.state === 'to-call' ? row.body!.split('\n\n').slice(1) : []).add(CALL_ABOUT[about])
    const body = [greeting, ...reasons].join('\n\n')
    await become(tx, row.id, {
      ...{ state: 'to-call', channel: 'phone', patientId, subject: 'Terugbellen', body },
      reason: CALL_ABOUT[about],
    })
    await this.audit.record(tx, {
      ...{ actor: by.name, role: by.role, action: 'C', event: 'call-back.asked', patientId },
      ...{ objectType: 'message', objectId: row.id },
    })
  }
}
