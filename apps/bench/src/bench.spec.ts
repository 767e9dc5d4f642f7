import { describe, expect, it } from '@jest/globals'
import { dayNumber, findDays } from '#planner'
import { answerBatch, answerRepair } from './answers.js'
import { checkCapacity, checkRepair, usesOf } from './check.js'
import { type FindInstance, readInstance } from './format.js'
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
      expect(checkRepair(instance, answerRepair(instance, 1_000_000).schedule)).toMatchObject({
        dropped: table[name]!.dropped,
        cost: table[name]!.cost,
      })
    },
  )
})

describe('an instance that is not one', () => {
  const good = () => JSON.parse(JSON.stringify(instanceOf('find', 'find-tiny-01'))) as FindInstance
  const read = (instance: unknown) => () => readInstance(JSON.stringify(instance))

  it('is named with the place and the reason', () => {
    expect(() => readInstance('{')).toThrow('not JSON')
    expect(read({ ...good(), grid: 'five' })).toThrow(/^grid: /)
    expect(read({ ...good(), kind: 'guess' })).toThrow(/^kind: /)
    const [first, ...others] = good().pathways
    const strange = { ...first!, steps: first!.steps.map((step) => ({ ...step, group: 'mri' })) }
    expect(read({ ...good(), pathways: [strange, ...others] })).toThrow(
      'pathways[0].steps[0].group: no resource is of group "mri"',
    )
  })
})
