import { z } from 'zod'
import { MOST_STEPS } from '#planner'
import { count, day, id, interval, positive, rule, stepKind, validity, weekday } from './schema-parts.js'
import { PURPOSES } from './schema-entry.js'

export const AIDS = ['lift', 'wheelchair', 'walker', 'cannotLie10', 'hearing', 'interpreter'] as const
const sessionType = z.enum(['day', 'evening'])

export const place = rule({ id, label: z.string(), directions: z.string() })

/** Minutes on foot between two places, both ways; who is slower needs `slower` times as long. */
export const walking = rule({
  minutes: z.array(z.tuple([id, id, count])),
  slower: z.array(z.strictObject({ when: z.enum(AIDS), factor: z.number().min(1) })),
})

export const pool = rule({ id, label: z.string(), place: id.nullable() })

/** What a step needs of the day. Steps with the same kind differ by variant: an evening draw is done by the assistant. */
export const step = rule({
  id,
  kind: stepKind,
  code: z.string(),
  label: z.string(),
  pool: id,
  duration: positive,
  sessions: z.array(sessionType).min(1),
  window: interval,
  /** Minutes after the end before its result is there; null = nothing to wait for. */
  resultAfter: count.nullable(),
  /** Other images or samples of the same visit, such as VFA with the DXA. */
  includes: z.array(stepKind).default([]),
  /** Only these conditions bring it in; none = always. */
  condition: z.enum(['always', 'on-indication', 'if-wanted']).default('always'),
})

/** What a need of the patient does to steps: longer, with an equipped unit, and who must be told. */
export const adjustment = rule({
  when: z.enum(AIDS),
  steps: z.array(stepKind),
  factor: z.number().min(1),
  quality: z.string().nullable(),
  warning: z.string().nullable(),
})

/**
 * `after` starts at least `min` and at most `max` minutes after `before` ends. Where the one waits for the result of
 * the other the least is not written here: it is that step's `resultAfter`.
 */
const lag = z.discriminatedUnion('reason', [
  rule({ reason: z.literal('order'), before: id, after: id, min: count, max: count.nullable() }),
  rule({ reason: z.literal('result'), before: id, after: id, max: count.nullable() }),
])

/**
 * One way through the path. `afterwards` is made at booking, outside the day: at the earliest so many working days
 * later, which is the slowest result and one day more.
 */
export const variant = rule({
  id,
  label: z.string(),
  for: z.enum(['everyone', 'known']),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  session: sessionType,
  /** Only for who has imaging by day, or only for who has none; preferred over later variants in the list. */
  imaging: z.enum(['with', 'without', 'either']).default('either'),
  steps: z.array(id).min(1).max(MOST_STEPS),
  lags: z.array(lag),
  longestStay: rule({ minutes: positive }),
  /** Days that the path takes; null = no upper bound. */
  days: z.strictObject({ min: positive, max: positive.nullable() }),
  /** Working days between finding a date and that date. */
  lead: rule({ withKit: count, withoutKit: count }),
  afterwards: z.array(rule({ step: id, afterWorkingDays: positive })).default([]),
  notes: z.array(rule({ label: z.string() })).default([]),
})

/**
 * 24-hour urine: fetched on an open counter day before collecting starts. `openDays`: counter days that the patient has
 * at least; `acceptedHours`: elapsed hours of collecting outside which the laboratory decides.
 */
export const kit = rule({
  place: id,
  step: stepKind,
  collectDaysBefore: positive,
  openDays: rule({ days: positive }),
  acceptedHours: rule({ min: count, max: positive }),
  /** When the counter hands kits out; null: not known, the day counts. */
  counter: rule({ weekdays: z.array(weekday).min(1), interval })
    .nullable()
    .default(null),
})

/** Rules of imaging: no scan within `contrastDays` after contrast; a scan made elsewhere within `elsewhereMonths` replaces ours. */
export const imaging = z.strictObject({
  contrast: rule({ steps: z.array(stepKind), days: positive }),
  elsewhere: rule({ steps: z.array(stepKind), months: positive, label: z.string() }),
  weight: rule({ steps: z.array(stepKind), above: positive, label: z.string() }),
  pregnancy: rule({ steps: z.array(stepKind), womanBelow: positive, label: z.string() }),
})

/** A tube for blood, known by the colour of its cap. So many tests can be done from one. */
export const tube = rule({ id, label: z.string(), cap: z.string(), holds: positive })

/** Laboratory tests and when their result is there: minutes after the draw, or working days. */
export const test = rule({
  id,
  label: z.string(),
  loinc: z.string().nullable(),
  specimen: z.enum(['blood', 'urine']),
  readyAfter: z.union([z.strictObject({ minutes: positive }), z.strictObject({ workingDays: positive })]),
  /** What its blood is drawn into; null for urine. */
  tube: id.nullable().default(null),
  /** Hours before the draw without food; null: she eats and drinks as usual. */
  fasting: rule({ hours: positive }).nullable().default(null),
})

/** What is tested of the patients of these variants. The results in `sameDay` are there for the doctor's consult; the others are told by phone. */
export const panel = rule({
  id,
  label: z.string(),
  variants: z.array(id).min(1),
  tests: z.array(id).min(1),
  sameDay: z.array(id),
})

/** Minutes by day that are kept for the session's patients, on the first `units` units of a pool. */
const reserve = rule({
  quota: z.array(z.strictObject({ pool: id, units: positive, interval })),
  /** Everybody may have what is left from this many working days before. */
  releaseWorkingDays: positive,
})

/**
 * A repeating session, such as every first Tuesday; `extra` and `skipped` dates have the last word. On `special` dates
 * (`mm-dd`) a person decides whether it goes on. `priority`: why somebody should come first, never who may not come.
 */
export const session = rule({
  type: sessionType,
  every: z.strictObject({ nth: z.int().min(1).max(5), weekday }),
  interval,
  ...validity,
  extra: z.array(day),
  skipped: z.array(day),
  special: z.array(rule({ date: z.string().regex(/^\d{2}-\d{2}$/), label: z.string() })).default([]),
  reserve: reserve.nullable().default(null),
  priority: z.array(rule({ id, label: z.string() })).default([]),
})
