import type { Channel, Day, WrittenKind } from '#contracts'
import { addDays } from '#planner'
import type { PathFacts } from './facts.js'

export interface Reachable {
  readonly channel: Channel
  readonly email: string | null
  readonly phone: string | null
}

export interface ChosenChannel {
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
  const early: Readonly<Record<WrittenKind, Day | null>> = {
    confirmation: pickUpBy,
    questionnaires: answerBy,
    // What is asked once more is due soon.
    reminder: [pickUpBy, answerBy].filter((day) => day !== null).sort()[0] ?? null,
    'preparation-call': null,
    cancellation: null,
    'not-reached': null,
    // Nobody can wait hours for the post: no letter is early enough.
    offer: '',
  }
  return early[kind] ?? addDays(day, -1)
}

/** Numbers that take a text message: Dutch mobile ones, and those written with a country code that is not Dutch. */
const MOBILE = /^(06|\+31 ?6|00316|\+(?!31)|00(?!31))/

/**
 * The way the patient prefers, unless it cannot reach her in time: a letter must be there on `neededOn`, else somebody calls.
 * `texts`: whether this house has a service that sends text messages.
 */
export function chooseChannel(
  { channel, email, phone }: Reachable,
  { letterArrivesOn, neededOn, texts }: { letterArrivesOn: Day; neededOn: Day; texts: boolean },
): ChosenChannel {
  if (channel === 'email' && email) return { channel, because: null }
  if (channel === 'sms' && texts && MOBILE.test(phone ?? '')) return { channel, because: null }
  if (channel === 'sms' && email)
    return { channel: 'email', because: texts ? 'geen mobiel nummer bekend' : 'geen sms-dienst ingesteld' }
  const letterInTime = letterArrivesOn <= neededOn
  if (channel === 'phone' && (phone || !letterInTime)) return { channel, because: null }
  const instead = INSTEAD[channel]
  if (letterInTime) return { channel: 'letter', because: instead }
  const unknown = !phone && instead !== NO_PHONE ? NO_PHONE : null
  return { channel: 'phone', because: [instead, LATE_LETTER, unknown].filter(Boolean).join('; ') }
}

/** Why a letter is not chosen, or waits with a warning. In Dutch, as all reasons. */
export const LATE_LETTER = 'een brief komt te laat'
const NO_PHONE = 'geen telefoonnummer bekend'

const INSTEAD: Readonly<Record<Channel, string | null>> = {
  email: 'geen e-mailadres bekend',
  phone: NO_PHONE,
  sms: 'een sms kan niet',
  letter: null,
}
