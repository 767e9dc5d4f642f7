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
    await grantToApp(client)
  } finally {
    await client.end()
  }
}

/** What the running house is in the database: it reads and writes everything, and cannot change what the audit trail says. */
export const APP_ROLE = 'dagpad_app'

/** The role belongs to the whole server: another database of it may be making it at the same moment. */
const MAKE_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$`

async function grantToApp(client: pg.Client): Promise<void> {
  await client.query(MAKE_ROLE).catch((error: Error) => {
    throw new Error(`the database user must be allowed to create the role ${APP_ROLE}: ${error.message}`)
  })
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  )
  const schemas = rows.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  await client.query(`
    do $$ begin grant ${APP_ROLE} to current_user; exception when unique_violation then null; end $$;
    grant usage on schema ${schemas} to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${schemas} to ${APP_ROLE};
    grant usage on all sequences in schema ${schemas} to ${APP_ROLE};
    revoke update, delete on platform.audit, platform.audit_seal from ${APP_ROLE};
  `)
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
