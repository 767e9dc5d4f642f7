import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, client, type Reply, type Sent } from '../client'

export type Question = Omit<Sent<'/api/audit/search', 'post'>, 'before' | 'limit'>
export type Line = Reply<'/api/audit/search', 'post'>['rows'][number]
export type Verified = Reply<'/api/audit/verify', 'post'>

const at = (id: string) => ({ params: { path: { id } } })

export const auditQuery = (question: Question) =>
  infiniteQueryOptions({
    queryKey: ['audit', question],
    queryFn: ({ pageParam }) =>
      answered(client.POST('/api/audit/search', { body: { ...question, ...(pageParam && { before: pageParam }) } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  })
export const eventsQuery = queryOptions({
  queryKey: ['audit-events'],
  queryFn: () => answered(client.GET('/api/audit/events')),
})
export const openedQuery = queryOptions({
  queryKey: ['break-glass'],
  queryFn: () => answered(client.GET('/api/break-glass')),
})
export const protectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['protection', id],
    queryFn: () => answered(client.GET('/api/patients/{id}/protection', at(id))),
  })

export const auditApi = {
  verify: (head: string) => answered(client.POST('/api/audit/verify', { body: head ? { head } : {} })),
  open: (patientId: string, reason: string) =>
    answered(client.POST('/api/break-glass', { body: { patientId, reason } })),
  protect: (id: string, kind: string | null) =>
    answered(client.POST('/api/patients/{id}/protection', { ...at(id), body: { kind } })),
  /** The patient who has exactly this number. */
  withNumber: async (number: string) =>
    (await answered(client.POST('/api/patients/search', { body: { q: number } }))).find((one) => one.number === number),
}
