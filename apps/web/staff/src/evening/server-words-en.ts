import { showShort } from '../shared/dates'
import type { Why } from './evening-api'

const STEPS: Readonly<Record<string, string>> = {
  blood: 'Blood draw',
  urine: 'Hand in urine',
  dxa: 'DXA scan',
  vfa: 'Spine image',
  xray: 'X-ray',
  nurse: 'Nurse specialist',
  consult: 'Doctor',
  'phone-result': 'Phone result',
}

/** A refusal of the planner, from its parts; the server says it in Dutch. */
export function whyInEnglish({ code, step: kind, until: day, between: minutes, reason, detail }: Why): string {
  const step = STEPS[kind ?? ''] ?? 'One part'
  const until = day ? showShort(day) : ''
  const between = minutes ? ` (${minutes.from}–${minutes.to})` : ''
  const told: Readonly<Record<string, string>> = {
    'before-earliest': 'Earlier than asked',
    'after-latest': `After the latest date${until && `, ${until}`}`,
    'weekday-not-wished': 'The patient does not want this weekday',
    'patient-unavailable': `The patient cannot come${between}`,
    closed: `Closed: ${flagInEnglish(detail)}`,
    undecided: `Nobody has decided yet whether it goes on: ${flagInEnglish(detail)}`,
    'no-session': 'There is no such clinic on this day',
    'too-soon': `Too short to prepare${until && `; possible from ${until}`}`,
    'kit-too-late': `Too late to fetch the urine container${until && `; the last day was ${until}`}`,
    'contrast-too-recent': `Too soon after contrast${until && `; possible from ${until}`}`,
    'outside-window': `${step}: outside its hours${between}`,
    'unit-closed': `${step}: closed${between}`,
    'unit-taken': `${step}: taken${between}`,
    'wrong-unit': `${step}: not in this place`,
    'quality-missing': `${step}: a facility is missing`,
    'too-early-for-wish': `Earlier than the patient wants${between}`,
    'too-late-for-wish': `Later than the patient wants${between}`,
    order: `The order does not fit: ${step}`,
    'result-not-in': `The result is not in time: ${step}`,
    'gap-too-long': `Too long a wait: ${step}`,
    'walk-too-short': `Too little time to walk: ${step}`,
    'day-too-long': 'The day becomes too long',
    'visit-missing': `A part is missing: ${step}`,
    'pool-full': `${step} is full${between}`,
    'does-not-fit': `The parts do not fit one after the other${kind ? `: ${step}` : ''}`,
  }
  return told[code] ?? [reason, detail].filter(Boolean).join('. ')
}

/** What the calendar and people call special days; a reason that somebody wrote stays as it was written. */
const NAMES: readonly (readonly [string, string])[] = [
  ['Nieuwjaar', 'New Year’s Day'],
  ['Goede Vrijdag', 'Good Friday'],
  ['Tweede Paasdag', 'Easter Monday'],
  ['Koningsdag', 'King’s Day'],
  ['Bevrijdingsdag', 'Liberation Day'],
  ['Hemelvaartsdag', 'Ascension Day'],
  ['Tweede Pinksterdag', 'Whit Monday'],
  ['Eerste Kerstdag', 'Christmas Day'],
  ['Tweede Kerstdag', 'Boxing Day'],
  ['Dodenherdenking om 20.00 uur', 'Remembrance of the Dead at 20:00'],
  ['Sinterklaasavond', 'St Nicholas’ Eve'],
  ['Kerstavond', 'Christmas Eve'],
  ['Oudejaarsavond', 'New Year’s Eve'],
  ['nog niet besloten of het ziekenhuis open is', 'not decided yet whether the hospital is open'],
  ['het ziekenhuis is dicht', 'the hospital is closed'],
  ['Avondspreekuur', 'Evening clinic'],
  ['verplaatst naar', 'moved to'],
  ['vervalt', 'dropped'],
  ['gaat niet door', 'not held'],
]

export const flagInEnglish = (flag: string): string =>
  NAMES.reduce((text, [dutch, english]) => text.replace(dutch, english), flag)
