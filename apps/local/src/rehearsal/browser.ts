import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export interface Answer {
  readonly status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a browser gets is any JSON
  readonly body: any
}
/** A signed-in browser with an open stream of changes, which asks another process when its own is gone. */
export interface RehearsalBrowser {
  get(path: string): Promise<Answer>
  /** Sent again under the same name until somebody answers. */
  post(path: string, body?: object): Promise<Answer>
  /** How many changes it has heard so far. */
  heard(): number
  /** Resolves with the milliseconds that it took until a change of this topic came after the first `since`; rejects when it does not come. */
  hears(topic: string, since: number): Promise<number>
  /** How often its stream was opened so far. */
  streams(): number
  /** Resolves when the stream is open again, after it had been opened so often. */
  reconnected(since: number): Promise<void>
  close(): void
}

/** Milliseconds within which a change must be heard. */
const DEADLINE = 10_000
const LOOK = 5
/** Milliseconds before another process is asked. */
const AGAIN = 100

/** Signs in at the first of these addresses; the others are asked when it does not answer. */
export async function openBrowser(urls: readonly string[], name: string, password: string): Promise<RehearsalBrowser> {
  const changes: string[] = []
  const stop = new AbortController()
  let at = 0
  let streams = 0
  const staff = { 'content-type': 'application/json', 'x-dagpad': 'staff' }
  const signedIn = await fetch(`${urls[0]}/api/session`, {
    ...{ method: 'POST', headers: staff, body: JSON.stringify({ name, password }) },
  })
  if (!signedIn.ok) throw new Error(`${name} cannot sign in: ${signedIn.status}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await fetch(urls[at]! + path, init)
        const text = await response.text()
        return { status: response.status, body: text ? JSON.parse(text) : null }
      } catch (error) {
        if (tries >= urls.length) throw error
        at = (at + 1) % urls.length
      }
    }
  }

  async function listen(): Promise<void> {
    for (let to = 0; !stop.signal.aborted; to = (to + 1) % urls.length) {
      const one = new AbortController()
      const end = () => one.abort()
      stop.signal.addEventListener('abort', end)
      try {
        const response = await fetch(`${urls[to]}/api/changes`, { headers: { cookie }, signal: one.signal })
        streams += 1
        await read(response, (told) => changes.push(...told))
      } catch {
        await pause(AGAIN)
      } finally {
        stop.signal.removeEventListener('abort', end)
      }
    }
  }
  void listen()
  const until = async (holds: () => boolean, what: string): Promise<number> => {
    const start = performance.now()
    while (!holds()) {
      if (performance.now() - start > DEADLINE) throw new Error(`${name}: ${what}`)
      await pause(LOOK)
    }
    return performance.now() - start
  }
  await until(() => changes.includes('all'), 'the stream does not open')

  return {
    get: (path) => ask(path, { headers: { cookie } }),
    post: (path, body = {}) => {
      const headers = { ...staff, cookie, 'idempotency-key': randomUUID() }
      return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    },
    heard: () => changes.length,
    hears: (topic, since) => {
      const isTold = () =>
        changes.slice(since).some((change) => change === topic || change === 'all' || change === 'day')
      return until(isTold, `${topic} is not heard`)
    },
    streams: () => streams,
    reconnected: async (since) => {
      await until(() => streams > since, 'the stream does not open again')
    },
    close: () => stop.abort(),
  }
}

/** Every batch of changes of a stream, until it ends. */
async function read({ body }: Response, hear: (changes: readonly string[]) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of body!) {
    text += decoder.decode(part as Uint8Array, { stream: true })
    const lines = text.split('\n')
    text = lines.pop()!
    for (const line of lines) if (line.startsWith('data: ')) hear(JSON.parse(line.slice(6)) as string[])
  }
}
