import { infiniteQueryOptions } from '@tanstack/react-query'
import { answered, client, type Reply, type Sent } from '../client'

export type Account = Reply<'/api/accounts', 'get'>['rows'][number]
export type NewAccount = Sent<'/api/accounts', 'post'>
export type Role = NewAccount['role']

const at = (id: string) => ({ params: { path: { id } } })

export const accountsQuery = infiniteQueryOptions({
  queryKey: ['accounts'],
  queryFn: ({ pageParam }) => answered(client.GET('/api/accounts', { params: { query: { cursor: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

export const accountsApi = {
  create: (body: NewAccount) => answered(client.POST('/api/accounts', { body })),
  change: (id: string, body: Omit<NewAccount, 'name'>) =>
    answered(client.POST('/api/accounts/{id}', { ...at(id), body })),
  disable: (id: string) => answered(client.POST('/api/accounts/{id}/disable', at(id))),
  enable: (id: string) => answered(client.POST('/api/accounts/{id}/enable', at(id))),
  signOut: (id: string) => answered(client.POST('/api/accounts/{id}/sign-out', at(id))),
  reset: (id: string) => answered(client.POST('/api/accounts/{id}/password', at(id))),
}
