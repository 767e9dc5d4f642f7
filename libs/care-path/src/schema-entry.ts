import { z } from 'zod'
import { id, positive, rule } from './schema-parts.js'

export const PURPOSES = ['diagnosis', 'treatment-effect'] as const
export const ANSWERS = ['yes', 'no', 'doctor-decides'] as const
const answer = z.enum(ANSWERS)
const words = z.array(z.string()).min(1)

/** How patients come in. `words` are what referral lists call it. */
const route = rule({
  id,
  label: z.string(),
  words,
  way: z.enum(['invited', 'referred', 'case-finding', 'patient-calls', 'control']),
})

/** An age bound in whole years; `at` is the date on which the age is counted. */
const age = rule({
  at: z.enum(['fracture', 'referral']),
  comparison: z.enum(['>=', '>']),
  years: positive,
  otherwise: answer,
})

/** A reason of referral: what it asks, from whom it is accepted, and its bounds. Bounds that fail give their `otherwise`. */
const reason = rule({
  id,
  label: z.string(),
  words,
  purpose: z.enum(PURPOSES),
  /** The clinic has treated the patient before. */
  known: z.boolean(),
  routes: z.array(id),
  otherRoutes: answer,
  age: age.optional(),
  fracture: rule({ recentMonths: positive.nullable(), older: answer, unknown: answer }).optional(),
  /** The answer where no bound fails. */
  answer,
  /** The doctor sees the risk factors as a ticked list; they are never added up. */
  showsFactors: z.boolean().default(false),
})

/** Whether a fracture of this site leads into the path, by the hospital's own rule and by the national guideline. */
const site = z.strictObject({
  id,
  label: z.string(),
  words,
  hospital: z.boolean(),
  guideline: z.boolean().nullable(),
  assumption: z.boolean().default(false),
})

export const entry = z.strictObject({
  routes: z.array(route).min(1),
  reasons: z.array(reason),
  /** The rule behind `sites[].hospital` and `sites[].guideline`; null where the hospital has no text of its own. */
  siteRules: z
    .strictObject({ hospital: rule({ label: z.string() }), guideline: rule({ label: z.string() }) })
    .nullable(),
  sites: z.array(site),
})
