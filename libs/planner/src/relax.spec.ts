import { describe, expect, it } from '@jest/globals'
import { aDay, aLag, aPathway, aQuestion, aUnit, someWishes, span } from './builders.js'
import { addDays } from './day.js'
import type { DayAgenda, Pathway, Wishes } from './model.js'
import { relaxations } from './relax.js'

const changes = (units: DayAgenda['units'], pathway: Partial<Pathway> = {}, wishes: Partial<Wishes> = {}) =>
  relaxations(aQuestion({ pathways: [aPathway(pathway)], wishes: someWishes(wishes) }), aDay({ units })).map(
    (relaxation) => relaxation.change,
  )
const blood = aUnit('blood')
const dxa = aUnit('dxa')
const doctor = aUnit('doctor')

describe('what would help', () => {
  it('is nothing when the day is possible', () => expect(changes([blood, dxa, doctor])).toEqual([]))
  it('is to leave out the step that is full', () => {
    const full = aUnit('dxa', { taken: ['08:00-16:45'] })
    expect(changes([blood, full, doctor])).toEqual([{ kind: 'without-step', step: 'dxa' }])
  })
  it('is to tell a result later, by phone', () => {
    const lags = [aLag('blood', 'doctor', { min: 180, reason: 'result' }), aLag('dxa', 'doctor')]
    const early = aUnit('doctor', { open: ['08:00-11:00'] })
    expect(changes([blood, dxa, early], { lags })).toContainEqual({ kind: 'result-later', step: 'blood' })
  })
  it('is to come half an hour earlier, not more than needed', () => {
    const units = [blood, aUnit('dxa', { open: ['08:00-09:30'] }), aUnit('doctor', { open: ['08:00-10:00'] })]
    expect(changes(units, {}, { notBefore: 555 })).toContainEqual({ kind: 'come-earlier', minute: 525 })
  })
  it('is to leave later, to come on that weekday, to be there, to stay longer', () => {
    expect(changes([blood, dxa, doctor], {}, { notAfter: 530 })).toContainEqual({ kind: 'leave-later', minute: 560 })
    expect(changes([blood, dxa, doctor], {}, { weekdaysOff: [3] })).toEqual([{ kind: 'come-on-weekday', weekday: 3 }])
    const away = { unavailable: [{ from: '2026-06-03', to: '2026-06-03', minutes: span('08:00-16:30') }] }
    expect(changes([blood, dxa, doctor], {}, away)).toContainEqual({ kind: 'be-available' })
    const late = aUnit('doctor', { open: ['12:00-13:00'] })
    const earlyDxa = aUnit('dxa', { open: ['08:00-09:00'] })
    expect(changes([blood, earlyDxa, late], { longestStay: 120 })).toContainEqual({ kind: 'stay-longer', minutes: 240 })
  })
  it('is the nearest other day, before and after', () => {
    const full = [blood, aUnit('dxa', { taken: ['08:00-17:00'] }), doctor]
    const week = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'].map((day, i) =>
      aDay({ day, units: i === 2 ? full : [blood, dxa, doctor] }),
    )
    const found = relaxations(aQuestion(), week[2]!, week).map((relaxation) => relaxation.change)
    expect(found).toContainEqual({ kind: 'other-day', day: '2026-06-02' })
    expect(found).toContainEqual({ kind: 'other-day', day: addDays('2026-06-03', 1) })
  })
})
