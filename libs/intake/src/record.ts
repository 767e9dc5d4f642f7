import type { Eligibility, Needs, PatientWish } from '#care-path'
import type { Day } from '#contracts'
import type { PatientEntity } from './patient.entity.js'
import type { ReferralEntity, ReferralState } from './referral.entity.js'

/** A referral as planning needs it. `eligibility` is the doctor's decision where there is one, else the path's answer. */
export interface ReferralRecord {
  readonly id: string
  readonly number: string
  readonly patientId: string
  readonly received: Day
  readonly needs: Needs
  readonly wish: PatientWish
  readonly latest: Day | null
  readonly state: ReferralState
  readonly eligibility: Eligibility
}

export function asRecord(referral: ReferralEntity): ReferralRecord {
  const { id, number, patientId, received, latest, state, needs, wish, patient } = referral
  const { birthDate, sex, channel } = patient
  return {
    id,
    number,
    patientId,
    received,
    needs: { ...needs, birthDate, sex, channel },
    wish: { ...wish, latest },
    latest,
    state,
    eligibility: referral.decision ?? referral.eligibility,
  }
}

/** 'E. van der Meulen' */
export const nameOf = ({ initials, infix, surname }: Pick<PatientEntity, 'initials' | 'infix' | 'surname'>): string =>
  [initials, infix, surname].filter((part) => part !== '').join(' ')
