import type { DayGrid } from './day-grid.js'
import type { Seat, Sitter } from './reinsert.js'

/** A patient and one visit on the grid take as long as this many nodes. */
const [NODES_PER_SEAT, NODES_PER_VISIT] = [10, 5]

/** What a dropped patient and one whose starts move count, beside minutes. */
export interface Weights {
  readonly perDropped: number
  readonly perMoved: number
}

/** Visits that are still to be done, by number, patient after patient: a list for each of what is asked of all of them often. */
export interface VisitsOnDay {
  readonly patient: Int32Array
  /** −1 while the patient has no seat; then the minutes say nothing. */
  readonly unit: Int32Array
  /** Minutes, half-open. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** By patient: her first visit. */
  readonly first: Int32Array
}

/** Patients on a day, by number: who sits where, and what that costs. */
export interface Seating {
  readonly on: DayGrid
  readonly sitters: readonly Sitter[]
  /** As they now are; undefined while a patient has none. */
  readonly seats: readonly (Seat | undefined)[]
  readonly visits: VisitsOnDay
  /** What each would have if she were alone. */
  readonly alone: readonly (Seat | undefined)[]
  /** Gives a patient her least disturbance, if it costs less than `below`. */
  readonly sit: (patient: number, below: number, weights: Weights) => void
  readonly sitOn: (patient: number, seat: Seat | undefined) => void
  /** Takes a patient off the day. */
  readonly stand: (patient: number) => void
  /** Puts visits on other units at the same minutes. */
  readonly move: (visits: readonly number[], units: readonly number[]) => void
  /** Takes all off the day and puts them on these seats. */
  readonly reset: (seats: readonly (Seat | undefined)[]) => void
  readonly costOf: (seat: Seat | undefined, weights: Weights) => number
  readonly valueOf: (seats: readonly (Seat | undefined)[], weights: Weights) => number
  /** What a patient costs at least, and all of them. */
  readonly leastOf: (patient: number, weights: Weights) => number
  readonly lowest: (weights: Weights) => number
  /** Nodes of search so far, changes of the grid included. */
  readonly spent: () => number
}

/** Nobody sits yet. */
export function seating(on: DayGrid, sitters: readonly Sitter[]): Seating {
  const alone = sitters.map((sitter) => sitter.seat(Infinity))
  const seats: (Seat | undefined)[] = sitters.map(() => undefined)
  const visits = visitsOf(sitters)
  let spent = 0

  const costOf = (seat: Seat | undefined, weights: Weights): number => {
    if (!seat) return weights.perDropped
    return seat.minutes === 0 ? 0 : seat.minutes + weights.perMoved
  }
  const valueOf = (all: readonly (Seat | undefined)[], weights: Weights): number => {
    let sum = 0
    for (let p = 0; p < all.length; p++) sum += costOf(all[p], weights)
    return sum
  }
  const put = (visit: number, unit: number): void => {
    visits.unit[visit] = unit
    on.put(unit, visits.from[visit]!, visits.to[visit]!)
  }
  const take = (visit: number): void => {
    on.take(visits.unit[visit]!, visits.from[visit]!, visits.to[visit]!)
    visits.unit[visit] = -1
  }
  const sitOn = (p: number, seat: Seat | undefined): void => {
    seats[p] = seat
    if (!seat) return
    const { durations } = sitters[p]!
    for (let v = 0; v < seat.slots.length; v++) {
      const visit = visits.first[p]! + v
      visits.from[visit] = seat.slots[v]! * on.grid
      visits.to[visit] = visits.from[visit]! + durations[v]!
      put(visit, seat.units[v]!)
    }
  }
  const stand = (p: number): void => {
    const seat = seats[p]
    seats[p] = undefined
    if (seat) for (let v = 0; v < seat.slots.length; v++) take(visits.first[p]! + v)
  }
  return {
    on,
    sitters,
    seats,
    visits,
    alone,
    costOf,
    valueOf,
    sitOn,
    stand,
    sit: (p, below, { perMoved }) => {
      const sitter = sitters[p]!
      const before = sitter.nodes()
      // Who keeps her minutes costs nothing, however dear it is to move her.
      const seat = sitter.seat(perMoved > 0 ? Math.max(1, below - perMoved) : below)
      spent += sitter.nodes() - before + NODES_PER_SEAT
      sitOn(p, seat)
    },
    move: (moved, units) => {
      spent += NODES_PER_VISIT * moved.length
      for (const visit of moved) take(visit)
      moved.forEach((visit, i) => {
        put(visit, units[i]!)
        const p = visits.patient[visit]!
        const { slots, units: old, minutes } = seats[p]!
        seats[p] = { slots, units: old.with(visit - visits.first[p]!, units[i]!), minutes }
      })
    },
    reset: (to) => {
      for (let p = 0; p < seats.length; p++) stand(p)
      for (let p = 0; p < seats.length; p++) sitOn(p, to[p])
    },
    leastOf: (p, weights) => Math.min(costOf(alone[p], weights), weights.perDropped),
    lowest: (weights) => valueOf(alone, weights),
    spent: () => spent,
  }
}

function visitsOf(sitters: readonly Sitter[]): VisitsOnDay {
  const patient = Int32Array.from(sitters.flatMap(({ todo }, p) => todo.map(() => p)))
  const none = () => new Int32Array(patient.length)
  const first = Int32Array.from(sitters, (_, p) => patient.indexOf(p))
  return { patient, unit: none().fill(-1), from: none(), to: none(), first }
}
