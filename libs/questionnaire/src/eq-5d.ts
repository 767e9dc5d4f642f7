import type { Answers } from './fhir.js'
import type { Form } from './forms.js'

/** Five digits as the patient chose them, such as 21231, and her own mark of 0 to 100. Null where something is missing; no value set is applied. */
export function eq5dProfile(
  { questions }: Form,
  answers: Answers,
): { readonly profile: string | null; readonly mark: number | null } {
  const digits = questions
    .filter(({ type }) => type === 'choice')
    .map(({ linkId }) => {
      const [value] = answers[linkId] ?? []
      return value && 'valueCoding' in value ? value.valueCoding.code : null
    })
  const scale = questions.find(({ type }) => type === 'integer')
  const [mark] = (scale && answers[scale.linkId]) ?? []
  return {
    profile: digits.length === 5 && digits.every((digit) => digit !== null) ? digits.join('') : null,
    mark: mark && 'valueInteger' in mark ? mark.valueInteger : null,
  }
}
