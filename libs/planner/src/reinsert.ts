import { addRange, wordsFor } from './bits.js'
import { type Board, type Offer, offerKey, slotsOf } from './board.js'
import { choices } from './best-plan.js'
import { leastShift, NEVER, type ShiftProblem } from './least-shift.js'
import { cheapestUnit } from './loss.js'
import type { Pathway, Step, Visit } from './model.js'
import { walkBetween } from './path-rules.js'
import type { Disturbance, Objective, PatientToday, RunningVisit } from './disturbance.js'

/** What is left of a patient's day, and what moving it there costs. */
export interface Seat {
  readonly visits: readonly Visit[]
  readonly cost: number
}
/** Puts what is left of a patient's day on a board at the least disturbance; no seat when it does not fit or costs `below` or more. */
export type Reinsert = (board: Board, below: number) => { readonly seat: Seat | undefined; readonly nodes: number }

/** Nodes for one patient at one time; a day that needs more is crowded, and another round tries her again. */
const MOST_NODES = 2000

/** A {@link Reinsert} for one patient; what does not depend on the board is worked out once. */
export function reinserter(patient: PatientToday, disturbance: Disturbance, objective: Objective): Reinsert {
  const { pathway, visits } = patient
  const { grid } = pathway
  const stepOf = (visit: Visit): Step => pathway.steps.find((step) => step.id === visit.step)!
  const todo = visits.filter((visit) => visit.state === 'todo')
  const steps = todo.map(stepOf)
  const keys = steps.map((step) => offerKey(step, grid))
  const placeOf = (visit: Visit): string =>
    disturbance.agenda.units.find(({ unit }) => unit.id === visit.unit)!.unit.place
  const slots = slotsOf(grid)
  const words = wordsFor(slots)
  const windows = new Int32Array(steps.length * words)
  steps.forEach(({ window, duration }, i) => {
    const to = Math.min(window.to, patient.leaveBy ?? window.to)
    addRange(windows, i * words, Math.ceil(window.from / grid), Math.floor((to - duration) / grid) + 1)
  })
  const problems = new Map<string, ShiftProblem>()
  const problemAt = (places: readonly string[]): ShiftProblem => {
    const key = places.join('|')
    let problem = problems.get(key)
    if (!problem)
      problems.set(key, (problem = problemOf(patient, disturbance, objective, todo, steps, places, placeOf)))
    return problem
  }
  const bits = new Int32Array(steps.length * words)
  const { perMovedPatient } = objective

  return (board, below) => {
    const offers = steps.map((step, i) => board.offersTo(step, keys[i]!, grid))
    let best: { slots: readonly number[]; cost: number; offers: readonly Offer[] } | undefined
    let nodes = 0
    for (const choice of choices(offers)) {
      for (let i = 0; i < bits.length; i++) bits[i] = windows[i]! & choice[Math.floor(i / words)]!.starts[i % words]!
      const problem = problemAt(choice.map((offer) => offer.place))
      const limit = Math.max(1, (best?.cost ?? below) - perMovedPatient)
      const shift = leastShift(problem, { bits, words, slots }, limit, MOST_NODES)
      nodes += shift.nodes
      const cost = shift.cost === 0 ? 0 : shift.cost + perMovedPatient
      if (cost < (best?.cost ?? NEVER)) best = { ...shift, cost, offers: choice }
    }
    if (!best) return { seat: undefined, nodes }
    const { slots: starts, cost, offers: used } = best
    const moved = steps.map(({ id, duration }, i) => {
      const from = starts[i]! * grid
      const unit = unitFor(todo[i]!.unit, used[i]!, board, from, duration)
      return { step: id, unit, from, to: from + duration }
    })
    return { seat: { visits: moved.sort((a, b) => a.from - b.from), cost }, nodes }
  }
}

/** The unit of the plan where it is free, else the one that loses least. */
function unitFor(planned: string, offer: Offer, { agenda }: Board, from: number, duration: number): string {
  const { stretches } = offer
  for (let i = 0; i < stretches.length; i += 3) {
    const isFree = stretches[i + 1]! <= from && stretches[i + 2]! >= from + duration
    if (isFree && agenda.units[stretches[i]!]!.unit.id === planned) return planned
  }
  return cheapestUnit(offer, agenda, from, duration).id
}

function problemOf(
  patient: PatientToday,
  { now, maxAdvance }: Disturbance,
  { perLateMinute }: Objective,
  todo: readonly RunningVisit[],
  steps: readonly Step[],
  places: readonly string[],
  placeOf: (visit: Visit) => string,
): ShiftProblem {
  const { pathway, visits, presentFrom } = patient
  const { grid } = pathway
  const past = visits.filter((visit) => visit.state !== 'todo')
  const ready = todo.map((visit, i) => {
    const after = past.map((done) =>
      Math.max(
        done.to + walkBetween(pathway, placeOf(done), places[i]!),
        done.to + leastGap(pathway, done.step, visit.step),
      ),
    )
    return Math.ceil(Math.max(0, now, presentFrom, visit.notBefore ?? 0, visit.from - maxAdvance, ...after) / grid)
  })
  const count = steps.length
  const ahead = new Int32Array(count * count)
  const before = steps.map(() => 0)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const gap = leastGap(pathway, steps[i]!.id, steps[j]!.id)
      const walk = walkBetween(pathway, places[i]!, places[j]!)
      ahead[i * count + j] = Math.ceil((steps[i]!.duration + Math.max(walk, gap)) / grid)
      if (gap >= 0) before[j]! |= 1 << i
    }
  }
  return {
    grid,
    durations: steps.map((step) => step.duration),
    planned: todo.map((visit) => visit.from / grid),
    ready,
    ahead,
    before,
    departure: departureOf(patient),
    perLateMinute,
  }
}

/** The least minutes between two steps that a lag asks; −Infinity where none does. */
const leastGap = ({ lags }: Pathway, before: string, after: string): number =>
  Math.max(-Infinity, ...lags.filter((lag) => lag.before === before && lag.after === after).map((lag) => lag.min))

/** Minute at which she would leave by the plan. */
export const departureOf = ({ pathway, visits }: PatientToday): number =>
  Math.max(...visits.map((visit) => plannedEnd(pathway, visit)))

/** A running visit may last longer than planned. */
const plannedEnd = ({ steps }: Pathway, { state, step, from, to }: RunningVisit): number =>
  state === 'running' ? from + steps.find((s) => s.id === step)!.duration : to
