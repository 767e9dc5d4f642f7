import type { Look } from '../shared/status'
import type { BoardVisit } from './board-api'

export type VisitState = BoardVisit['state']

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
