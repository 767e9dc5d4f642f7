import { lostIn } from './cost.js'
import type { DayAgenda, Unit } from './model.js'

/** Triples: index of a unit in the agenda, start and end of one of its free stretches in minutes. */
export type Stretches = Int16Array

const UNKNOWN = 255

/** {@link leastLost} by slot of `grid` minutes: worked out when first asked, and kept where a byte can hold it. */
export function lossTable(stretches: Stretches, agenda: DayAgenda, duration: number, grid: number) {
  let first = Infinity
  let last = 0
  for (let i = 0; i < stretches.length; i += 3) {
    first = Math.min(first, Math.ceil(stretches[i + 1]! / grid))
    last = Math.max(last, Math.floor((stretches[i + 2]! - duration) / grid))
  }
  let known: Uint8Array | undefined
  return (slot: number): number => {
    known ??= new Uint8Array(last - first + 1).fill(UNKNOWN)
    const lost = known[slot - first]!
    if (lost !== UNKNOWN) return lost
    const least = leastLost(stretches, agenda, slot * grid, duration)
    if (least < UNKNOWN) known[slot - first] = least
    return least
  }
}

/**
 * The least minutes that a visit from minute `from` makes useless, over the units that can take it; see {@link lostIn}.
 * Such a unit exists.
 */
function leastLost(stretches: Stretches, agenda: DayAgenda, from: number, duration: number): number {
  let least = Infinity
  for (let i = 0; i < stretches.length && least > 0; i += 3) {
    if (stretches[i + 1]! > from || stretches[i + 2]! < from + duration) continue
    least = Math.min(least, lostOn(agenda.units[stretches[i]!]!.unit, stretches, i, from, duration))
  }
  return least
}

/** The first unit of the agenda that loses so little; see {@link leastLost}. */
export function cheapestUnit(stretches: Stretches, agenda: DayAgenda, from: number, duration: number): Unit {
  let best: Unit | undefined
  let least = Infinity
  for (let i = 0; i < stretches.length && least > 0; i += 3) {
    if (stretches[i + 1]! > from || stretches[i + 2]! < from + duration) continue
    const { unit } = agenda.units[stretches[i]!]!
    const lost = lostOn(unit, stretches, i, from, duration)
    if (lost >= least) continue
    best = unit
    least = lost
  }
  if (!best) throw new Error(`nothing is free at minute ${from}`)
  return best
}

const lostOn = (unit: Unit, stretches: Stretches, i: number, from: number, duration: number): number =>
  lostIn(stretches[i + 1]!, stretches[i + 2]!, unit, from, from + duration)
