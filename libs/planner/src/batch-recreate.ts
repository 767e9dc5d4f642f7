import { insert, type Variety } from './batch-insert.js'
import { type Candidate, costOf, PER_DAY_OFF, PER_PATIENT, type Place, type State } from './batch-state.js'

/** What a round may come to. */
export interface Limits {
  /** Minutes that the patients may cost together, see {@link costOf}. */
  readonly allowed: number
  /** So many of them get a place at most. */
  readonly room: number
  /** By patient: what she costs at least, whatever the others do. */
  readonly leastOf: readonly number[]
}

/**
 * Places these patients one after another within the limits. False once they cannot be kept: some may have a place by then. Nobody of
 * them has one before.
 */
export function insertAll(
  patients: readonly number[],
  state: State,
  candidates: readonly Candidate[],
  { allowed, room, leastOf }: Limits,
  variety: Variety,
): boolean {
  let [left, free] = [allowed, room]
  for (let i = 0; i < patients.length; i++) {
    const [patient, rest] = [patients[i]!, patients.slice(i + 1)]
    const most = free > 0 ? left - leastFor(rest, free - 1, leastOf) : 0
    if (most >= leastOf[patient]!) insert(patient, state, candidates, most, variety)
    if (state.places[patient]) free--
    left -= costOf(state.places[patient], candidates[patient]!)
    if (left < leastFor(rest, free, leastOf)) return false
  }
  return true
}

/** What patients cost at least of whom so many get a place at most. */
function leastFor(patients: readonly number[], room: number, leastOf: readonly number[]): number {
  const costs = patients.map((p) => leastOf[p]!).sort((a, b) => a - b)
  return costs.reduce((sum, cost, i) => sum + (i < room ? cost : PER_PATIENT), 0)
}

/** Minutes that the patients with a place stay longer than they would alone, on average; `leastOf` as in {@link Limits}. */
export function excessOf(places: readonly (Place | undefined)[], leastOf: readonly number[]): number {
  const excess = places.flatMap((place, p) => (place ? [place.option.cost.stay - (leastOf[p]! % PER_DAY_OFF)] : []))
  return excess.reduce((a, b) => a + b, 0) / Math.max(1, excess.length)
}
