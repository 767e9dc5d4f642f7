import { describe, expect, it } from '@jest/globals'
import { addDays } from '#planner'
import { arrivesOn, lastPostDay } from './post.js'

const none = new Set<string>()

describe('the last day to post a letter', () => {
  it('is two working days before it must be there', () => {
    expect(lastPostDay('2026-11-30', '2026-12-10', 2, none)).toBe('2026-12-08')
    // Needed on a Monday: posted on the Thursday before.
    expect(lastPostDay('2026-11-30', '2026-12-14', 2, none)).toBe('2026-12-10')
  })

  it('is earlier where the post does not come: Easter', () => {
    expect(lastPostDay('2026-03-30', '2026-04-07', 2, new Set(['2026-04-06']))).toBe('2026-04-02')
  })

  it('is today where today is late already', () => {
    expect(lastPostDay('2026-12-10', '2026-12-10', 2, none)).toBe('2026-12-10')
  })

  it('is the last of the days that arrive in time, for every day needed in half a year', () => {
    const closed = new Set(['2026-12-25', '2027-01-01', '2027-03-29'])
    const from = '2026-11-02'
    for (let needed = addDays(from, 7); needed < '2027-05-01'; needed = addDays(needed, 1)) {
      const last = lastPostDay(from, needed, 2, closed)
      expect(arrivesOn(last, 2, closed) <= needed).toBe(true)
      expect(arrivesOn(addDays(last, 1), 2, closed) > needed).toBe(true)
    }
  })
})
