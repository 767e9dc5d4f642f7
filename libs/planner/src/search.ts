import { nextIn, previousIn } from './bits.js'
import { fillings } from './fill.js'
import type { Cost } from './model.js'
import { FAR, type Network } from './network.js'
import { Losses } from './offer.js'
import { type Domains, middleOf, soonestEnds } from './sequence.js'

const { ceil, max, min, floor: down } = Math

/** A start slot for each step, by step number. */
export interface Starts {
  readonly slots: readonly number[]
  readonly cost: Cost
}

/**
 * A function that gives the cheapest starts in the domains as they stand when it is called; undefined when there are none
 * that are cheaper than `known`, in the usual order of {@link CRITERIA}. The caller may know that none is cheaper than `floor`. Exact: see
 * the README. Spans count slots from the start of the first step to the start of the last.
 */
export function searchIn(network: Network, longestStay: number, domains: Domains) {
  const pairs = network.ends.map(({ first, last }) => searchBetween(network, longestStay, domains, first, last))
  return (known?: Cost, floor?: Cost): Starts | undefined => {
    let best: Starts | undefined
    for (const search of pairs) best = search(best?.cost ?? known, floor) ?? best
    return best
  }
}

function searchBetween(network: Network, longestStay: number, domains: Domains, first: number, last: number) {
  const { grid, count, durations, least } = network
  const { starts, words, slots, losses } = domains
  const middle = middleOf(network, first, last)
  const { steps, fromFirst, toLast } = middle
  const rowOf = Int32Array.from(network.durations, (_, step) => step * words)
  const soonestEnd = soonestEnds(network, middle, domains)
  const { leastWait: fill } = fillings(network, middle, domains)
  const ideal = idealOf(network, domains, first, last)
  /** Longest gaps may hold the two ends together. */
  const widest = first === last ? 0 : -least[last * count + first]!
  const lines = linesOf(slots)
  const low = new Int16Array(slots)
  const roughEndOf = new Int16Array(slots)
  let best: Starts | undefined
  let bound: Cost | undefined
  /** No span is shorter than this, no longer one counts. */
  let shortest = 0
  let limit = 0
  /** What is known of the wait and the loss at the shortest span: no less than these. */
  let [floorWait, floorLost] = [0, 0]

  /** The first start of the last step if each other step had the patient to itself. */
  const roughEnd = (start: number): number => {
    let end = start + shortest
    for (let k = 0; k < steps.length; k++) {
      const slot = nextIn(starts, rowOf[steps[k]!]!, start + fromFirst[k]!, slots)
      if (slot === slots) return slots
      end = max(end, slot + toLast[k]!)
    }
    return nextIn(starts, rowOf[last]!, end, slots)
  }

  /** The last start of the first step with this {@link roughEnd}. */
  const roughStart = (end: number): number => {
    let start = end - shortest
    for (let k = 0; k < steps.length; k++) {
      start = min(start, previousIn(starts, rowOf[steps[k]!]!, end - toLast[k]!) - fromFirst[k]!)
    }
    return previousIn(starts, rowOf[first]!, start)
  }

  const stayOf = (span: number) => span * grid + durations[last]!

  const queue = (start: number, end: number): void => {
    if (end < slots && end - start <= limit) lines.add(end - start, start)
  }

  /** Starts with one rough end form a group; its last start has the least span and stands in line for the group. */
  const queueGroups = (): void => {
    for (let start = nextIn(starts, rowOf[first]!, 0, slots); start < slots && !isHopeless(start, shortest);) {
      const end = roughEnd(start)
      if (end === slots) return
      const head = end - start === shortest ? start : roughStart(end)
      queueGroup(head, end, start)
      start = nextIn(starts, rowOf[first]!, head + 1, slots)
    }
  }

  /**
   * A group stands in line at its last start; the starts before it follow when that one is served. What no day can beat
   * is served at once.
   */
  const queueGroup = (start: number, end: number, lowest: number): void => {
    low[start] = lowest
    roughEndOf[start] = end
    if (end - start === shortest) serve(start, shortest)
    else queue(start, end)
  }

  const queueRestOfGroup = (start: number): void => {
    const before = previousIn(starts, rowOf[first]!, start - 1)
    if (before >= low[start]!) queueGroup(before, roughEndOf[start]!, low[start]!)
    low[start] = start
  }

  const serve = (start: number, span: number): void => {
    queueRestOfGroup(start)
    if (isHopeless(start, span) || areEndsTooDear(start, span)) return
    const end = soonestEnd(start, start + span)
    if (end === start + span) tryFill(start, span)
    else queue(start, nextIn(starts, rowOf[last]!, end, slots))
  }

  const isTie = (span: number): boolean => bound !== undefined && bound.stay === stayOf(span)

  /** What a filling as short as the bound, with no shorter wait, must lose less than to count. */
  const mostLost = (start: number): number => bound!.fragmentation + (start * grid < bound!.start ? 1 : 0)

  const leastWaitOf = (span: number): number =>
    span === shortest ? max(floorWait, ideal.waitOf(span)) : ideal.waitOf(span)

  /** Whether even a day on which everything is open, or what is known of this one, could not improve on the bound. */
  const isHopeless = (start: number, span: number): boolean =>
    isTie(span) &&
    bound!.wait <= leastWaitOf(span) &&
    mostLost(start) <= (span === shortest && bound!.wait === floorWait ? floorLost : 0)

  /** Whether the first and the last step alone lose too much, where the wait cannot be shorter. */
  const areEndsTooDear = (start: number, span: number): boolean =>
    isTie(span) && bound!.wait <= leastWaitOf(span) && lostAtEnds(start, start + span) >= mostLost(start)

  const lostAtEnds = (start: number, end: number): number =>
    losses.of(first, start) + (first === last ? 0 : losses.of(last, end))

  const tryFill = (start: number, span: number): void => {
    const [boundWait, boundLost] = isTie(span) ? [bound!.wait, mostLost(start)] : [FAR, 0]
    const filling = fill(start, start + span, boundWait, boundLost, leastWaitOf(span))
    if (filling) {
      bound = { stay: stayOf(span), wait: filling.wait, fragmentation: filling.lost, start: start * grid }
      best = { slots: filling.slots.slice(), cost: bound }
      limit = span
    } else if (!isTie(span)) queue(start, nextIn(starts, rowOf[last]!, start + span + 1, slots))
  }

  return (known?: Cost, floor?: Cost): Starts | undefined => {
    best = undefined
    bound = known
    shortest = ideal.span
    floorWait = floorLost = 0
    if (floor) {
      const span = ceil((floor.stay - durations[last]!) / grid)
      if (span >= shortest) {
        shortest = span
        if (stayOf(span) === floor.stay) [floorWait, floorLost] = [floor.wait, floor.fragmentation]
      }
    }
    const stay = min(longestStay, known?.stay ?? FAR)
    limit = min(widest, down((stay - durations[last]!) / grid), slots - 1)
    if (shortest > limit) return undefined
    lines.clear()
    queueGroups()
    for (let span = shortest; span <= limit; span++) {
      for (let start = lines.take(span); start >= 0; start = lines.take(span)) serve(start, span)
    }
    return best
  }
}

