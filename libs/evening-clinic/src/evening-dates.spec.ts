import { describe, expect, it } from '@jest/globals'
import { eveningDates, type EveningSeries } from './evening-dates.js'

const firstTuesdays = (over: Partial<EveningSeries> = {}): EveningSeries => ({
  id: 'first-tuesday',
  weekday: 2,
  nth: 1,
  from: 990,
  to: 1170,
  validFrom: '2018-10-09',
  validTo: null,
  exceptions: [{ day: '2018-10-09', kind: 'extra', reason: 'first evening, a second Tuesday' }],
  ...over,
})
const days = (series: EveningSeries, from: string, to: string) =>
  eveningDates(series, from, to).map(({ day }) => day.slice(5))

describe('the evening clinic', () => {
  it('is held on every first Tuesday of 2026', () => {
    expect(days(firstTuesdays(), '2026-01-01', '2026-12-31')).toEqual([
      '01-06', '02-03', '03-03', '04-07', '05-05', '06-02', '07-07', '08-04', '09-01', '10-06', '11-03', '12-01',
    ]) // prettier-ignore
  })

  it('began on 9 October 2018, a second Tuesday, and not on the 2nd', () => {
    expect(days(firstTuesdays(), '2018-10-01', '2018-11-30')).toEqual(['10-09', '11-06'])
  })

  it('shows a skipped evening as skipped and not as forgotten', () => {
    const series = firstTuesdays({ exceptions: [{ day: '2030-01-01', kind: 'skipped', reason: 'New Year' }] })
    expect(eveningDates(series, '2030-01-01', '2030-01-31')).toEqual([
      { day: '2030-01-01', state: 'skipped', reason: 'New Year' },
    ])
  })

  it('ends with its last date', () => {
    expect(days(firstTuesdays({ validTo: '2027-01-31' }), '2027-01-01', '2027-03-31')).toEqual(['01-05'])
  })
})
