import type { Channel, Day, WrittenKind } from '#contracts'
import { addDays, type PathFacts } from './facts.js'

export interface Reachable {
  readonly channel: Channel
  readonly email: string | null
  readonly phone: string | null
}

export interface Delivery {
  readonly channel: Channel
  /** Why it is not what the patient prefers, in Dutch; null when it is. */
  readonly because: string | null
}

/** The last day on which a message is of use: before the kit must be fetched, while there is time to answer, the day before. */
export function neededOn(
  kind: WrittenKind,
  { day, answerBy }: Pick<PathFacts, 'day' | 'answerBy'>,
  pickUpBy: Day | null,
): Day {
  // Nobody can wait hours for the post: no letter is early enough.
  const offer = ''
  const early = { confirmation: pickUpBy, questionnaires: answerBy, cancellation: null, 'not-reached': null, offer }[
    kind
  ]
  return early ?? addDays(day, -1)
}

/** The way the patient prefers, unless it cannot reach her in time: a letter must be there on `neededOn`, else somebody calls. */
export function chooseChannel({ channel, email, phone }: Reachable, letterArrivesOn: Day, neededOn: Day): Delivery {
  if (channel === 'email' && email) return { channel, because: null }
  const letterInTime = letterArrivesOn <= neededOn
  if (channel === 'phone' && (phone || !letterInTime)) return { channel, because: null }
  const instead =
    channel === 'email' ? 'geen e-mailadres bekend' : channel === 'phone' ? 'geen telefoonnummer bekend' : null
  if (letterInTime) return { channel: 'letter', because: instead }
  return { channel: 'phone', because: [instead, 'een brief komt te laat'].filter(Boolean).join('; ') }
}
