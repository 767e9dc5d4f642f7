import { describe, expect, it } from '@jest/globals'
import { aDay, aPathway, aStep, aUnit, span } from './builders.js'
import { dayGrid } from './day-grid.js'
import type { Disturbance, PatientToday } from './disturbance.js'
import { LEAST_MINUTES } from './disturbance.js'
import { randomFrom } from './random.js'
import { sitter, stepOf, todoOf } from './reinsert.js'
import { seating } from './seating.js'
import { unitSwaps } from './unit-swap.js'

const pathway = aPathway({ steps: [aStep('dxa', 30)], lags: [] })
const aPatient = (id: string, unit: string, minutes: string): PatientToday => ({
  id,
  pathway,
  visits: [{ step: 'dxa', unit, ...span(minutes), state: 'todo' }],
  presentFrom: 480,
  state: 'active',
})

/** Three patients on two scanners, each on the one of her plan; what the other has is given. */
function scanners(taken: readonly string[] = []) {
  const agenda = aDay({ units: [aUnit('dxa'), aUnit('dxa', { id: 'dxa-2', taken: [...taken] })] })
  const patients = [
    aPatient('ann', 'dxa-1', '09:00-09:30'),
    aPatient('bea', 'dxa-2', '09:15-09:45'),
    aPatient('cor', 'dxa-1', '09:30-10:00'),
  ]
  const disturbance: Disturbance = { agenda, patients, now: 480, down: [], overtime: 0, maxAdvance: 30 }
  const on = dayGrid(
    agenda,
    patients.flatMap((patient) => todoOf(patient).map((visit) => stepOf(pathway, visit))),
    pathway.grid,
  )
  const day = seating(
    on,
    patients.map((patient) => sitter(patient, disturbance, LEAST_MINUTES, on)),
  )
  for (const p of patients.keys()) day.sit(p, Infinity, { perDropped: 1e9, perMoved: 0 })
  const now = () => day.seats.map((seat) => agenda.units[seat!.units[0]!]!.unit.id)
  return { day, swaps: unitSwaps(day), now, startsOf: () => day.seats.map((seat) => seat!.slots[0]! * pathway.grid) }
}

describe('visits on other units at the same time', () => {
  it('swap with all that overlaps, and nobody starts at another minute', () => {
    const { swaps, now, startsOf } = scanners()
    const [random, seen, starts] = [randomFrom(1), new Set<string>(), startsOf()]
    for (let round = 0; round < 50; round++) {
      swaps.any(random)
      seen.add(now().join())
      expect(startsOf()).toEqual(starts)
    }
    expect([...seen].sort()).toEqual(['dxa-1,dxa-2,dxa-1', 'dxa-2,dxa-1,dxa-2'])
  })

  it('stay where one of them cannot go', () => {
    const { day, swaps, now } = scanners(['09:45-10:00'])
    const random = randomFrom(1)
    for (let round = 0; round < 50; round++) swaps.any(random)
    expect(now()).toEqual(['dxa-1', 'dxa-2', 'dxa-1'])
    expect(day.seats.map((seat) => seat!.minutes)).toEqual([0, 0, 0])
  })

  it('go back to the units of the plan', () => {
    const { swaps, now } = scanners()
    const random = randomFrom(1)
    for (let round = 0; round < 50 && now()[0] === 'dxa-1'; round++) swaps.any(random)
    expect(now()[0]).toBe('dxa-2')
    swaps.backToPlan()
    expect(now()).toEqual(['dxa-1', 'dxa-2', 'dxa-1'])
  })
})
