import { AIDS, type CarePathDefinition, type Needs, preparationOf } from '#care-path'
import type { BoardDot } from '#day-board'
import type { KitView } from '#lab'
import { addDays } from '#planner'

/** What is known of how a patient prepared. */
export interface Prepared {
  readonly pathway: string
  readonly day: string
  readonly needs: Needs
  readonly forms: readonly { readonly form: string; readonly completed: boolean }[]
  readonly kit: KitView | undefined
  readonly fraxTyped: boolean
  /** The day is here, or over. */
  readonly begun: boolean
}

const NEEDS: Readonly<Record<(typeof AIDS)[number], string>> = {
  lift: 'Tillift',
  wheelchair: 'Rolstoel',
  walker: 'Rollator',
  cannotLie10: 'Kan geen 10 minuten liggen',
  hearing: 'Slechthorend',
  interpreter: 'Tolk',
}

/** The dots before a name: what was asked of her, and what must be kept in mind. */
export function dotsOf(definition: CarePathDefinition, prepared: Prepared): readonly BoardDot[] {
  return [
    ...formDots(definition, prepared),
    ...(prepared.forms.some(({ form }) => form === 'frax')
      ? [dot('frax-result', 'FRAX-uitkomst', prepared.fraxTyped ? 'ok' : 'open')]
      : []),
    ...kitDots(prepared.kit),
    ...careDots(definition, prepared),
  ]
}

const dot = (key: string, label: string, state: BoardDot['state'], detail = ''): BoardDot => ({
  ...{ key, label, state, detail },
})

function formDots(definition: CarePathDefinition, { pathway, forms, begun }: Prepared): readonly BoardDot[] {
  const rules = preparationOf(definition, pathway)
  return forms.map(({ form, completed }) => {
    const rule = rules.find((one) => one.form === form)
    const isDue = begun && rule?.gate !== 'none'
    return dot(form, rule?.label ?? form, completed ? 'ok' : isDue ? 'missing' : 'open')
  })
}

function kitDots(kit: KitView | undefined): readonly BoardDot[] {
  if (!kit || kit.state === 'withdrawn' || kit.state === 'not-needed') return []
  const state = { 'handed-in': 'ok', doubtful: 'warn', missing: 'missing' } as const
  const found = state[kit.state as keyof typeof state] ?? 'open'
  const detail = kit.totalMl === null ? (kit.remark ?? '') : `${kit.totalMl} ml`
  return [dot('kit', '24-uurs urine', found, detail)]
}

function careDots(definition: CarePathDefinition, { needs, day }: Prepared): readonly BoardDot[] {
  const { contrastOn, weightKg } = needs
  const imaging = definition.imaging
  const isRecent = imaging && contrastOn && contrastOn <= day && day < addDays(contrastOn, imaging.contrast.days)
  const isHeavy = imaging && weightKg !== null && weightKg > imaging.weight.above
  return [
    ...(isRecent ? [dot('contrast', 'Contrast of tracer', 'warn', contrastOn)] : []),
    ...(isHeavy ? [dot('weight', imaging.weight.label, 'warn', `${weightKg} kg`)] : []),
    ...AIDS.filter((aid) => needs[aid]).map((aid) =>
      dot(aid, NEEDS[aid], 'warn', aid === 'interpreter' ? String(needs.interpreter) : ''),
    ),
  ]
}
