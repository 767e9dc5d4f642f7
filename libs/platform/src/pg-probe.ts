import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { PG_USER } from './pg-folder.js'

/** A crash leaves a postmaster.pid behind that may name any port, so only an answered connection counts. */
export async function makeDatabase(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1`, [PG_USER])
    if (!rowCount) await client.query(`create database ${PG_USER}`)
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
export async function isInUse(folder: string, password: string): Promise<boolean> {
  for (let asked = 0; asked < 10; asked += 1) {
    const file = join(folder, 'postmaster.pid')
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0
    if (!port) return false
    const client = new pg.Client({ host: '127.0.0.1', port, user: PG_USER, password, database: 'postgres' })
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
