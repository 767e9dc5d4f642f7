import { Injectable } from '@nestjs/common'
import type { Channel, WrittenKind, WrittenRef } from '#contracts'
import { Audit, type AuditEntry, Config, instantAt, ONE_CLICK, type Tx } from '#platform'
import type { CarePathView } from '#scheduling'
import type { Sendable } from './delivery.js'
import { addDays } from '#planner'
import { become, type MessageRef, type MessageRow, type MessageState, toldDay } from './message-store.js'
import { LATE_LETTER } from './channel.js'
import { ALWAYS, isReminder } from './kinds.js'
import { PatientLinks } from './patient-links.js'
import { Reminders } from './reminders.js'
import { Writer, type Written } from './writer.js'

export type WrittenRow = MessageRow & { readonly kind: WrittenKind }
export const isWritten = (row: MessageRow): row is WrittenRow => row.kind !== 'call-back'

/** A message that is on its way out. */
export interface Outgoing {
  readonly id: string
  readonly written: Sendable
  readonly again: number
}

/** Turns a message that is due into words, and keeps what was written with its row. */
@Injectable()
export class Drafts {
  constructor(
    private readonly config: Config,
    private readonly writer: Writer,
    private readonly links: PatientLinks,
    private readonly reminders: Reminders,
    private readonly audit: Audit,
  ) {}

  /** Writes it for the channel that fits, or for the one that is named (with a reason, where it is not the patient's wish); what waits for a person is only a state. */
  async put(
    tx: Tx,
    row: WrittenRow,
    path: CarePathView,
    channel?: Channel,
    because?: string,
  ): Promise<Outgoing | { state: MessageState }> {
    const told = await knownDay(tx, row)
    const tokens: string[] = []
    const made = (token: string) => {
      tokens.push(token)
      return token
    }
    const link = async () => this.linkTo(made(await this.links.create(tx, path.id, endOf(path))))
    const stop = async () => this.stopLinkTo(made(await this.reminders.createLink(tx, path)))
    const written = await this.writer.write(tx, row.kind, path, {
      ...{ told, items: row.items, link: row.kind === 'cancellation' ? null : link },
      ...{ unsubscribe: isReminder(row.kind) ? stop : null, ...(channel && { channel }) },
    })
    const state = ({ email: 'sending', sms: 'sending', letter: 'to-print', phone: 'to-call' } as const)[written.channel]
    const { subject, text, to } = written
    // What always is a letter has no other way; any other is watched, also when somebody chose it.
    const watched = state === 'to-print' && ALWAYS[row.kind] !== 'letter'
    const late = watched && written.post.arrives > written.post.neededOn
    const reason = because ?? (late ? LATE_LETTER : written.because)
    const body = tokens.reduce((without, token) => without.replaceAll(token, '…'), text)
    const { patientId, day } = path
    await become(tx, row.id, { state, day, patientId, channel: written.channel, subject, body, reason })
    if (watched && !late) await this.watchPost(tx, row, written.post)
    return to ? { id: row.id, written: { ...written, to }, again: row.again } : { state }
  }

  /** Has the letter looked at again after the last day on which the post can bring it in time. */
  async watchPost(tx: Tx, row: WrittenRow, { lastDay }: Written['post']): Promise<void> {
    const at = instantAt(addDays(lastDay, 1), 0)
    await tx.emit('letter.overdue', { ...refOf(row), at: at.toISOString() }, at)
  }

  /** A link to the same page that can be typed over from paper. */
  async typedLink(tx: Tx, path: CarePathView): Promise<string> {
    return this.linkTo(await this.links.create(tx, path.id, endOf(path), 'typed'))
  }

  /** That it happened, in the record of the patient. */
  record(
    tx: Tx,
    { id, patientId, state }: Pick<MessageRow, 'id' | 'patientId' | 'state'>,
    by: Pick<AuditEntry, 'actor' | 'role' | 'action'>,
  ): Promise<void> {
    const of = { objectType: 'message', objectId: id, ...(patientId && { patientId }) }
    return this.audit.record(tx, { ...by, ...of, event: `message.${state}` })
  }

  linkTo(token: string): string {
    return `${this.base()}/u/${token}`
  }

  private stopLinkTo(token: string): string {
    return `${this.base()}${ONE_CLICK}/${token}`
  }

  private base(): string {
    const { publicUrl, host, port } = this.config
    return (publicUrl ?? `http://${host}:${port}`).replace(/\/$/, '')
  }
}

/** A message as its jobs name it. */
export const refOf = ({ carePathId, version, kind, round }: WrittenRow): WrittenRef => ({
  ...{ carePathId, version, kind },
  ...(round > 0 && { round }),
})

/** A link is dead once its day is over. */
const endOf = ({ day }: CarePathView): Date => instantAt(addDays(day, 1), 0)

/** The day that the patient knows of when she reads this message: a cancellation is about that of its own version too. */
export const knownDay = (tx: Tx, { carePathId, version, kind }: MessageRef) =>
  toldDay(tx, carePathId, kind === 'cancellation' ? version + 1 : version)
