import { t } from './texts'
import { ApiError } from './api-error'

export { ApiError }

/** A civil date, `yyyy-mm-dd`. */
export type Day = string
/** A clock time of the hospital, `hh:mm`. */
export type Time = string
/** A code for the program and Dutch words for the screen. */
export interface Labelled {
  key: string
  label: string
}

export interface Session {
  name: string
  displayName: string
  role: string
}
export interface Hospital {
  hospital: string
  clinic: string
  pathTitle: string
  today: Day
  /** The server's instant, ISO 8601: the screen's clock follows it. */
  now: string
  demo: boolean
  mailbox: string | null
  contacts: { purpose: string; label: string; phone: string; hours: string }[]
  intendedUse: string
}

export interface Patient {
  id: string
  name: string
  birthDate: Day
  number: string
  age?: number
  sex?: string
  phone?: string | null
  email?: string | null
  channel?: string
  language?: string
}
export interface SearchHit extends Patient {
  referralId: string | null
  carePathId: string | null
}

export interface WorkRow {
  referralId: string
  carePathId: string | null
  messageId: string | null
  patient: Patient
  path: string
  why: string
  latest: Day | null
  status: Labelled
  urgent: boolean
}
export interface WorkList {
  tabs: (Labelled & { count: number })[]
  rows: WorkRow[]
  page: number
  pages: number
  total: number
}

/** Words with their origin; `assumption` where no source states it. */
export interface Note {
  label: string
  /** Title and version. */
  source: string
  assumption: boolean
}
export interface Referral {
  id: string
  number: string
  origin: string
  received: Day
  reason: string
  fracture: string | null
  latest: Day | null
  preference: string | null
  requester: string
  riskFactors: string[]
  remark: string
  departmentNote: string | null
  state: string
  patient: Patient
  eligibility: {
    answer: 'yes' | 'no' | 'doctor-decides'
    reason: string
    rule: string
    source: string
    assumption: boolean
  }
  needs: Note[]
  wishes: string[]
  carePath: { id: string; status: string; day: Day } | null
}

export type Optional = 'urine' | 'xray' | 'dxa'
export type Ignorable = 'preference' | 'latest'
/** What the secretary asks, absent is as the referral wishes; the part of it that lives in the address is `OptionsSearch`. */
export interface Question {
  referralId: string
  from?: Day
  weeks?: number
  without?: Optional[]
  ignore?: Ignorable[]
  evening?: boolean
  imagingApart?: { consent: string }
}
export interface Visit {
  id?: string
  step: string
  code: string
  label: string
  day: Day
  from: Time
  to: Time
  unit: string
  place: string
  status?: Labelled
}
export interface Option {
  key: string
  day: Day
  pathway: string
  pathwayLabel: string
  arrival: Time | null
  departure: Time | null
  /** Minutes. */
  stay: number
  /** Minutes. */
  wait: number
  tags: string[]
  visits: Visit[]
  /** The same visits as a hold wants them back. */
  choice: object[]
  prepare: { kitBy: Day | null; questionnairesOn: Day | null }
}
export interface WhyNot {
  from: Day
  to: Day
  code: string
  reason: string
  detail: string
}
export interface Earlier {
  label: string
  change: { without?: Optional[]; ignore?: Ignorable[]; evening?: boolean }
  day: Day
  time: Time
}
export interface Answer {
  options: Option[]
  whyNot: WhyNot[]
  earlier: Earlier[]
  blocks: Note[]
  warnings: Note[]
  more: boolean
}

export interface Preparation extends Labelled {
  state: Labelled
  due: Day | null
  detail: string | null
}
export interface Message {
  id: string
  carePathId: string
  kind: string
  kindLabel: string
  channel: string | null
  state: Labelled
  at: string
  subject: string
  text: string
  /** Why it is in this state, or not sent the way the patient prefers. */
  reason: string | null
}

