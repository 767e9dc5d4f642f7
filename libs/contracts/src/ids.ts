/** A civil date in the hospital's own calendar, `yyyy-mm-dd`. Carries no time and no zone. */
export type Day = string

/** What a visit of a path day is for. The care-path data says which of these a path has, in which order and how long. */
export const STEP_KINDS = [
  'intake',
  'blood',
  'urine',
  'dxa',
  'vfa',
  'xray',
  'nurse',
  'consult',
  'phone-result',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Steps that need a scanner: never in a session of the evening. */
export const IMAGING: readonly StepKind[] = ['dxa', 'vfa', 'xray']

/** Questionnaires in the order in which a patient is asked; the last two only where the hospital brought its own licensed text. */
export const FORMS = ['frax', 'calcium', 'preparation', 'quality-of-life', 'eq-5d-5l', 'qualeffo-41'] as const
export type FormName = (typeof FORMS)[number]

/** What a patient is written; how she hears it is her choice. */
export const WRITTEN_KINDS = [
  'confirmation',
  'questionnaires',
  'reminder',
  'preparation-call',
  'cancellation',
  'not-reached',
  'offer',
] as const
export type WrittenKind = (typeof WRITTEN_KINDS)[number]
/** Everything on her list of messages; a call-back is only ever phoned. */
export type MessageKind = WrittenKind | 'call-back'
/** One message of a version; of some kinds there are several, one for each `round`. */
export type WrittenRef = CarePathRef & { readonly kind: WrittenKind; readonly round?: number }

/** What a patient is asked about her day, on its page. */
export const REPLY_QUESTIONS = ['comes', 'imaging'] as const
export type ReplyQuestion = (typeof REPLY_QUESTIONS)[number]
export const REPLY_ANSWERS = ['yes', 'no', 'unknown'] as const
export type ReplyAnswer = (typeof REPLY_ANSWERS)[number]

/** Why a path day is called off. */
export const CANCEL_REASONS = [
  'patient-ill',
  'patient-unavailable',
  'patient-declines',
  'hospital',
  'deceased',
  'mistake',
] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

/** How a patient wants to hear from the hospital. */
export const CHANNELS = ['email', 'letter', 'phone', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** Points at one state of one care path. A job that carries an older version finds nothing to do. */
export interface CarePathRef {
  readonly carePathId: string
  readonly version: number
}

/** Work that takes longer than a request: shown with its progress, and done by the worker. */
export const LONG_WORKS = ['propose', 'rebook', 'import'] as const
export type LongWorkKind = (typeof LONG_WORKS)[number]
