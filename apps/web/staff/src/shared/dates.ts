import type { Day } from '../api'
import { t } from '../texts'

const DAY_MS = 86_400_000
const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => dayAt(utc(day) + days * DAY_MS)
export const daysBetween = (from: Day, to: Day) => Math.round((utc(to) - utc(from)) / DAY_MS)
/** The first day after this one that is not in a weekend. */
export const nextWorkday = (day: Day): Day => {
  const next = addDays(day, 1)
  return [0, 6].includes(weekday(next)) ? nextWorkday(next) : next
}
const weekday = (day: Day) => new Date(utc(day)).getUTCDay()

const parts = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}
const monthName = (day: Day) => t.months[parts(day).month - 1]!

/** `di 2 feb 2027` */
export const showDay = (day: Day) => `${showShort(day)} ${parts(day).year}`
/** `di 2 feb` */
export const showShort = (day: Day) => `${t.weekdays[weekday(day)]} ${parts(day).date} ${monthName(day)}`
/** `dinsdag 2 feb 2027` */
export const showFull = (day: Day) =>
  `${t.weekdaysFull[weekday(day)]} ${parts(day).date} ${monthName(day)} ${parts(day).year}`
/** `12-03-1948`, as on a patient's card. */
export const showBirth = (day: Day) => day.split('-').reverse().join('-')
/** `ma 11 – wo 13 jan`, or one day. */
export const showRange = (from: Day, to: Day) =>
  from === to
    ? showShort(from)
    : from.slice(0, 7) === to.slice(0, 7)
      ? `${t.weekdays[weekday(from)]} ${parts(from).date} – ${showShort(to)}`
      : `${showShort(from)} – ${showShort(to)}`

/** `over 12 dagen`, seen from the hospital's today. */
export function showDistance(day: Day, today: Day) {
  const days = daysBetween(today, day)
  if (days === 0) return t.today
  if (days === 1) return t.tomorrow
  return days > 0 ? t.inDays(days) : t.daysAgo(-days)
}

/** `07-01 14:02` on the hospital's clock, from an ISO instant; a bare date stays a date. */
export function showInstant(at: string) {
  if (at.length === 10) return showShort(at)
  const [day = '', time = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).split(' ')
  return `${day.slice(8)}-${day.slice(5, 7)} ${time.slice(0, 5)}`
}

/** `14:02:09` on the hospital's clock, from milliseconds. */
export const showClock = (at: number) => new Date(at).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Amsterdam' })

export const age = (born: Day, today: Day) =>
  parts(today).year - parts(born).year - (today.slice(5) < born.slice(5) ? 1 : 0)

/** `hh:mm` as minutes after midnight. */
export const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
/** 500 → `08:20`; the inverse of {@link minutes}. */
export const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
