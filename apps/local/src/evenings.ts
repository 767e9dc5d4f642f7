import { parseArgs } from 'node:util'
import { hospitals, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { type Evening, Evenings } from '#evening-clinic'
import { addDays, clock } from '#planner'
import { Database, instantAt, readConfig } from '#platform'
import { openData } from './data.js'
import { dutchHolidays } from './holidays.js'
import { seriesOf } from './hospital.js'
import { openHouse } from './house.js'

const HELP = `npm run evenings -- [options]

Lists every evening clinic with its state, and why one waits for a decision.

  --from yyyy-mm     first month (default: now)
  --to yyyy-mm       last month (default: a year later)
  --json             one JSON object instead of a table
  --hospital NAME    whose evenings (default lumc)
  --data DIR         with the decisions of the database that is kept here
  --help             this text`

const STATES: Readonly<Record<Evening['state'], string>> = {
  open: 'gaat door',
  flagged: 'BESLIS',
  moved: 'verplaatst',
  dropped: 'vervalt',
  skipped: 'overgeslagen',
}

interface Options {
  readonly from: Day
  readonly to: Day
  readonly json: boolean
  readonly hospital: string
  readonly data: string | null
}

/** `npm run evenings`: 0 done, 1 a fault, 2 unusable arguments. Changes nothing that anybody booked or decided. */
export async function main(args: readonly string[]): Promise<number> {
  const options = args.includes('--help') ? HELP : optionsFrom(args)
  if (typeof options === 'string') {
    if (options === HELP) console.log(HELP)
    else console.error(options)
    return options === HELP ? 0 : 2
  }
  const data = await openData(options.data)
  try {
    const evenings = await read(options, { ...readConfig(data.defaults), hospital: options.hospital })
    console.log(
      options.json
        ? JSON.stringify(
            { hospital: options.hospital, from: options.from, to: options.to, evenings: evenings.map(toJson) },
            null,
            2,
          )
        : evenings.map(line).join('\n'),
    )
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    await data.close()
  }
}

async function read(
  { from, to, hospital }: Options,
  config: ReturnType<typeof readConfig>,
): Promise<readonly Evening[]> {
  const house = await openHouse({ config: { ...config, port: 0 }, background: false, log: ['fatal'] })
  try {
    const evenings = house.app.get(Evenings)
    const definition = loadDefinition(hospital, to)
    return await house.app.get(Database).transaction(async (tx) => {
      for (const session of definition.sessions)
        await evenings.addSeries(tx, seriesOf(definition, session), session.source)
      return evenings.list(tx, from, to, dutchHolidays(from, to))
    })
  } finally {
    await house.close()
  }
}

/** `begins` and `ends` are instants: 16:30 on the hospital's clock, winter and summer, wherever this runs. */
const toJson = ({ day, from, to, kind, state, flag, reason, decision }: Evening) => ({
  day,
  from: clock(from),
  to: clock(to),
  begins: instantAt(day, from).toISOString(),
  ends: instantAt(day, to).toISOString(),
  kind,
  state,
  flag,
  reason,
  decision,
})

function line(evening: Evening): string {
  const { day, from, to, kind, state, flag, reason, decision } = evening
  const why = decision ? `${decision.reason} (${decision.by})` : (flag ?? reason ?? '')
  return [
    day,
    `${clock(from)}–${clock(to)}`,
    kind.padEnd(8),
    STATES[state].padEnd(13),
    decision?.movedTo ? `→ ${decision.movedTo}` : '',
    why,
  ]
    .join('  ')
    .trimEnd()
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: text,
        to: text,
        json: { type: 'boolean', default: false },
        hospital: { ...text, default: 'lumc' },
        data: text,
      },
    })
    const now = new Date().toISOString().slice(0, 7)
    const from = monthOf('--from', values.from ?? now)
    const last = monthOf('--to', values.to ?? `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`)
    if (last < from) return '--to: the last month lies before the first'
    if (!hospitals().includes(values.hospital))
      return `--hospital: there is a care path for ${hospitals().join(', ')} (found "${values.hospital}")`
    const next = last.endsWith('-12')
      ? `${Number(last.slice(0, 4)) + 1}-01`
      : `${last.slice(0, 5)}${String(Number(last.slice(5)) + 1).padStart(2, '0')}`
    return {
      from: `${from}-01`,
      to: addDays(`${next}-01`, -1),
      json: values.json,
      hospital: values.hospital,
      data: values.data ?? null,
    }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!
  }
}

function monthOf(option: string, text: string): string {
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(text)) throw new Error(`${option}: expected a month, yyyy-mm (found "${text}")`)
  return text
}
