import { describe, expect, it } from '@jest/globals'
import { aDay, aPathway, aPlan, aQuestion, aUnit } from './builders.js'
import { evaluate } from './evaluate.js'
import { asLateAsPossible } from './latest.js'

const early = aPlan(['blood 08:30-08:40', 'dxa 08:45-09:15', 'doctor 11:00-11:20'])
const dxaOf = (agenda = aDay(), question = aQuestion()) => {
  const plan = asLateAsPossible(early, ['dxa'], question, agenda)
  expect(evaluate(plan, question, agenda)).toEqual([])
  expect(plan.visits.filter(({ step }) => step !== 'dxa')).toEqual(early.visits.filter(({ step }) => step !== 'dxa'))
  const { unit, from } = plan.visits.find(({ step }) => step === 'dxa')!
  return `${unit} ${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`
}

describe('a scan as late as possible', () => {
  it('ends in time to walk to the doctor', () => {
    expect(dxaOf()).toBe('dxa-1 10:25')
  })

  it('waits for its result too', () => {
    const lags = aPathway().lags.map((lag) => (lag.before === 'dxa' ? { ...lag, min: 45 } : lag))
    expect(dxaOf(aDay(), aQuestion({ pathways: [aPathway({ lags })] }))).toBe('dxa-1 9:45')
  })

  it('takes another scanner where its own has somebody', () => {
    const taken = aUnit('dxa', { taken: ['10:00-12:00'] })
    const units = [aUnit('blood'), taken, aUnit('dxa', { id: 'dxa-2' }), aUnit('doctor')]
    expect(dxaOf(aDay({ units }))).toBe('dxa-2 10:25')
    expect(dxaOf(aDay({ units: [aUnit('blood'), taken, aUnit('doctor')] }))).toBe('dxa-1 9:30')
  })

  it('is on the scanner that is kept for her, of two that are free at that time, and no earlier for it', () => {
    const kept = (from: number) => ({ ...aUnit('dxa', { id: 'dxa-2' }), kept: [{ from, to: from + 30 }] })
    const withKept = (from: number) => aDay({ units: [aUnit('blood'), aUnit('dxa'), kept(from), aUnit('doctor')] })
    expect(dxaOf(withKept(10 * 60 + 25))).toBe('dxa-2 10:25')
    expect(dxaOf(withKept(9 * 60))).toBe('dxa-1 10:25')
  })

  it('stays where it is when nothing later is free', () => {
    const units = [aUnit('blood'), aUnit('dxa', { taken: ['09:15-17:00'] }), aUnit('doctor')]
    expect(dxaOf(aDay({ units }))).toBe('dxa-1 8:45')
  })
})
