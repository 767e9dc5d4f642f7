import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { CarePathRef, WrittenRef } from '#contracts'
import { AskedAgain, type MessageState, Messages } from '#messages'
import { addDays } from '#planner'
import { Database, dayOf, instantAt, type Tx } from '#platform'
import { type CarePathView, PathLists, Rosters } from '#scheduling'
import { type Item, Items, itemsOf } from './items.js'
import { type Asked, roundsOf } from './ladder.js'
import {
  chasedBefore,
  type ComingRound,
  comingOf,
  keepRounds,
  lastToSpeak,
  lockRound,
  type RungRow,
  settle,
  takeOver,
} from './rungs.js'

/** Days before the visit within which the calendar of closed days matters to a ladder. */
const LONGEST = 60
const CHASES = ['reminder', 'preparation-call'] as const

/** Asks once more for what is not done: a reminder to the patient, and in the end a call by staff. It stops with the item, and with the plan. */
@Injectable()
export class Chasing {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly rosters: Rosters,
    private readonly items: Items,
    private readonly messages: Messages,
    private readonly again: AskedAgain,
  ) {}

  /** Lays out the ladders of a version that was just booked. Again, or for an older version: nothing. */
  async plan({ carePathId, version }: CarePathRef): Promise<{ rounds: number }> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path?.version !== version || path.status !== 'booked') return { rounds: 0 }
      const calendar = await this.rosters.calendar(tx, addDays(path.day, -LONGEST), path.day)
      const rounds = roundsOf(await this.asked(tx, path), path.day, calendar, tx.now)
      if (!(await keepRounds(tx, { carePathId, version }, rounds))) return { rounds: 0 }
      for (const [i, { at }] of rounds.entries())
        await tx.emit('preparation.due', { carePathId, version, round: i + 1 }, at)
      await tx.emit('preparation.over', { carePathId, version }, instantAt(addDays(path.day, 1), 0))
      return { rounds: rounds.length }
    })
  }

  /** One round whose time has come: one message about everything that is still open in it, or none. On every try it is looked at anew. Of several that come at once, the last one speaks for all. */
  async chase({ carePathId, version }: CarePathRef, round: number): Promise<{ state: MessageState | null }> {
    const message = await this.db.transaction((tx) => this.decide(tx, { carePathId, version }, round))
    return message ? this.messages.send(message) : { state: null }
  }

  /** Something was done, or the day is off or over: calls and letters that asked for it ask no more. */
  async settle(carePathId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path && path.day < dayOf(tx.now)) return this.again.end(tx, path)
      const waiting = path ? await this.again.waiting(tx, { carePathId, version: path.version }, CHASES) : []
      if (!path || waiting.length === 0) return
      const open = path.status === 'booked' ? (await this.open(tx, path)).map(({ rule }) => rule.id) : []
      for (const { id, items } of waiting) {
        const left = items.filter((item) => open.includes(item))
        if (left.length < items.length) await this.again.reword(tx, id, left)
      }
    })
  }

  /** What happens next to what is open of this version; null where nothing does. */
  async next(tx: Tx, path: CarePathView): Promise<ComingRound | null> {
    const open = (await this.open(tx, path)).map(({ rule }) => rule.id)
    return (await comingOf(tx, [{ ...path, open }])).get(path.id) ?? null
  }

  private async asked(tx: Tx, path: CarePathView): Promise<Asked[]> {
    const standing = await this.items.standing(tx, [path])
    const before = await this.askedBefore(tx, path)
    return this.of(tx, path, standing)
      .filter(({ rule, done }) => !done && rule.ladder.length > 0)
      .map(({ rule, due }) => {
        const form = standing.forms.get(path.id)?.find((one) => one.form === rule.form)
        return { rule, due, askedAt: before.get(rule.id) ?? (form && form.sendAt > tx.now ? form.sendAt : tx.now) }
      })
  }

  /** When she was first chased for what, where this version is of the same day as the one before: she needs no new patience. */
  private async askedBefore(tx: Tx, { id, version, day }: CarePathView): Promise<ReadonlyMap<string, Date>> {
    const [last] = (await this.paths.history(tx, id)).filter((line) => line.version < version)
    return last?.day === day ? chasedBefore(tx, { carePathId: id, version }) : new Map()
  }

  private async decide(tx: Tx, ref: CarePathRef, round: number): Promise<WrittenRef | null> {
    const locked = await lockRound(tx, ref, round)
    const path = await this.paths.get(tx, ref.carePathId)
    if (!path || !isHers(path, ref, tx)) {
      await settle(tx, ref, round, named(locked), 'overtaken')
      await this.again.withdraw(tx, ref, CHASES, { upTo: round })
      return null
    }
    const rungs = await this.speaking(tx, ref, round)
    if (!rungs) return null
    const open = await this.open(tx, path)
    const isOpen = ({ item }: RungRow) => open.some(({ rule }) => rule.id === item)
    const due = rungs.filter(isOpen)
    await settle(tx, ref, round, named(rungs.filter((rung) => !isOpen(rung))), 'done')
    const calls = due.some(({ does }) => does === 'call')
    const message = { ...ref, kind: calls ? CHASES[1] : CHASES[0], round } as const
    await this.again.withdraw(tx, ref, CHASES, { upTo: round, except: due.length > 0 ? message : null })
    if (due.length === 0) return null
    await settle(tx, ref, round, named(due), calls ? 'to-call' : 'reminded')
    // Who phones asks for everything at once.
    const about = calls ? open.filter(({ rule }) => rule.ladder.length > 0).map(({ rule }) => rule.id) : named(due)
    await this.again.about(tx, message, about)
    return message
  }

  /** The steps of this round, with those that earlier ones left unsaid; null where a later round of today says all of it. What a later one said already is not said again. */
  private async speaking(tx: Tx, ref: CarePathRef, round: number): Promise<readonly RungRow[] | null> {
    const last = Math.max(round, (await lastToSpeak(tx, ref, instantAt(addDays(dayOf(tx.now), 1), 0))) ?? 0)
    const unread = (await this.again.waiting(tx, ref, CHASES)).map((message) => message.round)
    await takeOver(tx, ref, last, unread)
    if (last === round) return (await lockRound(tx, ref, round)).filter(({ outcome }) => outcome !== 'overtaken')
    await this.again.withdraw(tx, ref, CHASES, { upTo: last - 1 })
    return null
  }

  private async open(tx: Tx, path: CarePathView): Promise<Item[]> {
    return this.of(tx, path, await this.items.standing(tx, [path])).filter(({ done }) => !done)
  }

  private of(tx: Tx, path: CarePathView, standing: Awaited<ReturnType<Items['standing']>>): Item[] {
    return itemsOf(path, loadDefinition(path.hospital, dayOf(tx.now)), standing)
  }
}

/** Whether the plan of this version holds, and its day is still to come. */
const isHers = ({ version, status, day }: CarePathView, ref: CarePathRef, tx: Tx): boolean =>
  version === ref.version && status === 'booked' && day > dayOf(tx.now)

const named = (rungs: readonly RungRow[]): string[] => rungs.map(({ item }) => item)
