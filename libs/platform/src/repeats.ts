import { createHash } from 'node:crypto'
import { Injectable, UnprocessableEntityException } from '@nestjs/common'
import type { Tx } from './database.js'

/** A request with a name of its own, so that sending it again is not doing it again. */
export interface Named {
  /** Chosen by who asks; the same for every try of one request. */
  readonly key: string
  readonly actor: string
  /** What is asked, as text: the same name for another question is a mistake. */
  readonly request: string
}

/** Remembers what came of named requests, in the transaction that did it. */
@Injectable()
export class Repeats {
  /** Does the work, or answers what came of it before. Of requests side by side one works and the others wait for its answer. The same name for another request is refused. */
  async once<T extends object>(tx: Tx, named: Named | undefined, work: () => Promise<T>): Promise<T> {
    if (!named) return work()
    const { key, actor } = named
    const request = createHash('sha256').update(named.request).digest()
    const isNew: unknown[] = await tx.sql.query(
      `insert into platform.repeat (key, actor, request, created_at) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
      [key, actor, request, tx.now],
    )
    if (isNew.length === 0) {
      const [known]: { request: Buffer; outcome: T }[] = await tx.sql.query(
        `select request, outcome from platform.repeat where actor = $1 and key = $2`,
        [actor, key],
      )
      if (!known || !request.equals(known.request)) throw reused()
      return known.outcome
    }
    const outcome = await work()
    await tx.sql.query(`update platform.repeat set outcome = $3 where actor = $1 and key = $2`, [
      actor,
      key,
      JSON.stringify(outcome),
    ])
    return outcome
  }
}

const reused = () =>
  new UnprocessableEntityException({
    code: 'key-reused',
    message: 'Deze sleutel hoort al bij een andere aanvraag.',
  })
