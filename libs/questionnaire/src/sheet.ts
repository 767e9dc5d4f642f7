import type { FormName } from '#contracts'
import { isUnknown } from './answer.js'
import { type Answers, type AnswerValue } from './fhir.js'
import type { Form, Question } from './forms.js'
import type { Forms } from './library.js'
import { type FormState, overview, type OverviewRow } from './overview.js'
import { answersOf, answeredBy, type AnsweredBy } from './response.js'
import { shown } from './shown.js'
import { type SummaryLine, summaryOf } from './summary.js'
import { asked } from './walk.js'

export interface SheetLine {
  readonly question: string
  readonly answer: string
  /** Number in the FRAX tool; null for what the tool does not ask. */
  readonly fraxItem: string | null
  /** The patient does not know: FRAX reads blank as "no", so this is said apart. */
  readonly unknown: boolean
}

/** One form as staff read it. */
export interface Sheet {
  readonly form: FormName
  readonly title: string
  /** Url and version of what was asked. */
  readonly version: string
  /** Whose text it is. */
  readonly copyright: string
  readonly state: { readonly key: FormState; readonly label: string }
  readonly completedAt: Date | null
  readonly by: AnsweredBy | null
  readonly items: readonly SheetLine[]
  readonly summary: readonly SummaryLine[]
}

/** A form that nobody has begun has no lines, and no sum that would look like an answer. */
export function sheet(row: OverviewRow, forms: Forms, now: Date): Sheet {
  const { form: name, title, state, label, completedAt } = overview(row, forms, now)
  const form = forms.form(name, 'nl', row.resource?.questionnaire)
  const answers = row.resource && answersOf(row.resource)
  return {
    ...{ form: name, title, completedAt, state: { key: state, label } },
    version: row.resource?.questionnaire ?? `${form.source.url}|${form.source.version}`,
    copyright: form.source.copyright,
    by: row.resource && answeredBy(row.resource),
    items: answers ? sheetOf(form, answers) : [],
    summary: answers && completedAt ? summaryOf(form, answers) : [],
  }
}

/** Each question that was asked with its answer, FRAX items with their number in the tool. */
export const sheetOf = (form: Form, answers: Answers): readonly SheetLine[] =>
  asked(form, answers).map((question) => ({
    question: titled(question),
    answer: shown(question, answers[question.linkId]),
    fraxItem: question.fraxItem,
    unknown: (answers[question.linkId] ?? []).some((value: AnswerValue) => isUnknown(value)),
  }))

const titled = ({ fraxItem, text }: Question) => (fraxItem ? `${fraxItem}. ${text}` : text)
