import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Day, Question } from '../api'
import { answered, client, named, type Reply } from '../client'

export type List = Reply<'/api/waiting-list', 'get'>
export type Candidate = List['candidates'][number]
export type Entry = Reply<'/api/waiting-list/entries', 'get'>['rows'][number]
export type OfferAnswer = 'accepted' | 'declined' | 'withdrawn'

const at = (id: string) => ({ params: { path: { id } } })

export const waitingApi = {
  add: (ask: Question, note: string) =>
    answered(client.POST('/api/waiting-list', { headers: named(), body: { ask, ...(note && { note }) } })),
  change: (id: string, ask: Question, note: string) =>
    answered(client.POST('/api/waiting-list/{id}/change', { ...at(id), body: { ask, note } })),
  remove: (id: string) => answered(client.POST('/api/waiting-list/{id}/remove', at(id))),
  offer: ({ id, option }: Candidate) => {
    const { ask, day, pathway, choice } = option!
    return answered(
      client.POST('/api/waiting-list/offers', {
        headers: named(),
        body: { ...ask, waitingId: id, day, pathway, visits: choice },
      }),
    )
  },
  answer: (carePathId: string, answer: OfferAnswer) =>
    answered(
      client.POST('/api/waiting-list/offers/{id}/answer', { ...at(carePathId), headers: named(), body: { answer } }),
    ),
  setAside: (day: Day) => answered(client.POST('/api/waiting-list/days/close', { body: { day } })),
}

/** `day`: the freed day whose candidates are shown; the soonest where none is named. */
export const waitingQuery = (day?: Day) =>
  queryOptions({
    queryKey: ['waiting-list', day],
    queryFn: () => answered(client.GET('/api/waiting-list', { params: { query: day ? { day } : {} } })),
    refetchInterval: 20_000,
    placeholderData: keepPreviousData,
  })

export const everybodyQuery = infiniteQueryOptions({
  queryKey: ['waiting-list', 'everybody'],
  queryFn: ({ pageParam }) =>
    answered(client.GET('/api/waiting-list/entries', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  refetchInterval: 20_000,
})
