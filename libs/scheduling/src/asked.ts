import type { CarePathDefinition, PlanRules } from '#care-path'
import type { Day } from '#contracts'
import type { ReferralRecord } from '#intake'
import type { DayAgenda, Question, Visit } from '#planner'
import type { Ask } from './ask.js'

/** One question, with everything that was looked up to ask it. */
export interface Asked {
  readonly ask: Ask
  readonly referral: ReferralRecord
  readonly definition: CarePathDefinition
  readonly plan: PlanRules
  readonly question: Question
  /** First and last day on which anything of the path may lie, phone result included. */
  readonly span: { readonly from: Day; readonly to: Day }
}
/** Visits that somebody chose as an answer. */
export interface Chosen {
  readonly day: Day
  readonly pathway: string
  readonly visits: readonly ChosenVisit[]
}
export interface ChosenVisit extends Visit {
  readonly day: Day
}

export type SessionType = 'day' | 'evening'
/** What one question sees of the units it needs, day by day. */
export type AgendasOf = (asked: Asked) => readonly DayAgenda[]

/** Which kind of session a question is about. */
export const sessionOf = ({ question }: Asked): SessionType => question.pathways[0]?.dateRules.session ?? 'day'
