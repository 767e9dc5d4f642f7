import type { Day, StepKind } from '#contracts'

import { addWorkingDays, type Calendar, type Lag, type Pathway, type Step } from '#planner'
import { attention, type Note, noteOf, recentlyElsewhere } from './attention.js'
import type { Needs } from './needs.js'
import type { CarePathDefinition, PreparationRule, StepRule, VariantRule } from './schema.js'

/** Parts that may be left out of a day when asked for: the day is less, but can be earlier. */
export const LEAVABLE = ['urine', 'xray'] as const
export type Leavable = (typeof LEAVABLE)[number]

export interface PlanQuestion {
  readonly today: Day
  readonly calendar: Calendar
  readonly without?: readonly Leavable[]
  /** Overrules the patient's own wish for the evening clinic. */
  readonly evening?: boolean
}
export interface PlanRules {
  /** In order of preference, each ready for the planner. */
  readonly pathways: readonly Pathway[]
  /** Pathway id → Dutch name. */
  readonly labels: Readonly<Record<string, string>>
  /** Ask this first: without an answer nothing is booked. */
  readonly blocks: readonly Note[]
  readonly warnings: readonly Note[]
}

/** Turns the path and one patient's needs into what the planner can place. */
export function planFor(definition: CarePathDefinition, needs: Needs, question: PlanQuestion): PlanRules {
  const wantsEvening = question.evening ?? needs.eveningWish
  const variant = variantFor(definition, needs, wantsEvening)
  const left = LEAVABLE.filter((kind) => question.without?.includes(kind))
  const steps = stepsOf(definition, variant).filter(
    (step) => !left.some((kind) => kind === step.kind) && !madeElsewhere(definition, needs, question.today, step),
  )
  const pathway = pathwayOf(definition, variant, steps, needs, question, left)
  const eveningRefused = wantsEvening && variant.session !== 'evening' ? eveningNotes(definition) : []
  const { blocks, warnings } = attention(definition, needs, question.today, steps)
  return {
    pathways: [pathway],
    labels: { [pathway.id]: pathwayLabel(definition, pathway.id) },
    blocks,
    warnings: [...eveningRefused, ...warnings, ...variant.notes.map((note) => noteOf(definition, note, note.label))],
  }
}

/** The variant of a pathway id, which may say what is left out: `evening-without-urine` is a form of `evening`. */
export function variantOf(definition: CarePathDefinition, pathway: string): VariantRule {
  const id = pathway.split('-without-')[0]
  const variant = definition.variants.find((one) => one.id === id)
  if (!variant) throw new Error(`care path ${definition.id} ${definition.version} has no variant "${id}"`)
  return variant
}

/** What a pathway id leaves out. */
export const leftOut = (pathway: string): Leavable[] =>
  LEAVABLE.filter((kind) => pathway.split('-without-')[1]?.split('-').includes(kind))

/** What the patient of a pathway does or gets before the day. */
export function preparationOf(definition: CarePathDefinition, pathway: string): readonly PreparationRule[] {
  const { id } = variantOf(definition, pathway)
  return definition.preparation.filter(({ variants }) => variants === undefined || variants.includes(id))
}

/** `day-without-urine` → "Onderzoeksdag zonder urine". */
export function pathwayLabel(definition: CarePathDefinition, pathway: string): string {
  const left = leftOut(pathway).map((kind) => LEFT_LABELS[kind])
  const { label } = variantOf(definition, pathway)
  return left.length === 0 ? label : `${label} zonder ${left.join(' en ')}`
}
const LEFT_LABELS: Record<Leavable, string> = { urine: 'urine', xray: 'röntgenfoto' }

function variantFor({ variants, hospital }: CarePathDefinition, needs: Needs, wantsEvening: boolean): VariantRule {
  const fitting = variants.filter((v) => v.purposes.includes(needs.purpose) && (v.for === 'everyone' || needs.known))
  const variant = fitting.find((v) => (v.session === 'evening') === wantsEvening) ?? fitting[0]
  if (!variant) throw new Error(`the care path of ${hospital} has no variant for purpose "${needs.purpose}"`)
  return variant
}

