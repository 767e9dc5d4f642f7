import { describe, expect, it } from '@jest/globals'
import { WRITTEN_KINDS } from '#contracts'
import { dayOf, instantAt, minuteOf } from '#platform'
import { hoursOf, nextSendMoment, type SendHours } from './send-hours.js'

const EVERY_DAY: SendHours = { from: 480, to: 1200, weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: true }
const NOT_ON_SUNDAY: SendHours = { ...EVERY_DAY, weekdays: [1, 2, 3, 4, 5, 6], holidays: false }
const none = new Set<string>()
const at = (day: string, minute: number) => instantAt(day, minute)

describe('the moment at which a message may go out', () => {
  it.each([
    ['a minute too early', '2026-11-30', 479, '2026-11-30', 480],
    ['in the first minute', '2026-11-30', 480, '2026-11-30', 480],
    ['in the last minute', '2026-11-30', 1199, '2026-11-30', 1199],
    ['a minute too late', '2026-11-30', 1200, '2026-12-01', 480],
    ['in the last minute of the year', '2026-12-31', 1439, '2027-01-01', 480],
  ])('%s', (_, day, minute, then, when) => {
    expect(nextSendMoment(EVERY_DAY, at(day, minute), none)).toEqual(at(then, when))
  })

  it('is not on a Sunday or a closed day, for what can wait', () => {
    const closed = new Set(['2026-04-06'])
    // Saturday night before Easter: Sunday and Easter Monday are passed over.
    expect(nextSendMoment(NOT_ON_SUNDAY, at('2026-04-04', 1260), closed)).toEqual(at('2026-04-07', 480))
    expect(nextSendMoment(EVERY_DAY, at('2026-04-04', 1260), closed)).toEqual(at('2026-04-05', 480))
  })

  it.each([
    ['one hour less', '2026-03-28', '2026-03-29', 11],
    ['one hour more', '2026-10-24', '2026-10-25', 13],
  ])('follows the wall clock through a night with %s', (_, evening, morning, hours) => {
    const now = at(evening, 1200)
    const next = nextSendMoment(EVERY_DAY, now, none)
    expect([dayOf(next), minuteOf(next)]).toEqual([morning, 480])
    expect(next.getTime() - now.getTime()).toBe(hours * 3_600_000)
  })

  it('is inside its hours for every kind and every quarter of an hour of a fortnight with a clock change', () => {
    const start = at('2026-10-19', 0).getTime()
    for (const kind of WRITTEN_KINDS)
      for (let quarter = 0; quarter < 14 * 96; quarter += 1) {
        const now = new Date(start + quarter * 900_000)
        const next = nextSendMoment(hoursOf(kind), now, none)
        const minute = minuteOf(next)
        expect(minute >= hoursOf(kind).from && minute < hoursOf(kind).to && next >= now).toBe(true)
      }
  })
})
