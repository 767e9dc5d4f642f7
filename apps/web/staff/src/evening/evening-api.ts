import { queryOptions } from '@tanstack/react-query'
import { type Day, get, type Labelled, type Patient, post, type Time } from '../api'

export type Decision = 'goes-on' | 'moved' | 'dropped'
export interface Evening {
  day: Day
  from: Time
  to: Time
  state: 'open' | 'flagged' | 'moved' | 'dropped' | 'skipped'
  /** Why a person must decide, or had to. */
  flag: string | null
  reason: string | null
  shutByDay: boolean
  decision: { decision: Decision; movedTo: Day | null; reason: string; by: string; at: string } | null
  places: number
  taken: number
}
export interface Ahead {
  today: Day
  evenings: Evening[]
  calls: { open: number; overdue: number }
}
/** A reason why not: in Dutch, and in parts. */
export interface Why {
  code: string
  reason: string
  detail: string
  step: string | null
  until: Day | null
  between: { from: Time; to: Time } | null
}
export interface Row {
  carePathId: string
  referralId: string
  patient: Patient | null
  status: Labelled
  time: Time
  doctor: string
  imaging: {
    state: 'same-day' | 'apart' | 'none'
    booked: boolean
    visits: { code: string; day: Day; time: Time; unit: string; lost: string | null }[]
    consent: string | null
  }
  samples: { kind: 'blood' | 'urine'; time: Time; evening: boolean }[]
  call: { day: Day; time: Time; how: 'reached' | 'letter' | 'other' | null; tries: number } | null
  /** Why a place of hers is gone after all. */
  lost: string | null
}
export interface Waiting {
  /** A referral to plan, a path to move here, or a visit that is still to be referred. */
  how: 'plan' | 'move' | 'later'
  referralId: string
  carePathId: string | null
  /** False: not treated here before, so a day by day comes first. */
  known: boolean
  request: { id: string; via: 'link' | 'phone'; at: string; by: string } | null
  patient: Patient
  latest: Day | null
  priority: (Labelled & { holds: boolean })[]
  first: { day: Day; imaging: string | null } | null
  here: boolean
  whyNot: Why | null
}
/** A patient of an evening that is not held, with the evening that is proposed. */
export interface Displaced {
  carePathId: string
  version: number
  referralId: string
  patient: Patient | null
  /** After the latest day of her referral. */
  late: boolean
  to: { day: Day; time: Time; imaging: string | null } | null
  whyNot: Why | null
}
export interface Kept {
  unit: string
  from: Time
  to: Time
  releaseOn: Day
  released: boolean
  unusedMinutes: number
  taken: { time: Time; name: string; evening: boolean }[]
}
export interface EveningDay extends Evening {
  rows: Row[]
  free: { time: Time; doctor: string }[]
  kept: Kept[]
  waiting: { rows: Waiting[]; more: number }
  displaced: Displaced[]
}
export interface Call {
  carePathId: string
  version: number
  patient: Patient
  evening: Day
  day: Day
  time: Time
  overdue: boolean
  attempts: { at: string; by: string; outcome: string }[]
}
export interface Calls {
  rows: Call[]
  overdue: number
  triesBeforeLetter: number
}
export interface Deciding {
  decision: Decision
  reason: string
  to?: Day
  byDay?: boolean
}

const aboutCall = ({ carePathId }: Call, what: string) => `/phone-results/${carePathId}/${what}`

export const eveningApi = {
  decide: (day: Day, deciding: Deciding) => post<EveningDay>(`/evenings/${day}/decision`, deciding),
  rebook: (day: Day, how: 'move' | 'to-work-list', paths: Displaced[]) =>
    post<{ done: number; left: number }>(`/evenings/${day}/rebook`, {
      how,
      paths: paths.map(({ carePathId, version }) => ({ carePathId, version })),
    }),
  ask: (referralId: string, next: boolean, reasons: string[]) =>
    post<object>('/evening-requests', { referralId, next, reasons }),
  closeRequest: (id: string, reason: string) => post<object>(`/evening-requests/${id}/close`, { reason }),
  notePriority: (referralId: string, reasons: string[]) =>
    post<object>(`/evenings/priorities/${referralId}`, { reasons }),
  attempt: (call: Call, outcome: string) =>
    post<object>(aboutCall(call, 'attempts'), { version: call.version, outcome }),
  close: (call: Call, how: string, reason: string) =>
    post<object>(aboutCall(call, 'close'), { version: call.version, how, reason }),
}

export const aheadQuery = queryOptions({
  queryKey: ['evenings'],
  queryFn: () => get<Ahead>('/evenings'),
  refetchInterval: 30_000,
})
export const eveningQuery = (day: Day) =>
  queryOptions({
    queryKey: ['evening', day],
    queryFn: () => get<EveningDay>(`/evenings/${day}`),
    refetchInterval: 20_000,
  })
export const callsQuery = queryOptions({
  queryKey: ['phone-results'],
  queryFn: () => get<Calls>('/phone-results'),
  refetchInterval: 20_000,
})
