import type { CarePathRef, Day, FormName, StepKind, WrittenRef } from './ids.js'

/** Facts a module tells the rest of the house, written in the transaction that makes them true. Ids and dates only: never a name, BSN or answer. */
export interface Events {
  /** All visits of the day are held; the hold ends by itself at the moment this event becomes due again as `hold-ended`. */
  'care-path.held': CarePathRef
  /** Written at the hold, due when the hold runs out. */
  'care-path.hold-ended': CarePathRef
  /** The secretary said "book": each held visit is now to be ordered. */
  'care-path.ordered': CarePathRef & { readonly steps: readonly StepKind[]; readonly evening: boolean }
  /** The path was moved: what was ordered for this, its former version, is off. */
  'care-path.superseded': CarePathRef
  /** Every visit of this version is booked. */
  'care-path.booked': CarePathRef & { readonly day: Day }
  /** Visits of a day that runs went to other minutes of it: what was ordered stays ordered, now for this version. */
  'care-path.shifted': CarePathRef
  /** Written when a path is booked, due when its last day is over. */
  'care-path.day-over': CarePathRef
  /** Visits are freed; `announced` tells whether the patient has heard of the day. */
  'care-path.cancelled': CarePathRef & { readonly announced: boolean }
  /** Which results of a day are told by phone may have changed, by this act of its board. */
  'results.to-tell': CarePathRef & { readonly act: number }
  /** Nobody answered the calls with a result: a letter asks the patient to phone. */
  'phone-result.not-reached': CarePathRef
  /** A day is kept for somebody on the waiting list, by the path that is pointed at. */
  'waiting.offered': CarePathRef
  /** Nobody has to be asked any more: she answered, was too late, or it was taken back. */
  'waiting.ended': CarePathRef
  'lab.blood-ordered': CarePathRef
  'lab.urine-arranged': CarePathRef
  /** Something went wrong with the collection: a person must look at it. */
  'lab.urine-doubtful': CarePathRef
  /** Written when a path is booked, due on the day its questionnaires go out. */
  'questionnaires.due': CarePathRef
  'questionnaires.invited': CarePathRef
  /** Staff had a message sent once more; `again` counts those times. */
  'message.again': WrittenRef & { readonly again: number }
  /** A message that came up when nobody is to be disturbed; due at `at`, ISO 8601, when it may go out. */
  'message.later': WrittenRef & { readonly again?: number; readonly at: string }
  /** Written with a letter that waits to be printed; due at `at`, ISO 8601, when the post can no longer bring it in time. */
  'letter.overdue': WrittenRef & { readonly at: string }
  /** Handed in, or corrected after that; `at` is the moment, ISO 8601. */
  'questionnaire.completed': CarePathRef & { readonly form: FormName; readonly at: string }
  /** Written when a path is booked, due when the round of reminders or calls is. */
  'preparation.due': CarePathRef & { readonly round: number }
  /** Written with the rounds of a path, due when its day is over: nothing of its preparation can be done any more. */
  'preparation.over': CarePathRef
  /** The patient did something (`what`) of what was asked, at `at`, ISO 8601: who chases her for it may stop. */
  'preparation.done': CarePathRef & { readonly what: string; readonly at: string }
  /** Somebody asked for work that takes longer than a request. */
  'long-work.asked': { readonly longWorkId: string }
}
export type EventName = keyof Events
