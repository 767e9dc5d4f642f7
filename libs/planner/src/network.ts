import type { Pathway } from './model.js'
import { walkBetween } from './path-rules.js'

/** A pathway as distances between starts, in slots of the grid, with every step in a given place. */
export interface Network {
  readonly grid: number
  readonly count: number
  /** Minutes by step. */
  readonly durations: readonly number[]
  /** Minutes to walk from step to step. */
  readonly walks: readonly (readonly number[])[]
  /** Least slots from the start of the one to the start of the other when the one comes first. */
  readonly apart: readonly (readonly number[])[]
  /** `start(to) − start(from) ≥ least[from][to]` whatever the order; −Infinity where nothing is asked. Closed under addition. */
  readonly least: readonly (readonly number[])[]
  /** Bits of the steps that must come before each step. */
  readonly before: readonly number[]
  /** Steps with which a day can begin and, at the same time, those with which it can end; none where lags contradict. */
  readonly ends: readonly { readonly first: number; readonly last: number }[]
}

/** The network of a pathway whose steps stand in these places. */
export function networkOf(pathway: Pathway, places: readonly string[]): Network {
  const { steps, grid } = pathway
  const durations = steps.map((step) => step.duration)
  const walks = places.map((a) => places.map((b) => walkBetween(pathway, a, b)))
  const apart = walks.map((row, i) => row.map((walk) => Math.ceil((durations[i]! + walk) / grid)))
  const least = closed(leastOf(pathway))
  const numbers = steps.map((_, i) => i)
  const before = numbers.map((j) => numbers.reduce((bits, i) => (least[i]![j]! > 0 ? bits | (1 << i) : bits), 0))
  const isPossible = least.every((row, i) => row[i] === 0)
  const firsts = numbers.filter((i) => isPossible && before[i] === 0)
  const lasts = numbers.filter((i) => before.every((bits) => !(bits & (1 << i))))
  const ends = firsts.flatMap((first) =>
    lasts.filter((last) => last !== first || steps.length === 1).map((last) => ({ first, last })),
  )
  return { grid, count: steps.length, durations, walks, apart, least, before, ends }
}

function leastOf({ id, steps, lags, grid }: Pathway): number[][] {
  const number = (stepId: string) => {
    const at = steps.findIndex((step) => step.id === stepId)
    if (at < 0) throw new Error(`pathway ${id}: a lag names the unknown step "${stepId}"`)
    return at
  }
  const least = steps.map((_, i) => steps.map((__, j) => (i === j ? 0 : -Infinity)))
  for (const lag of lags) {
    const [before, after] = [number(lag.before), number(lag.after)]
    const { duration } = steps[before]!
    least[before]![after] = Math.max(least[before]![after]!, Math.ceil((duration + lag.min) / grid))
    if (lag.max === null) continue
    least[after]![before] = Math.max(least[after]![before]!, -Math.floor((duration + lag.max) / grid))
  }
  return least
}

/** Longest paths (Floyd–Warshall). */
function closed(least: number[][]): number[][] {
  for (let via = 0; via < least.length; via++) {
    for (const row of least) {
      for (let to = 0; to < row.length; to++) row[to] = Math.max(row[to]!, row[via]! + least[via]![to]!)
    }
  }
  return least
}
