import { type Candidate, type DayPlanners, type DayState, PER_DAY_OFF, PER_PATIENT } from './batch-state.js'
import { type Place, putOn, type State } from './batch-state.js'
import type { Board } from './board.js'
import { compareCost } from './cost.js'
import { covers, isBetter } from './kept-plans.js'
import type { LivingBoard } from './living-board.js'
import { type Cost, CRITERIA, type Criterion, type Option, type Visit } from './model.js'
import type { Random } from './random.js'

/** No stay is longer, in minutes. */
const LONGEST = 1440

/** Chances to pass over a day of a patient who has more than one, and on the day that was changed to plan around an obstacle. */
const [SKIP, DETOUR] = [0.1, 0.5]

/** The best option of a patient on a day as it stands that costs less than `below`; remembered with the day. */
function optionOn(
  { board, options }: DayState,
  patient: number,
  { planners, order }: Candidate,
  day: number,
  below?: Cost,
): Option | undefined {
  let known = options.get(patient)
  if (!known || !covers(known, below, order)) {
    options.set(patient, (known = { best: bestOn(board, planners[day]!, below), below }))
  }
  return known.best && isBetter(known.best.cost, below, order) ? known.best : undefined
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
  const visit = random.oneOf(visits)
  if (!visit || !board.agenda.units.some(({ unit }) => unit.id === visit.unit)) return bestOn(board, planners, below)
  const from = Math.max(0, visit.from + 5 * (random.below(13) - 6))
  const obstacle = [{ ...visit, from, to: from + 5 * (1 + random.below(10)) }]
  board.put(obstacle)
  const option = bestOn(board, planners, below)
  board.take(obstacle)
  return option
}

/** What makes one round differ from another. */
export interface Variety {
  readonly random: Random
  /** The day that was changed, and the visits that were taken off it. */
  readonly day: number | undefined
  readonly obstacles: readonly Visit[]
}

/** Places a patient on her best day where that costs `most` minutes or less, see {@link costOf}. */
export function insert(
  patient: number,
  state: State,
  candidates: readonly Candidate[],
  most: number,
  variety?: Variety,
): void {
  const { days, daysOff, planners, order } = candidates[patient]!
  let best: Place | undefined
  for (const day of days) {
    if (days.length > 1 && variety?.random.chance(SKIP)) continue
    if (best && daysOff[day]! > daysOff[best.day]!) continue
    const asNear = best && daysOff[day] === daysOff[best.day] ? best : undefined
    const below = costBelow(most - daysOff[day]! * PER_DAY_OFF, asNear, order)
    const option =
      variety?.day === day && variety.random.chance(DETOUR)
        ? aroundObstacle(state.days[day]!.board, variety.obstacles, variety.random, planners[day]!, below)
        : optionOn(state.days[day]!, patient, candidates[patient]!, day, below)
    if (!option) continue
    const isNearer = best && daysOff[day]! < daysOff[best.day]!
    if (!best || isNearer || compareCost(option.cost, best.option.cost, order) < 0) best = { day, option }
  }
  putOn(patient, best, state)
}

/**
 * What a plan must cost less than, to be better than a place as near to her target and stay at most so many minutes; undefined where the
 * stay does not come first.
 */
function costBelow(most: number, asNear: Place | undefined, order: readonly Criterion[] = CRITERIA): Cost | undefined {
  if (order.find((one) => one !== 'date') !== 'stay') return undefined
  if (asNear) return asNear.option.cost
  return most < LONGEST ? { stay: Math.floor(most) + 1, wait: 0, fragmentation: 0, start: 0 } : undefined
}

/** What a patient costs at least, whatever the others do. */
export function leastAlone(candidate: Candidate, patient: number, empty: State): number {
  const { days, daysOff } = candidate
  const costs = days.map((day) => {
    const option = optionOn(empty.days[day]!, patient, candidate, day)
    return option ? daysOff[day]! * PER_DAY_OFF + option.cost.stay : PER_PATIENT
  })
  return Math.min(PER_PATIENT, ...costs)
}
