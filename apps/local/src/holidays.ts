import Holidays from 'date-holidays'
import type { Day } from '#contracts'
import type { Closure } from '#scheduling'

/** Days that are no public holiday by law but on which many hospitals close: a person decides. */
const UNDECIDED = new Set(['Goede Vrijdag', 'Bevrijdingsdag'])

/** Dutch public holidays from one day to another, both included, as closures that the hospital can change. */
export function dutchHolidays(from: Day, to: Day): readonly Closure[] {
  const calendar = new Holidays('NL', { languages: ['nl'], timezone: 'Europe/Amsterdam' })
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, i) => Number(from.slice(0, 4)) + i,
  )
  const closures = years
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ type, name }) => type === 'public' || UNDECIDED.has(name))
    .map(({ date, name }) => ({
      day: date.slice(0, 10),
      state: UNDECIDED.has(name) ? ('undecided' as const) : ('closed' as const),
      reason: name,
      source: 'date-holidays (NL)',
    }))
    .filter(({ day }) => day >= from && day <= to)
  return [...new Map(closures.map((closure) => [closure.day, closure])).values()]
}
