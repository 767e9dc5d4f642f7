import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Day } from '../api'
import { answered, client, type Reply, type Sent } from '../client'

export type Ahead = Reply<'/api/evenings', 'get'>
export type Evening = Ahead['evenings'][number]
export type EveningDay = Reply<'/api/evenings/{day}', 'get'>
export type Row = EveningDay['rows'][number]
export type Waiting = EveningDay['waiting']['rows'][number]
/** A patient of an evening that is not held, with the evening that is proposed. */
export type Displaced = EveningDay['displaced'][number]
export type Kept = EveningDay['kept'][number]
/** A reason why not: in Dutch, and in parts. */
export type Why = NonNullable<Waiting['whyNot']>
export type Calls = Reply<'/api/phone-results', 'get'>
export type Call = Calls['rows'][number]
export type Deciding = Sent<'/api/evenings/{day}/decision', 'post'>
export type Decision = Deciding['decision']
type Rebooking = Sent<'/api/evenings/{day}/rebook', 'post'>
type Asking = Sent<'/api/evening-requests', 'post'>
type Priority = Sent<'/api/evenings/priorities/{referralId}', 'post'>
export type Outcome = Sent<'/api/phone-results/{id}/attempts', 'post'>['outcome']
export type How = Sent<'/api/phone-results/{id}/close', 'post'>['how']

const onDay = (day: Day) => ({ params: { path: { day } } })
const at = (id: string) => ({ params: { path: { id } } })

export const eveningApi = {
  decide: (day: Day, deciding: Deciding) =>
    answered(client.POST('/api/evenings/{day}/decision', { ...onDay(day), body: deciding })),
  rebook: (day: Day, how: Rebooking['how'], paths: Displaced[]) =>
    answered(
      client.POST('/api/evenings/{day}/rebook', {
        ...onDay(day),
        body: { how, paths: paths.map(({ carePathId, version }) => ({ carePathId, version })) },
      }),
    ),
  ask: (referralId: string, next: boolean, reasons: Asking['reasons']) =>
    answered(client.POST('/api/evening-requests', { body: { referralId, next, reasons } })),
  closeRequest: (id: string, reason: string) =>
    answered(client.POST('/api/evening-requests/{id}/close', { ...at(id), body: { reason } })),
  notePriority: (referralId: string, reasons: Priority['reasons']) =>
    answered(
      client.POST('/api/evenings/priorities/{referralId}', { params: { path: { referralId } }, body: { reasons } }),
    ),
  attempt: ({ carePathId, version }: Call, outcome: Outcome) =>
    answered(client.POST('/api/phone-results/{id}/attempts', { ...at(carePathId), body: { version, outcome } })),
  close: ({ carePathId, version }: Call, how: How, reason: string) =>
    answered(client.POST('/api/phone-results/{id}/close', { ...at(carePathId), body: { version, how, reason } })),
}

export const aheadQuery = queryOptions({
  queryKey: ['evenings'],
  queryFn: () => answered(client.GET('/api/evenings')),
  refetchInterval: 30_000,
})
export const eveningQuery = (day: Day) =>
  queryOptions({
    queryKey: ['evening', day],
    queryFn: () => answered(client.GET('/api/evenings/{day}', onDay(day))),
    refetchInterval: 20_000,
  })
export const callsQuery = infiniteQueryOptions({
  queryKey: ['phone-results'],
  queryFn: ({ pageParam }) =>
    answered(client.GET('/api/phone-results', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  refetchInterval: 20_000,
})
