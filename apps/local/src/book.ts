import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { hospitals } from '#care-path'
import { UnreadableFile } from '#intake'
import { Clock, instantAt, isSet, readConfig, SetClock, SystemClock } from '#platform'
import { bookAll } from './booking.js'
import { openData } from './data.js'
import { seedHospital } from './hospital.js'
import { openHouse } from './house.js'
import { importAll } from './importing.js'
import { progressBar } from './progress.js'
import { jsonReport, textReport } from './report.js'
import { temporaryDatabase } from './temporary-database.js'

const HELP = `npm run book -- LIST.csv… [options]

Reads referral lists, plans and books every eligible patient one whole day, sends the messages that are due.

  --json             one JSON object instead of a table
  --from yyyy-mm-dd  the day that counts as today (09:00)
  --hospital NAME    whose care path (default lumc)
  --data DIR         keep the database here and go on where an earlier run stopped; without it the run leaves nothing
                     behind, also on the server of a DATABASE_URL
  --help             this text`

/** In the morning of the day given by --from. */
const START_OF_WORK = 9 * 60

interface Options {
  readonly lists: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly json: boolean
  readonly clock: Clock
  readonly hospital: string
  readonly data: string | null
}

/** `npm run book`: the main job without a screen. Returns the exit code: 0 done, 1 a fault, 2 unusable arguments or an unreadable file. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const options = optionsFrom(args)
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const started = performance.now()
  const open: { close(): Promise<void> }[] = []
  try {
    const data = await openData(options.data)
    open.push(data)
    // A run ends with its messages sent, at whatever hour it is started.
    const settings = readConfig({ ...data.defaults, hospital: options.hospital, quietHours: false })
    const own = isSet('DATABASE_URL') ? await temporaryDatabase(settings.databaseUrl) : null
    if (own) open.push(own)
    const house = await openHouse({
      config: { ...settings, ...(own && { databaseUrl: own.url }), port: 0, hospital: options.hospital },
      clock: options.clock,
      log: ['fatal'],
    })
    open.push(house)
    const progress = progressBar(process.stderr)
    await seedHospital(house.app)
    const imports = await importAll(house.app, options.lists)
    const outcome = await bookAll(house.app, imports, progress)
    progress.done()
    const seconds = (performance.now() - started) / 1000
    console.log(options.json ? jsonReport(imports, outcome, seconds) : textReport(imports, outcome, seconds))
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return error instanceof UnreadableFile ? 2 : 1
  } finally {
    for (const it of open.reverse()) await it.close()
  }
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        from: { type: 'string' },
        hospital: { type: 'string', default: 'lumc' },
        data: { type: 'string' },
      },
    })
    if (positionals.length === 0) return 'no list given: npm run book -- LIST.csv…'
    if (values.data !== undefined && isSet('DATABASE_URL'))
      return '--data names a folder for the built-in database, but DATABASE_URL is set: use one of the two'
    if (!hospitals().includes(values.hospital))
      return `--hospital: there is a care path for ${hospitals().join(', ')} (found "${values.hospital}")`
    return {
      lists: positionals.map((path) => ({ name: basename(path), bytes: bytesOf(path) })),
      json: values.json,
      clock: values.from === undefined ? new SystemClock() : new SetClock(startOf(values.from)),
      hospital: values.hospital,
      data: values.data ?? null,
    }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}

function startOf(day: string): Date {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError()
    return instantAt(day, START_OF_WORK)
  } catch {
    throw new Error(`--from: expected a date that exists, yyyy-mm-dd (found "${day}")`)
  }
}
