import type { Day } from '#contracts'
import { addDays, type Unavailable, type Wishes } from '#planner'
import { DAYPARTS } from './schema-care.js'
import type { CarePathDefinition } from './schema.js'

/** When a patient cannot come: from day to day, both included, or a part of one weekday (1 = Monday). */
export type Absence =
  | { readonly from: Day; readonly to: Day }
  | { readonly weekday: number; readonly daypart: (typeof DAYPARTS)[number] | 'whole-day' }

/** What a patient asks for: the id of one of the path's wishes, when she cannot come, and the last day that will do. */
export interface PatientWish {
  readonly preference: string | null
  readonly unavailable: readonly Absence[]
  readonly latest: Day | null
}
export interface WishQuestion {
  /** The first day that is asked for. */
  readonly from: Day
  /** Bounds that are let go this time. */
  readonly ignore?: readonly ('preference' | 'latest')[]
}

const WHOLE_DAY = { from: 0, to: 1440 }

/** What the patient wants, in days and minutes. Without a latest day the path's horizon is the end. */
export function wishesFor(definition: CarePathDefinition, wish: PatientWish, question: WishQuestion): Wishes {
  const preference = question.ignore?.includes('preference')
    ? undefined
    : definition.wishes.find((one) => one.id === wish.preference)
  const { from, to } = preference?.between ?? WHOLE_DAY
  const horizon = addDays(question.from, definition.horizon.weeks * 7)
  return {
    earliest: question.from,
    latest: wish.latest === null || question.ignore?.includes('latest') ? horizon : wish.latest,
    weekdaysOff: preference?.weekdaysOff ?? [],
    notBefore: from,
    notAfter: to,
    unavailable: wish.unavailable.map((absence) => unavailable(definition, absence)),
  }
}

function unavailable({ dayparts }: CarePathDefinition, absence: Absence): Unavailable {
  if ('from' in absence) return absence
  const minutes = absence.daypart === 'whole-day' ? WHOLE_DAY : dayparts[absence.daypart]
  return { weekday: absence.weekday, minutes }
}
