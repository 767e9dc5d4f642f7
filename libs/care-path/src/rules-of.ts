import { type Note, noteOf } from './attention.js'
import type { CarePathDefinition, Ruled } from './schema.js'
import { variantOf } from './plan-for.js'

/** One rule that shaped a path, as it is shown beside it. */
export type RuleLine = Note

/** The rules behind one pathway: its steps, their order and results, preparation and the result afterwards. */
export function rulesOf(definition: CarePathDefinition, pathway: string): RuleLine[] {
  const variant = variantOf(definition, pathway)
  const line = (ruled: Ruled, label: string) => noteOf(definition, ruled, label)
  const labelOf = (id: string) => definition.steps.find((step) => step.id === id)!.label
  const minutes = (id: string) => definition.steps.find((step) => step.id === id)!.resultAfter ?? 0
  return [
    line(variant, variant.label),
    ...variant.steps.map((id) => {
      const step = definition.steps.find((one) => one.id === id)!
      return line(step, `${step.label}: ${step.duration} minuten`)
    }),
    ...variant.lags.map((lag) => {
      const order = `${labelOf(lag.before)} vóór ${labelOf(lag.after)}`
      return line(lag, lag.reason === 'result' ? `${order}: de uitslag is er na ${minutes(lag.before)} minuten` : order)
    }),
    ...(definition.kit ? [line(definition.kit, 'Bokaal ophalen op een open dag vóór het verzamelen')] : []),
    ...definition.preparation.map((item) => {
      const when = item.sendDaysBefore === null ? '' : `: ${item.sendDaysBefore} dagen vooraf`
      return line(item, `${item.label}${when}`)
    }),
    ...definition.results
      .filter((result) => result.variants.includes(variant.id))
      .map((result) => line(result, result.withinWorkingDays === 0 ? 'Uitslag op dezelfde dag' : 'Uitslag later')),
  ]
}
