import type { Network } from './network.js'
import type { Openings } from './openings.js'

export interface Filled {
  /** The start of each step, by step number. */
  readonly slots: readonly number[]
  readonly wait: number
  readonly loss: number
}

/** The part of the search in which the first and the last step are known: a sequence of the others with a window for each. */
export function fillBetween(network: Network, openings: readonly Openings[], first: number, last: number) {
  const { grid, count, durations, walks, apart, least, before } = network
  const middle = durations.map((_, i) => i).filter((i) => i !== first && i !== last)
  const all = middle.reduce((bits, i) => bits | (1 << i), 0)
  const toStart = middle.map((i) => Math.max(apart[first]![i]!, least[first]![i]!))
  const toEnd = middle.map((i) => Math.max(apart[i]![last]!, least[i]![last]!))
  const direct = first === last ? 0 : Math.max(apart[first]![last]!, least[first]![last]!)
  const slots = openings[first]!.loss.length
  const next = (step: number, slot: number) => (slot < slots ? openings[step]!.next[Math.max(slot, 0)]! : slots)
  const placed = new Array<number>(count).fill(-1)

  /** The least start of the last step if each other step had the patient to itself. */
  const roughEnd = (start: number): number =>
    middle.reduce((end, i, m) => Math.max(end, next(i, start + toStart[m]!) + toEnd[m]!), start + direct)

  /** The first start that is open to a step once everything placed is over. */
  const soonest = (step: number, m: number, start: number): number => {
    let slot = start + toStart[m]!
    for (const i of middle) {
      if (placed[i]! >= 0) slot = Math.max(slot, placed[i]! + Math.max(apart[i]![step]!, least[i]![step]!))
    }
    return next(step, slot)
  }

  /**
   * The least start of the last step over all orders, each step as soon as it can, and at most `limit`; more than `limit`
   * when there is none. Longest gaps are left out, so this is a lower bound.
   */
  const soonestEnd = (start: number, limit: number): number => {
    let best = limit + 1
    const visit = (left: number, end: number): void => {
      if (left === 0) {
        best = Math.min(best, end)
        return
      }
      const from = middle.map((i, m) => (left & (1 << i) ? soonest(i, m, start) : 0))
      if (middle.some((i, m) => left & (1 << i) && from[m]! + toEnd[m]! >= best)) return
      middle.forEach((i, m) => {
        if (!(left & (1 << i)) || before[i]! & left) return
        placed[i] = from[m]!
        visit(left & ~(1 << i), Math.max(end, from[m]! + toEnd[m]!))
        placed[i] = -1
      })
    }
    visit(all, start + direct)
    return best
  }

  /**
   * The best filling between a start of the first and of the last step, by longest wait and then by minutes lost;
   * undefined when no filling passes `isBetter`, which must be monotone.
   */
  const fill = (start: number, end: number, isBetter: (wait: number, loss: number) => boolean): Filled | undefined => {
    let best: Filled | undefined
    const better = (wait: number, loss: number) =>
      isBetter(wait, loss) && (!best || wait < best.wait || (wait === best.wait && loss < best.loss))
    const firstFrom = middle.map((i, m) => Math.max(start + toStart[m]!, end + least[last]![i]!))
    const lastFrom = middle.map((i, m) => Math.min(end - toEnd[m]!, start - least[i]![first]!))
    const gap = (from: number, to: number) =>
      (placed[to]! - placed[from]!) * grid - durations[from]! - walks[from]![to]!

    const visit = (left: number, previous: number, wait: number, loss: number): void => {
      if (left === 0) {
        const longest = first === last ? 0 : Math.max(wait, gap(previous, last))
        if (better(longest, loss)) best = { slots: [...placed], wait: longest, loss }
        return
      }
      const from: number[] = []
      for (let m = 0; m < middle.length; m++) {
        const i = middle[m]!
        if (!(left & (1 << i))) continue
        let slot = firstFrom[m]!
        for (let k = 0; k < count; k++) {
          if (placed[k]! >= 0 && k !== last) slot = Math.max(slot, placed[k]! + Math.max(apart[k]![i]!, least[k]![i]!))
        }
        from[m] = next(i, slot)
        if (from[m]! > lastFrom[m]!) return
      }
      for (let m = 0; m < middle.length; m++) {
        const i = middle[m]!
        if (!(left & (1 << i)) || before[i]! & left) continue
        for (let slot = from[m]!; slot <= latest(m); slot = next(i, slot + 1)) {
          placed[i] = slot
          const longest = Math.max(wait, gap(previous, i))
          const lost = loss + openings[i]!.loss[slot]!
          if (!better(longest, loss)) break
          if (better(longest, lost)) visit(left & ~(1 << i), i, longest, lost)
        }
        placed[i] = -1
      }
    }
    /** Longest gaps to steps that are placed already. */
    const latest = (m: number): number => {
      let slot = lastFrom[m]!
      for (const k of middle)
        if (placed[k]! >= 0 && k !== middle[m]) slot = Math.min(slot, placed[k]! - least[middle[m]!]![k]!)
      return slot
    }

    placed[first] = start
    placed[last] = end
    const loss = openings[first]!.loss[start]! + (first === last ? 0 : openings[last]!.loss[end]!)
    if (better(0, loss)) visit(all, first, 0, loss)
    placed[first] = -1
    placed[last] = -1
    return best
  }

  return { roughEnd, soonestEnd, fill }
}
