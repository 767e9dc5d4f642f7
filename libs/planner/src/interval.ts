const { floor, max, min } = Math

/** Minutes after local midnight, half-open: `to` itself is free again. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** Minutes of a civil day as the planner counts them. */
export const WHOLE_DAY: Interval = { from: 0, to: 1440 }
/** What a rule that has no objection leaves open. */
export const ALWAYS: readonly Interval[] = [WHOLE_DAY]

/** Whether two half-open intervals share a minute; both have one at least. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to

/** Whether every minute of `inner` lies in `outer`. */
export const contains = (outer: Interval, inner: Interval): boolean => outer.from <= inner.from && inner.to <= outer.to

/**
 * The minutes that lie in an interval of both lists, half-open, sorted where both lists are. Intervals that only touch stay
 * apart: a visit cannot span them.
 */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const both: Interval[] = []
  for (const x of a) {
    for (const y of b) {
      const from = max(x.from, y.from)
      const to = min(x.to, y.to)
      if (from < to) both.push(from === y.from && to === y.to ? y : { from, to })
    }
  }
  return both
}

/** Minutes after midnight of a clock time: '08:20' → 500, '24:00' → 1440. The text must have this form. */
export function minutes(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return hour! * 60 + minute!
}

/** The inverse of {@link minutes}, for whole minutes from 0 up to 1440: 500 → '08:20'. */
export const clock = (minute: number): string =>
  `${String(floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
