import type { Disturbance, PatientToday, RunningVisit } from '#planner'

/**
 * Minutes that everybody together leaves later than planned when nobody does anything: each visit keeps its unit and its turn, and
 * starts as soon as unit, patient and results are there. What a proposal saves is measured against it.
 */
export function pushedLater({ patients, now, down }: Disturbance): number {
  const freeAt = new Map<string, number>()
  const readyAt = new Map<string, { step: string; to: number }[]>()
  const active = patients.filter(({ state }) => state === 'active')
  for (const { visits } of patients)
    for (const { unit, to, state } of visits)
      if (state === 'running') freeAt.set(unit, Math.max(freeAt.get(unit) ?? 0, to))
  for (const { id, visits } of active)
    readyAt.set(
      id,
      visits.filter(({ state }) => state !== 'todo').map(({ step, to }) => ({ step, to })),
    )
  const todo = active
    .flatMap((patient) => patient.visits.filter(({ state }) => state === 'todo').map((visit) => ({ patient, visit })))
    .sort((a, b) => a.visit.from - b.visit.from || a.patient.id.localeCompare(b.patient.id))
  const ends = new Map<string, number>()
  for (const { patient, visit } of todo) {
    const before = readyAt.get(patient.id)!
    const length = visit.to - visit.from
    const start = afterStops(
      Math.max(
        visit.from,
        now,
        patient.presentFrom,
        visit.notBefore ?? 0,
        freeAt.get(visit.unit) ?? 0,
        ...ready(patient, visit, before),
      ),
      length,
      down.filter(({ unit }) => unit === visit.unit),
    )
    freeAt.set(visit.unit, start + length)
    before.push({ step: visit.step, to: start + length })
    ends.set(patient.id, Math.max(ends.get(patient.id) ?? 0, start + length))
  }
  return active.reduce((sum, { id, visits }) => {
    const planned = Math.max(...visits.map(({ to }) => to))
    return sum + Math.max(0, (ends.get(id) ?? 0) - planned)
  }, 0)
}

function ready(
  { pathway: { lags } }: PatientToday,
  { step }: RunningVisit,
  before: readonly { readonly step: string; readonly to: number }[],
): number[] {
  return before.map((done) => {
    const waits = lags.filter((lag) => lag.before === done.step && lag.after === step).map(({ min }) => min)
    return done.to + Math.max(0, ...waits)
  })
}

function afterStops(start: number, length: number, stops: readonly { readonly from: number; readonly to: number }[]) {
  let at = start
  for (const { from, to } of [...stops].sort((a, b) => a.from - b.from)) if (at < to && at + length > from) at = to
  return at
}
