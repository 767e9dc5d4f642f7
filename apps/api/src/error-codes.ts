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
  'before-earliest',
  'after-latest',
  'weekday-not-wished',
  'patient-unavailable',
  'closed',
  'undecided',
  'no-session',
  'too-soon',
  'kit-too-late',
  'contrast-too-recent',
  'outside-window',
  'unit-closed',
  'unit-taken',
  'wrong-unit',
  'quality-missing',
  'too-early-for-wish',
  'too-late-for-wish',
  'order',
  'result-not-in',
  'gap-too-long',
  'walk-too-short',
  'day-too-long',
  'visit-missing',
  'pool-full',
  'does-not-fit',
  'already-planned',
  'hold-expired',
  'taken',
  'stale-version',
  'not-live',
  'not-eligible',
  'ask-department',
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
  'unreadable',
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

/** Every code that an answer of the staff's interface may carry. A code that has landed keeps its meaning: screens and other programs act on it. */
export const ERROR_CODES = [...GENERAL, ...ACCESS, ...ACCOUNTS, ...PLANNING, ...DESK] as const
export type ErrorCode = (typeof ERROR_CODES)[number]
