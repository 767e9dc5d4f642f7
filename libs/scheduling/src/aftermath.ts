import { type CarePathDefinition, panelOf, type PlanRules, variantOf } from '#care-path'
import type { Day, StepKind } from '#contracts'
import { addWorkingDays, type Calendar, type Pathway } from '#planner'

/** Visits of another day, such as the call with the result or images made earlier: both ends included. */
export interface Later {
  readonly pathway: Pathway
  readonly earliest: Day
  /** Null where it may be as late as the search goes. */
  readonly latest: Day | null
  /** The patient must come for it, so her wishes count. */
  readonly comes: boolean
}

/** What follows a path day by rule, so many working days after it. Booked together with the day. */
export function aftermath(
  definition: CarePathDefinition,
  pathway: string,
  day: Day,
  calendar: Calendar,
): readonly Later[] {
  const resultsIn = slowestTest(definition, pathway) + 1
  return variantOf(definition, pathway).afterwards.map(({ step: id, afterWorkingDays }) => ({
    pathway: onlyStep(definition, id),
    earliest: addWorkingDays(day, Math.max(afterWorkingDays, resultsIn), calendar),
    latest: null,
    comes: false,
  }))
}

/** Working days after the path day on which the last result of what is taken comes in. What is taken in the evening waits for the lab to open. */
function slowestTest(definition: CarePathDefinition, pathway: string): number {
  const taken = variantOf(definition, pathway).steps.map((id) => ruleOf(definition, id))
  const days = panelOf(definition, pathway).tests.flatMap(({ specimen, readyAfter }) =>
    taken
      .filter(({ kind }) => kind === specimen)
      .map(
        ({ sessions }) =>
          ('workingDays' in readyAfter ? readyAfter.workingDays : 0) + (sessions[0] === 'evening' ? 1 : 0),
      ),
  )
  return Math.max(0, ...days)
}

export const kindOf = (definition: CarePathDefinition, stepId: string): StepKind => ruleOf(definition, stepId).kind

/** Pools of every visit of these pathways, those of other days included. */
export function poolsOf(
  definition: CarePathDefinition,
  { pathways, apart }: Pick<PlanRules, 'pathways' | 'apart'>,
): readonly string[] {
  const own = [...pathways, ...(apart ? [apart] : [])].flatMap((pathway) => pathway.steps.map((step) => step.pool))
  const later = pathways.flatMap(({ id }) =>
    variantOf(definition, id).afterwards.map(({ step }) => ruleOf(definition, step).pool),
  )
  return [...new Set([...own, ...later])]
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