function eveningNotes(definition: CarePathDefinition): Note[] {
  const evening = definition.variants.find((v) => v.session === 'evening')
  const label = 'Het avondspreekuur is alleen voor patiënten die al bekend zijn: u ziet onderzoeksdagen'
  return evening ? [noteOf(definition, evening, label)] : []
}

const stepsOf = (definition: CarePathDefinition, variant: VariantRule): StepRule[] =>
  variant.steps.map((id) => definition.steps.find((step) => step.id === id)!)

function madeElsewhere({ imaging }: CarePathDefinition, needs: Needs, today: Day, step: StepRule): boolean {
  return Boolean(
    imaging?.elsewhere.steps.includes(step.kind) && recentlyElsewhere(imaging.elsewhere.months, needs, today),
  )
}

function pathwayOf(
  definition: CarePathDefinition,
  variant: VariantRule,
  steps: readonly StepRule[],
  needs: Needs,
  { today, calendar }: PlanQuestion,
  left: readonly Leavable[],
): Pathway {
  const has = (kinds: readonly StepKind[]) => steps.some((step) => kinds.includes(step.kind))
  const { kit, imaging, post } = definition
  const withKit = kit !== null && has([kit.step])
  const knownFrom = needs.channel === 'letter' ? addWorkingDays(today, post.workingDays, calendar) : today
  const withContrast = imaging !== null && needs.contrastOn !== null && has(imaging.contrast.steps)
  return {
    id: left.length === 0 ? variant.id : `${variant.id}-without-${left.join('-')}`,
    steps: steps.map((step) => plannerStep(definition, step, needs)),
    lags: lagsOf(variant, steps),
    longestStay: variant.longestStay.minutes,
    walk: walkFor(definition, needs),
    grid: definition.grid,
    dateRules: {
      leadWorkingDays: withKit ? variant.lead.withKit : variant.lead.withoutKit,
      ...(withKit && { kit: { knownFrom, openDays: kit.openDays.days } }),
      ...(withContrast && { contrast: { on: needs.contrastOn, days: imaging.contrast.days } }),
      session: variant.session,
    },
  }
}

function plannerStep({ adjustments, grid }: CarePathDefinition, step: StepRule, needs: Needs): Step {
  const mine = adjustments.filter((rule) => needs[rule.when] && rule.steps.includes(step.kind))
  const factor = Math.max(1, ...mine.map((rule) => rule.factor))
  return {
    id: step.id,
    pool: step.pool,
    duration: Math.ceil((step.duration * factor) / grid) * grid,
    window: step.window,
    sessions: step.sessions,
    qualities: [...new Set(mine.flatMap((rule) => rule.quality ?? []))],
  }
}

function lagsOf(variant: VariantRule, steps: readonly StepRule[]): Lag[] {
  const placed = new Map(steps.map((step) => [step.id, step]))
  return variant.lags.flatMap((lag) => {
    const before = placed.get(lag.before)
    if (!before || !placed.has(lag.after)) return []
    const min = lag.reason === 'result' ? (before.resultAfter ?? 0) : lag.min
    return [{ before: lag.before, after: lag.after, min, max: lag.max, reason: lag.reason }]
  })
}

function walkFor({ places, walking }: CarePathDefinition, needs: Needs): Pathway['walk'] {
  const factor = Math.max(1, ...walking.slower.filter((rule) => needs[rule.when]).map((rule) => rule.factor))
  const from = (place: string) =>
    walking.minutes.flatMap(([a, b, minutes]): [string, number][] => {
      const other = a === place ? b : b === place ? a : null
      return other === null ? [] : [[other, Math.ceil(minutes * factor)]]
    })
  return Object.fromEntries(places.map(({ id }) => [id, Object.fromEntries([[id, 0], ...from(id)])]))
}
