import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const START = resolve('dist/apps/local/src/start.js')
const RUN = `import(${JSON.stringify(START)}).then(({ main }) => main(process.argv.slice(1))).then((code) => process.exit(code))`
const NOBODY = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0

interface Running {
  readonly process: ChildProcess
  readonly exit: Promise<number | null>
  output(): string
}

describe('npm start', () => {
  let top: string
  let data: string
  const running: Running[] = []
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'dagpad-start-'))
    chmodSync(top, 0o777)
    data = join(top, 'data')
  })
  afterEach(async () => {
    for (const it of running.splice(0)) {
      it.process.kill('SIGKILL')
      await it.exit
    }
    await until(() => !isAlive(postgres()), 'PostgreSQL ends with the house')
    rmSync(top, { recursive: true, force: true })
  })

  function start(args: string[] = [], user: { uid?: number; gid?: number } = {}): Running {
    const child = spawn(process.execPath, ['-e', RUN, '--', '--port', '0', '--data', data, '--no-demo', ...args], {
      env: { PATH: process.env.PATH, HOME: top },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...user,
    })
    let text = ''
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (text += chunk))
    const exit = new Promise<number | null>((ended) => child.once('close', (code) => ended(code)))
    const it = { process: child, exit, output: () => text }
    running.push(it)
    return it
  }
  async function started(...args: Parameters<typeof start>): Promise<Running & { url: string }> {
    const it = start(...args)
    await until(() => it.output().includes('Ctrl-C') || it.process.exitCode !== null, `the house opens: ${it.output()}`)
    const url = /http:\/\/[\d.:]+/.exec(it.output())?.[0]
    if (!url) throw new Error(`it did not start: ${it.output()}`)
    return { ...it, url }
  }
  const postgres = () => {
    const file = join(data, 'postgres', 'postmaster.pid')
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  }

  it('opens, answers, and leaves nothing behind when it is told to stop', async () => {
    const house = await started()
    expect((await fetch(`${house.url}/postvak`)).status).toBe(200)
    const pid = postgres()
    expect(isAlive(pid)).toBe(true)
    house.process.kill('SIGTERM')
    expect(await house.exit).toBe(0)
    expect(isAlive(pid)).toBe(false)
  })

  it('comes back after kill -9 with what it had, and no orphan in between', async () => {
    const before = await started()
    const secrets = readFileSync(join(data, 'secrets.json'), 'utf8')
    const pid = postgres()
    before.process.kill('SIGKILL')
    const after = await started()
    expect(isAlive(pid)).toBe(false)
    expect((await fetch(`${after.url}/postvak`)).status).toBe(200)
    expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(secrets)
  })

  it('comes back after its PostgreSQL was killed too', async () => {
    const before = await started()
    process.kill(postgres(), 'SIGKILL')
    before.process.kill('SIGKILL')
    await before.exit
    const after = await started()
    expect((await fetch(`${after.url}/postvak`)).status).toBe(200)
  })

  it('says in one line that the data are in use', async () => {
    await started()
    const second = start()
    expect(await second.exit).toBe(1)
    expect(second.output()).toMatch(/^the data folder \S+ is in use by another Dagpad: .*\n$/)
  })

  it('says in one line that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const { port } = other.address() as AddressInfo
    const house = start(['--port', String(port)])
    expect(await house.exit).toBe(1)
    expect(house.output()).toBe(`port ${port} is in use by another program: choose another with --port or PORT\n`)
    other.close()
  })

  it.each([
    ['a database that is broken', () => broken('PG_VERSION', 'eighteen')],
    ['a database with pages missing', () => broken('PG_VERSION', '18\n')],
    ['files of somebody else', () => broken('holiday.txt', 'sun')],
    ['secrets that are broken', () => write(join(data, 'secrets.json'), '{')],
    ['a file for a folder', () => writeFileSync(data, 'not a folder')],
  ])('says in one line that the data cannot be used: %s', async (_, spoil) => {
    spoil()
    const house = start()
    expect(await house.exit).toBe(1)
    expect(house.output()).toMatch(/^the data folder \S+ cannot be (used|opened|made): .*\n$/)
  })

  it.each([['--bogus'], ['--port=abc'], ['--port=70000'], ['--at=25:00'], ['--at=10:15'], ['stray']])(
    'says in one line that %s cannot be used',
    async (arg) => {
      const house = start([arg])
      expect(await house.exit).toBe(2)
      expect(house.output().trim().split('\n')).toHaveLength(1)
    },
  )

  if (isRoot)
    it('runs for an ordinary user as well as for root', async () => {
      mkdirSync(data)
      chownSync(data, NOBODY.uid, NOBODY.gid)
      const house = await started([], NOBODY)
      expect((await fetch(`${house.url}/postvak`)).status).toBe(200)
      house.process.kill('SIGINT')
      expect(await house.exit).toBe(0)
    })

  it('runs in a folder that nobody else may enter', async () => {
    chmodSync(top, 0o700)
    const house = await started()
    expect((await fetch(`${house.url}/postvak`)).status).toBe(200)
    house.process.kill('SIGTERM')
    expect(await house.exit).toBe(0)
  })

  const write = (file: string, text: string) => {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  const broken = (name: string, text: string) => write(join(data, 'postgres', name), text)
})

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function until(done: () => boolean, what: string): Promise<void> {
  for (const deadline = performance.now() + 50_000; !done(); await pause(50))
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`)
}
