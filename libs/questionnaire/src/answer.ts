import { type AnswerValue, UNKNOWN } from './fhir.js'
import type { Question } from './forms.js'
import { readDay } from './read-day.js'

/** What came in from a page or a paper form, unchecked. */
export interface Entered {
  readonly values: readonly string[]
  readonly unit?: string | undefined
  readonly unknown?: boolean
}

export type FaultCode =
  | 'missing'
  | 'not-an-option'
  | 'not-alone'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-whole'
  | 'too-low'
  | 'too-high'
  | 'no-unit'
  | 'too-long'
  | 'both'
export type Read =
  { readonly ok: true; readonly answer: readonly AnswerValue[] } | { readonly ok: false; readonly fault: FaultCode }

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
export const LONGEST_TEXT = 1000
const PER_WEEK = { '/d': 7, '/wk': 1 } as const

/** Turns what was entered into an answer, or says what is wrong with it. */
export function readAnswer(question: Question, entered: Entered): Read {
  const values = entered.values.map(clean).filter(Boolean)
  if (question.mayBeUnknown && entered.unknown) {
    return values.length ? no('both') : yes({ extension: [{ url: ABSENT, valueCode: UNKNOWN.code }] })
  }
  if (values.length === 0) return question.required ? no('missing') : { ok: true, answer: [] }
  if (question.type === 'choice') return readChoices(question, values)
  const text = values.join(' ')
  if (question.type === 'string') return text.length > LONGEST_TEXT ? no('too-long') : yes({ valueString: text })
  if (question.type === 'date') {
    const day = readDay(text)
    return day ? yes({ valueDate: day }) : no('not-a-date')
  }
  const number = numberIn(text, question.unit)
  if (number === null) return no('not-a-number')
  if (question.type === 'quantity') return readQuantity(question, number, entered.unit)
  if (question.type === 'integer' && !Number.isInteger(number)) return no('not-whole')
  return (
    bounded(question, number) ?? yes(question.type === 'integer' ? { valueInteger: number } : { valueDecimal: number })
  )
}

function readChoices(question: Question, values: readonly string[]): Read {
  const chosen = question.choices.filter(({ code }) => values.includes(code))
  if (chosen.length !== new Set(values).size) return no('not-an-option')
  if (chosen.length > 1 && (!question.repeats || chosen.some(({ exclusive }) => exclusive))) return no('not-alone')
  return yes(
    ...chosen.map(({ system, code, display }) => ({ valueCoding: { ...(system && { system }), code, display } })),
  )
}

function readQuantity(question: Question, number: number, unit: string | undefined): Read {
  const chosen = question.units.find(({ code }) => code === unit)
  if (!chosen || !(chosen.code in PER_WEEK)) return no('no-unit')
  const value = number * PER_WEEK[chosen.code as keyof typeof PER_WEEK]
  return bounded(question, value) ?? yes({ valueQuantity: { value, system: chosen.system ?? '', code: '/wk' } })
}

function bounded({ min, max, type }: Question, number: number): Read | null {
  if (number < (min ?? (type === 'quantity' ? 0 : -Infinity))) return no('too-low')
  return number > (max ?? Infinity) ? no('too-high') : null
}

/** Other ways to write the unit of a question. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  kilo: ['kg', "kilo's", 'kilo’s', 'kilos', 'kilogram'],
  centimeter: ['cm', 'centimeters'],
  jaar: ['jaren', 'jr'],
  keer: ['maal', 'x'],
  'milligram per dag': ['mg', 'milligram', 'mg per dag'],
  kilos: ['kg', 'kilo', 'kilograms'],
  centimetres: ['cm', 'centimeters', 'centimetre'],
  years: ['year', 'yrs'],
  times: ['time', 'x'],
  'milligrams a day': ['mg', 'milligrams', 'mg a day'],
}

/** Reads "72", "72,5" and "72 kilo"; null for anything else, also for a number of another unit: 160 pond is no 160 kilo. */
function numberIn(text: string, unit: string | null): number | null {
  const [, digits, word] = /^(\d{1,6}(?:[.,]\d{1,3})?)\s{0,3}([a-z'’ ]{0,20})\.?$/i.exec(text) ?? []
  if (digits === undefined) return null
  const words = unit ? [unit, ...(SPELLINGS[unit] ?? [])] : []
  return word && !words.includes(word.toLowerCase()) ? null : Number(digits.replace(',', '.'))
}

/** Without control characters and half characters, which a database cannot keep. */
const clean = (value: string): string =>
  value
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()

const yes = (...answer: AnswerValue[]): Read => ({ ok: true, answer })
const no = (fault: FaultCode): Read => ({ ok: false, fault })

/** Whether the patient said that she does not know. */
export const isUnknown = (value: AnswerValue): boolean =>
  'extension' in value || ('valueCoding' in value && value.valueCoding.code === UNKNOWN.code)
