import { describe, expect, it } from '@jest/globals'
import { aDay, aLag, aPathway, aQuestion, aStep, aUnit, someWishes, span } from './builders.js'
import { addDays } from './day.js'
import { findDays } from './find-days.js'
import type { Criterion, DayAgenda, Found, Option, Pathway, Wishes } from './model.js'

const find = (
  agendas: Iterable<DayAgenda>,
  pathways: readonly Pathway[] = [aPathway()],
  wishes: Partial<Wishes> = {},
) => findDays(aQuestion({ pathways, wishes: someWishes(wishes) }), agendas, { most: 10 })
const timesOf = ({ options }: Found) =>
  options.map(({ plan }) => plan.visits.map((v) => `${v.step}@${v.unit} ${v.from}-${v.to}`))
const codesOf = ({ refused }: Found) => refused.map((day) => day.refusals.map((r) => r.code))
const week = (units: DayAgenda['units']) =>
  Array.from({ length: 5 }, (_, i): DayAgenda => ({ day: addDays('2026-06-01', i), units }))

describe('a day that somebody decides about', () => {
  const on = (state: 'closed' | 'undecided' | 'open', closed: readonly string[] = []) => {
    const calendar = { closed: new Map(closed.map((day) => [day, 'feestdag'])) }
    const { options, refused } = findDays(aQuestion({ calendar }), [aDay({ closure: { state, reason: 'besluit' } })])
    return options.length > 0 ? 'offered' : refused[0]!.refusals[0]!.code
  }
  it('is offered only when the clinic goes on, whatever the calendar says', () => {
    expect([on('closed'), on('undecided'), on('open')]).toEqual(['closed', 'undecided', 'offered'])
    expect(on('open', ['2026-06-03'])).toBe('offered')
  })
})

describe('the order of costs', () => {
  const result = aLag('blood', 'doctor', { min: 90, reason: 'result' })
  const ordered = (...costOrder: Criterion[]) => aPathway({ lags: [result, aLag('dxa', 'doctor')], costOrder })
  const late = aUnit('doctor', { open: ['13:00-17:00'] })
  /** On Monday the doctor comes late and blood is only drawn early: a long day. On Tuesday a short one, on Wednesday shorter waits. */
  const days = (): DayAgenda[] => [
    { day: '2026-06-01', units: [aUnit('blood', { open: ['08:00-09:00'] }), aUnit('dxa'), late] },
    { day: '2026-06-02', units: [aUnit('blood'), aUnit('dxa'), aUnit('doctor')] },
    { day: '2026-06-03', units: [aUnit('blood'), aUnit('dxa'), late] },
  ]
  const offered = (...order: Criterion[]) => find(days(), [ordered(...order)]).options.map(({ plan }) => plan.day)

  it('offers days in order of date unless the pathway puts something before it', () => {
    const byDate = ['2026-06-01', '2026-06-02', '2026-06-03']
    expect(find(days(), [aPathway({ lags: [result] })]).options.map(({ plan }) => plan.day)).toEqual(byDate)
    expect(offered('date', 'stay', 'wait', 'fragmentation', 'start')).toEqual(byDate)
    expect(offered('stay', 'date', 'wait', 'fragmentation', 'start')).toEqual([
      '2026-06-02',
      '2026-06-03',
      '2026-06-01',
    ])
    expect(offered('start', 'date', 'stay', 'wait', 'fragmentation')).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
    ])
  })
  it('pages by that order: no day twice, none left out', () => {
    const question = aQuestion({ pathways: [ordered('stay', 'date', 'wait', 'fragmentation', 'start')] })
    const seen: string[] = []
    for (let from: string | undefined; seen.length < 9;) {
      const [option] = findDays(question, days(), { most: 1, ...(from && { from }) }).options
      if (!option) break
      seen.push((from = option.plan.day))
    }
    expect(seen).toEqual(['2026-06-02', '2026-06-03', '2026-06-01'])
  })
  it('decides what is the best plan of one day', () => {
    const cost = (...order: Criterion[]) => find([days()[2]!], [ordered('date', ...order)]).options[0]!.cost
    expect(cost('stay', 'wait', 'fragmentation', 'start')).toEqual({
      stay: 120,
      wait: 25,
      fragmentation: 0,
      start: 680,
    })
    expect(cost('start', 'stay', 'wait', 'fragmentation')).toMatchObject({ stay: 320, start: 480 })
    expect(cost('wait', 'stay', 'fragmentation', 'start').wait).toBe(25)
  })
})

