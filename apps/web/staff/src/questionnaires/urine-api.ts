import { queryOptions } from '@tanstack/react-query'
import { answered, client, type Reply, type Sent } from '../client'

/** Hours are elapsed ones; times of the counter are minutes after midnight. */
export type Urine = Reply<'/api/care-paths/{id}/urine', 'get'>
export type HandInSent = Sent<'/api/care-paths/{id}/urine/hand-in', 'post'>

const at = (id: string) => ({ params: { path: { id } } })

export const urineApi = {
  fetched: (id: string, containers: number) =>
    answered(client.POST('/api/care-paths/{id}/urine/fetched', { ...at(id), body: { containers } })),
  handIn: (id: string, form: HandInSent) =>
    answered(client.POST('/api/care-paths/{id}/urine/hand-in', { ...at(id), body: form })),
  missing: (id: string, reason: string) =>
    answered(client.POST('/api/care-paths/{id}/urine/missing', { ...at(id), body: { reason } })),
  settle: (concern: string) =>
    answered(client.POST('/api/concerns/{concern}/settle', { params: { path: { concern } } })),
}
export const urineQuery = (id: string) =>
  queryOptions({ queryKey: ['urine', id], queryFn: () => answered(client.GET('/api/care-paths/{id}/urine', at(id))) })
export const concernsQuery = (id: string) =>
  queryOptions({
    queryKey: ['concerns', id],
    queryFn: () => answered(client.GET('/api/care-paths/{id}/concerns', at(id))),
  })
