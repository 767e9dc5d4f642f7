import type { Day } from '#contracts'
import type { Calendar } from '#planner'

const DAY = 86_400_000

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !calendar.closed.has(day)

export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}
