import type { Stand } from './day-grid.js'
import type { Random } from './random.js'
import type { Seating } from './seating.js'

/** A visit, by patient and number. */
interface Seated {
  readonly p: number
  readonly v: number
}

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
  const { seats, sitters, on } = day
  const isSingle = (unit: number) => on.agenda.units[unit]!.unit.capacity === 1
  const candidates: Seated[] = sitters.flatMap(({ stands }, p) =>
    stands.flatMap((places, v) => (places.some(({ units }) => units.filter(isSingle).length > 1) ? [{ p, v }] : [])),
  )
  const unitOf = ({ p, v }: Seated): number => seats[p]!.units[v]!
  const fromOf = ({ p, v }: Seated): number => seats[p]!.slots[v]! * on.grid
  const toOf = (one: Seated): number => fromOf(one) + sitters[one.p]!.durations[one.v]!
  const standOf = (one: Seated): Stand =>
    sitters[one.p]!.stands[one.v]!.find(({ units }) => units.includes(unitOf(one)))!

  /** Adds the visits that are on a unit at the time of this one. */
  const addThoseOn = (unit: number, at: Seated, chain: Seated[]): void => {
    const [from, to] = [fromOf(at), toOf(at)]
    for (let p = 0; p < seats.length; p++) {
      const seat = seats[p]
      if (!seat) continue
      for (let v = 0; v < seat.units.length; v++) {
        if (seat.units[v] !== unit) continue
        const start = seat.slots[v]! * on.grid
        if (start >= to || start + sitters[p]!.durations[v]! <= from) continue
        if (!chain.some((known) => known.p === p && known.v === v)) chain.push({ p, v })
      }
    }
  }

  /** Begins with this visit; whether they have swapped. `isWanted` hears who goes where. */
  const swap = (begin: Seated, there: number, isWanted: (chain: Seated[], targets: number[]) => boolean): boolean => {
    const here = unitOf(begin)
    if (here === there || !isSingle(here) || !isSingle(there)) return false
    const chain = [begin]
    const targets: number[] = []
    for (let i = 0; i < chain.length; i++) {
      targets.push(unitOf(chain[i]!) === here ? there : here)
      addThoseOn(targets[i]!, chain[i]!, chain)
    }
    if (!isWanted(chain, targets)) return false
    for (const { p, v } of chain) day.lift(p, v)
    on.settle()
    const canSwap = chain.every((one, i) => on.isFree(standOf(one), targets[i]!, seats[one.p]!.slots[one.v]!))
    chain.forEach((one, i) => day.lower(one.p, one.v, canSwap ? targets[i]! : unitOf(one)))
    return canSwap
  }

  const isPlanned = ({ p, v }: Seated, unit: number) => sitters[p]!.planned[v] === unit
  const bringsBack = (chain: Seated[], targets: number[]): boolean =>
    chain.filter((one, i) => isPlanned(one, targets[i]!)).length >
    chain.filter((one) => isPlanned(one, unitOf(one))).length

  return {
    any: (random) => {
      const begin = random.oneOf(candidates)
      if (begin && seats[begin.p]) swap(begin, random.oneOf(standOf(begin).units)!, () => true)
    },
    backToPlan: () => {
      for (let isBetter = true; isBetter;) {
        isBetter = false
        for (const one of candidates) {
          if (!seats[one.p]) continue
          const own = sitters[one.p]!.planned[one.v]!
          if (standOf(one).units.includes(own) && swap(one, own, bringsBack)) isBetter = true
        }
      }
    },
  }
}
