import type { Answers } from './fhir.js'
import type { Form, Question } from './forms.js'

/** The questions that belong in a response, in order, given what was answered so far. */
export function asked(form: Form, answers: Answers): readonly Question[] {
  const open = new Set<string>()
  return form.questions.filter((question) => {
    const is = isEnabled(question, (linkId) => (open.has(linkId) ? (answers[linkId] ?? []) : []))
    if (is) open.add(question.linkId)
    return is
  })
}

/** As FHIR R4 says: `=` holds when some answer equals it, `!=` when none does, also when nothing was answered. */
function isEnabled({ enableWhen, enableBehavior }: Question, answersOf: (linkId: string) => Answers[string]): boolean {
  const holds = enableWhen.map((when) => holdsFor(when, answersOf(when.question)!))
  return holds.length === 0 || (enableBehavior === 'all' ? holds.every(Boolean) : holds.some(Boolean))
}

function holdsFor(when: Question['enableWhen'][number], values: Answers[string]): boolean {
  const { operator, answerCoding, answerBoolean } = when
  if (operator === 'exists') return values!.length > 0 === answerBoolean
  const number = when.answerInteger ?? when.answerDecimal
  const some = values!.some((value) => {
    if (answerCoding) return 'valueCoding' in value && value.valueCoding.code === answerCoding.code
    const given = 'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : null
    return given !== null && number !== undefined && COMPARE[operator](given, number)
  })
  return operator === '!=' ? !some : some
}

const COMPARE = {
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a === b,
  '>': (a: number, b: number) => a > b,
  '<': (a: number, b: number) => a < b,
  '>=': (a: number, b: number) => a >= b,
  '<=': (a: number, b: number) => a <= b,
}

/** Those that get a page of their own. */
export const pages = (form: Form, answers: Answers): readonly Question[] =>
  asked(form, answers).filter(({ readOnly }) => !readOnly)

/** The first question, from `after` on and then from the start, that was neither answered nor skipped; null when all are done. */
export function nextOpen(form: Form, answers: Answers, after?: string): Question | null {
  const questions = pages(form, answers)
  const from = questions.findIndex(({ linkId }) => linkId === after) + 1
  const inOrder = [...questions.slice(from), ...questions.slice(0, from)]
  return inOrder.find(({ linkId }) => answers[linkId] === undefined) ?? null
}

export interface Place {
  readonly question: Question
  /** 1 for the first question. */
  readonly number: number
  /** About how many: later answers may open or close questions. */
  readonly of: number
  readonly previous: string | null
}

/** Where a question stands in the walk; null when it is not asked. */
export function placeOf(form: Form, answers: Answers, linkId: string): Place | null {
  const questions = pages(form, answers)
  const at = questions.findIndex((question) => question.linkId === linkId)
  const question = questions[at]
  return question
    ? { question, number: at + 1, of: questions.length, previous: questions[at - 1]?.linkId ?? null }
    : null
}
