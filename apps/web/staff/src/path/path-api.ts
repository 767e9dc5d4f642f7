import { queryOptions } from '@tanstack/react-query'
import type { CarePath, Optional } from '../api'
import { answered, client, named, type Reply, type Sent } from '../client'

export type Places = Reply<'/api/care-paths/{id}/places', 'get'>
export type Place = Places['places'][number]
export type Reshaped = Reply<'/api/care-paths/{id}/steps', 'get'>
export type CancelCode = Sent<'/api/care-paths/{id}/cancel', 'post'>['reason']
type Choice = Place['choice'] | Reshaped['choice']

const at = (id: string) => ({ params: { path: { id } } })

export const pathApi = {
  change: ({ id, version }: Pick<CarePath, 'id' | 'version'>, { ask, ...rest }: Choice) =>
    answered(
      client.POST('/api/care-paths/{id}/move', {
        ...at(id),
        headers: named(),
        body: { version, ...ask, ...rest },
      }),
    ),
  cancel: ({ id, version }: CarePath, reason: CancelCode, note: string) =>
    answered(
      client.POST('/api/care-paths/{id}/cancel', {
        ...at(id),
        headers: named(),
        body: { version, reason, ...(note && { note }) },
      }),
    ),
  undo: ({ id, version }: CarePath, reason: string) =>
    answered(
      client.POST('/api/care-paths/{id}/undo', {
        ...at(id),
        headers: named(),
        body: { version, ...(reason && { reason }) },
      }),
    ),
  reminders: (id: string, wanted: boolean) =>
    answered(client.POST('/api/care-paths/{id}/reminders', { ...at(id), body: { wanted } })),
}

/** `time`: one to be told about, `hh:mm`. Read anew for each version of the path. */
export const placesQuery = ({ id, version }: CarePath, step: string, time: string) =>
  queryOptions({
    queryKey: ['care-path', id, 'places', version, step, time],
    queryFn: () =>
      answered(
        client.GET('/api/care-paths/{id}/places', {
          params: { path: { id }, query: { step, ...(time && { at: time }) } },
        }),
      ),
    staleTime: 5_000,
  })
export const stepsQuery = ({ id, version }: CarePath, kind: Optional, included: boolean) =>
  queryOptions({
    queryKey: ['care-path', id, 'steps', version, kind, included],
    queryFn: () =>
      answered(
        client.GET('/api/care-paths/{id}/steps', {
          params: { path: { id }, query: { kind, included: included ? 'true' : 'false' } },
        }),
      ),
    retry: false,
  })
export const reasonsQuery = queryOptions({
  queryKey: ['cancel-reasons'],
  queryFn: () => answered(client.GET('/api/care-paths/cancel-reasons')),
  staleTime: Infinity,
})
