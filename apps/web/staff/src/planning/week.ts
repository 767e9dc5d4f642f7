import type { Day } from '../api'
import { addDays, daysBetween } from '../shared/dates'

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const monday = (day: Day): Day => addDays(day, 1 - weekday(day))

/** The ISO week of a date: the year's first is the one with 4 January. */
export function weekNumber(day: Day): number {
  const thursday = addDays(monday(day), 3)
  return Math.floor(daysBetween(monday(`${thursday.slice(0, 4)}-01-04`), thursday) / 7) + 1
}
