import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DataSource } from 'typeorm'
import { AuditSeals, Database, type Head, isSet, readConfig, SystemClock, type Verified } from '#platform'
import { openData } from './data.js'

const HELP = `npm run audit -- verify [options]

Reads the whole chain of the audit trail again and changes nothing. Ends with 0 when it is whole, 1 when it is not, 2 when it cannot be read.

  --head N:HASH    a head that was shown before and must still be in it
  --data DIR       where the embedded database lives (default .data); its house must be stopped
  --json           one JSON object instead of a line
  --help           this text

With DATABASE_URL that database is read; SESSION_SECRET or AUDIT_KEY must be those of its house.`

interface Options {
  readonly head: Head | undefined
  readonly data: string
  readonly json: boolean
}

/** `npm run audit -- verify`. */
export async function main(args: readonly string[]): Promise<number> {
  const options = args.includes('--help') ? HELP : optionsFrom(args)
  if (typeof options === 'string') {
    if (options === HELP) console.log(HELP)
    else console.error(options)
    return options === HELP ? 0 : 2
  }
  try {
    const verified = await read(options)
    const { lines, faults } = verified
    const head = `${verified.head.number}:${verified.head.hash}`
    console.log(
      options.json ? JSON.stringify({ whole: faults.length === 0, lines, head, faults }) : line(verified, head),
    )
    return faults.length === 0 ? 0 : 1
  } catch (error) {
    console.error(`the audit trail cannot be read: ${(error as Error).message}`)
    return 2
  }
}

async function read({ head, data }: Options): Promise<Verified> {
  if (!isSet('DATABASE_URL') && !existsSync(data)) throw new Error(`there is no data folder ${data}`)
  const local = await openData(data)
  try {
    const config = readConfig(local.defaults)
    const source = await new DataSource({ type: 'postgres', url: config.databaseUrl, poolSize: 1 }).initialize()
    try {
      return await new AuditSeals(new Database(source, new SystemClock()), config).verify(head, 'waits')
    } finally {
      await source.destroy()
    }
  } finally {
    await local.close()
  }
}

function line({ lines, faults }: Verified, head: string): string {
  if (faults.length === 0) return `whole: ${lines} lines, head ${head}`
  const told = faults.map(({ kind, at }) => `${kind} at ${at}`)
  return `BROKEN: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`} in ${lines} lines: ${told.join(', ')}`
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { head: text, data: { ...text, default: '.data' }, json: { type: 'boolean', default: false } },
    })
    if (positionals.join(' ') !== 'verify') return HELP.split('\n')[0]!
    const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.head ?? '') ?? []
    if (values.head && !hash) return '--head: expected N:HASH as an earlier check showed it'
    return { head: hash ? { number: Number(number), hash } : undefined, data: values.data, json: values.json }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!
  }
}
