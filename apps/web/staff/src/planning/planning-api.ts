import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Day, get, type Labelled, type Time } from '../api'

/** Minutes after midnight, half-open. */
export interface Stretch {
  from: number
  to: number
}
export interface Unit {
  id: string
  label: string
  /** The unit that it is an extra place of, on one day. */
  extraOf: string | null
  extraDay: Day | null
  reason: string | null
  changedBy: string | null
}
export interface Group {
  pool: string
  poolLabel: string
  place: string
  placeLabel: string
  units: Unit[]
}
export interface BoardVisit extends Stretch {
  id: string
  carePathId: string
  code: string
  label: string
  name: string
  time: Time
  status: Labelled
  /** Why it must be planned again. */
  displaced: string | null
}
export interface Block extends Stretch {
  id: string
  version: number
  reason: string
}
export interface Out extends Stretch {
  id: string
  kind: 'closed' | 'ill' | 'down'
  reason: string
}
export interface Cell {
  unit: string
  day: Day
  sessions: (Stretch & { type: 'day' | 'evening' })[]
  outs: Out[]
  skipped: string[]
  blocks: Block[]
  kept: Stretch[]
  visits: BoardVisit[]
}
export interface Board {
  today: Day
  /** Minute of today. */
  minute: number
  days: { day: Day; closed: string | null }[]
  groups: Group[]
  cells: Cell[]
}

export const boardQuery = (from: Day, days: 1 | 7) =>
  queryOptions({
    queryKey: ['planning', from, days],
    queryFn: () => get<Board>(`/planning/board?${new URLSearchParams({ from, days: `${days}` })}`),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  })
