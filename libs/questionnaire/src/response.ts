import { type Answers, type AnswerValue, type Item, type Questionnaire } from './fhir.js'
import type { Form } from './forms.js'
import { asked } from './walk.js'

/** FHIR R4 QuestionnaireResponse, nested as its Questionnaire is. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  /** Canonical url and version of what was asked. */
  readonly questionnaire: string
  readonly status: 'in-progress' | 'completed'
  readonly authored: string
  readonly item: readonly ResponseItem[]
}
export interface ResponseItem {
  readonly linkId: string
  readonly text: string
  readonly answer?: readonly AnswerValue[]
  readonly item?: readonly ResponseItem[]
}

/** Writes the answers down. A finished response holds only the questions that are asked; before that nothing typed is lost. */
export function responseOf(
  form: Form,
  answers: Answers,
  status: QuestionnaireResponse['status'],
  at: Date,
): QuestionnaireResponse {
  const kept = status === 'completed' ? new Set(asked(form, answers).map(({ linkId }) => linkId)) : null
  const write = (item: Item): ResponseItem[] => {
    const { linkId, text } = item
    if (item.type === 'group') {
      const children = item.item.flatMap(write)
      return children.length ? [{ linkId, text, item: children }] : []
    }
    const answer = answers[linkId]
    if (answer === undefined || (kept && !kept.has(linkId))) return []
    return [{ linkId, text, ...(answer.length && { answer }) }]
  }
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonical(form.source),
    status,
    authored: at.toISOString(),
    item: form.source.item.flatMap(write),
  }
}

/** Reads the answers back. */
export function answersOf(response: Pick<QuestionnaireResponse, 'item'>): Answers {
  const read = ({ linkId, answer, item }: ResponseItem): [string, readonly AnswerValue[]][] =>
    item ? item.flatMap(read) : [[linkId, answer ?? []]]
  return Object.fromEntries(response.item.flatMap(read))
}

export const canonical = ({ url, version }: Questionnaire): string => `${url}|${version}`
