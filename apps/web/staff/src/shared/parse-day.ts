import type { Day } from '../api'
import { addDays } from './dates'

const two = (n: number) => String(n).padStart(2, '0')

function civil(year: number, month: number, date: number): Day | null {
  const day = `${year}-${two(month)}-${two(date)}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(+parsed) && parsed.toISOString().startsWith(day) ? day : null
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(Math.min(date, last))}`
}

const WEEKDAYS = [
  ['zo', 'su'],
  ['ma', 'mo'],
  ['di', 'tu'],
  ['wo', 'we'],
  ['do', 'th'],
  ['vr', 'fr'],
  ['za', 'sa'],
]

/** The nearest such day of the week, today among them. */
function weekdayFrom(weekday: number, today: Day, which: 'next' | 'last'): Day {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, which === 'next' ? (weekday - now + 7) % 7 : -((now - weekday + 7) % 7))
}

/** What a secretary types for a day: `2-2`, `2-2-2027`, `020227`, `v` (today), `ma`, `+14`, `3w`, `2m`. A day without a year is the next such day, or the last. */
export function parseDay(typed: string, today: Day, which: 'next' | 'last' = 'next'): Day | null {
  const text = typed.trim().toLowerCase()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  if (text === 'v' || text === 't') return today
  const weekday = WEEKDAYS.findIndex((names) => names.includes(text))
  if (weekday >= 0) return weekdayFrom(weekday, today, which)
  const ahead = /^\+?(\d{1,3})([wm]?)$/.exec(text)
  if (ahead && (text.startsWith('+') || ahead[2])) {
    const count = Number(ahead[1])
    return ahead[2] === 'm' ? addMonths(today, count) : addDays(today, ahead[2] === 'w' ? count * 7 : count)
  }
  const written =
    /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (!written) return null
  const [date, month] = [Number(written[1]), Number(written[2])]
  if (written[3]) return civil(Number(written[3].padStart(4, '20')), month, date)
  const year = Number(today.slice(0, 4))
  const thisYear = civil(year, month, date)
  if (which === 'last') return thisYear && thisYear <= today ? thisYear : civil(year - 1, month, date)
  return thisYear && thisYear >= today ? thisYear : civil(year + 1, month, date)
}
