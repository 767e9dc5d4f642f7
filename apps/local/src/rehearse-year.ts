import { parseArgs } from 'node:util'
import { isSet, readConfig } from '#platform'
import { openData } from './data.js'
import { progressBar } from './progress.js'
import { rehearseYear, type YearReport } from './rehearsal/year/year.js'
import { temporaryDatabase } from './temporary-database.js'

const HELP = `npm run rehearse -- year [options]

Takes a cohort of patients through a year on a clock of its own, through the real modules, database, queue, mail and text messages: some are
thorough, some forget, some are silent; some have paper or a telephone only; days are moved and called off. The worker is a process of its own:
it stumbles between queue and mark and around each mail, is killed (SIGKILL) in the middle of its work, and stands still for days. Then the
database is asked about every promise: each expected message once, none for a plan that is dead, none at night, no two reminders on one day.

  --paths N    how many referrals (default 1000)
  --seed N     which year; the same number gives the same people and the same deaths (default 1)
  --days N     days over which the referrals come in (default 330)
  --json       one JSON object instead of lines
  --data DIR   keep the database
  --help       this text`

/** Exit code: 0 every promise was kept, 1 one was not, 2 unusable arguments. */
export async function main(args: readonly string[]): Promise<number> {
  const options = args.includes('--help') ? HELP : optionsFrom(args)
  if (typeof options === 'string') {
    if (options === HELP) console.log(HELP)
    else console.error(options)
    return options === HELP ? 0 : 2
  }
  const open: { close(): Promise<void> }[] = []
  try {
    const data = await openData(options.data)
    open.push(data)
    const settings = readConfig(data.defaults)
    const own = isSet('DATABASE_URL') ? await temporaryDatabase(settings.databaseUrl) : null
    if (own) open.push(own)
    const config = { ...settings, ...(own && { databaseUrl: own.url }), port: 0, smtpUrl: null }
    const report = await rehearseYear({ ...options, config, progress: progressBar(process.stderr) })
    console.log(options.json ? JSON.stringify(report, null, 2) : inLines(report))
    if (options.json) for (const one of report.broken) console.error(brokenLine(one))
    return report.broken.length === 0 ? 0 : 1
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    for (const it of open.reverse()) await it.close()
  }
}

function optionsFrom(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        paths: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        days: { type: 'string', default: '330' },
        json: { type: 'boolean', default: false },
        data: { type: 'string' },
      },
    })
    const [paths, seed, days] = [values.paths, values.seed, values.days].map(Number) as [number, number, number]
    if (![paths, seed, days].every((n) => Number.isInteger(n) && n >= 0) || paths < 1 || days < 1 || days > 330)
      return 'expected whole numbers: --paths from 1, --seed from 0, --days from 1 to 330'
    return { paths, seed, days, json: values.json, data: values.data ?? null }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!
  }
}

const brokenLine = ({ promise, count, ids }: YearReport['broken'][number]): string =>
  `BROKEN ${promise}: ${count} (${ids.join(', ')})`

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ')

const inLines = ({ messages, broken, people, stumbles, kills, kinds, checks, ...rest }: YearReport): string =>
  [
    listed({ ...rest, ...people } as unknown as Record<string, number>),
    `stumbles: ${listed(stumbles)}`,
    `kills: ${listed(kills)}`,
    ...kinds.map(
      ({ kind, expected, found, told, dropped }) =>
        `${kind}: expected ${expected}, found ${found}: told ${told}, dropped ${dropped}`,
    ),
    ...messages.map(({ kind, channel, state, count }) => `${count} × ${kind} ${channel ?? '-'} ${state}`),
    `${checks - broken.length} of ${checks} promises kept`,
    ...broken.map(brokenLine),
  ].join('\n')
