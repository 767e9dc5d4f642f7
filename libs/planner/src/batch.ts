import { insert, leastAlone } from './batch-insert.js'
import { excessOf, insertAll } from './batch-recreate.js'
import { ruin } from './batch-ruin.js'
import { type BatchPatient, type Candidate, candidateOf, costOf, valueOf } from './batch-state.js'
import { type Place, putOn, type State, takeOff } from './batch-state.js'
import { cooling } from './cooling.js'
import { livingBoard } from './living-board.js'
import type { DayAgenda, Option } from './model.js'
import { randomFrom } from './random.js'

/** The plan of a list, by patient. */
export interface BatchPlan {
  readonly placed: readonly { readonly patient: string; readonly option: Option }[]
  readonly unplaced: readonly string[]
  /** Days away from the targets, and minutes of stay, over all placed patients. */
  readonly daysOff: number
  readonly stay: number
}

/** How a list is planned, and for how long. */
export interface BatchOptions {
  /** The same seed and the same number of rounds give the same plan. */
  readonly seed: number
  /** Asked before each round: false stops with the best plan so far. `round` counts from 0. */
  readonly goOn: (progress: { readonly round: number; readonly placed: number; readonly stay: number }) => boolean
}

/** Chance that a round may place more patients than it takes off: where some cannot have a place, most rounds only choose who has one. */
const HOPE = 0.25

/**
 * Places as many patients as it can on the agendas, then as near to their targets, then with the least stay in all. A
 * valid plan stands after the first pass; each round takes a few patients off a day and puts them back in another order.
 * `agendas` hold none of these patients; all pathways have one grid. What is `kept` for somebody on an agenda is not known
 * here. Not proven optimal: see the README.
 */
export function planBatch(
  patients: readonly BatchPatient[],
  agendas: readonly DayAgenda[],
  { seed, goOn }: BatchOptions,
): BatchPlan {
  const random = randomFrom(seed)
  const heatAt = cooling()
  const candidates = patients.map((patient) => candidateOf(patient, agendas))
  const steps = patients.flatMap(({ question }) => question.pathways.flatMap((pathway) => pathway.steps))
  const grid = patients[0]?.question.pathways[0]?.grid ?? 5
  const state: State = {
    days: agendas.map((agenda) => ({ board: livingBoard(agenda, steps, grid), options: new Map() })),
    places: patients.map(() => undefined),
  }
  const leastOf = candidates.map((candidate, p) => leastAlone(candidate, p, state))
  const fewestDaysFirst = patients
    .map((_, p) => p)
    .sort((a, b) => candidates[a]!.days.length - candidates[b]!.days.length)
  for (const patient of fewestDaysFirst) insert(patient, state, candidates, Infinity)
  let value = valueOf(state.places, candidates)
  let [best, bestValue] = [[...state.places], value]
  let [worth, excess] = [summary(best), excessOf(best, leastOf)]

  for (let round = 0; goOn({ round, ...worth }); round++) {
    const options = state.days.map((day) => day.options)
    const { removed, day } = ruin(state, candidates, random)
    const old = removed.map((p) => state.places[p])
    for (const patient of removed) takeOff(patient, state)
    const obstacles = old.flatMap((place) => place?.option.plan.visits ?? [])
    const heat = heatAt(round, excess)
    const allowed = random.cold(heat) + old.reduce((sum, place, i) => sum + costOf(place, candidates[removed[i]!]!), 0)
    const room = random.chance(HOPE) ? removed.length : old.filter((place) => place).length
    if (!insertAll(removed, state, candidates, { allowed, room, leastOf }, { random, day, obstacles })) {
      for (const patient of removed) takeOff(patient, state)
      removed.forEach((patient, i) => putOn(patient, old[i], state))
      state.days.forEach((at, d) => (at.options = options[d]!))
      continue
    }
    value = valueOf(state.places, candidates)
    if (value >= bestValue) continue
    ;[best, bestValue] = [[...state.places], value]
    ;[worth, excess] = [summary(best), excessOf(best, leastOf)]
  }
  return planOf(best, patients, candidates)
}

const summary = (all: readonly (Place | undefined)[]) => {
  const placed = all.filter((place) => place !== undefined)
  return { placed: placed.length, stay: placed.reduce((sum, { option }) => sum + option.cost.stay, 0) }
}

function planOf(
  places: State['places'],
  patients: readonly BatchPatient[],
  candidates: readonly Candidate[],
): BatchPlan {
  return {
    placed: places.flatMap((place, p) => (place ? [{ patient: patients[p]!.id, option: place.option }] : [])),
    unplaced: patients.filter((_, p) => !places[p]).map((patient) => patient.id),
    daysOff: places.reduce((sum, place, p) => sum + (place ? candidates[p]!.daysOff[place.day]! : 0), 0),
    stay: summary(places).stay,
  }
}
