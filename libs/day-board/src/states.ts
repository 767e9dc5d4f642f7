import type { VisitState } from './rows.js'

/** What a visit may become from where it is. Everything else is a mistake; what was a mistake is undone, not moved on. */
export const MOVES: Readonly<Record<VisitState, readonly VisitState[]>> = {
  planned: ['arrived', 'busy', 'not-done', 'no-show'],
  arrived: ['busy', 'not-done', 'no-show'],
  busy: ['paused', 'done', 'partly-done', 'not-done'],
  paused: ['busy', 'partly-done', 'not-done'],
  done: [],
  'partly-done': ['busy'],
  'not-done': ['arrived', 'busy'],
  'no-show': ['arrived'],
}

/** States in which nothing more is to come of a visit. */
const ENDED: readonly VisitState[] = ['done', 'partly-done', 'not-done', 'no-show']
export const isEnded = (state: VisitState): boolean => ENDED.includes(state)

/** States that only make sense with a word why. */
const WITH_REASON: readonly VisitState[] = ['paused', 'partly-done', 'not-done']
export const needsWord = (state: VisitState): boolean => WITH_REASON.includes(state)

/** States in which the patient has been, or is, at this visit. */
const ATTENDED: readonly VisitState[] = ['arrived', 'busy', 'paused', 'done', 'partly-done']
export const isAttended = (state: VisitState): boolean => ATTENDED.includes(state)

/** The row's times after a move at `at`: arriving, beginning and ending are kept once; going on after an end clears the end. */
export function timesAfter(
  state: VisitState,
  at: Date,
  { arrivedAt, beganAt }: { readonly arrivedAt: Date | null; readonly beganAt: Date | null },
): { readonly arrivedAt: Date | null; readonly beganAt: Date | null; readonly endedAt: Date | null } {
  switch (state) {
    case 'planned':
      return { arrivedAt: null, beganAt: null, endedAt: null }
    case 'arrived':
      return { arrivedAt: at, beganAt: null, endedAt: null }
    case 'busy':
      return { arrivedAt: arrivedAt ?? at, beganAt: beganAt ?? at, endedAt: null }
    case 'paused':
      return { arrivedAt, beganAt, endedAt: null }
    default:
      return { arrivedAt, beganAt, endedAt: at }
  }
}
