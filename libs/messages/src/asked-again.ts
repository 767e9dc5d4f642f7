import { Injectable } from '@nestjs/common'
import type { CarePathRef, Channel, MessageKind, WrittenKind, WrittenRef } from '#contracts'
import type { Tx } from '#platform'
import { type CarePathView, PathLists } from '#scheduling'
import { Drafts, type WrittenRow } from './drafts.js'
import { BEFORE_HER_DAY } from './kinds.js'
import { become, byId, claim, type MessageState } from './message-store.js'
import { KIND_WORDS, STATE_WORDS } from './state-words.js'

/** Still to reach the patient, or a person who is to reach her. */
const WAITING = `state in ('queued', 'failed', 'to-print', 'to-call')`

export interface WaitingMessage {
  readonly id: string
  readonly round: number
  readonly items: readonly string[]
}

/** The newest message about a path's preparation that somebody can still do something with. */
export interface LastMessage {
  readonly id: string
  readonly kind: MessageKind
  readonly kindLabel: string
  readonly state: MessageState
  readonly stateLabel: string
  readonly channel: Channel | null
  readonly reason: string | null
}

/** Messages that ask once more for what is not done yet: what they are about, and their end once it is done. */
@Injectable()
export class AskedAgain {
  constructor(
    private readonly paths: PathLists,
    private readonly drafts: Drafts,
  ) {}

  /** What a message is to be about, before it is sent. */
  async about(tx: Tx, ref: WrittenRef, items: readonly string[]): Promise<void> {
    const { id } = await claim(tx, ref)
    await tx.sql.query(`update messages.message set items = $2 where id = $1 and state in ('queued', 'sending')`, [
      id,
      items,
    ])
  }

  /** Those of a version that nobody has received yet. */
  waiting(tx: Tx, { carePathId, version }: CarePathRef, kinds: readonly WrittenKind[]): Promise<WaitingMessage[]> {
    return tx.sql.query(
      `select id, round, items from messages.message
        where care_path_id = $1 and version = $2 and kind = any($3) and ${WAITING} order by round for update`,
      [carePathId, version, kinds],
    )
  }

  /** The newest of each of these paths, by its present version: what failed or waits stands before what was sent. */
  async lastOf(
    tx: Tx,
    paths: readonly { readonly id: string; readonly version: number }[],
  ): Promise<ReadonlyMap<string, LastMessage>> {
    const rows: (Omit<LastMessage, 'kindLabel' | 'stateLabel'> & { carePathId: string })[] = await tx.sql.query(
      `select distinct on (m.care_path_id) m.care_path_id as "carePathId", m.id, m.kind, m.state, m.channel, m.reason
         from unnest($1::uuid[], $2::int[]) p(id, version)
         join messages.message m on m.care_path_id = p.id and m.version = p.version
        where m.kind in ('confirmation', 'questionnaires', 'reminder', 'preparation-call')
          and m.state in ('failed', 'to-call', 'to-print', 'sent', 'printed', 'called')
        order by m.care_path_id, m.state in ('failed', 'to-call', 'to-print') desc, m.changed_at desc, m.id`,
      [paths.map(({ id }) => id), paths.map(({ version }) => version)],
    )
    return new Map(
      rows.map(({ carePathId, ...row }) => [
        carePathId,
        { ...row, kindLabel: KIND_WORDS[row.kind], stateLabel: STATE_WORDS[row.state] },
      ]),
    )
  }

  /** Ends what waits of these kinds up to a round; `except` is the one that goes on. */
  async withdraw(
    tx: Tx,
    { carePathId, version }: CarePathRef,
    kinds: readonly WrittenKind[],
    { upTo, except }: { readonly upTo: number; readonly except?: WrittenRef | null },
  ): Promise<void> {
    await tx.sql.query(
      `update messages.message set state = 'superseded', reason = 'hoeft niet meer', changed_at = $6
        where care_path_id = $1 and version = $2 and kind = any($3) and round <= $4 and ${WAITING}
          and not (round = $4 and kind = coalesce($5, ''))`,
      [carePathId, version, kinds, upTo, except?.kind ?? null, tx.now],
    )
  }

  /** The day of a path is over: nobody is told or asked of it any more, in whatever version that was begun. */
  async end(tx: Tx, { id: carePathId, patientId }: Pick<CarePathView, 'id' | 'patientId'>): Promise<void> {
    const [ended]: [{ id: string }[]] = await tx.sql.query(
      `update messages.message set state = 'superseded', reason = 'de dag is voorbij', changed_at = $3
        where care_path_id = $1 and kind = any($2) and ${WAITING} returning id`,
      [carePathId, BEFORE_HER_DAY, tx.now],
    )
    for (const { id } of ended)
      await this.drafts.record(
        tx,
        { id, patientId, state: 'superseded' },
        { actor: 'worker', role: 'worker', action: 'U' },
      )
  }

  /** Something of it was done: a call or letter names what is left, and ends when nothing is. */
  async reword(tx: Tx, id: string, left: readonly string[]): Promise<void> {
    const row = await byId(tx, id, 'for update')
    const path = row && (await this.paths.get(tx, row.carePathId))
    if (!row || !path || row.kind === 'call-back') return
    if (left.length === 0) {
      await become(tx, id, { state: 'superseded', reason: 'al gedaan' })
    } else {
      await tx.sql.query(`update messages.message set items = $2 where id = $1`, [id, left])
      const waits = row.state === 'to-call' || row.state === 'to-print'
      if (waits) await this.drafts.put(tx, { ...row, items: left } as WrittenRow, path, row.channel ?? 'phone')
    }
    await this.drafts.record(
      tx,
      { ...row, state: left.length === 0 ? 'superseded' : row.state },
      { actor: 'worker', role: 'worker', action: 'U' },
    )
  }
}
