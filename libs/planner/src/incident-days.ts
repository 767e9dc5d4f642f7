import { aLag, aPathway, aQuestion, aStep, aUnit, someWishes, span } from './builders.js'
import { planBatch } from './batch.js'
import type { Disturbance, PatientToday, RunningVisit } from './disturbance.js'
import type { DayAgenda, Pathway, Visit } from './model.js'
import { type Random, randomFrom } from './random.js'

const WALK = {
  lab: { scan: 5, clinic: 5 },
  scan: { lab: 5, clinic: 10 },
  clinic: { lab: 5, scan: 10 },
}

/** Blood and a scan in any order, a nurse in most, and the doctor with both results; one with a device of her own. */
const PATHWAYS: readonly Pathway[] = [
  aPathway({
    id: 'long',
    walk: WALK,
    steps: [aStep('blood', 10), aStep('dxa', 30), aStep('nurse', 30), aStep('doctor', 25)],
    lags: [
      aLag('blood', 'doctor', { min: 60, reason: 'result' }),
      aLag('dxa', 'doctor', { min: 30, reason: 'result' }),
      aLag('nurse', 'doctor', { max: 180 }),
    ],
  }),
  aPathway({
    id: 'short',
    walk: WALK,
    steps: [aStep('blood', 10), aStep('dxa', 20, { units: ['dxa-1'] }), aStep('doctor', 20)],
    lags: [aLag('blood', 'doctor', { min: 45, reason: 'result' }), aLag('dxa', 'doctor')],
  }),
]

/** A clinic day with `count` patients as they were planned, and what has happened by `now`. */
export function incidentDay(seed: number, count = 10): Disturbance {
  const random = randomFrom(seed)
  const agenda: DayAgenda = {
    day: '2026-06-03',
    units: [
      aUnit('blood', { place: 'lab' }),
      aUnit('dxa', { place: 'scan' }),
      aUnit('dxa', { id: 'dxa-2', place: 'scan', open: ['09:00-12:00'] }),
      aUnit('nurse', { place: 'clinic', open: ['08:30-12:30', '13:00-16:00'] }),
      aUnit('doctor', { place: 'clinic', open: ['09:00-12:30', '13:00-16:00'], taken: ['10:00-10:15'] }),
      aUnit('doctor', { id: 'doctor-2', place: 'clinic', open: ['13:00-16:00'] }),
    ],
  }
  const patients = Array.from({ length: count }, (_, i) => {
    const pathway = PATHWAYS[random.below(2)]!
    return { id: `p${i}`, question: aQuestion({ pathways: [pathway], wishes: someWishes() }) }
  })
  const { placed } = planBatch(patients, [agenda], { seed, goOn: ({ round }) => round < 5 })
  const now = 480 + 5 * random.below(60)
  return {
    agenda,
    now,
    overtime: random.chance(0.5) ? 0 : 5 * (1 + random.below(6)),
    maxAdvance: 5 * random.below(13),
    down: random.chance(0.8) ? [stopOf(agenda, now, random)] : [],
    patients: placed.map(({ patient, option: { plan } }) => {
      const pathway = PATHWAYS.find(({ id }) => id === plan.pathway)!
      return patientAt(patient, pathway, plan.visits, now, random)
    }),
  }
}

function stopOf({ units }: DayAgenda, now: number, random: Random) {
  const from = now + 5 * random.below(12)
  return { unit: units[random.below(units.length)]!.unit.id, from, to: from + 5 * (2 + random.below(40)) }
}

/** A running visit may take longer than planned; who is late is there later. */
function patientAt(id: string, pathway: Pathway, visits: readonly Visit[], now: number, random: Random): PatientToday {
  const first = Math.min(...visits.map(({ from }) => from))
  const runsOver = random.chance(0.3) ? 5 * random.below(4) : 0
  const states = visits.map((visit): RunningVisit => {
    if (visit.from >= now) return { ...visit, state: 'todo' }
    if (visit.to <= now) return { ...visit, state: 'done' }
    return { ...visit, to: visit.to + runsOver, state: 'running' }
  })
  const isGone = states.every(({ state }) => state === 'done') || (first >= now && random.chance(0.1))
  return {
    id,
    pathway,
    visits: states,
    presentFrom: first >= now && random.chance(0.3) ? first + 5 * random.below(9) : first,
    ...(random.chance(0.1) && { leaveBy: span('00:00-15:00').to }),
    state: isGone ? 'gone' : 'active',
  }
}
