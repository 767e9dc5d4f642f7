import { queryOptions } from '@tanstack/react-query'
import { answered, client, type Reply, type Sent } from '../client'

export type EntryForm = Reply<'/api/care-paths/{id}/forms/{form}', 'get'>
export type EntryQuestion = EntryForm['questions'][number]
export type Entered = EntryQuestion['entered']
export type EntrySent = Sent<'/api/care-paths/{id}/forms/{form}', 'post'>
export type FraxResult = Sent<'/api/care-paths/{id}/frax-result', 'post'>
export type InstrumentList = Reply<'/api/instruments', 'get'>
type Import = Sent<'/api/instruments', 'post'>

const at = (id: string) => ({ params: { path: { id } } })
const formAt = (id: string, form: string) => ({ params: { path: { id, form } } })

export const formsApi = {
  keep: (id: string, form: string, sent: EntrySent) =>
    answered(client.POST('/api/care-paths/{id}/forms/{form}', { ...formAt(id, form), body: sent })),
  fraxResult: (id: string, result: FraxResult) =>
    answered(client.POST('/api/care-paths/{id}/frax-result', { ...at(id), body: result })),
  import: (slot: Import['slot'], questionnaire: Import['questionnaire']) =>
    answered(client.POST('/api/instruments', { body: { slot, questionnaire } })),
  retire: (id: string) => answered(client.POST('/api/instruments/{id}/retire', at(id))),
}

export const entryQuery = (id: string, form: string) =>
  queryOptions({
    queryKey: ['entry', id, form],
    queryFn: () => answered(client.GET('/api/care-paths/{id}/forms/{form}', formAt(id, form))),
    staleTime: Infinity,
  })
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => answered(client.GET('/api/instruments')),
})
