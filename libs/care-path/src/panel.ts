import { leftOut, variantOf } from './plan-for.js'
import type { CarePathDefinition } from './schema.js'

type TestRule = CarePathDefinition['tests'][number]

/** One test of a patient. `when`: her doctor has it on the day itself, or she hears it later by phone. */
export type PanelTest = TestRule & { readonly when: 'same-day' | 'later' }
/** Tubes of one kind. */
export interface TubeCount {
  readonly id: string
  readonly label: string
  readonly cap: string
  readonly count: number
}
export interface Panel {
  readonly label: string
  /** In the order of the path's data. */
  readonly tests: readonly PanelTest[]
  readonly tubes: readonly TubeCount[]
  /** Hours without food that the strictest test asks for; null where none does. */
  readonly fastingHours: number | null
}

/** What is tested of the patients of one pathway; urine only where she brings it. */
export function panelOf(definition: CarePathDefinition, pathway: string): Panel {
  const { id } = variantOf(definition, pathway)
  const left: readonly string[] = leftOut(pathway)
  const panel = definition.panels.find(({ variants }) => variants.includes(id))
  const tests = definition.tests
    .filter((test) => !left.includes(test.specimen) && (panel?.tests.includes(test.id) ?? true))
    .map((test): PanelTest => ({ ...test, when: isNeededAtOnce(test, panel?.sameDay) ? 'same-day' : 'later' }))
  const hours = tests.flatMap(({ fasting }) => (fasting ? [fasting.hours] : []))
  return {
    label: panel?.label ?? definition.title,
    tests,
    tubes: tubesFor(definition, tests),
    fastingHours: hours.length > 0 ? Math.max(...hours) : null,
  }
}

const isNeededAtOnce = ({ id, readyAfter }: TestRule, sameDay: readonly string[] | undefined): boolean =>
  sameDay?.includes(id) ?? 'minutes' in readyAfter

/** As many tubes of each kind as its tests fill. */
function tubesFor({ tubes }: CarePathDefinition, tests: readonly TestRule[]): TubeCount[] {
  return tubes.flatMap(({ id, label, cap, holds }) => {
    const count = Math.ceil(tests.filter(({ tube }) => tube === id).length / holds)
    return count > 0 ? [{ id, label, cap, count }] : []
  })
}
