import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import type { Day, EventName, Events } from '#contracts'
import { Clock } from './clock.js'
import { OutboxEntity } from './outbox.entity.js'

/** SQLSTATEs after which the whole transaction may simply be run again: serialisation, deadlock, exclusion, lock timeout. */
const RETRYABLE = new Set(['40001', '40P01', '23P01', '55P03'])

/** One open transaction. Passed explicitly: what takes a `Tx` happens together or not at all. */
export class Tx {
  constructor(
    readonly sql: EntityManager,
    readonly now: Date,
  ) {}

  /** Bookings of one day wait for each other; bookings of other days do not. Several days are taken in order, so no two can block each other. */
  async lockDays(...days: readonly Day[]): Promise<void> {
    await this.sql.query(`select pg_advisory_xact_lock_shared(hashtextextended('scheduling.days', 0))`)
    for (const day of [...new Set(days)].sort()) {
      await this.sql.query(`select pg_advisory_xact_lock(hashtextextended('scheduling.day.' || $1, 0))`, [day])
    }
  }

  /** Waits for the bookings of every day, and they for this: for who changes when units are open, or whose patient a referral is. Never after `lockDays`. */
  async lockAllDays(): Promise<void> {
    await this.sql.query(`select pg_advisory_xact_lock(hashtextextended('scheduling.days', 0))`)
  }

  /** Told to the rest of the house if, and only if, this transaction commits; not before `notBefore` where given. */
  async emit<N extends EventName>(name: N, payload: Events[N], notBefore: Date = this.now): Promise<void> {
    await this.sql.insert(OutboxEntity, { name, payload, notBefore })
  }
}

@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction, again (three times in all) where PostgreSQL asks for it. No mail, HTTP or queue call belongs inside. */
  async transaction<T>(work: (tx: Tx) => Promise<T>, attempts = 3): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction((sql) => work(new Tx(sql, this.clock.now())))
      } catch (error) {
        if (attempt >= attempts || !RETRYABLE.has(sqlState(error))) throw error
      }
    }
  }
}

/** The SQLSTATE of a database error, or '' when it is none. */
export const sqlState = (error: unknown): string =>
  (error as { driverError?: { code?: string } } | undefined)?.driverError?.code ?? ''
