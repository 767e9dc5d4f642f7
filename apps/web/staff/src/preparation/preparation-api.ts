import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, client, type Reply } from '../client'

export type Preparation = Reply<'/api/preparation', 'get'>
export type ReadyRow = Preparation['rows'][number]

export const preparationQuery = queryOptions({
  queryKey: ['preparation'],
  queryFn: () => answered(client.GET('/api/preparation')),
  placeholderData: keepPreviousData,
})
