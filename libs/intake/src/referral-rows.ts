import { NotFoundException } from '@nestjs/common'
import { In } from 'typeorm'
import type { Tx } from '#platform'
import { REFERRAL_STATES, ReferralEntity, type ReferralState } from './referral.entity.js'

/** Latest date first, then who waits longest, then by number: one order for lists and for planning. */
export const IN_TURN = { latest: { direction: 'ASC', nulls: 'LAST' }, received: 'ASC', number: 'ASC' } as const

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
