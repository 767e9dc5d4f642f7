import { type CarePathDefinition, variantOf } from '#care-path'
import type { Day, StepKind } from '#contracts'
import { addWorkingDays, type Calendar, type Pathway } from '#planner'

/** A visit of a later day, such as the call with the result: a path of one step, not before `earliest`. */
export interface Later {
  readonly pathway: Pathway
  readonly earliest: Day
}

/** What follows a path day by rule, so many working days after it. Booked together with the day. */
export function aftermath(
  definition: CarePathDefinition,
  pathway: string,
  day: Day,
  calendar: Calendar,
): readonly Later[] {
  return variantOf(definition, pathway).afterwards.map(({ step: id, afterWorkingDays }) => ({
    pathway: onlyStep(definition, id),
    earliest: addWorkingDays(day, afterWorkingDays, calendar),
  }))
}

export const kindOf = (definition: CarePathDefinition, stepId: string): StepKind => ruleOf(definition, stepId).kind

/** Pools of every visit of these pathways, later ones included. */
export function poolsOf(definition: CarePathDefinition, pathways: readonly Pathway[]): readonly string[] {
  const onTheDay = pathways.flatMap((pathway) => pathway.steps.map((step) => step.pool))
  const later = pathways.flatMap(({ id }) =>
    variantOf(definition, id).afterwards.map(({ step }) => ruleOf(definition, step).pool),
  )
  return [...new Set([...onTheDay, ...later])]
}

function onlyStep(definition: CarePathDefinition, id: string): Pathway {
  const { pool, duration, window, sessions } = ruleOf(definition, id)
  return {
    id,
    steps: [{ id, pool, duration, window, sessions, qualities: [] }],
    lags: [],
    longestStay: duration,
    walk: {},
    grid: definition.grid,
    dateRules: { leadWorkingDays: 0, session: sessions[0]! },
  }
}

function ruleOf(definition: CarePathDefinition, stepId: string) {
  const step = definition.steps.find(({ id }) => id === stepId)
  if (!step) throw new Error(`care path ${definition.id} ${definition.version} has no step "${stepId}"`)
  return step
}
