import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Launch } from './pg-binaries.js'

/** Owner of the embedded server and of its one database, which has the same name. */
export const PG_USER = 'dagpad'

export interface EmbeddedPgOptions {
  readonly password: string
  /** For tests: nothing has to survive a crash. */
  readonly ephemeral?: boolean
}

/** Made beside its place and then moved there, so that a folder is never half made. */
export function initialise(
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
    const args = [
      '-D',
      fresh,
      '-U',
      PG_USER,
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
    ]
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
