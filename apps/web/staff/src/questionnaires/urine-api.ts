import { queryOptions } from '@tanstack/react-query'
import { type Day, get, post } from '../api'

export interface Urine {
  state: string
  remark: string | null
  pickUpBy: Day
  collectFrom: Day
  handInOn: Day
  containers: number
  startedAt: string | null
  stoppedAt: string | null
  totalMl: number | null
  /** Elapsed hours. */
  hours: number | null
  accepted: { min: number; max: number }
  /** Minutes after midnight. */
  counterCloses: number | null
}
export interface Concern {
  id: string
  kind: string
  detail: string
  raisedAt: string
}

const at = (id: string) => `/care-paths/${id}/urine`

export const urineApi = {
  fetched: (id: string, containers: number) => post<Urine>(`${at(id)}/fetched`, { containers }),
  handIn: (id: string, form: object) => post<Urine>(`${at(id)}/hand-in`, form),
  missing: (id: string, reason: string) => post<Urine>(`${at(id)}/missing`, { reason }),
  settle: (concern: string) => post<object>(`/concerns/${concern}/settle`),
}
export const urineQuery = (id: string) => queryOptions({ queryKey: ['urine', id], queryFn: () => get<Urine>(at(id)) })
export const concernsQuery = (id: string) =>
  queryOptions({
    queryKey: ['concerns', id],
    queryFn: () => get<{ concerns: Concern[] }>(`/care-paths/${id}/concerns`),
  })
