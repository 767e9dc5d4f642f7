import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Told } from './provider.js'

export interface HospitalServer {
  tell(told: Told): Promise<void>
  stop(): Promise<void>
}

/** Starts the hospital's server; `tell` resolves once it knows. */
export async function aHospitalServer(start: NonNullable<Told['start']>): Promise<HospitalServer> {
  const child = fork(fileURLToPath(new URL('./provider.js', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  })
  const ended = once(child, 'exit')
  const tell = async (told: Told) => {
    const heard = once(child, 'message')
    child.send(told)
    await heard
  }
  await tell({ start })
  return {
    tell,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A browser as far as signing in needs one: cookies by origin, and redirects that are followed one at a time. */
export function aBrowser() {
  const jars = new Map<string, Map<string, string>>()
  const visit = async (url: string, { form, method = form ? 'POST' : 'GET' }: Visit = {}) => {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { cookie, 'x-dagpad': 'staff' },
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const to = answer.headers.get('location')
    return { status: answer.status, to: to ? new URL(to, url).href : null, text: await answer.text() }
  }
  /** Goes where it is sent until a page stands there, or until an address that contains `until`. */
  const follow = async (url: string, until = '\0') => {
    for (let at = url; ;) {
      if (at.includes(until)) return { at, text: '' }
      const { to, text } = await visit(at)
      if (!to) return { at, text }
      at = to
    }
  }
  const cookies = (origin: string) => Object.fromEntries(jars.get(origin) ?? [])
  return { visit, follow, cookies }
}
export type Browser = ReturnType<typeof aBrowser>
interface Visit {
  readonly form?: Record<string, string>
  readonly method?: string
}
