import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { migrationSource } from '#platform'
import { describeSchema, SCHEMA_FILE } from '../apps/local/src/schema.js'
import { MIGRATIONS } from '../migrations/index.js'
import { freshDatabase } from './fresh-database.js'

describe('the migrations', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let source: DataSource
  beforeAll(async () => {
    database = await freshDatabase({ migrated: false })
    source = await new DataSource(migrationSource(database.url, MIGRATIONS)).initialize()
  })
  afterAll(async () => {
    await source.destroy()
    await database.drop()
  })

  it('go up, all the way down, and up again to the same tables', async () => {
    const empty = await describeSchema(database.url)
    await source.runMigrations({ transaction: 'each' })
    const once = await describeSchema(database.url)
    expect(once).toContain('create table platform.outbox')

    for (let left = MIGRATIONS.length; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' })
    expect(await describeSchema(database.url)).toBe(empty)
    const left = await source.query(
      `select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`,
    )
    expect(left).toEqual([])

    await source.runMigrations({ transaction: 'each' })
    expect(await describeSchema(database.url)).toBe(once)
  })

  it('make the tables that migrations/schema.sql shows; `npm run schema` writes it anew', async () => {
    expect(await describeSchema(database.url)).toBe(await readFile(SCHEMA_FILE, 'utf8'))
  })

  it('know their order: the numbers of the classes go up', () => {
    const numbers = MIGRATIONS.map(({ name }) => Number(/\d+$/.exec(name)?.[0]))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })
})

describe('the audit trail', () => {
  it.each([`update platform.audit set actor = 'x'`, `delete from platform.audit`, `truncate platform.audit`])(
    'refuses to be changed: %s',
    async (statement) => {
      const database = await freshDatabase()
      const source = await new DataSource({ type: 'postgres', url: database.url }).initialize()
      try {
        await source.query(
          `insert into platform.audit (at, actor, role, action, event, object_type, purpose) values (now(), 'a', 'admin', 'R', 'seen', 'patient', 'care')`,
        )
        await expect(source.query(statement)).rejects.toThrow('append-only')
      } finally {
        await source.destroy()
        await database.drop()
      }
    },
  )
})
