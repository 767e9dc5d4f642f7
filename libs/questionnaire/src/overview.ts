import type { Day, FormName } from '#contracts'
import type { Language } from './forms.js'
import type { Forms } from './library.js'
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
  /** The state in words. */
  readonly label: string
  readonly sendAt: Date
  /** The last day that is early enough. */
  readonly answerBy: Day
  readonly completedAt: Date | null
}

/** Where one form stands at a moment. */
export function overview(row: OverviewRow, forms: Forms, now: Date, language: Language = 'nl'): FormOverview {
  const form = forms.form(row.form, language, row.resource?.questionnaire)
  const answers = row.resource ? answersOf(row.resource) : {}
  const questions = pages(form, answers)
  const done = questions.filter(({ linkId }) => answers[linkId] !== undefined).length
  const state = stateOf(row, now)
  const { started, ...labels } = LABELS[language]
  const label = { ...labels, started: started(done, questions.length) }[state]
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
  nl: {
    planned: 'Nog niet verstuurd',
    invited: 'Verstuurd, niet begonnen',
    started: (done: number, of: number) => `${done} van ongeveer ${of} ingevuld`,
    completed: 'Ingevuld',
    closed: 'Niet ingevuld',
    withdrawn: 'Ingetrokken',
  },
  en: {
    planned: 'Not sent yet',
    invited: 'Sent, not begun',
    started: (done: number, of: number) => `${done} of about ${of} answered`,
    completed: 'Answered',
    closed: 'Not answered',
    withdrawn: 'Withdrawn',
  },
} as const
