import type { EventName, Events } from '#contracts'
import type { QueuedJob } from '#platform'

export type Reactions = { readonly [N in EventName]: (event: Events[N]) => readonly QueuedJob[] }

const nothing = () => []

/** What follows from each fact. Forget one and the worker does not compile. */
export const REACTIONS: Reactions = {
  'care-path.held': nothing,
  'care-path.hold-ended': nothing,
  'care-path.ordered': nothing,
  'care-path.booked': nothing,
  'care-path.cancelled': nothing,
  'lab.blood-ordered': nothing,
  'lab.urine-arranged': nothing,
  'questionnaires.due': nothing,
  'questionnaires.invited': nothing,
  'questionnaire.completed': nothing,
  'message.requested': nothing,
}
