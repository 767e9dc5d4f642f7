import { compareCost } from './cost.js'
import type { Cost, Criterion, Option } from './model.js'

/** The best option of a day, its cost, and its start slots by step number. */
export interface Seated {
  readonly option: Option
  readonly cost: Cost
  readonly slots: readonly number[]
}

/**
 * What a search has shown: the best of the plans that cost less than `below`, where undefined means: of all. Where it is kept for
 * a patient whom no wish binds: who has wishes has a part of these plans, her best is the same one where it suits her, and never a
 * better one.
 */
export interface Kept<Plan extends { readonly cost: Cost } = Seated> {
  readonly best: Plan | undefined
  readonly below: Cost | undefined
}

/** Whether what is kept shows the best of the plans that cost less than `known`: all of them where that is undefined. */
export const covers = (
  { best, below }: Kept<{ readonly cost: Cost }>,
  known: Cost | undefined,
  order?: readonly Criterion[],
): boolean =>
  best !== undefined || below === undefined || (known !== undefined && compareCost(known, below, order) <= 0)

/** Whether a plan of this cost counts where `known` has been found, if anything. */
export const isBetter = (cost: Cost, known: Cost | undefined, order?: readonly Criterion[]): boolean =>
  known === undefined || compareCost(cost, known, order) < 0
