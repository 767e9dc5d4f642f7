import { z } from 'zod'

/** "Weet ik niet" is an answer of its own, never an empty one: HL7's code for a question that was asked and not known. */
export const UNKNOWN = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'asked-unknown',
  display: 'Weet ik niet',
} as const

const text = z.string().min(1)
const coding = z.object({ system: z.string().optional(), code: text, display: z.string().optional() })
const extension = z.object({
  url: z.string(),
  valueInteger: z.number().int().optional(),
  valueBoolean: z.boolean().optional(),
  valueString: z.string().optional(),
  valueCoding: coding.optional(),
  valueCanonical: z.string().optional(),
  valueRange: z.object({ low: z.object({ value: z.number() }), high: z.object({ value: z.number() }) }).optional(),
})
const enableWhen = z
  .object({
    question: text,
    operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
    answerCoding: coding.optional(),
    answerInteger: z.number().int().optional(),
    answerDecimal: z.number().optional(),
    answerBoolean: z.boolean().optional(),
  })
  .superRefine((when, context) => {
    const given = [when.answerCoding, when.answerInteger, when.answerDecimal, when.answerBoolean]
    const number = when.answerInteger !== undefined || when.answerDecimal !== undefined
    const problem =
      given.filter((answer) => answer !== undefined).length !== 1
        ? 'needs exactly one answer to compare with'
        : when.operator === 'exists' && when.answerBoolean === undefined
          ? 'exists is compared with answerBoolean'
          : /[<>]/.test(when.operator) && !number
            ? `${when.operator} is compared with a number`
            : when.answerBoolean !== undefined && when.operator !== 'exists'
              ? 'answerBoolean is for exists only'
              : null
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
const base = z.object({
  linkId: text,
  type: z.enum(['group', 'display', 'choice', 'integer', 'decimal', 'string', 'text', 'date', 'quantity']),
  text,
  required: z.boolean().default(false),
  repeats: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  enableWhen: z.array(enableWhen).default([]),
  enableBehavior: z.enum(['all', 'any']).default('all'),
  answerOption: z
    .array(z.object({ valueCoding: coding, extension: z.array(extension).default([]) }))
    .min(1)
    .optional(),
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
    include: z.array(z.object({ system: z.string(), concept: z.array(z.object({ code: text, display: text })) })),
  }),
})

/** The part of FHIR R4 Questionnaire that this house can ask. */
export const questionnaireSchema = z.object({
  resourceType: z.literal('Questionnaire'),
  url: text,
  version: text,
  status: z.literal('active').default('active'),
  language: z.enum(['nl', 'en']),
  title: text,
  description: z.string().default(''),
  copyright: z.string().default(''),
  extension: z.array(extension).default([]),
  contained: z.array(valueSet).default([]),
  item: z.array(item).min(1),
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
  /** `yyyy-mm-dd`. */
  | { readonly valueDate: string }
  | { readonly valueQuantity: { readonly value: number; readonly system: string; readonly code: string } }
  | { readonly extension: readonly [{ readonly url: string; readonly valueCode: string }] }

/** Answers by linkId. An empty list: the question was seen and skipped. */
export type Answers = Readonly<Record<string, readonly AnswerValue[]>>
