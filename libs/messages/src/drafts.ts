import { Injectable } from '@nestjs/common'
import type { Channel, WrittenKind } from '#contracts'
import { Audit, type AuditEntry, Config, instantAt, type Tx } from '#platform'
import type { CarePathView } from '#scheduling'
import type { Sendable } from './delivery.js'
import { addDays } from '#planner'
import { become, type MessageRef, type MessageRow, type MessageState, toldDay } from './message-store.js'
import { PatientLinks } from './patient-links.js'
import { Writer } from './writer.js'

export type WrittenRow = MessageRow & { readonly kind: WrittenKind }

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
    private readonly audit: Audit,
  ) {}

  /** Writes it for the channel that fits, or for the one that is named; what waits for a person is only a state. */
  async put(
    tx: Tx,
    row: WrittenRow,
    path: CarePathView,
    channel?: Channel,
  ): Promise<Outgoing | { state: MessageState }> {
    const told = await knownDay(tx, row)
    let token = ''
    const link = async () => {
      token = await this.links.create(tx, path.id, instantAt(addDays(path.day, 1), 0))
      return this.linkTo(token)
    }
    const options = {
      told,
      items: row.items,
      link: row.kind === 'cancellation' ? null : link,
      ...(channel && { channel }),
    }
    const written = await this.writer.write(tx, row.kind, path, options)
    const state = ({ email: 'sending', sms: 'sending', letter: 'to-print', phone: 'to-call' } as const)[written.channel]
    const { subject, text, because: reason, to } = written
    const body = token ? text.replaceAll(token, '…') : text
    const { patientId, day } = path
    await become(tx, row.id, { state, day, patientId, channel: written.channel, subject, body, reason })
    return to ? { id: row.id, written: { ...written, to }, again: row.again } : { state }
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
    const base = this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`
    return `${base.replace(/\/$/, '')}/u/${token}`
  }
}

/** The day that the patient knows of when she reads this message: a cancellation is about that of its own version too. */
export const knownDay = (tx: Tx, { carePathId, version, kind }: MessageRef) =>
  toldDay(tx, carePathId, kind === 'cancellation' ? version + 1 : version)
