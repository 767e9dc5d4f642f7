import type { INestApplicationContext } from '@nestjs/common'
import type { DataSource } from 'typeorm'
import { Referrals } from '#intake'
import { UrineKits } from '#lab'
import { type MessageOutcome, Messages, Replies } from '#messages'
import { Clock, Database, instantAt } from '#platform'
import { CarePaths, type CarePathView, Finder, PATIENT, PathLists } from '#scheduling'
import { type Dice, listOf } from './cohort.js'

const SECRETARY = { name: 'rehearsal', role: 'secretariat' }
/** The last minute of the morning at which urine is handed in, where the visit does not say. */
const MORNING = 10 * 60

/** What the people of the rehearsal do, each through the module that does it for users. */
export class People {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly source: DataSource,
  ) {}

  /** Referrals that come in today; their ids. */
  async refer(dice: Dice, first: number, count: number): Promise<readonly string[]> {
    const referrals = this.app.get(Referrals)
    const today = this.app.get(Clock).today()
    const { importId, toPlan } = await referrals.importFile(listOf(dice, today, first, count), `${today}.csv`)
    await referrals.finishImport(importId)
    return toPlan.map(({ referralId }) => referralId)
  }

  /** Whether a whole day was found, held and ordered. */
  async book(referralId: string): Promise<boolean> {
    const { found } = await this.app
      .get(Database)
      .transaction((tx) => this.app.get(Finder).findUnattended(tx, referralId))
    if (!found) return false
    const { option, ask, notes } = found
    const { day, pathway, visits } = option
    const held = await this.app.get(CarePaths).hold({ ask, day, pathway, visits, notes }, SECRETARY)
    return held.ok && (await this.app.get(CarePaths).book(held, SECRETARY)).ok
  }

  pathOf(referralId: string): Promise<CarePathView | undefined> {
    return this.app
      .get(Database)
      .transaction(async (tx) => (await this.app.get(PathLists).ofReferrals(tx, [referralId])).get(referralId))
  }

  async move({ id, version, referralId, day: before }: CarePathView): Promise<boolean> {
    const ask = { referralId }
    const { options } = await this.app
      .get(Database)
      .transaction((tx) => this.app.get(Finder).find(tx, ask, { most: 6 }))
    const other = options.find(({ day }) => day !== before)
    if (!other) return false
    const { day, pathway, visits } = other
    return (await this.app.get(CarePaths).move({ carePathId: id, version }, { ask, day, pathway, visits }, SECRETARY))
      .ok
  }

  async cancel({ id, version }: CarePathView): Promise<boolean> {
    return (await this.app.get(CarePaths).cancel({ carePathId: id, version }, 'patient-unavailable', PATIENT)).ok
  }

  async fetchKit({ id, patientId, day }: CarePathView): Promise<void> {
    const of = { carePathId: id, patientId, handInAt: instantAt(day, MORNING), accepted: { min: 22, max: 26 } }
    await this.app.get(UrineKits).fetched(of, 1, PATIENT)
  }

  async confirm({ id, version }: CarePathView): Promise<void> {
    await this.app.get(Replies).give({ carePathId: id, version }, 'comes', 'yes', PATIENT)
  }

  /** Hands in every form: the answers themselves are not rehearsed here, so they are kept without. */
  async fillIn({ id, version }: CarePathView): Promise<void> {
    const now = this.app.get(Clock).now()
    await this.source.query(
      `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at)
       select care_path_id, form, '{"status": "completed"}', $2, $2 from questionnaire.invitation where care_path_id = $1
       on conflict do nothing`,
      [id, now],
    )
    await this.app
      .get(Database)
      .transaction((tx) =>
        tx.emit('preparation.done', { carePathId: id, version, what: 'forms', at: tx.now.toISOString() }),
      )
  }

  /** The secretariat works on what waits for it: prints letters, phones, and not everything today. How much it did. */
  async workOff(dice: Dice): Promise<number> {
    const messages = this.app.get(Messages)
    let did = 0
    for (const [tab, outcomes] of DESK) {
      for (const { messageId } of await messages.attention(tab, { limit: 200, offset: 0 })) {
        const outcome = outcomes[Math.floor(dice() * outcomes.length)]
        if (outcome && (await messages.done(messageId, outcome, SECRETARY))) did += 1
      }
    }
    return did
  }
}

/** What becomes of a letter or a call on one morning; null: it waits. */
const DESK: readonly (readonly ['to-print' | 'to-call', readonly (MessageOutcome | null)[]])[] = [
  ['to-print', ['printed', 'printed', 'printed', 'as-call', null]],
  ['to-call', ['called', 'called', 'called', 'no-answer', 'no-answer', 'as-letter', null]],
]
