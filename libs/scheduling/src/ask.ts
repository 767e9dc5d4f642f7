import type { Leavable } from '#care-path'
import type { Day } from '#contracts'

/** What the secretary asks for one referral; whatever is left out is as the referral says. */
export interface Ask {
  readonly referralId: string
  /** Not before this day. */
  readonly from?: Day
  /** How far to look, in weeks; 26 when left out. */
  readonly weeks?: number
  /** Steps to leave out. */
  readonly without?: readonly Leavable[]
  /** Wishes to drop. */
  readonly ignore?: readonly ('preference' | 'latest')[]
  /** Evening clinic or not; as the referral wishes when left out. */
  readonly evening?: boolean
  /** ISO weekdays on which she does not come. */
  readonly weekdaysOff?: readonly number[]
  /** Arrives at or after, leaves at or before: minutes after midnight. */
  readonly notBefore?: number
  readonly notAfter?: number
  /** Days that she cannot come, both ends included. */
  readonly away?: readonly { readonly from: Day; readonly to: Day }[]
  /** The unit of her own doctor; that of the scanner she was measured on before. */
  readonly doctor?: string
  readonly device?: string
  /** The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
  readonly imagingApart?: { readonly consent: string }
}
