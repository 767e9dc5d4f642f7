import { describe, expect, it } from '@jest/globals'
import { aDay, aLag, aPathway, aPlan, aQuestion, aStep, aUnit, someWishes, span } from './builders.js'
import { evaluate } from './evaluate.js'
import type { DayAgenda, Pathway, Plan, Question, Wishes } from './model.js'

interface Case {
  readonly plan?: Plan
  readonly agenda?: DayAgenda
  readonly pathway?: Pathway
  readonly wishes?: Partial<Wishes>
  readonly question?: Partial<Question>
}
const codes = ({ plan = aPlan(), agenda = aDay(), pathway = aPathway(), wishes = {}, question = {} }: Case) =>
  evaluate(plan, aQuestion({ pathways: [pathway], wishes: someWishes(wishes), ...question }), agenda).map((r) => r.code)
const withUnits = (...units: DayAgenda['units']) => aDay({ units })
const free = aUnit('blood')
const scanner = aUnit('dxa')
const doctor = aUnit('doctor')

describe('a day that keeps every rule', () => {
  it('is allowed', () => expect(codes({})).toEqual([]))
  it('may be asked in any order of visits', () => {
    expect(codes({ plan: aPlan(['doctor 09:20-09:40', 'dxa 08:45-09:15', 'blood 08:30-08:40']) })).toEqual([])
  })
})

describe('each visit stands on its own unit', () => {
  it('is drawn by the laboratory, not by the scanner', () => {
    expect(codes({ plan: aPlan(['blood@dxa-1 08:00-08:10', 'dxa 08:45-09:15', 'doctor 09:20-09:40']) })).toEqual([
      'wrong-unit',
    ])
  })
  it('does not stand on a unit that is not there that day', () => {
    expect(codes({ plan: aPlan(['blood@blood-9 08:30-08:40', 'dxa 08:45-09:15', 'doctor 09:20-09:40']) })).toEqual([
      'wrong-unit',
    ])
  })
  it('is scanned on the same device as last time', () => {
    const steps = [aStep('blood', 10), aStep('dxa', 30, { units: ['dxa-2'] }), aStep('doctor', 20)]
    expect(codes({ pathway: aPathway({ steps }) })).toEqual(['wrong-unit'])
  })
  it('has a lift where the patient cannot climb on the table', () => {
    const steps = [aStep('blood', 10), aStep('dxa', 30, { qualities: ['lift'] }), aStep('doctor', 20)]
    expect(codes({ pathway: aPathway({ steps }) })).toEqual(['quality-missing'])
    const lift = aUnit('dxa', { qualities: ['lift'] })
    expect(codes({ pathway: aPathway({ steps }), agenda: withUnits(free, lift, doctor) })).toEqual([])
  })
  it('does not run into the lunch of the unit', () => {
    const agenda = withUnits(free, aUnit('dxa', { open: ['08:00-09:00', '09:30-17:00'] }), doctor)
    expect(codes({ agenda })).toEqual(['unit-closed'])
  })
  it('is never imaging in an evening session', () => {
    const agenda = withUnits(free, aUnit('dxa', { open: ['12:00-17:00'], evening: ['08:00-10:00'] }), doctor)
    expect(codes({ agenda })).toEqual(['unit-closed'])
  })
  it('stays inside the window of its step: urine is handed in before 10:30', () => {
    const steps = [aStep('blood', 10, { window: span('08:00-08:35') }), aStep('dxa', 30), aStep('doctor', 20)]
    expect(codes({ pathway: aPathway({ steps }) })).toEqual(['outside-window'])
  })
  it('does not take a minute that somebody else has', () => {
    expect(codes({ agenda: withUnits(free, aUnit('dxa', { taken: ['09:10-09:20'] }), doctor) })).toEqual(['unit-taken'])
    expect(codes({ agenda: withUnits(free, aUnit('dxa', { taken: ['09:15-09:20'] }), doctor) })).toEqual([])
  })
  it('fits on a unit with two places until both are taken', () => {
    const one = aUnit('dxa', { capacity: 2, taken: ['09:00-09:20'] })
    const two = aUnit('dxa', { capacity: 2, taken: ['08:30-09:00', '08:50-09:20'] })
    expect(codes({ agenda: withUnits(free, one, doctor) })).toEqual([])
    expect(codes({ agenda: withUnits(free, two, doctor) })).toEqual(['unit-taken'])
  })
})

