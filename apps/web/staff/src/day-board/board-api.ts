import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Day, get, type Patient, post } from '../api'
import type { VisitState } from './looks'

export interface BoardVisit {
  id: string
  step: string
  code: string
  label: string
  kind: string
  unit: string
  unitLabel: string
  placeLabel: string
  directions: string
  sessionType: 'day' | 'evening'
  from: number
  to: number
  state: VisitState
  moves: VisitState[]
  version: number
  reason: string | null
  decided: string | null
  arrivedAt: number | null
  actualFrom: number | null
  actualTo: number | null
  expectedTo: number | null
  late: number
  earliest: number | null
  freed: boolean
  changedBy: string | null
  changedAt: string | null
}
export interface BoardResult {
  item: string
  label: string
  kind: 'image' | 'test'
  state: 'awaited' | 'in' | 'phone' | 'void'
  due: number | null
  overdue: boolean
  changedBy: string | null
  changedAt: string | null
}
export interface BoardDot {
  key: string
  label: string
  state: 'ok' | 'open' | 'missing' | 'warn'
  detail: string
}
export interface BoardTask {
  id: string
  carePathId: string | null
  kind: string
  about: Record<string, string | number | null>
  done: boolean
  version: number
  changedBy: string
}
export interface BoardOutcome {
  toldBy: 'doctor' | 'nurse' | 'assistant' | null
  toldHow: 'in-person' | 'phone' | 'letter' | 'later'
  sameDay: boolean
  cause: string | null
  plan: string
  medicine: string | null
  startedOn: Day | null
  note: string | null
  by: string
  recalls: { rule: string; label: string; from: Day; to: Day; state: string }[]
}
export interface BoardRow {
  carePathId: string
  status: string
  pathwayLabel: string
  isMain: boolean
  session: 'day' | 'evening'
  patient: Patient
  /** For a screen in a hall. */
  initials: string
  phone: string | null
  preparation: BoardDot[]
  checkedIn: { at: number; how: 'desk' | 'link' } | null
  expectedAt: number | null
  leaveBy: number | null
  heightCm: number | null
  weightKg: number | null
  version: number
  waiting: { since: number; minutes: number; visit: string } | null
  busy: string | null
  finished: boolean
  visits: BoardVisit[]
  results: BoardResult[]
  outcome: BoardOutcome | null
}
export interface BoardUnit {
  id: string
  pool: string
  label: string
  placeLabel: string
  sessions: { from: number; to: number; type: 'day' | 'evening' }[]
  stops: { id: string; from: number; to: number; reason: string; version: number; by: string }[]
}
export interface Attention {
  id: string
  kind: string
  weight: 'red' | 'amber' | 'blue'
  carePathId: string | null
  visitId: string | null
  unit: string | null
  about: Record<string, string | number | null>
  solutions: string[]
}
export interface Board {
  day: Day
  generatedAt: string
  now: number | null
  version: number
  hours: { from: number; to: number } | null
  evening: { from: number; to: number } | null
  closed: { at: string; by: string } | null
  rows: BoardRow[]
  units: BoardUnit[]
  tasks: BoardTask[]
  attention: Attention[]
}

export interface ActView {
  id: number
  carePathId: string | null
  what: string
  at: string
  by: string
  reason: string | null
  undoes: number | null
  undoneBy: number | null
  about: { subject: string; key: string; state: string | null }[]
}
/** What a change answers: the act, by which it can be undone. */
export interface Done {
  act: number
}

export const boardQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day],
    queryFn: () => get<Board>(`/day-board?day=${day}`),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  })
export const historyQuery = (day: Day, carePathId?: string) =>
  queryOptions({
    queryKey: ['day-board', day, 'history', carePathId],
    queryFn: async () =>
      (
        await get<{ acts: ActView[] }>(
          `/day-board/history?${new URLSearchParams({ day, ...(carePathId && { carePathId }) })}`,
        )
      ).acts,
  })

/** What keeps a day from being closed. */
export interface LooseEnd {
  kind: string
  carePathId: string | null
  about: Record<string, string | number | null>
}
export const looseEndsQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day, 'loose-ends'],
    queryFn: async () => (await get<{ ends: LooseEnd[] }>(`/day-board/days/${day}/loose-ends`)).ends,
  })

const path = (id: string, what: string) => `/day-board/paths/${id}/${what}`

export const boardApi = {
  state: ({ id, version }: BoardVisit, state: VisitState, why: { reason?: string; decided?: string } = {}) =>
    post<Done>(`/day-board/visits/${id}/state`, { state, version, ...why }),
  expectedEnd: ({ id, version }: BoardVisit, to: number) =>
    post<Done>(`/day-board/visits/${id}/expected-end`, { to, version }),
  undo: (act: number, reason?: string) => post<Done>(`/day-board/acts/${act}/undo`, { ...(reason && { reason }) }),
  checkIn: (carePathId: string) => post<Done>(path(carePathId, 'check-in')),
  said: (carePathId: string, said: { expectedAt?: number | null; leaveBy?: number | null }) =>
    post<Done>(path(carePathId, 'said'), said),
  measured: (carePathId: string, measured: { heightCm?: number; weightKg?: number }) =>
    post<Done>(path(carePathId, 'measured'), measured),
  results: (carePathId: string, items: string[], state: 'in' | 'phone' | 'awaited', expectedAt?: number) =>
    post<Done>(path(carePathId, 'results'), { items, state, ...(expectedAt !== undefined && { expectedAt }) }),
  stop: (stop: { day: Day; unit: string; from: number; to: number; reason: string }) =>
    post<Done>('/day-board/stops', stop),
  endStop: (id: string, version: number, to: number) => post<Done>(`/day-board/stops/${id}/end`, { version, to }),
  addTask: (day: Day, text: string, carePathId?: string) =>
    post<Done>('/day-board/tasks', { day, text, ...(carePathId && { carePathId }) }),
  taskDone: ({ id, version }: BoardTask, done: boolean) => post<Done>(`/day-board/tasks/${id}/done`, { done, version }),
  outcome: (carePathId: string, outcome: object) => post<Done>(path(carePathId, 'outcome'), outcome),
  close: (day: Day) => post<Done>(`/day-board/days/${day}/close`),
  reopen: (day: Day, reason: string) => post<Done>(`/day-board/days/${day}/reopen`, { reason }),
}
