import { weekdayOf } from './day.js'
import { bestOfDay } from './find-days.js'
import type { Day, DayAgenda, Option, Pathway, Question, Wishes } from './model.js'
import { WHOLE_DAY } from './interval.js'

/** One thing to give up, so that a day that is refused can be offered. */
export type Change =
  /** A step is done elsewhere or another time. */
  | { readonly kind: 'without-step'; readonly step: string }
  /** The result of the step is told later, by phone. */
  | { readonly kind: 'result-later'; readonly step: string }
  /** She arrives from this minute on, or leaves by it. */
  | { readonly kind: 'come-earlier' | 'leave-later'; readonly minute: number }
  /** The weekday, or the days or hours that she cannot come, would have to be given up. */
  | { readonly kind: 'come-on-weekday'; readonly weekday: number }
  | { readonly kind: 'be-available' }
  /** The stay may be this many minutes. */
  | { readonly kind: 'stay-longer'; readonly minutes: number }
  /** Nothing is given up but the date. */
  | { readonly kind: 'other-day'; readonly day: Day }

/** A change that works: the question with the change made, and the option that it gives, allowed by the same judge. */
export interface Relaxation {
  readonly change: Change
  readonly question: Question
  readonly option: Option
}

/** Minutes by which a wish is given up at a time. */
const WISH_STEP = 30

/**
 * The single changes that make one refused day possible, each found by asking again with the change made; [] when the
 * day is possible as it is, or when no single change helps. `agendas`, sorted by day, are searched for the nearest other
 * day on either side. Wishes give way by half hours: the least change that works. Agendas do not change any more.
 */
export function relaxations(question: Question, agenda: DayAgenda, agendas: Iterable<DayAgenda> = []): Relaxation[] {
  if (optionOn(question, agenda)) return []
  const tried = candidates(question, agenda).flatMap((series) => firstThatWorks(series, agenda))
  return [...tried, ...otherDays(question, agenda.day, [...agendas])]
}

interface Candidate {
  readonly change: Change
  readonly question: Question
}

function firstThatWorks(series: Iterable<Candidate>, agenda: DayAgenda): Relaxation[] {
  for (const candidate of series) {
    const option = optionOn(candidate.question, agenda)
    if (option) return [{ ...candidate, option }]
  }
  return []
}

function optionOn(question: Question, agenda: DayAgenda): Option | undefined {
  const option = bestOfDay(question, agenda)
  return 'plan' in option ? option : undefined
}

/** Each a series from the smallest change to the largest; the largest is only tried when no smaller one works. */
function candidates(question: Question, { day }: DayAgenda): Iterable<Candidate>[] {
  const { wishes, pathways } = question
  const weekday = weekdayOf(day)
  const wishing = (change: Change, changed: Partial<Wishes>): Candidate => ({
    change,
    question: { ...question, wishes: { ...wishes, ...changed } },
  })
  const stepIds = [...new Set(pathways.flatMap((pathway) => pathway.steps.map((step) => step.id)))]
  const results = new Set(pathways.flatMap((p) => p.lags.filter((lag) => lag.reason === 'result').map((l) => l.before)))
  return [
    ...stepIds.map((step) => [withPathways(question, { kind: 'without-step', step }, withoutStep(step))]),
    ...[...results].map((step) => [withPathways(question, { kind: 'result-later', step }, withoutResult(step))]),
    halfHours(wishes.notBefore, WHOLE_DAY.from).map((minute) =>
      wishing({ kind: 'come-earlier', minute }, { notBefore: minute }),
    ),
    halfHours(wishes.notAfter, WHOLE_DAY.to).map((minute) =>
      wishing({ kind: 'leave-later', minute }, { notAfter: minute }),
    ),
    wishes.weekdaysOff.includes(weekday)
      ? [
          wishing(
            { kind: 'come-on-weekday', weekday },
            { weekdaysOff: wishes.weekdaysOff.filter((off) => off !== weekday) },
          ),
        ]
      : [],
    wishes.unavailable.length > 0 ? [wishing({ kind: 'be-available' }, { unavailable: [] })] : [],
    halfHours(Math.max(...pathways.map((p) => p.longestStay)), WHOLE_DAY.to).map((minutes) =>
      withPathways(question, { kind: 'stay-longer', minutes }, (pathway) => ({ ...pathway, longestStay: minutes })),
    ),
  ]
}

const withPathways = (question: Question, change: Change, to: (pathway: Pathway) => Pathway): Candidate => ({
  change,
  question: { ...question, pathways: question.pathways.map(to).filter(({ steps }) => steps.length > 0) },
})

const withoutStep =
  (id: string) =>
  (pathway: Pathway): Pathway => ({
    ...pathway,
    steps: pathway.steps.filter((step) => step.id !== id),
    lags: pathway.lags.filter((lag) => lag.before !== id && lag.after !== id),
  })

const withoutResult =
  (id: string) =>
  (pathway: Pathway): Pathway => ({
    ...pathway,
    lags: pathway.lags.map((lag) => (lag.before === id && lag.reason === 'result' ? { ...lag, min: 0 } : lag)),
  })

/** Half hours from a wish towards an end of the day, the end included; [] when the wish is there already. */
function halfHours(wish: number, end: number): number[] {
  const count = Math.ceil(Math.abs(end - wish) / WISH_STEP)
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? end : wish + Math.sign(end - wish) * WISH_STEP * (i + 1),
  )
}

/** The nearest day before and after that can be offered with nothing given up. */
function otherDays(question: Question, day: Day, agendas: readonly DayAgenda[]): Relaxation[] {
  const before = agendas.filter((agenda) => agenda.day < day).reverse()
  const after = agendas.filter((agenda) => agenda.day > day)
  return [before, after].flatMap((days) => {
    for (const agenda of days) {
      const option = optionOn(question, agenda)
      if (option) return [{ change: { kind: 'other-day', day: agenda.day }, question, option }]
    }
    return []
  })
}
