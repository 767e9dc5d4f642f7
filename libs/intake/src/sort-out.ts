import { type CarePathDefinition, type Eligibility, judge } from '#care-path'
import { dutchDate } from './dates.js'
import type { PatientDraft, ReferralDraft } from './draft.js'
import type { ListRow, RowFault } from './read-list.js'
import { alike } from './same-person.js'

/** What the house knows already of the patients and referrals of a list. */
export interface Known {
  readonly patients: readonly Pick<PatientDraft, 'number' | 'bsn' | 'birthDate' | 'surname'>[]
  readonly referrals: readonly KnownReferral[]
}
export interface KnownReferral {
  readonly number: string
  readonly patientNumber: string
  /** Still leads, or may still lead, to a path day. */
  readonly open: boolean
}

/** One row in one of four ways; an accepted one is eligible, not, or the doctor's to decide. */
export type SortedRow =
  | {
      readonly line: number
      readonly is: 'invalid'
      /** As it stands in the row; '' where it cannot be told. */
      readonly number: string
      readonly fault: RowFault
      readonly also: readonly RowFault[]
    }
  | { readonly line: number; readonly is: 'duplicate'; readonly number: string; readonly reason: string }
  | {
      readonly line: number
      readonly is: 'accepted'
      readonly draft: ReferralDraft
      readonly eligibility: Eligibility
      /** What somebody must check although the row is taken in; null mostly. */
      readonly caution: RowFault | null
    }

/** Goes through a list in its order: who is new, who is there twice, who does not fit with what is known, who is eligible. */
export function sortOut(rows: readonly ListRow[], known: Known, definition: CarePathDefinition): SortedRow[] {
  const people = new People(known.patients)
  const numbers = new Map(known.referrals.map((one) => [one.number, 'is al eerder ingelezen']))
  const open = new Map(known.referrals.filter((one) => one.open).map((one) => [one.patientNumber, one.number]))

  return rows.map((row): SortedRow => {
    const { line } = row
    if ('faults' in row)
      return { line, is: 'invalid', number: row.number, fault: row.faults[0]!, also: row.faults.slice(1) }
    const { number, patient } = row.draft
    const seen = numbers.get(number)
    if (seen) return { line, is: 'duplicate', number, reason: `aanvraag ${number} ${seen}` }
    const other = open.get(people.sameAs(patient))
    if (other) return { line, is: 'duplicate', number, reason: `deze patiënt heeft al een open aanvraag: ${other}` }
    const fault = people.misfit(patient)
    if (fault) return { line, is: 'invalid', number, fault, also: [] }

    const caution = people.doubt(patient)
    people.add(patient)
    const eligibility = judge(definition, { ...row.draft, birthDate: patient.birthDate })
    numbers.set(number, `staat al op regel ${line}`)
    if (eligibility.answer !== 'no') open.set(patient.number, number)
    return { line, is: 'accepted', draft: row.draft, eligibility, caution }
  })
}

type Person = Known['patients'][number]

const MOST_NAMED = 3

/** One patient number and one birth date belong to each other; so should one BSN. */
class People {
  private readonly byNumber = new Map<string, Person>()
  private readonly byBsn = new Map<string, Person>()
  /** Numbers by birth date and surname. */
  private readonly born = new Map<string, Map<string, Set<string>>>()

  constructor(patients: readonly Person[]) {
    patients.forEach((patient) => this.add(patient))
  }

  add(patient: Person): void {
    this.byNumber.set(patient.number, patient)
    this.byBsn.set(patient.bsn, patient)
    const names = this.born.get(patient.birthDate) ?? new Map<string, Set<string>>()
    const numbers = names.get(patient.surname) ?? new Set<string>()
    this.born.set(patient.birthDate, names.set(patient.surname, numbers.add(patient.number)))
  }

  /** The number under which this BSN with this birth date is known; '' where nobody is. */
  sameAs({ number, bsn, birthDate }: Person): string {
    const known = this.byNumber.get(number) ?? this.byBsn.get(bsn)
    return known && known.bsn === bsn && known.birthDate === birthDate ? known.number : ''
  }

  misfit({ number, bsn, birthDate }: Person): RowFault | undefined {
    const known = this.byNumber.get(number)
    if (known && known.birthDate !== birthDate) {
      const reason = `patiënt ${number} staat bekend met geboortedatum ${dutchDate(known.birthDate)}`
      return { column: 'Geboortedatum', reason }
    }
    if (known && known.bsn !== bsn) return { column: 'BSN', reason: `patiënt ${number} staat bekend met een ander BSN` }
    const owner = this.byBsn.get(bsn)
    if (owner === undefined || owner.number === number) return undefined
    if (owner.birthDate !== birthDate) return undefined
    return { column: 'Patiëntnr', reason: `deze patiënt staat bekend onder nummer ${owner.number}` }
  }

  /** Two people with one BSN: one of the two is wrong. Planning needs no BSN, so nobody loses her place; the desk checks it. */
  doubt(patient: Person): RowFault | null {
    const owner = this.byBsn.get(patient.bsn)
    if (owner === undefined || owner.number === patient.number) return this.maybeKnown(patient)
    return { column: 'BSN', reason: `dit BSN staat ook bij patiënt ${owner.number}: controleer het identiteitsbewijs` }
  }

  /** Somebody new with the birth date and the name of others: twice in the hospital's records, or another person. The desk says which. */
  private maybeKnown(patient: Person): RowFault | null {
    if (this.byNumber.has(patient.number)) return null
    const numbers = [...(this.born.get(patient.birthDate) ?? [])].flatMap(([surname, all]) =>
      alike(patient.surname, surname) ? [...all] : [],
    )
    if (numbers.length === 0) return null
    const named = `${numbers.slice(0, MOST_NAMED).join(', ')}${numbers.length > MOST_NAMED ? ' …' : ''}`
    return {
      column: 'Achternaam',
      reason: `misschien dezelfde patiënt als ${named}: zelfde geboortedatum, en de naam lijkt erop`,
    }
  }
}
