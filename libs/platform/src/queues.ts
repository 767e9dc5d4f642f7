import { setTimeout as pause } from 'node:timers/promises'
import { type Job, UnrecoverableError } from 'bullmq'
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { JOB_POLICY, type JobName, type JobPolicy, type Jobs, type QueueName, QUEUES } from '#contracts'
import { Config } from './config.js'
import { sqlState } from './database.js'
import { type JobQueue, type JobWorker, queueBackend, type QueueBackend } from './queue-backend.js'

/** A job to be done: its name with the ids it needs. */
export type QueuedJob = { readonly [N in JobName]: { readonly job: N; readonly payload: Jobs[N] } }[JobName]

export interface JobWork {
  /** Does one job. Throwing means: try again later. */
  readonly process: (job: QueuedJob) => Promise<unknown>
  /** Called once when the last try failed, before the job is filed as failed; tried again itself until it succeeds. */
  readonly failed: (job: QueuedJob, reason: string) => Promise<unknown>
}

/** Wait before the second try of a job, in milliseconds; it doubles with every further try. */
export const RETRY_DELAY = Symbol('RETRY_DELAY')
/** How long the job of a process that died stays its own, in milliseconds. */
export const CRASHED_AFTER = Symbol('CRASHED_AFTER')
export const USUALLY_CRASHED_AFTER = 15_000

/** A finished job is remembered for a while (seconds, and jobs a queue), so that its key is not done twice; each one that ends counts these, so not too many. */
const KEPT = { age: 7 * 24 * 3600, count: 5_000 }
/** Tries for telling that a job failed, and how often a job may take its process down with it. */
const SPARE_TRIES = 50
/** Milliseconds between two complaints about a store that is away. */
const QUIET = 10_000

/** The house's background jobs, kept in PostgreSQL or Redis as configured. */
@Injectable()
export class Queues implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger(Queues.name)
  private readonly backend: QueueBackend
  private readonly queues: ReadonlyMap<QueueName, JobQueue>
  private readonly workers: JobWorker[] = []
  private closing: Promise<void> | undefined
  private complainedAt = -QUIET

  constructor(
    config: Config,
    @Inject(RETRY_DELAY) private readonly retryDelay: number,
    @Inject(CRASHED_AFTER) crashedAfter: number = USUALLY_CRASHED_AFTER,
  ) {
    this.backend = queueBackend(config, crashedAfter)
    this.queues = new Map(QUEUES.map((name) => [name, this.listen(this.backend.queue(name))]))
  }

  async onModuleInit(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.waitUntilReady()))
  }

  /** Queues one job by its policy. The same job with the same key is queued once. */
  add<N extends JobName>(job: N, payload: Jobs[N]): Promise<void> {
    return this.addAll([{ job, payload } as QueuedJob])
  }

  /** As `add`, in one round trip per queue. */
  async addAll(jobs: readonly QueuedJob[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const mine = jobs.filter(({ job }) => JOB_POLICY[job].queue === name)
      if (mine.length > 0) await queue.addBulk(mine.map((job) => this.entry(job)))
    }
  }

  /** Starts to work on a queue in this process. Rejects when the store of the jobs is not there. */
  async work(name: QueueName, work: JobWork, { concurrency }: { readonly concurrency: number }): Promise<void> {
    const worker = this.listen(this.backend.worker(name, (job: Job) => this.attempt(job, work), { concurrency }))
    this.workers.push(worker)
    await worker.waitUntilReady()
    worker.run().catch((error: Error) => this.complain(error))
  }

  /** Resolves when no job waits, runs or stands by for another try; throws when that takes longer than `patience` milliseconds. */
  async idle(patience = Infinity): Promise<void> {
    const deadline = performance.now() + patience
    for (let left = await this.unfinished(); left > 0; left = await this.unfinished()) {
      if (performance.now() > deadline) throw new Error(`${left} jobs are not done after ${patience} ms`)
      await pause(15)
    }
  }

  /** False once, when the store has lost everything it was given: whatever was queued must be queued again. */
  remembers(): Promise<boolean> {
    return this.backend.remembers()
  }

  /** To be called once everything that a store without memory needs is on its way again. */
  remember(): Promise<void> {
    return this.backend.remember()
  }

  /** Lets running jobs end, then lets go of the store. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      await Promise.all(this.workers.map((worker) => worker.close()))
      await Promise.all([...this.queues.values()].map((queue) => queue.close()))
      await this.backend.close()
    })()
    return this.closing
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close()
  }

  private async unfinished(): Promise<number> {
    const counts = await Promise.all(
      [...this.queues.values()].map((queue) => queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')),
    )
    return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0)
  }

  private entry({ job, payload }: QueuedJob) {
    const { attempts, key } = JOB_POLICY[job] as JobPolicy
    const opts = {
      jobId: `${job}.${key(payload as never)}`,
      attempts: attempts + SPARE_TRIES,
      backoff: { type: 'exponential', delay: this.retryDelay },
      removeOnComplete: KEPT,
      removeOnFail: KEPT,
    }
    return { name: job, data: payload, opts }
  }

  private async attempt(job: Job, { process, failed }: JobWork): Promise<void> {
    const it = { job: job.name, payload: job.data } as QueuedJob
    const { attempts } = JOB_POLICY[it.job]
    try {
      if (job.attemptsStarted > attempts + SPARE_TRIES) throw new UnrecoverableError('its process died every time')
      await process(it)
    } catch (error) {
      const reason = reasonOf(error)
      const last = error instanceof UnrecoverableError || job.attemptsMade + 1 >= attempts
      this.log.warn(`${job.id}: try ${job.attemptsMade + 1} of ${attempts} failed: ${reason}`)
      if (!last) throw new Error(reason)
      await failed(it, reason)
      throw new UnrecoverableError(reason)
    }
  }

  private listen<T extends Pick<JobWorker, 'on'>>(source: T): T {
    source.on('error', (error) => this.complain(error))
    return source
  }

  private complain(error: Error): void {
    if (this.closing || performance.now() - this.complainedAt < QUIET) return
    this.complainedAt = performance.now()
    this.log.warn(`the job store does not answer: ${error.message}`)
  }
}

/** What may be kept and logged: a database's message quotes values, its code and constraint do not. */
function reasonOf(error: unknown): string {
  const { constraint } = (error as { driverError?: { constraint?: string } } | undefined)?.driverError ?? {}
  if (sqlState(error)) return `SQLSTATE ${sqlState(error)}${constraint ? ` (${constraint})` : ''}`
  return error instanceof Error ? error.message : String(error)
}
