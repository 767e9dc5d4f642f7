import { describe, expect, it } from '@jest/globals'
import { datesOf, opensOn, type Recurrence } from './recurrence.js'

const [FIRST, LAST] = ['2026-01-01', '2030-12-31']
const roster = (change: Partial<Recurrence> = {}): Recurrence => ({
  weekday: 2,
  everyWeeks: 1,
  countedFrom: FIRST,
  nth: null,
  validFrom: FIRST,
  validTo: null,
  ...change,
})

/** Every date from 2026 to 2030 by the machine's own calendar, not by the program. */
const allDays = Array.from({ length: 1826 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)))
const iso = (date: Date) => date.toISOString().slice(0, 10)
const weekdayOf = (date: Date) => date.getUTCDay() || 7

describe('a line of a roster, from 2026 to 2030', () => {
  it('opens on every such weekday, the nights on which the clock changes and 29 February included', () => {
    expect(iso(allDays.at(-1)!)).toBe(LAST)
    for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
      const expected = allDays.filter((date) => weekdayOf(date) === weekday).map(iso)
      expect(datesOf(roster({ weekday }), FIRST, LAST)).toEqual(expected)
    }
    const sundays = datesOf(roster({ weekday: 7 }), FIRST, LAST)
    expect(sundays).toEqual(expect.arrayContaining(['2026-03-29', '2026-10-25', '2027-03-28', '2030-10-27']))
    expect(opensOn(roster({ weekday: 2 }), '2028-02-29')).toBe(true)
    expect(opensOn(roster({ weekday: 2, nth: 5 }), '2028-02-29')).toBe(true)
  })

  it('opens every other week, over the turn of every year and a year with 53 weeks', () => {
    const even = datesOf(roster({ weekday: 4, everyWeeks: 2, countedFrom: '2026-01-01' }), FIRST, LAST)
    const odd = datesOf(roster({ weekday: 4, everyWeeks: 2, countedFrom: '2026-01-08' }), FIRST, LAST)
    const thursdays = allDays.filter((date) => weekdayOf(date) === 4).map(iso)
    expect([...even, ...odd].sort()).toEqual(thursdays)
    expect(even).toEqual(thursdays.filter((_, n) => n % 2 === 0))
    expect(even).toEqual(expect.arrayContaining(['2026-12-31', '2027-01-14']))
  })

  it('counts weeks from Monday: a line that is counted from a Sunday opens on the Monday of the next turn', () => {
    const fortnightly = roster({ weekday: 1, everyWeeks: 2, countedFrom: '2026-03-29', validFrom: '2026-03-29' })
    expect(datesOf(fortnightly, '2026-03-20', '2026-05-04')).toEqual(['2026-04-06', '2026-04-20', '2026-05-04'])
  })

  it('keeps its turn when it is counted from a later week than it is asked for', () => {
    const third = roster({ weekday: 3, everyWeeks: 3, countedFrom: '2026-06-03' })
    expect(datesOf(third, '2026-04-01', '2026-06-30')).toEqual([
      '2026-04-01',
      '2026-04-22',
      '2026-05-13',
      '2026-06-03',
      '2026-06-24',
    ])
  })

  it('opens on every first Tuesday, public holidays included: a roster does not know them', () => {
    const first = datesOf(roster({ nth: 1 }), FIRST, LAST)
    const expected = Array.from({ length: 60 }, (_, month) => {
      const weekday = new Date(Date.UTC(2026, month, 1)).getUTCDay()
      return iso(new Date(Date.UTC(2026, month, 1 + ((2 - weekday + 7) % 7))))
    })
    expect(first).toEqual(expected)
    expect(first).toEqual(expect.arrayContaining(['2026-05-05', '2030-01-01']))
  })

  it('opens on every last Friday, and on a fifth only in months that have one', () => {
    const last = datesOf(roster({ weekday: 5, nth: -1 }), FIRST, LAST)
    const expected = Array.from({ length: 60 }, (_, month) => {
      const end = new Date(Date.UTC(2026, month + 1, 0))
      return iso(new Date(+end - ((end.getUTCDay() - 5 + 7) % 7) * 86_400_000))
    })
    expect(last).toEqual(expected)
    const fifth = datesOf(roster({ weekday: 5, nth: 5 }), FIRST, LAST)
    expect(fifth).toEqual(last.filter((day) => Number(day.slice(8)) > 28))
  })

  it('opens on its first and its last day, and on none outside them', () => {
    const spring = roster({ validFrom: '2026-03-31', validTo: '2026-04-14' })
    expect(datesOf(spring, FIRST, LAST)).toEqual(['2026-03-31', '2026-04-07', '2026-04-14'])
  })
})
