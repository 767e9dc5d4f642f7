import { setTimeout as pause } from 'node:timers/promises'
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common'
import {
  BEGINNING,
  type ChainFault,
  followChain,
  type Head,
  type Seal,
  type SealedLine,
  sealOf,
} from './audit-chain.js'
import { Config } from './config.js'
import { Database, type Tx } from './database.js'

/** Lines sealed, or read again, at once. */
const BATCH = 2000
/** Milliseconds between two looks for lines without a seal. */
const LOOK = 2000
/** A transaction that wrote its line before this many later ones were sealed may still commit; older lines without a seal are a fault. */
const LATE = 10_000
/** Faults that are told; after those the rest does not matter. */
const MOST_FAULTS = 50

const LINE = `a.id::text as id, array[extract(epoch from a.at)::text, a.actor, a.role, a.action, a.event, a.patient_id::text, a.object_type,
                a.object_id, a.purpose, a.place, a.device, a.session] as fields`

export interface Verified {
  readonly lines: number
  /** To be kept somewhere else: a chain that was cut off after it no longer holds it. */
  readonly head: Head
  readonly faults: readonly ChainFault[]
}

/** Seals the audit trail behind the transactions that write it, so that none waits for another, and reads the chain again. */
@Injectable()
export class AuditSeals implements OnModuleDestroy {
  private readonly log = new Logger(AuditSeals.name)
  private readonly stop = new AbortController()
  private running: Promise<void> | undefined

  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** Seals what is not sealed yet, at most one batch; returns how many lines. Where another process is at it, none. */
  seal(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [{ mine }] = await tx.sql.query(
        `select pg_try_advisory_xact_lock(hashtextextended('platform.audit_seal', 0)) as mine`,
      )
      if (!mine) return 0
      const seals: Seal[] = []
      let head = await headOf(tx)
      for (const line of await unsealed(tx, LATE)) {
        head = sealOf(head, line, this.key)
        seals.push(head as Seal)
      }
      await tx.sql.query(
        `insert into platform.audit_seal (number, audit_id, hash) select * from unnest($1::bigint[], $2::bigint[], $3::text[])`,
        [seals.map(({ number }) => number), seals.map(({ lineId }) => lineId), seals.map(({ hash }) => hash)],
      )
      return seals.length
    })
  }

  /**
   * Reads the whole chain again. `known`: a head that was kept elsewhere and must still be in it.
   * `tail`: whether old lines after the last sealed one are a fault, as they are while a house runs, or wait for one to be started.
   */
  verify(known?: Head, tail: 'fault' | 'waits' = 'fault'): Promise<Verified> {
    return this.db.transaction(async (tx) => {
      await tx.sql.query(`set transaction isolation level repeatable read, read only`)
      const faults: ChainFault[] = []
      let head = BEGINNING
      for (;;) {
        const seals = await sealsAfter(tx, head.number)
        if (seals.length === 0) break
        const lines = await linesOf(tx, seals)
        const part = followChain(head, seals, lines, this.key)
        faults.push(...part.faults)
        head = part.head
      }
      if (known && !(await isInChain(tx, known))) faults.push({ kind: 'cut-off', at: String(known.number) })
      const late = await unsealed(tx, null)
      const last = tail === 'waits' ? await lastSealedLine(tx) : null
      const passed = late.filter(({ id }) => last === null || BigInt(id) < last)
      faults.push(...passed.map(({ id }) => ({ kind: 'not-sealed' as const, at: id })))
      return {
        lines: head.number,
        head: { number: head.number, hash: head.hash },
        faults: faults.slice(0, MOST_FAULTS),
      }
    })
  }

  /** Seals every few seconds until the house closes. */
  start(): void {
    this.running ??= this.run()
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort()
    await this.running
  }

  private get key(): string {
    return this.config.auditKey || this.config.sessionSecret
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const sealed = await this.seal().catch((error: Error) => {
        this.log.warn(`the audit trail waits for its seals: ${error.name}`)
        return 0
      })
      if (sealed < BATCH) await pause(LOOK, undefined, { signal: this.stop.signal }).catch(() => {})
    }
  }
}

async function headOf(tx: Tx): Promise<Head> {
  const [head] = await tx.sql.query(`select number::int, hash from platform.audit_seal order by number desc limit 1`)
  return head ?? BEGINNING
}

const sealsAfter = (tx: Tx, number: number): Promise<Seal[]> =>
  tx.sql.query(
    `select number::int, audit_id::text as "lineId", hash from platform.audit_seal where number > $1 order by number limit ${BATCH}`,
    [number],
  )

const linesOf = (tx: Tx, seals: readonly Seal[]): Promise<SealedLine[]> =>
  tx.sql.query(`select ${LINE} from platform.audit a where a.id = any($1::bigint[])`, [
    seals.map(({ lineId }) => lineId),
  ])

/** Lines without a seal. `late`: among the newest only, to be sealed; null: those that are too old to be waiting for one. */
const unsealed = (tx: Tx, late: number | null): Promise<SealedLine[]> =>
  tx.sql.query(
    `select ${LINE} from platform.audit a
      where (case when $1::int is null then a.at < $2::timestamptz - interval '2 minutes'
                  else a.id > (select coalesce(max(audit_id), 0) from platform.audit_seal) - $1::int end)
        and not exists (select 1 from platform.audit_seal s where s.audit_id = a.id)
      order by a.id limit ${BATCH}`,
    [late, tx.now],
  )

async function lastSealedLine(tx: Tx): Promise<bigint> {
  const [{ id }] = await tx.sql.query(`select coalesce(max(audit_id), 0)::text as id from platform.audit_seal`)
  return BigInt(id)
}

async function isInChain(tx: Tx, { number, hash }: Head): Promise<boolean> {
  const rows: unknown[] = await tx.sql.query(`select 1 from platform.audit_seal where number = $1 and hash = $2`, [
    number,
    hash,
  ])
  return rows.length > 0
}