describe('a whole day', () => {
  it('is as short as it can be and then as early', () => {
    expect(timesOf(find([aDay()]))).toEqual([['blood@blood-1 480-490', 'dxa@dxa-1 495-525', 'doctor@doctor-1 530-550']])
  })
  it('rather starts late than keeps the patient long', () => {
    const units = [aUnit('blood'), aUnit('dxa'), aUnit('doctor', { open: ['13:00-17:00'] })]
    expect(find([aDay({ units })]).options[0]!.cost).toEqual({ stay: 70, wait: 0, fragmentation: 0, start: 730 })
  })
  it('spreads the waiting of an equally long stay', () => {
    const pathway = aPathway({ lags: [aLag('blood', 'doctor', { min: 90, reason: 'result' }), aLag('dxa', 'doctor')] })
    expect(find([aDay()], [pathway]).options[0]!.cost).toMatchObject({ stay: 120, wait: 25 })
  })
  it('leaves no useless rest where it can choose the unit', () => {
    const two = aUnit('dxa', { id: 'dxa-2', minUseful: 30, open: ['08:15-08:45'] })
    const units = [aUnit('blood'), aUnit('dxa', { minUseful: 30 }), two, aUnit('doctor', { minUseful: 20 })]
    expect(timesOf(find([aDay({ units })]))[0]).toContain('dxa@dxa-2 495-525')
  })
  it('takes the first variant that fits, even if a later one is shorter', () => {
    const long = aPathway({ id: 'with-nurse', steps: [...aPathway().steps, aStep('blood', 30, { id: 'nurse' })] })
    expect(find([aDay()], [long, aPathway()]).options[0]!.plan.pathway).toBe('with-nurse')
    const cheapest = findDays(aQuestion({ pathways: [long, aPathway()] }), [aDay()], { most: 1, pick: 'cheapest' })
    expect(cheapest.options[0]!.plan.pathway).toBe('day')
  })
  it('has the name of the variant that was asked for, also where another one asks the same', () => {
    const agenda = aDay()
    const named = (id: string) => find([agenda], [aPathway({ id })]).options[0]!.plan.pathway
    expect([named('first visit'), named('control')]).toEqual(['first visit', 'control'])
  })
  it('falls back on a variant without the step that is full', () => {
    const noScanner = aDay({ units: [aUnit('blood'), aUnit('doctor')] })
    const short = aPathway({ id: 'no-dxa', steps: [aStep('blood', 10), aStep('doctor', 20)], lags: [] })
    expect(find([noScanner], [aPathway(), short]).options[0]!.plan.pathway).toBe('no-dxa')
  })
  it('holds imaging by day and the doctor in the evening, with the imaging as late as possible', () => {
    const pathway = aPathway({
      steps: [
        aStep('dxa', 30, { window: span('08:00-16:30') }),
        aStep('doctor', 20, { sessions: ['evening'] }),
        aStep('blood', 10, { sessions: ['evening'] }),
      ],
      lags: [aLag('blood', 'doctor')],
      longestStay: 720,
      dateRules: { leadWorkingDays: 0, session: 'evening' },
    })
    const evening = { open: [], evening: ['16:30-19:30'] }
    const units = [aUnit('blood', evening), aUnit('dxa', { evening: ['16:30-19:30'] }), aUnit('doctor', evening)]
    expect(timesOf(find([aDay({ units })], [pathway]))).toEqual([
      ['dxa@dxa-1 955-985', 'blood@blood-1 990-1000', 'doctor@doctor-1 1005-1025'],
    ])
  })
})

