import { randomBytes } from 'node:crypto'
import pg from 'pg'

export interface TemporaryDatabase {
  readonly url: string
  /** Drops it. */
  close(): Promise<void>
}

/** A database of its own on the server of `url`: what is tried in it never touches the one that `url` names. */
export async function temporaryDatabase(url: string): Promise<TemporaryDatabase> {
  const name = `dagpad_book_${randomBytes(5).toString('hex')}`
  const own = new URL(url)
  own.pathname = `/${name}`
  await onServer(url, `create database ${name}`)
  return { url: own.href, close: () => onServer(url, `drop database ${name} with (force)`) }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
