/** Where a delivery service listens, and the token that lets us in. */
export interface GatewayAddress {
  readonly url: string
  readonly token: string
}

/** The service understood, and will not take this message however often it is tried. */
export class RefusedForGood extends Error {}

const PATIENCE_MS = 15_000
/** Answers after which another try may succeed: too busy, or not us. */
const PASSING = new Set([401, 403, 408, 409, 425, 429])

/**
 * Hands one message to a service over HTTP: a JSON body, a bearer token, and the message's own id as idempotency key, so that the
 * service can take a repeat out. Resolves once the service has taken it; no error repeats what was in the body.
 */
export async function handOver({ url, token }: GatewayAddress, id: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: Error) => {
    throw new Error(`message ${id}: no answer from the service (${error.name})`)
  })
  await response.body?.cancel()
  if (response.ok) return
  const reason = `message ${id}: not taken by the service (${response.status})`
  throw response.status < 500 && !PASSING.has(response.status) ? new RefusedForGood(reason) : new Error(reason)
}
