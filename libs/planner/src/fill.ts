import { nextIn } from './bits.js'
import type { Network } from './network.js'
import type { Domains, Middle } from './sequence.js'

export interface Filling {
  /** The start slot of each step, by step number. */
  readonly slots: readonly number[]
  /** Minutes. */
  readonly wait: number
  readonly lost: number
}

/**
 * A function that places the steps between a start of the first and of the last step at the least (longest wait, minutes
 * lost), compared in that order and below the given bound; undefined where nothing is. All lags and walks hold.
 */
export function fillings(network: Network, middle: Middle, domains: Domains) {
  const { grid, count, durations, reach, ahead, least } = network
  const { steps, fromFirst, toLast, before, first, last } = middle
  const { bits, words, slots } = domains
  const size = steps.length
  const ready = new Int32Array((size + 1) * size)
  const at = new Int32Array((size + 1) * size)
  const latest = new Int32Array((size + 1) * size)
  const placed = new Int32Array(count)
  const minutes = steps.map((i) => durations[i]!)
  const longestWalk = reach.reduce(
    (most, value, pair) => Math.max(most, value - durations[Math.floor(pair / count)]!),
    0,
  )
  let end = 0
  let bestWait = 0
  let bestLost = 0
  let best: Filling | undefined

  const isBetter = (wait: number, lost: number) => wait < bestWait || (wait === bestWait && lost < bestLost)
  const gap = (from: number, to: number) => (placed[to]! - placed[from]!) * grid - reach[from * count + to]!

  const visit = (depth: number, left: number, previous: number, wait: number, lost: number): void => {
    if (left === 0) {
      const longest = first === last ? 0 : Math.max(wait, gap(previous, last))
      if (!isBetter(longest, lost)) return
      bestWait = longest
      bestLost = lost
      best = { slots: [...placed], wait: longest, lost }
      return
    }
    const row = depth * size
    let idle = (end - placed[previous]!) * grid - durations[previous]!
    let gaps = 1
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k))) continue
      const slot = nextIn(bits, steps[k]! * words, ready[row + k]!, slots)
      if (slot > latest[row + k]!) return
      at[row + k] = slot
      idle -= minutes[k]!
      gaps++
    }
    if (idle - gaps * longestWalk > gaps * bestWait) return
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || before[k]! & left) continue
      const step = steps[k]!
      const rest = left & ~(1 << k)
      for (let slot = at[row + k]!; slot <= latest[row + k]!; slot = nextIn(bits, step * words, slot + 1, slots)) {
        placed[step] = slot
        const longest = Math.max(wait, gap(previous, step))
        if (!isBetter(longest, lost)) break
        const sum = lost + domains.lost(step, slot)
        if (!isBetter(longest, sum)) continue
        narrow(row, rest, step, slot)
        visit(depth + 1, rest, step, longest, sum)
      }
    }
  }

  /** The windows of the steps that are left once a step starts in a slot. */
  const narrow = (row: number, rest: number, step: number, slot: number): void => {
    for (let j = 0; j < size; j++) {
      if (!(rest & (1 << j))) continue
      ready[row + size + j] = Math.max(ready[row + j]!, slot + ahead[step * count + steps[j]!]!)
      latest[row + size + j] = Math.min(latest[row + j]!, slot - least[steps[j]! * count + step]!)
    }
  }

  return (start: number, endSlot: number, wait: number, lost: number): Filling | undefined => {
    end = endSlot
    bestWait = wait
    bestLost = lost
    best = undefined
    placed[first] = start
    placed[last] = end
    for (let k = 0; k < size; k++) {
      ready[k] = Math.max(start + fromFirst[k]!, end + least[last * count + steps[k]!]!)
      latest[k] = Math.min(end - toLast[k]!, start - least[steps[k]! * count + first]!)
    }
    const own = domains.lost(first, start) + (first === last ? 0 : domains.lost(last, end))
    if (isBetter(0, own)) visit(0, (1 << size) - 1, first, 0, own)
    return best
  }
}
