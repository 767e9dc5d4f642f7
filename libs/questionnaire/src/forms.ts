import { readdirSync, readFileSync } from 'node:fs'
import type { FormName } from '#contracts'
import { type Coding, type Extension, type Item, type Questionnaire, questionnaireSchema } from './fhir.js'
import { faultsOf, UNIT_SET } from './form-faults.js'

const DATA = new URL('../../../../libs/questionnaire/data/', import.meta.url)

const EXTENSIONS = {
  exclusive: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
  fraxItem: 'urn:dagpad:frax-item',
  fraxRange: 'urn:dagpad:frax-range',
  max: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  min: 'http://hl7.org/fhir/StructureDefinition/minValue',
  minutes: 'urn:dagpad:minutes',
  unit: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
  unitSet: UNIT_SET,
  reversed: 'urn:dagpad:reversed',
  unknown: 'urn:dagpad:may-be-unknown',
} as const

export interface Choice extends Coding {
  readonly display: string
  /** Stands alone: "none of these" beside a ticked box is a mistake. */
  readonly exclusive: boolean
}

/** One question, ready to be asked: value sets and extensions resolved. */
export interface Question {
  readonly linkId: string
  readonly section: string
  readonly text: string
  readonly help: string | null
  readonly type: 'choice' | 'integer' | 'decimal' | 'string' | 'date' | 'quantity'
  readonly required: boolean
  readonly repeats: boolean
  /** Known from the patient's record: kept with the answers and shown, never asked. */
  readonly readOnly: boolean
  readonly mayBeUnknown: boolean
  /** The first option is the worst one: a score turns it round. */
  readonly reversed: boolean
  readonly choices: readonly Choice[]
  /** Set on `quantity` only: the periods that may be chosen. */
  readonly units: readonly Choice[]
  readonly unit: string | null
  /** Bounds, both included, in the unit that is stored. */
  readonly min: number | null
  readonly max: number | null
  /** Number of the item in the FRAX tool. */
  readonly fraxItem: string | null
  /** The values that the FRAX tool takes, both included; what lies outside is asked and kept all the same. */
  readonly fraxRange: { readonly low: number; readonly high: number } | null
  readonly enableWhen: Item['enableWhen']
  readonly enableBehavior: Item['enableBehavior']
}

export interface Form {
  readonly name: FormName
  readonly language: Language
  readonly source: Questionnaire
  readonly minutes: number
  readonly questions: readonly Question[]
}

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const forms = new Map<string, Form>()

/** The form in the patient's language, in Dutch where that does not exist; throws for a form that is not shipped. */
export function formOf(name: FormName, language: Language = 'nl'): Form {
  const file = hasFile(`${name}.${language}.json`) ? `${name}.${language}.json` : `${name}.nl.json`
  const known = forms.get(file)
  if (known) return known
  const form = parseForm(name, JSON.parse(readFileSync(new URL(file, DATA), 'utf8')), file)
  forms.set(file, form)
  return form
}

/** Whether the house ships this form; a form of the care path that is not shipped is simply not asked. */
export const hasForm = (name: string): name is FormName => hasFile(`${name}.nl.json`)

const files = new Set(readdirSync(DATA))
const hasFile = (name: string) => files.has(name)

/** Checks a FHIR Questionnaire and resolves it; throws with the place of the fault. */
export function parseForm(name: FormName, json: unknown, file: string): Form {
  const read = readForm(name, json)
  if (!read.ok) throw new Error(`${file}: ${read.faults[0]}`)
  return read.form
}

export type ReadForm =
  | { readonly ok: true; readonly form: Form }
  /** `item[3].answerOption[0].valueCoding.code: what is wrong`, one line each. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads a FHIR Questionnaire as this house can ask it: its shape first, then every reference in it. */
export function readForm(name: FormName, json: unknown): ReadForm {
  const parsed = questionnaireSchema.safeParse(json)
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map(({ path, message }) => `${pathOf(path)}: ${message}`) }
  }
  const source = parsed.data
  const faults = faultsOf(source)
  if (faults.length > 0) return { ok: false, faults }
  const questions = source.item.flatMap((section) => questionsIn(section, section.text, source))
  const minutes = valueOf(source.extension, 'minutes')?.valueInteger ?? 5
  return { ok: true, form: { name, language: source.language, source, questions, minutes } }
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || '(top)'

function questionsIn(item: Item, section: string, source: Questionnaire): Question[] {
  if (item.type === 'display') return []
  if (item.type === 'group') return item.item.flatMap((child) => questionsIn(child, item.text, source))
  const { linkId, text, required, repeats, readOnly, enableWhen, enableBehavior, extension } = item
  const choices = item.answerOption
    ? item.answerOption.map((option) => ({
        ...named(option.valueCoding),
        exclusive: has(option.extension, 'exclusive'),
      }))
    : valueSet(item.answerValueSet, source)
  return [
    {
      ...{ linkId, section, text, required, repeats, readOnly, choices, enableWhen, enableBehavior },
      type: item.type === 'text' ? 'string' : item.type,
      units: valueSet(valueOf(extension, 'unitSet')?.valueCanonical, source),
      help: item.item.find((child) => child.type === 'display')?.text ?? null,
      mayBeUnknown: has(extension, 'unknown'),
      reversed: has(extension, 'reversed'),
      unit: valueOf(extension, 'unit')?.valueCoding?.display ?? null,
      min: valueOf(extension, 'min')?.valueInteger ?? null,
      max: valueOf(extension, 'max')?.valueInteger ?? null,
      fraxItem: valueOf(extension, 'fraxItem')?.valueString ?? null,
      fraxRange: rangeOf(extension),
    },
  ]
}

function valueSet(reference: string | undefined, { contained }: Questionnaire): Choice[] {
  const found = contained.find(({ id }) => `#${id}` === reference)
  return (found?.compose.include ?? []).flatMap(({ system, concept }) =>
    concept.map((entry) => ({ system, ...entry, exclusive: false })),
  )
}

function rangeOf(extension: readonly Extension[]): Question['fraxRange'] {
  const range = valueOf(extension, 'fraxRange')?.valueRange
  return range ? { low: range.low.value, high: range.high.value } : null
}

const named = (coding: Coding) => ({ ...coding, display: coding.display ?? coding.code })
const valueOf = (all: readonly Extension[], name: keyof typeof EXTENSIONS) =>
  all.find(({ url }) => url === EXTENSIONS[name])
const has = (all: readonly Extension[], name: keyof typeof EXTENSIONS) => valueOf(all, name)?.valueBoolean === true
