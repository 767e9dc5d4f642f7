import { type AcceptedHours, elapsedHours, lengthOf } from './collection.js'

/** What stands on the form that comes with the pot; null: it does not stand there. */
export interface HandInForm {
  /** Millilitres of each container. Two containers of the same 24 hours count together. */
  readonly volumesMl: readonly number[]
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly lost: boolean | null
  readonly menstruation: 'yes' | 'no' | 'not-applicable' | null
}

export const MISSING = ['volume', 'start', 'stop', 'loss', 'menstruation'] as const
export type Missing = (typeof MISSING)[number]

export type Judged =
  | {
      readonly ok: true
      readonly totalMl: number
      readonly hours: number
      /** Why the laboratory must look at it; none: it is whole. */
      readonly doubts: readonly ('hours' | 'loss' | 'menstruation')[]
    }
  /** The laboratory does not take a pot without these. */
  | { readonly ok: false; readonly code: 'lab-refuses'; readonly missing: readonly Missing[] }
  | { readonly ok: false; readonly code: 'impossible'; readonly what: 'volume' | 'stop' }

/** More than this does not come in one container of three litres, filled to the brim. Millilitres. */
const MOST_PER_CONTAINER = 3500
const MOST_CONTAINERS = 4

/** Judges a form at the counter. It never turns a patient away: what is in doubt goes to the laboratory with its doubt. */
export function judgeHandIn(form: HandInForm, accepted: AcceptedHours, now: Date): Judged {
  const { volumesMl, startedAt, stoppedAt, lost, menstruation } = form
  const missing: Missing[] = [
    ...(volumesMl.length === 0 ? (['volume'] as const) : []),
    ...(startedAt ? [] : (['start'] as const)),
    ...(stoppedAt ? [] : (['stop'] as const)),
    ...(lost === null ? (['loss'] as const) : []),
    ...(menstruation === null ? (['menstruation'] as const) : []),
  ]
  if (missing.length > 0 || !startedAt || !stoppedAt) return { ok: false, code: 'lab-refuses', missing }
  if (volumesMl.length > MOST_CONTAINERS || volumesMl.some((ml) => !(ml > 0 && ml <= MOST_PER_CONTAINER)))
    return { ok: false, code: 'impossible', what: 'volume' }
  if (stoppedAt <= startedAt || stoppedAt > now) return { ok: false, code: 'impossible', what: 'stop' }
  return {
    ok: true,
    totalMl: volumesMl.reduce((sum, ml) => sum + ml, 0),
    hours: elapsedHours(startedAt, stoppedAt),
    doubts: [
      ...(lengthOf(startedAt, stoppedAt, accepted) === 'whole' ? [] : (['hours'] as const)),
      ...(lost ? (['loss'] as const) : []),
      ...(menstruation === 'yes' ? (['menstruation'] as const) : []),
    ],
  }
}
