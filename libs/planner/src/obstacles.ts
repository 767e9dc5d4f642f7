import type { Interval } from './interval.js'
import type { Random } from './random.js'
import type { Seat } from './reinsert.js'
import type { Seating } from './seating.js'

/** Chances of an obstacle, that it is what another patient would like rather than a stretch about a visit of her own, and of each of her visits. */
const [OBSTACLE, OF_ANOTHER, OF_EACH_VISIT] = [0.8, 0.6, 0.85]

interface Obstacle extends Interval {
  readonly unit: number
}

/**
 * Minutes to keep free while one of the removed is seated, sometimes: what is best for one patient alone is not always best
 * for all. It is what one who comes after her had or would like, or a stretch about a visit of her own.
 */
export function obstaclesFor(
  { alone, sitters, on }: Seating,
  removed: readonly number[],
  old: readonly (Seat | undefined)[],
  at: number,
  random: Random,
): Obstacle[] {
  if (random.chance(1 - OBSTACLE)) return []
  const wish = (i: number) => (random.chance(0.5) ? old[i] : undefined) ?? alone[removed[i]!]
  const other = random.below(removed.length)
  const theirs = other > at && random.chance(OF_ANOTHER) ? wish(other) : undefined
  if (theirs) {
    const { durations } = sitters[removed[other]!]!
    return theirs.slots
      .map((slot, v) => ({ unit: theirs.units[v]!, from: slot * on.grid, to: slot * on.grid + durations[v]! }))
      .filter(() => random.chance(OF_EACH_VISIT))
  }
  const own = wish(at)
  if (!own || own.slots.length === 0) return []
  const visit = random.below(own.slots.length)
  const from = Math.max(0, own.slots[visit]! + random.below(13) - 6) * on.grid
  return [{ unit: own.units[visit]!, from, to: from + on.grid * (1 + random.below(8)) }]
}
