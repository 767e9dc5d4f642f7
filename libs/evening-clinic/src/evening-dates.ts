import type { Day } from '#contracts'
import { addDays, weekdayOf } from '#planner'

/** "Every first Tuesday from then on", with the dates on which that is not true. */
export interface EveningSeries {
  readonly id: string
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number
  /** 1 = the first of the month. A month without a fifth has none. */
  readonly nth: number
  readonly from: number
  readonly to: number
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly exceptions: readonly { readonly day: Day; readonly kind: 'extra' | 'skipped'; readonly reason: string }[]
}
export interface EveningDate {
  readonly day: Day
  readonly state: 'regular' | 'extra' | 'skipped'
  readonly reason: string | null
}

/** The dates of a series between two days, both included: skipped ones stay in the list, so that nobody wonders where they went. */
export function eveningDates(series: EveningSeries, from: Day, to: Day): readonly EveningDate[] {
  const exceptions = new Map(series.exceptions.map((exception) => [exception.day, exception]))
  const dates: EveningDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const exception = exceptions.get(day)
    const regular = day >= series.validFrom && (!series.validTo || day <= series.validTo) && isNth(day, series)
    if (exception?.kind === 'extra') dates.push({ day, state: 'extra', reason: exception.reason })
    else if (regular && exception) dates.push({ day, state: 'skipped', reason: exception.reason })
    else if (regular) dates.push({ day, state: 'regular', reason: null })
  }
  return dates
}

const isNth = (day: Day, { weekday, nth }: EveningSeries): boolean =>
  weekdayOf(day) === weekday && Math.ceil(Number(day.slice(8)) / 7) === nth
