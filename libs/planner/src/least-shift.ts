import { nextIn, previousIn } from './bits.js'
import type { Domains } from './sequence.js'

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
  /** Minute at which she would have left. */
  readonly departure: number
  /** Minute at which what is done or running ends. */
  readonly busyUntil: number
  /** What a minute of later departure costs; a minute of a moved start costs 1. */
  readonly perLateMinute: number
}

export interface Shift {
  readonly slots: readonly number[]
  readonly cost: number
  /** Nodes of the search: a measure of work that does not depend on the machine. */
  readonly nodes: number
}

/**
 * The starts that disturb one patient least, given what is open to each visit; no slots where there are none, or none
 * that cost less than `below`. Exact: depth first in order of time, left when the sum of what each visit costs at least
 * is too much.
 */
export function leastShift(problem: ShiftProblem, { bits, words, slots }: Domains, below = Infinity): Shift {
  const { grid, durations, planned, ahead, before, departure, busyUntil, perLateMinute } = problem
  const count = durations.length
  const ready = new Int32Array((count + 1) * count)
  const least = new Int32Array((count + 1) * count)
  const at = new Int32Array(count)
  let best: { slots: number[]; cost: number } | undefined
  let bound = below
  let nodes = 0

  const lateness = (end: number) => perLateMinute * Math.max(0, end - departure)
  const shift = (visit: number, slot: number) => Math.abs(slot - planned[visit]!) * grid

  /** The least shift of a visit that starts at or after a slot. */
  const leastFrom = (visit: number, from: number): number => {
    const wish = Math.max(from, planned[visit]!)
    const next = nextIn(bits, visit * words, wish, slots)
    const previous = previousIn(bits, visit * words, wish)
    const late = next < slots ? shift(visit, next) : Infinity
    return previous >= from ? Math.min(late, shift(visit, previous)) : late
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
      last = Math.max(last, from * grid + durations[i]!)
    }
    if (cost + rest + lateness(last) >= bound) return
    for (let i = 0; i < count; i++) {
      if (!(left & (1 << i)) || before[i]! & left) continue
      const others = left & ~(1 << i)
      const base = cost + rest - least[row + i]!
      for (let slot = ready[row + i]!; slot < slots; slot = nextIn(bits, i * words, slot + 1, slots)) {
        const finish = Math.max(last, slot * grid + durations[i]!)
        if (base + shift(i, slot) + lateness(finish) >= bound) {
          if (slot >= planned[i]!) break
          continue
        }
        at[i] = slot
        for (let j = 0; j < count; j++) {
          if (others & (1 << j)) ready[row + count + j] = Math.max(ready[row + j]!, slot + ahead[i * count + j]!)
        }
        visit(row + count, others, cost + shift(i, slot), Math.max(end, slot * grid + durations[i]!))
      }
    }
  }

  for (let i = 0; i < count; i++) ready[i] = problem.ready[i]!
  visit(0, (1 << count) - 1, 0, busyUntil)
  return best ? { ...best, nodes } : { slots: [], cost: Infinity, nodes }
}
