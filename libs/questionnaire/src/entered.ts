import type { Entered } from './answer.js'
import type { AnswerValue } from './fhir.js'
import { frequency } from './shown.js'

/** A kept answer, as it would be typed. */
export function enteredOf(values: readonly AnswerValue[] | undefined): Entered {
  const [first] = values ?? []
  if (!first) return { values: [] }
  if ('extension' in first) return { values: [], unknown: true }
  if ('valueQuantity' in first) {
    const { number, unit } = frequency(first.valueQuantity.value)
    return { values: [number], unit }
  }
  return { values: values!.map(typed) }
}

function typed(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.code
  if ('valueString' in value) return value.valueString
  if ('valueDate' in value) return value.valueDate
  if ('valueInteger' in value) return String(value.valueInteger)
  return 'valueDecimal' in value ? String(value.valueDecimal).replace('.', ',') : ''
}
