import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { type NamedPatient, Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Database, dayOf, type Staff, type Tx } from '#platform'
import { type Horizon, type Ready, Readiness } from '#preparation'

/** One patient who comes soon, with how to reach her. */
export type ReadyRow = Omit<Ready, 'patientId' | 'from' | 'horizon'> & {
  readonly patient: NamedPatient & { readonly phone: string | null }
  /** `hh:mm` of her first visit. */
  readonly arrival: string
  readonly horizon: string
}
export interface PreparationView {
  readonly today: Day
  readonly rows: readonly ReadyRow[]
}

/** How ready everybody is who comes within a week. Whoever is shown was looked at. */
@Injectable()
export class PreparationPage {
  constructor(
    private readonly db: Database,
    private readonly readiness: Readiness,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  soon(staff: Staff, event: string): Promise<PreparationView> {
    return this.db.transaction(async (tx) => {
      const ready = await this.readiness.soon(tx)
      await this.look(tx, ready, staff, event)
      const contacts = await this.patients.contactsOf(
        tx,
        ready.map(({ patientId }) => patientId),
      )
      return {
        today: dayOf(tx.now),
        rows: ready.map(({ patientId, from, ...row }) => {
          const { id, name, birthDate, number, phone } = contacts.get(patientId)!
          return { ...row, arrival: clock(from), patient: { id, name, birthDate, number, phone } }
        }),
      }
    })
  }

  private look(tx: Tx, ready: readonly Ready[], { name, role }: Staff, event: string): Promise<void> {
    const seen = { actor: name, role, action: 'R', event, objectType: 'care-path' } as const
    return this.audit.record(
      tx,
      ready.map(({ patientId, carePathId }) => ({ ...seen, patientId, objectId: carePathId })),
    )
  }
}

export const HORIZON_WORDS: Readonly<Record<'nl' | 'en', Readonly<Record<Horizon, string>>>> = {
  nl: { 'D-1': 'Volgende open dag (D−1)', 'D-2': 'De dag daarna (D−2)', 'D-7': 'Binnen een week (D−7)' },
  en: { 'D-1': 'Next open day (D−1)', 'D-2': 'The day after (D−2)', 'D-7': 'Within a week (D−7)' },
}
