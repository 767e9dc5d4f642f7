import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { type EveningRequest, Evenings, Requests } from '#evening-clinic'
import { Referrals } from '#intake'
import { Audit, Config, Database, dayOf, type Tx } from '#platform'
import { type CarePathView, PathLists } from '#scheduling'

/** Days ahead in which evenings are named. */
const AHEAD = 120
const MOST = 3

/** What a patient may ask about evenings, and what she asked already. */
export interface MyEvening {
  readonly day: Day
  /** Her own appointment may become one in the evening: she is known here and comes by day. */
  readonly mayMove: boolean
  readonly request: EveningRequest | null
  /** Ids of the reasons to come first. */
  readonly reasons: readonly string[]
  readonly next: readonly { readonly day: Day; readonly from: number; readonly to: number }[]
}

const PATIENT = { name: 'patient', role: 'patient' }

/** A patient's own request for an evening. */
@Injectable()
export class MyEvenings {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly paths: PathLists,
    private readonly referrals: Referrals,
    private readonly evenings: Evenings,
    private readonly requests: Requests,
    private readonly audit: Audit,
  ) {}

  /** Null where the hospital has no evenings, or the path is not booked. */
  async of(carePathId: string): Promise<MyEvening | null> {
    return this.db.transaction(async (tx) => {
      const path = await this.booked(tx, carePathId)
      const today = dayOf(tx.now)
      const rule = loadDefinition(this.config.hospital, today).sessions.find(({ type }) => type === 'evening')
      if (!path || !rule) return null
      const until = new Date(Date.parse(today) + AHEAD * 86_400_000).toISOString().slice(0, 10)
      const ahead = await this.evenings.list(tx, today, until)
      await this.audit.record(tx, {
        ...{ actor: PATIENT.name, role: PATIENT.role, action: 'R', event: 'my-evening.seen' },
        ...{ patientId: path.patientId, objectType: 'care-path', objectId: path.id },
      })
      return {
        day: path.day,
        mayMove: await this.mayMove(tx, path),
        request: await this.requests.ofPatient(tx, path.patientId),
        reasons: rule.priority.map(({ id }) => id),
        next: ahead.filter(({ day, state }) => state === 'open' && day > today).slice(0, MOST),
      }
    })
  }

  /** Puts her request on the list of the clinic, which plans it; her appointment stays until then. */
  async ask(carePathId: string, asked: { readonly next: boolean; readonly reasons: readonly string[] }): Promise<void> {
    const found = await this.db.transaction(async (tx) => {
      const path = await this.booked(tx, carePathId)
      return path && { path, mayMove: await this.mayMove(tx, path) }
    })
    if (!found) return
    const { path, mayMove } = found
    await this.requests.ask(
      {
        ...{ patientId: path.patientId, referralId: path.referralId, via: 'link' },
        carePathId: mayMove && !asked.next ? path.id : null,
        reasons: asked.reasons,
      },
      PATIENT,
    )
  }

  async withdraw(carePathId: string): Promise<void> {
    const request = await this.db.transaction(async (tx) => {
      const path = await this.booked(tx, carePathId)
      return path && this.requests.ofPatient(tx, path.patientId)
    })
    if (request) await this.requests.close(request.id, 'Patiënt wil het toch niet', PATIENT)
  }

  private async booked(tx: Tx, carePathId: string): Promise<CarePathView | null> {
    const path = await this.paths.get(tx, carePathId)
    return path?.status === 'booked' ? path : null
  }

  private async mayMove(tx: Tx, path: CarePathView): Promise<boolean> {
    const { needs } = await this.referrals.of(tx, path.referralId)
    return needs.known && !path.visits.some(({ sessionType }) => sessionType === 'evening')
  }
}
