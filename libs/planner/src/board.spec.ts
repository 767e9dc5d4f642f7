import { describe, expect, it } from '@jest/globals'
import { boardOf } from './board.js'
import { aDay, aQuestion, aUnit } from './builders.js'
import { findDays } from './find-days.js'
import type { DayAgenda } from './model.js'

const isOffered = (agenda: DayAgenda) => findDays(aQuestion(), [agenda]).options.length > 0

describe('the board of an agenda', () => {
  it('is made once', () => {
    const agenda = aDay()
    expect(boardOf(agenda)).toBe(boardOf(agenda))
  })
  it('is not seen on the agenda', () => {
    const agenda = aDay()
    boardOf(agenda)
    expect(agenda).toStrictEqual(aDay())
  })
  it('does not pass to a copy on which something else is taken', () => {
    const agenda = aDay()
    const full = aUnit('doctor', { taken: ['08:00-17:00'] })
    expect(isOffered(agenda)).toBe(true)
    expect(isOffered({ ...agenda, units: [aUnit('blood'), aUnit('dxa'), full] })).toBe(false)
  })
  it('is found for an agenda that nothing can be written to', () => {
    expect(isOffered(Object.freeze(aDay()))).toBe(true)
  })
})
