import { compareCost } from './cost.js'
import type { Cost, Criterion } from './model.js'

/** A start slot and the id of a unit for each step, by step number. */
export interface Seats {
  readonly slots: readonly number[]
  readonly units: readonly string[]
  readonly cost: Cost
}

/**
 * What a search of a day has shown for a patient whom no wish binds: the best of her plans that cost less than `below`, where
 * undefined means: of all. Who has wishes has a part of these plans: her best is the same one where it suits her, and never a
 * better one.
 */
export interface Kept {
  readonly best: Seats | undefined
  readonly below: Cost | undefined
}

/** Whether what is kept shows the best of the plans that cost less than `known`: all of them where that is undefined. */
export const covers = ({ best, below }: Kept, known: Cost | undefined, order?: readonly Criterion[]): boolean =>
  best !== undefined || below === undefined || (known !== undefined && compareCost(known, below, order) <= 0)

/** Whether a plan of this cost counts where `known` has been found, if anything. */
export const isBetter = (cost: Cost, known: Cost | undefined, order?: readonly Criterion[]): boolean =>
  known === undefined || compareCost(cost, known, order) < 0
