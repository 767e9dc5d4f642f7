import { queryOptions } from '@tanstack/react-query'
import { get, type Labelled, post } from '../api'

export interface Entered {
  values: string[]
  unit: string | null
  unknown: boolean
}
export interface EntryQuestion {
  linkId: string
  number: number
  section: string
  text: string
  help: string | null
  /** When it is asked, in words; null: always. */
  onlyIf: string | null
  type: string
  required: boolean
  repeats: boolean
  mayBeUnknown: boolean
  unit: string | null
  units: Labelled[]
  choices: Labelled[]
  entered: Entered
}
export interface EntryForm {
  form: string
  title: string
  version: string
  completed: boolean
  since: string | null
  questions: EntryQuestion[]
}
export interface EntrySent {
  how: string
  answers: { linkId: string; values: string[]; unit?: string; unknown?: boolean }[]
  complete: boolean
  since?: string
}
export interface FraxResult {
  toolVersion: string
  withBmd: boolean
  majorPct: number
  hipPct: number
}
export interface Instrument {
  id: string
  slot: string
  title: string
  language: string
  version: string
  url: string
  copyright: string
  questions: number
  importedBy: string
  importedAt: string
  retiredAt: string | null
}
export interface InstrumentList {
  slots: { slot: string; shipped: string | null }[]
  instruments: Instrument[]
}

const formPath = (id: string, form: string) => `/care-paths/${id}/forms/${form}`

export const formsApi = {
  keep: (id: string, form: string, sent: EntrySent) => post<EntryForm>(formPath(id, form), sent),
  fraxResult: (id: string, result: FraxResult) => post<object>(`/care-paths/${id}/frax-result`, result),
  import: (slot: string, questionnaire: object) => post<Instrument>('/instruments', { slot, questionnaire }),
  retire: (id: string) => post<InstrumentList>(`/instruments/${id}/retire`),
}

export const entryQuery = (id: string, form: string) =>
  queryOptions({
    queryKey: ['entry', id, form],
    queryFn: () => get<EntryForm>(formPath(id, form)),
    staleTime: Infinity,
  })
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => get<InstrumentList>('/instruments'),
})
