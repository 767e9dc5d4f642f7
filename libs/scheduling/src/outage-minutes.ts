import type { Day } from '#contracts'
import type { Interval } from '#planner'

/** From when to when an outage lasts. Minutes after midnight, half-open. */
export interface OutageSpan {
  readonly fromDay: Day
  /** Included. */
  readonly toDay: Day
  readonly fromMinute: number
  readonly toMinute: number
  /** The same minutes of every day; else from the first minute of the first day to the last of the last, nights included. */
  readonly daily: boolean
}

const WHOLE_DAY: Interval = { from: 0, to: 1440 }

/** The minutes of a day that are out; null on a day outside. */
export function minutesOut(span: OutageSpan, day: Day): Interval | null {
  if (day < span.fromDay || day > span.toDay) return null
  if (span.daily) return { from: span.fromMinute, to: span.toMinute }
  return {
    from: day === span.fromDay ? span.fromMinute : WHOLE_DAY.from,
    to: day === span.toDay ? span.toMinute : WHOLE_DAY.to,
  }
}

/** What is left of each session after the minutes that are out are taken from it. */
export function without<T extends Interval>(sessions: readonly T[], out: readonly Interval[]): readonly T[] {
  return out.reduce<readonly T[]>(
    (left, gone) =>
      left.flatMap((session) => {
        if (gone.to <= session.from || session.to <= gone.from) return [session]
        const before = { ...session, to: gone.from }
        const after = { ...session, from: gone.to }
        return [before, after].filter(({ from, to }) => from < to)
      }),
    sessions,
  )
}
