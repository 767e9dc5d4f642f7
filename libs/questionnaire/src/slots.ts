import type { FormName } from '#contracts'
import { type Form, formOf, type Question } from './forms.js'

/** Places for an instrument that a hospital has a licence for and brings itself. */
export const SLOTS = ['quality-of-life', 'eq-5d-5l', 'qualeffo-41'] as const satisfies readonly FormName[]
export type Slot = (typeof SLOTS)[number]
export const isSlot = (name: string): name is Slot => (SLOTS as readonly string[]).includes(name)

/** What must be so for the score of a slot to be right, one line per fault. */
export const faultsOfSlot = (slot: Slot, form: Form): readonly string[] => CHECKS[slot](form)

const CHECKS: Record<Slot, (form: Form) => string[]> = {
  'quality-of-life': ({ questions }) => {
    const asked = new Map(questions.map((question) => [question.linkId, question]))
    return formOf('quality-of-life').questions.flatMap(({ linkId, choices }) => {
      const own = asked.get(linkId)
      if (!own) return [`item: RAND-36 needs an item with linkId "${linkId}"`]
      return rowFault(own, choices.length)
    })
  },
  'eq-5d-5l': ({ questions }) => {
    const choices = questions.filter(({ type }) => type === 'choice')
    const marks = questions.filter(({ type }) => type === 'integer')
    return [
      ...(choices.length === 5 ? [] : [`item: EQ-5D-5L has 5 questions of type choice, not ${choices.length}`]),
      ...choices.flatMap((question) => rowFault(question, 5)),
      ...(marks.length === 1 && marks[0]!.min === 0 && marks[0]!.max === 100
        ? []
        : ['item: EQ-5D-5L has one question of type integer with minValue 0 and maxValue 100']),
    ]
  },
  'qualeffo-41': ({ questions }) => {
    const choices = questions.filter(({ type }) => type === 'choice')
    return [
      ...(choices.length === 41 ? [] : [`item: QUALEFFO-41 has 41 questions of type choice, not ${choices.length}`]),
      ...choices.flatMap((question) => rowFault(question, null)),
    ]
  },
}

/** Options are coded 1, 2, 3, …: the score counts with them. A word such as "not applicable" may stand beside them. */
function rowFault({ linkId, choices }: Question, length: number | null): string[] {
  const row = choices.filter(({ code }) => /^\d+$/.test(code))
  const inOrder = row.every(({ code }, i) => code === String(i + 1))
  const long = length === null ? row.length >= 3 && row.length <= 5 : row.length === length
  const wanted = length ?? '3, 4 or 5'
  return inOrder && long ? [] : [`item "${linkId}".answerOption: needs ${wanted} options coded 1, 2, 3, … in order`]
}
