import type { Day, StepKind } from '#contracts'

export const VISIT_STATES = [
  'planned',
  'arrived',
  'busy',
  'paused',
  'done',
  'partly-done',
  'not-done',
  'no-show',
] as const
export type VisitState = (typeof VISIT_STATES)[number]

/** What every row of the board carries: the act that wrote it, and who did that when. */
interface Written {
  readonly key: string
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
}
/** A visit's place before it was dropped from its day; minutes, half-open. */
export interface Freed {
  readonly id: string
  readonly kind: StepKind
  readonly unit: string
  readonly from: number
  readonly to: number
  readonly sessionType: 'day' | 'evening'
}
export interface VisitStateRow extends Written {
  readonly carePathId: string
  readonly step: string
  readonly state: VisitState
  readonly reason: string | null
  readonly decided: string | null
  readonly arrivedAt: Date | null
  readonly beganAt: Date | null
  readonly endedAt: Date | null
  /** Minute of the day. */
  readonly expectedTo: number | null
  readonly freed: Freed | null
}
export interface PatientDayRow extends Written {
  readonly carePathId: string
  readonly arrivedAt: Date | null
  readonly arrivedHow: 'desk' | 'link' | null
  /** Minutes of the day. */
  readonly expectedAt: number | null
  readonly leaveBy: number | null
  readonly heightCm: number | null
  readonly weightKg: number | null
}
export const RESULT_STATES = ['awaited', 'in', 'phone'] as const
export type ResultState = (typeof RESULT_STATES)[number]
export interface ResultRow extends Written {
  readonly carePathId: string
  /** A step that makes images, or a laboratory test. */
  readonly item: string
  readonly state: ResultState
  /** Minute of the day at which it is now expected. */
  readonly expectedAt: number | null
  readonly source: 'hand' | 'interface'
}
export const TOLD_BY = ['doctor', 'nurse', 'assistant'] as const
export const TOLD_HOW = ['in-person', 'phone', 'letter', 'later'] as const
export interface OutcomeRow extends Written {
  readonly carePathId: string
  readonly toldBy: (typeof TOLD_BY)[number] | null
  readonly toldHow: (typeof TOLD_HOW)[number]
  /** The clinic's own promise: told on the day itself; where not, `cause` says why. */
  readonly sameDay: boolean
  readonly cause: string | null
  /** An outcome of the care path's data, as the clinician chose it. */
  readonly plan: string
  readonly medicine: string | null
  readonly startedOn: Day | null
  readonly note: string | null
}
export interface RecallRow extends Written {
  readonly carePathId: string
  readonly rule: string
  /** Both included. */
  readonly fromDay: Day
  readonly toDay: Day
  readonly alarmDay: Day | null
  readonly state: 'open' | 'planned' | 'dropped'
}
export interface StopRow extends Written {
  readonly unitId: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly reason: string
}
export interface TaskRow extends Written {
  readonly carePathId: string | null
  /** `tell-moved`, `plan-again`, or `note`: what somebody wrote. */
  readonly kind: string
  readonly about: Readonly<Record<string, string | number | null>>
  readonly done: boolean
}
export interface DayRow extends Written {
  readonly day: Day
  readonly closedAt: Date | null
}

/** The tables of the board by the name under which history speaks of their rows. */
export const TABLES = {
  visit: 'visit_state',
  patient: 'patient_day',
  result: 'result',
  outcome: 'outcome',
  recall: 'recall',
  stop: 'stop',
  task: 'task',
  day: 'day',
} as const
export type Subject = keyof typeof TABLES
