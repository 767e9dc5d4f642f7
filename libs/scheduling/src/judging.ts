import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays, type DayAgenda, evaluate, type Plan, type Question, type Refusal } from '#planner'
import { aftermath, kindOf, type Later } from './aftermath.js'
import type { Asked, Chosen, ChosenVisit } from './asked.js'
import type { NewVisit } from './visit.entity.js'

export type ByDay = ReadonlyMap<Day, DayAgenda>
export interface Judged {
  readonly visits: readonly NewVisit[]
  readonly refusals: readonly Refusal[]
}

export const byDay = (agendas: readonly DayAgenda[]): ByDay => new Map(agendas.map((agenda) => [agenda.day, agenda]))

/** Whether the choice speaks of a pathway of the question and of steps that the hospital has. */
export const isAnswer = ({ question, definition }: Asked, { pathway, visits }: Chosen): boolean =>
  question.pathways.some(({ id }) => id === pathway) &&
  visits.every((visit) => definition.steps.some(({ id }) => id === visit.step))

/** Every reason why chosen visits may not be held, none when they may, and the visits as they are to be stored. The agendas hold every day of the choice. */
export function judgeIn(asked: Asked, agendas: ByDay, chosen: Chosen): Judged {
  const visits = chosen.visits.map((visit) => asVisit(asked.definition, agendas, visit))
  const later = laterVisits(asked, chosen)
  const laterSteps = new Set(later.flatMap(({ pathway }) => pathway.steps.map(({ id }) => id)))
  const onTheDay = visits.filter(({ step }) => !laterSteps.has(step))
  const main: Plan = { day: chosen.day, pathway: chosen.pathway, visits: onTheDay }
  return {
    visits,
    refusals: [
      ...(onTheDay.some(({ day }) => day !== chosen.day) ? [{ code: 'does-not-fit' as const }] : []),
      ...evaluate(main, asked.question, agendas.get(chosen.day)!),
      ...later.flatMap((one) => refusalsOfLater(asked, agendas, one, visits)),
    ],
  }
}

function refusalsOfLater(asked: Asked, agendas: ByDay, one: Later, visits: readonly NewVisit[]): readonly Refusal[] {
  const own = visits.filter(({ step }) => one.pathway.steps.some(({ id }) => id === step))
  const [first] = own
  const agenda = first && agendas.get(first.day)
  if (!agenda) return [{ code: 'visit-missing', step: one.pathway.steps[0]!.id }]
  if (own.some(({ day }) => day !== first.day)) return [{ code: 'does-not-fit', step: first.step }]
  return evaluate({ day: first.day, pathway: one.pathway.id, visits: own }, laterQuestion(asked, one), agenda)
}

/** A planned visit with what storing it needs: its kind and the kind of session it lies in. */
export function asVisit(
  definition: CarePathDefinition,
  agendas: ByDay,
  { step, unit, day, from, to }: ChosenVisit,
): NewVisit {
  const sessions = agendas.get(day)?.units.find((one) => one.unit.id === unit)?.sessions ?? []
  const session = sessions.find((one) => one.from <= from && to <= one.to)
  return { step, kind: kindOf(definition, step), unit, day, from, to, sessionType: session?.type ?? 'day' }
}

/** The visits of other days that belong to a chosen day; none where the pathway is not one that was asked for. */
export function laterVisits(
  { definition, question, plan, span }: Asked,
  { pathway, day }: { pathway: string; day: Day },
): readonly Later[] {
  if (!question.pathways.some(({ id }) => id === pathway)) return []
  const apart = plan.apart ? [{ pathway: plan.apart, earliest: span.from, latest: addDays(day, -1), comes: true }] : []
  return [...apart, ...aftermath(definition, pathway, day, question.calendar)]
}

const ANY_TIME = { weekdaysOff: [], notBefore: 0, notAfter: 1440 }

/** The question where visits of another day, such as the phone result, may lie. Days that she is away count for a call too; weekdays that she does not wish only where she comes. */
export const laterQuestion = ({ question, span }: Asked, { pathway, earliest, latest, comes }: Later): Question => {
  const { weekdaysOff } = comes ? question.wishes : ANY_TIME
  return {
    ...question,
    pathways: [pathway],
    wishes: { ...ANY_TIME, earliest, latest: latest ?? span.to, weekdaysOff, unavailable: question.wishes.unavailable },
  }
}

/** The question for a day that stands already: what had to be in time for it was judged when it was chosen. A kit counts as in time only where it was arranged. */
export function standing(asked: Asked, { kit }: { kit: boolean }): Asked {
  const pathways = asked.question.pathways.map((pathway) => {
    const { kit: rule, ...dateRules } = pathway.dateRules
    return {
      ...pathway,
      dateRules: { ...dateRules, leadWorkingDays: 0, leadDays: 0, ...(!kit && rule && { kit: rule }) },
    }
  })
  return { ...asked, question: { ...asked.question, pathways } }
}
