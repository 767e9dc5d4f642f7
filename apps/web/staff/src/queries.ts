import { QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiError, api, type CarePath, type Day, type Question } from './api'

/** Reads are tried again only where that can help: not after a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status > 0),
    },
  },
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: api.session,
  staleTime: 60_000,
  retry: false,
})

export const waysInQuery = queryOptions({ queryKey: ['ways-in'], queryFn: api.waysIn, staleTime: Infinity })

/** Doubles as the heartbeat: when it fails, the screens say that the connection is gone. */
export const hospitalQuery = queryOptions({
  queryKey: ['hospital'],
  queryFn: async () => {
    const hospital = await api.hospital()
    return { ...hospital, ahead: Date.parse(hospital.now) - Date.now() }
  },
  refetchInterval: 20_000,
  retry: false,
})

export const referralQuery = (id: string) =>
  queryOptions({ queryKey: ['referral', id], queryFn: () => api.referral(id) })

/** `except`: the path that is being moved, whose own visits do not stand in its way. */
export const optionsQuery = (question: Question, after?: Day, except?: string) =>
  queryOptions({
    queryKey: ['options', question, after, except],
    queryFn: () => api.options(question, after, except),
    staleTime: 30_000,
  })

const ON_THE_MOVE = ['held', 'ordered', 'queued', 'sending']
/** Departments still confirm, or the first message is still on its way. */
const isMoving = (path: CarePath) =>
  [path.status, ...path.messages.map(({ state }) => state)].some(({ key }) => ON_THE_MOVE.includes(key)) ||
  (path.status.key === 'booked' && path.messages.length === 0)

/** While something still happens to the path by itself, the screen keeps asking. */
export const carePathQuery = (id: string) =>
  queryOptions({
    queryKey: ['care-path', id],
    queryFn: () => api.carePath(id),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? 2_000 : 20_000),
  })

export const previewQuery = (id: string) => queryOptions({ queryKey: ['preview', id], queryFn: () => api.preview(id) })

export const answersQuery = (id: string) => queryOptions({ queryKey: ['answers', id], queryFn: () => api.answers(id) })

export const doctorsQuery = queryOptions({ queryKey: ['doctors'], queryFn: api.doctors, staleTime: 300_000 })

export const messageQuery = (id: string) => queryOptions({ queryKey: ['message', id], queryFn: () => api.message(id) })

/** After a write everything on the screen may have changed; lists are small, so all of it is read again. */
export const readAgain = () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
