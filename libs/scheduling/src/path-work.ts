import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day } from '#contracts'
import { Database, displayNames, type Named, Repeats, sqlState, type Tx } from '#platform'
import type { Ask } from './ask.js'
import type { Chosen } from './asked.js'
import type { CarePathEntity } from './care-path.entity.js'
import { PathStore, refOf, Taken } from './path-store.js'
import { Questions } from './questions.js'
import { type SchedulingRefusal, refuse } from './refusal.js'

/** One minute-exact whole day, as the finder offered it, with the question it answers. */
export interface Choice extends Chosen {
  readonly ask: Ask
  /** What was given up to find it, in Dutch. */
  readonly notes?: readonly string[]
}
export type Outcome =
  ({ readonly ok: true } & CarePathRef) | { readonly ok: false; readonly refusals: readonly SchedulingRefusal[] }

/** Thrown where a refusal must undo what was done in the same transaction. */
export class Refused extends Error {
  constructor(readonly outcome: Extract<Outcome, { ok: false }>) {
    super('refused')
  }
}

/** What every change of a path needs: the version that it is about, the judge, the repeat that does nothing twice, and the orders that follow. */
@Injectable()
export class PathWork {
  constructor(
    private readonly db: Database,
    private readonly questions: Questions,
    private readonly store: PathStore,
    private readonly repeats: Repeats,
  ) {}

  /** Works on a path at exactly this version. */
  changing(
    ref: CarePathRef,
    work: (tx: Tx, path: CarePathEntity) => Promise<Outcome>,
    named?: Named,
  ): Promise<Outcome> {
    return this.db.transaction((tx) =>
      this.repeats.once(tx, named, async () => {
        const path = await this.store.lock(tx, ref.carePathId)
        if (!path) return refuse({ code: 'not-found' })
        return (await this.staleness(tx, path, ref)) ?? work(tx, path)
      }),
    )
  }

  /** Runs what takes minutes; somebody who took one of them first, or planned the patient first, is a refusal. */
  async takingMinutes(work: (tx: Tx) => Promise<Outcome>, named?: Named): Promise<Outcome> {
    try {
      return await this.db.transaction((tx) => this.repeats.once(tx, named, () => work(tx)))
    } catch (error) {
      if (error instanceof Taken) return refuse({ code: 'taken' })
      if (error instanceof Refused) return error.outcome
      if (sqlState(error) === UNIQUE) return refuse({ code: 'already-planned' })
      throw error
    }
  }

  /** A refusal that says who was first, with what; nothing where the version is the newest. */
  async staleness(tx: Tx, path: CarePathEntity, { version }: CarePathRef): Promise<Outcome | undefined> {
    if (path.version === version) return undefined
    const [last] = (await this.store.story(tx, path.id)).filter(({ what }) => !BY_ITSELF.includes(what))
    const { what, actor: name, at, day } = last!
    const actor = (await displayNames(tx, [name])).get(name) ?? name
    return refuse({
      code: 'stale-version',
      version: path.version,
      changed: { what, actor, at: at.toISOString(), day },
    })
  }

  /** The refusals of a choice, or what is to be stored for it. */
  async judge(tx: Tx, choice: Choice, { except, stands }: { except?: string; stands?: { kit: boolean } } = {}) {
    const asked = await this.questions.of(tx, choice.ask)
    const { referral, plan, definition } = asked
    if (referral.eligibility.answer !== 'yes')
      return refuse({ code: 'not-eligible', reason: referral.eligibility.rule })
    if (plan.blocks.length > 0)
      return refuse(...plan.blocks.map(({ label }) => ({ code: 'ask-department' as const, reason: label })))
    const { visits, refusals } = await this.questions.judge(tx, asked, choice, { except, stands })
    if (refusals.length > 0) return { ok: false as const, refusals }
    const path = {
      referralId: referral.id,
      patientId: referral.patientId,
      hospital: definition.hospital,
      definitionVersion: definition.version,
      pathway: choice.pathway,
      day: choice.day,
      ask: choice.ask,
    }
    return { ok: true as const, path, visits, definition }
  }

  /** The same where places are kept already, for a day that was judged before; a refusal undoes the whole transaction. */
  async insisting(tx: Tx, choice: Choice, except: string) {
    const judged = await this.judge(tx, choice, { except, stands: { kit: true } })
    if (!judged.ok) throw new Refused(judged)
    return judged
  }

  async order(tx: Tx, path: CarePathEntity): Promise<void> {
    const visits = await this.store.visits(tx, path.id)
    const steps = [...new Set(visits.map((visit) => visit.kind))]
    await tx.emit('care-path.ordered', {
      ...refOf(path),
      steps,
      evening: visits.some((visit) => visit.sessionType === 'evening'),
    })
  }
}

export const daysOf = ({ day, visits }: Pick<Choice, 'day' | 'visits'>): Day[] => [
  day,
  ...visits.map((visit) => visit.day),
]

const UNIQUE = '23505'
/** Steps that a path takes without anybody, after somebody's change. */
const BY_ITSELF: readonly string[] = ['booked', 'done']
