import type { Day, FormName } from '#contracts'
import { formOf } from './forms.js'
import { answersOf, type QuestionnaireResponse } from './response.js'
import { pages } from './walk.js'

export interface OverviewRow {
  readonly form: FormName
  readonly answerBy: Day
  readonly invitedAt: Date | null
  readonly sendAt: Date
  readonly closesAt: Date
  readonly withdrawnAt: Date | null
  readonly resource: QuestionnaireResponse | null
  readonly completedAt: Date | null
}

export type FormState = 'planned' | 'invited' | 'started' | 'completed' | 'closed' | 'withdrawn'

export interface FormOverview {
  readonly form: FormName
  readonly title: string
  /** Roughly how long it takes. */
  readonly minutes: number
  readonly state: FormState
  /** The state in Dutch words, as staff read it. */
  readonly label: string
  readonly sendAt: Date
  /** The last day that is early enough. */
  readonly answerBy: Day
  readonly completedAt: Date | null
}

/** Where one form stands at a moment. */
export function overview(row: OverviewRow, now: Date): FormOverview {
  const form = formOf(row.form)
  const answers = row.resource ? answersOf(row.resource) : {}
  const questions = pages(form, answers)
  const done = questions.filter(({ linkId }) => answers[linkId] !== undefined).length
  const state = stateOf(row, now)
  const label = { ...LABELS, started: `${done} van ongeveer ${questions.length} ingevuld` }[state]
  const { sendAt, answerBy, completedAt } = row
  return {
    form: row.form,
    title: form.source.title,
    minutes: form.minutes,
    state,
    label,
    sendAt,
    answerBy,
    completedAt,
  }
}

/** Filled in stays filled in; a day that is off or has begun closes the rest. */
export function stateOf(row: Omit<OverviewRow, 'form' | 'answerBy' | 'sendAt'>, now: Date): FormState {
  if (row.completedAt) return 'completed'
  if (row.withdrawnAt) return 'withdrawn'
  if (row.closesAt <= now) return 'closed'
  if (row.resource) return 'started'
  return row.invitedAt ? 'invited' : 'planned'
}

/** Whether it can be filled in: from the booking on, so that who wants to do it at once need not wait for the message. */
export const isOpen = (state: FormState): boolean => state === 'planned' || state === 'invited' || state === 'started'

const LABELS = {
  planned: 'Nog niet verstuurd',
  invited: 'Verstuurd, niet begonnen',
  completed: 'Ingevuld',
  closed: 'Niet ingevuld',
  withdrawn: 'Ingetrokken',
} as const
