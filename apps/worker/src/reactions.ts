import {
  type CarePathRef,
  type EventName,
  type Events,
  IMAGING,
  type JobName,
  type Jobs,
  type StepKind,
} from '#contracts'
import type { QueuedJob } from '#platform'

export type Reactions = { readonly [N in EventName]: (event: Events[N]) => readonly QueuedJob[] }

/** Which job books a visit of each kind. In the evening clinic imaging is reserved in daytime by a job of its own. */
const BOOKS: Readonly<Record<StepKind, JobName>> = {
  intake: 'scheduling.book-nurse',
  blood: 'lab.order-blood',
  urine: 'lab.arrange-urine',
  dxa: 'scheduling.book-dxa',
  vfa: 'scheduling.book-dxa',
  xray: 'scheduling.book-xray',
  nurse: 'scheduling.book-nurse',
  consult: 'scheduling.book-consult',
  'phone-result': 'evening-clinic.book-phone-result',
}

/** What follows from each fact. An event without a line here does not compile. */
export const REACTIONS: Reactions = {
  'care-path.held': () => [],
  'care-path.hold-ended': (event) => [job('scheduling.end-hold', refOf(event))],
  'care-path.ordered': ({ steps, evening, ...event }) =>
    [
      ...new Set(
        steps.map((step) => (evening && IMAGING.includes(step) ? 'evening-clinic.reserve-imaging' : BOOKS[step])),
      ),
    ].map((name) => ({ job: name, payload: refOf(event) }) as QueuedJob),
  'care-path.superseded': (event) => [
    job('lab.withdraw', refOf(event)),
    job('evening-clinic.release', refOf(event)),
    job('scheduling.note-gap', refOf(event)),
  ],
  'waiting.offered': (event) => [job('message.send', { ...refOf(event), kind: 'offer' })],
  'waiting.ended': (event) => [job('message.end-offer', refOf(event))],
  'care-path.booked': (event) => [
    job('message.send', { ...refOf(event), kind: 'confirmation' }),
    job('questionnaire.plan', refOf(event)),
  ],
  'care-path.shifted': (event) => [job('evening-clinic.carry-phone-result', refOf(event))],
  'care-path.day-over': (event) => [job('scheduling.close-path', refOf(event))],
  'care-path.cancelled': ({ announced, ...event }) => [
    job('lab.withdraw', refOf(event)),
    job('evening-clinic.release', refOf(event)),
    job('questionnaire.withdraw', refOf(event)),
    job('preparation.settle', { ...refOf(event), what: 'cancelled' }),
    job('scheduling.note-gap', refOf(event)),
    ...(announced ? [job('message.send', { ...refOf(event), kind: 'cancellation' as const })] : []),
  ],
  'results.to-tell': (event) => [job('day-board.plan-call', { ...refOf(event), act: event.act })],
  'phone-result.not-reached': (event) => [job('message.send', { ...refOf(event), kind: 'not-reached' })],
  'lab.blood-ordered': (event) => [job('scheduling.confirm-visit', { ...refOf(event), step: 'blood' })],
  'lab.urine-arranged': (event) => [job('scheduling.confirm-visit', { ...refOf(event), step: 'urine' })],
  'lab.urine-doubtful': (event) => [job('questionnaire.look-at-urine', refOf(event))],
  'questionnaires.due': (event) => [job('questionnaire.send', refOf(event))],
  'questionnaires.invited': (event) => [job('message.send', { ...refOf(event), kind: 'questionnaires' })],
  'questionnaire.completed': ({ form, at, ...event }) => [
    job('questionnaire.take-answers', { ...refOf(event), form, at }),
    job('preparation.settle', { ...refOf(event), what: form, at }),
  ],
  'preparation.due': ({ round, ...event }) => [job('preparation.chase', { ...refOf(event), round })],
  'preparation.over': (event) => [job('preparation.settle', { ...refOf(event), what: 'over' })],
  'preparation.done': (event) => [job('preparation.settle', event)],
  'message.again': (event) => [job('message.send', event)],
  'message.later': (event) => [job('message.send', event)],
  'letter.overdue': (event) => [job('message.letter-overdue', event)],
  'long-work.asked': (event) => [job('long-work.run', event)],
}

const job = <N extends JobName>(name: N, payload: Jobs[N]): QueuedJob => ({ job: name, payload }) as QueuedJob

const refOf = ({ carePathId, version }: CarePathRef): CarePathRef => ({ carePathId, version })
