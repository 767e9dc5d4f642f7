import type { Interval } from './interval.js'
import type { Random } from './random.js'
import type { Seat } from './reinsert.js'
import type { Seating } from './seating.js'

/** Chances of a removal: around a dropped patient, around one who is off her best, around where she sits, by pool rather than by time. */
const [AROUND_DROPPED, AROUND_WORSE, WHERE_SHE_SITS, BY_POOL] = [0.2, 0.6, 0.5, 0.8]
/** Slots by which nearness is blurred; patients that are removed: at least, and how many more at most. */
const [BLUR, FEWEST, MORE] = [12, 2, 5]
/** Chances of an obstacle, and that it is what another patient would like rather than a stretch about a visit of her own. */
const [OBSTACLE, OF_ANOTHER, OF_EACH_VISIT] = [0.5, 0.6, 0.7]

/** Patients to seat again, in any order: some who are near each other in time on the same units, and those who have no seat. */
export function removal(day: Seating, random: Random): number[] {
  const { seats, alone } = day
  const seated = seats.flatMap((seat, p) => (seat && seat.slots.length > 0 ? [p] : []))
  const homeless = seats.flatMap((seat, p) => (seat || !alone[p] ? [] : [p]))
  if (seated.length === 0) return homeless
  const centre = centreOf(day, seated, homeless, random)
  const distance = distances(day, centre, random)
  const removed = seated.sort((a, b) => distance[a]! - distance[b]!).slice(0, FEWEST + random.below(MORE))
  return random.shuffled([...removed, ...homeless])
}

/** A patient about whom to change something, rather one who could do better. */
function centreOf({ seats, alone }: Seating, seated: readonly number[], homeless: readonly number[], random: Random) {
  if (homeless.length > 0 && random.chance(AROUND_DROPPED)) return random.oneOf(homeless)!
  const excess = seated.map((p) => seats[p]!.minutes - alone[p]!.minutes)
  if (random.chance(AROUND_WORSE)) {
    let at = random.below(excess.reduce((sum, minutes) => sum + minutes, 0))
    const worse = excess.findIndex((minutes) => (at -= minutes) < 0)
    if (worse >= 0) return seated[worse]!
  }
  return random.oneOf(seated)!
}

/** How far each patient is from a visit of the one in the centre, where it is or where she would like it. */
function distances({ seats, alone, on }: Seating, centre: number, random: Random): number[] {
  const own = (random.chance(WHERE_SHE_SITS) ? seats[centre] : undefined) ?? alone[centre]!
  const visit = random.below(own.slots.length)
  const around = own.slots[visit]!
  const poolOf = (unit: number) => on.agenda.units[unit]!.unit.pool
  const pool = random.chance(BY_POOL) ? poolOf(own.units[visit]!) : undefined
  return seats.map((seat, p) => {
    if (p === centre) return -1
    if (!seat || seat.slots.length === 0) return Infinity
    const { slots, units } = seat
    if (!pool) return Math.abs(random.oneOf(slots)! - around) + random.below(BLUR)
    let least = Infinity
    for (let v = 0; v < slots.length; v++) {
      if (poolOf(units[v]!) === pool) least = Math.min(least, Math.abs(slots[v]! - around))
    }
    return least + random.below(BLUR)
  })
}

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
    const { todo } = sitters[removed[other]!]!
    return theirs.slots
      .map((slot, v) => ({ unit: theirs.units[v]!, from: slot * on.grid, to: slot * on.grid + lengthOf(todo[v]!) }))
      .filter(() => random.chance(OF_EACH_VISIT))
  }
  const own = wish(at)
  if (!own || own.slots.length === 0) return []
  const visit = random.below(own.slots.length)
  const from = Math.max(0, own.slots[visit]! + random.below(13) - 6) * on.grid
  return [{ unit: own.units[visit]!, from, to: from + on.grid * (1 + random.below(8)) }]
}

const lengthOf = ({ from, to }: Interval): number => to - from
