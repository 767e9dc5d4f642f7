import { describe, expect, it } from '@jest/globals'
import { aDay, aPathway, aUnit, aVisit } from './builders.js'
import { type Disturbance, LEAST_MINUTES, type PatientToday, type Repair } from './disturbance.js'
import { incidentDay } from './incident-days.js'
import { overlaps } from './interval.js'
import { repair } from './repair.js'
import { faultsOf } from './repair-faults.js'

const aPatient = (id: string, visits: readonly string[], o: Partial<PatientToday> = {}): PatientToday => ({
  id,
  pathway: aPathway(),
  visits: visits.map((text) => ({ ...aVisit(text), state: 'todo' })),
  presentFrom: 480,
  state: 'active',
  ...o,
})
const aDisturbance = (o: Partial<Disturbance> = {}): Disturbance => ({
  agenda: aDay(),
  patients: [aPatient('ann', ['blood 09:00-09:10', 'dxa 09:15-09:45', 'doctor 09:50-10:10'])],
  now: 500,
  down: [],
  overtime: 0,
  maxAdvance: 30,
  ...o,
})
const startsOf = ({ kept }: Repair, patient: string) =>
  Object.fromEntries(kept.find((one) => one.patient === patient)!.visits.map(({ step, from }) => [step, from]))

describe('the rest of a day', () => {
  it('stays as it is while nothing is wrong', () => {
    expect(repair(aDisturbance())).toMatchObject({ kept: [{ shift: 0, later: 0 }], dropped: [], cost: 0 })
  })

  it('goes on around a scanner that stops', () => {
    const repaired = repair(aDisturbance({ down: [{ unit: 'dxa-1', from: 550, to: 600 }] }))
    expect(startsOf(repaired, 'ann').dxa).toBeGreaterThanOrEqual(600)
    expect(repaired.kept[0]!.later).toBe(45)
  })

  it('moves one patient far rather than two a little, where that is the aim', () => {
    const first = aPatient('ann', ['blood 09:00-09:10', 'dxa 09:15-09:45', 'doctor 09:50-10:10'])
    const second = aPatient('bea', ['blood 09:10-09:20', 'dxa 09:45-10:15', 'doctor 10:20-10:40'])
    const third = aPatient('cor', ['blood 09:20-09:30', 'dxa 10:15-10:45', 'doctor 10:50-11:10'])
    const day = aDisturbance({
      patients: [first, second, third],
      down: [{ unit: 'dxa-1', from: 550, to: 565 }],
      maxAdvance: 0,
    })
    const moved = ({ kept }: Repair) => kept.filter(({ shift }) => shift > 0).map(({ patient }) => patient)
    expect(moved(repair(day))).toEqual(['ann'])
    expect(moved(repair(day, { objective: LEAST_MINUTES }))).toHaveLength(3)
  })

  it('waits for a result that is late', () => {
    const late = aPatient('ann', ['blood 09:00-09:10', 'dxa 09:15-09:45', 'doctor 09:50-10:10'])
    const visits = late.visits.map((visit) => (visit.step === 'doctor' ? { ...visit, notBefore: 630 } : visit))
    expect(startsOf(repair(aDisturbance({ patients: [{ ...late, visits }] })), 'ann').doctor).toBe(630)
  })

  it('keeps the unit of the plan when it is free', () => {
    const units = [aUnit('blood'), aUnit('dxa'), aUnit('doctor', { id: 'doctor-0', minUseful: 0 }), aUnit('doctor')]
    const { kept } = repair(aDisturbance({ agenda: aDay({ units }) }))
    expect(kept[0]!.visits.map(({ unit }) => unit)).toEqual(['blood-1', 'dxa-1', 'doctor-1'])
  })

  it('passes closing time only as far as is allowed, and says so', () => {
    const late = ['blood 15:00-15:10', 'dxa 15:30-16:00', 'doctor 16:30-16:50']
    const down = [{ unit: 'doctor-1', from: 985, to: 1005 }]
    const day = aDisturbance({ patients: [aPatient('ann', late)], down, maxAdvance: 0 })
    expect(repair(day)).toMatchObject({ kept: [], dropped: ['ann'] })
    const over = repair({ ...day, overtime: 15 })
    expect(over.pastClosing).toMatchObject([{ patient: 'ann', visit: { step: 'doctor', from: 1005 }, minutes: 5 }])
  })

  it('is planned so that she can leave when she must', () => {
    const hurry = aPatient('ann', ['blood 09:00-09:10', 'dxa 09:15-09:45', 'doctor 11:50-12:10'], { leaveBy: 700 })
    expect(repair(aDisturbance({ patients: [hurry], maxAdvance: 240 })).kept[0]!.visits.at(-1)!.to).toBe(700)
  })
})

/** Visits on another unit than planned whose own unit has nothing at that time, in a session of its own. */
function needlesslyElsewhere({ agenda, patients, down, overtime }: Disturbance, { kept }: Repair): string[] {
  const running = patients.flatMap(({ visits }) => visits.filter(({ state }) => state === 'running'))
  const held = [...kept.flatMap(({ visits }) => visits), ...running, ...down]
  return kept.flatMap(({ patient, visits }) =>
    visits.flatMap((visit) => {
      const planned = patients.find(({ id }) => id === patient)!.visits.find(({ step }) => step === visit.step)!.unit
      const at = agenda.units.find(({ unit }) => unit.id === planned)!
      const isOpen = at.sessions.some(({ from, to }) => from <= visit.from && visit.to <= to + overtime)
      const isTaken = [...at.taken, ...held.filter(({ unit }) => unit === planned)].some((one) => overlaps(one, visit))
      return visit.unit !== planned && isOpen && !isTaken ? [`${patient} ${visit.step}`] : []
    }),
  )
}

describe('two hundred days that go wrong', () => {
  const days = Array.from({ length: 200 }, (_, seed) => incidentDay(seed))
  const repairs = days.map((day) => repair(day, { effort: 20_000 }))

  it('respect every rule', () => {
    expect(days.flatMap((day, d) => faultsOf(day, repairs[d]!).map((fault) => `day ${d}: ${fault}`))).toEqual([])
  })
  it('keep everybody on the unit of her plan where that stays free', () => {
    expect(days.flatMap((day, d) => needlesslyElsewhere(day, repairs[d]!).map((text) => `day ${d}: ${text}`))).toEqual(
      [],
    )
  })
  it('are repaired the same way again', () => {
    for (const d of [0, 50, 100, 150]) expect(repair(incidentDay(d), { effort: 20_000 })).toEqual(repairs[d])
  })
  it('are worth the name', () => {
    expect(repairs.filter(({ cost }) => cost > 0).length).toBeGreaterThan(100)
    expect(repairs.filter(({ dropped }) => dropped.length > 0).length).toBeGreaterThan(10)
    expect(repairs.filter(({ pastClosing }) => pastClosing.length > 0).length).toBeGreaterThan(0)
  })
})
