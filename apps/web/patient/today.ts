import type { StepKind } from '#contracts'
import type { BoardView, BoardVisit } from '#day-board'

/** The step that a patient is at, or goes to next. */
export interface StepNow {
  /** Of the steps of today, from 1. */
  readonly number: number
  readonly of: number
  readonly kind: StepKind
  /** She is inside; else she is to go there. */
  readonly inside: boolean
  readonly place: string
  readonly directions: string
  /** Planned, in minutes after midnight. */
  readonly from: number
  /** Minutes that it is later than planned; 0 when it is in time. */
  readonly late: number
}

/** How far she is in her day, as the department's own board tells it. */
export interface Today {
  /** Minutes after midnight at which this was so. */
  readonly now: number
  readonly checkedIn: boolean
  /** Null once nothing is left to do. */
  readonly step: StepNow | null
}

const BEEN: readonly BoardVisit['state'][] = ['arrived', 'busy', 'paused', 'done', 'partly-done']
const ENDED: readonly BoardVisit['state'][] = ['done', 'partly-done', 'not-done', 'no-show']

/** Null on any other day, and for who is not on the board. */
export function todayOf({ now, rows }: BoardView, carePathId: string): Today | null {
  const row = rows.find((one) => one.carePathId === carePathId)
  if (now === null || !row) return null
  const steps = row.visits
    .filter(({ freed, kind }) => !freed && kind !== 'phone-result')
    .sort((a, b) => a.from - b.from)
  const inside = steps.find(({ id }) => id === row.busy)
  const next = inside ?? steps.find(({ state }) => !ENDED.includes(state))
  const checkedIn = row.checkedIn !== null || steps.some(({ state }) => BEEN.includes(state))
  if (!next) return { now, checkedIn, step: null }
  const { kind, placeLabel: place, directions, from } = next
  return {
    now,
    checkedIn,
    step: {
      ...{ number: steps.indexOf(next) + 1, of: steps.length, kind, place, directions, from },
      inside: next === inside,
      late: next === inside ? 0 : lateness(next),
    },
  }
}

/** What keeps it from beginning in time: it should have begun, or results that are not in yet. */
const lateness = ({ from, late, earliest }: BoardVisit): number => Math.max(0, late, (earliest ?? from) - from)
