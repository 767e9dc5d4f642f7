import type { Candidate, Place, State } from './batch-state.js'
import type { Random } from './random.js'

/** Chance that patients of a second day are taken off too: two days may have to change what they hold. */
const OF_TWO_DAYS = 0.4

/** Takes some patients off a day or two, near each other in time, and gives them back with some who had no place, in any order. */
export function ruin(state: State, candidates: readonly Candidate[], random: Random) {
  const homeless = random.shuffled(candidates.flatMap((c, p) => (state.places[p] || c.days.length === 0 ? [] : [p])))
  const wanted = homeless.slice(0, 1 + random.below(3))
  const day =
    wanted.length > 0 && random.chance(0.6) ? random.oneOf(candidates[wanted[0]!]!.days) : dayInUse(state, random)
  if (day === undefined) return { removed: wanted, day }
  const there = patientsOn(day, state)
  const around = there.length === 0 ? 0 : middleOf(state.places[random.oneOf(there)!]!)
  const nearest = (patients: readonly number[], count: number): readonly number[] => {
    const away = (p: number) => Math.abs(middleOf(state.places[p]!) - around) + random.below(90)
    const distance = new Map(patients.map((p) => [p, away(p)]))
    return [...patients].sort((a, b) => distance.get(a)! - distance.get(b)!).slice(0, count)
  }
  const removed = nearest(there, 1 + random.below(random.chance(0.2) ? 6 : 3))
  const other = random.chance(OF_TWO_DAYS) ? dayInUse(state, random) : day
  const others = other === undefined || other === day ? [] : nearest(patientsOn(other, state), 1 + random.below(3))
  return { removed: random.shuffled([...removed, ...others, ...wanted]), day }
}

const patientsOn = (day: number, { places }: State): number[] =>
  places.flatMap((place, p) => (place?.day === day ? [p] : []))
const middleOf = ({ option: { cost } }: Place): number => cost.start + cost.stay / 2

const dayInUse = ({ places }: State, random: Random): number | undefined =>
  random.oneOf(places.flatMap((place) => (place ? [place.day] : [])))
