import type { Day } from '#contracts'
import { isUnknown } from './answer.js'
import type { Answers, AnswerValue } from './fhir.js'

/** What a patient says of herself that changes how her day may be planned. Absent: nothing was said. */
export interface StatedNeeds {
  readonly contrastOn?: Day
  readonly weightKg?: number
  readonly lift?: boolean
  readonly cannotLie10?: boolean
}

export interface StatedOfPath {
  readonly needs: StatedNeeds
  /** What a person must look at, in Dutch: no rule of the planner can decide it. */
  readonly remarks: readonly string[]
}

/** More than the scanner's table carries, when she does not know how much more. In kilos. */
const ABOVE = 151

/** Reads the preparation check for an examination on `day`. "I do not know" is never read as "no": it becomes a remark. */
export function statedNeeds(answers: Answers, day: Day): StatedOfPath {
  const code = (linkId: string) => codes(answers[linkId])[0]
  const days = [dayIn(answers['contrastOn']), dayIn(answers['tracerOn'])].filter((day) => day !== null).sort()
  // Of two, the one that is nearest before the scan stands in its way.
  const contrastOn = days.filter((one) => one <= day).at(-1) ?? days[0]
  const undated = (['contrast', 'tracer'] as const).filter(
    (what) => code(what) === 'Y' && dayIn(answers[`${what}On`]) === null,
  )
  const implants = codes(answers['implants']).filter((one) => one in IMPLANTS)
  const heavy = code('above150') === 'Y'
  const unknown = Object.entries(UNKNOWN_REMARKS).filter(([linkId]) => (answers[linkId] ?? []).some(isUnknown))
  return {
    needs: {
      ...(contrastOn && { contrastOn }),
      ...(heavy && { weightKg: numberIn(answers['weight']) ?? ABOVE }),
      ...(code('transfer') === 'lift' && { lift: true }),
      ...(code('lying') === 'N' && { cannotLie10: true }),
    },
    remarks: [
      ...undated.map((what) => `${WHAT[what]} in de buurt van de onderzoeksdag, datum onbekend: vraag het na`),
      ...(code('pregnant') === 'Y' ? ['Zwanger of mogelijk zwanger: vraag de arts vóór de scan'] : []),
      ...(implants.length
        ? [`Metaal of kunststof in het lichaam: ${implants.map((one) => IMPLANTS[one]).join(', ')}`]
        : []),
      ...unknown.map(([, remark]) => remark),
    ],
  }
}

const WHAT = { contrast: 'Onderzoek met contrast', tracer: 'Onderzoek met een radioactieve stof' }
const IMPLANTS: Readonly<Record<string, string>> = {
  'hip-left': 'heup links',
  'hip-right': 'heup rechts',
  'spine-metal': 'metaal in de rug',
  'spine-cement': 'cement in een wervel',
  forearm: 'onderarm of pols',
}
const UNKNOWN_REMARKS: Readonly<Record<string, string>> = {
  contrast: 'Weet niet of er een onderzoek met contrast is: vraag het na',
  tracer: 'Weet niet of er een onderzoek met een radioactieve stof is: vraag het na',
  pregnant: 'Weet niet of zij zwanger is: vraag het na vóór de scan',
  above150: 'Weet niet of het gewicht boven de 150 kilo is: vraag het na',
  transfer: 'Weet niet of een tillift nodig is: vraag het na',
  lying: 'Weet niet of 10 minuten liggen lukt: vraag het na',
}

const codes = (values: readonly AnswerValue[] | undefined): string[] =>
  (values ?? []).flatMap((value) => ('valueCoding' in value ? [value.valueCoding.code] : []))
const dayIn = (values: readonly AnswerValue[] | undefined): Day | null => {
  const [value] = values ?? []
  return value && 'valueDate' in value ? value.valueDate : null
}
const numberIn = (values: readonly AnswerValue[] | undefined): number | null => {
  const [value] = values ?? []
  return value && 'valueDecimal' in value ? value.valueDecimal : null
}
