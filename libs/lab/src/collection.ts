import type { Day } from '#contracts'
import { dayOf } from '#platform'

/** Elapsed hours within which a collection counts as whole; outside it the laboratory decides, nobody else. */
export interface AcceptedHours {
  readonly min: number
  readonly max: number
}

const HOUR = 3_600_000

/** Hours on the timeline, not on the wall clock: 25 over the night in which the clock goes back. */
export const elapsedHours = (start: Date, stop: Date): number => (stop.getTime() - start.getTime()) / HOUR

/** Whether a collection of this length is whole by itself, or the laboratory must look. Both bounds are whole. */
export const lengthOf = (start: Date, stop: Date, { min, max }: AcceptedHours): 'whole' | 'lab-decides' => {
  const hours = elapsedHours(start, stop)
  return min <= hours && hours <= max ? 'whole' : 'lab-decides'
}

/** Whether a collection that begins now can still be whole before it is to be handed in. */
export const canStillBegin = (now: Date, handInAt: Date, { min }: AcceptedHours): boolean =>
  elapsedHours(now, handInAt) >= min

/** Begun on the morning that it was planned for, and not so late that it cannot be whole. */
export const mayBegin = (at: Date, collectFrom: Day, handInAt: Date, accepted: AcceptedHours): boolean =>
  dayOf(at) === collectFrom && canStillBegin(at, handInAt, accepted)
