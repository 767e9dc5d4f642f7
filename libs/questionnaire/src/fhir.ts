import { z } from 'zod'

/** "Weet ik niet" is an answer of its own, never an empty one: HL7's code for a question that was asked and not known. */
export const UNKNOWN = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'asked-unknown',
  display: 'Weet ik niet',
} as const

const coding = z.object({ system: z.string().optional(), code: z.string(), display: z.string().optional() })
const extension = z.object({
  url: z.string(),
  valueInteger: z.number().int().optional(),
  valueBoolean: z.boolean().optional(),
  valueString: z.string().optional(),
  valueCoding: coding.optional(),
  valueCanonical: z.string().optional(),
  valueRange: z.object({ low: z.object({ value: z.number() }), high: z.object({ value: z.number() }) }).optional(),
})
const enableWhen = z.object({ question: z.string(), operator: z.enum(['=', '!=']), answerCoding: coding })
const base = z.object({
  linkId: z.string(),
  type: z.enum(['group', 'display', 'choice', 'integer', 'decimal', 'string', 'quantity']),
  text: z.string(),
  required: z.boolean().default(false),
  repeats: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  enableWhen: z.array(enableWhen).default([]),
  enableBehavior: z.enum(['all', 'any']).default('all'),
  answerOption: z.array(z.object({ valueCoding: coding, extension: z.array(extension).default([]) })).optional(),
  answerValueSet: z.string().optional(),
  extension: z.array(extension).default([]),
})

/** One item of a FHIR R4 Questionnaire: a section, a question, or the help text under a question. */
export type Item = z.infer<typeof base> & { readonly item: readonly Item[] }
const item: z.ZodType<Item> = base.extend({ item: z.lazy(() => z.array(item)).default([]) })

const valueSet = z.object({
  resourceType: z.literal('ValueSet'),
  id: z.string(),
  compose: z.object({
    include: z.array(
      z.object({ system: z.string(), concept: z.array(z.object({ code: z.string(), display: z.string() })) }),
    ),
  }),
})

/** The part of FHIR R4 Questionnaire that this house can ask. */
export const questionnaireSchema = z.object({
  resourceType: z.literal('Questionnaire'),
  url: z.string(),
  version: z.string(),
  language: z.string(),
  title: z.string(),
  description: z.string(),
  copyright: z.string(),
  extension: z.array(extension).default([]),
  contained: z.array(valueSet).default([]),
  item: z.array(item),
})
export type Questionnaire = z.infer<typeof questionnaireSchema>
export type Coding = z.infer<typeof coding>
export type Extension = z.infer<typeof extension>

/** One value of one answer, as FHIR R4 QuestionnaireResponse writes it; an unknown number has an extension and no value. */
export type AnswerValue =
  | { readonly valueCoding: Coding }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  | { readonly valueQuantity: { readonly value: number; readonly system: string; readonly code: string } }
  | { readonly extension: readonly [{ readonly url: string; readonly valueCode: string }] }

/** Answers by linkId. An empty list: the question was seen and skipped. */
export type Answers = Readonly<Record<string, readonly AnswerValue[]>>
