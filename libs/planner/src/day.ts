import type { Calendar, Day } from './model.js'

/**
 * Days since 1970-01-01 of a civil date in the proleptic Gregorian calendar.
 * Method: Howard Hinnant, days_from_civil; years start in March, so a leap day comes last.
 */
export function dayNumber(day: Day): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`"${day}" is not a date like 2026-04-07`)
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The civil date of a day number: the inverse of {@link dayNumber}. */
export function dayFrom(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The date `days` later, or earlier where negative. */
export const addDays = (day: Day, days: number): Day => dayFrom(dayNumber(day) + days)

/** ISO 8601 weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => weekdayAt(dayNumber(day))

/** The ISO 8601 weekday of a {@link dayNumber}. */
export const weekdayAt = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Monday to Friday and not closed: counters are open and post is delivered. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => weekdayOf(day) <= 5 && !calendar.closed.has(day)

/**
 * The `count`-th working day after `day`; with 0 the day itself, whatever it is.
 * Negative counts go back.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, Math.sign(count))
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** Working days from `from` to `to`, both included; 0 where `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let at = from; at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count++
  return count
}

/**
 * The last open counter day strictly before D−1, where D is the visit day: 24-hour urine is collected from the morning
 * of D−1, so the kit must be at home the evening before. Source: LUMC leaflet on 24-hour urine.
 */
export const lastKitPickUp = (day: Day, calendar: Calendar): Day => addWorkingDays(addDays(day, -1), -1, calendar)
