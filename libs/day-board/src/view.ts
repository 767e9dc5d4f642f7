import type { Day, StepKind } from '#contracts'
import type { VisitState } from './rows.js'

/*
 * What `GET /api/day-board?day=…` answers. Every minute counts from local midnight; intervals are half-open; moments are ISO 8601.
 * The words are the screen's: the board says codes, and the hospital's own names of steps, units and tests.
 */

/** One block of the board. */
export interface BoardVisit {
  readonly id: string
  readonly step: string
  /** INT BLD DXA RX VS ARTS. */
  readonly code: string
  readonly label: string
  readonly kind: StepKind
  readonly unit: string
  readonly unitLabel: string
  readonly place: string
  readonly placeLabel: string
  /** Where to go, as signs in the building say it. */
  readonly directions: string
  readonly sessionType: 'day' | 'evening'
  /** Planned minutes. */
  readonly from: number
  readonly to: number
  readonly state: VisitState
  /** What it may become now; the rest is greyed. */
  readonly moves: readonly VisitState[]
  /** Send this with a change; 0 while nothing was noted. */
  readonly version: number
  readonly reason: string | null
  readonly decided: string | null
  readonly arrivedAt: number | null
  readonly actualFrom: number | null
  readonly actualTo: number | null
  /** When it is now expected to end, while it is busy. */
  readonly expectedTo: number | null
  /** Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
  readonly late: number
  /** Minute before which results keep it from beginning; null: nothing does. */
  readonly earliest: number | null
  /** Given up for today: its place is free. */
  readonly freed: boolean
  readonly changedBy: string | null
  readonly changedAt: Date | null
}
export interface BoardResult {
  readonly item: string
  readonly label: string
  readonly kind: 'image' | 'test'
  /** `void`: its visit did not happen. */
  readonly state: 'awaited' | 'in' | 'phone' | 'void'
  readonly due: number | null
  readonly overdue: boolean
  readonly changedBy: string | null
  readonly changedAt: Date | null
}
/** A dot before the name. `ok` is there, `open` is asked, `missing` should be there, `warn` is to be kept in mind. */
export interface BoardDot {
  readonly key: string
  readonly label: string
  readonly state: 'ok' | 'open' | 'missing' | 'warn'
  readonly detail: string
}
export interface BoardTask {
  readonly id: string
  readonly carePathId: string | null
  /** `tell-moved`, `plan-again` or `note`. */
  readonly kind: string
  readonly about: Readonly<Record<string, string | number | null>>
  readonly done: boolean
  readonly version: number
  readonly changedBy: string
}
export interface BoardOutcome {
  /** Send this with a change of it. */
  readonly version: number
  readonly toldBy: 'doctor' | 'nurse' | 'assistant' | null
  readonly toldHow: 'in-person' | 'phone' | 'letter' | 'later'
  readonly sameDay: boolean
  readonly cause: string | null
  readonly plan: string
  readonly medicine: string | null
  readonly startedOn: Day | null
  readonly note: string | null
  readonly by: string
  readonly recalls: readonly {
    readonly rule: string
    readonly label: string
    readonly from: Day
    readonly to: Day
    readonly state: string
  }[]
}
export interface BoardRow {
  readonly carePathId: string
  readonly pathVersion: number
  /** Of the path: `ordered`, `booked`, `done` or `no-show`. */
  readonly status: string
  readonly pathwayLabel: string
  /** Not the day itself, but one on which images are made before it. */
  readonly isMain: boolean
  readonly session: 'day' | 'evening'
  readonly patientId: string
  readonly checkedIn: { readonly at: number; readonly how: 'desk' | 'link' } | null
  /** She said that she is there from this minute. */
  readonly expectedAt: number | null
  readonly leaveBy: number | null
  readonly heightCm: number | null
  readonly weightKg: number | null
  /** Of the patient's own facts: send it with a change of them. */
  readonly version: number
  /** In the house and not at a visit: since when, how many minutes, and for which visit. */
  readonly waiting: { readonly since: number; readonly minutes: number; readonly visit: string } | null
  /** Was here by day and is to come back for the evening. */
  readonly away: boolean
  /** The visit that she is at. */
  readonly busy: string | null
  /** Everything of today has ended. */
  readonly finished: boolean
  readonly visits: readonly BoardVisit[]
  readonly results: readonly BoardResult[]
  readonly outcome: BoardOutcome | null
}
export interface BoardUnit {
  readonly id: string
  readonly pool: string
  readonly label: string
  readonly place: string
  readonly placeLabel: string
  readonly sessions: readonly { readonly from: number; readonly to: number; readonly type: 'day' | 'evening' }[]
  readonly stops: readonly BoardStop[]
}
export interface BoardStop {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly reason: string
  readonly version: number
  readonly by: string
}
export const ATTENTION = [
  'not-arrived',
  'not-begun',
  'runs-over',
  'result-late',
  'unit-stopped',
  'leaves-early',
  'urine-missing',
  'form-missing',
  'needs-care',
  'task-open',
  'day-before-open',
] as const
export type AttentionKind = (typeof ATTENTION)[number]
/** What one click does about it. `replan` opens a proposal; the others call the route of that name. */
export const SOLUTIONS = [
  'replan',
  'check-in',
  'arrived',
  'no-show',
  'expected-later',
  'result-in',
  'result-phone',
  'urine-missing',
  'paper-form',
  'end-stop',
  'task-done',
  'close-day',
] as const
export type Solution = (typeof SOLUTIONS)[number]
export interface Attention {
  /** Stable while it lasts: the same thing keeps its place. */
  readonly id: string
  readonly kind: AttentionKind
  readonly weight: 'red' | 'amber' | 'blue'
  readonly carePathId: string | null
  readonly visitId: string | null
  readonly unit: string | null
  /** Minutes, codes, labels and counts that its sentence is made of. */
  readonly about: Readonly<Record<string, string | number | null>>
  readonly solutions: readonly Solution[]
}
export interface BoardView {
  readonly day: Day
  readonly generatedAt: Date
  /** Null where the day is not today: then nothing can be changed but results, tasks and outcomes of a day before. */
  readonly now: number | null
  /** The newest act of this day; a proposal holds while it stays. */
  readonly version: number
  /** From the first opening to the last of the units by day; null where nothing opens. */
  readonly hours: { readonly from: number; readonly to: number } | null
  readonly evening: { readonly from: number; readonly to: number } | null
  readonly closed: { readonly at: Date; readonly by: string } | null
  readonly rows: readonly BoardRow[]
  readonly units: readonly BoardUnit[]
  readonly tasks: readonly BoardTask[]
}
