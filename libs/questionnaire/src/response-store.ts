import type { FormName } from '#contracts'
import type { AuditEntry, Audit, Tx } from '#platform'
import { readAnswer } from './answer.js'
import type { Answers, AnswerValue } from './fhir.js'
import type { Form, Language } from './forms.js'
import type { Forms } from './library.js'
import { type FormState, type OverviewRow, stateOf } from './overview.js'
import { type AnsweredBy, answersOf, responseOf } from './response.js'

/** What the patient's record says already, by linkId, as it would be typed. Only read-only questions take it. */
export type Known = Readonly<Record<string, string>>

export interface Filled extends Omit<OverviewRow, 'form' | 'answerBy' | 'sendAt'> {
  readonly patientId: string
  readonly version: number
  readonly updatedAt: Date | null
}

export type Opened = {
  readonly ok: true
  readonly form: Form
  readonly answers: Answers
  readonly state: FormState
  /** When something was last kept; null when nothing was yet. */
  readonly updatedAt: Date | null
}

/** One form of a path with its schedule and answers; undefined where it is not asked. */
export async function filledForm(tx: Tx, carePathId: string, form: FormName): Promise<Filled | undefined> {
  const rows: Filled[] = await tx.sql.query(
    `select s.patient_id as "patientId", s.version, i.invited_at as "invitedAt", s.closes_at as "closesAt", s.withdrawn_at as "withdrawnAt",
            r.resource, r.completed_at as "completedAt", r.updated_at as "updatedAt"
       from questionnaire.invitation i
       join questionnaire.schedule s using (care_path_id)
       left join questionnaire.response r using (care_path_id, form)
      where i.care_path_id = $1 and i.form = $2`,
    [carePathId, form],
  )
  return rows[0]
}

/** Makes whoever answers the same form at once wait. */
export const lockForm = (tx: Tx, carePathId: string, form: string): Promise<unknown> =>
  tx.sql.query(`select from questionnaire.invitation where care_path_id = $1 and form = $2 for update`, [
    carePathId,
    form,
  ])

/** The form as it stands, with what the record knows laid over what is still open. */
export function openedForm(
  name: FormName,
  filled: Filled,
  forms: Forms,
  now: Date,
  known: Known = {},
  language: Language = 'nl',
): Opened {
  const form = forms.form(name, language, filled.resource?.questionnaire)
  const answers = filled.resource ? answersOf(filled.resource) : {}
  const state = stateOf(filled, now)
  const laid = state === 'completed' ? answers : { ...answers, ...fromRecord(form, known) }
  return { ok: true, form, state, answers: laid, updatedAt: filled.updatedAt }
}

function fromRecord(form: Form, known: Known): Answers {
  const read = form.questions.flatMap((question) => {
    const value = question.readOnly && known[question.linkId]
    const result = value && readAnswer(question, { values: [value] })
    return result && result.ok ? [[question.linkId, result.answer] as const] : []
  })
  return Object.fromEntries(read)
}

export interface Kept {
  readonly carePathId: string
  readonly form: Form
  readonly answers: Answers
  readonly status: 'in-progress' | 'completed' | 'amended'
  readonly by: AnsweredBy
}

/** Keeps the answers as they are now, says who gave them, and tells the house once they are handed in. */
export async function keep(
  tx: Tx,
  audit: Audit,
  { carePathId, form, answers, status, by }: Kept,
  { patientId, version }: Filled,
  actor: Pick<AuditEntry, 'actor' | 'role'>,
): Promise<void> {
  const completed = status !== 'in-progress'
  await tx.sql.query(
    `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at) values ($1, $2, $3, $4, $5)
     on conflict (care_path_id, form) do update
       set resource = excluded.resource, updated_at = excluded.updated_at,
           completed_at = case when excluded.completed_at is null then null else coalesce(response.completed_at, excluded.completed_at) end`,
    [
      carePathId,
      form.name,
      JSON.stringify(responseOf(form, answers, status, tx.now, by)),
      tx.now,
      completed ? tx.now : null,
    ],
  )
  const event = { 'in-progress': 'answered', completed: 'completed', amended: 'amended' }[status]
  await audit.record(tx, {
    ...{ ...actor, action: completed ? 'E' : 'U', patientId },
    ...{ event: `questionnaire.${event}`, objectType: form.name, objectId: carePathId },
    ...(by.how === 'patient' ? {} : { purpose: by.how }),
  })
  if (completed)
    await tx.emit('questionnaire.completed', { carePathId, version, form: form.name, at: tx.now.toISOString() })
}

/** Tells two answers to one question apart, whatever order a database gives their parts; '' where nothing was answered. */
export const stampOf = (values: readonly AnswerValue[] | undefined): string =>
  values === undefined
    ? ''
    : `=${values
        .map((value) => {
          if ('valueCoding' in value) return value.valueCoding.code
          if ('valueQuantity' in value) return value.valueQuantity.value
          return 'extension' in value ? '?' : Object.values(value).join()
        })
        .join('|')}`
