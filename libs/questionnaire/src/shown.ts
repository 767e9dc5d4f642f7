import { isUnknown } from './answer.js'
import type { AnswerValue } from './fhir.js'
import type { Language, Question } from './forms.js'
import { WORDS } from './words.js'

/** One answer in words, as the patient and the staff read it: options by their words in this language, whatever language they were chosen in. */
export function shown(
  question: Question,
  values: readonly AnswerValue[] | undefined,
  language: Language = 'nl',
): string {
  if (values === undefined) return WORDS[language].open
  if (values.length === 0) return WORDS[language].skipped
  return values.map((value) => inWords(question, value, language)).join(', ')
}

function inWords({ unit, choices }: Question, value: AnswerValue, language: Language): string {
  if ('valueCoding' in value) {
    const { code, display } = value.valueCoding
    return choices.find((choice) => choice.code === code)?.display ?? display ?? code
  }
  if (isUnknown(value)) return WORDS[language].unknown
  if ('valueString' in value) return value.valueString
  if ('valueDate' in value) return value.valueDate.split('-').reverse().map(Number).join('-')
  if ('valueQuantity' in value) return frequency(value.valueQuantity.value, language).text
  const number = 'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : ''
  return [decimal(Number(number), language), unit].filter(Boolean).join(' ')
}

/** What is stored per week is read per day where that is a whole number. */
export function frequency(
  perWeek: number,
  language: Language = 'nl',
): { readonly number: string; readonly unit: '/d' | '/wk'; readonly text: string } {
  const daily = perWeek > 0 && perWeek % 7 === 0
  const number = decimal(daily ? perWeek / 7 : perWeek, language)
  const { perDay, perWeek: weekly } = WORDS[language]
  return { number, unit: daily ? '/d' : '/wk', text: `${number} ${daily ? perDay : weekly}` }
}

const decimal = (number: number, language: Language) =>
  number.toLocaleString(WORDS[language].locale, { useGrouping: false, maximumFractionDigits: 3 })
