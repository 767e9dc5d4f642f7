import { isUnknown } from './answer.js'
import { calciumIntake } from './calcium.js'
import { type Answers, type AnswerValue, UNKNOWN } from './fhir.js'
import type { FormName } from '#contracts'
import { type Form, formOf, type Question } from './forms.js'
import { type FormState, overview, type OverviewRow } from './overview.js'
import { answersOf } from './response.js'
import { asked } from './walk.js'

/** One answer in words, as the patient and the staff read it. */
export function shown(question: Question, values: readonly AnswerValue[] | undefined): string {
  if (values === undefined) return 'Niet ingevuld'
  if (values.length === 0) return 'Overgeslagen'
  return values.map((value) => inWords(question, value)).join(', ')
}

function inWords({ unit }: Question, value: AnswerValue): string {
  if (isUnknown(value)) return UNKNOWN.display
  if ('valueCoding' in value) return value.valueCoding.display ?? value.valueCoding.code
  if ('valueString' in value) return value.valueString
  if ('valueQuantity' in value) return frequency(value.valueQuantity.value).text
  const number = 'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : ''
  return [dutch(Number(number)), unit].filter(Boolean).join(' ')
}

/** What is stored per week is read per day where that is a whole number. */
export function frequency(perWeek: number): {
  readonly number: string
  readonly unit: '/d' | '/wk'
  readonly text: string
} {
  const daily = perWeek > 0 && perWeek % 7 === 0
  const number = dutch(daily ? perWeek / 7 : perWeek)
  return { number, unit: daily ? '/d' : '/wk', text: `${number} per ${daily ? 'dag' : 'week'}` }
}

const dutch = (number: number) => number.toLocaleString('nl-NL', { useGrouping: false, maximumFractionDigits: 3 })

export interface SheetLine {
  readonly question: string
  readonly answer: string
}
export interface SummaryLine {
  readonly label: string
  readonly value: string
  readonly source: string
}

/** One form as staff read it. */
export interface Sheet {
  readonly form: FormName
  readonly title: string
  readonly state: { readonly key: FormState; readonly label: string }
  readonly completedAt: Date | null
  readonly items: readonly SheetLine[]
  readonly summary: readonly SummaryLine[]
}

/** A form that nobody has begun has no lines, and no sum that would look like an answer. */
export function sheet(row: OverviewRow, now: Date): Sheet {
  const { form: name, title, state, label, completedAt } = overview(row, now)
  const form = formOf(name)
  const answers = row.resource && answersOf(row.resource)
  return {
    ...{ form: name, title, completedAt, state: { key: state, label } },
    items: answers ? sheetOf(form, answers) : [],
    summary: answers && completedAt ? summaryOf(form, answers) : [],
  }
}

/** Each question that was asked with its answer, FRAX items with their number in the tool. */
export const sheetOf = (form: Form, answers: Answers): readonly SheetLine[] =>
  asked(form, answers).map((question) => ({
    question: question.fraxItem ? `${question.fraxItem}. ${question.text}` : question.text,
    answer: shown(question, answers[question.linkId]),
  }))

/** The numbers that may be shown with a form: a sum or a count, never an advice, and nothing that FRAX would compute. */
export function summaryOf(form: Form, answers: Answers): readonly SummaryLine[] {
  if (form.name === 'frax') return fraxSummary(form, answers)
  if (form.name !== 'calcium') return []
  const { total, band, food, supplement, unknown, complete, implausible, source } = calciumIntake(answers)
  const remark = [!complete && `onvolledig: ${unknown} keer “weet ik niet”`, implausible && 'erg hoog: vraag het na']
  return [
    { label: 'Calcium per dag', value: [`${total} mg`, band, ...remark].filter(Boolean).join(' · '), source },
    { label: 'Waarvan uit eten en drinken', value: `${Math.round(food)} mg`, source },
    { label: 'Waarvan uit tabletten', value: `${supplement} mg`, source: 'opgave van de patiënt' },
  ]
}

function fraxSummary(form: Form, answers: Answers): SummaryLine[] {
  const items = asked(form, answers).filter(({ fraxItem }) => fraxItem)
  const unknown = items.filter(({ linkId }) => (answers[linkId] ?? []).some(isUnknown))
  const outside = items.filter(({ fraxRange, linkId }) => {
    const number = numberIn(answers[linkId]?.[0])
    return fraxRange && number !== null && (number < fraxRange.low || number > fraxRange.high)
  })
  const source = 'FRAX (University of Sheffield), model Nederland'
  const line = (label: string, value: string) => ({ label, value, source })
  const none = 'niets'
  return [
    line('Uitkomst van FRAX', 'wordt hier niet berekend; neem de antwoorden over in FRAX'),
    line('Weet de patiënt niet', unknown.length ? `onderdeel ${numbers(unknown)}; FRAX leest leeg als “nee”` : none),
    line(
      'Buiten het bereik van FRAX',
      outside
        .map(
          ({ fraxItem, fraxRange }) =>
            `onderdeel ${fraxItem}: FRAX neemt ${fraxRange!.low} tot en met ${fraxRange!.high}`,
        )
        .join('; ') || none,
    ),
  ]
}

const numbers = (questions: readonly Question[]) => questions.map(({ fraxItem }) => fraxItem).join(', ')

function numberIn(value: AnswerValue | undefined): number | null {
  if (!value) return null
  return 'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : null
}
