import { addRange, type Bits, wordsFor } from './bits.js'
import { lostIn } from './cost.js'
import { type Interval, intersect } from './interval.js'
import type { DayAgenda, Step, Unit, UnitDay } from './model.js'
import { UNIT_RULES, WHOLE_DAY } from './visit-rules.js'

/** What the units of a day offer to a step in one place, whoever the patient is. */
export interface Offer {
  readonly place: string
  /** The starts that some unit can take; slot s is minute s × grid. */
  readonly starts: Bits
  /** Triples: index of a unit in the agenda, start and end of one of its free stretches in minutes. */
  readonly stretches: Int16Array
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => Math.ceil(WHOLE_DAY.to / grid)

/** Two steps with the same key are offered the same. */
export const offerKey = ({ pool, duration, sessions, qualities, units }: Step, grid: number): string =>
  [pool, duration, grid, sessions, qualities, units ? units.join() : '*'].join('|')

const known = new WeakMap<DayAgenda, Map<string, readonly Offer[]>>()

/** The offers to a step, one for each place that has any. Kept as long as the agenda lives, which may not change any more. */
export function offersTo(step: Step, key: string, grid: number, agenda: DayAgenda): readonly Offer[] {
  let ofDay = known.get(agenda)
  if (!ofDay) known.set(agenda, (ofDay = new Map()))
  let offers = ofDay.get(key)
  if (!offers) ofDay.set(key, (offers = work(step, grid, agenda)))
  return offers
}

/** Where a step may lie on one unit as far as the unit is concerned. */
export const openOnUnit = (step: Step, at: UnitDay): readonly Interval[] =>
  UNIT_RULES.reduce<readonly Interval[]>(
    (open, rule) => (open.length === 0 ? open : intersect(open, rule.open({ step, at }))),
    [WHOLE_DAY],
  )

function work(step: Step, grid: number, agenda: DayAgenda): Offer[] {
  const places = new Map<string, { starts: Bits; stretches: number[] }>()
  agenda.units.forEach((at, index) => {
    for (const { from, to } of openOnUnit(step, at)) {
      const [first, last] = [Math.ceil(from / grid), Math.floor((to - step.duration) / grid)]
      if (first > last) continue
      const { place } = at.unit
      let offer = places.get(place)
      if (!offer) places.set(place, (offer = { starts: new Int32Array(wordsFor(slotsOf(grid))), stretches: [] }))
      addRange(offer.starts, 0, first, last + 1)
      offer.stretches.push(index, from, to)
    }
  })
  return [...places].map(([place, { starts, stretches }]) => ({ place, starts, stretches: Int16Array.from(stretches) }))
}

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
