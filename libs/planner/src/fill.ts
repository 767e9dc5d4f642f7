import { nextIn } from './bits.js'
import { memo } from './memo.js'
import { FAR, type Network } from './network.js'
import type { Domains, Middle } from './sequence.js'

const { ceil, floor, max, min } = Math

export interface Filling {
  /** The start slot of each step, by step number. */
  readonly slots: readonly number[]
  /** Minutes. */
  readonly wait: number
  readonly lost: number
}

const seen = memo()

/**
 * A function that places the steps between a start of the first and of the last step at the least (longest wait, minutes
 * lost), compared in that order and below the given bound; undefined where nothing is. All lags and walks hold.
 *
 * First the least longest wait is looked for, then the least loss among the fillings that wait no longer. In most
 * pathways the future depends only on what is left, the step before and its slot: such a state is not tried again with a
 * value that is no better.
 */
export function fillings(network: Network, middle: Middle, domains: Domains) {
  const { grid, count, durations, reach, ahead, least } = network
  const { steps, fromFirst, toLast, fromLast, before, first, last, between, isForgetful } = middle
  const { bits, words, slots } = domains
  const size = steps.length
  const all = (1 << size) - 1
  const ready = new Int32Array((size + 1) * size)
  const at = new Int32Array((size + 1) * size)
  const latest = new Int32Array((size + 1) * size)
  const placed = new Int32Array(count)
  const minutes = steps.map((i) => durations[i]!)
  const longestWalk = reach.reduce((most, value, pair) => max(most, value - durations[floor(pair / count)]!), 0)
  let end = 0
  /** Fillings must stay below this value: minutes of wait, or minutes lost where the wait is fixed. */
  let bound = 0
  let goal = 0
  let longest = 0
  let best: number[] | undefined

  const gap = (from: number, to: number) => (placed[to]! - placed[from]!) * grid - reach[from * count + to]!
  const isDone = () => bound <= goal
  const stateOf = (left: number, previous: number) => ((left * count + previous) << 11) | placed[previous]!

  /** The first open slot of each step that is left; false when one has none. */
  const look = (row: number, left: number): boolean => {
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k))) continue
      const slot = nextIn(bits, steps[k]! * words, ready[row + k]!, slots)
      if (slot > latest[row + k]!) return false
      at[row + k] = slot
    }
    return true
  }

  /** The longest wait is at least the average of what is idle. */
  const averageWait = (left: number, previous: number): number => {
    let idle = (end - placed[previous]!) * grid - durations[previous]!
    let gaps = 1
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k))) continue
      idle -= minutes[k]!
      gaps++
    }
    return ceil((idle - gaps * longestWalk) / gaps)
  }

  const leastWait = (row: number, left: number, previous: number, wait: number): void => {
    if (left === 0) {
      const whole = first === last ? 0 : max(wait, gap(previous, last))
      if (whole >= bound) return
      bound = whole
      best = [...placed]
      return
    }
    if (isForgetful && seen.isSeen(stateOf(left, previous), wait)) return
    if (averageWait(left, previous) >= bound || !look(row, left)) return
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || before[k]! & left) continue
      const step = steps[k]!
      const rest = left & ~(1 << k)
      for (let slot = at[row + k]!; slot <= latest[row + k]!; slot = nextIn(bits, step * words, slot + 1, slots)) {
        placed[step] = slot
        const idle = gap(previous, step)
        if (idle >= bound) break
        narrow(row, rest, step, slot)
        leastWait(row + size, rest, step, max(wait, idle))
        if (isDone()) return
      }
    }
  }

  const leastLost = (row: number, left: number, previous: number, lost: number): void => {
    if (left === 0) {
      if (first !== last && gap(previous, last) > longest) return
      bound = lost
      best = [...placed]
      return
    }
    if (isForgetful && seen.isSeen(stateOf(left, previous), lost)) return
    if (averageWait(left, previous) > longest || !look(row, left)) return
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || before[k]! & left) continue
      const step = steps[k]!
      const rest = left & ~(1 << k)
      for (let slot = at[row + k]!; slot <= latest[row + k]!; slot = nextIn(bits, step * words, slot + 1, slots)) {
        placed[step] = slot
        if (gap(previous, step) > longest) break
        const sum = lost + domains.lost(step, slot)
        if (sum >= bound) continue
        narrow(row, rest, step, slot)
        leastLost(row + size, rest, step, sum)
        if (isDone()) return
      }
    }
  }

  /** The windows of the steps that are left once a step starts in a slot. */
  const narrow = (row: number, rest: number, step: number, slot: number): void => {
    for (let j = 0; j < size; j++) {
      if (!(rest & (1 << j))) continue
      ready[row + size + j] = max(ready[row + j]!, slot + ahead[step * count + steps[j]!]!)
      latest[row + size + j] = min(latest[row + j]!, slot - between[steps[j]! * count + step]!)
    }
  }

  const run = (search: typeof leastWait, from: number, below: number, lowest: number): boolean => {
    bound = below
    goal = lowest
    best = undefined
    seen.clear()
    search(0, all, first, from)
    return best !== undefined
  }

  return (start: number, endSlot: number, boundWait: number, boundLost: number): Filling | undefined => {
    end = endSlot
    placed[first] = start
    placed[last] = end
    for (let k = 0; k < size; k++) {
      ready[k] = max(start + fromFirst[k]!, end + fromLast[k]!)
      latest[k] = min(end - toLast[k]!, start - least[steps[k]! * count + first]!)
    }
    const own = domains.lost(first, start) + (first === last ? 0 : domains.lost(last, end))
    if (!run(leastWait, 0, boundWait + (own < boundLost ? 1 : 0), size === 0 ? 0 : averageWait(all, first)))
      return undefined
    longest = bound
    const lost = lostOf()
    const below = longest === boundWait ? boundLost : FAR
    const found = best!
    if (lost > own && run(leastLost, own, min(below, lost), own)) return { slots: best!, wait: longest, lost: bound }
    return lost < below ? { slots: found, wait: longest, lost } : undefined
  }

  function lostOf(): number {
    let sum = 0
    for (let step = 0; step < count; step++) sum += domains.lost(step, best![step]!)
    return sum
  }
}
