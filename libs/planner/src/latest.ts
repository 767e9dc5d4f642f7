import { misplaced, pathwayOf } from './evaluate.js'
import type { DayAgenda, Plan, Question, Visit } from './model.js'

/**
 * The same allowed plan with these steps as late as the rules let them, the last of them first; nothing else moves. `agenda` is the
 * plan's own day without the plan's own visits.
 */
export function asLateAsPossible(plan: Plan, steps: readonly string[], question: Question, agenda: DayAgenda): Plan {
  const late = plan.visits.filter(({ step }) => steps.includes(step)).sort((a, b) => b.from - a.from)
  return late.reduce((now, visit) => later(now, visit, question, agenda), plan)
}

function later(plan: Plan, visit: Visit, question: Question, agenda: DayAgenda): Plan {
  const pathway = pathwayOf(question, plan.pathway)
  const step = pathway.steps.find(({ id }) => id === visit.step)!
  const ofPool = agenda.units.filter(({ unit }) => unit.pool === step.pool).map(({ unit }) => unit.id)
  const units = [visit.unit, ...ofPool.filter((id) => id !== visit.unit)]
  const latest = Math.floor((step.window.to - step.duration) / pathway.grid) * pathway.grid
  for (let from = latest; from > visit.from; from -= pathway.grid) {
    for (const unit of units) {
      const moved = { ...visit, unit, from, to: from + step.duration }
      const whole = { ...plan, visits: plan.visits.map((one) => (one === visit ? moved : one)) }
      if (misplaced(whole, question, agenda).length === 0) return whole
    }
  }
  return plan
}
