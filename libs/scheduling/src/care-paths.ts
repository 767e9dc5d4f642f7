import { Injectable } from '@nestjs/common'
import type { CancelReason, CarePathRef, Day, StepKind } from '#contracts'
import { Referrals } from '#intake'
import { addDays } from '#planner'
import { Database, instantAt, type Tx } from '#platform'
import type { Ask } from './ask.js'
import type { CarePathEntity } from './care-path.entity.js'
import { type Actor, PathStore, refOf, Taken, WORKER } from './path-store.js'
import { type Chosen, Questions } from './questions.js'
import { type SchedulingRefusal, refuse } from './refusal.js'

/** One minute-exact whole day, as the finder offered it, with the question it answers. */
export interface Choice extends Chosen {
  readonly ask: Ask
  /** What was given up to find it, in Dutch. */
  readonly notes?: readonly string[]
}
export type Outcome =
  ({ readonly ok: true } & CarePathRef) | { readonly ok: false; readonly refusals: readonly SchedulingRefusal[] }

/** Minutes that a held day is kept for a patient on the phone. */
export const HOLD_MINUTES = 10

/** Everything one may do to a care path: all its visits, or none. A refusal is an answer, not an error. */
@Injectable()
export class CarePaths {
  constructor(
    private readonly db: Database,
    private readonly questions: Questions,
    private readonly store: PathStore,
    private readonly referrals: Referrals,
  ) {}

  /** Holds every visit of the day for ten minutes. */
  async hold(choice: Choice, actor: Actor): Promise<Outcome> {
    return this.takingMinutes(async (tx) => {
      const days = daysOf(choice)
      await tx.lockDays(...days)
      await this.store.freeExpired(tx, days, choice.ask.referralId)
      const judged = await this.judge(tx, choice)
      if (!judged.ok) return judged

      const path = await this.store.hold(
        tx,
        { ...judged.path, holdExpiresAt: holdEnd(tx), notes: choice.notes ?? [] },
        judged.visits,
        actor,
      )
      if (!path) return refuse({ code: 'already-planned' })
      await tx.emit('care-path.held', refOf(path))
      await tx.emit('care-path.hold-ended', refOf(path), path.holdExpiresAt!)
      return { ok: true, ...refOf(path) }
    })
  }

