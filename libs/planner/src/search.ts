import { compareCost } from './cost.js'
import type { Cost, Pathway, Step } from './model.js'
import type { Openings } from './openings.js'
import { refusalOfGap, walkBetween } from './path-rules.js'

/** A start in minutes for each step, by step number. */
export interface Starts {
  readonly starts: readonly number[]
  readonly cost: Cost
}

/**
 * The cheapest starts of all steps in the given openings (one place per step), or undefined. Exact: depth first over the
 * visits in order of time; a branch is left when even its cheapest end costs as much as the best known plan.
 */
export function cheapestStarts(pathway: Pathway, openings: readonly Openings[], known?: Starts): Starts | undefined {
  const { steps, grid } = pathway
  const links = linksOf(pathway)
  const walks = openings.map((a) => openings.map((b) => walkBetween(pathway, a.place, b.place)))
  const starts = steps.map(() => -1)
  const isPlaced = (step: number) => starts[step]! >= 0
  let best = known

  const isWorse = (cost: Cost) =>
    cost.stay > pathway.longestStay || (best !== undefined && compareCost(cost, best.cost) >= 0)

  /** The first open start from `minute` on, or Infinity. */
  const nextOpen = (step: number, minute: number): number => {
    const { loss } = openings[step]!
    for (let slot = Math.ceil(minute / grid); slot < loss.length; slot++) if (loss[slot]! >= 0) return slot * grid
    return Infinity
  }

  /** The first start of a step after visit `last`, given what is placed. */
  const soonest = (step: number, last: number): number => {
    let minute = last < 0 ? 0 : starts[last]! + steps[last]!.duration + walks[last]![step]!
    for (const { before, lag } of links.into[step]!) {
      if (isPlaced(before)) minute = Math.max(minute, starts[before]! + steps[before]!.duration + lag.min)
    }
    return nextOpen(step, minute)
  }

  const keepsLags = (step: number, start: number): boolean =>
    links.into[step]!.every(
      ({ before, lag }) => !isPlaced(before) || !refusalOfGap(lag, start - starts[before]! - steps[before]!.duration),
    ) &&
    links.outOf[step]!.every(
      ({ after, lag }) => !isPlaced(after) || !refusalOfGap(lag, starts[after]! - start - steps[step]!.duration),
    )

  /** Whether a step that is not placed must come before this one. */
  const mustWait = (step: number) => links.into[step]!.some(({ before, lag }) => lag.min >= 0 && !isPlaced(before))

  const place = (count: number, last: number, first: number, wait: number, loss: number): void => {
    const cost = { stay: 0, wait, fragmentation: loss, start: Math.max(first, 0) }
    if (count === steps.length) {
      cost.stay = starts[last]! + steps[last]!.duration - first
      if (!isWorse(cost)) best = { starts: [...starts], cost }
      return
    }
    const from = steps.map((_, step) => (isPlaced(step) ? -1 : soonest(step, last)))
    const end = steps.reduce((e, s, i) => (isPlaced(i) ? e : Math.max(e, from[i]! + s.duration + links.tail[i]!)), 0)
    if (end === Infinity) return
    if (first >= 0) cost.stay = end - first
    if (isWorse(cost)) return
    const ready = last < 0 ? 0 : starts[last]! + steps[last]!.duration
    for (let step = 0; step < steps.length; step++) {
      if (isPlaced(step) || mustWait(step)) continue
      for (let start = from[step]!; start < Infinity; start = nextOpen(step, start + grid)) {
        const begin = first < 0 ? start : first
        const gap = last < 0 ? 0 : Math.max(0, start - ready - walks[last]![step]!)
        const stay = Math.max(cost.stay, start + steps[step]!.duration + links.tail[step]! - begin)
        if (isWorse({ stay, wait: Math.max(wait, gap), fragmentation: loss, start: begin })) break
        if (!keepsLags(step, start)) continue
        starts[step] = start
        place(count + 1, step, begin, Math.max(wait, gap), loss + openings[step]!.loss[start / grid]!)
        starts[step] = -1
      }
    }
  }
  place(0, -1, -1, 0, 0)
  return best
}

/** Lags by step number, and for each step the least minutes from its end to the end of the day. */
function linksOf({ id, steps, lags }: Pathway) {
  const number = (stepId: string) => {
    const at = steps.findIndex((step: Step) => step.id === stepId)
    if (at < 0) throw new Error(`pathway ${id}: a lag names the unknown step "${stepId}"`)
    return at
  }
  const links = lags.map((lag) => ({ before: number(lag.before), after: number(lag.after), lag }))
  const tail = steps.map(() => 0)
  for (let round = 0; round < steps.length; round++) {
    for (const { before, after, lag } of links) {
      tail[before] = Math.max(tail[before]!, lag.min + steps[after]!.duration + tail[after]!)
    }
  }
  return {
    into: steps.map((_, step) => links.filter((link) => link.after === step)),
    outOf: steps.map((_, step) => links.filter((link) => link.before === step)),
    tail,
  }
}
