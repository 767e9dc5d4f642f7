import type { Look } from '../shared/status'

export const STATES = ['planned', 'arrived', 'busy', 'paused', 'done', 'partly-done', 'not-done', 'no-show'] as const
export type VisitState = (typeof STATES)[number]

const LOOKS: Record<VisitState, Look> = {
  planned: 'planned',
  arrived: 'arrived',
  busy: 'busy',
  paused: 'paused',
  done: 'done',
  'partly-done': 'partly',
  'not-done': 'void',
  'no-show': 'missed',
}

/** How a visit looks: as its state, or late where it runs over or should have begun. */
export const lookOf = (state: VisitState, late: boolean): Look => (late ? 'late' : LOOKS[state])