  /** The secretary says "book": jobs now order every held visit. */
  async book(ref: CarePathRef, actor: Actor): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status === 'ordered' || path.status === 'booked') return { ok: true, ...refOf(path) }
      if (path.status !== 'held') return refuse({ code: 'not-live', status: path.status })
      if (path.holdExpiresAt! <= tx.now) return refuse({ code: 'hold-expired' })
      await this.store.become(tx, path, 'ordered', actor)
      await this.order(tx, path)
      return { ok: true, ...refOf(path) }
    })
  }

  /** Puts the whole path on another day or other minutes; the old place is free only when the new one is taken. */
  async move(ref: CarePathRef, choice: Choice, actor: Actor): Promise<Outcome> {
    return this.takingMinutes(async (tx) => {
      const old = await this.store.find(tx, ref.carePathId)
      await tx.lockDays(...daysOf(choice), ...(old ? await this.store.daysOf(tx, old) : []))
      const path = await this.store.lock(tx, ref.carePathId)
      const stale = staleness(path, ref)
      if (!path || stale) return stale ?? refuse({ code: 'not-live', status: 'released' })
      if (!isLive(path)) return refuse({ code: 'not-live', status: path.status })
      if (path.referralId !== choice.ask.referralId) return refuse({ code: 'not-found' })
      if (path.status === 'held' && path.holdExpiresAt! <= tx.now) return refuse({ code: 'hold-expired' })
      await this.store.freeExpired(tx, daysOf(choice), path.referralId)
      const judged = await this.judge(tx, choice, path.id)
      if (!judged.ok) return judged

      const from = path.day
      await tx.emit('care-path.superseded', refOf(path))
      path.version += 1
      path.day = choice.day
      path.pathway = choice.pathway
      path.ask = choice.ask
      path.notes = choice.notes ?? []
      path.definitionVersion = judged.path.definitionVersion
      if (path.status === 'held') path.holdExpiresAt = holdEnd(tx)
      else path.status = 'ordered'
      await this.store.replaceVisits(tx, path, judged.visits, actor, from)
      if (path.status === 'held') await tx.emit('care-path.hold-ended', refOf(path), path.holdExpiresAt!)
      else await this.order(tx, path)
      return { ok: true, ...refOf(path) }
    })
  }

  /** Lets go of a hold: nobody was told anything. A path that was booked is cancelled, not released. */
  async release(ref: CarePathRef, actor: Actor): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status !== 'held') return refuse({ code: 'not-live', status: path.status })
      await this.store.free(tx, path, 'released', null, actor)
      return { ok: true, ...refOf(path) }
    })
  }

  /** Frees every visit, the daytime imaging and the phone result with them. Who declines or has died is not to be planned again, and the dead get no message. */
  async cancel(ref: CarePathRef, reason: CancelReason, actor: Actor): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (!isLive(path)) return refuse({ code: 'not-live', status: path.status })
      if (reason === 'deceased') path.announced = false
      await this.store.free(tx, path, 'cancelled', reason, actor)
      if (reason === 'deceased' || reason === 'patient-declines')
        await this.referrals.markState(tx, path.referralId, 'done')
      return { ok: true, ...refOf(path) }
    })
  }

  /** The hold ran out. Nothing happens where it was booked, moved or released in the meantime. */
  async endHold(ref: CarePathRef): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status === 'held' && path.holdExpiresAt! <= tx.now)
        await this.store.free(tx, path, 'released', 'Vasthouden verlopen', WORKER)
      return { ok: true, ...refOf(path) }
    })
  }

  /**
   * Turns the ordered visits of one kind into booked ones; the last of them makes the path booked.
   * Refuses where the unit is no longer open for the visit. An older version finds nothing to do.
   */
  async confirm(ref: CarePathRef, kind: StepKind): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status !== 'ordered') return { ok: true, ...refOf(path) }
      const visits = await this.store.visits(tx, path.id)
      const asked = await this.questions.of(tx, path.ask)
      const { refusals } = await this.questions.judge(tx, asked, { ...path, visits }, path.id)
      const gone = refusals.filter(
        ({ code, step }) => GONE.has(code) && visits.some((visit) => visit.step === step && visit.kind === kind),
      )
      if (gone.length > 0) return { ok: false, refusals: gone }
      if (await this.store.markBooked(tx, path.id, kind)) return { ok: true, ...refOf(path) }

      path.announced = true
      await this.store.become(tx, path, 'booked', WORKER)
      await tx.emit('care-path.booked', { ...refOf(path), day: path.day })
      await tx.emit('care-path.day-over', refOf(path), instantAt(addDays(visits.at(-1)!.day, 1), 0))
      return { ok: true, ...refOf(path) }
    })
  }

  /** Its last day is over: the path is done, and the patient may be referred again. */
  async close(ref: CarePathRef): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status !== 'booked') return { ok: true, ...refOf(path) }
      await this.store.become(tx, path, 'done', WORKER)
      await this.referrals.markState(tx, path.referralId, 'done')
      return { ok: true, ...refOf(path) }
    })
  }

  /** A job gave up: every visit is freed and the path stands on the work list with the reason. */
  async fail(ref: CarePathRef, reason: string): Promise<Outcome> {
    return this.changing(ref, async (tx, path) => {
      if (path.status === 'ordered') await this.store.free(tx, path, 'failed', reason, WORKER)
      return { ok: true, ...refOf(path) }
    })
  }

  private async order(tx: Tx, path: CarePathEntity): Promise<void> {
    const visits = await this.store.visits(tx, path.id)
    const steps = [...new Set(visits.map((visit) => visit.kind))]
    await tx.emit('care-path.ordered', {
      ...refOf(path),
      steps,
      evening: visits.some((visit) => visit.sessionType === 'evening'),
    })
  }

  /** The refusals of a choice, or what is to be stored for it. */
  private async judge(tx: Tx, choice: Choice, except?: string) {
    const asked = await this.questions.of(tx, choice.ask)
    const { referral, plan, definition } = asked
    if (referral.eligibility.answer !== 'yes')
      return refuse({ code: 'not-eligible', reason: referral.eligibility.rule })
    if (plan.blocks.length > 0)
      return refuse(...plan.blocks.map(({ label }) => ({ code: 'ask-department' as const, reason: label })))
    const { visits, refusals } = await this.questions.judge(tx, asked, choice, except)
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
    return { ok: true as const, path, visits }
  }

  private changing(ref: CarePathRef, work: (tx: Tx, path: CarePathEntity) => Promise<Outcome>): Promise<Outcome> {
    return this.db.transaction(async (tx) => {
      const path = await this.store.lock(tx, ref.carePathId)
      const stale = staleness(path, ref)
      return path && !stale ? work(tx, path) : (stale ?? refuse({ code: 'not-found' }))
    })
  }

  /** Runs what takes minutes; somebody who took one of them first is a refusal. */
  private async takingMinutes(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await this.db.transaction(work)
    } catch (error) {
      if (error instanceof Taken) return refuse({ code: 'taken' })
      throw error
    }
  }
}

/** Refusals that mean that the unit is not there any more, whatever else changed since the visit was found. */
const GONE: ReadonlySet<string> = new Set(['unit-closed', 'unit-taken', 'wrong-unit', 'quality-missing'])

const isLive = ({ status }: CarePathEntity) => status === 'held' || status === 'ordered' || status === 'booked'

const staleness = (path: CarePathEntity | null, { version }: CarePathRef) =>
  path && path.version !== version ? refuse({ code: 'stale-version', version: path.version }) : undefined

const holdEnd = (tx: Tx) => new Date(tx.now.getTime() + HOLD_MINUTES * 60_000)

const daysOf = ({ day, visits }: Pick<Choice, 'day' | 'visits'>): Day[] => [day, ...visits.map((visit) => visit.day)]
