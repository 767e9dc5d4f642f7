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

export interface Shift {
  readonly slots: readonly number[]
  readonly cost: number
  /** Nodes of the search: a measure of work that does not depend on the machine. */
  readonly nodes: number
}

/** What is open to each visit: a row of bits each, of so many words for so many slots. */
export interface OpenSlots {
  readonly bits: Bits
  readonly words: number
  readonly slots: number
}

/**
 * The starts that disturb one patient least, given what is open to each visit; no slots where there are none, or none
 * that cost less than `below`. Exact, unless it takes more than `most` nodes: depth first in order of time, for each
 * visit from its planned start outwards, left when the sum of what each visit costs at least is too much.
 */
export function leastShift(
  problem: ShiftProblem,
  { bits, words, slots }: OpenSlots,
  below = NEVER,
  most = NEVER,
): Shift {
  const { grid, durations, planned, ahead, before, departure, perLateMinute } = problem
  const count = durations.length
  const ready = new Int32Array((count + 1) * count)
  const least = new Int32Array((count + 1) * count)
  const at = new Int32Array(count)
  let best: { slots: number[]; cost: number } | undefined
  let bound = below
  let nodes = 0

  const lateness = (end: number) => perLateMinute * max(0, end - departure)
  const shift = (visit: number, slot: number) => abs(slot - planned[visit]!) * grid

  /** The least shift of a visit that starts at or after a slot. */
  const leastFrom = (visit: number, from: number): number => {
    const wish = max(from, planned[visit]!)
    const next = nextIn(bits, visit * words, wish, slots)
    const previous = previousIn(bits, visit * words, wish)
    const late = next < slots ? shift(visit, next) : NEVER
    return previous >= from ? min(late, shift(visit, previous)) : late
  }

  /** Of some visits the one that would come first if nothing else moved; −1 of none. */
  const firstOf = (row: number, among: number): number => {
    let first = -1
    let soonest = NEVER
    for (let i = 0; i < count; i++) {
      if (!(among & (1 << i))) continue
      const slot = max(ready[row + i]!, planned[i]!)
      if (slot < soonest) [first, soonest] = [i, slot]
    }
    return first
  }

  const visit = (row: number, left: number, cost: number, end: number): void => {
    nodes++
    if (left === 0) {
      bound = cost + lateness(end)
      best = { slots: [...at], cost: bound }
      return
    }
    let rest = 0
    let last = end
    for (let i = 0; i < count; i++) {
      if (!(left & (1 << i))) continue
      const from = nextIn(bits, i * words, ready[row + i]!, slots)
      if (from === slots) return
      ready[row + i] = from
      least[row + i] = leastFrom(i, from)
      rest += least[row + i]!
      last = max(last, from * grid + durations[i]!)
    }
    if (cost + rest + lateness(last) >= bound) return
    for (let tried = 0; ;) {
      const i = firstOf(row, left & ~tried)
      if (i < 0) return
      tried |= 1 << i
      if (before[i]! & left) continue
      const others = left & ~(1 << i)
      const base = cost + rest - least[row + i]!
      const put = (slot: number): void => {
        at[i] = slot
        for (let j = 0; j < count; j++) {
          if (others & (1 << j)) ready[row + count + j] = max(ready[row + j]!, slot + ahead[i * count + j]!)
        }
        visit(row + count, others, cost + shift(i, slot), max(end, slot * grid + durations[i]!))
      }
      const from = ready[row + i]!
      let later = nextIn(bits, i * words, max(from, planned[i]!), slots)
      let sooner = planned[i]! > from ? previousIn(bits, i * words, planned[i]! - 1) : -1
      for (;;) {
        const costLater =
          later < slots ? base + shift(i, later) + lateness(max(last, later * grid + durations[i]!)) : NEVER
        const costSooner = sooner >= from ? base + shift(i, sooner) + lateness(last) : NEVER
        if (min(costLater, costSooner) >= bound || nodes > most) break
        if (costLater <= costSooner) {
          put(later)
          later = nextIn(bits, i * words, later + 1, slots)
        } else {
          put(sooner)
          sooner = previousIn(bits, i * words, sooner - 1)
        }
      }
    }
  }

  for (let i = 0; i < count; i++) ready[i] = problem.ready[i]!
  visit(0, (1 << count) - 1, 0, 0)
  return best ? { ...best, nodes } : { slots: [], cost: NEVER, nodes }
}