describe('the days of a horizon', () => {
  const free = [aUnit('blood'), aUnit('dxa'), aUnit('doctor')]
  it('are found in order, and no agenda is read after the last one', () => {
    const read: string[] = []
    const agendas = function* () {
      for (const agenda of week(free)) {
        read.push(agenda.day)
        yield agenda
      }
    }
    const found = findDays(aQuestion(), agendas(), { most: 2 })
    expect(found.options.map((o) => o.plan.day)).toEqual(['2026-06-01', '2026-06-02'])
    expect(read).toHaveLength(3)
  })
  it('go on after the last day of the page before', () => {
    const page = findDays(aQuestion(), week(free), { most: 2, from: '2026-06-02' })
    expect(page.options.map((o) => o.plan.day)).toEqual(['2026-06-03', '2026-06-04'])
  })
  it('are the same page by page as all at once, the last page like the first', () => {
    const days = Array.from({ length: 26 * 7 }, (_, i) =>
      aDay({ day: addDays('2026-06-01', i), units: i % 7 > 4 ? [] : i % 3 === 0 ? free.slice(1) : free }),
    )
    const question = aQuestion({ wishes: someWishes({ latest: '2026-12-31' }) })
    const whole = findDays(question, days, { most: Infinity }).options
    const paged: Option[] = []
    for (let page = findDays(question, days).options; page.length > 0;) {
      expect(page.length).toBeLessThanOrEqual(10)
      paged.push(...page)
      page = findDays(question, days, { from: page.at(-1)!.plan.day }).options
    }
    expect(whole.length).toBeGreaterThan(80)
    expect(paged).toEqual(whole)
  })
  it('are not read beyond the latest day', () => {
    const found = find(week(free), [aPathway()], { latest: '2026-06-02' })
    expect(found.options).toHaveLength(2)
    expect(found.refused).toEqual([])
  })
})

describe('why not', () => {
  const blood = aUnit('blood')
  const dxa = aUnit('dxa')
  const doctor = aUnit('doctor')
  const day = (...units: DayAgenda['units']) => [aDay({ units })]

  it('the date, before anything else', () => {
    expect(codesOf(find([aDay({ day: '2026-05-31' })], [aPathway()]))).toEqual([['before-earliest']])
  })
  it('the scanner is full', () => {
    const full = find(day(blood, aUnit('dxa', { taken: ['08:00-16:45'] }), doctor))
    expect(full.refused[0]!.refusals).toEqual([
      { code: 'pool-full', step: 'dxa', pathway: 'day', unit: 'dxa-1', interval: span('08:00-17:00') },
    ])
  })
  it('there is no scanner, none with a lift, none open long enough', () => {
    const steps = [aStep('blood', 10), aStep('dxa', 30, { qualities: ['lift'] }), aStep('doctor', 20)]
    expect(codesOf(find(day(blood, doctor)))).toEqual([['wrong-unit']])
    expect(codesOf(find(day(blood, dxa, doctor), [aPathway({ steps })]))).toEqual([['quality-missing']])
    expect(codesOf(find(day(blood, aUnit('dxa', { open: ['09:00-09:25'] }), doctor)))).toEqual([['unit-closed']])
  })
  it('the result is not in before the doctor goes', () => {
    const lags = [aLag('blood', 'doctor', { min: 180, reason: 'result' }), aLag('dxa', 'doctor')]
    const found = find(day(blood, dxa, aUnit('doctor', { open: ['08:00-11:00'] })), [aPathway({ lags })])
    expect(found.refused[0]!.refusals).toEqual([{ code: 'result-not-in', step: 'blood', pathway: 'day' }])
  })
  it('the day would be too long', () => {
    const apart = day(aUnit('blood', { open: ['08:00-09:00'] }), dxa, aUnit('doctor', { open: ['16:00-17:00'] }))
    expect(codesOf(find(apart, [aPathway({ longestStay: 240 })]))).toEqual([['day-too-long']])
  })
  it('she wants to come later or leave earlier', () => {
    const early = day(blood, aUnit('dxa', { open: ['08:00-10:00'] }), aUnit('doctor', { open: ['08:00-10:30'] }))
    expect(codesOf(find(early, [aPathway()], { notBefore: 575 }))).toEqual([['too-early-for-wish']])
    expect(codesOf(find(early, [aPathway()], { notAfter: 545 }))).toEqual([['too-late-for-wish']])
  })
  it('of every variant, strongest first', () => {
    const tooSoon = aPathway({ id: 'urine', dateRules: { leadWorkingDays: 60, session: 'day' } })
    const found = find(day(blood, aUnit('dxa', { taken: ['08:00-16:45'] }), doctor), [aPathway(), tooSoon])
    expect(found.refused[0]!.refusals.map((r) => [r.pathway, r.code])).toEqual([
      ['urine', 'too-soon'],
      ['day', 'pool-full'],
    ])
  })
})
