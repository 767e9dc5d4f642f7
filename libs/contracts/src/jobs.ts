import type { CarePathRef, FormName, StepKind, WrittenRef } from './ids.js'

/** Every background job of the product. Payloads carry ids and dates only: a queue is not a place for patient data. */
export interface Jobs {
  'scheduling.end-hold': CarePathRef
  'scheduling.close-path': CarePathRef
  'scheduling.note-gap': CarePathRef
  'scheduling.book-dxa': CarePathRef
  'scheduling.book-xray': CarePathRef
  'scheduling.book-nurse': CarePathRef
  'scheduling.book-consult': CarePathRef
  'scheduling.confirm-visit': CarePathRef & { readonly step: StepKind }
  'lab.order-blood': CarePathRef
  'lab.arrange-urine': CarePathRef
  'lab.withdraw': CarePathRef
  'evening-clinic.reserve-imaging': CarePathRef
  'evening-clinic.book-phone-result': CarePathRef
  'evening-clinic.release': CarePathRef
  'evening-clinic.carry-phone-result': CarePathRef
  'day-board.plan-call': CarePathRef & { readonly act: number }
  'questionnaire.plan': CarePathRef
  'questionnaire.send': CarePathRef
  'questionnaire.withdraw': CarePathRef
  'questionnaire.take-answers': CarePathRef & { readonly form: FormName; readonly at: string }
  'questionnaire.look-at-urine': CarePathRef
  'message.send': WrittenRef & { readonly again?: number; readonly at?: string }
  'message.end-offer': CarePathRef
  'message.letter-overdue': WrittenRef & { readonly at: string }
  'preparation.chase': CarePathRef & { readonly round: number }
  'preparation.settle': CarePathRef & { readonly what: string; readonly at?: string }
  'long-work.run': { readonly longWorkId: string }
}
export type JobName = keyof Jobs

export const QUEUES = ['booking', 'messages', 'long-work'] as const
export type QueueName = (typeof QUEUES)[number]

export interface JobPolicy<N extends JobName = JobName> {
  readonly queue: QueueName
  /** Tries in all; the wait between two tries doubles from one second. */
  readonly attempts: number
  /** Two jobs with the same key are the same job: a repeat changes nothing. */
  readonly key: (payload: Jobs[N]) => string
}

const ofVersion = ({ carePathId, version }: CarePathRef) => `${carePathId}.v${version}`
const ofMessage = ({ kind, round, ...ref }: WrittenRef) => `${ofVersion(ref)}.${kind}${round ? `-${round}` : ''}`
const booking = { queue: 'booking', attempts: 5, key: ofVersion } as const

/** How each job is queued, retried and recognised. A job without a line here does not compile. */
export const JOB_POLICY: { readonly [N in JobName]: JobPolicy<N> } = {
  'scheduling.end-hold': booking,
  'scheduling.close-path': booking,
  'scheduling.note-gap': booking,
  'scheduling.book-dxa': booking,
  'scheduling.book-xray': booking,
  'scheduling.book-nurse': booking,
  'scheduling.book-consult': booking,
  'scheduling.confirm-visit': { ...booking, key: (p) => `${ofVersion(p)}.${p.step}` },
  'lab.order-blood': booking,
  'lab.arrange-urine': booking,
  'lab.withdraw': booking,
  'evening-clinic.reserve-imaging': booking,
  'evening-clinic.book-phone-result': booking,
  'evening-clinic.release': booking,
  'evening-clinic.carry-phone-result': booking,
  'day-board.plan-call': { ...booking, key: (p) => `${ofVersion(p)}.act${p.act}` },
  'questionnaire.plan': booking,
  'questionnaire.send': { queue: 'messages', attempts: 8, key: ofVersion },
  'questionnaire.withdraw': booking,
  'questionnaire.take-answers': { ...booking, key: (p) => `${p.carePathId}.${p.form}.${Date.parse(p.at)}` },
  'questionnaire.look-at-urine': booking,
  'message.send': {
    queue: 'messages',
    attempts: 8,
    key: (p) => `${ofMessage(p)}${p.again ? `.${p.again}` : ''}${p.at ? `.${Date.parse(p.at)}` : ''}`,
  },
  'message.end-offer': { queue: 'messages', attempts: 8, key: ofVersion },
  'message.letter-overdue': {
    queue: 'messages',
    attempts: 8,
    key: (p) => `${ofMessage(p)}.${Date.parse(p.at)}`,
  },
  'preparation.chase': { queue: 'messages', attempts: 8, key: (p) => `${ofVersion(p)}.${p.round}` },
  'preparation.settle': { ...booking, key: (p) => `${ofVersion(p)}.${p.what}${p.at ? `.${Date.parse(p.at)}` : ''}` },
  'long-work.run': { queue: 'long-work', attempts: 3, key: ({ longWorkId }) => longWorkId },
}
