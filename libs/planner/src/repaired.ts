import type { Disturbance, KeptPatient, Objective, PatientToday, Repair } from './disturbance.js'
import type { Visit } from './model.js'
import { departureOf } from './reinsert.js'

/** A repair as its readers see it; `visits` by active patient, undefined where she is dropped. */
export function repairOf(
  active: readonly PatientToday[],
  visits: readonly (readonly Visit[] | undefined)[],
  { agenda }: Disturbance,
  { perMovedPatient, perLateMinute }: Objective,
): Repair {
  const kept = active.flatMap((patient, p) => (visits[p] ? [keptOf(patient, visits[p])] : []))
  const minutesPast = ({ unit, from, to }: Visit): number => {
    const { sessions } = agenda.units.find((at) => at.unit.id === unit)!
    return Math.min(...sessions.filter((s) => s.from <= from).map((s) => Math.max(0, to - s.to)))
  }
  return {
    kept,
    dropped: active.filter((_, p) => !visits[p]).map((patient) => patient.id),
    pastClosing: kept.flatMap(({ patient, visits: own }) =>
      own.map((visit) => ({ patient, visit, minutes: minutesPast(visit) })).filter(({ minutes }) => minutes > 0),
    ),
    cost: kept.reduce(
      (sum, { shift, later }) => sum + (shift > 0 ? perMovedPatient + shift + perLateMinute * later : 0),
      0,
    ),
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
