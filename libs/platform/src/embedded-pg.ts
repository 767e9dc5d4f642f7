import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.js'
import { type Launch, launchFor } from './pg-binaries.js'
import { type EmbeddedPgOptions, initialise, PG_USER } from './pg-folder.js'
import { isInUse, makeDatabase } from './pg-probe.js'

export interface EmbeddedPg {
  /** The database `dagpad` inside it. */
  readonly url: string
  readonly pid: number
  /** Ends PostgreSQL and resolves when it is gone. */
  stop(): Promise<void>
}

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

async function launchOn(
  folder: string,
  launch: Launch,
  { password, ephemeral }: EmbeddedPgOptions,
): Promise<EmbeddedPg> {
  const port = await freePort()
  const child = startProcess(folder, port, launch, ephemeral ? EPHEMERAL : LASTING)
  const urlOf = (database: string) =>
    `postgres://${PG_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
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
  return { url: urlOf(PG_USER), pid, stop: () => end(child) }
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
