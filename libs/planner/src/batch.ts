import { type DayPlanner, dayPlanner } from './best-plan.js'
import type { Board } from './board.js'
import { compareCost } from './cost.js'
import { dateJudge } from './date-rules.js'
import { dayNumber } from './day.js'
import { livingBoard, type LivingBoard } from './living-board.js'
import { type Cost, CRITERIA, type Criterion, type Day, type DayAgenda } from './model.js'
import type { Option, Question, Visit } from './model.js'
import { covers, isBetter, type Kept } from './kept-plans.js'
import { type Random, randomFrom } from './random.js'

/** One patient of a list that is to be planned at once. All pathways of her question are equally good. */
export interface BatchPatient {
  readonly id: string
  readonly question: Question
  /** The day that suits her best; days are counted away from it, in either direction. */
  readonly target?: Day
}

export interface BatchPlan {
  readonly placed: readonly { readonly patient: string; readonly option: Option }[]
  readonly unplaced: readonly string[]
  /** Days away from the targets, and minutes of stay, over all placed patients. */
  readonly daysOff: number
  readonly stay: number
}

export interface BatchOptions {
  /** The same seed and the same number of rounds give the same plan. */
  readonly seed: number
  /** Asked before each round: false stops with the best plan so far. `round` counts from 0. */
  readonly goOn: (progress: { readonly round: number; readonly placed: number; readonly stay: number }) => boolean
}

/** A day with what is on it. */
interface DayState {
  readonly board: LivingBoard
  /** What is known of the best option of a patient by number; another map once the board has changed. */
  options: Map<number, Kept<Option>>
}
/** By pathway; undefined where its date is refused. */
type DayPlanners = readonly (DayPlanner | undefined)[]
interface Candidate {
  readonly days: readonly number[]
  readonly daysOff: readonly number[]
  readonly planners: readonly DayPlanners[]
  readonly order: readonly Criterion[] | undefined
}
interface Place {
  readonly day: number
  readonly option: Option
}
interface State {
  readonly days: readonly DayState[]
  readonly places: (Place | undefined)[]
}

/** Worth more than any stay of a day, and any stay than a day off: compared from left to right as one number of minutes. */
const [PER_PATIENT, PER_DAY_OFF] = [1e7, 1e3]
/** No stay is longer, in minutes. */
const LONGEST = 1440
/** Minutes by which a round may be worse, on average, when hot; it goes down to 0 in this many rounds, again and again. */
const [HEATS, ROUNDS_TO_COOL] = [[3], 3000]
/** The same in turn while somebody has no place: hotter, for who is left out matters more than how the others sit. */
const [HEATS_LEFT_OUT, ROUNDS_LEFT_OUT] = [[30, 10], 1500]

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

  for (let round = 0; goOn({ round, ...summary(best) }); round++) {
    const options = state.days.map((day) => day.options)
    const { removed, day } = ruin(state, candidates, random)
    const old = removed.map((p) => state.places[p])
    for (const patient of removed) takeOff(patient, state)
    const obstacles = old.flatMap((place) => place?.option.plan.visits ?? [])
    const variety = { random, skip: 0.1, detour: random.chance(0.5) ? 0.4 : 0, day, obstacles }
    const heat = heatAt(round, state.places.includes(undefined))
    /** What the patients without a place may still cost; the round is given up when that is too little. */
    let left = random.cold(heat) + old.reduce((sum, place, i) => sum + costOf(place, candidates[removed[i]!]!), 0)
    let least = removed.reduce((sum, patient) => sum + leastOf[patient]!, 0)
    for (const patient of removed) {
      least -= leastOf[patient]!
      left -= insert(patient, state, candidates, left - least, variety)
      if (left < least) break
    }
    if (left < least) {
      for (const patient of removed) takeOff(patient, state)
      removed.forEach((patient, i) => putOn(patient, old[i], state))
      state.days.forEach((at, d) => (at.options = options[d]!))
      continue
    }
    value = valueOf(state.places, candidates)
    if (value < bestValue) [best, bestValue] = [[...state.places], value]
  }
  return planOf(best, patients, candidates)
}

