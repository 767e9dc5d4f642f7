import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dayNumber, findDays } from '#planner'
import { answerBatch, answerRepair, answerTo } from './answers.js'
import { checkCapacity, checkRepair, usesOf } from './check.js'
import type { AnyInstance, FindInstance } from './format.js'
import { readInstance } from './read-instance.js'
import { batchTable, findTable, instanceOf, namesOf, repairTable } from './public-set.js'
import { agendasOf, questionOf } from './world.js'

const rowsOf = (instance: FindInstance, id: string, most: number) => {
  const request = instance.requests.find((r) => r.id === id)!
  const found = findDays(questionOf(instance, request), agendasOf(instance), { most, pick: 'cheapest' })
  const day = (text: string) => dayNumber(text) - dayNumber(instance.startDate)
  return found.options.map(({ plan, cost: c }) => [day(plan.day), c.stay, c.wait, c.fragmentation, c.start])
}

describe('whole days in the public set', () => {
  const table = findTable()
  it.each(namesOf('find-tiny', 'find-s', 'find-m', 'find-eve', 'find-growres-03'))(
    'are the proven best on every day of %s',
    (name) => {
      const instance = instanceOf('find', name)
      for (const { id } of instance.requests) expect(rowsOf(instance, id, Infinity)).toEqual(table[name]![id])
    },
  )
  it('are the same when only the first are asked', () => {
    const instance = instanceOf('find', 'find-s-01')
    for (const { id, k } of instance.requests)
      expect(rowsOf(instance, id, k)).toEqual(table['find-s-01']![id]!.slice(0, k))
  })
})

describe('a list of patients', () => {
  const table = batchTable()
  it.each(namesOf('batch-tiny', 'batch-s', 'batch-m-01', 'batch-over-01', 'batch-eve-02'))(
    'is placed as well as is known, without double booking: %s',
    (name) => {
      const instance = instanceOf('batch', name)
      const { placement } = answerBatch(instance, ({ round }) => round < 150)
      const uses = placement.map((row) => {
        const patient = instance.patients.find(({ id }) => id === row.patient)!
        expect(row.day).toBeGreaterThanOrEqual(patient.release)
        expect(row.day).toBeLessThanOrEqual(patient.due)
        return usesOf(instance, patient, row)
      })
      checkCapacity(instance, uses.flat())
      expect(placement).toHaveLength(table[name]!.placed)
    },
  )
})

describe('a day that goes wrong', () => {
  const table = repairTable()
  it.each(namesOf('repair-tiny', 'repair-s', 'repair-m-01', 'repair-m-03'))(
    'is repaired at the proven least disturbance: %s',
    (name) => {
      const instance = instanceOf('repair', name)
      expect(checkRepair(instance, answerRepair(instance).schedule)).toMatchObject({
        dropped: table[name]!.dropped,
        cost: table[name]!.cost,
      })
    },
  )
})

