import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Day, WRITTEN_KINDS, type WrittenKind } from '#contracts'
import { dayOf, instantAt, minuteOf } from '#platform'
import { addDays } from '#planner'

/** Minutes after midnight; not in the hour that the clock skips in spring. */
const time = z
  .string()
  .regex(/^(0[4-9]|1\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
const hours = z
  .object({
    from: time,
    to: time,
    /** ISO: Monday is 1. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1),
    holidays: z.boolean(),
  })
  .refine(({ from, to }) => from < to)

/** When a mail or text message may go out: `from` up to but not including `to`, in minutes of the hospital's own clock. */
export type SendHours = z.infer<typeof hours>

const data = z
  .object({
    source: z.string(),
    assumption: z.boolean(),
    otherwise: hours,
    kinds: z.partialRecord(z.enum(WRITTEN_KINDS), hours),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../../libs/messages/data/send-hours.json', import.meta.url), 'utf8')))

export const hoursOf = (kind: WrittenKind): SendHours => data.kinds[kind] ?? data.otherwise

/** Days that are looked at for the next open hour; no row of closed days is longer. */
export const HORIZON = 15

/** The first moment from `now` on that lies within these hours; `now` itself where it does. */
export function nextSendMoment({ from, to, weekdays, holidays }: SendHours, now: Date, closed: ReadonlySet<Day>): Date {
  const today = dayOf(now)
  const days = Array.from({ length: HORIZON }, (_, i) => addDays(today, i))
  const isOpen = (day: Day) => weekdays.includes(weekdayOf(day)) && (holidays || !closed.has(day))
  for (const day of days.filter(isOpen)) {
    if (day !== today || minuteOf(now) < from) return instantAt(day, from)
    if (minuteOf(now) < to) return now
  }
  return now
}

const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7
