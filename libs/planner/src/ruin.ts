import type { Random } from './random.js'
import type { Seating } from './seating.js'

/** Chances of a removal: around a dropped patient, around one who is off her best, around where she sits, by pool rather than by time. */
const [AROUND_DROPPED, AROUND_WORSE, WHERE_SHE_SITS, BY_POOL] = [0.2, 0.6, 0.5, 0.8]
/** Slots by which nearness is blurred; patients that are removed: at least, and how many more at most. */
const [BLUR, FEWEST, MORE] = [12, 2, 5]
/** The chance that those are removed who are in the way of what a patient would like, and how many at most. */
const [IN_THE_WAY, MOST_IN_THE_WAY] = [0.1, 6]

/**
 * Patients to seat again, and those who have no seat: some who are near each other in time on the same units, in any order, or one
 * before those who are in her way.
 */
export function removal(day: Seating, random: Random): number[] {
  const { seats, alone } = day
  const seated: number[] = []
  const homeless: number[] = []
  for (let p = 0; p < seats.length; p++) {
    const seat = seats[p]
    if (seat && seat.slots.length > 0) seated.push(p)
    else if (!seat && alone[p]) homeless.push(p)
  }
  if (seated.length === 0) return homeless
  const centre = centreOf(day, seated, homeless, random)
  if (random.chance(IN_THE_WAY)) {
    const others = inTheWayOf(centre, day, random)
    if (others.length > 0) return [centre, ...random.shuffled([...others, ...homeless.filter((p) => p !== centre)])]
  }
  const removed = nearest(seated, distances(day, centre, random), FEWEST + random.below(MORE))
  return random.shuffled([...removed, ...homeless])
}

/** The first `count` of these patients by distance. */
function nearest(patients: number[], distance: readonly number[], count: number): number[] {
  const most = Math.min(count, patients.length)
  for (let i = 0; i < most; i++) {
    let at = i
    for (let j = i + 1; j < patients.length; j++) if (distance[patients[j]!]! < distance[patients[at]!]!) at = j
    ;[patients[i], patients[at]] = [patients[at]!, patients[i]!]
  }
  patients.length = most
  return patients
}

/** Some who hold minutes that a patient would like, on the same unit. */
function inTheWayOf(centre: number, { alone, sitters, on, visits }: Seating, random: Random): number[] {
  const { patient, unit, from, to } = visits
  const wish = alone[centre]!
  const isWished = (one: number, begin: number, end: number): boolean =>
    wish.units.some((other, w) => {
      const start = wish.slots[w]! * on.grid
      return other === one && start < end && begin < start + sitters[centre]!.durations[w]!
    })
  const others: number[] = []
  for (let i = 0; i < unit.length; i++) {
    const p = patient[i]!
    if (unit[i]! < 0 || p === centre || others.at(-1) === p || on.agenda.units[unit[i]!]!.unit.capacity > 1) continue
    if (isWished(unit[i]!, from[i]!, to[i]!)) others.push(p)
  }
  return random.shuffled(others).slice(0, MOST_IN_THE_WAY)
}

/** A patient about whom to change something, rather one who could do better. */
function centreOf({ seats, alone }: Seating, seated: readonly number[], homeless: readonly number[], random: Random) {
  if (homeless.length > 0 && random.chance(AROUND_DROPPED)) return random.oneOf(homeless)!
  if (random.chance(AROUND_WORSE)) {
    let sum = 0
    for (const p of seated) sum += seats[p]!.minutes - alone[p]!.minutes
    let at = random.below(sum)
    for (const p of seated) if ((at -= seats[p]!.minutes - alone[p]!.minutes) < 0) return p
  }
  return random.oneOf(seated)!
}

/** How far each patient is from a visit of the one in the centre, where it is or where she would like it. */
function distances({ seats, alone, on, visits }: Seating, centre: number, random: Random): number[] {
  const own = (random.chance(WHERE_SHE_SITS) ? seats[centre] : undefined) ?? alone[centre]!
  const visit = random.below(own.slots.length)
  const around = own.slots[visit]!
  const poolOf = (unit: number) => on.agenda.units[unit]!.unit.pool
  const pool = random.chance(BY_POOL) ? poolOf(own.units[visit]!) : undefined
  const distance: number[] = []
  for (let p = 0; p < seats.length; p++) {
    const seat = seats[p]
    if (p === centre) distance.push(-1)
    else if (!seat || seat.slots.length === 0) distance.push(Infinity)
    else if (pool === undefined) distance.push(Math.abs(random.oneOf(seat.slots)! - around) + random.below(BLUR))
    else {
      let least = Infinity
      const first = visits.first[p]!
      for (let v = 0; v < seat.slots.length; v++) {
        if (poolOf(visits.unit[first + v]!) !== pool) continue
        least = Math.min(least, Math.abs(visits.from[first + v]! / on.grid - around))
      }
      distance.push(least + random.below(BLUR))
    }
  }
  return distance
}
