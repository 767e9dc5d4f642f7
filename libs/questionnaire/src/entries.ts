import { Injectable } from '@nestjs/common'
import type { FormName } from '#contracts'
import { Audit, Database, type Tx } from '#platform'
import { type Entered, type FaultCode, readAnswer } from './answer.js'
import type { Answers } from './fhir.js'
import type { Form } from './forms.js'
import { Library } from './library.js'
import { filledForm, keep, type Known, lockForm, type Opened, openedForm } from './response-store.js'
import { asked } from './walk.js'

/** What staff typed over: everything that they have, at once. */
export interface Entry {
  readonly how: 'paper' | 'phone'
  readonly answers: Readonly<Record<string, Entered>>
  /** Hands it in; without it the rest may come later. */
  readonly complete: boolean
  /** When the answers that they started from were kept; null for none. */
  readonly since: Date | null
}

export type EntryOutcome =
  | Opened
  | { readonly ok: false; readonly code: 'no-form' }
  | { readonly ok: false; readonly code: 'withdrawn' }
  /** Somebody kept other answers after `since`. */
  | { readonly ok: false; readonly code: 'changed-meanwhile' }
  | { readonly ok: false; readonly code: 'invalid'; readonly faults: Readonly<Record<string, FaultCode>> }

interface By {
  readonly name: string
  readonly role: string
}

/** Answers that reach the hospital on paper or by telephone, and corrections to what was handed in: kept in the name of who typed them. */
@Injectable()
export class Entries {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly library: Library,
  ) {}

  async open(carePathId: string, name: string, known: Known, { name: actor, role }: By): Promise<Opened | null> {
    return this.db.transaction(async (tx) => {
      const found = await this.find(tx, carePathId, name, known)
      if (!found) return null
      await this.audit.record(tx, {
        ...{ actor, role, action: 'R', event: 'questionnaire.seen', patientId: found.filled.patientId },
        ...{ objectType: name, objectId: carePathId },
      })
      return found.opened
    })
  }

  /** Keeps all that can be kept, or nothing: a mistake is told beside its question. Staff may do so after the day has begun, too. */
  async keep(carePathId: string, name: string, entry: Entry, known: Known, by: By): Promise<EntryOutcome> {
    return this.db.transaction(async (tx): Promise<EntryOutcome> => {
      await lockForm(tx, carePathId, name)
      const found = await this.find(tx, carePathId, name, known)
      if (!found) return { ok: false, code: 'no-form' }
      const { opened, filled } = found
      if (opened.state === 'withdrawn') return { ok: false, code: 'withdrawn' }
      if (opened.updatedAt?.getTime() !== entry.since?.getTime()) return { ok: false, code: 'changed-meanwhile' }
      const done = opened.state === 'completed'
      const { answers, faults } = readEntry(opened.form, opened.answers, entry, entry.complete || done)
      if (Object.keys(faults).length > 0) return { ok: false, code: 'invalid', faults }
      const status = done ? 'amended' : entry.complete ? 'completed' : 'in-progress'
      const kept = { carePathId, form: opened.form, answers, status, by: { how: entry.how, name: by.name } } as const
      await keep(tx, this.audit, kept, filled, { actor: by.name, role: by.role })
      return { ...opened, answers, state: status === 'in-progress' ? 'started' : 'completed', updatedAt: tx.now }
    })
  }

  private async find(tx: Tx, carePathId: string, name: string, known: Known) {
    const forms = await this.library.of(tx)
    const filled = forms.has(name) ? await filledForm(tx, carePathId, name) : undefined
    if (!filled) return null
    return { filled, opened: openedForm(name as FormName, filled, forms, tx.now, known) }
  }
}

/** Reads what was typed in the order of the form: an answer may open or close the questions after it. */
function readEntry(form: Form, before: Answers, { answers: entered }: Entry, whole: boolean) {
  const faults: Record<string, FaultCode> = {}
  let answers: Answers = before
  for (const question of form.questions) {
    const { linkId, readOnly } = question
    if (readOnly || !asked(form, answers).some((one) => one.linkId === linkId)) continue
    const typed = entered[linkId] ?? (answers[linkId] === undefined ? { values: [] } : undefined)
    if (!typed) continue
    const read = readAnswer(question, typed)
    if (read.ok) answers = { ...answers, [linkId]: read.answer }
    else if (read.fault !== 'missing') faults[linkId] = read.fault
    else if (whole) faults[linkId] = 'missing'
    else answers = without(answers, linkId)
  }
  return { answers, faults }
}

const without = (answers: Answers, linkId: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key !== linkId))
