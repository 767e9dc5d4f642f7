import type { Refusal } from '#planner'

/** Why scheduling says no, beyond the rules of the planner. */
export type SchedulingRefusal =
  | Refusal
  | { readonly code: 'already-planned' | 'hold-expired' | 'taken' | 'not-found' }
  | { readonly code: 'nothing-changes' | 'nothing-to-undo' | 'reason-needed' | 'day-over' | 'day-begun' }
  /** An offer that was answered, has run out or was taken back. */
  | { readonly code: 'offer-over' | 'already-waiting' | 'already-offered' }
  | { readonly code: 'not-eligible' | 'ask-department'; readonly reason: string }
  | { readonly code: 'stale-version'; readonly version: number; readonly changed?: Changed }
  | { readonly code: 'not-live'; readonly status: string }

/** Who made the change that came first, and which. */
export interface Changed {
  readonly what: string
  readonly actor: string
  /** ISO 8601: a refusal is kept as it was answered. */
  readonly at: string
  readonly day: string
}

export const refuse = (
  ...refusals: SchedulingRefusal[]
): { readonly ok: false; readonly refusals: readonly SchedulingRefusal[] } => ({
  ok: false,
  refusals,
})
