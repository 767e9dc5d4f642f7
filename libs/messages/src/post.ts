import type { Day } from '#contracts'
import { addDays } from '#planner'

const isOpen = (day: Day, closed: ReadonlySet<Day>) => ![0, 6].includes(new Date(day).getUTCDay()) && !closed.has(day)

/** The day on which a letter of `from` is in the letter box: that many working days later. */
export function arrivesOn(from: Day, workingDays: number, closed: ReadonlySet<Day>): Day {
  let day = from
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1)
    if (isOpen(day, closed)) left -= 1
  }
  return day
}

/** The last day from `from` on whose letter arrives by `neededOn`; `from` itself where that is too late already. */
export function lastPostDay(from: Day, neededOn: Day, workingDays: number, closed: ReadonlySet<Day>): Day {
  let day = from
  while (day < neededOn && arrivesOn(addDays(day, 1), workingDays, closed) <= neededOn) day = addDays(day, 1)
  return day
}
