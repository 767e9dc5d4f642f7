import type { BoardRow } from './view.js'
import { isEnded } from './states.js'

/** A day as its patient sees it on her own page while it runs. */
export interface LiveDay {
  readonly checkedIn: boolean
  readonly finished: boolean
  /** How many parts have ended, and of how many. */
  readonly done: number
  readonly of: number
  /** Where she is, or is to go next; null once everything has ended. */
  readonly now: LiveStep | null
  readonly steps: readonly LiveStep[]
}
export interface LiveStep {
  readonly step: string
  readonly label: string
  readonly state: 'to-come' | 'busy' | 'done' | 'off'
  /** Minute at which it is planned. */
  readonly from: number
  /** Minutes that it is expected to begin later than that. */
  readonly late: number
  readonly place: string
  readonly directions: string
  readonly unit: string
}

/** Step 2 of 6, where to go, and how many minutes late: from the row that the nurse sees. */
export function liveDayOf({ visits, checkedIn, finished }: BoardRow, now: number | null): LiveDay {
  const shown = visits.filter(({ freed }) => !freed)
  const busy = shown.find(({ state }) => state === 'busy' || state === 'paused')
  const next = shown.find(({ state }) => !isEnded(state))
  const behind = busy?.late ?? 0
  const steps = shown.map(({ step, label, state, from, earliest, placeLabel, directions, unitLabel }): LiveStep => {
    const isNext = step === (busy ?? next)?.step
    const waits = Math.max(from + behind, earliest ?? 0, isNext && state !== 'busy' ? (now ?? 0) : 0)
    const toCome = state === 'planned' || state === 'arrived'
    return {
      ...{ step, label, from, place: placeLabel, directions, unit: unitLabel },
      state: toCome ? 'to-come' : state === 'busy' || state === 'paused' ? 'busy' : state === 'done' ? 'done' : 'off',
      late: toCome ? Math.max(0, waits - from) : 0,
    }
  })
  const at = busy ?? next
  return {
    checkedIn: checkedIn !== null || visits.some(({ state }) => state !== 'planned' && state !== 'no-show'),
    finished,
    done: shown.filter(({ state }) => isEnded(state)).length,
    of: shown.length,
    now: at ? steps.find(({ step }) => step === at.step)! : null,
    steps,
  }
}
