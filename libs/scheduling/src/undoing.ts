import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day } from '#contracts'
import { dayOf, type Named, type Tx } from '#platform'
import type { HistoryEntity } from './history.entity.js'
import { type Actor, isLive, PathStore, refOf } from './path-store.js'
import { type Choice, daysOf, type Outcome, PathWork } from './path-work.js'
import { refuse } from './refusal.js'

/** Minutes in which who changed a path may take that back without a word; later, or for somebody else, a reason is kept with it. */
export const UNDO_MINUTES = 10

/** A change that can be taken back, and the place to which it goes back. */
export interface Undoable {
  readonly what: string
  readonly at: Date
  readonly actor: string
  readonly back: Choice
}

const CHANGES: readonly string[] = ['moved', 'visit-moved', 'step-added', 'step-dropped', 'cancelled']
const TAKEN_BACK: readonly string[] = ['restored', 'moved-back']

/** Takes back the last change of a path, where its old place is still free. */
@Injectable()
export class Undoing {
  constructor(
    private readonly work: PathWork,
    private readonly store: PathStore,
  ) {}

  /** What can be taken back now; null where the last change was none of somebody, or is taken back already. */
  async lastOf(tx: Tx, carePathId: string): Promise<Undoable | null> {
    return lastChange(await this.store.story(tx, carePathId), dayOf(tx.now))
  }

  /** Puts a path back as it was before its last change: a cancelled one on its day, a moved one on its old place, with the steps that it had. */
  async undo(
    ref: CarePathRef,
    { reason = '' }: { reason?: string | undefined },
    actor: Actor,
    named?: Named,
  ): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      const change = await this.lastOf(tx, ref.carePathId)
      const now = await this.store.daysOf(tx, { id: ref.carePathId })
      await tx.lockDays(...now, ...(change ? daysOf(change.back) : []))
      const path = await this.store.lock(tx, ref.carePathId)
      if (!path) return refuse({ code: 'not-found' })
      const stale = await this.work.staleness(tx, path, ref)
      if (stale) return stale
      if (!change) return refuse({ code: 'nothing-to-undo' })
      if (path.begunAt) return refuse({ code: 'day-begun' })
      if (!isLive(path) && path.status !== 'cancelled') return refuse({ code: 'not-live', status: path.status })
      if (needsReason(change, actor, tx.now) && !reason) return refuse({ code: 'reason-needed' })

      await this.store.freeExpired(tx, daysOf(change.back), path.referralId)
      const { back } = change
      const judged = await this.work.judge(tx, back, { except: path.id, stands: { kit: true } })
      if (!judged.ok) return judged
      const isOff = path.status === 'cancelled'
      if (!isOff) await tx.emit('care-path.superseded', refOf(path))
      path.version += 1
      Object.assign(path, judged.path, { notes: back.notes ?? [], outcome: null })
      if (path.status !== 'held') path.status = 'ordered'
      const what = isOff ? 'restored' : 'moved-back'
      await this.store.replaceVisits(tx, path, judged.visits, actor, { what, detail: reason || null })
      if (path.status === 'held') await tx.emit('care-path.hold-ended', refOf(path), path.holdExpiresAt!)
      else await this.work.order(tx, path)
      return { ok: true, ...refOf(path) }
    }, named)
  }
}

/** Whether taking this back is more than correcting oneself. */
export const needsReason = ({ actor, at }: Pick<Undoable, 'actor' | 'at'>, by: Actor, now: Date): boolean =>
  actor !== by.name || now.getTime() - at.getTime() > UNDO_MINUTES * 60_000

/** From a story, the newest first. A cancelled day goes back to its own visits; a changed one to those of the version before. */
function lastChange(story: readonly HistoryEntity[], today: Day): Undoable | null {
  const at = story.findIndex(({ what }) => CHANGES.includes(what) || TAKEN_BACK.includes(what))
  const change = story[at]
  if (!change || TAKEN_BACK.includes(change.what)) return null
  const isOff = change.what === 'cancelled'
  if (isOff && !story.some(({ what }) => what === 'ordered')) return null
  const before = isOff ? change : story.slice(at).find(({ version }) => version < change.version)
  if (!before?.pathway || !before.ask || before.day <= today) return null
  const { day, pathway, ask, visits } = before
  return {
    what: change.what,
    at: change.at,
    actor: change.actor,
    back: { day, pathway, ask, visits, notes: before.notes ?? [] },
  }
}
