import { createPostgresBackend, createRedisBackend, type Job, type JobsOptions, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { QueueName } from '#contracts'
import type { Config } from './config.js'

interface Open {
  on(event: 'error', listener: (error: Error) => void): unknown
  /** Rejects when the store is not there. Ask before anything else: BullMQ keeps that first answer for ever, and its worker loops on it. */
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}
export interface JobWorker extends Open {
  run(): Promise<void>
}
/** What both stores' queues have in common and the house uses. */
export interface JobQueue extends Open {
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'prioritized')[]): Promise<Record<string, number>>
}
type Process = (job: Job) => Promise<void>

export interface WorkerSettings {
  readonly concurrency: number
}

/** Where the jobs are kept. One code path above it; PostgreSQL or Redis below. */
export interface QueueBackend {
  queue(name: QueueName): JobQueue
  worker(name: QueueName, process: Process, settings: WorkerSettings): JobWorker
  /** False once, when nothing is left of what was stored before. */
  remembers(): Promise<boolean>
  /** From now on it does. */
  remember(): Promise<void>
  close(): Promise<void>
}

/**
 * The job of a process that died keeps its lock for `crashedAfter` (ms); then another worker takes it over, as often as it needs.
 * `runRetryDelay`: how soon (ms) a worker asks again after its store was away.
 */
const workerFor = (crashedAfter: number) => ({
  maxStalledCount: 1000,
  stalledInterval: Math.round(crashedAfter / 3),
  lockDuration: crashedAfter,
  runRetryDelay: 500,
  autorun: false,
})
type WorkerOptions = ReturnType<typeof workerFor>

export function queueBackend(config: Config, crashedAfter: number): QueueBackend {
  const options = workerFor(crashedAfter)
  return config.redisUrl
    ? onRedis(config.redisUrl, config.redisPrefix, options)
    : onPostgres(config.databaseUrl, options)
}

function onPostgres(connectionString: string, options: WorkerOptions): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const connection = { connectionString, schema: 'bullmq', max: 2 }
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, process, settings) =>
      new Worker(name, process, { connection, drainDelay: 300, ...options, ...settings }),
    remembers: async () => true,
    remember: async () => {},
    close: async () => {},
  }
}

function onRedis(url: string, prefix: string, options: WorkerOptions): QueueBackend {
  const { Queue, Worker } = withBackend(createRedisBackend)
  // A request must not wait for a Redis that is away: `add` fails at once and the relay tries again later.
  const adds = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: false })
  const works = new Redis(url, { maxRetriesPerRequest: null })
  for (const redis of [adds, works]) redis.on('error', () => {})
  return {
    queue: (name) => new Queue(name, { connection: adds, prefix }),
    worker: (name, process, settings) =>
      new Worker(name, process, { connection: works, prefix, ...options, ...settings }),
    remembers: async () => (await adds.exists(`${prefix}:remembers`)) === 1,
    remember: async () => void (await adds.set(`${prefix}:remembers`, 1)),
    async close() {
      adds.disconnect()
      works.disconnect()
    },
  }
}
