import type { Stand } from './day-grid.js'
import type { Random } from './random.js'
import type { Seating } from './seating.js'

/** Visits that change units while nobody's minutes do. */
export interface UnitSwaps {
  /** Some visit and another of its units: another patient may find room. */
  readonly any: (random: Random) => void
  /** Brings back visits to the units of their plan, where more of them come back than leave theirs. */
  readonly backToPlan: () => void
}

/**
 * Puts a visit on another unit of its place at the same time, what is there on the unit that it leaves, and so on: a Kempe chain of the
 * intervals of two units. Nothing changes where one of them cannot go. Units with several places are left alone.
 */
export function unitSwaps(day: Seating): UnitSwaps {
  const { sitters, on } = day
  const { unit, from, to } = day.visits
  const isSingle = on.agenda.units.map((at) => at.unit.capacity === 1)
  const stands = sitters.flatMap((sitter) => sitter.stands)
  const planned = sitters.flatMap((sitter) => sitter.planned)
  const candidates = stands.flatMap((places, visit) =>
    places.some(({ units }) => units.filter((one) => isSingle[one]).length > 1) ? [visit] : [],
  )
  const isSeated = (visit: number) => unit[visit]! >= 0
  const standOf = (visit: number): Stand => {
    const places = stands[visit]!
    return places.length === 1 ? places[0]! : places.find(({ units }) => units.includes(unit[visit]!))!
  }

  /** Begins with this visit; whether they have swapped. `isWanted` hears who goes where. */
  const swap = (begin: number, there: number, isWanted: (chain: number[], targets: number[]) => boolean): boolean => {
    const here = unit[begin]!
    if (here === there || !isSingle[here] || !isSingle[there]) return false
    const chain = [begin]
    const targets: number[] = []
    for (let i = 0; i < chain.length; i++) {
      const visit = chain[i]!
      const target = unit[visit] === here ? there : here
      if (!on.isOpen(standOf(visit), target, from[visit]! / on.grid)) return false
      targets.push(target)
      for (let other = 0; other < unit.length; other++) {
        if (unit[other] !== target || from[other]! >= to[visit]! || to[other]! <= from[visit]!) continue
        if (!chain.includes(other)) chain.push(other)
      }
    }
    if (!isWanted(chain, targets)) return false
    day.move(chain, targets)
    return true
  }

  const bringsBack = (chain: number[], targets: number[]): boolean =>
    chain.filter((visit, i) => planned[visit] === targets[i]).length >
    chain.filter((visit) => planned[visit] === unit[visit]).length

  return {
    any: (random) => {
      const begin = random.oneOf(candidates)
      if (begin !== undefined && isSeated(begin)) swap(begin, random.oneOf(standOf(begin).units)!, () => true)
    },
    backToPlan: () => {
      for (let isBetter = true; isBetter;) {
        isBetter = false
        for (const visit of candidates) {
          if (!isSeated(visit)) continue
          const own = planned[visit]!
          if (standOf(visit).units.includes(own) && swap(visit, own, bringsBack)) isBetter = true
        }
      }
    },
  }
}
