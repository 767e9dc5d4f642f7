import createClient from 'openapi-fetch'
import { ApiError } from './api-error'
import type { components, paths } from './openapi.generated'
import { isAttended } from './shared/attended'
import { language, t } from './texts'

type Refusal = components['schemas']['Refusal']
type Verb = 'get' | 'post' | 'put' | 'delete' | 'patch'

/** What the server answers to a request that goes well: `Reply<'/api/hospital', 'get'>`. Written from the controllers by `npm run openapi`. */
export type Reply<Path extends keyof paths, Method extends Verb> = paths[Path][Method] extends { responses: infer All }
  ? All extends Record<200, Content<infer Body>> | Record<201, Content<infer Body>>
    ? Body
    : null
  : never
interface Content<Body> {
  content: { 'application/json': Body }
}
/** What a request takes in its body. */
export type Sent<Path extends keyof paths, Method extends Verb> = paths[Path][Method] extends {
  requestBody: Content<infer Body>
}
  ? Body
  : never
/** What stands behind the question mark of a request. */
export type Asked<Path extends keyof paths, Method extends Verb> = paths[Path][Method] extends {
  parameters: { query?: infer Query }
}
  ? NonNullable<Query>
  : never

/** A name for one request: sent again under it, it is answered and not done again. */
export const named = () => ({
  'idempotency-key': [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-'),
})

/** A request with a name whose answer was lost is sent once more. */
async function sendSurely(request: Request): Promise<Response> {
  const again = request.headers.has('idempotency-key') ? request.clone() : null
  return fetch(request).catch((lost: unknown) => {
    if (!again) throw lost
    return fetch(again)
  })
}

/** What every request of the screens says of itself; one that nobody asked for does not keep her signed in. */
export const saying = (method: string): Readonly<Record<string, string>> => ({
  'accept-language': language,
  ...(method !== 'GET' && { 'x-dagpad': 'staff' }),
  ...(!isAttended() && { 'x-dagpad-by': 'screen' }),
})

/** Every request of the screens goes through it; addresses, bodies and answers are checked against the server's own document. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: sendSurely })

client.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(saying(request.method))) request.headers.set(name, value)
  },
  onError: () => new ApiError(0, 'no-connection', t.connection.lost),
})

/** The answer itself, or the server's refusal as an ApiError. */
export async function answered<T>(call: Promise<{ data?: T; error?: Refusal; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  const { code = 'fault', message = t.connection.fault(response.status), fields } = isRefusal(error) ? error : {}
  throw new ApiError(response.status, code, message, fields)
}

const isRefusal = (error: unknown): error is Refusal => typeof error === 'object' && error !== null && 'code' in error
