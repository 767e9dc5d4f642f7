import { type DayPlanner, dayPlanner } from './best-plan.js'
import { boardOf } from './board.js'
import { compareCost, compareOptions } from './cost.js'
import { type DateJudge, dateJudge } from './date-rules.js'
import type { Criterion, Day, DayAgenda, DayRefusal, Found, Option, Pathway, Question, Refusal } from './model.js'
import { type ReasonsWithoutFit, reasonsWithoutFit, strongestFirst } from './why-not.js'

/** How many days to find, from where, and which pathway of a day counts. */
export interface FindOptions {
  /** Days with an option to find: 10 unless it is said. */
  readonly most?: number
  /** Paging: only days after this one; where the date does not count first, only what is worse than this day's option. */
  readonly from?: Day
  /** `preferred` (default): the first pathway that fits on a day. `cheapest`: the best plan over all pathways. */
  readonly pick?: 'preferred' | 'cheapest'
}

/**
 * The best days by the pathways' `costOrder`, by default the first, that can hold a whole plan, each with its best plan,
 * and the days before them that cannot. All pathways of a question have one order.
 * `agendas` are sorted by day and do not change any more; none after the last option found, or after the latest wished
 * day, is read. The reasons of a refused day are worked out when they are read.
 */
export function findDays(
  question: Question,
  agendas: Iterable<DayAgenda>,
  { most = 10, from, pick }: FindOptions = {},
): Found {
  const order = question.pathways[0]?.costOrder
  if (order && order[0] !== 'date') return bestDays(question, agendas, order, { most, from, pick })
  const found: Option[] = []
  const refused: DayRefusal[] = []
  const ways = waysOf(question)
  for (const agenda of agendas) {
    if (found.length >= most || agenda.day > question.wishes.latest) break
    if (from !== undefined && agenda.day <= from) continue
    const option = bestOf(ways, agenda, pick)
    if (option) found.push(option)
    else refused.push(new LateRefusal(agenda, ways))
  }
  return { options: found, refused }
}

/** The same where something counts before the date: the whole horizon is searched, and a page begins after the option of `from`. */
function bestDays(
  question: Question,
  agendas: Iterable<DayAgenda>,
  order: readonly Criterion[],
  { most, from, pick }: { most: number; from: Day | undefined; pick: FindOptions['pick'] },
): Found {
  const byDate = {
    ...question,
    pathways: question.pathways.map((pathway) => ({ ...pathway, costOrder: dateFirst(order) })),
  }
  const { options, refused } = findDays(byDate, agendas, { most: Infinity, ...(pick && { pick }) })
  const sorted = [...options].sort((a, b) => compareOptions(a, b, order))
  const begin = from === undefined ? 0 : sorted.findIndex(({ plan }) => plan.day === from) + 1
  return { options: sorted.slice(begin, begin + most), refused: from === undefined ? refused : [] }
}

const dateFirst = (order: readonly Criterion[]): Criterion[] => ['date', ...order.filter((one) => one !== 'date')]

/**
 * The best plan of one day, or the reasons why there is none, the strongest first. The agenda does not change any more; the
 * date rules of each pathway count, as in {@link findDays}.
 */
export function bestOfDay(question: Question, agenda: DayAgenda, pick?: FindOptions['pick']): Option | DayRefusal {
  const ways = waysOf(question)
  return bestOf(ways, agenda, pick) ?? new LateRefusal(agenda, ways)
}

/** A pathway of the question with everything that does not depend on the day. */
interface Way {
  readonly pathway: Pathway
  readonly date: DateJudge
  readonly plan: DayPlanner
  readonly reasons: ReasonsWithoutFit
}
const waysOf = (question: Question): Way[] =>
  question.pathways.map((pathway) => ({
    pathway,
    date: dateJudge(question, pathway),
    plan: dayPlanner(question, pathway),
    reasons: reasonsWithoutFit(question, pathway),
  }))

function bestOf(ways: readonly Way[], agenda: DayAgenda, pick: FindOptions['pick'] = 'preferred'): Option | undefined {
  const board = boardOf(agenda)
  let best: Option | undefined
  for (const way of ways) {
    if (!way.date.allows(agenda, board.date)) continue
    const option = way.plan(board, best?.cost)
    if (option && pick === 'preferred') return option
    if (option && (!best || compareCost(option.cost, best.cost, way.pathway.costOrder) < 0)) best = option
  }
  return best
}

/** A refused day whose reasons are worked out when they are read. */
class LateRefusal implements DayRefusal {
  private known: DayRefusal['refusals'] | undefined

  constructor(
    private readonly agenda: DayAgenda,
    private readonly ways: readonly Way[],
  ) {}

  get day(): Day {
    return this.agenda.day
  }

  get refusals(): DayRefusal['refusals'] {
    return (this.known ??= strongestFirst(this.ways.flatMap((way) => this.reasonsOf(way))))
  }

  private reasonsOf({ date, reasons }: Way): readonly Refusal[] {
    const ofDate = date.refusals(this.agenda)
    return ofDate.length > 0 ? ofDate : reasons(this.agenda)
  }
}