describe('what the patient wants', () => {
  it('is not to arrive before the taxi does', () => {
    expect(codes({ wishes: { notBefore: 8 * 60 + 35 } })).toEqual(['too-early-for-wish'])
  })
  it('is to leave in time', () => expect(codes({ wishes: { notAfter: 9 * 60 + 35 } })).toEqual(['too-late-for-wish']))
  it('is to be away at an hour of that day', () => {
    const unavailable = [{ from: '2026-06-01', to: '2026-06-05', minutes: span('08:35-08:45') }]
    expect(codes({ wishes: { unavailable } })).toEqual(['patient-unavailable'])
  })
  it('is to be away at an hour of each Wednesday', () => {
    const on = (weekday: number) => ({ unavailable: [{ weekday, minutes: span('08:00-08:35') }] })
    expect(codes({ wishes: on(3) })).toEqual(['patient-unavailable'])
    expect(codes({ wishes: on(4) })).toEqual([])
  })
})

describe('the visits together', () => {
  it('follow the order of the path', () => {
    const plan = aPlan(['blood 09:20-09:30', 'dxa 08:00-08:30', 'doctor 08:35-08:55'])
    expect(codes({ plan })).toEqual(['order'])
  })
  it('wait for the result', () => {
    const lags = [aLag('blood', 'doctor', { min: 60, reason: 'result' }), aLag('dxa', 'doctor')]
    expect(codes({ pathway: aPathway({ lags }) })).toEqual(['result-not-in'])
  })
  it('do not leave too long a gap', () => {
    const lags = [aLag('blood', 'doctor', { max: 30 }), aLag('dxa', 'doctor')]
    expect(codes({ pathway: aPathway({ lags }) })).toEqual(['gap-too-long'])
  })
  it('leave time to walk', () => {
    expect(codes({ plan: aPlan(['blood 08:30-08:40', 'dxa 08:40-09:10', 'doctor 09:20-09:40']) })).toEqual([
      'walk-too-short',
    ])
  })
  it('fit in the longest day', () =>
    expect(codes({ pathway: aPathway({ longestStay: 65 }) })).toEqual(['day-too-long']))
  it('are all there, once', () => {
    expect(codes({ plan: aPlan(['blood 08:30-08:40', 'doctor 09:20-09:40']) })).toEqual(['visit-missing'])
  })
  it('take as long as the path says, on its grid', () => {
    const short = aPlan(['blood 08:30-08:35', 'dxa 08:45-09:15', 'doctor 09:20-09:40'])
    const crooked = aPlan(['blood 08:32-08:42', 'dxa 08:50-09:20', 'doctor 09:25-09:45'])
    expect([codes({ plan: short }), codes({ plan: crooked })]).toEqual([['visit-missing'], ['visit-missing']])
  })
  it('hold nothing that the path does not know', () => {
    const plan = aPlan(['blood 08:30-08:40', 'dxa 08:45-09:15', 'doctor 09:20-09:40', 'xray@dxa-1 11:00-11:10'])
    expect(codes({ plan })).toEqual(['visit-missing'])
  })
})

it('says step, unit and minutes of what it refuses', () => {
  const agenda = withUnits(free, aUnit('dxa', { taken: ['09:10-09:20'] }), doctor)
  expect(evaluate(aPlan(), aQuestion(), agenda)).toEqual([
    { code: 'unit-taken', pathway: 'day', step: 'dxa', unit: 'dxa-1', interval: span('08:45-09:15') },
  ])
})

it('asks for a walking time between any two places of the path', () => {
  const strange = { ...scanner, unit: { ...scanner.unit, place: 'annexe' } }
  expect(() => codes({ agenda: withUnits(free, strange, doctor) })).toThrow('no walking time')
})
