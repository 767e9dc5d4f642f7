import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { freshDatabase } from './fresh-database.js'

/** Far west, far east, and the hospital's own; the clock of the machine may stand anywhere. */
const ZONES = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/Amsterdam']

interface Listed {
  readonly day: string
  readonly begins: string
  readonly ends: string
  readonly kind: string
  readonly state: string
  readonly flag: string | null
}

describe('the list of evenings from October 2018 to the end of 2035', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let lists: Listed[][]
  beforeAll(async () => {
    database = await freshDatabase()
    // One after the other: each of them opens the same house.
    lists = []
    for (const zone of ZONES) lists.push(await listIn(zone, database.url))
  })
  afterAll(() => database.drop())

  it('is the same wherever the machine stands', () => {
    expect(lists[1]).toEqual(lists[0])
    expect(lists[2]).toEqual(lists[0])
    expect(lists[0]).toHaveLength(207)
  })

  it('begins at 16:30 and ends at 19:30 on the hospital’s wall, winter and summer', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' },
    })
    for (const { day, begins, ends } of lists[0]!) {
      expect([begins, ends].map((at) => wall.format(Date.parse(at)))).toEqual([`${day} 16:30`, `${day} 19:30`])
    }
    expect(new Set(lists[0]!.map(({ begins }) => begins.slice(11, 16)))).toEqual(new Set(['14:30', '15:30']))
  })

  it('has 9 October 2018 as an extra row, and says why an evening waits for a person', () => {
    const of = (day: string) => lists[0]!.find((one) => one.day === day)
    expect(of('2018-10-09')).toMatchObject({ kind: 'extra', state: 'open' })
    expect(of('2018-10-02')).toBeUndefined()
    const flags = {
      '2026-05-05': /Bevrijdingsdag/,
      '2027-05-04': /Dodenherdenking/,
      '2028-12-05': /Sinterklaas/,
      '2030-01-01': /Nieuwjaar/,
    }
    for (const [day, flag] of Object.entries(flags))
      expect(of(day)).toMatchObject({ state: 'flagged', flag: expect.stringMatching(flag) })
  })
})

/** What `npm run evenings` prints in a time zone. */
function listIn(zone: string, databaseUrl: string): Promise<Listed[]> {
  const main = fileURLToPath(new URL('../apps/local/src/evenings.js', import.meta.url))
  const script = `import(${JSON.stringify(main)}).then(async ({ main }) => process.exit(await main(['--from', '2018-10', '--to', '2035-12', '--json'])))`
  const child = spawn(process.execPath, ['-e', script], {
    env: { ...process.env, TZ: zone, DATABASE_URL: databaseUrl, REDIS_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  return new Promise((done, failed) =>
    child.once('close', (code) =>
      code === 0 ? done((JSON.parse(text) as { evenings: Listed[] }).evenings) : failed(new Error(`exit ${code}`)),
    ),
  )
}