function heatAt(round: number, isSomebodyLeftOut: boolean): number {
  const [heats, rounds] = isSomebodyLeftOut ? [HEATS_LEFT_OUT, ROUNDS_LEFT_OUT] : [HEATS, ROUNDS_TO_COOL]
  const most = heats[Math.floor(round / rounds) % heats.length]!
  return most * (1 - (round % rounds) / rounds)
}

function candidateOf({ question, target }: BatchPatient, agendas: readonly DayAgenda[]): Candidate {
  const ways = question.pathways.map((pathway) => ({
    date: dateJudge(question, pathway),
    plan: dayPlanner(question, pathway),
  }))
  const planners = agendas.map((agenda) => ways.map((way) => (way.date.allows(agenda) ? way.plan : undefined)))
  const days = agendas.map((_, d) => d).filter((d) => planners[d]!.some((plan) => plan))
  const daysOff = agendas.map(({ day }) => (target ? Math.abs(dayNumber(day) - dayNumber(target)) : 0))
  return { days, daysOff, planners, order: question.pathways[0]?.costOrder }
}

/** The best option of a patient on a day as it stands that costs less than `below`; remembered with the day. */
function optionOn(
  { board, options }: DayState,
  patient: number,
  planners: DayPlanners,
  below?: Cost,
): Option | undefined {
  let known = options.get(patient)
  if (!known || !covers(known, below)) options.set(patient, (known = { best: bestOn(board, planners, below), below }))
  return known.best && isBetter(known.best.cost, below) ? known.best : undefined
}

function bestOn(board: Board, planners: DayPlanners, below?: Cost): Option | undefined {
  let best: Option | undefined
  for (const plan of planners) best = plan?.(board, best?.cost ?? below) ?? best
  return best
}

/** The best option where one of some visits is taken, more or less: what is best for one patient alone is not always best for all. */
function aroundObstacle(
  board: LivingBoard,
  visits: readonly Visit[],
  random: Random,
  planners: DayPlanners,
  below: Cost | undefined,
): Option | undefined {
  const visit = someOf(visits, random)
  if (!visit || !board.agenda.units.some(({ unit }) => unit.id === visit.unit)) return bestOn(board, planners, below)
  const from = Math.max(0, visit.from + 5 * (random.below(13) - 6))
  const obstacle = [{ ...visit, from, to: from + 5 * (1 + random.below(10)) }]
  board.put(obstacle)
  const option = bestOn(board, planners, below)
  board.take(obstacle)
  return option
}

/** Chances to pass over a day, and to plan around an obstacle. */
interface Variety {
  readonly random: Random
  readonly skip: number
  readonly detour: number
  /** The day that was changed, and the visits that were taken off it. */
  readonly day: number | undefined
  readonly obstacles: readonly Visit[]
}

/** Places a patient on her best day where that costs `most` minutes or less; what it costs, see {@link valueOf}. */
function insert(
  patient: number,
  state: State,
  candidates: readonly Candidate[],
  most: number,
  variety?: Variety,
): number {
  const { days, daysOff, planners, order } = candidates[patient]!
  let best: Place | undefined
  for (const day of days) {
    if (days.length > 1 && variety?.random.chance(variety.skip)) continue
    if (best && daysOff[day]! > daysOff[best.day]!) continue
    const below = stayBelow(most - daysOff[day]! * PER_DAY_OFF, order)
    const option =
      variety?.day === day && variety.random.chance(variety.detour)
        ? aroundObstacle(state.days[day]!.board, variety.obstacles, variety.random, planners[day]!, below)
        : optionOn(state.days[day]!, patient, planners[day]!, below)
    if (!option) continue
    const isNearer = best && daysOff[day]! < daysOff[best.day]!
    if (!best || isNearer || compareCost(option.cost, best.option.cost, order) < 0) best = { day, option }
  }
  putOn(patient, best, state)
  return costOf(best, candidates[patient]!)
}

