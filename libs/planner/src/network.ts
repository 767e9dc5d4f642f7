import { MOST_STEPS, type Pathway } from './model.js'
import { walkBetween } from './path-rules.js'

/** A pathway as distances between starts, in slots of the grid, with every step in a given place. Tables are rows by step. */
export interface Network {
  readonly grid: number
  readonly count: number
  /** Minutes by step. */
  readonly durations: readonly number[]
  /** From × count + to: minutes of the one and of the walk to the other. */
  readonly reach: Int32Array
  /** Least slots from start to start when the one is just before the other. */
  readonly apart: Int32Array
  /** Least slots from start to start when the one comes anywhere before the other. */
  readonly ahead: Int32Array
  /** `start(to) − start(from) ≥ asked` whatever the order, as the lags say it; −FAR where they say nothing. */
  readonly asked: Int32Array
  /** The same with everything that follows from it. */
  readonly least: Int32Array
  /** Bits of the steps that must come before each step. */
  readonly before: readonly number[]
  /** Steps with which a day can begin and, at the same time, those with which it can end; none where lags contradict. */
  readonly ends: readonly { readonly first: number; readonly last: number }[]
}

/** More slots than any day has. */
export const FAR = 1 << 20

/** The network of a pathway whose steps stand in these places. */
export function networkOf(pathway: Pathway, places: readonly string[]): Network {
  const { steps, grid } = pathway
  const count = steps.length
  if (count > MOST_STEPS)
    throw new Error(`pathway ${pathway.id} has ${count} steps, at most ${MOST_STEPS} can be planned`)
  const durations = steps.map((step) => step.duration)
  const reach = Int32Array.from(places.flatMap((a, i) => places.map((b) => durations[i]! + walkBetween(pathway, a, b))))
  const apart = reach.map((minutes) => Math.ceil(minutes / grid))
  const asked = askedBy(pathway)
  const least = closed(asked, count)
  const numbers = steps.map((_, i) => i)
  const before = numbers.map((j) =>
    numbers.reduce((bits, i) => (least[i * count + j]! > 0 ? bits | (1 << i) : bits), 0),
  )
  const isPossible = numbers.every((i) => least[i * count + i] === 0)
  const firsts = numbers.filter((i) => isPossible && before[i] === 0)
  const lasts = numbers.filter((i) => before.every((bits) => !(bits & (1 << i))))
  const ends = firsts.flatMap((first) =>
    lasts.filter((last) => last !== first || count === 1).map((last) => ({ first, last })),
  )
  const ahead = apart.map((slots, pair) => Math.max(slots, least[pair]!))
  return { grid, count, durations, reach, apart, ahead, asked, least, before, ends }
}

function askedBy({ id, steps, lags, grid }: Pathway): Int32Array {
  const count = steps.length
  const number = (stepId: string) => {
    const at = steps.findIndex((step) => step.id === stepId)
    if (at < 0) throw new Error(`pathway ${id}: a lag names the unknown step "${stepId}"`)
    return at
  }
  const least = new Int32Array(count * count).fill(-FAR)
  const ask = (from: number, to: number, slots: number) => {
    least[from * count + to] = Math.max(least[from * count + to]!, slots)
  }
  for (let step = 0; step < count; step++) ask(step, step, 0)
  for (const lag of lags) {
    const [before, after] = [number(lag.before), number(lag.after)]
    const { duration } = steps[before]!
    ask(before, after, Math.ceil((duration + lag.min) / grid))
    if (lag.max !== null) ask(after, before, -Math.floor((duration + lag.max) / grid))
  }
  return least
}

/** Adds what follows from distances in a square table: longest paths (Floyd–Warshall). */
export function closed(distances: Int32Array, count: number): Int32Array {
  const least = distances.slice()
  for (let via = 0; via < count; via++) {
    for (let from = 0; from < count; from++) {
      for (let to = 0; to < count; to++) {
        const slots = least[from * count + via]! + least[via * count + to]!
        if (slots > -FAR / 2 && slots > least[from * count + to]!) least[from * count + to] = slots
      }
    }
  }
  return least
}
