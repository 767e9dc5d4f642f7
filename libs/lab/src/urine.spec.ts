import { describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { canStillBegin, elapsedHours, lengthOf, mayBegin } from './collection.js'
import { type HandInForm, judgeHandIn } from './hand-in.js'

const accepted = { min: 22, max: 26 }
const at = (day: string, hour: number, minute = 0) => instantAt(day, hour * 60 + minute)

describe('the hours of a collection', () => {
  it('are those that passed, not those of the wall clock: 23 and 25 over the nights in which it changes', () => {
    expect(elapsedHours(at('2026-03-30', 7), at('2026-03-31', 7))).toBe(24)
    expect(elapsedHours(at('2026-03-28', 7), at('2026-03-29', 7))).toBe(23)
    expect(elapsedHours(at('2026-10-24', 7), at('2026-10-25', 7))).toBe(25)
  })

  it('are whole from 22 up to and including 26; outside that the laboratory decides', () => {
    const start = at('2026-12-14', 7)
    const after = (minutes: number) => lengthOf(start, new Date(start.getTime() + minutes * 60_000), accepted)
    expect([22 * 60 - 1, 22 * 60, 26 * 60, 26 * 60 + 1].map(after)).toEqual([
      'lab-decides',
      'whole',
      'whole',
      'lab-decides',
    ])
    expect(lengthOf(at('2026-10-24', 7), at('2026-10-25', 8, 1), accepted)).toBe('lab-decides')
    expect(lengthOf(at('2026-03-28', 7), at('2026-03-29', 8, 59), accepted)).toBe('whole')
  })

  it('leave time to begin again only until the least of them before the counter', () => {
    const counter = at('2026-12-15', 8, 30)
    expect(canStillBegin(at('2026-12-14', 10, 30), counter, accepted)).toBe(true)
    expect(canStillBegin(at('2026-12-14', 10, 31), counter, accepted)).toBe(false)
    // An hour more passes in the night in which the clock goes back, one less when it goes forward.
    expect(canStillBegin(at('2026-10-24', 11, 30), at('2026-10-25', 8, 30), accepted)).toBe(true)
    expect(canStillBegin(at('2026-03-28', 9, 31), at('2026-03-29', 8, 30), accepted)).toBe(false)
  })

  it('begin on the day before, and on no other', () => {
    const counter = at('2026-12-15', 8, 30)
    expect(mayBegin(at('2026-12-14', 7), '2026-12-14', counter, accepted)).toBe(true)
    expect(mayBegin(at('2026-12-13', 23), '2026-12-14', counter, accepted)).toBe(false)
    expect(mayBegin(at('2026-12-14', 11), '2026-12-14', counter, accepted)).toBe(false)
  })
})

describe('the form with the pot', () => {
  const now = at('2026-12-15', 9)
  const form: HandInForm = {
    ...{ volumesMl: [1850], startedAt: at('2026-12-14', 7, 10), stoppedAt: at('2026-12-15', 7, 5) },
    ...{ lost: false, menstruation: 'not-applicable' },
  }
  const judge = (change: Partial<HandInForm>) => judgeHandIn({ ...form, ...change }, accepted, now)

  it('is taken with all its data; two containers count together', () => {
    expect(judge({})).toMatchObject({ ok: true, totalMl: 1850, doubts: [] })
    expect(judge({ volumesMl: [2900, 640] })).toMatchObject({ ok: true, totalMl: 3540 })
  })

  it('is refused as the laboratory would without any one of them', () => {
    expect(judge({ volumesMl: [] })).toEqual({ ok: false, code: 'lab-refuses', missing: ['volume'] })
    expect(judge({ startedAt: null })).toMatchObject({ missing: ['start'] })
    expect(judge({ stoppedAt: null })).toMatchObject({ missing: ['stop'] })
    expect(judge({ lost: null })).toMatchObject({ missing: ['loss'] })
    expect(judge({ menstruation: null })).toMatchObject({ missing: ['menstruation'] })
  })

  it('goes to the laboratory with its doubt, and is never turned away for it', () => {
    expect(judge({ stoppedAt: at('2026-12-15', 5) })).toMatchObject({ ok: true, doubts: ['hours'] })
    expect(judge({ lost: true })).toMatchObject({ ok: true, doubts: ['loss'] })
    expect(judge({ menstruation: 'yes' })).toMatchObject({ ok: true, doubts: ['menstruation'] })
  })

  it('cannot end before it begins, or later than now, nor hold more than its containers', () => {
    expect(judge({ stoppedAt: at('2026-12-14', 7) })).toEqual({ ok: false, code: 'impossible', what: 'stop' })
    expect(judge({ stoppedAt: at('2026-12-15', 9, 1) })).toMatchObject({ what: 'stop' })
    expect(judge({ volumesMl: [3501] })).toMatchObject({ what: 'volume' })
    expect(judge({ volumesMl: [0] })).toMatchObject({ what: 'volume' })
  })
})
