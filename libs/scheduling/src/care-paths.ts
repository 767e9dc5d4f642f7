import { Injectable } from '@nestjs/common'
import type { CancelReason, CarePathRef, StepKind } from '#contracts'
import { Referrals } from '#intake'
import { addDays } from '#planner'
import { Config, dayOf, instantAt, type Named, type Tx } from '#platform'
import { cancelRule } from './cancel-reasons.js'
import type { CarePathEntity } from './care-path.entity.js'
import { describe, isUnchanged } from './changes.js'
import { type Actor, isLive, PathStore, refOf, WORKER } from './path-store.js'
import { type Choice, daysOf, type Outcome, PathWork } from './path-work.js'
import { Questions } from './questions.js'
import { refuse } from './refusal.js'

/** What a day was by its end: done, did not come, or nothing could be done. */
export type DayEnd = 'done' | 'no-show' | 'nothing-done'

export type { Choice, Outcome } from './path-work.js'

/** Everything one may do to a care path: all its visits, or none. A refusal is an answer, not an error. */
@Injectable()
export class CarePaths {
  constructor(
    private readonly config: Config,
    private readonly work: PathWork,
    private readonly questions: Questions,
    private readonly store: PathStore,
    private readonly referrals: Referrals,
  ) {}

  /** Holds every visit of the day for ten minutes. */
  async hold(choice: Choice, actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      const days = daysOf(choice)
      await tx.lockDays(...days)
      await this.store.freeExpired(tx, days, choice.ask.referralId)
      const judged = await this.work.judge(tx, choice)
      if (!judged.ok) return judged

      const path = await this.store.hold(
        tx,
        { ...judged.path, holdExpiresAt: this.holdEnd(tx), notes: choice.notes ?? [] },
        judged.visits,
        actor,
      )
      if (!path) return refuse({ code: 'already-planned' })
      await tx.emit('care-path.held', refOf(path))
      await tx.emit('care-path.hold-ended', refOf(path), path.holdExpiresAt!)
      return { ok: true, ...refOf(path) }
    }, named)
  }

  /** The secretary says "book": jobs now order every held visit. */
  async book(ref: CarePathRef, actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.changing(
      ref,
      async (tx, path) => {
        if (path.status === 'ordered' || path.status === 'booked') return { ok: true, ...refOf(path) }
        if (path.status !== 'held') return refuse({ code: 'not-live', status: path.status })
        if (path.holdExpiresAt! <= tx.now) return refuse({ code: 'hold-expired' })
        await this.store.become(tx, path, 'ordered', actor)
        await this.work.order(tx, path)
        return { ok: true, ...refOf(path) }
      },
      named,
    )
  }

  /**
   * Puts the whole path on another day, or some of its visits on other minutes, or does it with more or fewer steps;
   * the old place is free only when the new one is taken.
   */
  async move(ref: CarePathRef, choice: Choice, actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      const old = await this.store.find(tx, ref.carePathId)
      await tx.lockDays(...daysOf(choice), ...(old ? await this.store.daysOf(tx, old) : []))
      const path = await this.store.lock(tx, ref.carePathId)
      if (!path) return refuse({ code: 'not-found' })
      const stale = await this.work.staleness(tx, path, ref)
      if (stale) return stale
      if (!isLive(path)) return refuse({ code: 'not-live', status: path.status })
      if (path.referralId !== choice.ask.referralId) return refuse({ code: 'not-found' })
      if (path.begunAt) return refuse({ code: 'day-begun' })
      if (path.status === 'held' && path.holdExpiresAt! <= tx.now) return refuse({ code: 'hold-expired' })
      await this.store.freeExpired(tx, daysOf(choice), path.referralId)
      const before = { day: path.day, visits: await this.store.visits(tx, path.id) }
      const stands = choice.day === path.day && { kit: before.visits.some(({ kind }) => kind === 'urine') }
      const judged = await this.work.judge(tx, choice, { except: path.id, ...(stands && { stands }) })
      if (!judged.ok) return judged
      const after = { day: judged.path.day, visits: judged.visits }
      // A move that moves nothing would tell the patient of a change that is none.
      if (path.status !== 'held' && isUnchanged(before, after)) return refuse({ code: 'nothing-changes' })

      await tx.emit('care-path.superseded', refOf(path))
      path.version += 1
      Object.assign(path, judged.path, { notes: choice.notes ?? (choice.day === before.day ? path.notes : []) })
      if (path.status === 'held') path.holdExpiresAt = this.holdEnd(tx)
      else path.status = 'ordered'
      const change = describe(before, after, judged.definition)
      await this.store.replaceVisits(tx, path, judged.visits, actor, change)
      if (path.status === 'held') await tx.emit('care-path.hold-ended', refOf(path), path.holdExpiresAt!)
      else await this.work.order(tx, path)
      return { ok: true, ...refOf(path) }
    }, named)
  }

  /** Lets go of a hold: nobody was told anything. A path that was booked is cancelled, not released. */
  async release(ref: CarePathRef, actor: Actor): Promise<Outcome> {
    return this.work.changing(ref, async (tx, path) => {
      if (path.status !== 'held') return refuse({ code: 'not-live', status: path.status })
      await this.store.free(tx, path, 'released', null, actor)
      return { ok: true, ...refOf(path) }
    })
  }

  /** Frees every visit, the daytime imaging and the phone result with them. The reason says whether the patient is told, and whether she is to be planned again. */
  async cancel(
    ref: CarePathRef,
    reason: CancelReason,
    actor: Actor,
    { note, named }: { note?: string; named?: Named | undefined } = {},
  ): Promise<Outcome> {
    return this.work.changing(
      ref,
      async (tx, path) => {
        if (!isLive(path)) return refuse({ code: 'not-live', status: path.status })
        if (path.begunAt) return refuse({ code: 'day-begun' })
        const { planAgain, tellPatient } = cancelRule(reason)
        if (!tellPatient) path.announced = false
        await this.store.free(tx, path, 'cancelled', reason, actor, note)
        if (!planAgain) await this.referrals.markState(tx, path.referralId, 'done')
        return { ok: true, ...refOf(path) }
      },
      named,
    )
  }

  /** The hold ran out. Nothing happens where it was booked, moved or released in the meantime. */
  async endHold(ref: CarePathRef): Promise<Outcome> {
    return this.work.changing(ref, async (tx, path) => {
      if ((path.status === 'held' || path.status === 'offered') && path.holdExpiresAt! <= tx.now)
        await this.store.free(tx, path, 'released', 'Vasthouden verlopen', WORKER)
      return { ok: true, ...refOf(path) }
    })
  }

  /**
   * Turns the ordered visits of one kind into booked ones; the last of them makes the path booked.
   * Refuses where the unit is no longer open for the visit. An older version finds nothing to do.
   */
  async confirm(ref: CarePathRef, kind: StepKind): Promise<Outcome> {
    return this.work.changing(ref, async (tx, path) => {
      if (path.status !== 'ordered') return { ok: true, ...refOf(path) }
      const visits = await this.store.visits(tx, path.id)
      const asked = await this.questions.of(tx, path.ask)
      const { refusals } = await this.questions.judge(tx, asked, { ...path, visits }, { except: path.id })
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

  /** Its last day is over: the path is what its day was, and the patient may be referred again. */
  async close(ref: CarePathRef, how: DayEnd): Promise<Outcome> {
    return this.work.changing(ref, async (tx, path) => {
      if (path.status === 'booked') await this.ended(tx, path, how, WORKER)
      return { ok: true, ...refOf(path) }
    })
  }

  /** The same in the transaction of who closes the day. */
  async end(tx: Tx, carePathId: string, how: DayEnd, actor: Actor): Promise<void> {
    const path = await this.store.lock(tx, carePathId)
    if (path && (path.status === 'booked' || path.status === 'ordered')) await this.ended(tx, path, how, actor)
  }

  /** Whether a path that ended can go on: its patient has no other one that is planned since. */
  async mayGoOn(tx: Tx, carePathId: string): Promise<boolean> {
    const path = await this.store.find(tx, carePathId)
    return path !== null && (isLive(path) || (await this.store.liveOf(tx, path.patientId, false)) === null)
  }

  /** A day that was closed is opened again: its path is booked as before. */
  async goOn(tx: Tx, carePathId: string, actor: Actor): Promise<void> {
    const path = await this.store.lock(tx, carePathId)
    if (!path || isLive(path)) return
    path.outcome = null
    await this.store.become(tx, path, 'booked', actor)
    await this.referrals.markState(tx, path.referralId, 'planned')
    await tx.emit(
      'care-path.day-over',
      refOf(path),
      instantAt(addDays(path.day > dayOf(tx.now) ? path.day : dayOf(tx.now), 1), 0),
    )
  }

  /** Who did not come, or for whom nothing could be done, waits for a day again. */
  private async ended(tx: Tx, path: CarePathEntity, how: DayEnd, actor: Actor): Promise<void> {
    if (how === 'nothing-done') path.outcome = 'Op de dag is niets gedaan'
    await this.store.become(tx, path, how === 'nothing-done' ? 'no-show' : how, actor)
    await this.referrals.markState(tx, path.referralId, how === 'done' ? 'done' : 'to-plan')
  }

  /** A job gave up: every visit is freed and the path stands on the work list with the reason. */
  async fail(ref: CarePathRef, reason: string): Promise<Outcome> {
    return this.work.changing(ref, async (tx, path) => {
      if (path.status === 'ordered') await this.store.free(tx, path, 'failed', reason, WORKER)
      return { ok: true, ...refOf(path) }
    })
  }

  private holdEnd(tx: Tx): Date {
    return new Date(tx.now.getTime() + this.config.holdMinutes * 60_000)
  }
}

/** Refusals that mean that the unit is not there any more, whatever else changed since the visit was found. */
const GONE: ReadonlySet<string> = new Set(['unit-closed', 'unit-taken', 'wrong-unit', 'quality-missing'])
