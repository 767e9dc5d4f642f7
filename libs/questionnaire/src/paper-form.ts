import type { PdfContent } from '#platform'
import { UNKNOWN } from './fhir.js'
import type { Form, Language, Question } from './forms.js'
import { WORDS } from './words.js'

/** Points. Boxes of 5 mm and lines 11 mm apart: room for a pen in an unsteady hand. */
const TEXT = 13
const BOX = 14
const LINE = 31
const WIDTH = 450
const SHORT = 115
/** Lines for an answer in words. */
const LINES = 3

/** Forms to fill in with a pen, to stand behind a letter: each on a new sheet, every question that the patient may have to answer, none torn over two pages. */
export const paperForms = (forms: readonly Form[]): readonly PdfContent[] => forms.map(paper)

function paper({ source, questions, language }: Form): PdfContent {
  const words = PAPER[language]
  const asked = questions.filter(({ readOnly }) => !readOnly)
  const numberOf = new Map(asked.map(({ linkId }, i) => [linkId, i + 1]))
  const written = asked.map((question, i) => {
    const heading = question.section === asked[i - 1]?.section ? [] : [{ text: question.section, style: 'heading' }]
    const notes = [onlyIf(question, numberOf, questions, language), question.help].filter((note) => note !== null)
    const text = { text: `${numberOf.get(question.linkId)}. ${question.text}`, bold: true }
    return {
      stack: [...heading, text, ...notes, ...answerSpace(question, language)],
      ...{ unbreakable: true, margin: [0, 0, 0, 16] },
    }
  })
  const whose = words.whose.map((label) => ({ stack: [`${label}:`, line(WIDTH)] }))
  return {
    stack: [{ text: source.title, style: 'title' }, ...whose, ...written],
    ...{ pageBreak: 'before', fontSize: TEXT },
  }
}

/** What the screen decides by itself, the patient reads here: when a question is hers to answer. Null: always. */
export function onlyIf(
  { enableWhen, enableBehavior }: Question,
  numberOf: ReadonlyMap<string, number>,
  all: readonly Question[],
  language: Language = 'nl',
): string | null {
  const words = PAPER[language]
  const conditions = enableWhen.map((when) => {
    const { question, operator } = when
    const before = all.find(({ linkId }) => linkId === question)!
    const answer = answerInWords(when, before, language)
    const not = operator === '!=' || when.answerBoolean === false
    const number = numberOf.get(question)
    return number ? words.ticked(number, answer, not) : words.holds(before.text, answer, not)
  })
  return conditions.length ? words.onlyIf(conditions.join(enableBehavior === 'all' ? words.and : words.or)) : null
}

function answerInWords(when: Question['enableWhen'][number], { choices }: Question, language: Language): string {
  const { operator, answerCoding, answerInteger, answerDecimal } = when
  const words = PAPER[language]
  if (operator === 'exists') return words.something
  if (answerCoding) return choices.find(({ code }) => code === answerCoding.code)?.display ?? answerCoding.code
  return [words.compared[operator], answerInteger ?? answerDecimal].filter((part) => part !== '').join(' ')
}

function answerSpace(question: Question, language: Language): PdfContent[] {
  const { type, choices, units, unit, mayBeUnknown } = question
  const isChoice = choices.some(({ code }) => code === UNKNOWN.code)
  const unknown = mayBeUnknown && !isChoice ? [tick(WORDS[language].unknown)] : []
  if (type === 'choice') return [...choices.map(({ display }) => tick(display)), ...unknown]
  if (type === 'date') return [shortLine(PAPER[language].date), ...unknown]
  if (type === 'string') return [...Array.from({ length: LINES }, () => line(WIDTH)), ...unknown]
  return [shortLine(unit ?? ''), ...units.map(({ display }) => tick(display)), ...unknown]
}

const stroke = (width: number) => ({ type: 'line', x1: 0, y1: LINE, x2: width, y2: LINE, lineWidth: 1 })
const line = (width: number): PdfContent => ({ canvas: [stroke(width)] })
const shortLine = (after: string): PdfContent => ({
  columns: [
    { canvas: [stroke(SHORT)], width: SHORT + 8 },
    { text: after, margin: [0, LINE - TEXT, 0, 0] },
  ],
})
const tick = (label: string): PdfContent => ({
  columns: [
    { canvas: [{ type: 'rect', x: 0, y: 1, w: BOX, h: BOX, lineWidth: 1.1 }], width: BOX + 10 },
    { text: label, margin: [0, 1, 0, 0] },
  ],
  margin: [0, 7, 0, 0],
})

const PAPER = {
  nl: {
    whose: ['Uw naam', 'Uw geboortedatum'],
    date: '(dag, maand, jaar)',
    onlyIf: (conditions: string) => `Alleen als ${conditions}.`,
    ticked: (number: number, answer: string, not: boolean) =>
      `u bij vraag ${number} ${not ? 'niet ' : ''}“${answer}” aankruist`,
    holds: (question: string, answer: string, not: boolean) =>
      `voor u ${not ? 'niet ' : ''}geldt: ${question} “${answer}”`,
    and: ' en ',
    or: ' of ',
    something: 'iets',
    compared: { '=': '', '!=': '', '>': 'meer dan', '<': 'minder dan', '>=': 'ten minste', '<=': 'ten hoogste' },
  },
  en: {
    whose: ['Your name', 'Your date of birth'],
    date: '(day, month, year)',
    onlyIf: (conditions: string) => `Only if ${conditions}.`,
    ticked: (number: number, answer: string, not: boolean) =>
      `you ${not ? 'do not ' : ''}tick “${answer}” at question ${number}`,
    holds: (question: string, answer: string, not: boolean) =>
      `this is ${not ? 'not ' : ''}true for you: ${question} “${answer}”`,
    and: ' and ',
    or: ' or ',
    something: 'anything',
    compared: { '=': '', '!=': '', '>': 'more than', '<': 'less than', '>=': 'at least', '<=': 'at most' },
  },
} as const
