import type { Refusal } from '#planner'

/** Why scheduling says no, beyond the rules of the planner. */
export type SchedulingRefusal =
  | Refusal
  | { readonly code: 'already-planned' | 'hold-expired' | 'taken' | 'not-found' }
  | { readonly code: 'not-eligible' | 'ask-department'; readonly reason: string }
  | { readonly code: 'stale-version'; readonly version: number }
  | { readonly code: 'not-live'; readonly status: string }

export const refuse = (
  ...refusals: SchedulingRefusal[]
): { readonly ok: false; readonly refusals: readonly SchedulingRefusal[] } => ({
  ok: false,
  refusals,
})