export interface CarePath {
  id: string
  version: number
  status: Labelled
  holdExpiresAt: string | null
  referralId: string
  patient: Patient
  day: Day
  pathwayLabel: string
  /** Which wishes were let go to find this day. */
  notes: string[]
  /** Why it failed, or was cancelled. */
  outcome: string | null
  arrival: Time | null
  departure: Time | null
  stay: number
  wait: number
  visits: Visit[]
  preparation: Preparation[]
  messages: Message[]
  history: { at: string; actor: string; what: string; detail: string | null }[]
  rules: Note[]
  optional: Record<'inside' | 'outside', { key: Optional; label: string }[]>
  undo: { what: string; actor: string; at: string; day: Day; arrival: Time | null; needsReason: boolean } | null
  after: { key: string; label: string; from: Day; to: Day; source: string; assumption: boolean }[]
}
export interface Preview {
  /** `because`: why not the way the patient prefers. */
  messages: { kind: string; channel: string; because: string | null; subject: string; text: string }[]
}
export interface Answers {
  forms: {
    form: string
    title: string
    state: Labelled
    completedAt: string | null
    items: { question: string; answer: string | null }[]
    summary: { label: string; value: string; source: string | null }[]
  }[]
}
export interface ImportLine {
  line: number
  number?: string
  column?: string
  reason: string
  rule?: string
  source?: string
  also?: { column: string; reason: string }[]
}
export interface ImportReport {
  rows: number
  toPlan: number
  invalid: ImportLine[]
  duplicates: ImportLine[]
  notEligible: ImportLine[]
  doctorDecides: ImportLine[]
}

type Body = object | Blob
/** A name for one request: when the answer is lost, it is sent again under the same name and is not done twice. */
export const named = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')

async function call<T>(method: string, path: string, body?: Body, key?: string): Promise<T> {
  const headers: Record<string, string> = method === 'GET' ? {} : { 'x-dagpad': 'staff' }
  if (key) headers['idempotency-key'] = key
  if (body) headers['content-type'] = body instanceof Blob ? 'application/octet-stream' : 'application/json'
  const sent = body instanceof Blob || !body ? body : JSON.stringify(body)
  const ask = () => fetch(`/api${path}`, { method, headers, body: sent ?? null }).catch(() => null)
  const response = (await ask()) ?? (key ? await ask() : null)
  if (!response) throw new ApiError(0, 'no-connection', t.connection.lost)
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : null
  if (response.ok) return json as T
  throw new ApiError(
    response.status,
    json?.code ?? 'fault',
    json?.message ?? t.connection.fault(response.status),
    json?.fields,
  )
}
export const get = <T>(path: string) => call<T>('GET', path)
export const post = <T>(path: string, body?: Body, key?: string) => call<T>('POST', path, body ?? {}, key)

const chosen = ({ day, pathway, choice }: Option) => ({ day, pathway, visits: choice })

/** Every call of the staff screens, in the order of the HTTP interface. */
export const api = {
  session: () => get<Session>('/session'),
  signIn: (name: string, password: string) => post<Session>('/session', { name, password }),
  signOut: () => call<null>('DELETE', '/session'),
  hospital: () => get<Hospital>('/hospital'),
  workList: (tab: string, page: number) => get<WorkList>(`/work-list?${new URLSearchParams({ tab, page: `${page}` })}`),
  referral: (id: string) => get<Referral>(`/referrals/${id}`),
  decide: (id: string, eligible: boolean, reason: string) =>
    post<Referral>(`/referrals/${id}/decision`, { eligible, reason }),
  departmentAnswered: (id: string, agreed: boolean, note: string) =>
    post<Referral>(`/referrals/${id}/department`, { agreed, note }),
  importFile: (file: File) => post<ImportReport>(`/referrals/import?${new URLSearchParams({ name: file.name })}`, file),
  /** `after`: the last day of the page before. */
  options: (question: Question, after?: Day, except?: string) =>
    post<Answer>('/options', { ...question, ...(after && { after }), ...(except && { except }) }),
  hold: (question: Question, option: Option) =>
    post<CarePath>('/care-paths', { ...question, ...chosen(option) }, named()),
  carePath: (id: string) => get<CarePath>(`/care-paths/${id}`),
  preview: (id: string) => get<Preview>(`/care-paths/${id}/preview`),
  release: ({ id, version }: CarePath) => post<CarePath>(`/care-paths/${id}/release`, { version }),
  book: ({ id, version }: CarePath) => post<CarePath>(`/care-paths/${id}/book`, { version }, named()),
  move: ({ id, version }: CarePath, question: Question, option: Option) =>
    post<CarePath>(`/care-paths/${id}/move`, { version, ...question, ...chosen(option) }, named()),
  answers: (id: string) => get<Answers>(`/care-paths/${id}/answers`),
  message: (id: string) => get<Message>(`/messages/${id}`),
  done: (id: string, outcome: string) => post<Message>(`/messages/${id}/done`, { outcome }),
  search: (q: string) => post<SearchHit[]>('/patients/search', { q }),
}
