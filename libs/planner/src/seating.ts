import type { DayGrid } from './day-grid.js'
import type { Interval } from './interval.js'
import type { Seat, Sitter } from './reinsert.js'

/** A patient and one visit on the grid take as long as this many nodes. */
const [NODES_PER_SEAT, NODES_PER_VISIT] = [10, 5]

/** What a dropped patient and one whose starts move count, beside minutes. */
export interface Weights {
  readonly perDropped: number
  readonly perMoved: number
}

/** Patients on a day, by number: who sits where, and what that costs. */
export interface Seating {
  readonly on: DayGrid
  readonly sitters: readonly Sitter[]
  /** As they now are; undefined while a patient has none. */
  readonly seats: readonly (Seat | undefined)[]
  /** What each would have if she were alone. */
  readonly alone: readonly (Seat | undefined)[]
  /** Gives a patient her least disturbance, if it costs less than `below`. */
  readonly sit: (patient: number, below: number, weights: Weights) => void
  readonly sitOn: (patient: number, seat: Seat | undefined) => void
  /** Takes a patient off the day. */
  readonly stand: (patient: number) => void
  /** Takes one visit of a patient off the day, and puts it back, on this unit. */
  readonly lift: (patient: number, visit: number) => void
  readonly lower: (patient: number, visit: number, unit: number) => void
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
  const sitOn = (p: number, seat: Seat | undefined): void => {
    seats[p] = seat
    if (seat) sitters[p]!.put(seat)
  }
  const stand = (p: number): void => {
    if (seats[p]) sitters[p]!.take(seats[p])
    seats[p] = undefined
  }
  const minutesOf = (p: number, visit: number): Interval => {
    const from = seats[p]!.slots[visit]! * on.grid
    return { from, to: from + sitters[p]!.durations[visit]! }
  }
  return {
    on,
    sitters,
    seats,
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
    lift: (p, visit) => {
      const { from, to } = minutesOf(p, visit)
      on.take(seats[p]!.units[visit]!, from, to)
      spent += NODES_PER_VISIT
    },
    lower: (p, visit, unit) => {
      const { from, to } = minutesOf(p, visit)
      on.put(unit, from, to)
      const seat = seats[p]!
      if (seat.units[visit] !== unit) seats[p] = { ...seat, units: seat.units.with(visit, unit) }
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
