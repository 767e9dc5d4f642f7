import { parseArgs } from 'node:util'
import { clock } from '#planner'
import { type Config, dayOf, instantAt, minuteOf, readConfig } from '#platform'
import { DEMO_ACCOUNTS, makeDemoAccounts } from './accounts.js'
import { type LocalData, openData } from './data.js'
import { DemoClock } from './demo-clock.js'
import { isUnderWay, openDayFrom, seedDemo } from './demo.js'
import { type House, openHouse } from './house.js'
import { stopSignal } from './stop-signal.js'

const HELP = `npm start -- [options]

  --port NUMBER   where to listen (default 3000, or PORT; 0 takes any free port)
  --data DIR      where the embedded database lives (default .data)
  --at HH:MM      the demo on its own clock, which stands at this time of today's clinic, or the next one's, when it opens;
                  its data live in .data-at unless --data says otherwise
  --no-demo       an empty house: no example rosters and no demo accounts
  --help          this text

DATABASE_URL, REDIS_URL and SMTP_URL, when set, are used instead of what is built in.`

/** What a newcomer is told outside the hours of the clinic. */
const IN_FULL_SWING = 'npm start -- --at 10:15'

interface Options {
  readonly port: number | null
  readonly data: string
  readonly demo: boolean
  /** Minute of the clinic's day at which the demo begins; null: now. */
  readonly at: number | null
  readonly help: boolean
}

/** `npm start`: the whole house on this machine until Ctrl-C. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args)
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  if (options.help) {
    console.log(HELP)
    return 0
  }
  const stopped = stopSignal()
  const open: { close(): Promise<void> }[] = []
  try {
    const data = await openData(options.data)
    open.push(data)
    const clock = new DemoClock(null, options.at === null ? 0 : aheadAt(options.at))
    const house = await openHouse({ config: configOf(options, data), clock })
    open.push(house)
    if (house.config.demo) {
      await makeDemoAccounts(house.app, data.demoPassword)
      await seedDemo(house.app, clock)
    }
    console.log(welcome(house, data, clock, options))
    await stopped
    console.log('\nStopping …')
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    for (const it of open.reverse()) await it.close()
  }
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        at: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(/^\d+$/.test(values.port!) && port <= 65535))
      return `--port: expected a whole number from 0 to 65535 (found "${values.port}")`
    const at = values.at === undefined ? null : minuteFrom(values.at)
    if (Number.isNaN(at)) return `--at: expected a time as 10:15 (found "${values.at}")`
    if (at !== null && values['no-demo']) return '--at is for the demo: leave out --no-demo'
    const folder = values.data ?? (at === null ? '.data' : '.data-at')
    return { port, data: folder, demo: !values['no-demo'], at, help: values.help }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. See npm start -- --help`
  }
}

function minuteFrom(text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hours ? Number(hours) * 60 + Number(minutes) : NaN
}

/** Milliseconds from now to that minute of the demo's clinic day. */
const aheadAt = (minute: number): number => instantAt(openDayFrom(dayOf(new Date())), minute).getTime() - Date.now()

function configOf({ port, demo }: Options, { defaults }: LocalData): Config {
  const config = readConfig({ ...defaults, demo, quietHours: !demo })
  return { ...config, ...(port !== null && { port }), demo: demo && config.demo }
}

function welcome(
  { url, config, mailbox }: House,
  { demoPassword }: LocalData,
  demoClock: DemoClock,
  { at }: Options,
): string {
  const lines = ['', `  Dagpad         ${url}`]
  if (mailbox) lines.push(`  Mail inbox     ${mailbox}`)
  if (config.demo)
    lines.push(
      `  Sign in as     ${DEMO_ACCOUNTS.map(({ name }) => name).join(', ')}`,
      `  with password  ${demoPassword}`,
    )
  const [day, minute] = [demoClock.today(), minuteOf(demoClock.now())]
  if (config.demo && at !== null) lines.push(`  Its clock      ${day} ${clock(minute)}`)
  else if (config.demo && !isUnderWay(day, minute))
    lines.push(
      '',
      '  The clinic is closed at this hour, so its day board is finished or still to come.',
      `  ${IN_FULL_SWING} shows one in full swing.`,
    )
  return [...lines, '', '  Ctrl-C stops it.', ''].join('\n')
}
