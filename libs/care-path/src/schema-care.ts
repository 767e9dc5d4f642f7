import { z } from 'zod'
import { CRITERIA } from '#planner'
import { channels, count, form, id, interval, minute, positive, rule, weekday } from './schema-parts.js'

/**
 * One step of chasing: at `at` on a day before the visit day or, for `due`, before the item's own last day. A call is put before staff on
 * the last open day that is not later.
 */
const rung = rule({
  does: z.enum(['remind', 'call']),
  before: z.enum(['day', 'due']).default('day'),
  days: count,
  at: minute,
})

/** What the patient does or gets before the day. Offsets are calendar days before it; null = at booking, or by a rule of the kit. */
export const preparation = rule({
  id,
  kind: z.enum(['questionnaire', 'kit', 'confirm', 'explanation', 'instruction']),
  form: form.optional(),
  /** Only for these variants; for every variant where it is left out. */
  variants: z.array(id).min(1).optional(),
  label: z.string(),
  sendDaysBefore: count.nullable(),
  dueDaysBefore: count.nullable(),
  gate: z.enum(['none', 'warn', 'block']),
  /** Whom it is asked of: who prefers one of these. */
  channels,
  /** What is done while it is not; nothing where it is empty. */
  ladder: z.array(rung).default([]),
})

/** When, how and from whom the patient hears the result. */
export const result = rule({
  variants: z.array(id).min(1),
  mode: z.enum(['at-once', 'same-day', 'phone', 'visit', 'letter', 'by-outcome']),
  by: z.array(z.enum(['doctor', 'nurse', 'assistant', 'gp'])).min(1),
  withinWorkingDays: count,
})

/** What may follow from the day. `next` names the step of follow-up that a clinician chooses; nothing is chosen for her. */
export const outcome = rule({
  id,
  label: z.string(),
  result: z.enum(['phone', 'visit', 'letter', 'same-day', 'at-once']).nullable(),
  lab: z.boolean(),
  recalls: z.array(id),
})

/** A follow-up and its window, in months after what it counts from. */
export const recall = rule({
  id,
  label: z.string(),
  from: z.enum(['start', 'last', 'fracture', 'result']),
  months: z.number().positive(),
  earliest: z.number().positive().nullable(),
  latest: z.number().positive().nullable(),
  alarm: z.number().positive().nullable(),
  includes: z.array(z.string()),
  medicine: z.string().nullable(),
  repeats: z.boolean(),
})

export const handOver = rule({
  to: z.enum(['gp', 'clinic', 'shared']),
  when: z.string(),
  means: z.enum(['letter', 'programme', 'none']),
})

export const contact = rule({
  purpose: z.enum(['appointment', 'question', 'cancel']),
  label: z.string(),
  phone: z.string().nullable(),
  email: z.email().nullable(),
  hours: z.array(z.strictObject({ weekdays: z.array(weekday).min(1), interval })),
  note: z.string().nullable(),
})

/** A letter is delivered this many working days after it is printed. */
export const post = rule({ workingDays: count })

export const DAYPARTS = ['morning', 'afternoon', 'evening'] as const
export const dayparts = rule({
  morning: interval,
  afternoon: interval,
  evening: interval,
})

/** Until how many working days before the day the patient may move it or call it off herself; after that she phones. She moves it at most `moves` times. */
export const ownChanges = rule({ untilWorkingDays: positive, moves: count })

/** What a patient may wish, and what that means in minutes and weekdays (1 = Monday). */
export const wish = rule({
  id,
  label: z.string(),
  words: z.array(z.string()).min(1),
  /** She arrives and leaves within these minutes. */
  between: interval.optional(),
  weekdaysOff: z.array(weekday).default([]),
  session: z.enum(['day', 'evening']).nullable(),
})

/** By what offered days, and the plans of one day, are compared: every criterion once, from left to right, the lower the better. */
export const offers = rule({
  order: z
    .array(z.enum(CRITERIA))
    .refine((order) => CRITERIA.every((one) => order.filter((other) => other === one).length === 1), {
      message: `must name each of ${CRITERIA.join(', ')} once`,
    }),
})

/** How far ahead days are sought, and from how many days before its latest day on a referral is urgent. */
export const horizon = rule({ weeks: positive, urgentDays: count })
