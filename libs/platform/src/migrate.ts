import { runMigrations } from 'bullmq'
import pg from 'pg'
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm'

/** Any number: what several processes that start at once wait for in turn. */
const ONE_AT_A_TIME = 4_020_260_107

/** Brings a database up to date: the house's own tables and the job store's. Processes that start together take turns. */
export async function migrate(url: string, migrations: readonly (new () => MigrationInterface)[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
    const source = await new DataSource(migrationSource(url, migrations)).initialize()
    await source.runMigrations({ transaction: 'each' }).finally(() => source.destroy())
    await runMigrations(client, 'bullmq')
  } finally {
    await client.end()
  }
}

/** How TypeORM sees the database when it migrates. */
export const migrationSource = (
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): DataSourceOptions => ({
  type: 'postgres',
  url,
  migrations: [...migrations],
  migrationsTableName: 'migration',
  poolSize: 1,
})
