import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Day } from '../api'
import { answered, client, named, type Reply, type Sent } from '../client'

export type Board = Reply<'/api/day-board', 'get'>
export type BoardRow = Board['rows'][number]
export type BoardVisit = BoardRow['visits'][number]
export type BoardDot = BoardRow['preparation'][number]
export type BoardResult = BoardRow['results'][number]
export type BoardUnit = Board['units'][number]
export type Attention = Board['attention'][number]
export type ActView = Reply<'/api/day-board/history', 'get'>['acts'][number]
/** What a change answers: the act, by which it can be undone. */
export type Done = Pick<Reply<'/api/day-board/visits/{id}/state', 'post'>, 'act'>

export const boardQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day],
    queryFn: () => answered(client.GET('/api/day-board', { params: { query: { day } } })),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  })
export const historyQuery = (day: Day, carePathId?: string) =>
  queryOptions({
    queryKey: ['day-board', day, 'history', carePathId],
    queryFn: async () => {
      const query = { day, ...(carePathId && { carePathId }) }
      return (await answered(client.GET('/api/day-board/history', { params: { query } }))).acts
    },
  })

const of = <Id extends string | number>(id: Id) => ({ params: { path: { id } }, headers: named() })

export const boardApi = {
  state: ({ id, version }: BoardVisit, state: BoardVisit['state'], why: { reason?: string; decided?: string } = {}) =>
    answered(client.POST('/api/day-board/visits/{id}/state', { ...of(id), body: { state, version, ...why } })),
  undo: (act: number, reason?: string) =>
    answered(client.POST('/api/day-board/acts/{id}/undo', { ...of(act), body: { ...(reason && { reason }) } })),
  checkIn: (carePathId: string) => answered(client.POST('/api/day-board/paths/{id}/check-in', of(carePathId))),
  said: (carePathId: string, body: Sent<'/api/day-board/paths/{id}/said', 'post'>) =>
    answered(client.POST('/api/day-board/paths/{id}/said', { ...of(carePathId), body })),
  measured: (carePathId: string, body: Sent<'/api/day-board/paths/{id}/measured', 'post'>) =>
    answered(client.POST('/api/day-board/paths/{id}/measured', { ...of(carePathId), body })),
}
