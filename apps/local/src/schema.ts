import { writeFile } from 'node:fs/promises'
import { migrate, readConfig } from '#platform'
import pg from 'pg'
import { MIGRATIONS } from '../../../migrations/index.js'
import { openData } from './data.js'

/** The reviewed picture of the database, seen from the top of the repository. */
export const SCHEMA_FILE = 'migrations/schema.sql'

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'bullmq', 'public') and n.nspname not like 'pg\\_%'`

const TABLES = `
  select format(E'create table %I.%I (\\n%s\\n);', n.nspname, c.relname, string_agg(line, E',\\n' order by kind, place, line)) as text
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral (
      select 1 as kind, a.attnum as place,
             format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
               || case when a.attidentity <> '' then ' generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity' else '' end
               || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                       when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
               || case when a.attnotnull then ' not null' else '' end as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      union all
      select 2, 0, format('  constraint %I %s', conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = c.oid and contype <> 'n'
    ) lines
   where c.relkind = 'r' and ${OURS}
   group by n.nspname, c.relname order by n.nspname, c.relname`

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as text
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
   order by n.nspname, c.relname`

const VIEWS = `
  select format(E'create view %I.%I as\\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('v', 'm') and ${OURS} order by n.nspname, c.relname`

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';' as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} order by n.nspname, p.proname`

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where not t.tgisinternal and ${OURS} order by n.nspname, c.relname, t.tgname`

/** Every table, index, view, function and trigger of the house, as PostgreSQL has them, in a fixed order. */
export async function describeSchema(databaseUrl: string): Promise<string> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const parts: string[] = []
    for (const query of [TABLES, INDEXES, VIEWS, FUNCTIONS, TRIGGERS]) {
      const { rows } = await client.query<{ text: string }>(query)
      parts.push(...rows.map(({ text }) => text.trim()))
    }
    return `-- Written by npm run schema from the migrations. Not run by anything: it is here to be read and reviewed.\n\n${parts.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

/** `npm run schema`: migrates an empty database and writes down what it has become. */
export async function main(): Promise<number> {
  const data = await openData(null)
  try {
    const { databaseUrl } = readConfig(data.defaults)
    await migrate(databaseUrl, MIGRATIONS)
    await writeFile(SCHEMA_FILE, await describeSchema(databaseUrl))
    console.log(`${SCHEMA_FILE} is written.`)
    return 0
  } finally {
    await data.close()
  }
}
