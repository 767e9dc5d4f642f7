import { Injectable, NotFoundException } from '@nestjs/common'
import { In } from 'typeorm'
import type { Channel, Day } from '#contracts'
import { Database, dayOf, type Tx } from '#platform'
import { PatientEntity } from './patient.entity.js'
import { nameOf } from './record.js'
import { searchTerms } from './search-terms.js'

/** A patient as lists name her. */
export interface NamedPatient {
  readonly id: string
  readonly name: string
  readonly birthDate: Day
  readonly number: string
}
/** Where and how a patient hears from the hospital. The postal address stays in the hospital's own record, found by `number`. */
export interface Contact extends NamedPatient {
  readonly email: string | null
  readonly phone: string | null
  readonly channel: Channel
  readonly language: string
}
export interface FoundPatient extends NamedPatient {
  /** Her newest referral. */
  readonly referralId: string
}

const MOST_FOUND = 20

/** Public face of patients: who they are and how to reach them. */
@Injectable()
export class Patients {
  constructor(private readonly db: Database) {}

  async contactOf(tx: Tx, patientId: string): Promise<Contact> {
    const contact = (await this.contactsOf(tx, [patientId])).get(patientId)
    if (!contact) throw new NotFoundException({ code: 'not-found', message: 'Deze patiënt bestaat niet.' })
    return contact
  }

  /** Who has this number in the hospital; null for an unknown one. */
  async byNumber(tx: Tx, number: string): Promise<string | null> {
    const [row] = await tx.sql.query(`select id from intake.patient where lower(number) = lower($1)`, [number])
    return row?.id ?? null
  }

  /** Unknown ids are left out. */
  async contactsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    const patients = await tx.sql.findBy(PatientEntity, { id: In([...new Set(ids)]) })
    return new Map(
      patients.map((patient) => {
        const { email, phone, channel, language } = patient
        return [patient.id, { ...named(patient), email, phone, channel, language }]
      }),
    )
  }

  /** Unknown ids are left out. */
  async named(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedPatient>> {
    const patients = await tx.sql.findBy(PatientEntity, { id: In([...new Set(ids)]) })
    return new Map(patients.map((patient) => [patient.id, named(patient)]))
  }

  /** The patient of each referral, by referral; unknown ids are left out. */
  async ofReferrals(tx: Tx, referralIds: readonly string[]): Promise<Map<string, NamedPatient>> {
    const rows: (PatientEntity & { referralId: string })[] = await tx.sql.query(
      `select r.id as "referralId", p.id, p.number, p.initials, p.infix, p.surname, p.birth_date::text as "birthDate"
         from intake.referral r join intake.patient p on p.id = r.patient_id where r.id = any($1)`,
      [referralIds],
    )
    return new Map(rows.map(({ referralId, ...patient }) => [referralId, named(patient)]))
  }

  /** By birth date, number, or the beginnings of any part of the surname; at most 20. */
  async search(q: string): Promise<FoundPatient[]> {
    return this.db.transaction(async (tx) => {
      const { birthDate, number, names } = searchTerms(q, dayOf(tx.now))
      const [first = null] = names
      const found: (PatientEntity & { referralId: string })[] = await tx.sql.query(
        `with candidates as (
           select patient_id as id from intake.patient_name where name like $1
           union select id from intake.patient where $1 is null and birth_date = $2::date
           union select id from intake.patient where lower(number) = $3
           union select patient_id from intake.referral where lower(number) = $3
         )
         select p.id, p.number, p.initials, p.infix, p.surname, p.birth_date::text as "birthDate", r.id as "referralId"
           from candidates c join intake.patient p using (id)
           join lateral (select id from intake.referral where patient_id = p.id order by received desc, number desc limit 1) r on true
          where ($1 is null or $2::date is null or p.birth_date = $2::date)
            and not exists (select from unnest($4::text[]) word
              where not exists (select from intake.patient_name n where n.patient_id = p.id and n.name like word))
          order by p.surname, p.initials, p.number limit $5`,
        [first && beginning(first), birthDate, number, names.map(beginning), MOST_FOUND],
      )
      return found.map(({ referralId, ...patient }) => ({ ...named(patient), referralId }))
    })
  }
}

/** A pattern for what begins with this text, whatever signs are in it. */
const beginning = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`

const named = (patient: Pick<PatientEntity, 'id' | 'number' | 'birthDate' | 'initials' | 'infix' | 'surname'>) => {
  const { id, number, birthDate } = patient
  return { id, name: nameOf(patient), birthDate, number }
}
