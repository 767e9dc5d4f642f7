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
export type BoardTask = Board['tasks'][number]
export type Proposal = Reply<'/api/day-board/proposals', 'post'>
export type LooseEnd = Reply<'/api/day-board/days/{day}/loose-ends', 'get'>['ends'][number]
export type HallLine = Reply<'/api/day-board/days/{day}/hall', 'get'>['lines'][number]
export type OutcomeChoices = Reply<'/api/day-board/outcome-choices', 'get'>
export type OutcomeSent = Sent<'/api/day-board/paths/{id}/outcome', 'post'>

/** What a change answers: the act, by which it can be undone. */
export type Done = Pick<Reply<'/api/day-board/visits/{id}/state', 'post'>, 'act'>

export const boardQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day],
    queryFn: () => answered(client.GET('/api/day-board', { params: { query: { day } } })),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  })
/** Only what a screen in a hall may show: the board itself is never asked for there. */
export const hallQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day, 'hall'],
    queryFn: () => answered(client.GET('/api/day-board/days/{day}/hall', { params: { path: { day } } })),
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

export const looseEndsQuery = (day: Day) =>
  queryOptions({
    queryKey: ['day-board', day, 'loose-ends'],
    queryFn: () => answered(client.GET('/api/day-board/days/{day}/loose-ends', { params: { path: { day } } })),
  })
export const outcomeChoicesQuery = queryOptions({
  queryKey: ['outcome-choices'],
  queryFn: () => answered(client.GET('/api/day-board/outcome-choices')),
  staleTime: 600_000,
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
  expectedEnd: ({ id, version }: BoardVisit, to: number) =>
    answered(client.POST('/api/day-board/visits/{id}/expected-end', { ...of(id), body: { to, version } })),
  results: (carePathId: string, body: Sent<'/api/day-board/paths/{id}/results', 'post'>) =>
    answered(client.POST('/api/day-board/paths/{id}/results', { ...of(carePathId), body })),
  outcome: (carePathId: string, body: OutcomeSent) =>
    answered(client.POST('/api/day-board/paths/{id}/outcome', { ...of(carePathId), body })),
  stop: (body: Sent<'/api/day-board/stops', 'post'>) =>
    answered(client.POST('/api/day-board/stops', { headers: named(), body })),
  endStop: (id: string, body: Sent<'/api/day-board/stops/{id}/end', 'post'>) =>
    answered(client.POST('/api/day-board/stops/{id}/end', { ...of(id), body })),
  /** Changes nothing. */
  propose: (body: Sent<'/api/day-board/proposals', 'post'>) =>
    answered(client.POST('/api/day-board/proposals', { body })),
  commit: (body: Sent<'/api/day-board/proposals/commit', 'post'>) =>
    answered(client.POST('/api/day-board/proposals/commit', { headers: named(), body })),
  addTask: (body: Sent<'/api/day-board/tasks', 'post'>) =>
    answered(client.POST('/api/day-board/tasks', { headers: named(), body })),
  taskDone: (day: Day, { id, version }: BoardTask, done: boolean) =>
    answered(client.POST('/api/day-board/tasks/{id}/done', { ...of(id), body: { day, done, version } })),
  day: (body: Sent<'/api/day-board/days', 'post'>) =>
    answered(client.POST('/api/day-board/days', { headers: named(), body })),
}
