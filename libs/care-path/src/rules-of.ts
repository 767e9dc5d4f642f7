import { askedLines, ladderLines, otherLines, panelLines } from './asking-rules.js'
import { type Note, noteOf } from './attention.js'
import { leftOut, preparationOf, variantOf } from './plan-for.js'
import type { CarePathDefinition, Ruled } from './schema.js'

/** One rule that shaped a path, as it is shown beside it. */
export type RuleLine = Note

/** The rules behind one pathway: its steps, their order and results, preparation and how it is chased, what is tested, and the result afterwards. `isAsked`: whether this hospital has the questionnaire of that name. */
export function rulesOf(
  definition: CarePathDefinition,
  pathway: string,
  isAsked: (form: string) => boolean = () => true,
): RuleLine[] {
  const variant = variantOf(definition, pathway)
  const left: readonly string[] = leftOut(pathway)
  const steps = new Map(definition.steps.map((step) => [step.id, step]))
  const line = (ruled: Ruled, label: string) => noteOf(definition, ruled, label)
  const isDone = (id: string) => !left.includes(steps.get(id)!.kind)
  const { kit, results } = definition
  const withKit = kit !== null && !left.includes(kit.step)
  const asked = preparationOf(definition, pathway).filter(
    ({ kind, form }) => (kind !== 'kit' || withKit) && (form === undefined || isAsked(form)),
  )
  return [
    line(variant, variant.label),
    ...variant.steps.filter(isDone).map((id) => {
      const step = steps.get(id)!
      return line(step, `${step.label}: ${step.duration} minuten`)
    }),
    ...variant.lags
      .filter(({ before, after }) => isDone(before) && isDone(after))
      .map((lag) => {
        const before = steps.get(lag.before)!
        const order = `${before.label} vóór ${steps.get(lag.after)!.label}`
        return line(
          lag,
          lag.reason === 'result' ? `${order}: de uitslag is er na ${before.resultAfter} minuten` : order,
        )
      }),
    ...(withKit ? [line(kit, 'Bokaal ophalen op een open dag vóór het verzamelen')] : []),
    ...askedLines(definition, asked),
    ...ladderLines(definition, asked),
    ...panelLines(definition, pathway),
    ...otherLines(definition, withKit),
    ...results
      .filter((result) => result.variants.includes(variant.id))
      .map((result) => line(result, result.withinWorkingDays === 0 ? 'Uitslag op dezelfde dag' : 'Uitslag later')),
    line(definition.offers, `Beste dag: ${definition.offers.order.map((one) => CRITERION_LABELS[one]).join(', dan ')}`),
  ]
}

const CRITERION_LABELS: Record<CarePathDefinition['offers']['order'][number], string> = {
  date: 'vroegste datum',
  stay: 'kortste verblijf',
  wait: 'minst lang wachten',
  fragmentation: 'minste verlies in de agenda’s',
  start: 'vroegste begin',
}
