import { ALWAYS, type Interval, WHOLE_DAY } from './interval.js'
import type { UnitDay } from './model.js'

const { max, min } = Math

/**
 * Writes to `free`, from place `count` on, the longest stretches inside one interval of `within` on which the unit holds fewer visits
 * than its capacity: start and end of each, one after another, in minutes, half-open, sorted where `within` is. Gives the
 * place after the last; what stood in `free` from there on is of no meaning.
 */
export function addFree(at: UnitDay, within: readonly Interval[], free: number[], count: number): number {
  return at.unit.capacity === 1 ? addBesides(at.taken, within, free, count) : addBelowCapacity(at, within, free, count)
}

/** The stretches that no interval of `taken` covers, which is sorted by start. */
function addBesides(taken: readonly Interval[], within: readonly Interval[], free: number[], count: number): number {
  for (let i = 0; i < within.length; i++) {
    let from = within[i]!.from
    const close = within[i]!.to
    for (let t = 0; t < taken.length; t++) {
      const { from: start, to } = taken[t]!
      if (start >= close) break
      if (start > from) count = addStretch(from, start, free, count)
      if (to > from) from = to
    }
    count = addStretch(from, close, free, count)
  }
  return count
}

function addStretch(from: number, to: number, free: number[], count: number): number {
  if (from >= to) return count
  free[count] = from
  free[count + 1] = to
  return count + 2
}

/** The last ends of visits of one unit, as many as it holds, soonest first: once there are so many, it is full until the first of them. */
const ends: number[] = []

function addBelowCapacity(
  { unit: { capacity }, taken }: UnitDay,
  within: readonly Interval[],
  free: number[],
  count: number,
): number {
  let from = WHOLE_DAY.from
  let held = 0
  for (let t = 0; t < taken.length; t++) {
    const { from: start, to } = taken[t]!
    let at = 0
    if (held < capacity) {
      for (at = held; at > 0 && ends[at - 1]! > to; at--) ends[at] = ends[at - 1]!
      ends[at] = to
      if (++held < capacity) continue
    } else if (to > ends[0]!) {
      for (; at + 1 < capacity && ends[at + 1]! < to; at++) ends[at] = ends[at + 1]!
      ends[at] = to
    }
    if (ends[0]! <= start) continue
    if (start > from) count = addInside(within, from, start, free, count)
    from = max(from, ends[0]!)
  }
  return addInside(within, from, WHOLE_DAY.to, free, count)
}

/** Adds the parts of a stretch that lie in an interval of `within`. */
function addInside(within: readonly Interval[], from: number, to: number, free: number[], count: number): number {
  for (let i = 0; i < within.length; i++) {
    count = addStretch(max(from, within[i]!.from), min(to, within[i]!.to), free, count)
  }
  return count
}

/** The same as intervals. */
export function freeStretches(at: UnitDay, within = ALWAYS): Interval[] {
  const bounds: number[] = []
  const count = addFree(at, within, bounds, 0)
  return Array.from({ length: count / 2 }, (_, i) => ({ from: bounds[2 * i]!, to: bounds[2 * i + 1]! }))
}

/** The free stretches of a unit, each inside one session. */
export const freeInSessions = (at: UnitDay): readonly Interval[] => freeStretches(at, at.sessions)
