import { bestPlan } from './best-plan.js'
import { compareCost } from './cost.js'
import { refusalsOfAgenda } from './date-rules.js'
import type { Day, DayAgenda, DayRefusal, Found, Option, Question, Refusal } from './model.js'
import { reasonsWithoutFit, strongestFirst } from './why-not.js'

export interface FindOptions {
  /** Days with an option to find. */
  readonly most: number
  /** Paging: only days after this one. */
  readonly from?: Day
  /** `preferred` (default): the first pathway that fits on a day. `cheapest`: the best plan over all pathways. */
  readonly pick?: 'preferred' | 'cheapest'
}

/**
 * The first days that can hold a whole plan, each with its best plan by cost, and the days before them that cannot.
 * `agendas` are sorted by day; no agenda after the last option found, or after the latest wished day, is read.
 */
export function findDays(question: Question, agendas: Iterable<DayAgenda>, options: FindOptions): Found {
  const found: Option[] = []
  const refused: DayRefusal[] = []
  for (const agenda of agendas) {
    if (found.length >= options.most || agenda.day > question.wishes.latest) break
    if (options.from !== undefined && agenda.day <= options.from) continue
    const option = bestOfDay(question, agenda, options.pick)
    if ('plan' in option) found.push(option)
    else refused.push(option)
  }
  return { options: found, refused }
}

/** The best plan of one day, or the reasons why there is none. */
export function bestOfDay(
  question: Question,
  agenda: DayAgenda,
  pick: FindOptions['pick'] = 'preferred',
): Option | DayRefusal {
  const refusals: Refusal[] = []
  let best: Option | undefined
  for (const pathway of question.pathways) {
    const ofDate = refusalsOfAgenda(question, pathway, agenda)
    const option = ofDate.length > 0 ? undefined : bestPlan(question, pathway, agenda)
    if (option && pick === 'preferred') return option
    if (option && (!best || compareCost(option.cost, best.cost) < 0)) best = option
    if (!option) refusals.push(...(ofDate.length > 0 ? ofDate : reasonsWithoutFit(question, pathway, agenda)))
  }
  return best ?? { day: agenda.day, refusals: strongestFirst(refusals) }
}
