import { addRange } from './bits.js'
import { choices } from './best-plan.js'
import { kindOf } from './board.js'
import type { DayGrid, Stand } from './day-grid.js'
import type { Disturbance, Objective, PatientToday, RunningVisit } from './disturbance.js'
import { NEVER, type ShiftProblem, shiftSearch } from './least-shift.js'
import type { Pathway, Step, Visit } from './model.js'
import { walkBetween } from './path-rules.js'

/** Where what is left of a patient's day lies: a start slot and a unit of the agenda for each visit that is still to be done. */
export interface Seat {
  readonly slots: readonly number[]
  readonly units: readonly number[]
  /** Minutes: her starts that move, and her later departure by its weight. */
  readonly minutes: number
}

/** One patient on a grid. Visits that are still to be done stand in the order of `todo`. */
export interface Sitter {
  readonly todo: readonly RunningVisit[]
  /** By visit: minutes, and where it can be done. */
  readonly durations: readonly number[]
  readonly stands: readonly (readonly Stand[])[]
  /** By visit: the unit of the plan. */
  readonly planned: readonly number[]
  /** Her least disturbance as the grid stands, below so many minutes; no seat where there is none or too many nodes were needed. */
  readonly seat: (below: number) => Seat | undefined
  readonly visitsOf: (seat: Seat) => readonly Visit[]
  /** Nodes of search so far. */
  readonly nodes: () => number
}

/** Nodes for one patient at one time; a day that needs more is crowded, and another round tries her again. */
const MOST_NODES = 2000

/** What is still to be done of her day. */
export const todoOf = ({ visits }: PatientToday): readonly RunningVisit[] =>
  visits.filter((visit) => visit.state === 'todo')

/** The step of a visit; it is one of the pathway. */
export const stepOf = ({ steps }: Pathway, { step }: Visit): Step => steps.find(({ id }) => id === step)!

/** A {@link Sitter} for one patient; what does not depend on the others is worked out once. */
export function sitter(patient: PatientToday, disturbance: Disturbance, objective: Objective, on: DayGrid): Sitter {
  const { pathway } = patient
  const { grid, words, slots } = on
  const todo = todoOf(patient)
  const steps = todo.map((visit) => stepOf(pathway, visit))
  const windows = windowsOf(patient, steps, on)
  const places = steps.map((step) => on.standsOf(kindOf(step, grid).key))
  const ways = choices(places).map((stands) => ({
    stands,
    search: shiftSearch(problemOf(patient, disturbance, objective, todo, stands), words, slots),
  }))
  const planned = todo.map((visit) => disturbance.agenda.units.findIndex(({ unit }) => unit.id === visit.unit))
  const open = new Int32Array(steps.length * words)

  /** The unit of the plan where it is free, else the one that loses least. */
  const unitAt = (stand: Stand, i: number, slot: number): number => {
    const own = planned[i]!
    return on.isFree(stand, own, slot) ? own : on.cheapest(stand, slot)
  }

  const seat = (below: number): Seat | undefined => {
    let best: Seat | undefined
    for (const { stands, search } of ways) {
      if (!openTo(stands)) continue
      const shift = search.least(open, best?.minutes ?? below, MOST_NODES)
      if (!shift) continue
      const units = stands.map((stand, i) => unitAt(stand, i, shift.slots[i]!))
      best = { slots: shift.slots, units, minutes: shift.cost }
    }
    return best
  }
  /** What is open to each of her visits; whether all have something. */
  const openTo = (stands: readonly Stand[]): boolean => {
    for (let i = 0; i < stands.length; i++) {
      const row = stands[i]!.any
      let any = 0
      for (let w = on.lowest; w <= on.highest; w++) {
        any |= open[i * words + w] = on.bits[row + w]! & windows[i * words + w]!
      }
      if (any === 0) return false
    }
    return true
  }

  return {
    todo,
    durations: steps.map(({ duration }) => duration),
    stands: places,
    planned,
    seat,
    nodes: () => {
      let sum = 0
      for (let w = 0; w < ways.length; w++) sum += ways[w]!.search.nodes()
      return sum
    },
    visitsOf: ({ slots: at, units }) =>
      steps
        .map(({ id, duration }, i) => {
          const from = at[i]! * grid
          return { step: id, unit: on.agenda.units[units[i]!]!.unit.id, from, to: from + duration }
        })
        .sort((a, b) => a.from - b.from),
  }
}

/** The starts that the steps and her own departure allow, a row for each. */
function windowsOf({ leaveBy = NEVER }: PatientToday, steps: readonly Step[], { grid, words }: DayGrid): Int32Array {
  const windows = new Int32Array(steps.length * words)
  steps.forEach(({ window, duration }, i) => {
    const to = Math.min(window.to, leaveBy)
    addRange(windows, i * words, Math.ceil(window.from / grid), Math.floor((to - duration) / grid) + 1)
  })
  return windows
}

function problemOf(
  patient: PatientToday,
  { agenda, now, maxAdvance }: Disturbance,
  { perLateMinute }: Objective,
  todo: readonly RunningVisit[],
  stands: readonly Stand[],
): ShiftProblem {
  const { pathway, visits, presentFrom } = patient
  const { grid } = pathway
  const past = visits.filter((visit) => visit.state !== 'todo')
  const placeOf = (visit: Visit) => agenda.units.find(({ unit }) => unit.id === visit.unit)!.unit.place
  const ready = todo.map((visit, i) => {
    const after = past.map((done) =>
      Math.max(
        done.to + walkBetween(pathway, placeOf(done), stands[i]!.place),
        done.to + leastGap(pathway, done.step, visit.step),
      ),
    )
    const soonest = Math.max(0, now, presentFrom, visit.notBefore ?? 0, visit.from - maxAdvance, ...after)
    return Math.ceil(soonest / grid)
  })
  const count = todo.length
  const ahead = new Int32Array(count * count)
  const before = todo.map(() => 0)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const gap = leastGap(pathway, todo[i]!.step, todo[j]!.step)
      const walk = walkBetween(pathway, stands[i]!.place, stands[j]!.place)
      ahead[i * count + j] = Math.ceil((stands[i]!.duration + Math.max(walk, gap)) / grid)
      if (gap >= 0) before[j]! |= 1 << i
    }
  }
  return {
    grid,
    durations: stands.map(({ duration }) => duration),
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

/** Minute at which she would leave by the plan. A running visit may last longer than planned. */
export const departureOf = ({ pathway, visits }: PatientToday): number =>
  Math.max(
    ...visits.map((visit) => (visit.state === 'running' ? visit.from + stepOf(pathway, visit).duration : visit.to)),
  )
