import type { Occupant } from '#scheduling'
import type { VisitState } from './rows.js'

/** Why the board says no. */
export type BoardRefusal =
  | { readonly code: 'not-found' }
  /** A colleague was first: what it is now, by whom and when. `same`: with just what was asked. */
  | {
      readonly code: 'changed-meanwhile' | 'already-so'
      readonly state: string
      readonly by: string
      readonly at: string
    }
  | { readonly code: 'illegal-move'; readonly from: VisitState; readonly to: VisitState }
  | { readonly code: 'not-arrived' }
  | { readonly code: 'reason-needed' }
  /** The patient is at another visit, or the unit has another patient. */
  | { readonly code: 'busy-elsewhere' | 'unit-busy'; readonly step: string; readonly unit: string }
  /** These come first. A person may decide otherwise, with a reason. */
  | { readonly code: 'order'; readonly steps: readonly string[] }
  | { readonly code: 'results-missing'; readonly items: readonly string[]; readonly earliest: number }
  | { readonly code: 'day-closed'; readonly by: string; readonly at: string }
  | { readonly code: 'not-yet' | 'day-over' | 'path-not-live' }
  /** Something of later rests on it. */
  | { readonly code: 'rests-on'; readonly what: string; readonly by: string; readonly at: string }
  | { readonly code: 'undone-already'; readonly by: string; readonly at: string }
  | { readonly code: 'no-such-result'; readonly item: string }
  | { readonly code: 'bad-minutes' }
  | { readonly code: 'unknown-choice'; readonly what: string }
  | { readonly code: 'board-changed' | 'too-late' | 'nothing-to-move' | 'taken' }
  /** Somebody else is there by now, or the minutes are kept free. */
  | ({ readonly code: 'place-taken' } & Omit<Occupant, 'wanted'>)
  | { readonly code: 'past-closing'; readonly patients: number }
  | { readonly code: 'drops-patients'; readonly patients: number }
  | { readonly code: 'loose-ends'; readonly count: number }

export type Done = { readonly ok: true; readonly act: number } | { readonly ok: false; readonly refusal: BoardRefusal }

export const no = (refusal: BoardRefusal): { readonly ok: false; readonly refusal: BoardRefusal } => ({
  ok: false,
  refusal,
})
