import type { Day } from '#contracts'
import { ageOn, monthsBetween, type Needs } from './needs.js'
import type { CarePathDefinition, Ruled, StepRule } from './schema.js'

/** A line for the secretary in Dutch, with title and version of where it comes from. */
export interface Note {
  readonly label: string
  readonly source: string
  readonly assumption: boolean
}

/** A rule as it is shown: its label with the title and version of its source. */
export const noteOf = (definition: CarePathDefinition, { source, assumption }: Ruled, label: string): Note => {
  const { title, version } = definition.sources[source]!
  return { label, source: `${title}, ${version}`, assumption }
}

/** What must be asked before booking (`blocks`) and what somebody must be told or asked (`warnings`). */
export function attention(definition: CarePathDefinition, needs: Needs, today: Day, steps: readonly StepRule[]) {
  const { imaging, adjustments } = definition
  const has = (rule: { readonly steps: readonly string[] }) => steps.some((step) => rule.steps.includes(step.kind))
  const blocks: Note[] = []
  const warnings = adjustments
    .filter((rule) => rule.warning !== null && needs[rule.when] && has(rule))
    .map((rule) => noteOf(definition, rule, rule.warning!))
  if (!imaging) return { blocks, warnings }

  const { weight, pregnancy, elsewhere } = imaging
  if (needs.weightKg !== null && needs.weightKg > weight.above && has(weight) && !needs.departmentAgreed) {
    blocks.push(noteOf(definition, weight, weight.label))
  }
  if (needs.sex !== 'M' && ageOn(needs.birthDate, today) < pregnancy.womanBelow && has(pregnancy)) {
    warnings.push(noteOf(definition, pregnancy, pregnancy.label))
  }
  if (recentlyElsewhere(elsewhere.months, needs, today)) warnings.push(noteOf(definition, elsewhere, elsewhere.label))
  return { blocks, warnings }
}

/** Whether a scan was made elsewhere less than `months` ago. */
export const recentlyElsewhere = (months: number, { dxaElsewhereOn }: Needs, today: Day): boolean =>
  dxaElsewhereOn !== null && monthsBetween(dxaElsewhereOn, today) < months