describe('an instance that is not one', () => {
  const good = () => JSON.parse(JSON.stringify(instanceOf('find', 'find-tiny-01'))) as FindInstance
  const read = (instance: unknown) => () => readInstance(JSON.stringify(instance))
  /** The instance with one value replaced, wherever it stands. */
  const damaged = (path: readonly (string | number)[], value: unknown) => {
    const instance = good()
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], instance)
    ;(parent as Record<string | number, unknown>)[path.at(-1)!] = value
    return read(instance)
  }

  it('is named with the place and the reason, whatever is wrong with it', () => {
    expect(() => readInstance('{"format": "daypath')).toThrow(/^not JSON: /)
    expect(damaged(['grid'], 'five')).toThrow(/^grid: /)
    expect(damaged(['kind'], 'guess')).toThrow(/^kind: /)
    expect(damaged(['pathways', 0, 'steps', 1, 'dur'], -10)).toThrow(/^pathways\[0\]\.steps\[1\]\.dur: /)
    expect(damaged(['requests', 0, 'weekdays'], undefined)).toThrow(/^requests\[0\]\.weekdays: /)
  })

  it.each<[readonly (string | number)[], unknown, string]>([
    [['pathways', 0, 'steps', 0, 'group'], 'mri', 'pathways[0].steps[0].group: no resource is of group "mri"'],
    [['pathways', 0, 'lags', 0, 'after'], 9, 'pathways[0].lags[0]: there is no step 9'],
    [['pathways', 0, 'steps', 0, 'to'], 2, 'pathways[0].steps[0]: 5 minutes do not fit from 0 to 2'],
    [['requests', 0, 'pathways'], [17], 'requests[0].pathways: there is no pathway 17'],
    [['requests', 0, 'only'], { dxa: ['dxa-9'] }, 'requests[0].only: group "dxa" has no resource "dxa-9"'],
    [['resources', 0, 'location'], 8, 'resources[0].location: there is no location 8'],
    [['resources', 1, 'id'], 'reception-1', 'resources[1].id: "reception-1" stands twice'],
    [['resources', 0, 'sessions'], [[0, 480, 450]], 'resources[0].sessions[0]: 480 to 450 is no interval'],
    [
      ['resources', 0, 'sessions'],
      [[0, 450, 1441]],
      'resources[0].sessions[0]: 450 to 1441 is not within one day of 1440 minutes',
    ],
    [['resources', 0, 'sessions'], [[99, 450, 480]], 'resources[0].sessions[0]: there is no day 99'],
    [['resources', 0, 'busy'], [[0, 480, 490, 450, 460]], 'resources[0].busy[0]: 450 to 460 is not in order'],
    [['walk'], [[0, 5]], 'walk: not a table of 4 by 4 locations'],
  ])('at %j it says so', (path, value, message) => expect(damaged(path, value)).toThrow(message))

  it.each([
    ['find', 'find-tiny-01'],
    ['batch', 'batch-tiny-01'],
    ['repair', 'repair-tiny-01'],
  ] as const)('is one line or is answered, whatever one value of a %s is replaced by', (kind, name) => {
    const text = JSON.stringify(instanceOf(kind, name))
    const junk = fc.constantFrom(null, '', 'x', -1, 0, 1.5, 7, 2881, 1e9, [], {}, true, [[0]], [[0, 600, 500]])
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), junk, (way, value) => {
        const instance = JSON.parse(text) as Record<string, unknown>
        replaceAt(instance, way, value)
        let read: AnyInstance
        try {
          read = readInstance(JSON.stringify(instance))
        } catch (fault) {
          return expect((fault as Error).message).toMatch(/^[\w.[\]]+: .+$/)
        }
        const answer = read.kind === 'repair' ? answerRepair(read, 2000) : answerTo(read, ({ round }) => round < 2)
        expect(answer).toMatchObject({ name: read.name })
      }),
      { numRuns: 100 },
    )
  })

  it('has no more steps than can be planned', () => {
    const [pathway] = good().pathways
    const steps = Array.from({ length: 33 }, () => pathway!.steps[0]!)
    expect(damaged(['pathways', 0, 'steps'], steps)).toThrow('pathways[0].steps: 33 steps, at most 16 can be planned')
  })

  it('holds no more at one minute than a resource can', () => {
    const { capacity } = good().resources[0]!
    const busy = Array.from({ length: capacity + 1 }, () => [480, 490]).flat()
    expect(damaged(['resources', 0, 'busy'], [[0, ...busy]])).toThrow(
      `resources[0].busy[0]: ${capacity + 1} intervals hold minute 480, at most ${capacity} can`,
    )
  })
})

/** Replaces one value somewhere inside, found by these numbers: which key at each depth, as deep as there is any. */
function replaceAt(within: Record<string, unknown>, [number, ...deeper]: readonly number[], value: unknown): void {
  const keys = Object.keys(within)
  const key = keys[number! % keys.length]!
  const inner = within[key]
  const isDeeper = deeper.length > 0 && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
  if (isDeeper) replaceAt(inner as Record<string, unknown>, deeper, value)
  else within[key] = value
}
