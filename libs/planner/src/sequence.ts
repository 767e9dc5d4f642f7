import { type Bits, nextIn } from './bits.js'
import type { Losses } from './offer.js'
import { closed, FAR, type Network } from './network.js'

const { floor, max, min } = Math

/** The starts that are open to each step of a network. They are filled in for each day; the arrays stay the same. */
export interface Domains {
  /** A row of `words` words for each step, by step number. */
  readonly starts: Bits
  readonly words: number
  readonly slots: number
  readonly losses: Losses
}

/** A network with a given first and last step, seen from the steps in the middle. */
export interface Middle {
  readonly first: number
  readonly last: number
  /** Step numbers; everything below stands in this order. */
  readonly steps: readonly number[]
  /** Least slots from the first step to each, from each to the last, and straight from first to last. */
  readonly fromFirst: readonly number[]
  readonly toLast: readonly number[]
  readonly direct: number
  /** Bits of the middle steps that come before each. */
  readonly before: readonly number[]
  /** Slots that each step starts at least after (mostly: at most before) the last, by longest gaps; −FAR where none is set. */
  readonly fromLast: readonly number[]
  /** What lags among the middle steps alone ask, by step number: see `least` of the network. */
  readonly between: Int32Array
  /**
   * For each set of steps that are left (as bits) and each step before them (the last entry: the first step), at
   * left × (size + 1) + before: the least slots from its start to the start of the last, whatever is free.
   */
  readonly shortest: Int32Array
  /** The same for the most minutes of visits and walks, from the start of the step before. */
  readonly busiest: Int32Array
  /** Whether, once a middle step is placed, only its own slot bounds what can come after it. */
  readonly isForgetful: boolean
}

/** The steps of a network between these two; both come from its `ends`. */
export function middleOf(network: Network, first: number, last: number): Middle {
  const { count, before, ahead, apart, least, asked, durations, reach } = network
  const steps = before.map((_, i) => i).filter((i) => i !== first && i !== last)
  const isMiddle = (pair: number) => steps.includes(floor(pair / count)) && steps.includes(pair % count)
  const between = closed(
    asked.map((slots, pair) => (isMiddle(pair) ? slots : -FAR)),
    count,
  )
  /** Nothing that must hold between two steps, or on the way past the second, outlives the step in between. */
  const isForgotten = (i: number, j: number): boolean => {
    const [asks, walk] = [between[i * count + j]!, apart[i * count + j]!]
    return (
      (asks === -FAR || (asks > 0 && asks <= walk)) &&
      [...steps, last].every((k) => apart[i * count + k]! <= walk + apart[j * count + k]!)
    )
  }
  const earlier = steps.map((i) => steps.reduce((bits, j, at) => (before[i]! & (1 << j) ? bits | (1 << at) : bits), 0))
  return {
    first,
    last,
    steps,
    fromFirst: steps.map((i) => ahead[first * count + i]!),
    toLast: steps.map((i) => ahead[i * count + last]!),
    direct: first === last ? 0 : ahead[first * count + last]!,
    before: earlier,
    shortest: overOrders(
      [...steps, first],
      earlier,
      (i) => (i === last ? 0 : ahead[i * count + last]!),
      (i, k, rest) => max(ahead[i * count + last]!, ahead[i * count + k]! + rest),
      min,
    ),
    busiest: overOrders(
      [...steps, first],
      earlier,
      (i) => (i === last ? durations[i]! : reach[i * count + last]!),
      (i, k, rest) => reach[i * count + k]! + rest,
      max,
    ),
    fromLast: steps.map((i) => least[last * count + i]!),
    between,
    isForgetful: steps.every((i) => steps.every((j) => i === j || isForgotten(i, j))),
  }
}

