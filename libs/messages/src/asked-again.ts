import { Injectable } from '@nestjs/common'
import type { CarePathRef, WrittenKind, WrittenRef } from '#contracts'
import type { Tx } from '#platform'
import { PathLists } from '#scheduling'
import { Drafts, type WrittenRow } from './drafts.js'
import { become, byId, claim } from './message-store.js'

/** Still to reach the patient, or a person who is to reach her. */
const WAITING = `state in ('queued', 'failed', 'to-print', 'to-call')`

export interface WaitingMessage {
  readonly id: string
  readonly items: readonly string[]
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
      `select id, items from messages.message
        where care_path_id = $1 and version = $2 and kind = any($3) and ${WAITING} order by round for update`,
      [carePathId, version, kinds],
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
