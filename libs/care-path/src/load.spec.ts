import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { hospitals, InvalidDefinition, loadDefinition, pickVersion, readDefinition } from './load.js'
import type { CarePathDefinition } from './schema.js'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the data is broken on purpose
type Path = any

/** The shipped file, so that each test can break it in one place. */
const written = (): Path => JSON.parse(readFileSync('libs/care-path/data/lumc.json', 'utf8'))
const broken = (change: (path: Path) => void) => () => {
  const path = written()
  change(path)
  return readDefinition('lumc.json', path)
}

describe('a care path that is wrong is told where', () => {
  it.each<[string, (path: Path) => void]>([
    ['steps[2].pool: unknown pool "dxaa"', (p) => (p.steps[2].pool = 'dxaa')],
    ['variants[0].steps[1]: unknown step "bloed"', (p) => (p.variants[0].steps[1] = 'bloed')],
    [
      'variants[0].lags[0].before: unknown step of this variant "evening-dxa"',
      (p) => (p.variants[0].lags[0].before = 'evening-dxa'),
    ],
    ['steps[1].id: "urine" is already in use', (p) => (p.steps[1].id = 'urine')],
    ['pools[0].place: unknown place "c3"', (p) => (p.pools[0].place = 'c3')],
    ['post.source: unknown source "krant"', (p) => (p.post.source = 'krant')],
    ['post: "dagpad" is an assumption, so the rule must say so', (p) => delete p.post.assumption],
    ['variants[0]: walking.minutes has no way from "c2" to "nuclear"', (p) => p.walking.minutes.shift()],
    ['steps[1].resultAfter: test "tsh" takes longer than 170 minutes', (p) => (p.steps[1].resultAfter = 170)],
    ['steps[0].window: must begin before it ends', (p) => (p.steps[0].window = ['10:30', '08:00'])],
    ['steps[0].window[1]: must be a clock time like "08:30"', (p) => (p.steps[0].window[1] = '25:30')],
    ['validFrom: Invalid ISO date', (p) => (p.validFrom = '2026-02-30')],
    ['contacts[0]: Unrecognized key: "fax"', (p) => (p.contacts[0].fax = '071')],
    ['kit.openDays.days: Invalid input: expected number', (p) => delete p.kit.openDays.days],
    [
      'offers.order: must name each of date, stay, wait, fragmentation, start once',
      (p) => (p.offers.order = ['date', 'stay', 'stay', 'wait', 'start']),
    ],
  ])('%s', (fault, change) => {
    expect(broken(change)).toThrow(InvalidDefinition)
    expect(broken(change)).toThrow(`lumc.json: ${fault}`)
  })

  it('all at once', () => {
    expect(
      broken((p) => {
        p.steps[2].pool = 'dxaa'
        p.pools[0].place = 'c3'
      }),
    ).toThrow(/pools\[0\].place.*\n.*steps\[2\].pool/)
  })
})

describe('the version of a path', () => {
  const version = (version: string, validFrom: string, validTo: string | null = null) =>
    ({ hospital: 'lumc', version, validFrom, validTo }) as CarePathDefinition
  const all = [version('1', '2020-01-01', '2026-12-31'), version('2', '2027-01-01'), version('3', '2028-06-01')]
  const on = (day: string) => pickVersion(all, 'lumc', day).version

  it('is the one that is valid on the day, the last day included', () => {
    expect([on('2026-12-31'), on('2027-01-01'), on('2028-05-31'), on('2028-06-01')]).toEqual(['1', '2', '2', '3'])
  })

  it('is not guessed before the first', () => {
    expect(() => on('2019-12-31')).toThrow('the care path of "lumc" has no version that is valid on 2019-12-31')
  })

  it('of an unknown hospital is refused with the known ones', () => {
    expect(() => loadDefinition('olvg', '2026-11-30')).toThrow(
      'no care path for hospital "olvg"; there is one for: lumc',
    )
    expect(hospitals()).toEqual(['lumc'])
  })
})
