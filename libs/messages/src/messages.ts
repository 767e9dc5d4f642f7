import { Injectable } from '@nestjs/common'
import type { CarePathRef, Channel, Day, MessageKind, WrittenKind, WrittenRef } from '#contracts'
import { Database, dayOf, minuteOf, type Tx } from '#platform'
import { type Actor, PathLists, shortDay } from '#scheduling'
import { Delivery } from './delivery.js'
import { Drafts, isWritten, knownDay, type Outgoing, refOf } from './drafts.js'
import { ALWAYS, isReminder, isTrue } from './kinds.js'
import {
  type Attention,
  type AttentionRow,
  become,
  byId,
  claim,
  tallyOf,
  countWaiting,
  hasThem,
  heardVersion,
  inState,
  type MessageTally,
  type MessageRef,
  type MessageRow,
  type MessageState,
  ofPath,
  OUT_OF_DATE,
  SAME_FOR_PATIENT,
  sentAs,
  stateOfTab,
  supersedeOffer,
  supersedeOthers,
  tellAfterAll,
  toldDay,
} from './message-store.js'
import { type Preview, sentBy } from './preview.js'
import { KIND_WORDS, STATE_WORDS } from './state-words.js'
import { QuietHours } from './quiet-hours.js'
import { Reminders } from './reminders.js'
import { shortTime } from './words.js'
import { Writer } from './writer.js'

/** What staff did with a message that waited for them. */
export const OUTCOMES = ['printed', 'called', 'no-answer', 'as-letter', 'as-call', 'again'] as const
export type MessageOutcome = (typeof OUTCOMES)[number]

export interface MessageView {
  readonly id: string
  readonly carePathId: string
  readonly patientId: string | null
  readonly kind: MessageKind
  readonly kindLabel: string
  readonly channel: Channel | null
  readonly state: { readonly key: MessageState; readonly label: string }
  readonly at: Date
  readonly subject: string
  readonly text: string
  /** The account that put it in the post, or phoned; null while nobody did. */
  readonly by: string | null
  /** Why it is in this state, or not sent the way the patient prefers. */
  readonly reason: string | null
}

/** Everything the hospital tells a patient about a path. */
@Injectable()
export class Messages {
  constructor(
    private readonly db: Database,
    private readonly delivery: Delivery,
    private readonly paths: PathLists,
    private readonly writer: Writer,
    private readonly drafts: Drafts,
    private readonly quiet: QuietHours,
    private readonly reminders: Reminders,
  ) {}

  /** Sends first and marks after, with one Message-ID for all tries: a crash can repeat a mail, never lose it. A message of a plan that no longer holds is not sent. */
  async send(ref: WrittenRef): Promise<{ state: MessageState }> {
    const next = await this.db.transaction((tx) => this.prepare(tx, ref))
    if ('state' in next) return next
    const { id, written, again } = next
    await this.delivery.send(written, idOf(ref, again))
    await this.db.transaction((tx) => become(tx, id, { state: 'sent' }))
    return { state: 'sent' }
  }

