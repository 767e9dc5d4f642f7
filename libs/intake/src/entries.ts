import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, type Eligibility, judge, loadDefinition } from '#care-path'
import { Audit, Config, Database, dayOf, type Tx } from '#platform'
import type { Actor } from './actor.js'
import { type Column, COLUMNS } from './columns.js'
import { dutchDate } from './dates.js'
import type { ReferralDraft } from './draft.js'
import { Imports } from './imports.js'
import type { PatientEntity } from './patient.entity.js'
import type { NamedPatient } from './patients.js'
import { readRow } from './read-row.js'
import { nameOf } from './record.js'
import { type Likeness, likeness } from './same-person.js'

/** What was written in each field of the form, by the column that a list would have it in; what is absent is empty. */
export type EntryFields = Readonly<Partial<Record<Column, string>>>
export interface FieldFault {
  readonly column: string
  /** In Dutch. */
  readonly reason: string
}
/** Somebody who is known and may be the one who is entered. */
export interface SimilarPatient extends NamedPatient {
  readonly because: Likeness
}
/** How an entry stands: what is wrong with it, and, once its fields can be read, what the rules say and who it may be. */
export interface EntryCheck {
  readonly faults: readonly FieldFault[]
  readonly eligibility: Eligibility | null
  readonly similar: readonly SimilarPatient[]
}
export type Entered =
  | { readonly ok: true; readonly referralId: string; readonly eligibility: Eligibility }
  | { readonly ok: false; readonly refusal: 'faults' | 'who-is-it' | 'duplicate'; readonly check: EntryCheck }

/** Who the patient is: `new`, or the id of somebody who is known; undefined while nobody chose. */
export type Identity = 'new' | { readonly patientId: string }

/** Referrals that come one by one: by phone, from the plaster clinic, from a letter. */
@Injectable()
export class Entries {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly imports: Imports,
    private readonly audit: Audit,
  ) {}

  /** Reads the fields and judges them; writes nothing but that the people shown were looked at. */
  async check(fields: EntryFields, by: Actor): Promise<EntryCheck> {
    return this.db.transaction(async (tx) => (await this.look(tx, fields, by)).check)
  }

  /** Puts the referral on the work list. Somebody who is alike must be chosen or ruled out first. */
  async enter(fields: EntryFields, identity: Identity | undefined, onPaper: boolean, by: Actor): Promise<Entered> {
    return this.db.transaction(async (tx) => {
      const { draft, check, definition } = await this.look(tx, fields, by)
      if (!draft) return { ok: false, refusal: 'faults', check }
      if (check.similar.length > 0 && identity === undefined) return { ok: false, refusal: 'who-is-it', check }
      const known = typeof identity === 'object' ? await personOf(tx, identity.patientId) : null
      const patient = { ...draft.patient, ...known }
      const entered = await this.imports.enter(tx, { ...draft, patient }, definition, onPaper, by)
      if (entered.ok) return entered
      const { refusal, column, reason } = entered
      return { ok: false, refusal, check: { ...check, faults: [{ column, reason }] } }
    })
  }

  private async look(tx: Tx, fields: EntryFields, by: Actor) {
    const today = dayOf(tx.now)
    const definition = loadDefinition(this.config.hospital, today)
    const given: EntryFields = {
      ...fields,
      Aanvraagnr: fields.Aanvraagnr?.trim() || ownNumber(today),
      Ontvangen: fields.Ontvangen?.trim() || dutchDate(today),
      Taal: fields.Taal?.trim() || 'nl',
    }
    const read = readRow((column) => given[column] ?? '', definition, today)
    const draft = 'draft' in read ? read.draft : null
    const similar = draft ? await this.similar(tx, draft, by) : []
    const check: EntryCheck = {
      faults: 'faults' in read ? read.faults : [],
      eligibility: draft ? judge(definition, { ...draft, birthDate: draft.patient.birthDate }) : null,
      similar,
    }
    return { draft, check, definition }
  }

  private async similar(tx: Tx, { patient }: ReferralDraft, by: Actor): Promise<SimilarPatient[]> {
    const known: PatientEntity[] = await tx.sql.query(
      `select id, number, bsn, initials, infix, surname, birth_date::text as "birthDate" from intake.patient
        where number = $1 or bsn = $2 or birth_date = $3 order by surname, number limit 200`,
      [patient.number, patient.bsn, patient.birthDate],
    )
    const found = known.flatMap((person) => {
      const because = likeness(patient, person)
      const { id, number, birthDate } = person
      return because ? [{ id, number, birthDate, name: nameOf(person), because }] : []
    })
    const seen = {
      actor: by.name,
      role: by.role,
      action: 'R',
      event: 'patient.compared',
      objectType: 'patient',
    } as const
    await this.audit.record(
      tx,
      found.map(({ id }) => ({ ...seen, patientId: id, objectId: id })),
    )
    return found.slice(0, 10)
  }
}

/** Who she is stays as it is known; how she is reached is what was typed last. */
const personOf = async (
  tx: Tx,
  id: string,
): Promise<Pick<PatientEntity, 'number' | 'bsn' | 'initials' | 'infix' | 'surname' | 'birthDate'> | null> =>
  (
    await tx.sql.query(
      `select number, bsn, initials, infix, surname, birth_date::text as "birthDate" from intake.patient where id = $1`,
      [id],
    )
  )[0] ?? null

/** A number for a referral that came without one. */
const ownNumber = (today: string) => `H${today.slice(2).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`

/** The columns a form has a field for. */
export const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name)

/** What the form lets choose, in the hospital's own words: `word` is what a field holds. */
export function formChoices({ entry, wishes }: CarePathDefinition) {
  const choices = (
    things: readonly { readonly id: string; readonly label: string; readonly words: readonly string[] }[],
  ) => things.map(({ id, label, words }) => ({ id, label, word: words[0]! }))
  return {
    routes: choices(entry.routes),
    reasons: choices(entry.reasons),
    sites: choices(entry.sites),
    wishes: choices(wishes),
  }
}
