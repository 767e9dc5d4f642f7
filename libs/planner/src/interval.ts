/** Minutes after local midnight, half-open: `to` itself is free again. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** Whether two half-open intervals share a minute. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to

/** '08:20' → 500. */
export function minutes(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return hour! * 60 + minute!
}

/** 500 → '08:20'. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
