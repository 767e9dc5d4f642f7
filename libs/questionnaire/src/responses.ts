import { Injectable } from '@nestjs/common'
import type { FormName } from '#contracts'
import { Audit, Database, type Tx } from '#platform'
import { type Entered, type FaultCode, readAnswer } from './answer.js'
import type { Answers } from './fhir.js'
import { type Form, formOf, hasForm } from './forms.js'
import { type FormState, isOpen, type OverviewRow, stateOf } from './overview.js'
import { answersOf, responseOf } from './response.js'
import { nextOpen, placeOf } from './walk.js'

export type AnswerRefusal =
  | { readonly code: 'no-form' | 'no-question' }
  /** Not (any more) open: the state says why. */
  | { readonly code: 'not-open'; readonly state: FormState }
  | { readonly code: 'invalid'; readonly fault: FaultCode }
  /** This question comes first. */
  | { readonly code: 'incomplete'; readonly linkId: string }
type Refused = { readonly ok: false; readonly refusal: AnswerRefusal }
export type Opened = { readonly ok: true; readonly form: Form; readonly answers: Answers; readonly state: FormState }

/** What the patient's record says already, by linkId, as it would be typed. Only read-only questions take it. */
export type Known = Readonly<Record<string, string>>

interface Filled extends Omit<OverviewRow, 'form' | 'answerBy' | 'sendAt'> {
  readonly patientId: string
}

/** What a patient fills in: opened, saved question by question, and handed in once. */
@Injectable()
export class Responses {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** The form with what was answered so far; also when it is handed in or closed, for the state to be told. */
  async open(carePathId: string, name: string, known: Known = {}): Promise<Opened | Refused> {
    if (!hasForm(name)) return { ok: false, refusal: { code: 'no-form' } }
    return this.db.transaction(async (tx) => {
      const filled = await this.filled(tx, carePathId, name)
      return filled ? opened(name, filled, tx.now, known) : { ok: false, refusal: { code: 'no-form' } }
    })
  }

  /** Keeps one answer at once; answers to other questions stay as they are. */
  async save(
    carePathId: string,
    name: string,
    linkId: string,
    entered: Entered,
    known: Known = {},
  ): Promise<Opened | Refused> {
    return this.change(carePathId, name, known, ({ form, answers }) => {
      const place = placeOf(form, answers, linkId)
      if (!place) return { code: 'no-question' }
      const read = readAnswer(place.question, entered)
      if (!read.ok) return { code: 'invalid', fault: read.fault }
      return { answers: { ...answers, [linkId]: read.answer }, completed: false }
    })
  }

  /** Hands the form in; two tabs wait for each other at the invitation's row. Of two who do so at once, one is told that it was done already. */
  async submit(carePathId: string, name: string, known: Known = {}): Promise<Opened | Refused> {
    return this.change(carePathId, name, known, ({ form, answers }) => {
      const open = nextOpen(form, answers)
      return open ? { code: 'incomplete', linkId: open.linkId } : { answers, completed: true }
    })
  }

  private async change(
    carePathId: string,
    name: string,
    known: Known,
    next: (now: Opened) => AnswerRefusal | { readonly answers: Answers; readonly completed: boolean },
  ): Promise<Opened | Refused> {
    if (!hasForm(name)) return { ok: false, refusal: { code: 'no-form' } }
    return this.db.transaction(async (tx) => {
      await tx.sql.query(`select from questionnaire.invitation where care_path_id = $1 and form = $2 for update`, [
        carePathId,
        name,
      ])
      const filled = await this.filled(tx, carePathId, name)
      if (!filled) return { ok: false, refusal: { code: 'no-form' } }
      const now = opened(name, filled, tx.now, known)
      if (!isOpen(now.state)) {
        return { ok: false, refusal: { code: 'not-open', state: now.state } }
      }
      const change = next(now)
      if ('code' in change) return { ok: false, refusal: change }
      const { answers, completed } = change
      const status = completed ? 'completed' : 'in-progress'
      await tx.sql.query(
        `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at) values ($1, $2, $3, $4, $5)
         on conflict (care_path_id, form) do update
           set resource = excluded.resource, updated_at = excluded.updated_at, completed_at = excluded.completed_at`,
        [
          carePathId,
          name,
          JSON.stringify(responseOf(now.form, answers, status, tx.now)),
          tx.now,
          completed ? tx.now : null,
        ],
      )
      await this.audit.record(tx, {
        ...{ actor: 'patient', role: 'patient', action: completed ? 'E' : 'U', patientId: filled.patientId },
        ...{
          event: completed ? 'questionnaire.completed' : 'questionnaire.answered',
          objectType: name,
          objectId: carePathId,
        },
      })
      if (completed) await tx.emit('questionnaire.completed', { carePathId, form: name })
      return { ...now, answers, state: completed ? 'completed' : 'started' }
    })
  }

  private async filled(tx: Tx, carePathId: string, form: FormName): Promise<Filled | undefined> {
    const rows: Filled[] = await tx.sql.query(
      `select s.patient_id as "patientId", i.invited_at as "invitedAt", s.closes_at as "closesAt", s.withdrawn_at as "withdrawnAt",
              r.resource, r.completed_at as "completedAt"
         from questionnaire.invitation i
         join questionnaire.schedule s using (care_path_id)
         left join questionnaire.response r using (care_path_id, form)
        where i.care_path_id = $1 and i.form = $2`,
      [carePathId, form],
    )
    return rows[0]
  }
}

function opened(name: FormName, filled: Filled, now: Date, known: Known): Opened {
  const form = formOf(name)
  const answers = filled.resource ? answersOf(filled.resource) : {}
  const state = stateOf(filled, now)
  return {
    ok: true,
    form,
    state,
    answers: state === 'completed' ? answers : { ...answers, ...fromRecord(form, known) },
  }
}

function fromRecord(form: Form, known: Known): Answers {
  const read = form.questions.flatMap((question) => {
    const value = question.readOnly && known[question.linkId]
    const result = value && readAnswer(question, { values: [value] })
    return result && result.ok ? [[question.linkId, result.answer] as const] : []
  })
  return Object.fromEntries(read)
}
