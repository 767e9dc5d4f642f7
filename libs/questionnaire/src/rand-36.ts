import type { Answers, AnswerValue } from './fhir.js'

/** Points of the first, second, … option of an item. RAND 36-Item Health Survey 1.0, scoring key. */
const RECODE: readonly { readonly items: readonly number[]; readonly points: readonly number[] }[] = [
  { items: [1, 2, 20, 22, 34, 36], points: [100, 75, 50, 25, 0] },
  { items: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], points: [0, 50, 100] },
  { items: [13, 14, 15, 16, 17, 18, 19], points: [0, 100] },
  { items: [21, 23, 26, 27, 30], points: [100, 80, 60, 40, 20, 0] },
  { items: [24, 25, 28, 29, 31], points: [0, 20, 40, 60, 80, 100] },
  { items: [32, 33, 35], points: [0, 25, 50, 75, 100] },
]

const SCALES = [
  { key: 'physical-functioning', label: 'Lichamelijk functioneren', items: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { key: 'role-physical', label: 'Beperkt door lichamelijke gezondheid', items: [13, 14, 15, 16] },
  { key: 'role-emotional', label: 'Beperkt door gevoelens', items: [17, 18, 19] },
  { key: 'energy', label: 'Energie', items: [23, 27, 29, 31] },
  { key: 'emotional-well-being', label: 'Stemming', items: [24, 25, 26, 28, 30] },
  { key: 'social-functioning', label: 'Omgang met anderen', items: [20, 32] },
  { key: 'pain', label: 'Pijn', items: [21, 22] },
  { key: 'general-health', label: 'Algemene gezondheid', items: [1, 33, 34, 35, 36] },
  /** Reported apart: no scale of its own. */
  { key: 'change', label: 'Verandering in een jaar', items: [2] },
] as const

export interface ScaleScore {
  readonly key: (typeof SCALES)[number]['key']
  readonly label: string
  /** 0 to 100, higher is better; the mean of what was answered, not rounded. Null when nothing was. */
  readonly score: number | null
  readonly answered: number
  readonly of: number
}

/** The scales of RAND-36 by its own key, from the items `rand-1` … `rand-36`. */
export function randScales(answers: Answers): readonly ScaleScore[] {
  return SCALES.map(({ key, label, items }) => {
    const points = items.flatMap((item) => pointsOf(item, answers[`rand-${item}`]) ?? [])
    const score = points.length ? points.reduce((sum, one) => sum + one, 0) / points.length : null
    return { key, label, score, answered: points.length, of: items.length }
  })
}

function pointsOf(item: number, values: readonly AnswerValue[] | undefined): number | undefined {
  const [value] = values ?? []
  if (!value || !('valueCoding' in value)) return undefined
  return RECODE.find(({ items }) => items.includes(item))!.points[Number(value.valueCoding.code) - 1]
}
