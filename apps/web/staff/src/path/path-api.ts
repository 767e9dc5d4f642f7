import { queryOptions } from '@tanstack/react-query'
import { type CarePath, type Day, get, named, type Optional, post, type Time, type Visit } from '../api'

/** A change as the server wants it back: the question, the day and all its visits. */
interface Choice {
  ask: object
  day: Day
  pathway: string
  visits: object[]
}
export interface Place {
  key: string
  day: Day
  from: Time
  to: Time
  unitId: string
  unit: string
  arrival: Time
  departure: Time
  /** Minutes. */
  stay: number
  wait: number
  choice: Choice
}
export interface Places {
  version: number
  visit: Visit | null
  places: Place[]
  /** Why not at the time that was asked about. */
  whyNot: { reason: string; detail: string }[]
}
export interface Reshaped {
  version: number
  visits: (Visit & { changed: boolean })[]
  arrival: Time
  departure: Time
  stay: number
  wait: number
  choice: Choice
}
export interface CancelReason {
  code: string
  label: string
  en: string
}

export const pathApi = {
  change: ({ id, version }: Pick<CarePath, 'id' | 'version'>, { ask, ...rest }: Choice) =>
    post<CarePath>(`/care-paths/${id}/move`, { version, ...ask, ...rest }, named()),
  cancel: ({ id, version }: CarePath, reason: string, note: string) =>
    post<CarePath>(`/care-paths/${id}/cancel`, { version, reason, ...(note && { note }) }, named()),
  undo: ({ id, version }: CarePath, reason: string) =>
    post<CarePath>(`/care-paths/${id}/undo`, { version, ...(reason && { reason }) }, named()),
}

/** `at`: a time to be told about, `hh:mm`. Read anew for each version of the path. */
export const placesQuery = ({ id, version }: CarePath, step: string, at: string) =>
  queryOptions({
    queryKey: ['care-path', id, 'places', version, step, at],
    queryFn: () => get<Places>(`/care-paths/${id}/places?${new URLSearchParams({ step, ...(at && { at }) })}`),
    staleTime: 5_000,
  })
export const stepsQuery = ({ id, version }: CarePath, kind: Optional, included: boolean) =>
  queryOptions({
    queryKey: ['care-path', id, 'steps', version, kind, included],
    queryFn: () => get<Reshaped>(`/care-paths/${id}/steps?${new URLSearchParams({ kind, included: `${included}` })}`),
    retry: false,
  })
export const reasonsQuery = queryOptions({
  queryKey: ['cancel-reasons'],
  queryFn: () => get<CancelReason[]>('/care-paths/cancel-reasons'),
  staleTime: Infinity,
})
