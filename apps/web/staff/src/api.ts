import { ApiError } from './api-error'
import { answered, client, named, type Reply, saying, type Sent } from './client'
import { t } from './texts'

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

export type Session = Reply<'/api/session', 'get'>
export type Hospital = Reply<'/api/hospital', 'get'>
export type Referral = Reply<'/api/referrals/{id}', 'get'>
/** Words with their origin; `assumption` where no source states it. */
export type Note = Referral['needs'][number]
export type SearchHit = Reply<'/api/patients/search', 'post'>[number]

/** What the secretary asks, absent is as the referral wishes; the part of it that lives in the address is `OptionsSearch`. */
export type Question = Omit<Sent<'/api/options', 'post'>, 'after' | 'except'>
export type Optional = NonNullable<Question['without']>[number]
export type Ignorable = NonNullable<Question['ignore']>[number]
export type Answer = Reply<'/api/options', 'post'>
export type Option = Answer['options'][number]
export type WhyNot = Answer['whyNot'][number]
export type Earlier = Answer['earlier'][number]

export type CarePath = Reply<'/api/care-paths/{id}', 'get'>
/** As the lists name a patient; only some answers carry a phone number. */
export type Patient = CarePath['patient'] & { phone?: string | null }
export type Visit = CarePath['visits'][number]
export type Preparation = CarePath['preparation'][number]
export type Message = Reply<'/api/messages/{id}', 'get'>
export type MessageOutcome = Sent<'/api/messages/{id}/done', 'post'>['outcome']
export type Preview = Reply<'/api/care-paths/{id}/preview', 'get'>
export type Answers = Reply<'/api/care-paths/{id}/answers', 'get'>

const at = (id: string) => ({ params: { path: { id } } })
const chosen = ({ day, pathway, choice }: Option) => ({ day, pathway, visits: choice })

/** Every call of the planning screens, in the order of the HTTP interface. */
export const api = {
  session: () => answered(client.GET('/api/session')),
  signIn: (name: string, password: string) => answered(client.POST('/api/session', { body: { name, password } })),
  waysIn: () => answered(client.GET('/api/sign-in')),
  signOut: () => answered(client.DELETE('/api/session')),
  hospital: () => answered(client.GET('/api/hospital')),
  referral: (id: string) => answered(client.GET('/api/referrals/{id}', at(id))),
  /** `doctor`: whose decision it is, where a secretary writes it down. */
  decide: (id: string, eligible: boolean, reason: string, doctor?: string) =>
    answered(
      client.POST('/api/referrals/{id}/decision', { ...at(id), body: { eligible, reason, ...(doctor && { doctor }) } }),
    ),
  doctors: () => answered(client.GET('/api/doctors')),
  departmentAnswered: (id: string, agreed: boolean, note: string) =>
    answered(client.POST('/api/referrals/{id}/department', { ...at(id), body: { agreed, note } })),
  /** `after`: the last day of the page before. */
  options: (question: Question, after?: Day, except?: string) =>
    answered(
      client.POST('/api/options', { body: { ...question, ...(after && { after }), ...(except && { except }) } }),
    ),
  hold: (question: Question, option: Option) =>
    answered(client.POST('/api/care-paths', { headers: named(), body: { ...question, ...chosen(option) } })),
  carePath: (id: string) => answered(client.GET('/api/care-paths/{id}', at(id))),
  preview: (id: string) => answered(client.GET('/api/care-paths/{id}/preview', at(id))),
  release: ({ id, version }: CarePath) =>
    answered(client.POST('/api/care-paths/{id}/release', { ...at(id), body: { version } })),
  book: ({ id, version }: CarePath) =>
    answered(client.POST('/api/care-paths/{id}/book', { ...at(id), headers: named(), body: { version } })),
  move: ({ id, version }: CarePath, question: Question, option: Option) =>
    answered(
      client.POST('/api/care-paths/{id}/move', {
        ...at(id),
        headers: named(),
        body: { version, ...question, ...chosen(option) },
      }),
    ),
  answers: (id: string) => answered(client.GET('/api/care-paths/{id}/answers', at(id))),
  message: (id: string) => answered(client.GET('/api/messages/{id}', at(id))),
  done: (id: string, outcome: MessageOutcome) =>
    answered(client.POST('/api/messages/{id}/done', { ...at(id), body: { outcome } })),
  search: (q: string) => answered(client.POST('/api/patients/search', { body: { q } })),
}

/** A call that the document does not tell of yet; `client` is the better way. */
export async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const isFile = body instanceof Blob
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      ...saying(method),
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
    },
    body: isFile ? body : body ? JSON.stringify(body) : null,
  }).catch(() => null)
  if (!response) throw new ApiError(0, 'no-connection', t.connection.lost)
  const isJson = response.headers.get('content-type')?.includes('json')
  const data = isJson ? await response.json() : null
  return answered(Promise.resolve({ data, error: data, response }))
}
export const get = <T>(path: string) => call<T>('GET', path)
export const post = <T>(path: string, body?: object) => call<T>('POST', path, body ?? {})
