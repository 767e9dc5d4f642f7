import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  closeSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Launch, launchFor } from './pg-binaries.js'

export interface EmbeddedPg {
  /** The database `dagpad` inside it. */
  readonly url: string
  readonly pid: number
  /** Ends PostgreSQL and resolves when it is gone. */
  stop(): Promise<void>
}

export interface EmbeddedPgOptions {
  readonly password: string
  /** For tests: nothing has to survive a crash. */
  readonly ephemeral?: boolean
}

const USER = 'dagpad'
/** A start, or waiting for an earlier PostgreSQL on the same folder to end, takes no longer than this (ms). */
const PATIENCE = 60_000
const EPHEMERAL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB']
const LASTING = ['deadlock_timeout=50ms']

/**
 * The shell that starts PostgreSQL holds a pipe from this process. When this process ends for any reason, `kill -9` included,
 * the pipe closes and PostgreSQL is told to shut down: no orphan stays behind.
 */
const WATCHDOG =
  'exec 3<&0; "$@" 3<&- & c=$!; ( read _ <&3; kill -INT $c 2>/dev/null ) & w=$!; exec 3<&-; wait $c; r=$?; kill $w 2>/dev/null; exit $r'

/** Starts a PostgreSQL of our own on the folder `dir`, made first if it is not there. One clear line is thrown when it cannot. */
export async function startEmbeddedPg(dir: string, options: EmbeddedPgOptions): Promise<EmbeddedPg> {
  const folder = resolve(dir)
  const launch = launchFor(folder)
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, launch, options)
  if (await isInUse(folder, options.password))
    throw new Error(
      `the data folder ${folder} is in use by another Dagpad: stop that one first, or choose another with --data`,
    )
  for (const deadline = performance.now() + PATIENCE; ; await pause(200)) {
    try {
      return await launchOn(folder, launch, options)
    } catch (error) {
      // After a crash the PostgreSQL of before may still be shutting down.
      if (!(error as Error).message.includes('postmaster.pid') || performance.now() > deadline) throw error
    }
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** Made beside its place and then moved there, so that a folder is never half made. */
function initialise(
  folder: string,
  { program, wrap, owner }: Launch,
  { password, ephemeral }: EmbeddedPgOptions,
): void {
  const fresh = `${folder}.new`
  const secret = `${folder}.pw`
  try {
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true, mode: 0o700 })
    writeFileSync(secret, `${password}\n`, { mode: 0o600 })
    if (owner) for (const path of [fresh, secret]) chownSync(path, owner.uid, owner.gid)
    const args = ['-D', fresh, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C']
    const [command, ...rest] = [...wrap, program('initdb'), ...args, ...(ephemeral ? ['--no-sync'] : [])]
    const { status, stderr, error } = spawnSync(command!, rest, { ...owner, encoding: 'utf8' })
    if (status !== 0) throw error ?? new Error(stderr.trim().split('\n').pop())
    renameSync(fresh, folder)
  } catch (error) {
    throw new Error(`the data folder ${folder} cannot be made: ${(error as Error).message}`)
  } finally {
    rmSync(secret, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function launchOn(
  folder: string,
  launch: Launch,
  { password, ephemeral }: EmbeddedPgOptions,
): Promise<EmbeddedPg> {
  const port = await freePort()
  const child = startProcess(folder, port, launch, ephemeral ? EPHEMERAL : LASTING)
  const urlOf = (database: string) => `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  try {
    for (const deadline = performance.now() + PATIENCE; ; await pause(15)) {
      if (child.exitCode !== null)
        throw new Error(`the data folder ${folder} cannot be opened: ${lastComplaint(folder)}`)
      if (await makeDatabase(urlOf('postgres'))) break
      if (performance.now() > deadline) throw new Error(`PostgreSQL on ${folder} does not answer: see ${folder}.log`)
    }
  } catch (error) {
    await end(child)
    throw error
  }
  const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  return { url: urlOf(USER), pid, stop: () => end(child) }
}

function startProcess(
  folder: string,
  port: number,
  { program, wrap, owner }: Launch,
  settings: readonly string[],
): ChildProcess {
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...settings]
  const args = [
    ...wrap,
    program('postgres'),
    '-D',
    folder,
    '-p',
    String(port),
    ...all.flatMap((setting) => ['-c', setting]),
  ]
  const log = openSync(`${folder}.log`, 'w')
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', ...args], {
    ...owner,
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  child.unref()
  ;(child.stdin as unknown as { unref?(): void }).unref?.()
  return child
}

/** A crash leaves a postmaster.pid behind that may name any port, so only an answered connection counts. */
async function makeDatabase(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1`, [USER])
    if (!rowCount) await client.query(`create database ${USER}`)
    return true
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03') return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether the PostgreSQL of another live process answers on this folder; one that is shutting down after a crash does not count. */
async function isInUse(folder: string, password: string): Promise<boolean> {
  for (let asked = 0; asked < 10; asked += 1) {
    const file = join(folder, 'postmaster.pid')
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0
    if (!port) return false
    const client = new pg.Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' })
    client.on('error', () => {})
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (!answers) return false
    await pause(150)
  }
  return true
}

function lastComplaint(folder: string): string {
  const lines = readFileSync(`${folder}.log`, 'utf8').trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return fatal.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')
}

const end = (child: ChildProcess) =>
  new Promise<void>((gone) => {
    if (child.exitCode !== null || child.signalCode !== null) return gone()
    child.ref()
    child.once('exit', () => gone())
    child.stdin!.end()
  })
