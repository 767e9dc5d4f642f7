import { ageOn, type CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { readAbsences } from './absences.js'
import * as cell from './cells.js'
import type { Column, FieldOf } from './columns.js'
import { dutchDate, readDate } from './dates.js'
import type { PatientDraft, ReferralDraft } from './draft.js'
import { type CellFault, Fields } from './fields.js'
import { itemsOf, NO_HELP, readHelp } from './help.js'

const LONGEST = { initials: 30, infix: 30, surname: 100, requester: 200, factors: 500, remark: 4000 }
const OLDEST = 120

/** Reads one row into a referral, or tells every fault in it. `today` bounds what cannot lie in the future. */
export function readRow(
  field: FieldOf,
  { entry, wishes }: CarePathDefinition,
  today: Day,
): { readonly draft: ReferralDraft } | { readonly faults: readonly CellFault[] } {
  const fields = new Fields(field)
  const patient = readPatient(fields)
  const referral = {
    number: fields.required('Aanvraagnr', cell.readNumber),
    received: fields.required('Ontvangen', readDate),
    route: fields.required('Herkomst', cell.readWord(entry.routes)),
    reason: fields.required('Reden', cell.readWord(entry.reasons)),
    fractureSite: fields.optional('Fractuur', cell.readWord(entry.sites)),
    fractureOn: fields.optional('Fractuurdatum', readDate),
    riskFactors: itemsOf(fields.optional('Risicofactoren', cell.readLine(LONGEST.factors)) ?? ''),
    dxaElsewhereOn: fields.optional('DEXA elders', readDate),
    contrastOn: fields.optional('Contrast', readDate),
    help: fields.optional('Hulp', readHelp) ?? NO_HELP,
    weightKg: fields.optional('Gewicht', cell.readWeight),
    unavailable: fields.optional('Niet beschikbaar', readAbsences) ?? [],
    preference: fields.optional('Voorkeur', cell.readWord(wishes)),
    latest: fields.optional('Uiterlijk', readDate),
    requester: fields.optional('Aanvrager', cell.readLine(LONGEST.requester)) ?? '',
    remark: fields.optional('Opmerking', cell.readText(LONGEST.remark)) ?? '',
  }
  blameBetween(fields, patient, referral, today)
  const faults = fields.faults()
  return faults.length > 0 ? { faults } : { draft: { ...referral, patient } as ReferralDraft }
}

function readPatient(fields: Fields): Partial<PatientDraft> {
  const patient = {
    number: fields.required('Patiëntnr', cell.readNumber),
    bsn: fields.required('BSN', cell.readBsn),
    initials: fields.optional('Voorletters', cell.readName(LONGEST.initials)) ?? '',
    infix: fields.optional('Tussenvoegsel', cell.readName(LONGEST.infix)) ?? '',
    surname: fields.required('Achternaam', cell.readName(LONGEST.surname)),
    birthDate: fields.required('Geboortedatum', readDate),
    sex: fields.required('Geslacht', cell.readSex),
    phone: fields.optional('Telefoon', cell.readPhone) ?? null,
    email: fields.optional('E-mail', cell.readEmail),
    channel: fields.required('Kanaal', cell.readChannel),
    language: fields.optional('Taal', cell.readLanguage) ?? 'nl',
  }
  return patient as Partial<PatientDraft>
}

type Between = { readonly [K in 'received' | 'fractureOn' | 'dxaElsewhereOn' | 'latest']: Day | null | undefined }

/** What only shows when cells are laid side by side. */
function blameBetween(fields: Fields, patient: Partial<PatientDraft>, referral: Between, today: Day): void {
  const { birthDate, channel } = patient
  const { received, fractureOn, dxaElsewhereOn, latest } = referral
  const notAfterToday = (column: Column, day: Day | null | undefined) => {
    if (day && day > today) fields.blame(column, `${dutchDate(day)} ligt in de toekomst`)
  }
  notAfterToday('Ontvangen', received)
  notAfterToday('Geboortedatum', birthDate)
  notAfterToday('Fractuurdatum', fractureOn)
  notAfterToday('DEXA elders', dxaElsewhereOn)

  const born = birthDate && birthDate <= today ? birthDate : undefined
  const notBeforeBirth = (column: Column, day: Day | null | undefined) => {
    if (born && day && day < born) fields.blame(column, `${dutchDate(day)} ligt vóór de geboorte`)
  }
  notBeforeBirth('Ontvangen', received)
  notBeforeBirth('Fractuurdatum', fractureOn)
  notBeforeBirth('DEXA elders', dxaElsewhereOn)

  if (born && ageOn(born, today) > OLDEST) fields.blame('Geboortedatum', `de patiënt zou ouder dan ${OLDEST} jaar zijn`)
  if (received && fractureOn && fractureOn > received) {
    fields.blame('Fractuurdatum', `de breuk is van na de ontvangst op ${dutchDate(received)}`)
  }
  if (received && latest && latest < received) {
    fields.blame('Uiterlijk', `de uiterste datum ligt vóór de ontvangst op ${dutchDate(received)}`)
  }
  if (channel === 'email' && patient.email === null) {
    fields.blame('E-mail', 'het kanaal is e-mail, maar er is geen e-mailadres')
  }
  if (channel === 'phone' && patient.phone === null) {
    fields.blame('Telefoon', 'het kanaal is telefoon, maar er is geen bruikbaar nummer')
  }
}
