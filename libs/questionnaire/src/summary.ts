import { isUnknown } from './answer.js'
import { calciumIntake } from './calcium.js'
import { eq5dProfile } from './eq-5d.js'
import type { Answers, AnswerValue } from './fhir.js'
import type { Form, Question } from './forms.js'
import { qualeffoScores } from './qualeffo.js'
import { randScales } from './rand-36.js'
import { asked } from './walk.js'

export interface SummaryLine {
  readonly label: string
  readonly value: string
  readonly source: string
}

/** The numbers that may be shown with a form: a sum or a count, never an advice, and nothing that FRAX would compute. */
export function summaryOf(form: Form, answers: Answers): readonly SummaryLine[] {
  return SUMMARIES[form.name](form, answers)
}

const SUMMARIES: Record<Form['name'], (form: Form, answers: Answers) => readonly SummaryLine[]> = {
  frax: fraxSummary,
  calcium: (_, answers) => calciumSummary(answers),
  preparation: () => [],
  'quality-of-life': (_, answers) =>
    randScales(answers).map(({ label, score, answered, of }) => line(label, points(score, answered, of), RAND)),
  'eq-5d-5l': (form, answers) => {
    const { profile, mark } = eq5dProfile(form, answers)
    return [line('Profiel', profile ?? 'onvolledig', EQ), line('Eigen cijfer, 0 tot 100', `${mark ?? 'geen'}`, EQ)]
  },
  'qualeffo-41': (form, answers) =>
    qualeffoScores(form, answers).map(({ domain, score, answered, of }) =>
      line(domain, points(score, answered, of), QUALEFFO),
    ),
}

const RAND = 'RAND-36, eigen sleutel van RAND; 0 tot 100, hoger is beter'
const EQ = 'EQ-5D-5L, zonder tarief'
const QUALEFFO = 'QUALEFFO-41; 0 tot 100, hoger is slechter'

const line = (label: string, value: string, source: string): SummaryLine => ({ label, value, source })

function points(score: number | null, answered: number, of: number): string {
  if (score === null) return 'niet ingevuld'
  const number = score.toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  return `${number} · ${answered} van ${of} ingevuld`
}

function calciumSummary(answers: Answers): SummaryLine[] {
  const { total, band, food, supplement, unknown, complete, implausible, source } = calciumIntake(answers)
  const remark = [!complete && `onvolledig: ${unknown} keer “weet ik niet”`, implausible && 'erg hoog: vraag het na']
  return [
    line('Calcium per dag', [`${total} mg`, band, ...remark].filter(Boolean).join(' · '), source),
    line('Waarvan uit eten en drinken', `${Math.round(food)} mg`, source),
    line('Waarvan uit tabletten', `${supplement} mg`, 'opgave van de patiënt'),
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
  const none = 'niets'
  return [
    line('Uitkomst van FRAX', 'wordt hier niet berekend; neem de antwoorden over in FRAX', source),
    line(
      'Weet de patiënt niet',
      unknown.length ? `onderdeel ${numbers(unknown)}; FRAX leest leeg als “nee”` : none,
      source,
    ),
    line(
      'Buiten het bereik van FRAX',
      outside
        .map(
          ({ fraxItem, fraxRange }) =>
            `onderdeel ${fraxItem}: FRAX neemt ${fraxRange!.low} tot en met ${fraxRange!.high}`,
        )
        .join('; ') || none,
      source,
    ),
  ]
}

const numbers = (questions: readonly Question[]) => questions.map(({ fraxItem }) => fraxItem).join(', ')

function numberIn(value: AnswerValue | undefined): number | null {
  if (!value) return null
  return 'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : null
}