/** The best value over the orders of each set of steps after each step; `steps` are those of the middle and the first. */
function overOrders(
  steps: readonly number[],
  before: readonly number[],
  end: (step: number) => number,
  join: (step: number, next: number, rest: number) => number,
  best: (a: number, b: number) => number,
): Int32Array {
  const width = steps.length
  const values = new Int32Array(width << (width - 1))
  for (let left = 0; left < 1 << (width - 1); left++) {
    for (let i = 0; i < width; i++) {
      let value = left === 0 ? end(steps[i]!) : undefined
      for (let k = 0; k < width - 1; k++) {
        if (!(left & (1 << k)) || before[k]! & left) continue
        const joined = join(steps[i]!, steps[k]!, values[(left & ~(1 << k)) * width + k]!)
        value = value === undefined ? joined : best(value, joined)
      }
      values[left * width + i] = value ?? 0
    }
  }
  return values
}

/**
 * A function that asks whether the steps fit between a start of the first step and a start of the last, `goal`: it gives
 * the goal when they do, else a higher slot before which the last step cannot start, FAR when it never can. Each order of
 * the steps is followed, every step as soon as it can, until it cannot meet the goal; what that order would need at least
 * is remembered. Longest gaps are counted to the goal, those between middle steps not at all, so with longest gaps the
 * steps may still not fit. A step never starts where another could be done completely before it.
 */
export function soonestEnds(network: Network, middle: Middle, domains: Domains) {
  const { count, ahead } = network
  const { steps, fromFirst, before, fromLast, shortest } = middle
  const { starts, words, slots } = domains
  const size = steps.length
  const width = size + 1
  const apart = Int32Array.from(steps.flatMap((i) => steps.map((j) => ahead[i * count + j]!)))
  const tail = Int32Array.from(middle.toLast)
  const rowOf = Int32Array.from(steps, (step) => step * words)
  const earlier = Int32Array.from(before)
  const at = new Int32Array(width * size)
  const all = (1 << size) - 1
  let goal = 0
  let next = FAR

  /** Whether an order that needs the last step to start at `end` or later can meet the goal. */
  const isInTime = (end: number): boolean => {
    if (end <= goal) return true
    if (end < next) next = end
    return false
  }

  /** Whether the steps that are left fit; `row` is where the first open slot of each stands in `at`. */
  const fits = (row: number, left: number): boolean => {
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || earlier[k]! & left) continue
      const rest = left & ~(1 << k)
      if (!isInTime(at[row + k]! + shortest[rest * width + k]!) || isIdle(row, left, k)) continue
      if (rest === 0 || (isOpenAfter(row, rest, k) && fits(row + size, rest))) return true
    }
    return false
  }

  /** Whether the steps that are left can each still be in time after step k; their first open slots go to the next row. */
  const isOpenAfter = (row: number, rest: number, k: number): boolean => {
    const slot = at[row + k]!
    let end = 0
    for (let j = 0; j < size; j++) {
      if (!(rest & (1 << j))) continue
      const first = openFrom(j, at[row + j]!, slot + apart[k * size + j]!)
      if (first === slots) return false
      at[row + size + j] = first
      end = max(end, first + tail[j]!)
    }
    return isInTime(end)
  }

  /** The first open slot of a step at or after `ready`, where its first one after something earlier is `known`. */
  const openFrom = (k: number, known: number, ready: number): number =>
    ready <= known ? known : nextIn(starts, rowOf[k]!, ready, slots)

  /** Whether another step that may go first would be over before this step starts. */
  const isIdle = (row: number, left: number, k: number): boolean => {
    for (let j = 0; j < size; j++) {
      if (j === k || !(left & (1 << j)) || earlier[j]! & left) continue
      if (at[row + j]! + apart[j * size + k]! <= at[row + k]!) return true
    }
    return false
  }

  return (start: number, goalSlot: number): number => {
    goal = goalSlot
    next = FAR
    if (!isInTime(start + shortest[all * width + size]!)) return next
    let end = 0
    for (let k = 0; k < size; k++) {
      const slot = nextIn(starts, rowOf[k]!, max(start + fromFirst[k]!, goal + fromLast[k]!), slots)
      if (slot === slots) return next
      at[k] = slot
      end = max(end, slot + tail[k]!)
    }
    return isInTime(end) && (size === 0 || fits(0, all)) ? goal : next
  }
}
