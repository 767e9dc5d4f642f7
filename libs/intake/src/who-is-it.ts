import { Injectable } from '@nestjs/common'
import { Audit, Database, dayOf, type Tx } from '#platform'
import type { Actor } from './actor.js'
import { dutchDate } from './dates.js'
import type { Identity } from './entries.js'
import type { PatientEntity } from './patient.entity.js'
import type { NamedPatient } from './patients.js'
import { nameOf } from './record.js'
import { findReferral } from './referral-rows.js'
import { isOpen, ReferralEntity } from './referral.entity.js'
import { likeness } from './same-person.js'

/** The patient of a referral that came in a list, and others whom she may be. */
export interface Doubt {
  readonly patient: NamedPatient
  readonly similar: readonly NamedPatient[]
}
export type Settled =
  /** `duplicateOf`: the open referral that she had already; this one is closed then. */
  | { readonly ok: true; readonly duplicateOf: string | null }
  | { readonly ok: false; readonly refusal: 'settled' | 'not-alike' | 'already-planned' }

/** People with one birth date of whom she is told apart. */
const MOST_COMPARED = 100

type Person = Pick<PatientEntity, 'id' | 'number' | 'bsn' | 'initials' | 'infix' | 'surname' | 'birthDate'>

/** Patients who came in a list under a new number and may be known under another: nobody knows but the desk, and the desk says it here. */
@Injectable()
export class WhoIsIt {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Of these referrals those about which that is not settled. Everybody who is named is written down as looked at. */
  async of(tx: Tx, referralIds: readonly string[], by: Actor): Promise<ReadonlyMap<string, Doubt>> {
    const pairs: { referralId: string; own: Person; other: Person }[] = await tx.sql.query(
      `select r.id as "referralId", ${asJson('p')} as own, ${asJson('k')} as other
         from intake.referral r join intake.patient p on p.id = r.patient_id
         cross join lateral (select * from intake.patient where birth_date = p.birth_date and id <> p.id order by surname, number limit $2) k
        where r.id = any($1) and r.caution is not null order by k.surname, k.number`,
      [referralIds, MOST_COMPARED],
    )
    const doubts = new Map<string, { patient: NamedPatient; similar: NamedPatient[] }>()
    for (const { referralId, own, other } of pairs) {
      if (!likeness(own, other)) continue
      const doubt = doubts.get(referralId) ?? { patient: named(own), similar: [] }
      doubts.set(referralId, doubt)
      doubt.similar.push(named(other))
    }
    const looked = [...doubts.values()].flatMap(({ patient, similar }) => [patient, ...similar].map(({ id }) => id))
    const seen = { actor: by.name, role: by.role, action: 'R', event: 'patient.compared' } as const
    await this.audit.record(
      tx,
      [...new Set(looked)].map((id) => ({ ...seen, objectType: 'patient', objectId: id, patientId: id })),
    )
    return doubts
  }

  /**
   * A person said who she is: somebody else, or one of those. Then the referral is hers, and how she is reached is what the list said.
   * Nobody is held, booked or put on the waiting list meanwhile: those name the patient.
   */
  async settle(referralId: string, who: Identity, by: Actor): Promise<Settled> {
    return this.db.transaction(async (tx) => {
      await tx.lockAllDays()
      await tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('intake.import', 0))`)
      const referral = await findReferral(tx, referralId)
      const doubt = (await this.of(tx, [referralId], by)).get(referralId)
      if (!doubt) return { ok: false, refusal: 'settled' }
      const written = {
        actor: by.name,
        role: by.role,
        action: 'U',
        objectType: 'referral',
        objectId: referralId,
      } as const
      if (who === 'new') {
        await tx.sql.update(ReferralEntity, { id: referralId }, { caution: null })
        await this.audit.record(tx, { ...written, event: 'referral.told-apart', patientId: referral.patientId })
        return { ok: true, duplicateOf: null }
      }
      const known = doubt.similar.find(({ id }) => id === who.patientId)
      if (!known) return { ok: false, refusal: 'not-alike' }
      if (await isBeingPlanned(tx, referralId)) return { ok: false, refusal: 'already-planned' }
      const duplicateOf = isOpen(referral.state) ? await openReferralOf(tx, known.id) : null
      await tx.sql.update(
        ReferralEntity,
        { id: referralId },
        { patientId: known.id, caution: null, ...(duplicateOf !== null && closedBecause(duplicateOf, tx, by)) },
      )
      await unite(tx, referral.patientId, known.id)
      await this.audit.record(tx, {
        ...written,
        event: 'referral.same-person',
        patientId: known.id,
        purpose: `Stond in de lijst als patiënt ${doubt.patient.number}`,
      })
      return { ok: true, duplicateOf }
    })
  }
}

const asJson = (row: string) =>
  `jsonb_build_object('id', ${row}.id, 'number', ${row}.number, 'bsn', ${row}.bsn, 'initials', ${row}.initials, 'infix', ${row}.infix, 'surname', ${row}.surname, 'birthDate', ${row}.birth_date::text)`

const named = (person: Person): NamedPatient => ({
  ...{ id: person.id, name: nameOf(person), birthDate: person.birthDate, number: person.number },
})

/** Whether a day is held or booked for it, or it waits for one: those name the patient, and stay as they are. */
async function isBeingPlanned(tx: Tx, referralId: string): Promise<boolean> {
  const rows: unknown[] = await tx.sql.query(
    `select 1 from scheduling.care_path where referral_id = $1 and status in ('held', 'offered', 'ordered', 'booked')
      union all select 1 from scheduling.waiting where referral_id = $1 and state = 'waiting' limit 1`,
    [referralId],
  )
  return rows.length > 0
}

async function openReferralOf(tx: Tx, patientId: string): Promise<string | null> {
  const rows: { number: string; state: ReferralEntity['state'] }[] = await tx.sql.query(
    `select number, state from intake.referral where patient_id = $1`,
    [patientId],
  )
  return rows.find(({ state }) => isOpen(state))?.number ?? null
}

const closedBecause = (duplicateOf: string, tx: Tx, by: Actor) =>
  ({
    state: 'not-eligible',
    decision: {
      answer: 'no',
      reason: `deze patiënt heeft al een open aanvraag: ${duplicateOf}`,
      rule: 'Eén open aanvraag per patiënt',
      source: `${by.name}, ${dutchDate(dayOf(tx.now))}`,
      assumption: false,
    },
  }) as const

/** What the list said of reaching her goes to the record that stays; the other one goes, unless something is about it still. */
async function unite(tx: Tx, from: string, to: string): Promise<void> {
  await tx.sql.query(
    `update intake.patient k set phone = coalesce(n.phone, k.phone), email = coalesce(n.email, k.email), channel = n.channel, language = n.language
       from intake.patient n where k.id = $2 and n.id = $1`,
    [from, to],
  )
  await tx.sql.query(
    `delete from intake.patient p where p.id = $1 and not exists (select from intake.referral where patient_id = p.id)
        and not exists (select from scheduling.care_path where patient_id = p.id)`,
    [from],
  )
}
