import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type Calendar, lastKitPickUp, weekdayOf } from '#planner'
import { dutchHolidays } from './dutch-holidays.js'

const DAYS: string[] = []
for (let day = '2026-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) DAYS.push(day)

/** Every day written out, open or shut, and the last open one before the eve of collecting: no arithmetic to share with the rule. */
function bruteForce(visit: string, shut: ReadonlySet<string>): string {
  const at = new Date(`${visit}T12:00:00Z`)
  const collectFrom = new Date(at.getTime() - 86_400_000)
  for (let back = 1; ; back += 1) {
    const candidate = new Date(collectFrom.getTime() - back * 86_400_000)
    const day = candidate.toISOString().slice(0, 10)
    if (candidate.getUTCDay() !== 0 && candidate.getUTCDay() !== 6 && !shut.has(day)) return day
  }
}

describe('the last day to fetch the container, on every day of 2026 to 2030', () => {
  const holidays = new Map(dutchHolidays(2025, 2031))
  const calendar: Calendar = { closed: holidays }

  it('is the last open counter day before the morning that collecting begins', () => {
    for (const visit of DAYS)
      expect([visit, lastKitPickUp(visit, calendar)]).toEqual([visit, bruteForce(visit, new Set(holidays.keys()))])
  })

  it('is so too with any other days that the counter is shut', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: DAYS.length - 1 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 18 }),
        (index, shutBefore) => {
          const visit = DAYS[index]!
          const shut = new Map([...holidays, ...shutBefore.map((days) => [addDays(visit, -days), 'dicht'] as const)])
          const pickUp = lastKitPickUp(visit, { closed: shut })
          expect(pickUp).toBe(bruteForce(visit, new Set(shut.keys())))
          expect(pickUp < addDays(visit, -1)).toBe(true)
          expect(weekdayOf(pickUp)).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 3000 },
    ))

  it.each([
    ['a Monday: Friday', '2026-11-30', '2026-11-27'],
    ['a Tuesday: Friday', '2026-12-01', '2026-11-27'],
    ['the Tuesday after Easter: the last open day before Easter', '2026-04-07', '2026-04-03'],
    ['a Wednesday: Monday', '2026-12-02', '2026-11-30'],
  ])('of %s', (_, visit, pickUp) => expect(lastKitPickUp(visit, calendar)).toBe(pickUp))
})
