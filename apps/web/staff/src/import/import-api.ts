import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, type Asked, client, type Reply } from '../client'

/** How many rows of a file became what. */
export type ImportReport = Reply<'/api/imports/{id}', 'get'>
/** A row of any of the report's lists. */
export type ImportLine = Reply<'/api/imports/{id}/lines', 'get'>['rows'][number]
export type ReportList = Asked<'/api/imports/{id}/lines', 'get'>['list']

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answered(client.GET('/api/imports/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  })

export const linesQuery = (id: string, list: ReportList) =>
  infiniteQueryOptions({
    queryKey: ['import', id, list],
    queryFn: ({ pageParam }) =>
      answered(client.GET('/api/imports/{id}/lines', { params: { path: { id }, query: { list, ...pageParam } } })),
    initialPageParam: {} as { cursor?: number },
    getNextPageParam: ({ next }) => (next === null ? null : { cursor: Number(next) }),
    staleTime: Infinity,
  })
