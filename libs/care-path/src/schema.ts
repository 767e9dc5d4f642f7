import { z } from 'zod'
import * as care from './schema-care.js'
import * as day from './schema-day.js'
import { entry } from './schema-entry.js'
import { id, positive, validity } from './schema-parts.js'

/**
 * A hospital's care path as data: who comes in, what happens on the day, what goes before and after. Rows that a
 * hospital's sources do not state are empty lists or null, never invented. Sentences of leaflets do not belong in it.
 */
export const carePathSchema = z.strictObject({
  id,
  hospital: id,
  title: z.string(),
  /** The clinic as patients may read it on screens behind the link. */
  clinic: z.string(),
  version: z.string(),
  ...validity,
  locale: z.enum(['nl-NL', 'nl-BE']),
  plainLanguage: z.enum(['B1', 'very-plain']),
  timeZone: z.enum(['Europe/Amsterdam', 'Europe/Brussels']),
  holidays: z.enum(['NL', 'BE']),
  /** `assumption`: nobody states it, so every rule that names it must say that it is an assumption. */
  sources: z.record(
    id,
    z.strictObject({ title: z.string(), version: z.string(), assumption: z.boolean().default(false) }),
  ),
  entry,
  places: z.array(day.place).min(1),
  walking: day.walking,
  pools: z.array(day.pool).min(1),
  tubes: z.array(day.tube).default([]),
  tests: z.array(day.test),
  /** Where there is none, every test is done for everybody and all results are there on the day. */
  panels: z.array(day.panel).default([]),
  steps: z.array(day.step).min(1),
  adjustments: z.array(day.adjustment),
  imaging: day.imaging.nullable(),
  kit: day.kit.nullable(),
  sessions: z.array(day.session),
  variants: z.array(day.variant).min(1),
  /** Every start is a multiple of this many minutes. */
  grid: positive,
  preparation: z.array(care.preparation),
  results: z.array(care.result).min(1),
  outcomes: z.array(care.outcome),
  recalls: z.array(care.recall),
  handOvers: z.array(care.handOver),
  contacts: z.array(care.contact),
  post: care.post,
  ownChanges: care.ownChanges,
  dayparts: care.dayparts,
  wishes: z.array(care.wish),
  horizon: care.horizon,
  offers: care.offers,
})

export type CarePathDefinition = z.infer<typeof carePathSchema>
export type StepRule = CarePathDefinition['steps'][number]
export type VariantRule = CarePathDefinition['variants'][number]
export type PreparationRule = CarePathDefinition['preparation'][number]
export type Contact = CarePathDefinition['contacts'][number]
/** A part of a definition that carries where it comes from. */
export type Ruled = { readonly source: string; readonly assumption: boolean }
