import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Day, get, type Labelled, post, type Time } from '../api'
import { answered, type Asked, client, type Reply } from '../client'

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

export interface Hit {
  carePathId: string
  name: string
  birthDate: Day | null
  unit: string
  day: Day
  time: Time
}
export interface Saved {
  id: string
  saved: boolean
  /** A page of the places that are lost. */
  hit: Hit[]
  next: string | null
  /** Of all of them, not of this page. */
  places: number
  patients: number
  /** Sent back, it says that the list was seen. */
  mark: string
  undo: Undo | null
}
/** The change that takes a change back, as the server names it. */
export interface Undo {
  kind: string
  [field: string]: unknown
}
export interface Outage {
  id: string
  kind: 'closed' | 'ill' | 'down'
  scope: 'unit' | 'pool' | 'clinic'
  labels: string[]
  fromDay: Day
  toDay: Day
  fromTime: Time
  toTime: Time
  daily: boolean
  reason: string
  ended: boolean
  version: number
  changedBy: string
  changedAt: string
  /** Paths that still lie in it. */
  open: number
}
export interface RebookingVisit {
  step: string
  code: string
  label: string
  day: Day
  from: Time
  to: Time
  unit: string
}
export interface Rebooking {
  carePathId: string
  /** With the number of who is to be phoned. */
  patient: { id: string; name: string; birthDate: Day; number: string; phone: string | null }
  state: 'waiting' | 'proposed' | 'call' | 'chosen' | 'moved' | 'refused' | 'gone-on'
  from: { day: Day; visits: RebookingVisit[] }
  to: { day: Day; visits: RebookingVisit[] } | null
  changed: RebookingVisit[]
  minutes: number | null
  reason: string | null
  chosenBy: string | null
}
export interface OutagePage extends Outage {
  rows: Rebooking[]
  next: string | null
  /** Of all paths, also those of later pages. */
  progress: { paths: number; waiting: number; chosen: number; moved: number }
  disturbance: { patients: number; otherDays: number; minutes: number; calls: number }
}
export interface RosterLine extends Stretch {
  id: string
  weekday: number
  everyWeeks: number
  nth: number | null
  validFrom: Day
  validTo: Day | null
  version: number
  changedBy: string | null
  skips: { day: Day; reason: string }[]
}
/** An extra session, minutes kept free, or a place more than there is, `used` where a patient is in it. */
export type Dated = Reply<'/api/planning/units/{unit}/dates', 'get'>['rows'][number]
export type DateList = Asked<'/api/planning/units/{unit}/dates', 'get'>['list']
export interface UnitPlan {
  today: Day
  unit: { id: string; label: string; pool: string; poolLabel: string; placeLabel: string }
  rosters: RosterLine[]
  /** The kinds of session that the hospital has, with what patients come for to this unit then and at which hours, the shortest first. */
  kinds: { type: 'day' | 'evening'; visits: { label: string; minutes: number; hours: Stretch[] }[] }[]
  /** The kind that is meant where nobody says. */
  usual: 'day' | 'evening'
}
/** A write of the planning: where to, and what. */
export interface Write {
  path: string
  body: object
}

export const outagesQuery = infiniteQueryOptions({
  queryKey: ['planning', 'outages'],
  queryFn: ({ pageParam }) =>
    answered(client.GET('/api/planning/outages', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})
const isMoving = (page?: OutagePage) => page !== undefined && page.progress.waiting + page.progress.chosen > 0
export const outageQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['planning', 'outage', id],
    queryFn: ({ pageParam }) =>
      get<OutagePage>(`/planning/outages/${id}${pageParam && `?${new URLSearchParams({ cursor: pageParam })}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => (isMoving(data?.pages[0]) ? 2_000 : 20_000),
  })
export const unitQuery = (unit: string) =>
  queryOptions({
    queryKey: ['planning', 'unit', unit],
    queryFn: () => get<UnitPlan>(`/planning/units/${unit}`),
  })
export const datesQuery = (unit: string, list: DateList) =>
  infiniteQueryOptions({
    queryKey: ['planning', 'dates', unit, list],
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/planning/units/{unit}/dates', {
          params: { path: { unit }, query: { list, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const planningApi = {
  /** What would happen; nothing stays. */
  preview: ({ path, body }: Write, cursor?: string) =>
    post<Saved>(`/planning/${path}`, { ...body, preview: true, ...(cursor && { cursor }) }),
  save: ({ path, body }: Write, seen?: Saved) =>
    post<Saved>(`/planning/${path}`, { ...body, ...(seen && { confirmed: seen.mark }) }),
  propose: (id: string) => post<object>(`/planning/outages/${id}/propose`),
  rebook: (id: string, paths: string[]) => post<{ chosen: number }>(`/planning/outages/${id}/rebook`, { paths }),
}

/** The request that takes a change back; null where there is none. */
export function undoing(undo: Undo | null): Write | null {
  if (!undo) return null
  const { kind, id, ...rest } = undo
  const restore = rest['restore'] as { id: string; lastDay: Day | null; version: number } | null | undefined
  const writes: Record<string, Write> = {
    'roster-add': { path: 'rosters', body: rest },
    'roster-change': { path: `rosters/${id}/change`, body: { ...rest, ...(rest['line'] as object) } },
    'outage-add': { path: 'outages', body: { ...rest, kind: rest['outage'] } },
    'roster-undo': {
      path: 'rosters/undo',
      body: {
        added: rest['added'],
        ...(restore && { restoreId: restore.id, restoreLastDay: restore.lastDay, restoreVersion: restore.version }),
      },
    },
    skip: { path: `rosters/${id}/skip`, body: rest },
    unskip: { path: `rosters/${id}/skip`, body: rest },
    'session-add': { path: 'sessions', body: rest },
    'session-remove': { path: `sessions/${id}/remove`, body: rest },
    'outage-end': { path: `outages/${id}/end`, body: rest },
    'block-add': { path: 'blocks', body: rest },
    'block-remove': { path: `blocks/${id}/remove`, body: rest },
    'extra-remove': { path: `extras/${id}/remove`, body: {} },
  }
  const write = writes[kind]
  return write ? { ...write, body: omit(write.body, SERVER_ONLY) } : null
}

const SERVER_ONLY = ['line', 'outage', 'weekday']
const omit = (body: object, keys: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)))
