import type { Interval } from './interval.js'
import type { DayAgenda, Pathway, Visit } from './model.js'

/** A visit of the running day. A running visit carries the end that is now expected. */
export interface RunningVisit extends Visit {
  readonly state: 'done' | 'running' | 'todo'
  /** Minute before which it cannot start for a reason of its own, such as a result that is late. */
  readonly notBefore?: number
}

/** A patient of today: one visit for each step of her pathway. */
export interface PatientToday {
  readonly id: string
  readonly pathway: Pathway
  readonly visits: readonly RunningVisit[]
  /** Minute from which she is there, and by which she must have left where she has to. */
  readonly presentFrom: number
  readonly leaveBy?: number
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

/**
 * What counts as disturbance once as few patients as possible are dropped: a patient one of whose starts moves, each minute
 * that she leaves later than planned, and 1 for each minute that a start moves.
 */
export interface Objective {
  readonly perMovedPatient: number
  readonly perLateMinute: number
}
/** The hospital's: as few patients as possible are told of another time, then minutes. */
export const FEWEST_MOVED: Objective = { perMovedPatient: 10_000, perLateMinute: 1 }
/** The benchmark's: minutes alone. */
export const LEAST_MINUTES: Objective = { perMovedPatient: 0, perLateMinute: 10 }

/** A patient who keeps her day, and what changes for her. */
export interface KeptPatient {
  readonly patient: string
  /** All visits that are still to be done, sorted by start. */
  readonly visits: readonly Visit[]
  /** Minutes that her starts move in all, sooner or later. At 0 nobody needs to tell her, though a unit may differ. */
  readonly shift: number
  /** Minutes that she leaves later than planned. */
  readonly later: number
}

/** The rest of a day after a repair. */
export interface Repair {
  /** Every active patient who keeps her day. */
  readonly kept: readonly KeptPatient[]
  /** Patients whose remaining visits do not fit today: nothing of theirs is planned any more. */
  readonly dropped: readonly string[]
  /** Kept visits that end after their session, and by how many minutes: a person must agree to it. */
  readonly pastClosing: readonly { readonly patient: string; readonly visit: Visit; readonly minutes: number }[]
  /** Disturbance over all kept patients, see {@link Objective}. */
  readonly cost: number
}
