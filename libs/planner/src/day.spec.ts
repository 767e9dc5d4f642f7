import { describe, expect, it } from '@jest/globals'
import { addDays, addWorkingDays, dayFrom, dayNumber, lastKitPickUp, weekdayOf, workingDaysBetween } from './day.js'

const easter = {
  closed: new Map([
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'Tweede paasdag'],
  ]),
}
const none = { closed: new Map<string, string>() }

describe('a civil date', () => {
  it('follows the one before it, from 1900 to 2200', () => {
    let [number, weekday] = [dayNumber('1900-01-01'), 1]
    for (let year = 1900; year < 2200; year++) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (const [month, length] of lengths.entries()) {
        for (let date = 1; date <= length; date++, number++, weekday = (weekday % 7) + 1) {
          const day = `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          if (dayFrom(number) !== day || dayNumber(day) !== number || weekdayOf(day) !== weekday) throw new Error(day)
        }
      }
    }
    expect(dayFrom(number)).toBe('2200-01-01')
  })
  it('knows leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
  })
  it('is written in full', () => expect(() => dayNumber('7 april')).toThrow('is not a date'))
})

describe('working days', () => {
  it('pass over weekends and holidays', () => {
    expect(addWorkingDays('2026-04-02', 1, easter)).toBe('2026-04-07')
    expect(addWorkingDays('2026-04-07', -1, easter)).toBe('2026-04-02')
    expect(addWorkingDays('2026-04-04', 0, easter)).toBe('2026-04-04')
  })
  it('are counted with both ends', () => {
    expect(workingDaysBetween('2026-04-02', '2026-04-07', easter)).toBe(2)
    expect(workingDaysBetween('2026-04-07', '2026-04-02', easter)).toBe(0)
  })
})

describe('the last day to fetch the urine kit', () => {
  it.each([
    ['Wednesday', '2026-06-03', '2026-06-01'],
    ['Tuesday', '2026-06-02', '2026-05-29'],
    ['Monday', '2026-06-01', '2026-05-29'],
  ])('of a visit on %s', (_, day, pickUp) => expect(lastKitPickUp(day, none)).toBe(pickUp))
  it('is Thursday before Easter for the Tuesday after it, where Good Friday is closed', () => {
    expect(lastKitPickUp('2026-04-07', easter)).toBe('2026-04-02')
  })
})
