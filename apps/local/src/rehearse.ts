import { parseArgs } from 'node:util'
import { Accounts, Clock, Database, instantAt, readConfig, SetClock } from '#platform'
import { openData } from './data.js'
import { seedHospital } from './hospital.js'
import { openHouse } from './house.js'
import { openBrowser } from './rehearsal/browser.js'
import { bookClinicDay, settle } from './rehearsal/clinic-day.js'
import { play, type Played } from './rehearsal/play.js'
import { diceFrom } from './rehearsal/script.js'

const HELP = `npm run rehearse -- day [options]

Plays a whole clinic day against the running system, as two people at two browsers of two processes: patients come late or not at all,
visits run over, results are late, the scanner stops, a process falls out. At the end the board is compared with the database.

  --seed N           which day; the same number gives the same day (default 1)
  --patients N       how many are booked (default 14)
  --speed N          minutes of the day in one real minute (default 60; 0: as fast as it goes)
  --json             one JSON object instead of the story
  --data DIR         keep the database
  --help             this text`

const START = new Date('2026-11-30T07:00:00Z')
/** Minute at which people sign in. */
const OPENS = 445
const PASSWORD = 'een heel lang wachtwoord'

interface Options {
  readonly seed: number
  readonly patients: number
  readonly speed: number
  readonly json: boolean
  readonly data: string | null
}

/** `npm run rehearse`: 0 all is well, 1 something was lost or did not agree, 2 unusable arguments. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'year') return (await import('./rehearse-year.js')).main(args.slice(1))
  const options = args.includes('--help') ? HELP : optionsFrom(args)
  if (typeof options === 'string') {
    if (options === HELP) console.log(HELP)
    else console.error(options)
    return options === HELP ? 0 : 2
  }
  const data = await openData(options.data)
  try {
    const played = await rehearse(options, readConfig(data.defaults))
    if (options.json) console.log(JSON.stringify({ seed: options.seed, ...played }, null, 2))
    else console.log(summaryOf(played))
    return played.faults.length === 0 ? 0 : 1
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    await data.close()
  }
}

type Rehearsed = Played & { readonly day: string; readonly patients: number }

async function rehearse(
  { seed, patients, speed, json }: Options,
  config: ReturnType<typeof readConfig>,
): Promise<Rehearsed> {
  const clock = new SetClock(START)
  const house = await openHouse({ config: { ...config, port: 0 }, clock, background: false, log: ['fatal'] })
  const other = await openHouse({
    config: { ...house.config, port: 0 },
    ...{ clock, background: false, log: ['fatal'] },
  }).catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  let isOpen = true
  const endOther = async () => {
    if (isOpen) await other.close()
    isOpen = false
  }
  try {
    await seedHospital(house.app)
    const { day, booked } = await bookClinicDay(house.app, patients, house.app.get(Clock).today())
    clock.set(instantAt(day, OPENS))
    for (const name of ['vs-de-wit', 'balie'])
      await house.app.get(Accounts).put({ name, displayName: name, role: 'nurse', password: PASSWORD })
    const browsers = [
      await openBrowser([house.url, other.url], 'vs-de-wit', PASSWORD),
      await openBrowser([other.url, house.url], 'balie', PASSWORD),
    ] as const
    const say = (line: string) => void (json || console.log(line))
    say(`${day}: ${booked} patiënten, zaad ${seed}`)
    const pace = speed > 0 ? 60_000 / speed : 0
    const stage = {
      day,
      clock,
      browsers,
      db: house.app.get(Database),
      endOther,
      say,
      pace,
      settle: () => settle(house.app),
    }
    try {
      return { day, patients: booked, ...(await play(stage, diceFrom(seed))) }
    } finally {
      for (const browser of browsers) browser.close()
    }
  } finally {
    await endOther()
    await house.close()
  }
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        patients: { type: 'string', default: '14' },
        speed: { type: 'string', default: '60' },
        json: { type: 'boolean', default: false },
        data: { type: 'string' },
      },
    })
    if (positionals.length !== 1 || positionals[0] !== 'day') return `say what to rehearse: day\n\n${HELP}`
    const [seed, patients, speed] = [values.seed, values.patients, values.speed].map(Number) as [number, number, number]
    if (!Number.isInteger(seed) || seed < 0) return '--seed must be a whole number'
    if (!Number.isInteger(patients) || patients < 1 || patients > 20) return '--patients must be 1 to 20'
    if (!(speed >= 0)) return '--speed must be a number'
    return { seed, patients, speed, json: values.json, data: values.data ?? null }
  } catch (error) {
    return `${(error as Error).message}\n\n${HELP}`
  }
}

function summaryOf({ acts, refused, replans, movedVisits, slowest, paths, faults, patients }: Rehearsed): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([key, count]) => `${key} ${count}`)
      .join(', ') || 'geen'
  return [
    '',
    `patiënten        ${patients}: ${list(paths)}`,
    `handelingen      ${acts}, geweigerd: ${list(refused)}`,
    `herplannen       ${replans}, verschoven afspraken ${movedVisits}`,
    `traagste bericht ${slowest} ms`,
    faults.length === 0 ? 'bord en database zijn gelijk; niets verloren' : `FOUT:\n${faults.join('\n')}`,
  ].join('\n')
}
