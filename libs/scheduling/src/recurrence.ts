import type { Day } from '#contracts'
import { addDays, dayNumber, weekdayOf } from '#planner'

/** When a line of a roster opens: on one weekday, every week, every so many weeks, or on the nth such weekday of a month. */
export interface Recurrence {
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number
  /** 1 = every week. Weeks count from the Monday of the week of `countedFrom`. */
  readonly everyWeeks: number
  readonly countedFrom: Day
  /** Only the nth such weekday of a month, −1 = the last; null where the month does not matter. */
  readonly nth: number | null
  readonly validFrom: Day
  /** The last day on which it may open; null = until further notice. */
  readonly validTo: Day | null
}

/** Whether it opens on this date. Civil dates only: a clock that changes at night moves nothing. */
export function opensOn(roster: Recurrence, day: Day): boolean {
  if (day < roster.validFrom || (roster.validTo && day > roster.validTo)) return false
  if (weekdayOf(day) !== roster.weekday) return false
  if (roster.nth !== null) return isNth(day, roster.nth)
  if (roster.everyWeeks === 1) return true
  const weeks = (dayNumber(mondayOf(day)) - dayNumber(mondayOf(roster.countedFrom))) / 7
  return weeks % roster.everyWeeks === 0
}

/** Every date between two, both included, on which it opens. */
export function datesOf(roster: Recurrence, from: Day, to: Day): readonly Day[] {
  const dates: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (opensOn(roster, day)) dates.push(day)
  return dates
}

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** A month without a fifth such weekday has none. */
const isNth = (day: Day, nth: number): boolean =>
  nth === -1 ? addDays(day, 7).slice(5, 7) !== day.slice(5, 7) : Math.ceil(Number(day.slice(8)) / 7) === nth
