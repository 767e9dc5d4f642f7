import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aDay, aPathway, aQuestion, aUnit, someWishes } from './builders.js'
import { dateFactsOf, dateJudge, refusalsOfAgenda, refusalsOfDate } from './date-rules.js'
import { addDays } from './day.js'
import type { DateRules, Question } from './model.js'

const easter = new Map([
  ['2026-04-03', 'Goede Vrijdag'],
  ['2026-04-06', 'Tweede paasdag'],
])
const ask = (day: string, rules: Partial<DateRules> = {}, question: Partial<Question> = {}, hasSession = true) => {
  const wishes = someWishes({ earliest: '2026-01-01', latest: '2026-12-31' })
  return refusalsOfDate(
    aQuestion({ today: '2026-03-02', wishes, ...question }),
    aPathway({ dateRules: { leadWorkingDays: 0, session: 'day', ...rules } }),
    day,
    () => hasSession,
  )
}
const codes = (...of: Parameters<typeof ask>) => ask(...of).map((refusal) => refusal.code)

describe('a date', () => {
  it('lies in the period that the patient asks for', () => {
    const wishes = someWishes({ earliest: '2026-04-01', latest: '2026-04-30' })
    expect(codes('2026-03-31', {}, { wishes })).toEqual(['before-earliest'])
    expect(codes('2026-05-01', {}, { wishes })).toEqual(['after-latest'])
    expect([codes('2026-04-01', {}, { wishes }), codes('2026-04-30', {}, { wishes })]).toEqual([[], []])
  })
  it('is not a weekday on which she cannot come', () => {
    const wishes = someWishes({ earliest: '2026-01-01', weekdaysOff: [1] })
    expect(codes('2026-04-13', {}, { wishes })).toEqual(['weekday-not-wished'])
    expect(codes('2026-04-14', {}, { wishes })).toEqual([])
  })
  it('does not fall in her holiday, first and last day included', () => {
    const wishes = someWishes({ earliest: '2026-01-01', unavailable: [{ from: '2026-04-13', to: '2026-04-17' }] })
    expect(codes('2026-04-17', {}, { wishes })).toEqual(['patient-unavailable'])
    expect(codes('2026-04-18', {}, { wishes })).toEqual([])
  })
  it('is not a day on which the hospital is closed', () => {
    expect(ask('2026-04-06', {}, { calendar: { closed: easter } })).toEqual([
      { code: 'closed', reason: 'Tweede paasdag', pathway: 'day' },
    ])
  })
  it('has a session of the kind that the path needs', () => {
    expect(codes('2026-04-14', { session: 'evening' }, {}, false)).toEqual(['no-session'])
  })
  it('leaves ten working days to prepare, holidays not counted', () => {
    const question = { today: '2026-03-25', calendar: { closed: easter } }
    expect(ask('2026-04-09', { leadWorkingDays: 10 }, question)).toEqual([
      { code: 'too-soon', until: '2026-04-10', pathway: 'day' },
    ])
    expect(codes('2026-04-10', { leadWorkingDays: 10 }, question)).toEqual([])
  })
  it('leaves the calendar days that the questionnaires need', () => {
    expect(codes('2026-03-15', { leadDays: 14 })).toEqual(['too-soon'])
    expect(codes('2026-03-16', { leadDays: 14 })).toEqual([])
  })
  it('leaves an open day to fetch the kit: after Easter that is a Thursday', () => {
    const question = { today: '2026-03-25', calendar: { closed: easter } }
    const knownOn = (knownFrom: string, openDays: number) => ({ kit: { knownFrom, openDays } })
    expect(codes('2026-04-07', knownOn('2026-04-02', 1), question)).toEqual([])
    expect(ask('2026-04-07', knownOn('2026-04-03', 1), question)).toEqual([
      { code: 'kit-too-late', until: '2026-04-02', pathway: 'day' },
    ])
    expect(codes('2026-04-07', knownOn('2026-04-02', 2), question)).toEqual(['kit-too-late'])
  })
  it('is not within seven days after contrast', () => {
    const contrast = { on: '2026-04-10', days: 7 }
    expect(codes('2026-04-09', { contrast })).toEqual([])
    expect(codes('2026-04-10', { contrast })).toEqual(['contrast-too-recent'])
    expect(ask('2026-04-16', { contrast })).toEqual([
      { code: 'contrast-too-recent', until: '2026-04-17', pathway: 'day' },
    ])
    expect(codes('2026-04-17', { contrast })).toEqual([])
  })
})

