import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, type Asked, client, type Reply, type Sent } from '../client'

export type WorkPage = Reply<'/api/work-list', 'get'>
export type WorkRow = WorkPage['rows'][number]
export type RowReason = WorkRow['reasons'][number]
export type WorkTab = NonNullable<Asked<'/api/work-list', 'get'>['tab']>
export type WorkList = WorkRow['list']
export type CallOutcome = Sent<'/api/work/{referralId}/calls', 'post'>['outcome']
export type Call = Reply<'/api/work/{referralId}/calls', 'get'>[number]

/** Read again by itself in case a change was missed; changes themselves come through `useChanges`. */
export const workListQuery = (tab: string, page: number) =>
  queryOptions({
    queryKey: ['work-list', tab, page],
    queryFn: () => answered(client.GET('/api/work-list', { params: { query: { tab: tab as WorkTab, page } } })),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  })
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => answered(client.GET('/api/work/colleagues')),
  staleTime: 300_000,
})
export const callsQuery = (referralId: string) =>
  queryOptions({
    queryKey: ['calls', referralId],
    queryFn: () => answered(client.GET('/api/work/{referralId}/calls', { params: { path: { referralId } } })),
  })

const at = (referralId: string) => ({ params: { path: { referralId } } })

/** What can be done about a row without leaving the list. */
export const work = {
  take: ({ referralId, ...body }: { referralId: string; to?: string; over?: boolean }) =>
    answered(client.POST('/api/work/{referralId}/take', { ...at(referralId), body })),
  release: (referralId: string) => answered(client.DELETE('/api/work/{referralId}/take', at(referralId))),
  snooze: ({ referralId, ...body }: { referralId: string; list: WorkList; until: string; note: string }) =>
    answered(client.POST('/api/work/{referralId}/snooze', { ...at(referralId), body })),
  wake: ({ referralId, list }: { referralId: string; list: WorkList }) =>
    answered(client.POST('/api/work/{referralId}/wake', { ...at(referralId), body: { list } })),
  noteCall: ({ referralId, ...body }: { referralId: string; outcome: CallOutcome; note: string }) =>
    answered(client.POST('/api/work/{referralId}/calls', { ...at(referralId), body })),
}
