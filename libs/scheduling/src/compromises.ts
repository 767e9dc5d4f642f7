import type { ReferralRecord } from '#intake'
import type { Ask } from './ask.js'

export interface Compromise {
  readonly change: Pick<Ask, 'without' | 'ignore' | 'evening'>
  /** What was given up, in Dutch, as the work list and the path page show it. */
  readonly notes: readonly string[]
}

const NO_EVENING = 'Geen plek op het avondspreekuur voor de uiterste datum'
const NO_PREFERENCE = 'De voorkeur van de patiënt lukte niet voor de uiterste datum'
const NO_URINE = 'Zonder 24-uurs urine: ophalen en verzamelen lukt niet voor de uiterste datum'

/** What is given up, and in which order, when a day is found without anybody choosing. The latest date and days that the patient cannot come always stand. */
export function compromises({ needs, wish }: Pick<ReferralRecord, 'needs' | 'wish'>): readonly Compromise[] {
  const wantsEvening = needs.eveningWish && needs.known
  const day = wantsEvening ? { evening: false } : {}
  const noEvening = wantsEvening ? [NO_EVENING] : []
  const hasPreference = wish.preference !== null && !needs.eveningWish
  return [
    ...(wantsEvening ? [{ change: day, notes: noEvening }] : []),
    ...(hasPreference
      ? [{ change: { ...day, ignore: ['preference'] as const }, notes: [...noEvening, NO_PREFERENCE] }]
      : []),
    { change: { ...day, without: ['urine'] as const }, notes: [...noEvening, NO_URINE] },
    ...(hasPreference
      ? [
          {
            change: { ...day, without: ['urine'] as const, ignore: ['preference'] as const },
            notes: [...noEvening, NO_URINE, NO_PREFERENCE],
          },
        ]
      : []),
  ]
}
