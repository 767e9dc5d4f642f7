import { type Day, IMAGING, type StepKind } from '#contracts'
import { addWorkingDays, type Calendar, type Lag, type Pathway, type Step } from '#planner'
import { attention, type Note, noteOf, recentlyElsewhere } from './attention.js'
import type { Needs } from './needs.js'
import type { CarePathDefinition, PreparationRule, StepRule, VariantRule } from './schema.js'

/** Parts that may be left out of a day when asked for: the day is less, but can be earlier. */
export const LEAVABLE = ['urine', 'xray', 'dxa'] as const
export type Leavable = (typeof LEAVABLE)[number]

export interface PlanQuestion {
  readonly today: Day
  readonly calendar: Calendar
  readonly without?: readonly Leavable[]
  /** Overrules the patient's own wish for the evening clinic. */
  readonly evening?: boolean
  /** The images are made on an earlier day of their own, as the patient agreed. */
  readonly imagingApart?: boolean
}
export interface PlanRules {
  /** In order of preference, each ready for the planner. */
  readonly pathways: readonly Pathway[]
  /** The images, where they are made on an earlier day of their own. */
  readonly apart: Pathway | null
  /** Pathway id → Dutch name. */
  readonly labels: Readonly<Record<string, string>>
  /** Ask this first: without an answer nothing is booked. */
  readonly blocks: readonly Note[]
  readonly warnings: readonly Note[]
}

/** Turns the path and one patient's needs into what the planner can place. */
export function planFor(definition: CarePathDefinition, needs: Needs, question: PlanQuestion): PlanRules {
  const wantsEvening = question.evening ?? needs.eveningWish
  const ways = waysFor(definition, needs, question, wantsEvening)
  const pathways = ways.map(({ variant, steps, left }) => pathwayOf(definition, variant, steps, needs, question, left))
  const [first] = ways
  const apart = question.imagingApart ? imagesApart(definition, needs, question) : null
  const eveningRefused = wantsEvening && first!.variant.session !== 'evening' ? eveningNotes(definition) : []
  const { blocks, warnings } = attention(definition, needs, question.today, [...first!.steps, ...(apart?.rules ?? [])])
  return {
    pathways,
    apart: apart && apart.pathway,
    labels: Object.fromEntries(pathways.map(({ id }) => [id, pathwayLabel(definition, id)])),
    blocks,
    warnings: [
      ...eveningRefused,
      ...warnings,
      ...first!.variant.notes.map((note) => noteOf(definition, note, note.label)),
    ],
  }
}

/** One variant with the steps that this patient has in it. */
interface Way {
  readonly variant: VariantRule
  readonly steps: readonly StepRule[]
  readonly left: readonly Leavable[]
}

/** The variants that fit, in order of preference; those for patients with imaging only where there is some. */
function waysFor(
  definition: CarePathDefinition,
  needs: Needs,
  { today, without = [], imagingApart = false }: PlanQuestion,
  wantsEvening: boolean,
): readonly Way[] {
  const isLeft = (step: StepRule) =>
    without.some((kind) => kind === step.kind) || (imagingApart && IMAGING.includes(step.kind))
  const ways = variantsFor(definition, needs, wantsEvening).map((variant) => {
    const all = stepsOf(definition, variant).filter((step) => !madeElsewhere(definition, needs, today, step))
    const left = LEAVABLE.filter((kind) => all.some((step) => step.kind === kind && isLeft(step)))
    return { variant, steps: all.filter((step) => !isLeft(step)), left }
  })
  const hasImaging = ways.some(({ steps }) => steps.some(({ kind }) => IMAGING.includes(kind)))
  const fitting = ways.filter(({ variant: { imaging } }) => imaging === 'either' || (imaging === 'with') === hasImaging)
  return fitting.length > 0 ? fitting : ways.slice(0, 1)
}

/** The images of an ordinary day as a path of their own. */
function imagesApart(definition: CarePathDefinition, needs: Needs, question: PlanQuestion) {
  const [variant] = variantsFor(definition, needs, false)
  const rules = stepsOf(definition, variant!).filter(
    (step) =>
      IMAGING.includes(step.kind) &&
      !question.without?.some((kind) => kind === step.kind) &&
      !madeElsewhere(definition, needs, question.today, step),
  )
  if (rules.length === 0) return null
  const pathway = pathwayOf(definition, variant!, rules, needs, question, [])
  return { rules, pathway: { ...pathway, id: 'imaging-apart' } }
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
const LEFT_LABELS: Record<Leavable, string> = { urine: 'urine', xray: 'röntgenfoto', dxa: 'DEXA' }

/** Those of the wished session; where there are none, the first that fits at all. */
function variantsFor(
  { variants, hospital }: CarePathDefinition,
  needs: Needs,
  wantsEvening: boolean,
): readonly VariantRule[] {
  const fitting = variants.filter((v) => v.purposes.includes(needs.purpose) && (v.for === 'everyone' || needs.known))
  if (fitting.length === 0)
    throw new Error(`the care path of ${hospital} has no variant for purpose "${needs.purpose}"`)
  const wished = fitting.filter((v) => (v.session === 'evening') === wantsEvening)
  return wished.length > 0 ? wished : fitting.slice(0, 1)
}

function eveningNotes(definition: CarePathDefinition): Note[] {
  const evening = definition.variants.find((v) => v.session === 'evening' && !v.assumption)
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
    walk: walkingMinutes(definition, needs),
    grid: definition.grid,
    costOrder: definition.offers.order,
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

/** Minutes from place to place for a patient with these needs; a way that nobody measured is left out. */
export function walkingMinutes({ places, walking }: CarePathDefinition, needs: Needs): Pathway['walk'] {
  const factor = Math.max(1, ...walking.slower.filter((rule) => needs[rule.when]).map((rule) => rule.factor))
  const from = (place: string) =>
    walking.minutes.flatMap(([a, b, minutes]): [string, number][] => {
      const other = a === place ? b : b === place ? a : null
      return other === null ? [] : [[other, Math.ceil(minutes * factor)]]
    })
  return Object.fromEntries(places.map(({ id }) => [id, Object.fromEntries([[id, 0], ...from(id)])]))
}
