import { parseArgs } from 'node:util'
import { type Config, readConfig } from '#platform'
import { DEMO_ACCOUNTS, makeDemoAccounts } from './accounts.js'
import { type LocalData, openData } from './data.js'
import { DemoClock } from './demo-clock.js'
import { seedDemo } from './demo.js'
import { type House, openHouse } from './house.js'
import { stopSignal } from './stop-signal.js'

const HELP = `npm start -- [options]

  --port NUMBER   where to listen (default 3000, or PORT; 0 takes any free port)
  --data DIR      where the embedded database lives (default .data)
  --no-demo       an empty house: no example rosters and no demo accounts
  --help          this text

DATABASE_URL, REDIS_URL and SMTP_URL, when set, are used instead of what is built in.`

interface Options {
  readonly port: number | null
  readonly data: string
  readonly demo: boolean
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
    const clock = new DemoClock()
    const house = await openHouse({ config: configOf(options, data), clock })
    open.push(house)
    if (house.config.demo) {
      await makeDemoAccounts(house.app, data.demoPassword)
      await seedDemo(house.app, clock)
    }
    console.log(welcome(house, data))
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
        data: { type: 'string', default: '.data' },
        'no-demo': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(/^\d+$/.test(values.port!) && port <= 65535))
      return `--port: expected a whole number from 0 to 65535 (found "${values.port}")`
    return { port, data: values.data, demo: !values['no-demo'], help: values.help }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. See npm start -- --help`
  }
}

function configOf({ port, demo }: Options, { defaults }: LocalData): Config {
  const config = readConfig({ ...defaults, demo, quietHours: !demo })
  return { ...config, ...(port !== null && { port }), demo: demo && config.demo }
}

function welcome({ url, config, mailbox }: House, { demoPassword }: LocalData): string {
  const lines = ['', `  Dagpad         ${url}`]
  if (mailbox) lines.push(`  Mail inbox     ${mailbox}`)
  if (config.demo)
    lines.push(
      `  Sign in as     ${DEMO_ACCOUNTS.map(({ name }) => name).join(', ')}`,
      `  with password  ${demoPassword}`,
    )
  return [...lines, '', '  Ctrl-C stops it.', ''].join('\n')
}
