import type { Interval } from './interval.js'
import type { DayAgenda, Pathway, Visit } from './model.js'

/** A visit of the running day. A running visit carries the end that is now expected. */
export interface RunningVisit extends Visit {
  readonly state: 'done' | 'running' | 'todo'
}

/** A patient of today: one visit for each step of her pathway. */
export interface PatientToday {
  readonly id: string
  readonly pathway: Pathway
  readonly visits: readonly RunningVisit[]
  /** Minute from which she is there. */
  readonly presentFrom: number
  /** `gone`: she did not come, or is finished; what she had left is free. */
  readonly state: 'active' | 'gone'
}

/** A day that does not go as planned. */
export interface Disturbance {
  /** The day without the visits of these patients. */
  readonly agenda: DayAgenda
  readonly patients: readonly PatientToday[]
  /** Minute of the day; nothing starts before it. */
  readonly now: number
  /** Units that cannot be used for a while; a visit that would overlap it cannot start. */
  readonly down: readonly (Interval & { readonly unit: string })[]
  /** Minutes after the end of its session that a visit may still end. */
  readonly overtime: number
  /** Minutes that a visit may come sooner than planned. */
  readonly maxAdvance: number
}

export interface Repair {
  /** Every active patient who keeps her day, with all visits that are still to be done, sorted by start. */
  readonly kept: readonly { readonly patient: string; readonly visits: readonly Visit[] }[]
  /** Patients whose remaining visits do not fit today. */
  readonly dropped: readonly string[]
  /** Minutes of disturbance: ten for each minute that a patient leaves later, one for each minute that a start moves. */
  readonly cost: number
}
