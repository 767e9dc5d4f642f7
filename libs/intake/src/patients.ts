import { Injectable, NotFoundException } from '@nestjs/common'
import { In } from 'typeorm'
import type { Channel, Day } from '#contracts'
import { Database, type Tx } from '#platform'
import { readDate } from './dates.js'
import { Fault } from './fault.js'
import { PatientEntity } from './patient.entity.js'
import { nameOf } from './record.js'

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
    const patient = await tx.sql.findOneBy(PatientEntity, { id: patientId })
    if (!patient) throw new NotFoundException({ code: 'not-found', message: 'Deze patiënt bestaat niet.' })
    const { email, phone, channel, language } = patient
    return { ...named(patient), email, phone, channel, language }
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

  /** By the beginning of the surname, a whole birth date, patient number or referral number; at most 20. */
  async search(q: string): Promise<FoundPatient[]> {
    const text = q.trim().toLowerCase()
    if (text === '') return []
    const date = readDate(text)
    const beginning = `${text.replace(/[\\%_]/g, '\\$&')}%`
    const found: (PatientEntity & { referralId: string })[] = await this.db.transaction((tx) =>
      tx.sql.query(
        `select p.id, p.number, p.initials, p.infix, p.surname, p.birth_date::text as "birthDate", r.id as "referralId"
           from intake.patient p
           join lateral (select id from intake.referral where patient_id = p.id order by received desc, number desc limit 1) r on true
          where lower(p.surname) like $1 or lower(p.infix || ' ' || p.surname) like $1 or lower(p.number) = $2
             or p.birth_date = $4::date
             or exists (select from intake.referral where patient_id = p.id and lower(number) = $2)
          order by p.surname, p.initials, p.number limit $3`,
        [beginning, text, MOST_FOUND, date instanceof Fault ? null : date],
      ),
    )
    return found.map(({ referralId, ...patient }) => ({ ...named(patient), referralId }))
  }
}

const named = (patient: Pick<PatientEntity, 'id' | 'number' | 'birthDate' | 'initials' | 'infix' | 'surname'>) => {
  const { id, number, birthDate } = patient
  return { id, name: nameOf(patient), birthDate, number }
}
