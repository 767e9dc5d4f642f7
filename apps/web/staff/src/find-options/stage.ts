import type { Referral } from '../api'

const OVER = ['cancelled', 'released', 'failed']

/** What the secretary can do for this referral now. `moving`: she came to give an existing day another date. */
export type Stage = 'held' | 'decide' | 'refused' | 'planned' | 'ask'

export function stageOf({ carePath, eligibility, state }: Referral, moving: boolean): Stage {
  const live = carePath && !OVER.includes(carePath.status)
  if (live && !moving) return carePath.status === 'held' ? 'held' : 'planned'
  if (state === 'doctor-decides') return 'decide'
  if (eligibility.answer === 'no') return 'refused'
  return 'ask'
}
