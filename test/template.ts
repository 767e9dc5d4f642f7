import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, startEmbeddedPg, type EmbeddedPg } from '#platform'
import { MIGRATIONS } from '../migrations/index.js'

declare global {
  var dagpadTest: { readonly server: EmbeddedPg | null; readonly folder: string | null } | undefined
}

/** The database every test's own is copied from. */
export const TEMPLATE = 'dagpad_template'

/** Before all tests: one PostgreSQL (our own, or TEST_DATABASE_URL) with one migrated template in it. */
export default async function setup(): Promise<void> {
  let url = process.env.TEST_DATABASE_URL
  if (!url) {
    const folder = mkdtempSync(join(tmpdir(), 'dagpad-test-'))
    chmodSync(folder, 0o755)
    const server = await startEmbeddedPg(join(folder, 'pg'), { password: 'test', ephemeral: true })
    globalThis.dagpadTest = { server, folder }
    url = server.url
  }
  process.env.DAGPAD_TEST_SERVER = url
  await admin(`drop database if exists ${TEMPLATE} with (force)`)
  await admin(`create database ${TEMPLATE}`)
  await migrate(urlOf(TEMPLATE), MIGRATIONS)
}

/** One statement on the server as its owner, outside every test's database. */
export async function admin(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(serverUrl())
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

/** Where a database of that name on the test server is found. */
export function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.href
}

function serverUrl(): string {
  const url = process.env.DAGPAD_TEST_SERVER
  if (!url) throw new Error('the test database is not running: start the tests with `npm test` or `npm run jest`')
  return url
}
