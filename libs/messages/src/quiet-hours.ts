import { Injectable } from '@nestjs/common'
import type { Day, WrittenKind } from '#contracts'
import { Patients } from '#intake'
import { Config, dayOf, type Tx } from '#platform'
import { type CarePathView, Rosters } from '#scheduling'
import { addDays } from '#planner'
import { ALWAYS } from './kinds.js'
import { HORIZON, hoursOf, nextSendMoment } from './send-hours.js'

/** News that keeps somebody from leaving home for nothing, or makes her leave in time. */
const NEWS: readonly WrittenKind[] = ['confirmation', 'cancellation']

/** Keeps mails and text messages back until people are up; letters and calls wait for a person anyway. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly config: Config,
    private readonly patients: Patients,
    private readonly rosters: Rosters,
  ) {}

  /** When this message may go out; null for at once. News does not wait into a day that it is about: that of the path, or the day she was `told`. */
  async waitUntil(tx: Tx, kind: WrittenKind, { patientId, day }: CarePathView, told: Day | null): Promise<Date | null> {
    if (!this.config.quietHours) return null
    const { channel } = await this.patients.contactOf(tx, patientId)
    if (!['email', 'sms'].includes(ALWAYS[kind] ?? channel)) return null
    const at = nextSendMoment(hoursOf(kind), tx.now, await this.closedFrom(tx, dayOf(tx.now)))
    if (at <= tx.now) return null
    const first = told && told < day ? told : day
    return NEWS.includes(kind) && dayOf(at) >= first ? null : at
  }

  private async closedFrom(tx: Tx, from: Day): Promise<ReadonlySet<Day>> {
    const days = Array.from({ length: HORIZON }, (_, i) => addDays(from, i))
    const closures = await this.rosters.closureOf(tx, days)
    return new Set([...closures.values()].filter(({ state }) => state === 'closed').map(({ day }) => day))
  }
}
