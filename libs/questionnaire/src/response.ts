import { type Answers, type AnswerValue, type Item, type Questionnaire } from './fhir.js'
import type { Form } from './forms.js'
import { asked } from './walk.js'

/** Who gave the answers: the patient, somebody who helps her, or staff from paper or the telephone. */
export interface AnsweredBy {
  readonly how: 'patient' | 'proxy' | 'paper' | 'phone'
  /** The helper or the member of staff; null for the patient herself. */
  readonly name: string | null
}

/** FHIR R4 QuestionnaireResponse, nested as its Questionnaire is. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  /** Canonical url and version of what was asked. */
  readonly questionnaire: string
  readonly language?: string
  /** `amended`: changed by staff after it was handed in. */
  readonly status: 'in-progress' | 'completed' | 'amended'
  readonly authored: string
  readonly author?: { readonly display: string }
  readonly extension?: readonly [{ readonly url: typeof HOW; readonly valueCode: AnsweredBy['how'] }]
  /** Left out while nothing is answered: FHIR knows no empty list. */
  readonly item?: readonly ResponseItem[]
}
export interface ResponseItem {
  readonly linkId: string
  readonly text: string
  readonly answer?: readonly AnswerValue[]
  readonly item?: readonly ResponseItem[]
}

const HOW = 'urn:dagpad:answered-by'

/** Writes the answers down. A finished response holds only the questions that are asked; before that nothing typed is lost. */
export function responseOf(
  form: Form,
  answers: Answers,
  status: QuestionnaireResponse['status'],
  at: Date,
  by: AnsweredBy = { how: 'patient', name: null },
): QuestionnaireResponse {
  const kept = status === 'in-progress' ? null : new Set(asked(form, answers).map(({ linkId }) => linkId))
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
  const items = form.source.item.flatMap(write)
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonical(form.source),
    language: form.language,
    status,
    authored: at.toISOString(),
    ...(by.name && { author: { display: by.name } }),
    extension: [{ url: HOW, valueCode: by.how }],
    ...(items.length > 0 && { item: items }),
  }
}

/** Reads the answers back. */
export function answersOf(response: Pick<QuestionnaireResponse, 'item'>): Answers {
  const read = ({ linkId, answer, item }: ResponseItem): [string, readonly AnswerValue[]][] =>
    item ? item.flatMap(read) : [[linkId, answer ?? []]]
  return Object.fromEntries((response.item ?? []).flatMap(read))
}

/** Who answered last. */
export const answeredBy = ({ extension, author }: Pick<QuestionnaireResponse, 'extension' | 'author'>): AnsweredBy => ({
  how: extension?.[0].valueCode ?? 'patient',
  name: author?.display ?? null,
})

export const canonical = ({ url, version }: Pick<Questionnaire, 'url' | 'version'>): string => `${url}|${version}`
