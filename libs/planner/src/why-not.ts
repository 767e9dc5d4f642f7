import { type DayPlanner, dayPlanner, openToHer } from './best-plan.js'
import { nextIn } from './bits.js'
import { intersect, type Interval, WHOLE_DAY } from './interval.js'
import type { DayAgenda, Lag, Pathway, Question, Refusal, RefusalCode, Step, Wishes } from './model.js'
import { boardOf, kindOf, slotsOf } from './board.js'
import { VISIT_RULES } from './visit-rules.js'

/** From what nobody can change to what a wish or a smaller plan would change. */
const STRENGTH: readonly RefusalCode[] = [
  'closed',
  'undecided',
  'no-session',
  'contrast-too-recent',
  'kit-too-late',
  'too-soon',
  'patient-unavailable',
  'weekday-not-wished',
  'before-earliest',
  'after-latest',
  'wrong-unit',
  'quality-missing',
  'unit-closed',
  'outside-window',
  'pool-full',
  'result-not-in',
  'day-too-long',
  'too-early-for-wish',
  'too-late-for-wish',
  'gap-too-long',
]

/** Sorted by strength; equal strength keeps the order in which the pathways and steps stand. */
export const strongestFirst = (refusals: readonly Refusal[]): Refusal[] => {
  const rank = ({ code }: Refusal) => (STRENGTH.includes(code) ? STRENGTH.indexOf(code) : STRENGTH.length)
  return [...refusals].sort((a, b) => rank(a) - rank(b))
}

/** Why a pathway has no plan on a day whose date is allowed: asked of many days for one question. */
export type ReasonsWithoutFit = (agenda: DayAgenda) => Refusal[]

/**
 * The steps that have no start at all, else what keeps them apart. What does not depend on the day is worked out once, when
 * the first day asks for it.
 */
export function reasonsWithoutFit(question: Question, pathway: Pathway): ReasonsWithoutFit {
  let easings: readonly Easing[] | undefined
  return (agenda) => {
    const blocked = pathway.steps.flatMap((step) => reasonWithoutStart(step, question, pathway, agenda))
    if (blocked.length === 0) easings ??= easingsOf(question, pathway)
    const reasons = blocked.length > 0 ? blocked : reasonsApart(easings!, agenda)
    return reasons.map((reason) => ({ ...reason, pathway: pathway.id }))
  }
}

/** Whether some unit can take the step at a start that suits the patient. */
function hasStart(step: Step, { wishes }: Question, grid: number, agenda: DayAgenda): boolean {
  const hers = openToHer(step, wishes, agenda.day)
  return boardOf(agenda)
    .offersTo(kindOf(step, grid))
    .some(({ starts }) =>
      hers.some(({ from, to }) => {
        const slot = nextIn(starts, 0, Math.ceil(from / grid), slotsOf(grid))
        return slot < slotsOf(grid) && slot * grid + step.duration <= to
      }),
    )
}

/** The first rule that leaves a step no start on any unit, with the minutes that were open to it until then. */
function reasonWithoutStart(step: Step, question: Question, { grid }: Pathway, agenda: DayAgenda): Refusal[] {
  if (hasStart(step, question, grid, agenda)) return []
  const fits = ({ from, to }: Interval) => Math.ceil(from / grid) * grid + step.duration <= to
  let left = agenda.units.map((at) => ({ at, open: [WHOLE_DAY] }))
  for (const { code, open } of VISIT_RULES) {
    const next = left
      .map(({ at, open: until }) => {
        const of = { step, at, day: agenda.day, wishes: question.wishes }
        return { at, open: intersect(until, open(of)).filter(fits) }
      })
      .filter((unit) => unit.open.length > 0)
    if (next.length === 0) return [{ code: code === 'unit-taken' ? 'pool-full' : code, step: step.id, ...within(left) }]
    left = next
  }
  return []
}

/** The span of minutes of some units, and the unit where it is only one. */
function within(left: readonly { at: DayAgenda['units'][number]; open: readonly Interval[] }[]) {
  const open = left.flatMap((unit) => unit.open)
  if (open.length === 0) return {}
  const interval = { from: Math.min(...open.map((o) => o.from)), to: Math.max(...open.map((o) => o.to)) }
  return { interval, ...(left.length === 1 ? { unit: left[0]!.at.unit.id } : {}) }
}

/** The question without one rule, and the reason that stands for the rule. */
interface Easing {
  readonly reason: Refusal
  readonly plan: DayPlanner
}

/** Every step has a start, together they do not fit: the rules without which they would. */
function reasonsApart(easings: readonly Easing[], agenda: DayAgenda): Refusal[] {
  const reasons = easings.filter(({ plan }) => plan(boardOf(agenda)) !== undefined).map(({ reason }) => reason)
  return reasons.length > 0 ? reasons : [{ code: 'does-not-fit' }]
}

function easingsOf(question: Question, pathway: Pathway): Easing[] {
  const { wishes } = question
  const { lags } = pathway
  const path = (reason: Refusal, changed: Partial<Pathway>): Easing => ({
    reason,
    plan: dayPlanner(question, { ...pathway, ...changed }),
  })
  const wish = (reason: Refusal, changed: Partial<Wishes>): Easing => ({
    reason,
    plan: dayPlanner({ ...question, wishes: { ...wishes, ...changed } }, pathway),
  })
  const early = { from: 0, to: wishes.notBefore }
  const late = { from: wishes.notAfter, to: WHOLE_DAY.to }
  const isResult = (lag: Lag) => lag.reason === 'result'
  const without = (lag: Lag) => lags.map((other) => (other === lag ? { ...lag, min: 0 } : other))
  const unlimited = lags.map((lag) => ({ ...lag, max: null }))
  const hasLongest = lags.some((lag) => lag.max !== null)
  return [
    ...lags.filter(isResult).map((lag) => path({ code: 'result-not-in', step: lag.before }, { lags: without(lag) })),
    path({ code: 'day-too-long' }, { longestStay: WHOLE_DAY.to }),
    ...(early.to > 0 ? [wish({ code: 'too-early-for-wish', interval: early }, { notBefore: 0 })] : []),
    ...(late.from < late.to ? [wish({ code: 'too-late-for-wish', interval: late }, { notAfter: WHOLE_DAY.to })] : []),
    ...(wishes.unavailable.length > 0 ? [wish({ code: 'patient-unavailable' }, { unavailable: [] })] : []),
    ...(hasLongest ? [path({ code: 'gap-too-long' }, { lags: unlimited })] : []),
  ]
}
