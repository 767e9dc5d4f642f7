import { dayPlanner, openToHer } from './best-plan.js'
import { intersect, type Interval } from './interval.js'
import type { DayAgenda, Pathway, Question, Refusal, RefusalCode, Step } from './model.js'
import { boardOf, openOnUnit } from './board.js'
import { VISIT_RULES, WHOLE_DAY } from './visit-rules.js'

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

/** Why a pathway has no plan on a day whose date is allowed: the steps that have no start at all, else what keeps them apart. */
export function reasonsWithoutFit(question: Question, pathway: Pathway, agenda: DayAgenda): Refusal[] {
  const blocked = pathway.steps.flatMap((step) => reasonWithoutStart(step, question, pathway, agenda))
  const reasons = blocked.length > 0 ? blocked : reasonsApart(question, pathway, agenda)
  return reasons.map((reason) => ({ ...reason, pathway: pathway.id }))
}

/** The first rule that leaves a step no start on any unit, with the minutes that were open to it until then. */
function reasonWithoutStart(step: Step, question: Question, { grid }: Pathway, agenda: DayAgenda): Refusal[] {
  const fits = ({ from, to }: Interval) => Math.ceil(from / grid) * grid + step.duration <= to
  const hers = openToHer(step, question.wishes, agenda.day)
  if (agenda.units.some((at) => intersect(openOnUnit(step, at), hers).some(fits))) return []
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

/** Every step has a start, together they do not fit: the rules without which they would. */
function reasonsApart(question: Question, pathway: Pathway, agenda: DayAgenda): Refusal[] {
  const { wishes } = question
  const fits = (p: Partial<Pathway>, w: Partial<Question['wishes']> = {}) =>
    dayPlanner({ ...question, wishes: { ...wishes, ...w } }, { ...pathway, ...p })(boardOf(agenda)) !== undefined
  const lags = pathway.lags
  const reasons: Refusal[] = []
  for (const lag of lags.filter((l) => l.reason === 'result')) {
    const relaxed = lags.map((l) => (l === lag ? { ...l, min: 0 } : l))
    if (fits({ lags: relaxed })) reasons.push({ code: 'result-not-in', step: lag.before })
  }
  if (fits({ longestStay: WHOLE_DAY.to })) reasons.push({ code: 'day-too-long' })
  if (wishes.notBefore > 0 && fits({}, { notBefore: 0 })) {
    reasons.push({ code: 'too-early-for-wish', interval: { from: 0, to: wishes.notBefore } })
  }
  if (wishes.notAfter < WHOLE_DAY.to && fits({}, { notAfter: WHOLE_DAY.to })) {
    reasons.push({ code: 'too-late-for-wish', interval: { from: wishes.notAfter, to: WHOLE_DAY.to } })
  }
  if (fits({}, { unavailable: [] })) reasons.push({ code: 'patient-unavailable' })
  if (lags.some((lag) => lag.max !== null) && fits({ lags: lags.map((lag) => ({ ...lag, max: null })) })) {
    reasons.push({ code: 'gap-too-long' })
  }
  return reasons.length > 0 ? reasons : [{ code: 'does-not-fit' }]
}
