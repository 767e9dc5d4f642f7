import type { Channel, MessageKind, WrittenKind } from '#contracts'
import type { CarePathView } from '#scheduling'

/** A path that says what the message says: booked for news of the day, off for a cancellation, also over for a result. */
const TRUE_OF: Readonly<Record<MessageKind, readonly CarePathView['status'][]>> = {
  confirmation: ['booked'],
  questionnaires: ['booked'],
  reminder: ['booked'],
  'preparation-call': ['booked'],
  cancellation: ['cancelled', 'failed', 'released'],
  'not-reached': ['booked', 'done'],
  'call-back': ['booked'],
  offer: ['offered'],
}
export const isTrue = (kind: MessageKind, { status }: CarePathView): boolean => TRUE_OF[kind].includes(status)

/** A kind that has a way of its own, whatever the patient prefers. */
export const ALWAYS: Partial<Record<WrittenKind, Channel>> = { 'not-reached': 'letter', 'preparation-call': 'phone' }

/** What only prepares her for her day: nobody prints, phones or sends it again once that is over. */
export const BEFORE_HER_DAY: readonly WrittenKind[] = ['confirmation', 'questionnaires', 'reminder', 'preparation-call']

/** What says something about a day that she cannot look at: it is off, over, or not hers yet. */
const WITHOUT_PAGE: readonly WrittenKind[] = ['cancellation', 'not-reached', 'offer']
/** Whether a letter of this kind brings her to the page of her day. */
export const hasPage = (kind: WrittenKind): boolean => !WITHOUT_PAGE.includes(kind)

/** What only repeats something that she was told or asked before: she may do without. A kind without a line here does not compile. */
const REMINDER: Readonly<Record<WrittenKind, boolean>> = {
  confirmation: false,
  questionnaires: false,
  reminder: true,
  'preparation-call': false,
  cancellation: false,
  'not-reached': false,
  offer: false,
}
export const isReminder = (kind: WrittenKind): boolean => REMINDER[kind]
