import { dayGrid } from './day-grid.js'
import { type Disturbance, FEWEST_MOVED, type Objective, type Repair } from './disturbance.js'
import type { DayAgenda } from './model.js'
import { type Random, randomFrom } from './random.js'
import { type Seat, sitter, stepOf, todoOf } from './reinsert.js'
import { repairOf } from './repaired.js'
import { obstaclesFor } from './obstacles.js'
import { removal } from './ruin.js'
import { seating, type Seating, type Weights } from './seating.js'
import { unitSwaps, type UnitSwaps } from './unit-swap.js'

/** Dearer than any disturbance: first as few dropped patients as possible. */
const PER_PATIENT = 1e9
/**
 * In the middle part of a search that drops somebody, and where moved patients count, a dropped and a moved one count this
 * much more at its begin, and this many times that at its end: a day with one more may lead to a better one.
 */
const [SOFT_DROPPED, SOFT_MOVED, HARDER] = [1500, 30, 7]
const [SOFT_FROM, SOFT_TO] = [0.15, 0.6]
/** One search: its share of the nodes, and minutes by which a round may be worse, on average, at its start; it goes down to 0. */
interface Search {
  readonly share: number
  readonly heat: number
  /** Begins in order of plan with softer weights in its middle, rather than from the best day so far. */
  readonly isAfresh: boolean
}
const [AFRESH, ONWARD]: readonly Search[] = [
  { share: 0.22, heat: 180, isAfresh: true },
  { share: 0.17, heat: 40, isAfresh: false },
]
/** One after the other; the best day counts. */
const SEARCHES = [AFRESH!, AFRESH!, AFRESH!, ONWARD!, ONWARD!]
/** Nodes of search in all, for each pair of patients and at most: the same input gives the same proposal on every machine. */
const [EFFORT_A_PAIR, REPAIR_EFFORT] = [4_000, 1_700_000]
/** The chance that two units swap visits before a round. */
const SWAP = 0.7

/** What a repair is measured by, its random numbers, and how long it may search. */
export interface RepairOptions {
  readonly objective?: Objective
  readonly seed?: number
  /** Nodes of search; unless said, in proportion to the square of the patients, up to a most. */
  readonly effort?: number
}

/**
 * A new plan for the rest of the day: fewest dropped patients, then the least disturbance. Results, walks, windows and
 * capacity hold as ever; longest gaps and longest stay are given up. It starts from the patients in order of plan, each
 * at her own least disturbance, and then takes some off the day and puts them back in another order. Source of what holds and
 * of `dropped` before `cost`: kind "repair" of the benchmark's format.
 */
export function repair(
  disturbance: Disturbance,
  { objective = FEWEST_MOVED, seed = 1, effort }: RepairOptions = {},
): Repair {
  const active = disturbance.patients.filter((patient) => patient.state === 'active')
  if (active.length === 0) return repairOf([], [], disturbance, objective)
  const steps = active.flatMap((patient) => todoOf(patient).map((visit) => stepOf(patient.pathway, visit)))
  const on = dayGrid(agendaNow(disturbance), steps, active[0]!.pathway.grid)
  const sitters = active.map((patient) => sitter(patient, disturbance, objective, on))
  const day = seating(on, sitters)
  const swaps = unitSwaps(day)
  const random = randomFrom(seed)
  const hard = { perDropped: PER_PATIENT, perMoved: objective.perMovedPatient }
  let best = inOrderOfPlan(day, hard)
  const most = effort ?? Math.min(REPAIR_EFFORT, EFFORT_A_PAIR * active.length ** 2)
  for (const search of SEARCHES) {
    if (day.valueOf(best, hard) <= day.lowest(hard)) break
    const from = search.isAfresh ? inOrderOfPlan(day, hard) : best
    const found = anneal(day, swaps, from, hard, random, search, most)
    if (day.valueOf(found, hard) < day.valueOf(best, hard)) best = found
  }
  day.reset(best)
  swaps.backToPlan()
  const visits = day.seats.map((seat, p) => seat && sitters[p]!.visitsOf(seat))
  return repairOf(active, visits, disturbance, objective)
}

