import type { Disturbance, KeptPatient, PatientToday, Repair } from './disturbance.js'
import type { Visit } from './model.js'
import { departureOf, type Seat } from './reinsert.js'

/** A repair as its readers see it; `seats` by active patient, undefined where she is dropped. */
export function repairOf(
  active: readonly PatientToday[],
  seats: readonly (Seat | undefined)[],
  { agenda }: Disturbance,
): Repair {
  const kept = active.flatMap((patient, p) => (seats[p] ? [keptOf(patient, seats[p].visits)] : []))
  const minutesPast = ({ unit, from, to }: Visit): number => {
    const { sessions } = agenda.units.find((at) => at.unit.id === unit)!
    return Math.min(...sessions.filter((s) => s.from <= from).map((s) => Math.max(0, to - s.to)))
  }
  return {
    kept,
    dropped: active.filter((_, p) => !seats[p]).map((patient) => patient.id),
    pastClosing: kept.flatMap(({ patient, visits }) =>
      visits.map((visit) => ({ patient, visit, minutes: minutesPast(visit) })).filter(({ minutes }) => minutes > 0),
    ),
    cost: seats.reduce((sum, seat) => sum + (seat?.cost ?? 0), 0),
  }
}

function keptOf(patient: PatientToday, visits: readonly Visit[]): KeptPatient {
  const planned = (visit: Visit) => patient.visits.find((other) => other.step === visit.step)!.from
  return {
    patient: patient.id,
    visits,
    shift: visits.reduce((sum, visit) => sum + Math.abs(visit.from - planned(visit)), 0),
    later: Math.max(0, ...visits.map((visit) => visit.to - departureOf(patient))),
  }
}
