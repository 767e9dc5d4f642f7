import { type Bits, nextIn, previousIn } from './bits.js'

/** Globals are slow to look up where code runs in a sandbox, such as a test. */
const { abs, max, min } = Math

/** The visits of one patient that are still to be done, by number. Slots of the grid; costs in minutes. */
export interface ShiftProblem {
  readonly grid: number
  readonly durations: readonly number[]
  /** Planned start slots. */
  readonly planned: readonly number[]
  /** The first slot of each visit: now, her arrival, and what is done or running allow no sooner. */
  readonly ready: readonly number[]
  /** From × count + to: least slots from start to start when the one comes before the other. */
  readonly ahead: Int32Array
  /** Bits of the visits that must come before each. */
  readonly before: readonly number[]
  /** Minute at which she would have left. Only visits still to be done can make her later: the rest is a fact. */
  readonly departure: number
  /** What a minute of later departure costs; a minute of a moved start costs 1. */
  readonly perLateMinute: number
}

/** More than any cost. */
export const NEVER = Number.POSITIVE_INFINITY

/** Start slots by visit, and the minutes of disturbance. */
export interface Shift {
  readonly slots: readonly number[]
  readonly cost: number
}

/** How to find the starts that disturb one patient least, and how many nodes that took in all: work whatever the machine. */
export interface ShiftSearch {
  /** `bits`: what is open to each visit, a row each. No answer where nothing costs less than `below`, or `most` nodes were too few. */
  readonly least: (bits: Bits, below: number, most: number) => Shift | undefined
  readonly nodes: () => number
}

/**
 * Exact, unless it takes too many nodes: depth first in order of time, for each visit from its planned start outwards,
 * left when the sum of what each visit costs at least is too much.
 */
export function shiftSearch(problem: ShiftProblem, words: number, slots: number): ShiftSearch {
  const { grid, durations, planned, ahead, before, departure, perLateMinute } = problem
  const count = durations.length
  const ready = new Int32Array((count + 1) * count)
  const least = new Int32Array((count + 1) * count)
  const at = new Int32Array(count)
  const order = inOrder(before)
  let bits: Bits = least
  let best: number[] | undefined
  let bound = 0
  let end = 0
  let nodes = 0

  const lateness = (leaves: number) => perLateMinute * max(0, leaves - departure)

  /** The least shift, in slots, of a visit that starts at or after an open slot. */
  const leastFrom = (visit: number, from: number): number => {
    const wish = planned[visit]!
    if (from >= wish) return from - wish
    const row = visit * words
    const next = nextIn(bits, row, wish, slots)
    const late = next < slots ? next - wish : slots
    return late === 0 ? 0 : min(late, wish - previousIn(bits, row, wish))
  }

  /** Of some visits the one that would come first if nothing else moved; −1 of none. */
  const firstOf = (row: number, among: number): number => {
    let first = -1
    let soonest = slots + slots
    for (let i = 0; i < count; i++) {
      if (!(among & (1 << i))) continue
      const slot = max(ready[row + i]!, planned[i]!)
      if (slot < soonest) {
        first = i
        soonest = slot
      }
    }
    return first
  }

  const visit = (row: number, left: number, cost: number, leaves: number): void => {
    nodes++
    if (left === 0) {
      const total = cost + lateness(leaves)
      if (total >= bound) return
      bound = total
      best = [...at]
      return
    }
    let rest = 0
    let last = leaves
    for (let o = 0; o < count; o++) {
      const i = order[o]!
      if (!(left & (1 << i))) continue
      let soonest = ready[row + i]!
      for (let others = before[i]! & left; others; others &= others - 1) {
        const j = 31 - Math.clz32(others & -others)
        soonest = max(soonest, ready[row + j]! + ahead[j * count + i]!)
      }
      if (row > 0 && soonest === ready[row - count + i]!) least[row + i] = least[row - count + i]!
      else {
        soonest = nextIn(bits, i * words, soonest, slots)
        if (soonest === slots) return
        least[row + i] = leastFrom(i, soonest) * grid
      }
      ready[row + i] = soonest
      rest += least[row + i]!
      last = max(last, soonest * grid + durations[i]!)
    }
    if (cost + rest + lateness(last) >= bound) return
    for (let tried = 0; ;) {
      const i = firstOf(row, left & ~tried)
      if (i < 0) return
      tried |= 1 << i
      if (!(before[i]! & left)) tryAll(row, left & ~(1 << i), i, cost, rest - least[row + i]!, leaves, last)
      if (nodes > end) return
    }
  }

  /** Puts a visit before all others that are left, from its planned start outwards. */
  const tryAll = (
    row: number,
    others: number,
    i: number,
    cost: number,
    rest: number,
    leaves: number,
    last: number,
  ): void => {
    const from = ready[row + i]!
    const wish = planned[i]!
    const base = cost + rest
    let later = nextIn(bits, i * words, max(from, wish), slots)
    let sooner = wish > from ? previousIn(bits, i * words, wish - 1) : -1
    for (;;) {
      const costLater =
        later < slots ? base + (later - wish) * grid + lateness(max(last, later * grid + durations[i]!)) : NEVER
      const costSooner = sooner >= from ? base + (wish - sooner) * grid + lateness(last) : NEVER
      if (min(costLater, costSooner) >= bound || nodes > end) return
      const isLater = costLater <= costSooner
      const slot = isLater ? later : sooner
      at[i] = slot
      for (let left = others; left; left &= left - 1) {
        const j = 31 - Math.clz32(left & -left)
        ready[row + count + j] = max(ready[row + j]!, slot + ahead[i * count + j]!)
      }
      visit(row + count, others, cost + abs(slot - wish) * grid, max(leaves, slot * grid + durations[i]!))
      // A later start costs more and gives the others no room: they only come after it.
      if (isLater) later = slots
      else sooner = previousIn(bits, i * words, sooner - 1)
    }
  }

  return {
    nodes: () => nodes,
    least: (open, below, most) => {
      bits = open
      best = undefined
      bound = below
      end = nodes + most
      for (let i = 0; i < count; i++) ready[i] = problem.ready[i]!
      visit(0, (1 << count) - 1, 0, 0)
      return best && { slots: best, cost: bound }
    },
  }
}

/** The visits in an order in which each comes after those that must come before it. */
function inOrder(before: readonly number[]): number[] {
  const order: number[] = []
  let done = 0
  while (order.length < before.length) {
    const next = before.findIndex((bits, i) => !(done & (1 << i)) && !(bits & ~done))
    if (next < 0) throw new Error('the lags of a pathway run in a circle')
    order.push(next)
    done |= 1 << next
  }
  return order
}
