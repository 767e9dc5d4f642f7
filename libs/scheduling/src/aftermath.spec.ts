import { describe, expect, it } from '@jest/globals'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import { aftermath } from './aftermath.js'

const lumc = loadDefinition('lumc', '2027-01-01')
const EVENING = '2027-04-06'
const callOf = (pathway: string, definition: CarePathDefinition = lumc, closed: readonly string[] = []) =>
  aftermath(definition, pathway, EVENING, { closed: new Map(closed.map((day) => [day, 'dicht'])) })[0]!.earliest

/** The hospital's tests, with one that takes longer. */
const withSlow = (workingDays: number): CarePathDefinition => ({
  ...lumc,
  tests: lumc.tests.map((test) => (test.id === 'vitamin-d' ? { ...test, readyAfter: { workingDays } } : test)),
})

describe('the call with the result', () => {
  it('comes so many working days after the evening as the hospital says', () => {
    expect(callOf('evening-lab')).toBe('2027-04-08')
    expect(callOf('evening')).toBe('2027-04-12')
  })

  it('waits for the slowest test', () => {
    expect(callOf('evening-lab', withSlow(5))).toBe('2027-04-14')
  })

  it('waits a day longer for blood of the evening: the lab begins on it the next working day', () => {
    expect(callOf('evening', withSlow(5))).toBe('2027-04-15')
    expect(callOf('evening-without-urine', withSlow(5))).toBe('2027-04-15')
  })

  it('counts no day on which the hospital is closed', () => {
    expect(callOf('evening-lab', withSlow(5), ['2027-04-07', '2027-04-14'])).toBe('2027-04-16')
  })

  it('is not one with a result where the doctor has it on the day itself', () => {
    expect(aftermath(lumc, 'day', EVENING, { closed: new Map() })).toEqual([])
  })
})