  /** A message that no try could deliver; it waits on the work list. What was sent, or replaced, stays so. */
  async fail(ref: MessageRef, reason: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await claim(tx, ref)
      if (row.state !== 'queued' && row.state !== 'sending') return
      const path = await this.paths.get(tx, ref.carePathId)
      await become(tx, row.id, { state: 'failed', reason: reason.slice(0, 300), patientId: path?.patientId ?? null })
    })
  }

  /** An offer was answered or is over: who was still to be called or written about it no longer is. */
  async endOffer({ carePathId }: CarePathRef): Promise<void> {
    await this.db.transaction((tx) => supersedeOffer(tx, carePathId))
  }

  /** A mail came back after its server had taken it: it waits on the work list. Nothing changes for one that was sent again or replaced since. */
  async bounced(messageId: string, status: string): Promise<void> {
    const [, carePathId, version, kind, round, again] = MESSAGE_ID.exec(messageId) ?? []
    await this.db.transaction(async (tx) => {
      const ref = { carePathId: carePathId!, version: Number(version), kind: kind as WrittenKind }
      const row = await sentAs(tx, { ...ref, round: Number(round ?? 0) })
      if (!row || row.again !== Number(again ?? 0)) return
      const reason = `teruggekomen (${status})`
      const stoodIn = row.kind === 'confirmation' && (await tellAfterAll(tx, ref, reason))
      const state = stoodIn ? 'superseded' : 'failed'
      await become(tx, row.id, { state, reason })
      await this.drafts.record(tx, { ...row, state }, { actor: 'worker', role: 'worker', action: 'E' })
    })
  }

  /** What staff did: the next state, or null where it does not fit the message. Only what changed is recorded, in their name. */
  async done(id: string, outcome: MessageOutcome, { name: actor, role }: Actor): Promise<MessageState | null> {
    return this.db.transaction(async (tx) => {
      const row = await byId(tx, id, 'for update')
      const state = row && NEXT[outcome][row.state]
      if (!row || !state || (outcome === 'as-letter' && !isWritten(row))) return null
      const path = await this.paths.get(tx, row.carePathId)
      if (!path || path.version !== row.version || !isTrue(row.kind, path)) {
        await become(tx, id, { state: 'superseded', reason: OUT_OF_DATE })
        await this.drafts.record(tx, { ...row, state: 'superseded' }, { actor, role, action: 'U' })
        return 'superseded'
      }
      if (outcome === 'again') {
        if (!isWritten(row) || row.again === MOST_TIMES_AGAIN) return null
        const { carePathId, version, kind, round } = row
        await become(tx, id, { state, again: row.again + 1 })
        const ref = { carePathId, version, kind, ...(round > 0 && { round }) }
        await tx.emit('message.again', { ...ref, again: row.again + 1 })
      } else if (isWritten(row) && state !== row.state && (state === 'to-print' || state === 'to-call')) {
        await this.drafts.put(tx, row, path, state === 'to-print' ? 'letter' : 'phone')
      } else {
        await become(tx, id, {
          state,
          day: path.day,
          ...(state !== row.state && { doneBy: actor }),
          reason: outcome === 'no-answer' ? `geen gehoor op ${dayOf(tx.now)}` : row.reason,
        })
      }
      await this.drafts.record(tx, { ...row, patientId: path.patientId, state }, { actor, role, action: 'U' })
      return state
    })
  }

  /** What would go out if this path were booked now, and when. */
  async preview(carePathId: string): Promise<readonly Preview[]> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (!path) return []
      const options = {
        link: async () => this.drafts.linkTo('…'),
        told: await toldDay(tx, path.id, path.version),
      }
      const previews: Preview[] = []
      for (const { kind, on } of sentBy(path, dayOf(tx.now))) {
        previews.push({ kind, on, ...(await this.writer.write(tx, kind, path, options)) })
      }
      return previews
    })
  }

  async get(id: string): Promise<MessageView | null> {
    return this.db.transaction(async (tx) => view(await byId(tx, id)))
  }

  /** The messages of a path, the newest first. */
  async ofPath(carePathId: string): Promise<readonly MessageView[]> {
    return this.db.transaction(async (tx) => (await ofPath(tx, carePathId)).map((row) => view(row)!))
  }

  /** What waits for staff in one tab of the work list, the oldest first. */
  async attention(
    tab: Attention,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<readonly AttentionRow[]> {
    return this.db.transaction(async (tx) =>
      (await inState(tx, stateOfTab(tab), limit, offset)).map((row) => ({
        ...{
          messageId: row.id,
          carePathId: row.carePathId,
          patientId: row.patientId,
          kind: row.kind,
          since: row.changedAt,
        },
        why: [KIND_WORDS[row.kind], row.reason].filter(Boolean).join(': '),
      })),
    )
  }

  /** The day on which a letter that is printed now arrives. */
  letterArrives(tx: Tx, workingDays: number): Promise<Day> {
    return this.writer.letterArrives(tx, workingDays)
  }

  /** How many messages there are, by kind, channel and state. */
  async tally(): Promise<readonly MessageTally[]> {
    return this.db.transaction(tallyOf)
  }

  async counts(): Promise<Readonly<Record<Attention, number>>> {
    const { failed, ...rest } = await this.db.transaction(countWaiting)
    return { ...rest, 'message-failed': failed }
  }

  private async prepare(tx: Tx, ref: WrittenRef): Promise<Outgoing | { state: MessageState }> {
    const row = await claim(tx, ref)
    if (row.state !== 'queued' && row.state !== 'sending') return { state: row.state }
    const path = await this.paths.get(tx, ref.carePathId)
    await supersedeOthers(tx, ref)
    const unheard = ref.kind === 'cancellation' && !(await knownDay(tx, ref))
    const again = ref.kind === 'questionnaires' && (await hasThem(tx, ref))
    if (!path || path.version !== ref.version || !isTrue(ref.kind, path) || unheard || again) {
      const reason = unheard
        ? 'de patiënt had nog geen bericht van deze dag'
        : again
          ? 'al eerder gestuurd'
          : OUT_OF_DATE
      await become(tx, row.id, { state: 'superseded', patientId: path?.patientId ?? null, reason })
      return { state: 'superseded' }
    }
    if (row.again === 0 && (await this.isKnown(tx, ref))) {
      await become(tx, row.id, { state: 'superseded', patientId: path.patientId, reason: SAME_FOR_PATIENT })
      return { state: 'superseded' }
    }
    if (isReminder(ref.kind) && (await this.reminders.offFor(tx, path.patientId))) {
      await become(tx, row.id, { state: 'superseded', patientId: path.patientId, reason: 'wil geen herinneringen' })
      return { state: 'superseded' }
    }
    const at = row.state === 'queued' && (await this.quiet.waitUntil(tx, ref.kind, path, await knownDay(tx, ref)))
    if (at) return this.putOff(tx, ref, { ...row, patientId: path.patientId }, at)
    const outgoing = await this.drafts.put(tx, { ...row, kind: ref.kind }, path, ALWAYS[ref.kind])
    const state = 'state' in outgoing ? outgoing.state : 'sending'
    if (ref.kind === 'reminder' && state === 'to-call') {
      await become(tx, row.id, { state: 'superseded', reason: 'niet te bereiken zonder te bellen' })
      return { state: 'superseded' }
    }
    const worker = { actor: 'worker', role: 'worker', action: 'E' } as const
    await this.drafts.record(tx, { ...row, patientId: path.patientId, state }, worker)
    return outgoing
  }

  /** Whether it would tell her what she has heard: only the unit that sees her is another one. */
  private async isKnown(tx: Tx, { carePathId, version, kind }: WrittenRef): Promise<boolean> {
    const heard = kind === 'confirmation' ? await heardVersion(tx, carePathId, version) : null
    return heard !== null && this.paths.isSameForPatient(tx, carePathId, heard, version)
  }

  /** Nobody is woken for it: the same job comes again at `at`, and looks at the plan again. */
  private async putOff(tx: Tx, ref: WrittenRef, row: MessageRow, at: Date): Promise<{ state: MessageState }> {
    const reason = `gaat uit op ${shortDay(dayOf(at))} om ${shortTime(minuteOf(at))} uur`
    await become(tx, row.id, { state: 'queued', patientId: row.patientId, reason })
    const again = row.again ? { again: row.again } : {}
    await tx.emit('message.later', { ...refOf({ ...row, kind: ref.kind }), ...again, at: at.toISOString() }, at)
    return { state: 'queued' }
  }
}

