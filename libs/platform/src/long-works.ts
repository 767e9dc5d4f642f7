import { Injectable } from '@nestjs/common'
import type { LongWorkKind } from '#contracts'
import { Database, type Tx } from './database.js'

/** Work that takes longer than a request, as its asker follows it. */
export interface LongWork {
  readonly id: string
  readonly kind: LongWorkKind
  readonly label: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** Steps done, of `total`; a total of 0 is not known yet. */
  readonly done: number
  readonly total: number
  /** What came of it: ids and counts. */
  readonly result: object | null
  /** Why it failed, in Dutch. */
  readonly reason: string | null
  readonly askedAt: Date
  readonly endedAt: Date | null
}

/** Says how far the work is; may be called for every step, as it is written down seldom. */
export type Progress = (done: number, total: number) => Promise<void>

/** Does one kind of work. May run twice, after a crash: what it did already it finds done. A refusal is an answer: `{ refused: why }`. */
export type LongWorkRunner = (
  work: {
    readonly input: Buffer
    readonly label: string
    readonly by: { readonly name: string; readonly role: string }
  },
  progress: Progress,
) => Promise<(Readonly<Record<string, unknown>> & { readonly refused?: never }) | { readonly refused: string }>

const COLUMNS = `id, kind, label, state, done, total, result, reason, asked_at as "askedAt", ended_at as "endedAt"`
/** Milliseconds between two notes of how far the work is. */
const NOTE = 300

/** Long work: asked for in a request, done by the worker, followed from whichever screen. Whoever leaves comes back to it. */
@Injectable()
export class LongWorks {
  constructor(private readonly db: Database) {}

  /** Asks for work, done once this transaction commits. `label` is shown and names no patient. */
  async ask(
    tx: Tx,
    { kind, label, input }: { readonly kind: LongWorkKind; readonly label: string; readonly input: Uint8Array },
    by: { readonly name: string; readonly role: string },
  ): Promise<string> {
    const [{ id }] = await tx.sql.query(
      `insert into platform.long_work (kind, label, input, asked_by, role, asked_at) values ($1, $2, $3, $4, $5, $6) returning id`,
      [kind, label, Buffer.from(input), by.name, by.role, tx.now],
    )
    await tx.emit('long-work.asked', { longWorkId: id })
    return id
  }

  /** What this account asked for and did not put away, the newest first. */
  async of(tx: Tx, account: string): Promise<readonly LongWork[]> {
    return tx.sql.query(
      `select ${COLUMNS} from platform.long_work where asked_by = $1 and not put_away order by asked_at desc, id limit 20`,
      [account],
    )
  }

  async putAway(tx: Tx, id: string, account: string): Promise<void> {
    await tx.sql.query(
      `update platform.long_work set put_away = true where id = $1 and asked_by = $2 and ended_at is not null`,
      [id, account],
    )
  }

  /** The worker's part. Work that has ended, or is unknown, is left alone. */
  async run(id: string, runners: Readonly<Record<LongWorkKind, LongWorkRunner>>): Promise<void> {
    const work = await this.db.transaction(async (tx) => {
      const [rows] = await tx.sql.query(
        `update platform.long_work set state = 'running' where id = $1 and state in ('waiting', 'running')
         returning kind, label, input, asked_by as name, role`,
        [id],
      )
      return rows[0] as { kind: LongWorkKind; label: string; input: Buffer; name: string; role: string } | undefined
    })
    if (!work) return
    const { kind, label, input, name, role } = work
    const result = await runners[kind]({ label, input, by: { name, role } }, this.progressOf(id))
    if (result.refused !== undefined) await this.fail(id, result.refused)
    else await this.end(id, 'done', result, null)
  }

  async fail(id: string, reason: string): Promise<void> {
    await this.end(id, 'failed', null, reason)
  }

  private progressOf(id: string): Progress {
    let noted = 0
    return async (done, total) => {
      const now = performance.now()
      if (done < total && now - noted < NOTE) return
      noted = now
      await this.db.transaction((tx) =>
        tx.sql.query(`update platform.long_work set done = $2, total = $3 where id = $1`, [id, done, total]),
      )
    }
  }

  /** The input is let go with the end: a list of patients is not kept twice. */
  private async end(id: string, state: 'done' | 'failed', result: object | null, reason: string | null): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `update platform.long_work set state = $2, result = $3, reason = $4, ended_at = $5, input = '' where id = $1 and ended_at is null`,
        [id, state, result && JSON.stringify(result), reason, tx.now],
      ),
    )
  }
}
