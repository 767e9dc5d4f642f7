import { escapeHtml } from '#platform'
import { UNKNOWN } from './fhir.js'
import type { Form, Question } from './forms.js'

/** A box of 5 mm and lines 11 mm apart: room for a pen in an unsteady hand. No question is torn over two pages. */
const STYLE = `<style>
  .form { break-before: page; font-size: 13pt }
  .form .question { break-inside: avoid; margin: 7mm 0 }
  .form .line { border-bottom: .4mm solid #000; height: 11mm }
  .form .short { display: inline-block; width: 40mm; margin-right: 3mm }
  .form .box { display: inline-block; width: 5mm; height: 5mm; border: .4mm solid #000; margin: 0 3mm -1mm 0 }
  .form .tick { margin: 3mm 0 }
  .form .tick .tick { display: inline; margin-left: 6mm }
</style>`

/** Lines for an answer in words. */
const LINES = 3

/** Forms to fill in with a pen, as HTML to stand in a page: each on a new sheet, every question that the patient may have to answer. Dutch. */
export const paperForms = (forms: readonly Form[]): string => (forms.length ? STYLE + forms.map(paper).join('') : '')

function paper({ source, questions }: Form): string {
  const asked = questions.filter(({ readOnly }) => !readOnly)
  const numberOf = new Map(asked.map(({ linkId }, i) => [linkId, i + 1]))
  const written = asked.map((question, i) => {
    const heading = question.section === asked[i - 1]?.section ? '' : `<h3>${escapeHtml(question.section)}</h3>`
    return `<div class="question">${heading}${inWords(question, numberOf, questions)}${answerSpace(question)}</div>`
  })
  const whose = ['Uw naam', 'Uw geboortedatum'].map((label) => `<p>${label}:</p>${line('')}`).join('')
  return `<section class="form" lang="nl"><h2>${escapeHtml(source.title)}</h2>${whose}${written.join('')}</section>`
}

function inWords(question: Question, numberOf: ReadonlyMap<string, number>, all: readonly Question[]): string {
  const { linkId, text, help } = question
  const notes = [onlyIf(question, numberOf, all), help].filter((note) => note !== null)
  return [`<strong>${numberOf.get(linkId)}. ${escapeHtml(text)}</strong>`, ...notes.map(escapeHtml)].join('<br>')
}

/** What the screen decides by itself, the patient reads here: when a question is hers to answer. Null: always. */
export function onlyIf(
  { enableWhen, enableBehavior }: Question,
  numberOf: ReadonlyMap<string, number>,
  all: readonly Question[],
): string | null {
  const conditions = enableWhen.map((when) => {
    const { question, operator } = when
    const before = all.find(({ linkId }) => linkId === question)!
    const answer = answerInWords(when, before)
    const not = operator === '!=' || when.answerBoolean === false ? 'niet ' : ''
    const number = numberOf.get(question)
    return number
      ? `u bij vraag ${number} ${not}“${answer}” aankruist`
      : `voor u ${not}geldt: ${before.text} “${answer}”`
  })
  return conditions.length ? `Alleen als ${conditions.join(enableBehavior === 'all' ? ' en ' : ' of ')}.` : null
}

function answerInWords(when: Question['enableWhen'][number], { choices }: Question): string {
  const { operator, answerCoding, answerInteger, answerDecimal } = when
  if (operator === 'exists') return 'iets'
  if (answerCoding) return choices.find(({ code }) => code === answerCoding.code)?.display ?? answerCoding.code
  return [COMPARED[operator], answerInteger ?? answerDecimal].filter((part) => part !== '').join(' ')
}
const COMPARED = { '=': '', '!=': '', '>': 'meer dan', '<': 'minder dan', '>=': 'ten minste', '<=': 'ten hoogste' }

function answerSpace(question: Question): string {
  const { type, choices, units, unit, mayBeUnknown } = question
  const unknown = mayBeUnknown && !choices.some(({ code }) => code === UNKNOWN.code) ? tick(UNKNOWN.display) : ''
  if (type === 'choice') return choices.map(({ display }) => tick(display)).join('') + unknown
  if (type === 'date') return `<div class="tick">${line(' short')}(dag, maand, jaar)</div>${unknown}`
  if (type === 'string') return line('').repeat(LINES) + unknown
  const periods = units.map(({ display }) => tick(display)).join('')
  return `<div class="tick">${line(' short')}${escapeHtml(unit ?? '')}${periods}</div>${unknown}`
}

const line = (kind: '' | ' short'): string => `<div class="line${kind}"></div>`
const tick = (label: string): string => `<div class="tick"><span class="box"></span>${escapeHtml(label)}</div>`
