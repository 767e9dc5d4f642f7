import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isUnknown } from './answer.js'
import type { Answers } from './fhir.js'

const DATA = new URL('../../../../libs/questionnaire/data/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'))

const sourced = z.object({ value: z.number(), source: z.string(), assumption: z.boolean().default(false) })
const rules = z
  .object({
    version: z.string(),
    source: z.string(),
    /** What other food brings: only where the list leaves it out. */
    basePerDay: z.object({ short: sourced, long: sourced }),
    roundTo: sourced,
    askAgainAbove: sourced,
    incompleteAboveUnknown: sourced,
    bands: z.array(z.object({ below: z.number().nullable(), label: z.string() })),
  })
  .parse(read('calcium-rules.json'))
const table = z
  .object({
    source: z.string(),
    items: z.array(
      z.object({
        key: z.string(),
        grams: z.number(),
        nevoCode: z.number(),
        caPer100g: z.number(),
        set: z.enum(['short', 'long']),
      }),
    ),
  })
  .parse(read('calcium-items.json'))

export type CalciumList = 'short' | 'long'

/** The products that a list asks for, with milligrams of calcium in one portion as NEVO has it. The long list has all of them. */
export const itemsOf = (list: CalciumList) =>
  table.items
    .filter(({ set }) => list === 'long' || set === 'short')
    .map(({ key, grams, caPer100g }) => ({ key, mgPerPortion: (grams * caPer100g) / 100 }))

export interface CalciumIntake {
  /** Milligrams a day, not rounded. */
  readonly food: number
  readonly supplement: number
  /** Food and supplement together, rounded as the rules say. */
  readonly total: number
  readonly band: string
  /** How many questions were answered with "I do not know". */
  readonly unknown: number
  /** False where so much is unknown that the sum says little. */
  readonly complete: boolean
  /** So high that a mistake is likelier than a diet. */
  readonly implausible: boolean
  readonly source: string
}

/** Adds up, from portions a week: base + Σ(portions × grams × mg per 100 g ÷ 100) ÷ 7 + supplement. A sum and its band, never an advice. */
export function calciumIntake(answers: Answers, list: CalciumList = 'short'): CalciumIntake {
  const portions = (key: string) => {
    const [value] = answers[key] ?? []
    return value && 'valueQuantity' in value ? value.valueQuantity.value : 0
  }
  const food =
    rules.basePerDay[list].value +
    itemsOf(list).reduce((sum, item) => sum + (portions(item.key) * item.mgPerPortion) / 7, 0)
  const [tablets] = answers['tabletten_mg'] ?? []
  const supplement = tablets && 'valueInteger' in tablets ? tablets.valueInteger : 0
  const step = rules.roundTo.value
  const total = Math.round((food + supplement) / step) * step
  const unknown = Object.values(answers).filter((values) => values.some(isUnknown)).length
  return {
    ...{ food, supplement, total, unknown },
    band: rules.bands.find(({ below }) => below === null || total < below)!.label,
    complete: unknown <= rules.incompleteAboveUnknown.value,
    implausible: food + supplement > rules.askAgainAbove.value,
    source: `${rules.source}; versie ${rules.version}`,
  }
}
