import { queryOptions, useQuery } from '@tanstack/react-query'
import { call, get } from '../api'
import { useChanges } from '../shared/changes'

/** Work that takes longer than a request, as this account asked for it. */
export interface LongWork {
  id: string
  kind: string
  /** As the asker called it: the name of a file. */
  label: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  /** 0 where it is not known yet. */
  total: number
  result: Record<string, unknown> | null
  reason: string | null
  askedAt: string
  endedAt: string | null
}

export const longWorkQuery = queryOptions({
  queryKey: ['long-work'],
  queryFn: () => get<LongWork[]>('/long-work'),
  refetchInterval: 30_000,
})

/** What this account asked for, kept up to date while any screen shows it. */
export function useLongWork(): LongWork[] {
  const { data = [], refetch } = useQuery(longWorkQuery)
  useChanges(['long-work'], () => void refetch())
  return data
}

export const putAway = (id: string) => call<null>('DELETE', `/long-work/${id}`)

export const askImport = (file: File) =>
  call<{ longWorkId: string }>('POST', `/imports?${new URLSearchParams({ name: file.name })}`, file)
