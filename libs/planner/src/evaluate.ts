import { refusalsOfAgenda } from './date-rules.js'
import { contains } from './interval.js'
import type { DayAgenda, Pathway, Plan, Question, Refusal, Visit } from './model.js'
import { type Placed, refusalsOfLags, refusalsOfStay, refusalsOfWalks } from './path-rules.js'
import { VISIT_RULES } from './visit-rules.js'

/**
 * Every rule that a plan breaks, the date first; [] = allowed. This is the one judge: search offers only what it allows,
 * and a commit, under the day's lock, asks it again. `agenda` is the plan's own day without the plan's own visits; another day,
 * or a pathway that the question does not have, is a fault. Intervals in refusals are half-open minutes.
 */
export function evaluate(plan: Plan, question: Question, agenda: DayAgenda): readonly Refusal[] {
  if (plan.day !== agenda.day) throw new Error(`the plan is for ${plan.day}, the agenda for ${agenda.day}`)
  return [
    ...refusalsOfAgenda(question, pathwayOf(question, plan.pathway), agenda),
    ...misplaced(plan, question, agenda),
  ]
}

/** The same on a day whose date is allowed: the rules about the visits alone. */
export function misplaced(plan: Plan, question: Question, agenda: DayAgenda): readonly Refusal[] {
  const pathway = pathwayOf(question, plan.pathway)
  const placed = plan.visits.flatMap((visit): Placed[] => {
    const at = agenda.units.find(({ unit }) => unit.id === visit.unit)
    return at ? [{ visit, at }] : []
  })
  return [
    ...refusalsOfSteps(pathway, plan.visits),
    ...plan.visits.flatMap((visit) => refusalsOfVisit(visit, question, pathway, agenda)),
    ...refusalsOfLags(pathway, placed),
    ...refusalsOfWalks(pathway, placed),
    ...refusalsOfStay(pathway, plan.visits),
  ].map((refusal) => ({ ...refusal, pathway: pathway.id }))
}

/** The pathway with this id; asking for one that the question does not have is a fault. */
export function pathwayOf(question: Question, id: string): Pathway {
  const pathway = question.pathways.find((p) => p.id === id)
  if (!pathway) throw new Error(`the question has no pathway "${id}"`)
  return pathway
}

/** Each step is done exactly once, for its own duration, on the grid; and nothing else is done. */
function refusalsOfSteps(pathway: Pathway, visits: readonly Visit[]): Refusal[] {
  const isWhole = (visit: Visit, duration: number) =>
    visit.to - visit.from === duration && visit.from % pathway.grid === 0
  const missing = pathway.steps.filter((step) => {
    const own = visits.filter((visit) => visit.step === step.id)
    return own.length !== 1 || !isWhole(own[0]!, step.duration)
  })
  const unknown = visits.filter((visit) => !pathway.steps.some((step) => step.id === visit.step))
  return [...missing.map((step) => step.id), ...unknown.map((visit) => visit.step)].map((step) => ({
    code: 'visit-missing',
    step,
  }))
}

function refusalsOfVisit(visit: Visit, question: Question, pathway: Pathway, agenda: DayAgenda): Refusal[] {
  const step = pathway.steps.find((s) => s.id === visit.step)
  if (!step) return []
  const at = agenda.units.find(({ unit }) => unit.id === visit.unit)
  if (!at) return [{ code: 'wrong-unit', step: step.id, unit: visit.unit }]
  const of = { step, at, day: agenda.day, wishes: question.wishes }
  return VISIT_RULES.filter((rule) => !rule.open(of).some((open) => contains(open, visit))).map(({ code }) => ({
    code,
    step: step.id,
    unit: visit.unit,
    interval: { from: visit.from, to: visit.to },
  }))
}
