import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { freePort } from '#platform'
import { freshDatabase } from './fresh-database.js'
import { redisUrl } from './house.js'

const PASSWORD = 'een heel lang wachtwoord'

describe('api and worker as processes of their own', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let environment: Record<string, string>
  let url: string
  const processes: ChildProcess[] = []
  let output = ''

  beforeAll(async () => {
    database = await freshDatabase({ migrated: false })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    environment = {
      PATH: process.env.PATH!,
      DATABASE_URL: database.url,
      PORT: String(port),
      SMTP_URL: 'smtp://127.0.0.1:1',
      SESSION_SECRET: 'x'.repeat(32),
      ADMIN_PASSWORD: PASSWORD,
      ...(redisUrl() && { REDIS_URL: redisUrl()!, REDIS_PREFIX: database.name }),
    }
  })
  afterAll(async () => {
    for (const it of processes) it.kill('SIGKILL')
    await database.drop()
  })

  function run(main: string): ChildProcess {
    const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += chunk))
    processes.push(child)
    return child
  }
  const query = async <Row extends object>(sql: string) => {
    const client = new pg.Client(database.url)
    await client.connect()
    return (await client.query<Row>(sql).finally(() => client.end())).rows
  }

  it('start together on an empty database and let the first administrator in', async () => {
    for (const main of ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js']) run(main)
    const signIn = () =>
      fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-dagpad': 'staff' },
        body: JSON.stringify({ name: 'beheer', password: PASSWORD }),
      })
        .then(({ ok }) => ok)
        .catch(() => false)
    await until(signIn, () => `the api answers: ${output}`)
  })

  it('move what one tells to where the other does it', async () => {
    await query(`insert into platform.outbox (name, payload) values ('questionnaire.completed', '{}')`)
    const relayed = async () => (await query(`select 1 from platform.outbox where relayed_at is not null`)).length === 1
    await until(relayed, () => `the worker relays: ${output}`)
  })

  it('write their log as one object a line', () => {
    for (const line of output.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level')
  })

  it('end when they are told to', async () => {
    const ends = processes.map((it) => new Promise((ended) => it.once('exit', (code, signal) => ended(code ?? signal))))
    for (const it of processes) it.kill('SIGTERM')
    expect(await Promise.all(ends)).toEqual(['SIGTERM', 'SIGTERM'])
  })
})

it('an api without a database says which setting is missing, in one line each', async () => {
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    env: { PATH: process.env.PATH },
    stdio: 'pipe',
  })
  let text = ''
  child.stderr.on('data', (chunk) => (text += chunk))
  expect(await new Promise((ended) => child.once('close', ended))).toBe(1)
  expect(text).toBe('DATABASE_URL: is missing\nSESSION_SECRET: is missing\n')
})

async function until(done: () => Promise<boolean>, what: () => string): Promise<void> {
  for (const deadline = performance.now() + 40_000; !(await done()); await pause(100))
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what()}`)
}
