import { compareCost } from './cost.js'
import type { Cost, Pathway } from './model.js'
import { networkOf } from './network.js'
import { type Openings, slotsOf } from './openings.js'
import { fillBetween } from './fill-between.js'

/** A start in minutes for each step, by step number. */
export interface Starts {
  readonly starts: readonly number[]
  readonly cost: Cost
}

/**
 * The cheapest starts of all steps in the given openings (one place per step); undefined when there are none that are
 * cheaper than `known`. Exact. For every first and last step the candidates (start of the first, slots to the start of
 * the last) are tried in order of stay; a candidate that passes its lower bound is filled with the steps in between.
 */
export function cheapestStarts(pathway: Pathway, openings: readonly Openings[], known?: Cost): Starts | undefined {
  const network = networkOf(
    pathway,
    openings.map((o) => o.place),
  )
  const { grid, durations } = network
  const slots = slotsOf(grid)
  let best: Starts | undefined
  let bound = known

  for (const { first, last } of network.ends) {
    /** Longest gaps may already hold the two ends together. */
    const widest = first === last ? 0 : -network.least[last]![first]! * grid
    const longest = () => Math.min(widest, Math.min(pathway.longestStay, bound?.stay ?? Infinity) - durations[last]!)
    const between = fillBetween(network, openings, first, last)
    const waiting: number[][] = []
    const isRough: boolean[] = []
    /** Puts a first slot in the line of its stay: the slots to the first open start of the last step from `from` on. */
    const queue = (slot: number, from: number) => {
      const end = from < slots ? openings[last]!.next[from]! : slots
      if (end < slots && (end - slot) * grid <= longest()) (waiting[end - slot] ??= []).push(slot)
    }
    for (let slot = openings[first]!.next[0]!; slot < slots; slot = openings[first]!.next[slot + 1]!) {
      isRough[slot] = true
      queue(slot, between.roughEnd(slot))
    }
    for (let span = 0; span * grid <= longest() && span < waiting.length; span++) {
      for (const slot of waiting[span] ?? []) {
        if (isRough[slot]) {
          isRough[slot] = false
          const end = between.soonestEnd(slot, slot + Math.floor(longest() / grid))
          if (end > slot + span) {
            queue(slot, end)
            continue
          }
        }
        const stay = span * grid + durations[last]!
        const found = between.fill(slot, slot + span, (wait, fragmentation) => {
          return bound === undefined || compareCost({ stay, wait, fragmentation, start: slot * grid }, bound) < 0
        })
        if (!found) queue(slot, slot + span + 1)
        else {
          bound = { stay, wait: found.wait, fragmentation: found.loss, start: slot * grid }
          best = { starts: found.slots.map((s) => s * grid), cost: bound }
        }
      }
    }
  }
  return best
}
