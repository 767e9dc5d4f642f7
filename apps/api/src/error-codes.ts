import { REFUSAL_CODES } from '#planner'

/** What may go wrong on any route. */
const GENERAL = [
  'bad-input',
  'bad-signature',
  'invalid',
  'media-type',
  'too-large',
  'too-often',
  'not-found',
  'conflict',
  'busy',
  'fault',
] as const

/** Who may do what. */
const ACCESS = [
  'sign-in',
  'wrong',
  'wait',
  'not-allowed',
  'other-site',
  'change-password',
  'used-up',
  'not-with-password',
  'protected',
] as const

/** Accounts and passwords. */
const ACCOUNTS = [
  'name-taken',
  'last-admin',
  'own-account',
  'signs-in-elsewhere',
  'too-short',
  'too-long',
  'too-easy',
  'same-password',
] as const

/** Why a day cannot be held, booked or moved: the planner's words, then those about the path itself. */
const PLANNING = [
  ...REFUSAL_CODES,
  'already-planned',
  'hold-expired',
  'taken',
  'stale-version',
  'not-live',
  'not-eligible',
  'ask-department',
  'nothing-changes',
  'nothing-to-undo',
  'reason-needed',
  'day-over',
  'offer-over',
  'already-waiting',
  'already-offered',
  'key-reused',
  'bad-key',
] as const

/** Referrals, messages, evenings and calls. */
const DESK = [
  'no-file',
  'already-settled',
  'not-alike',
  'not-waiting-for-doctor',
  'no-doctor',
  'no-letter',
  'not-waiting',
  'taken-by-colleague',
  'who-is-it',
  'duplicate',
  'not-ahead',
  'no-evening',
  'past',
  'already-moved',
  'no-date',
  'bad-date',
  'not-open',
  'no-such-session',
  'place-too-short',
  'place-outside-hours',
  'too-few-tries',
  'no-reason',
  'paths-hit',
  'overlaps',
  'in-use',
  'bad-period',
  'changed-meanwhile',
  'version-taken',
  'bad-questionnaire',
  'lab-refuses',
] as const

/** The running day. */
const BOARD = [
  'already-so',
  'illegal-move',
  'not-arrived',
  'busy-elsewhere',
  'unit-busy',
  'results-missing',
  'day-closed',
  'not-yet',
  'path-not-live',
  'rests-on',
  'undone-already',
  'no-such-result',
  'bad-minutes',
  'unknown-choice',
  'board-changed',
  'too-late',
  'nothing-to-move',
  'past-closing',
  'drops-patients',
  'place-taken',
  'loose-ends',
  'day-begun',
] as const

/** Every code that an answer of the staff's interface may carry. A code that has landed keeps its meaning: screens and other programs act on it. */
export const ERROR_CODES = [...GENERAL, ...ACCESS, ...ACCOUNTS, ...PLANNING, ...DESK, ...BOARD] as const
export type ErrorCode = (typeof ERROR_CODES)[number]