describe('a clinic day', () => {
  const onAgenda = (agenda = aDay(), rules: Partial<DateRules> = {}, closed = new Map<string, string>()) =>
    refusalsOfAgenda(
      aQuestion({ calendar: { closed } }),
      aPathway({ dateRules: { leadWorkingDays: 0, session: 'day', ...rules } }),
      agenda,
    ).map((refusal) => refusal.code)

  it('of the evening has an evening session', () => {
    expect(onAgenda(aDay(), { session: 'evening' })).toEqual(['no-session'])
    const evening = aDay({ units: [aUnit('doctor', { evening: ['17:00-19:30'] })] })
    expect(onAgenda(evening, { session: 'evening' })).toEqual([])
  })
  it('that is closed or on which nobody decided is never offered', () => {
    expect(onAgenda(aDay({ closure: { state: 'closed', reason: 'verbouwing' } }))).toEqual(['closed'])
    expect(onAgenda(aDay({ closure: { state: 'undecided', reason: 'Bevrijdingsdag' } }))).toEqual(['undecided'])
  })
  it('that a person keeps open goes on although the calendar says closed', () => {
    const holiday = new Map([['2026-06-03', 'feestdag']])
    expect(onAgenda(aDay(), {}, holiday)).toEqual(['closed'])
    expect(onAgenda(aDay({ closure: { state: 'open', reason: 'besluit' } }), {}, holiday)).toEqual([])
  })
})

describe('the quick answer', () => {
  const between = (min: number, max: number) => fc.integer({ min, max }).map((n) => addDays('2026-06-01', n))
  const day = between(0, 20)
  const aCase = fc.record({
    today: between(0, 6),
    earliest: between(0, 10),
    latest: between(8, 20),
    weekdaysOff: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
    away: fc.option(fc.tuple(day, day), { nil: undefined }),
    closed: fc.option(day, { nil: undefined }),
    leadWorkingDays: fc.nat(4),
    leadDays: fc.nat(6),
    kit: fc.option(fc.record({ knownFrom: day, openDays: fc.nat(3) }), { nil: undefined }),
    contrast: fc.option(fc.record({ on: day, days: fc.constant(7) }), { nil: undefined }),
    session: fc.constantFrom('day' as const, 'day' as const, 'evening' as const),
    closure: fc.constantFrom(undefined, undefined, 'closed' as const, 'undecided' as const, 'open' as const),
  })

  it('allows the dates to which no rule objects, and no others', () => {
    let allowed = 0
    fc.assert(
      fc.property(aCase, ({ today, closed, away, closure, earliest, latest, weekdaysOff, ...rules }) => {
        const wishes = someWishes({
          earliest,
          latest,
          weekdaysOff,
          unavailable: away ? [{ from: away[0], to: away[1] }] : [],
        })
        const pathway = aPathway({ dateRules: rules as DateRules })
        const calendar = { closed: new Map(closed ? [[closed, 'feestdag']] : []) }
        const judge = dateJudge(aQuestion({ today, calendar, wishes, pathways: [pathway] }), pathway)
        for (let n = 0; n <= 20; n++) {
          const agenda = aDay({
            day: addDays('2026-06-01', n),
            ...(closure && { closure: { state: closure, reason: '' } }),
          })
          const isAllowed = judge.allows(agenda, dateFactsOf(agenda))
          if (isAllowed) allowed++
          expect([agenda.day, isAllowed]).toEqual([agenda.day, judge.refusals(agenda).length === 0])
        }
      }),
      { numRuns: 1000 },
    )
    expect(allowed).toBeGreaterThan(500)
  })
})
