import { nextIn, previousIn } from './bits.js'
import { memo } from './memo.js'
import { FAR, type Network } from './network.js'
import type { Domains, Middle } from './sequence.js'

const { ceil, floor, max, min } = Math

/** Where the steps between two ends stand, and what that is worth; good until the next one is asked for. */
export interface Filling {
  /** The start slot of each step, by step number. */
  readonly slots: readonly number[]
  /** Minutes. */
  readonly wait: number
  readonly lost: number
}

const seen = memo()

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >> 1))

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/**
 * Two functions that place the steps between a start of the first and of the last step at the least longest wait and the
 * least minutes lost, compared in the one order or the other; undefined where nothing is. All lags and walks hold.
 *
 * First the one is made least, then the other among the fillings that are no worse in the first. The least wait is the first that
 * suffices: a longest gap is set, and if nothing fits within it the shortest gap that was too long is set next. In most
 * pathways the future depends only on what is left, the step before and its slot: such a state is not tried again with a
 * loss that is no better, nor at all where nothing fits after it.
 */
export function fillings(network: Network, middle: Middle, domains: Domains) {
  const { grid, count, durations, reach, ahead, least } = network
  const { fromFirst, toLast, fromLast, first, last, between, isForgetful, shortest, busiest } = middle
  const { starts, words, slots, losses } = domains
  const size = middle.steps.length
  const all = (1 << size) - 1
  const steps = Int32Array.from(middle.steps)
  const rowOf = steps.map((step) => step * words)
  const before = Int32Array.from(middle.before)
  const width = size + 1
  /** Gaps around so many steps. */
  const gaps = Int32Array.from({ length: 1 << size }, (_, left) => 1 + bitCount(left))
  /** Every gap is a multiple of this. */
  const measure = reach.reduce(greatestDivisor, grid)
  const at = new Int32Array((size + 1) * size)
  const latest = new Int32Array((size + 1) * size)
  /** The least wait before the last step when each middle step is the one before it. */
  const lastGap = new Int32Array(size)
  const placed = new Int32Array(count)
  const best = durations.map(() => 0)
  /** The least minutes that each middle step loses. */
  const leastLost = new Int32Array(size)
  /** Whether the minutes lost count; fillings stay below the bound, and the goal cannot be improved on. */
  let isLoss = false
  let bound = 0
  let goal = 0
  /** Whether each middle step has an open slot between the ends. */
  let isOpen = true
  /** No gap is longer than this, so one of these middle steps must be the one before the last. */
  let longest = 0
  let closers = 0
  /** The shortest of the gaps that were too long; to allow less changes nothing. */
  let longer = 0

  const gap = (from: number, to: number) => (placed[to]! - placed[from]!) * grid - reach[from * count + to]!
  const stateOf = (left: number, previous: number) => ((left * count + previous) << 11) | placed[previous]!

  /** Sets the longest gap; what was seen with another one does not count any more. */
  const allow = (wait: number): void => {
    longest = wait
    longer = FAR
    seen.clear()
    closers = 0
    for (let k = 0; k < size; k++) if (isAllowed(lastGap[k]!)) closers |= 1 << k
  }

  const isAllowed = (idle: number): boolean => {
    if (idle <= longest) return true
    if (idle < longer) longer = idle
    return false
  }

  /** All that is idle from a start of a step to the last; the longest wait is at least its average. */
  const idleAfter = (left: number, k: number, slot: number): number =>
    (placed[last]! - slot) * grid - busiest[left * width + k]!

  /** The least longest gap when so much is idle around the steps that are left. */
  const average = (idle: number, left: number): number => ceil(idle / gaps[left]! / measure) * measure

  /** The least that the steps that are left add to the value. */
  const leastOf = (left: number): number => {
    if (!isLoss) return 0
    let sum = 0
    for (let k = 0; k < size; k++) if (left & (1 << k)) sum += leastLost[k]!
    return sum
  }

  const lookForLoss = (): void => {
    for (let k = 0; k < size; k++) {
      const step = steps[k]!
      let least = FAR
      for (let slot = at[k]!; slot <= latest[k]! && least > 0; slot = nextIn(starts, rowOf[k]!, slot + 1, slots)) {
        least = min(least, losses.of(step, slot))
      }
      leastLost[k] = least
    }
  }

  /** Keeps what is placed when the gap before the last step is allowed. */
  const close = (previous: number, value: number): void => {
    if (first !== last && !isAllowed(gap(previous, last))) return
    bound = value
    for (let step = 0; step < count; step++) best[step] = placed[step]!
  }

  /** Places the steps that are left; `row` is where the first open and the latest slot of each stand. */
  const place = (row: number, left: number, previous: number, value: number): void => {
    for (let k = 0; k < size; k++) {
      if (!(left & (1 << k)) || before[k]! & left) continue
      const step = steps[k]!
      const rest = left & ~(1 << k)
      if (rest !== 0 && !(rest & closers)) continue
      const others = leastOf(rest)
      const until = latest[row + k]!
      for (
        let slot = soonest(k, rest, at[row + k]!);
        slot <= until;
        slot = nextIn(starts, rowOf[k]!, slot + 1, slots)
      ) {
        if (slot + shortest[rest * width + k]! > placed[last]!) break
        placed[step] = slot
        if (!isAllowed(gap(previous, step))) break
        const next = isLoss ? value + losses.of(step, slot) : value
        if (next + others >= bound) continue
        if (rest === 0) close(step, next)
        else if (!(isForgetful && seen.isSeen(stateOf(rest, step), next)) && isOpenAfter(row, rest, step, slot)) {
          place(row + size, rest, step, next)
        }
        if (bound <= goal) return
      }
    }
    if (isForgetful && !isLoss) seen.close(stateOf(left, previous))
  }

  /** The first open slot of a step, from its open slot `known` on, after which not too much is idle around the steps that are left. */
  const soonest = (k: number, left: number, known: number): number => {
    const least = placed[last]! - floor((busiest[left * width + k]! + gaps[left]! * longest) / grid)
    if (known >= least) return known
    const tooEarly = previousIn(starts, rowOf[k]!, least - 1)
    isAllowed(average(idleAfter(left, k, tooEarly), left))
    return nextIn(starts, rowOf[k]!, least, slots)
  }

  /** Whether each step that is left has an open slot once a step starts in this one; the slots go to the next row. */
  const isOpenAfter = (row: number, rest: number, step: number, slot: number): boolean => {
    for (let j = 0; j < size; j++) {
      if (!(rest & (1 << j))) continue
      const ready = slot + ahead[step * count + steps[j]!]!
      const known = at[row + j]!
      const first = ready <= known ? known : nextIn(starts, rowOf[j]!, ready, slots)
      const final = min(latest[row + j]!, slot - between[steps[j]! * count + step]!)
      if (first > final) return false
      at[row + size + j] = first
      latest[row + size + j] = final
    }
    return true
  }

  /** Whether a filling is found whose value is below the bound; `lowest` cannot be improved on. */
  const run = (from: number, below: number, lowest: number): boolean => {
    bound = below
    goal = lowest
    if (size === 0) close(first, from)
    else place(0, all, first, from)
    return bound < below
  }

  /** Fixes the two ends and opens the windows of the steps in between; the minutes that the ends lose. */
  const fix = (start: number, end: number): number => {
    placed[first] = start
    placed[last] = end
    isOpen = true
    for (let k = 0; k < size; k++) {
      const step = steps[k]!
      at[k] = nextIn(starts, rowOf[k]!, max(start + fromFirst[k]!, end + fromLast[k]!), slots)
      latest[k] = min(end - toLast[k]!, start - least[step * count + first]!)
      if (at[k]! > latest[k]!) isOpen = false
      placed[step] = previousIn(starts, rowOf[k]!, latest[k]!)
      lastGap[k] = gap(step, last)
    }
    return losses.of(first, start) + (first === last ? 0 : losses.of(last, end))
  }

  /** Whether anything fits within the gaps that are allowed; states after which nothing does stay closed. */
  const fits = (): boolean => {
    isLoss = false
    return run(FAR, FAR + 1, FAR)
  }

  /** Whether something that fits loses less than `below`; `own` is what the ends lose. */
  const losesLess = (own: number, below: number): boolean => {
    isLoss = true
    lookForLoss()
    const lowest = own + leastOf(all)
    return lowest < below && run(own, below, lowest)
  }

  /** The least wait, then the least loss, below the given bound; no wait is shorter than `ideal`. */
  const leastWait = (
    start: number,
    end: number,
    boundWait: number,
    boundLost: number,
    ideal = 0,
  ): Filling | undefined => {
    const own = fix(start, end)
    if (!isOpen) return undefined
    let wait = first === last ? 0 : max(ideal, average(idleAfter(all, size, start), all))
    for (; wait < boundWait; wait = longer) {
      allow(wait)
      if (fits()) return leastLossOf(wait, own)
    }
    if (wait > boundWait || own >= boundLost) return undefined
    allow(wait)
    return losesLess(own, boundLost) ? { slots: best, wait, lost: bound } : undefined
  }

  /** The filling found last or one that loses less, with the same wait. */
  const leastLossOf = (wait: number, own: number): Filling => {
    const lost = lostOf()
    return { slots: best, wait, lost: lost > own && losesLess(own, lost) ? bound : lost }
  }

  /** The least loss, then the least wait: the loss again and again, each time with less wait than before. */
  const leastLoss = (start: number, end: number): Filling | undefined => {
    const own = fix(start, end)
    if (!isOpen) return undefined
    isLoss = true
    lookForLoss()
    let found: Filling | undefined
    for (let wait = FAR; ; wait = found.wait - 1) {
      allow(wait)
      if (!run(own, found ? found.lost + 1 : FAR, found?.lost ?? own + leastOf(all))) return found
      found = { slots: best, wait: waitOf(), lost: bound }
    }
  }
  return { leastWait, leastLoss }

  /** The longest wait of the filling found last. */
  function waitOf(): number {
    const order = [...best.keys()].sort((a, b) => best[a]! - best[b]!)
    const idle = order.slice(1).map((to, i) => (best[to]! - best[order[i]!]!) * grid - reach[order[i]! * count + to]!)
    return max(0, ...idle)
  }

  function lostOf(): number {
    let sum = 0
    for (let step = 0; step < count; step++) sum += losses.of(step, best[step]!)
    return sum
  }
}
