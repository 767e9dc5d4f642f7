import { type Bits, nextIn } from './bits.js'
import { closed, FAR, type Network } from './network.js'

const { floor, max, min } = Math

/** The starts that are open to each step of a network: one row of bits for each. */
export interface Domains {
  readonly bits: Bits
  readonly words: number
  readonly slots: number
  /** Minutes lost by a start of a step in a slot. */
  lost: (step: number, slot: number) => number
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
  /** The least slots that each step keeps the patient before the next one. */
  readonly holds: readonly number[]
  /** Slots that each step starts at least after (mostly: at most before) the last, by longest gaps; −FAR where none is set. */
  readonly fromLast: readonly number[]
  /** What lags among the middle steps alone ask, by step number: see `least` of the network. */
  readonly between: Int32Array
  /** Whether, once a middle step is placed, only its own slot bounds what can come after it. */
  readonly isForgetful: boolean
}

export function middleOf(network: Network, first: number, last: number): Middle {
  const { count, before, ahead, apart, least, asked } = network
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
  return {
    first,
    last,
    steps,
    fromFirst: steps.map((i) => ahead[first * count + i]!),
    toLast: steps.map((i) => ahead[i * count + last]!),
    direct: first === last ? 0 : ahead[first * count + last]!,
    before: steps.map((i) => steps.reduce((bits, j, at) => (before[i]! & (1 << j) ? bits | (1 << at) : bits), 0)),
    holds: steps.map((i) => {
      const others = before.map((_, j) => j).filter((j) => j !== i && j !== first)
      return min(...others.map((j) => apart[i * count + j]!))
    }),
    fromLast: steps.map((i) => least[last * count + i]!),
    between,
    isForgetful: steps.every((i) => steps.every((j) => i === j || isForgotten(i, j))),
  }
}

/**
 * A function that gives the least start slot of the last step for a start of the first: over all orders, each step as
 * soon as it can. It is at most `limit`, else FAR; the search stops when `goal`, a known lower bound, is reached. Longest
 * gaps to the last step are counted from the goal, those between other steps not at all: unless the goal is reached this
 * is a lower bound itself. Only active orders are tried: a step does not start where another
 * could be done completely before it.
 */
export function soonestEnds(network: Network, middle: Middle, domains: Domains) {
  const { count, ahead } = network
  const { steps, fromFirst, toLast, direct, before, holds, last, fromLast } = middle
  const { bits, words, slots } = domains
  const size = steps.length
  const ready = new Int32Array((size + 1) * size)
  const at = new Int32Array((size + 1) * size)
  const all = (1 << size) - 1
  let best = FAR
  let goal = 0

  const visit = (depth: number, left: number, end: number): void => {
    if (left === 0) {
      const open = nextIn(bits, last * words, end, slots)
      if (open < best && open < slots) best = open
      return
    }
    const row = depth * size
    let held = 0
    let soonest = FAR
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k))) continue
      const slot = nextIn(bits, steps[k]! * words, ready[row + k]!, slots)
      if (slot + toLast[k]! >= best) return
      at[row + k] = slot
      held += holds[k]!
      if (slot < soonest) soonest = slot
    }
    if (soonest + held >= best) return
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || before[k]! & left) continue
      const slot = at[row + k]!
      if (isIdle(row, left, k, slot)) continue
      const rest = left & ~(1 << k)
      for (let j = 0; j < size; j++) {
        if (rest & (1 << j)) {
          ready[row + size + j] = max(ready[row + j]!, slot + ahead[steps[k]! * count + steps[j]!]!)
        }
      }
      visit(depth + 1, rest, max(end, slot + toLast[k]!))
      if (best <= goal) return
    }
  }

  /** Whether another step that may go first would be over before this start. */
  const isIdle = (row: number, left: number, k: number, slot: number): boolean => {
    for (let j = 0; j < size; j++) {
      if (j === k || !(left & (1 << j)) || before[j]! & left) continue
      if (at[row + j]! + ahead[steps[j]! * count + steps[k]!]! <= slot) return true
    }
    return false
  }

  return (start: number, limit: number, lowerBound: number): number => {
    best = limit + 1
    goal = lowerBound
    for (let k = 0; k < size; k++) ready[k] = max(start + fromFirst[k]!, goal + fromLast[k]!)
    visit(0, all, start + direct)
    return best > limit ? FAR : best
  }
}