/** Lines of slots, first come first served; a slot stands in at most one line. */
function linesOf(slots: number) {
  const heads = new Int16Array(slots)
  const tails = new Int16Array(slots)
  const nexts = new Int16Array(slots)
  return {
    clear: () => void heads.fill(-1),
    add: (line: number, slot: number) => {
      nexts[slot] = -1
      if (heads[line]! < 0) heads[line] = slot
      else nexts[tails[line]!] = slot
      tails[line] = slot
    },
    take: (line: number): number => {
      const slot = heads[line]!
      if (slot >= 0) heads[line] = nexts[slot]!
      return slot
    },
  }
}

const UNKNOWN = -1

/** What no day can beat, from a day on which everything is open: the least span, and the least wait for a span. */
export function idealOf(network: Network, { starts, words, slots }: Domains, first: number, last: number) {
  const losses = new Losses(network.count, slots)
  losses.begin(network.durations.map(() => ({ lost: () => 0 })))
  const open: Domains = { starts: new Int32Array(starts.length).fill(-1), words, slots, losses }
  const middle = middleOf(network, first, last)
  const { leastWait: fill } = fillings(network, middle, open)
  const waits = new Int32Array(slots).fill(UNKNOWN)
  const waitOf = (span: number): number => {
    if (waits[span] === UNKNOWN) waits[span] = fill(0, span, FAR, 0)?.wait ?? 0
    return waits[span]!
  }
  const span = middle.shortest[middle.shortest.length - 1]!
  return { span, waitOf }
}
