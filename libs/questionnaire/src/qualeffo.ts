import type { Answers } from './fhir.js'
import type { Form, Question } from './forms.js'

export interface DomainScore {
  readonly domain: string
  /** 0 to 100, higher is worse, not rounded; null when nothing was answered. */
  readonly score: number | null
  readonly answered: number
  readonly of: number
}

/**
 * QUALEFFO-41 by its published rule: every answer turned so that 1 is best, three and four options stretched to 1 to 5, the mean
 * less one, divided by four, times a hundred. The text belongs to the hospital's own copy; its sections are the domains.
 */
export function qualeffoScores({ questions }: Form, answers: Answers): readonly DomainScore[] {
  const items = questions.filter(({ type }) => type === 'choice')
  const domains = [...new Set(items.map(({ section }) => section))]
  return [
    ...domains.map((domain) => {
      const own = items.filter(({ section }) => section === domain)
      return scored(domain, own, answers)
    }),
    scored('Totaal', items, answers),
  ]
}

function scored(domain: string, items: readonly Question[], answers: Answers): DomainScore {
  const values = items.flatMap((question) => onFive(question, answers) ?? [])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const score = values.length ? ((mean - 1) / 4) * 100 : null
  return { domain, score, answered: values.length, of: items.length }
}

/** 1 (best) to 5 (worst); undefined for what was not answered, or has no place in the row. */
function onFive({ linkId, choices, reversed }: Question, answers: Answers): number | undefined {
  const [value] = answers[linkId] ?? []
  if (!value || !('valueCoding' in value)) return undefined
  const row = choices.filter(({ code }) => /^\d+$/.test(code))
  const at = row.findIndex(({ code }) => code === value.valueCoding.code)
  if (at < 0) return undefined
  const place = reversed ? row.length - 1 - at : at
  return 1 + (place * 4) / (row.length - 1)
}
