import type { Day } from '#contracts'

/** What the secretary asks for one referral; whatever is left out is as the referral says. */
export interface Ask {
  readonly referralId: string
  /** Not before this day. */
  readonly from?: Day
  /** How far to look, in weeks; 26 when left out. */
  readonly weeks?: number
  /** Steps to leave out. */
  readonly without?: readonly ('urine' | 'xray')[]
  /** Wishes to drop. */
  readonly ignore?: readonly ('preference' | 'latest')[]
  /** Evening clinic or not; as the referral wishes when left out. */
  readonly evening?: boolean
}