/** What costs less than this stays at most so many minutes; undefined where the stay does not come first. */
const stayBelow = (most: number, order: readonly Criterion[] = CRITERIA): Cost | undefined =>
  order.find((one) => one !== 'date') === 'stay' && most < LONGEST
    ? { stay: Math.floor(most) + 1, wait: 0, fragmentation: 0, start: 0 }
    : undefined

/** What a patient costs at least, whatever the others do. */
function leastAlone({ days, daysOff, planners }: Candidate, patient: number, empty: State): number {
  const costs = days.map((day) => {
    const option = optionOn(empty.days[day]!, patient, planners[day]!)
    return option ? daysOff[day]! * PER_DAY_OFF + option.cost.stay : PER_PATIENT
  })
  return Math.min(PER_PATIENT, ...costs)
}

function putOn(patient: number, place: Place | undefined, state: State): void {
  state.places[patient] = place
  if (!place) return
  state.days[place.day]!.board.put(place.option.plan.visits)
  state.days[place.day]!.options = new Map()
}

function takeOff(patient: number, state: State): void {
  const place = state.places[patient]
  state.places[patient] = undefined
  if (!place) return
  state.days[place.day]!.board.take(place.option.plan.visits)
  state.days[place.day]!.options = new Map()
}

/** Chance that patients of a second day are taken off too: two days may have to change what they hold. */
const OF_TWO_DAYS = 0.4

/** Takes some patients off a day or two, near each other in time, and gives them back with some who had no place, in any order. */
function ruin(state: State, candidates: readonly Candidate[], random: Random) {
  const homeless = random.shuffled(candidates.flatMap((c, p) => (state.places[p] || c.days.length === 0 ? [] : [p])))
  const wanted = homeless.slice(0, 1 + random.below(3))
  const day =
    wanted.length > 0 && random.chance(0.6) ? someOf(candidates[wanted[0]!]!.days, random) : dayInUse(state, random)
  if (day === undefined) return { removed: wanted, day }
  const there = patientsOn(day, state)
  const around = there.length === 0 ? 0 : middleOf(state.places[someOf(there, random)!]!)
  const nearest = (patients: readonly number[], count: number): readonly number[] => {
    const away = (p: number) => Math.abs(middleOf(state.places[p]!) - around) + random.below(90)
    const distance = new Map(patients.map((p) => [p, away(p)]))
    return [...patients].sort((a, b) => distance.get(a)! - distance.get(b)!).slice(0, count)
  }
  const removed = nearest(there, 2 + random.below(random.chance(0.2) ? 8 : 4))
  const other = random.chance(OF_TWO_DAYS) ? dayInUse(state, random) : day
  const others = other === undefined || other === day ? [] : nearest(patientsOn(other, state), 1 + random.below(3))
  return { removed: random.shuffled([...removed, ...others, ...wanted]), day }
}

const patientsOn = (day: number, { places }: State): number[] =>
  places.flatMap((place, p) => (place?.day === day ? [p] : []))
const someOf = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)]
const middleOf = ({ option: { cost } }: Place): number => cost.start + cost.stay / 2

function dayInUse(state: State, random: Random): number | undefined {
  return someOf(
    state.places.flatMap((place) => (place ? [place.day] : [])),
    random,
  )
}

const costOf = (place: Place | undefined, { daysOff }: Candidate): number =>
  place ? daysOff[place.day]! * PER_DAY_OFF + place.option.cost.stay : PER_PATIENT

const valueOf = (places: readonly (Place | undefined)[], candidates: readonly Candidate[]): number =>
  places.reduce((sum, place, p) => sum + costOf(place, candidates[p]!), 0)

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
