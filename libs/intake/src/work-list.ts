import { NotFoundException } from '@nestjs/common'
import { In } from 'typeorm'
import { loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays } from '#planner'
import { dayOf, type Tx } from '#platform'
import type { NamedPatient } from './patients.js'
import { nameOf } from './record.js'
import { REFERRAL_STATES, ReferralEntity, type ReferralState } from './referral.entity.js'
import { reasonInWords } from './view.js'

/** Latest date first, then who waits longest, then by number: one order for lists and for planning. */
export const IN_TURN = { latest: { direction: 'ASC', nulls: 'LAST' }, received: 'ASC', number: 'ASC' } as const

export type WorkTab = Extract<ReferralState, 'to-plan' | 'doctor-decides' | 'not-placed'>
export interface Page {
  readonly limit: number
  readonly offset: number
}
export interface WorkRow {
  readonly referralId: string
  readonly patient: NamedPatient
  /** Dutch: the reason of referral, or what the doctor is to decide. */
  readonly why: string
  readonly latest: Day | null
  /** Its latest day is near, by the path's own measure. */
  readonly urgent: boolean
}

export async function workRows(tx: Tx, tab: WorkTab, { limit, offset }: Page): Promise<WorkRow[]> {
  const referrals = await tx.sql.find(ReferralEntity, {
    where: { state: tab },
    relations: { patient: true },
    order: IN_TURN,
    take: limit,
    skip: offset,
  })
  return referrals.map((referral) => asRow(referral, dayOf(tx.now)))
}

function asRow(referral: ReferralEntity, today: Day): WorkRow {
  const { id, patient, latest, state, hospital, eligibility } = referral
  const definition = loadDefinition(hospital, today)
  return {
    referralId: id,
    patient: { id: patient.id, name: nameOf(patient), birthDate: patient.birthDate, number: patient.number },
    why: state === 'doctor-decides' ? eligibility.reason : reasonInWords(definition, referral),
    latest,
    urgent: latest !== null && latest <= addDays(today, definition.horizon.urgentDays),
  }
}

export async function countStates(tx: Tx): Promise<Record<ReferralState, number>> {
  const rows: { state: ReferralState; count: number }[] = await tx.sql.query(
    `select state, count(*)::int as count from intake.referral group by state`,
  )
  const none = Object.fromEntries(REFERRAL_STATES.map((state) => [state, 0])) as Record<ReferralState, number>
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

export async function findReferral(tx: Tx, id: string): Promise<ReferralEntity> {
  return (await findReferrals(tx, [id]))[0]!
}

/** The referrals with these ids, in no order; each of them exists. */
export async function findReferrals(tx: Tx, ids: readonly string[]): Promise<ReferralEntity[]> {
  const wanted = [...new Set(ids)]
  const found = await tx.sql.find(ReferralEntity, { where: { id: In(wanted) }, relations: { patient: true } })
  if (found.length < wanted.length)
    throw new NotFoundException({ code: 'not-found', message: 'Deze verwijzing bestaat niet.' })
  return found
}
