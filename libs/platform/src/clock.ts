import { Temporal } from 'temporal-polyfill'
import type { Day } from '#contracts'

/** The hospital's civil time. Inside a day the house counts minutes; this zone is used only here and at the edges. */
export const ZONE = 'Europe/Amsterdam'

/** Tells what time it is. Injected everywhere, so that a rehearsal or a test can set it. */
export abstract class Clock {
  abstract now(): Date

  today(): Day {
    return dayOf(this.now())
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}

/** Stands still until somebody sets it. */
export class SetClock extends Clock {
  constructor(private at: Date) {
    super()
  }

  now(): Date {
    return new Date(this.at)
  }

  set(at: Date): void {
    this.at = at
  }
}

/** The civil date in the hospital at an instant. */
export function dayOf(instant: Date): Day {
  return civil(instant).toPlainDate().toString()
}

/** Minutes after local midnight at an instant, as a wall clock shows them. */
export function minuteOf(instant: Date): number {
  const { hour, minute } = civil(instant)
  return hour * 60 + minute
}

/** The instant at which the hospital's wall clock shows `minute` on `day`; throws a RangeError in the hour that the clock skips. */
export function instantAt(day: Day, minute: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const zoned = Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(ZONE, { disambiguation: 'earlier' })
  if (!zoned.toPlainTime().equals(time))
    throw new RangeError(`${day} has no ${time.toString()}: the clock skips that hour`)
  return new Date(zoned.epochMilliseconds)
}

const civil = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
