import type { Offer } from './board.js'
import { lostIn } from './cost.js'
import type { DayAgenda, Unit } from './model.js'

/**
 * The least minutes that a visit from minute `from` makes useless, over the units that can take it; see {@link lostIn}.
 * Such a unit exists.
 */
export function leastLost({ stretches }: Offer, agenda: DayAgenda, from: number, duration: number): number {
  let least = Infinity
  for (let i = 0; i < stretches.length && least > 0; i += 3) {
    if (stretches[i + 1]! > from || stretches[i + 2]! < from + duration) continue
    least = Math.min(least, lostOn(agenda.units[stretches[i]!]!.unit, stretches, i, from, duration))
  }
  return least
}

/** The first unit of the agenda that loses so little; see {@link leastLost}. */
export function cheapestUnit({ stretches }: Offer, agenda: DayAgenda, from: number, duration: number): Unit {
  let best: { unit: Unit; lost: number } | undefined
  for (let i = 0; i < stretches.length; i += 3) {
    if (stretches[i + 1]! > from || stretches[i + 2]! < from + duration) continue
    const { unit } = agenda.units[stretches[i]!]!
    const lost = lostOn(unit, stretches, i, from, duration)
    if (!best || lost < best.lost) best = { unit, lost }
  }
  if (!best) throw new Error(`nothing is free at minute ${from}`)
  return best.unit
}

const lostOn = (unit: Unit, stretches: Int16Array, i: number, from: number, duration: number): number =>
  lostIn(stretches[i + 1]!, stretches[i + 2]!, unit, from, from + duration)
