import { misplaced, pathwayOf } from './evaluate.js'
import { contains, type Interval } from './interval.js'
import type { DayAgenda, Plan, Question, UnitDay, Visit } from './model.js'

/**
 * The same allowed plan with these steps as late as the rules let them, the last of them first; nothing else moves. Of units that are
 * free at the same time one whose minutes are kept for her is taken first, so that no day patient misses the other. `agenda` is the
 * plan's own day without the plan's own visits.
 */
export function asLateAsPossible(plan: Plan, steps: readonly string[], question: Question, agenda: DayAgenda): Plan {
  const late = plan.visits.filter(({ step }) => steps.includes(step)).sort((a, b) => b.from - a.from)
  return late.reduce((now, visit) => later(now, visit, question, agenda), plan)
}

function later(plan: Plan, visit: Visit, question: Question, agenda: DayAgenda): Plan {
  const pathway = pathwayOf(question, plan.pathway)
  const step = pathway.steps.find(({ id }) => id === visit.step)!
  const ofPool = agenda.units.filter(({ unit }) => unit.pool === step.pool)
  const latest = Math.floor((step.window.to - step.duration) / pathway.grid) * pathway.grid
  for (let from = latest; from >= visit.from; from -= pathway.grid) {
    const minutes = { from, to: from + step.duration }
    const rank = ({ unit: { id }, kept = [] }: UnitDay) => (isIn(kept, minutes) ? 0 : id === visit.unit ? 1 : 2)
    for (const { unit } of [...ofPool].sort((a, b) => rank(a) - rank(b))) {
      const moved = { ...visit, unit: unit.id, ...minutes }
      const whole = { ...plan, visits: plan.visits.map((one) => (one === visit ? moved : one)) }
      if (misplaced(whole, question, agenda).length === 0) return whole
    }
  }
  return plan
}

const isIn = (kept: readonly Interval[], minutes: Interval) => kept.some((interval) => contains(interval, minutes))