/** Times that staff may have one message sent once more. */
const MOST_TIMES_AGAIN = 3

/** The inverse of {@link idOf}. */
const MESSAGE_ID = /^([\w-]{36})\.v(\d+)\.([a-z]+(?:-[a-z]+)*)(?:-(\d+))?(?:\.(\d))?@dagpad$/

/** One message for whatever takes it, on every try; sent again by staff it is another one. */
const idOf = ({ carePathId, version, kind, round }: WrittenRef, again: number) =>
  `${carePathId}.v${version}.${kind}${round ? `-${round}` : ''}${again ? `.${again}` : ''}@dagpad`

type From = Partial<Record<MessageState, MessageState>>
const NEXT: Record<MessageOutcome, From> = {
  printed: { 'to-print': 'printed' },
  called: { 'to-call': 'called' },
  'no-answer': { 'to-call': 'to-call' },
  'as-letter': { failed: 'to-print', 'to-call': 'to-print', sent: 'to-print' },
  'as-call': { failed: 'to-call', 'to-print': 'to-call' },
  again: { failed: 'queued', sent: 'queued' },
}

function view(row: MessageRow | null): MessageView | null {
  if (!row) return null
  const { id, carePathId, patientId, kind, channel, state, reason } = row
  return {
    ...{ id, carePathId, patientId, kind, channel, reason, kindLabel: KIND_WORDS[kind] },
    ...{ state: { key: state, label: STATE_WORDS[state] }, at: row.changedAt },
    ...{ by: row.doneBy, subject: row.subject ?? '', text: row.body ?? '' },
  }
}
