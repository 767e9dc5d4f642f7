import type { CarePathDefinition, Eligibility } from '#care-path'
import type { ReferralDraft } from './draft.js'
import type { ReferralEntity, ReferralState } from './referral.entity.js'

const STATES: Record<Eligibility['answer'], ReferralState> = {
  yes: 'to-plan',
  no: 'not-eligible',
  'doctor-decides': 'doctor-decides',
}

/** A new referral as it is stored: its reason and wish say what the planning must know. */
export function asReferral(
  draft: ReferralDraft,
  eligibility: Eligibility,
  { hospital, entry, wishes }: CarePathDefinition,
): Omit<ReferralEntity, 'id' | 'patientId' | 'patient' | 'caution' | 'decision' | 'departmentNote' | 'onPaper'> {
  const { help, weightKg, contrastOn, dxaElsewhereOn, unavailable, preference } = draft
  const { purpose, known } = entry.reasons.find(({ id }) => id === draft.reason)!
  const eveningWish = wishes.some(({ id, session }) => id === preference && session === 'evening')
  const planned = { purpose, known, eveningWish, weightKg, contrastOn, dxaElsewhereOn, departmentAgreed: false }
  return {
    number: draft.number,
    hospital,
    received: draft.received,
    route: draft.route,
    reason: draft.reason,
    fractureSite: draft.fractureSite,
    fractureOn: draft.fractureOn,
    riskFactors: draft.riskFactors,
    latest: draft.latest,
    requester: draft.requester,
    remark: draft.remark,
    needs: { ...planned, ...help },
    wish: { preference, unavailable },
    eligibility,
    state: STATES[eligibility.answer],
  }
}
