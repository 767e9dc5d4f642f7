import type { DayAgenda, Option, Pathway, Question } from './model.js'
import { type Openings, openingsOf } from './openings.js'
import { cheapestStarts, type Starts } from './search.js'

/** The cheapest plan of one pathway on one day whose date is allowed, or undefined. */
export function bestPlan(question: Question, pathway: Pathway, agenda: DayAgenda): Option | undefined {
  const places = pathway.steps.map((step) => openingsOf(step, pathway.grid, question, agenda))
  let best: (Starts & { readonly in: readonly Openings[] }) | undefined
  for (const choice of choices(places)) {
    const cheaper = cheapestStarts(pathway, choice, best?.cost)
    if (cheaper) best = { ...cheaper, in: choice }
  }
  if (!best) return undefined
  const { starts, cost, in: openings } = best
  const visits = pathway.steps.map((step, i) => ({
    step: step.id,
    unit: agenda.units[openings[i]!.unit[starts[i]! / pathway.grid]!]!.unit.id,
    from: starts[i]!,
    to: starts[i]! + step.duration,
  }))
  visits.sort((a, b) => a.from - b.from)
  return { plan: { day: agenda.day, pathway: pathway.id, visits }, cost }
}

/** Every way to take one of each list. */
const choices = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]])
