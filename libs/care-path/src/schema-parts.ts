import { z } from 'zod'
import { CHANNELS, FORMS, STEP_KINDS } from '#contracts'

const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a clock time like "08:30"')

/** '08:30' in the data, minutes after local midnight in the program. */
export const minute = clockTime.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

/** ['08:00', '16:30'] in the data, a half-open interval of minutes in the program. */
export const interval = z
  .tuple([minute, minute])
  .refine(([from, to]) => from < to, 'must begin before it ends')
  .transform(([from, to]) => ({ from, to }))

export const day = z.iso.date()
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by "-"')
export const weekday = z.int().min(1).max(7)
export const count = z.int().min(0)
export const positive = z.int().min(1)

export const stepKind = z.enum(STEP_KINDS)
export const form = z.enum(FORMS)
export const channel = z.enum(CHANNELS)
export const channels = z.array(channel).min(1)

/** Where a path or session is valid: `to` is the last day, null means until further notice. */
export const validity = { validFrom: day, validTo: day.nullable() }

/**
 * One rule of a path. `source` is a key of the definition's `sources`, which holds title and version;
 * `assumption` marks what no source states.
 */
export const rule = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, source: id, assumption: z.boolean().default(false) })
