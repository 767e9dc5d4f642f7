import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Config, isSet, startEmbeddedPg } from '#platform'

/** What the house keeps on this machine: an embedded PostgreSQL, unless DATABASE_URL names another, and secrets of its own. */
export interface LocalData {
  /** For `readConfig`: what the environment does not say. */
  readonly defaults: Partial<Config>
  /** The password of the demo's accounts. */
  readonly demoPassword: string
  close(): Promise<void>
}

interface Secrets {
  readonly id: string
  readonly database: string
  readonly session: string
  readonly demo: string
}

/** Opens the data in `folder`, made at the first use; without a folder the data live as long as the process. */
export async function openData(folder: string | null): Promise<LocalData> {
  const place = folder ? resolve(folder) : mkdtempSync(join(tmpdir(), 'dagpad-'))
  const { id, database, session, demo } = secretsIn(place)
  const server = isSet('DATABASE_URL')
    ? null
    : await startEmbeddedPg(join(place, 'postgres'), { password: database, ephemeral: !folder })
  return {
    defaults: {
      ...(server && { databaseUrl: server.url }),
      sessionSecret: session,
      redisPrefix: `dagpad-${id}`,
    },
    demoPassword: demo,
    async close() {
      await server?.stop()
      if (!folder) rmSync(place, { recursive: true, force: true })
    },
  }
}

function secretsIn(place: string): Secrets {
  const file = join(place, 'secrets.json')
  try {
    mkdirSync(place, { recursive: true })
    // PostgreSQL may run as another user and must be able to walk through; what is secret inside is closed by itself.
    if (process.getuid?.() === 0) chmodSync(place, 0o755)
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600 })
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Secrets
    for (const key of ['id', 'database', 'session', 'demo'] as const)
      if (!secrets[key]) throw new Error(`secrets.json has no "${key}"`)
    return secrets
  } catch (error) {
    throw new Error(`the data folder ${place} cannot be used: ${(error as Error).message}`)
  }
}

const newSecrets = (): Secrets => ({
  id: randomBytes(4).toString('hex'),
  database: randomBytes(24).toString('base64url'),
  session: randomBytes(48).toString('base64url'),
  demo: `dagpad-${randomBytes(3).toString('hex')}`,
})
