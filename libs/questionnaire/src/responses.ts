import { Injectable } from '@nestjs/common'
import type { FormName } from '#contracts'
import { Audit, Database, type Tx } from '#platform'
import { type Entered, type FaultCode, readAnswer } from './answer.js'
import type { Answers } from './fhir.js'
import type { Language } from './forms.js'
import { Library } from './library.js'
import { type FormState, isOpen } from './overview.js'
import type { AnsweredBy } from './response.js'
import { filledForm, keep, type Known, lockForm, type Opened, openedForm, stampOf } from './response-store.js'
import { nextOpen, placeOf } from './walk.js'

export type AnswerRefusal =
  | { readonly code: 'no-form' | 'no-question' }
  /** Not (any more) open: the state says why. */
  | { readonly code: 'not-open'; readonly state: FormState }
  | { readonly code: 'invalid'; readonly fault: FaultCode }
  /** Another device kept another answer to this question in the meantime: that one stands until she says otherwise. */
  | { readonly code: 'answered-elsewhere' }
  /** This question comes first. */
  | { readonly code: 'incomplete'; readonly linkId: string }
export type Refused = { readonly ok: false; readonly refusal: AnswerRefusal }

/** Who is answering, and how. */
export interface Asker {
  readonly known?: Known
  readonly language?: Language
  /** A helper; left out, it is the patient herself. */
  readonly proxy?: string | null
}

/** What a patient fills in: opened, saved question by question, and handed in once. */
@Injectable()
export class Responses {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly library: Library,
  ) {}

  /** The form with what was answered so far; also when it is handed in or closed, for the state to be told. */
  async open(carePathId: string, name: string, { known, language }: Asker = {}): Promise<Opened | Refused> {
    return this.db.transaction(async (tx): Promise<Opened | Refused> => {
      const forms = await this.library.of(tx)
      const filled = forms.has(name) ? await filledForm(tx, carePathId, name) : undefined
      if (!filled) return refuse({ code: 'no-form' })
      await this.audit.record(tx, {
        ...{ actor: 'patient', role: 'patient', action: 'R', event: 'questionnaire.seen' },
        ...{ patientId: filled.patientId, objectType: name, objectId: carePathId },
      })
      return openedForm(name as FormName, filled, forms, tx.now, known, language)
    })
  }

  /** Keeps one answer at once; answers to other questions stay as they are. `seen`: the stamp of the answer that she saw when she began. */
  async save(
    carePathId: string,
    name: string,
    linkId: string,
    entered: Entered,
    asker: Asker = {},
    seen?: string,
  ): Promise<Opened | Refused> {
    return this.change(carePathId, name, asker, ({ form, answers }) => {
      const place = placeOf(form, answers, linkId)
      if (!place) return { code: 'no-question' }
      const read = readAnswer(place.question, entered)
      if (!read.ok) return { code: 'invalid', fault: read.fault }
      const kept = stampOf(answers[linkId])
      if (seen !== undefined && seen !== kept && stampOf(read.answer) !== kept) return { code: 'answered-elsewhere' }
      return { answers: { ...answers, [linkId]: read.answer }, completed: false }
    })
  }

  /** Hands the form in; two tabs wait for each other at the invitation's row. Of two who do so at once, one is told that it was done already. */
  async submit(carePathId: string, name: string, asker: Asker = {}): Promise<Opened | Refused> {
    return this.change(carePathId, name, asker, ({ form, answers }) => {
      const open = nextOpen(form, answers)
      return open ? { code: 'incomplete', linkId: open.linkId } : { answers, completed: true }
    })
  }

  private async change(
    carePathId: string,
    name: string,
    { known, language, proxy = null }: Asker,
    next: (now: Opened) => AnswerRefusal | { readonly answers: Answers; readonly completed: boolean },
  ): Promise<Opened | Refused> {
    return this.db.transaction(async (tx: Tx): Promise<Opened | Refused> => {
      await lockForm(tx, carePathId, name)
      const forms = await this.library.of(tx)
      const filled = forms.has(name) ? await filledForm(tx, carePathId, name) : undefined
      if (!filled) return refuse({ code: 'no-form' })
      const now = openedForm(name as FormName, filled, forms, tx.now, known, language)
      if (!isOpen(now.state)) return refuse({ code: 'not-open', state: now.state })
      const change = next(now)
      if ('code' in change) return refuse(change)
      const { answers, completed } = change
      const by: AnsweredBy = proxy ? { how: 'proxy', name: proxy } : { how: 'patient', name: null }
      const kept = { carePathId, form: now.form, answers, status: completed ? 'completed' : 'in-progress', by } as const
      await keep(tx, this.audit, kept, filled, { actor: 'patient', role: 'patient' })
      return { ...now, answers, state: completed ? 'completed' : 'started', updatedAt: tx.now }
    })
  }
}

const refuse = (refusal: AnswerRefusal): Refused => ({ ok: false, refusal })