type Seats = readonly (Seat | undefined)[]

/** Seats every patient in order of plan, each at her own least disturbance. */
function inOrderOfPlan(day: Seating, weights: Weights): Seats {
  const first = day.sitters.map(({ todo }) => Math.min(...todo.map((visit) => visit.from)))
  const order = first.map((_, p) => p).sort((a, b) => first[a]! - first[b]!)
  day.reset(day.seats.map(() => undefined))
  for (const p of order) day.sit(p, Infinity, weights)
  return [...day.seats]
}

/** The best seats that a search finds from these; `effort` in nodes is that of all searches. */
function anneal(
  day: Seating,
  swaps: UnitSwaps,
  from: Seats,
  hard: Weights,
  random: Random,
  search: Search,
  effort: number,
): Seats {
  day.reset(from)
  let best = from
  let bestValue = day.valueOf(best, hard)
  const lowest = day.lowest(hard)
  const begin = day.spent()
  let isSoft = false
  while (bestValue > lowest) {
    const part = (day.spent() - begin) / (search.share * effort)
    if (part >= 1) break
    const wasSoft = isSoft
    const isMiddle = search.isAfresh && part > SOFT_FROM && part < SOFT_TO
    isSoft = isMiddle && (bestValue >= PER_PATIENT || hard.perMoved > 0)
    if (wasSoft && !isSoft) day.reset(best)
    const weights = isSoft ? softer(hard, (part - SOFT_FROM) / (SOFT_TO - SOFT_FROM)) : hard
    if (random.chance(SWAP)) swaps.any(random)
    if (!tryRound(day, random, weights, random.cold(search.heat * (1 - part)))) continue
    const value = day.valueOf(day.seats, hard)
    if (value < bestValue) [best, bestValue] = [[...day.seats], value]
  }
  return best
}

/** Weights that grow as the part of the search, 0 to 1, goes on. */
function softer({ perMoved }: Weights, part: number): Weights {
  const harder = HARDER ** part
  const moved = Math.min(perMoved, Math.round(SOFT_MOVED * harder))
  return { perDropped: moved + Math.round(SOFT_DROPPED * harder), perMoved: moved }
}

/** Takes some patients off the day and seats them again; whether that is kept, for it may cost only so much more. */
function tryRound(day: Seating, random: Random, weights: Weights, worse: number): boolean {
  const removed = removal(day, random)
  const old = removed.map((p) => day.seats[p])
  for (const p of removed) day.stand(p)
  /** What those who have no seat yet may cost, and what they cost at least. */
  let left = worse
  let least = 0
  removed.forEach((p, i) => {
    left += day.costOf(old[i], weights)
    least += day.leastOf(p, weights)
  })
  for (let at = 0; at < removed.length && left >= least; at++) {
    const p = removed[at]!
    least -= day.leastOf(p, weights)
    const obstacles = obstaclesFor(day, removed, old, at, random)
    for (const { unit, from, to } of obstacles) day.on.put(unit, from, to)
    day.sit(p, left - least, weights)
    for (const { unit, from, to } of obstacles) day.on.take(unit, from, to)
    left -= day.costOf(day.seats[p], weights)
  }
  if (left >= least) return true
  for (const p of removed) day.stand(p)
  removed.forEach((p, i) => day.sitOn(p, old[i]))
  return false
}

/** The day as it now stands: sessions may run over, units that are down and running visits take their minutes. */
function agendaNow({ agenda, patients, down, overtime }: Disturbance): DayAgenda {
  const running = patients.flatMap((patient) => patient.visits.filter((visit) => visit.state === 'running'))
  return {
    ...agenda,
    units: agenda.units.map((at) => {
      const isOn = (taken: { readonly unit: string }) => taken.unit === at.unit.id
      const stops = down.filter(isOn).flatMap((stop) => Array.from({ length: at.unit.capacity }, () => stop))
      return {
        ...at,
        sessions: at.sessions.map((session) => ({ ...session, to: session.to + overtime })),
        taken: [...at.taken, ...running.filter(isOn), ...stops].sort((a, b) => a.from - b.from),
      }
    }),
  }
}
