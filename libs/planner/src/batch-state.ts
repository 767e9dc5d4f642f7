import { type DayPlanner, dayPlanner } from './best-plan.js'
import { boardOf } from './board.js'
import { dateJudge } from './date-rules.js'
import { dayNumber } from './day.js'
import type { LivingBoard } from './living-board.js'
import type { Criterion, Day, DayAgenda, Option, Question } from './model.js'
import type { Kept } from './kept-plans.js'

/** One patient of a list that is to be planned at once. All pathways of her question are equally good. */
export interface BatchPatient {
  readonly id: string
  readonly question: Question
  /** The day that suits her best; days are counted away from it, in either direction. */
  readonly target?: Day
}

/** A day with what is on it. */
export interface DayState {
  readonly board: LivingBoard
  /** What is known of the best option of a patient by number; another map once the board has changed. */
  options: Map<number, Kept<Option>>
}
/** By pathway; undefined where its date is refused. */
export type DayPlanners = readonly (DayPlanner | undefined)[]
/** A patient of the list as the rounds see her; days by their number in the agendas. */
export interface Candidate {
  /** Those that her date rules allow to one of her pathways. */
  readonly days: readonly number[]
  /** By day: civil days from her target; 0 without one. */
  readonly daysOff: readonly number[]
  readonly planners: readonly DayPlanners[]
  readonly order: readonly Criterion[] | undefined
}
/** Where a patient stands. */
export interface Place {
  readonly day: number
  readonly option: Option
}
/** A list while it is planned: the days, and the place of each patient by number; undefined where she has none. */
export interface State {
  readonly days: readonly DayState[]
  readonly places: (Place | undefined)[]
}

/** Worth more than any stay of a day, and any stay than a day off: compared from left to right as one number of minutes. */
export const [PER_PATIENT, PER_DAY_OFF] = [1e7, 1e3]

/** A patient with what does not change from round to round: `agendas` are those of the list, and hold nobody of it. */
export function candidateOf({ question, target }: BatchPatient, agendas: readonly DayAgenda[]): Candidate {
  const ways = question.pathways.map((pathway) => ({
    date: dateJudge(question, pathway),
    plan: dayPlanner(question, pathway),
  }))
  const planners = agendas.map((agenda) => {
    const { date } = boardOf(agenda)
    return ways.map((way) => (way.date.allows(agenda, date) ? way.plan : undefined))
  })
  const days = agendas.map((_, d) => d).filter((d) => planners[d]!.some((plan) => plan))
  const daysOff = agendas.map(({ day }) => (target ? Math.abs(dayNumber(day) - dayNumber(target)) : 0))
  return { days, daysOff, planners, order: question.pathways[0]?.costOrder }
}

/** Gives a place, or none, to a patient who has none; what was known of the day's options is dropped. */
export function putOn(patient: number, place: Place | undefined, state: State): void {
  state.places[patient] = place
  if (!place) return
  state.days[place.day]!.board.put(place.option.plan.visits)
  state.days[place.day]!.options = new Map()
}

/** Takes a patient's place from her, where she has one. */
export function takeOff(patient: number, state: State): void {
  const place = state.places[patient]
  state.places[patient] = undefined
  if (!place) return
  state.days[place.day]!.board.take(place.option.plan.visits)
  state.days[place.day]!.options = new Map()
}

/** What a patient costs: minutes of stay, {@link PER_DAY_OFF} for each day off, {@link PER_PATIENT} without a place. */
export const costOf = (place: Place | undefined, { daysOff }: Candidate): number =>
  place ? daysOff[place.day]! * PER_DAY_OFF + place.option.cost.stay : PER_PATIENT

/** The same of all patients of a list: the lower the better. */
export const valueOf = (places: readonly (Place | undefined)[], candidates: readonly Candidate[]): number =>
  places.reduce((sum, place, p) => sum + costOf(place, candidates[p]!), 0)
