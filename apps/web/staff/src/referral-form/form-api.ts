import { queryOptions } from '@tanstack/react-query'
import { answered, client, type Reply, type Sent } from '../client'

export type Choices = Reply<'/api/referral-form', 'get'>
export type Choice = Choices['routes'][number]
export type Check = Reply<'/api/referral-form/check', 'post'>
export type Entry = Sent<'/api/referral-form', 'post'>

export const choicesQuery = queryOptions({
  queryKey: ['referral-form'],
  queryFn: () => answered(client.GET('/api/referral-form')),
  staleTime: Infinity,
})
export const checkQuery = (fields: Record<string, string>, enabled: boolean) =>
  queryOptions({
    queryKey: ['referral-check', fields],
    queryFn: () => answered(client.POST('/api/referral-form/check', { body: { fields } })),
    enabled,
    gcTime: 0,
    placeholderData: (before: Check | undefined) => before,
  })
export const enter = (body: Entry) => answered(client.POST('/api/referral-form', { body }))
