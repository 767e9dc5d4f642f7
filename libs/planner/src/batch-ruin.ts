import type { Candidate, Place, State } from './batch-state.js'
import type { Random } from './random.js'

/** Chance that patients of a second day are taken off too: two days may have to change what they hold. */
const OF_TWO_DAYS = 0.4

/** Takes some patients off a day or two, near each other in time, and gives them back with some who had no place, in any order. */
export function ruin(state: State, candidates: readonly Candidate[], random: Random) {
  const everybody = candidates.map((_, p) => p)
  const placed = everybody.filter((p) => state.places[p])
  const homeless = everybody.filter((p) => !state.places[p] && candidates[p]!.days.length > 0)
  const wanted = random.shuffled(homeless).slice(0, 1 + random.below(3))
  const dayInUse = () => (placed.length === 0 ? undefined : state.places[random.oneOf(placed)!]!.day)
  const day = wanted.length > 0 && random.chance(0.6) ? random.oneOf(candidates[wanted[0]!]!.days) : dayInUse()
  if (day === undefined) return { removed: wanted, day }
  const patientsOn = (one: number) => placed.filter((p) => state.places[p]!.day === one)
  const there = patientsOn(day)
  const around = there.length === 0 ? 0 : middleOf(state.places[random.oneOf(there)!]!)
  const nearest = (patients: readonly number[], count: number): readonly number[] =>
    patients
      .map((p) => ({ p, away: Math.abs(middleOf(state.places[p]!) - around) + random.below(90) }))
      .sort((a, b) => a.away - b.away)
      .slice(0, count)
      .map(({ p }) => p)
  const removed = nearest(there, 1 + random.below(random.chance(0.2) ? 6 : 3))
  const other = random.chance(OF_TWO_DAYS) ? dayInUse() : day
  const others = other === undefined || other === day ? [] : nearest(patientsOn(other), 1 + random.below(3))
  return { removed: random.shuffled([...removed, ...others, ...wanted]), day }
}

const middleOf = ({ option: { cost } }: Place): number => cost.start + cost.stay / 2
