import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { openData } from '../apps/local/src/data.js'
import { brokenRules, PATH_RULES } from './path-audit.js'
import { admin, urlOf } from './template.js'

const LISTS = ['gipspoli', 'huisarts', 'specialist'].map((name) => `test/data/verwijzingen-${name}.csv`)
const RUN = [
  `import('./dist/apps/local/src/book.js').then(({ main }) => main(process.argv.slice(1))).then((code) => process.exit(code))`,
]
const node = (args: readonly string[]) => ['--input-type=module', '-e', ...RUN, '--', ...args]
const MONDAY = ['--from', '2026-11-30', '--json']

const book = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, node(args), { encoding: 'utf8', env: plainEnv() })
  return { status, stderr, report: status === 0 && args.includes('--json') ? JSON.parse(stdout) : stdout }
}
/** Without the variables by which a test run finds its own servers. */
const plainEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE|REDIS|SMTP)_URL$/.test(name)))

const folders: string[] = []
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dagpad-lists-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** Asks the database that a run left behind. */
async function inDatabase<T>(
  folder: string,
  ask: (query: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<T>,
): Promise<T> {
  const data = await openData(folder)
  const client = new pg.Client({ connectionString: data.defaults.databaseUrl! })
  try {
    await client.connect()
    return await ask(async (sql) => (await client.query(sql)).rows)
  } finally {
    await client.end()
    await data.close()
  }
}

/** What a run comes to, without what differs by nature: ids, instants and tokens. */
const STATE = `select p.number, c.day::text, c.pathway, c.status, c.version, v.step, v.unit_id, v.day::text as visit_day, v.from_minute, v.to_minute, v.status as visit_status,
    (select string_agg(m.kind || ' ' || m.state, ', ' order by m.kind) from messages.message m where m.care_path_id = c.id) as messages
  from scheduling.care_path c join intake.patient p on p.id = c.patient_id left join scheduling.visit v on v.care_path_id = c.id
 order by p.number, visit_day, v.from_minute`

describe('booking whole lists', () => {
  const clean = aFolder()
  let first: ReturnType<typeof book>
  beforeAll(() => {
    first = book(...LISTS, ...MONDAY, '--data', clean)
  }, 180_000)
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  it('puts every row in exactly one class', () => {
    const { rows, invalid, duplicates, notEligible, doctorDecides, booked, notPlaced, lists } = first.report
    expect(rows).toBe(130)
    expect(invalid + duplicates + notEligible + doctorDecides + booked + notPlaced).toBe(rows)
    expect(lists.booked).toHaveLength(booked)
    expect(booked).toBeGreaterThan(50)
  })

  it('gives a reason for everybody who gets no day', () => {
    for (const { reasons } of first.report.lists.notPlaced) expect(reasons[0].reason).toMatch(/\S/)
  })

  it('breaks no rule of the path', async () => {
    expect(await inDatabase(clean, brokenRules)).toEqual([])
  })

  it('sends one confirmation per booked patient, by the way she prefers', async () => {
    expect(first.report.messages.confirmation).toBe(first.report.booked)
  })

  it('books nobody twice when the same lists come again', async () => {
    const before = await inDatabase(clean, (query) => query(STATE))
    const { report } = book(...LISTS, ...MONDAY, '--data', clean)
    expect([report.booked, report.notPlaced]).toEqual([0, 0])
    expect(report.duplicates + report.invalid).toBe(report.rows)
    expect(await inDatabase(clean, (query) => query(STATE))).toEqual(before)
  })

  it('ends, killed in the middle three times and run again, as a clean run ends: nobody twice, no mail twice', async () => {
    const killed = aFolder()
    for (const paths of [3, 20, 45]) await killAfter(killed, paths)
    const { report } = book(...LISTS, ...MONDAY, '--data', killed)
    const { seconds, ...counts } = report
    const { seconds: before, ...expected } = first.report
    expect(counts).toEqual(expected)
    expect(await inDatabase(killed, (query) => query(STATE))).toEqual(await inDatabase(clean, (query) => query(STATE)))
    expect(await inDatabase(killed, brokenRules)).toEqual([])
  }, 240_000)
})

describe('an audit of paths', () => {
  it('finds a broken rule when there is one', async () => {
    const seen = await brokenRules(async (sql) => (sql === PATH_RULES[0]!.sql ? [{}] : []))
    expect(seen).toEqual(['a unit holds one patient at a time: 1'])
  })
})

describe('npm run book', () => {
  it('with a DATABASE_URL works beside that database, never in it, and leaves nothing behind', async () => {
    const env = { ...plainEnv(), DATABASE_URL: urlOf('postgres') }
    const { status, stdout } = spawnSync(process.execPath, node([LISTS[2]!, ...MONDAY]), { encoding: 'utf8', env })
    expect([status, JSON.parse(stdout).rows]).toEqual([0, 30])
    const left = `select datname from pg_database where datname like 'dagpad_book%'
      union all select nspname from pg_namespace where nspname = 'scheduling'`
    expect(await admin(left)).toEqual([])
  })

  it.each([
    [[], /no list given/],
    [['nowhere.csv'], /nowhere\.csv: cannot be read \(ENOENT\)/],
    [['README.md'], /README\.md/],
    [[LISTS[0]!, '--from', '2026-02-30'], /--from: expected a date that exists/],
    [[LISTS[0]!, '--hospital', 'elders'], /--hospital: there is a care path for lumc/],
    [[LISTS[0]!, '--fast'], /--fast/],
  ])('refuses %j in one line with exit code 2', (args, line) => {
    const { status, stderr } = book(...args)
    expect(status).toBe(2)
    expect(stderr.trim()).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

/** Runs a booking in `folder` and kills it without warning once it has so many paths. */
async function killAfter(folder: string, paths: number): Promise<void> {
  const child = spawn(process.execPath, node([...LISTS, ...MONDAY, '--data', folder]), {
    stdio: 'ignore',
    env: plainEnv(),
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await Promise.race([ended, untilPaths(folder, paths)])
  child.kill('SIGKILL')
  await ended
}

/** Resolves once the running booking has so many care paths. */
async function untilPaths(folder: string, paths: number): Promise<void> {
  for (;;) {
    await pause(25)
    const client = runningDatabase(folder)
    if (!client) continue
    try {
      await client.connect()
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from scheduling.care_path`)
      if (rows[0]!.count >= paths) return
    } catch {
      // not there yet
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function runningDatabase(folder: string): pg.Client | null {
  try {
    const { database: password } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
      database: string
    }
    const port = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3])
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'dagpad', password, database: 'dagpad' })
    client.on('error', () => {})
    return client
  } catch {
    return null
  }
}
