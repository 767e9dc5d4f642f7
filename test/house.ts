import type { Server } from 'node:http'
import type { LogLevel, Type } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { type CaughtMail, type Config, Mailbox, Outbox, Queues, readConfig, SetClock } from '#platform'
import { seedHospital } from '../apps/local/src/hospital.js'
import { openHouse } from '../apps/local/src/house.js'
import { Relay } from '../apps/worker/src/relay.js'
import { freshDatabase } from './fresh-database.js'

export interface TestHouse {
  /** For supertest. */
  readonly http: Server
  readonly url: string
  readonly databaseUrl: string
  readonly config: Config
  /** Stands still until the test sets it. */
  readonly clock: SetClock
  /** Rows of one statement, past every module. */
  db<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]>
  /** The house's own instance of a class. */
  get<T>(type: Type<T>): T
  /** Works until nothing is left that is due by the clock. */
  drain(): Promise<void>
  /** What reached the mail server, oldest first. */
  mails(): Promise<CaughtMail[]>
  close(): Promise<void>
}

export interface TestHouseOptions {
  /** Stands at this moment; a Monday morning by default. */
  readonly clock?: Date
  /** Queues on Redis (TEST_REDIS_URL) instead of PostgreSQL. */
  readonly redis?: boolean
  /** Whether events are relayed by themselves, as they are for users; without it only `drain` moves them. */
  readonly background?: boolean
  /** Opens the demo hospital: units, rosters, closures and evening clinics. */
  readonly hospital?: boolean
  /** Settings that differ from those of every other test. */
  readonly settings?: Partial<Config>
  /** What it says to the log; only what ends it by default. */
  readonly log?: LogLevel[]
}

export const MONDAY_MORNING = new Date('2026-11-30T07:00:00Z')

/** Milliseconds after which jobs that still fail are a failed test. */
const PATIENCE = 40_000

/** Where tests find a Redis; none unless TEST_REDIS_URL says so. */
export const redisUrl = () => process.env.TEST_REDIS_URL || null

/** The stores on which a suite about jobs runs: Redis too, where there is one. */
export const backends = (): readonly ('PostgreSQL' | 'Redis')[] =>
  redisUrl() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL']

/** A whole house as `npm start` composes it, on a database of its own. */
export async function aHouse({
  clock = MONDAY_MORNING,
  redis = false,
  background = false,
  hospital = false,
  settings = {},
  log = ['fatal'],
}: TestHouseOptions = {}): Promise<TestHouse> {
  const database = await freshDatabase()
  const setClock = new SetClock(clock)
  const config = readConfig(
    {
      databaseUrl: database.url,
      redisUrl: redis ? redisUrl() : null,
      redisPrefix: database.name,
      port: 0,
      sessionSecret: 'a secret that only the tests know, long enough',
      demo: true,
      ...settings,
    },
    {},
  )
  const house = await openHouse({ config, clock: setClock, retryDelay: 5, background, log })
  const { app } = house
  if (hospital) await seedHospital(app)
  const source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 3 }).initialize()
  const db = <Row>(sql: string, params?: unknown[]) => source.query<Row[]>(sql, params)

  return {
    http: app.getHttpServer() as Server,
    url: house.url,
    databaseUrl: database.url,
    config: house.config,
    clock: setClock,
    db,
    get: (type) => app.get(type, { strict: false }),
    async drain() {
      do await app.get(Relay).once()
      while (!(await app.get(Outbox).isSettled(app.get(Queues), PATIENCE)))
    },
    mails: async () => (await app.get(Mailbox).newest(1000)).reverse(),
    async close() {
      await source.destroy()
      await house.close()
      await database.drop()
    },
  }
}
