import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Logger } from '@nestjs/common'
import { UnrecoverableError } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { JOB_POLICY } from '#contracts'
import { type Config, type JobWork, type QueuedJob, Queues, readConfig } from '#platform'
import { freshDatabase } from './fresh-database.js'
import { redisUrl } from './house.js'

const backends = ['PostgreSQL', ...(redisUrl() ? ['Redis'] : [])]
const RETRY_DELAY = 20

Logger.overrideLogger(false)

describe.each(backends)('jobs on %s', (backend) => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    while (closing.length > 0) await closing.pop()!()
  })

  async function store(): Promise<Config> {
    const { url, name, drop } = await freshDatabase()
    closing.push(drop)
    const onRedis = backend === 'Redis' && { redisUrl: redisUrl() }
    return readConfig({ databaseUrl: url, redisPrefix: name, sessionSecret: 'x'.repeat(32), ...onRedis }, {})
  }

  async function queues(work: Partial<JobWork> = {}, config?: Config): Promise<Queues> {
    const it = new Queues(config ?? (await store()), RETRY_DELAY)
    closing.push(() => it.close())
    await it.work('booking', { process: async () => {}, failed: async () => {}, ...work }, { concurrency: 4 })
    return it
  }

  const aPath = () => ({ carePathId: randomUUID(), version: 1 })
  const { attempts } = JOB_POLICY['lab.order-blood']

  it('are done with the ids they were given', async () => {
    const done: QueuedJob[] = []
    const payload = aPath()
    const q = await queues({ process: async (job) => done.push(job) })
    await q.add('lab.order-blood', payload)
    await q.idle()
    expect(done).toEqual([{ job: 'lab.order-blood', payload }])
  })

  it('with the same key are done once, however often they are queued, also after they are done', async () => {
    let done = 0
    const payload = aPath()
    const q = await queues({ process: async () => (done += 1) })
    const same = { job: 'lab.order-blood', payload } as const
    await q.addAll([same, same])
    await q.idle()
    await q.add('lab.order-blood', payload)
    await q.idle()
    expect(done).toBe(1)
  })

  it('of another version of the path are other jobs', async () => {
    const done: number[] = []
    const { carePathId } = aPath()
    const q = await queues({ process: async ({ payload }) => done.push((payload as { version: number }).version) })
    for (const version of [1, 2]) await q.add('lab.order-blood', { carePathId, version })
    await q.idle()
    expect(done.sort()).toEqual([1, 2])
  })

  it('that fail are tried again, after a wait that doubles', async () => {
    const tries: number[] = []
    const q = await queues({
      process: async () => {
        tries.push(performance.now())
        if (tries.length < 4) throw new Error('the lab does not answer')
      },
    })
    await q.add('lab.order-blood', aPath())
    await q.idle()
    const waits = tries.slice(1).map((at, i) => at - tries[i]!)
    expect(waits).toHaveLength(3)
    waits.forEach((wait, i) => expect(wait).toBeGreaterThanOrEqual(RETRY_DELAY * 2 ** i - 2))
  })

  it('that keep failing are reported once, with the reason, after as many tries as their policy says', async () => {
    let tries = 0
    const reported: [QueuedJob, string][] = []
    const payload = aPath()
    const q = await queues({
      process: async () => {
        tries += 1
        throw new Error('no such lab')
      },
      failed: async (job, reason) => reported.push([job, reason]),
    })
    await q.add('lab.order-blood', payload)
    await q.idle()
    expect(tries).toBe(attempts)
    expect(reported).toEqual([[{ job: 'lab.order-blood', payload }, 'no such lab']])
  })

  it('that can never succeed are reported at once', async () => {
    const reported: string[] = []
    const q = await queues({
      process: async () => {
        throw new UnrecoverableError('unknown patient')
      },
      failed: async (_, reason) => reported.push(reason),
    })
    await q.add('lab.order-blood', aPath())
    await q.idle()
    expect(reported).toEqual(['unknown patient'])
  })

  it('are never dropped unseen: a report that fails is made again', async () => {
    let reports = 0
    const q = await queues({
      process: async () => {
        throw new Error('no such lab')
      },
      failed: async () => {
        reports += 1
        if (reports < 3) throw new Error('the database is away')
      },
    })
    await q.add('lab.order-blood', aPath())
    await q.idle()
    expect(reports).toBe(3)
  })

  it('that wait outlive the process that queued them', async () => {
    const config = await store()
    const before = new Queues(config, RETRY_DELAY)
    await before.add('lab.order-blood', aPath())
    await before.close()

    let done = 0
    const after = await queues({ process: async () => (done += 1) }, config)
    await after.idle()
    expect(done).toBe(1)
  })

  it('say nothing of a value that the database quotes', async () => {
    const reported: string[] = []
    const driverError = { code: '23505', constraint: 'one_bsn', message: 'Key (bsn)=(123456782) already exists' }
    const q = await queues({
      process: async () => {
        throw Object.assign(new Error(driverError.message), { driverError })
      },
      failed: async (_, reason) => reported.push(reason),
    })
    await q.add('lab.order-blood', aPath())
    await q.idle()
    expect(reported).toEqual(['SQLSTATE 23505 (one_bsn)'])
  })

  it('hold ids only, wherever they are kept', async () => {
    const config = await store()
    const q = new Queues(config, RETRY_DELAY)
    closing.push(() => q.close())
    const { carePathId, version } = aPath()
    await q.add('lab.order-blood', { carePathId, version })
    const kept = backend === 'Redis' ? await keptInRedis(config) : await keptInPostgres(config)
    expect(JSON.parse(kept)).toEqual({ carePathId, version })
  })
})

it('a worker without a store says so at the start', async () => {
  const { url, drop } = await freshDatabase({ migrated: false })
  const q = new Queues(readConfig({ databaseUrl: url, sessionSecret: 'x'.repeat(32) }, {}), RETRY_DELAY)
  const work = { process: async () => {}, failed: async () => {} }
  await expect(q.work('booking', work, { concurrency: 4 })).rejects.toThrow(/schema/)
  await expect(q.onModuleInit()).rejects.toThrow(/schema/)
  await q.close()
  await drop()
})

async function keptInRedis({ redisUrl, redisPrefix }: Config): Promise<string> {
  const redis = new Redis(redisUrl!)
  try {
    const [key] = await redis.keys(`${redisPrefix}:booking:lab.order-blood.*`)
    return (await redis.hget(key!, 'data'))!
  } finally {
    redis.disconnect()
  }
}

async function keptInPostgres({ databaseUrl }: Config): Promise<string> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const { rows } = await client.query(`select data::text from bullmq.job`).finally(() => client.end())
  return rows[0].data
}
