import connectPgSimple from 'connect-pg-simple'
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import pg from 'pg'
import type { Config } from './config.js'
import type { Staff } from './roles.js'

declare module 'express-session' {
  interface SessionData {
    staffId: string
    /** Milliseconds since 1970, by the house's clock. */
    signedInAt: number
    /** She signed in at the hospital's own server, and signs out there too. */
    elsewhere?: boolean
  }
}

/** The big screen in a hall: nobody touches it, and it holds initials alone. */
const HALL = /^\/api\/day-board\/days\/[^/?]+\/hall$/

/** Whether a screen asks by itself, with nobody at its keys: such a request does not keep a session alive, but for the one in a hall. */
const isUnattended = (request: Request | undefined): boolean =>
  (request?.get('x-dagpad-by') === 'screen' && !HALL.test(request.originalUrl)) ||
  request?.get('accept') === 'text/event-stream'

/** Sessions in PostgreSQL behind a cookie that no script and no other site can use. `close` ends its connections. */
export function sessions({ databaseUrl, sessionSecret, publicUrl, idleMinutes }: Config): {
  use: RequestHandler
  close(): Promise<void>
} {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => {})
  const Store = connectPgSimple(session)
  const store = new Store({ pool, schemaName: 'platform', tableName: 'session', pruneSessionInterval: 15 * 60 })
  const prolong = store.touch.bind(store)
  store.touch = (id, session, done) => (isUnattended(requestOf(session)) ? done?.() : prolong(id, session, done))
  const secure = publicUrl.startsWith('https:')
  const use = session({
    store,
    secret: sessionSecret,
    name: secure ? '__Host-dagpad' : 'dagpad',
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: idleMinutes * 60_000 },
  })
  return {
    use,
    async close() {
      store.close()
      await pool.end()
    },
  }
}

/** Every session of express-session knows the request it was read for. */
const requestOf = (session: object) => (session as { readonly req?: Request }).req

/** Signs somebody in on this request, under a new session id so that a planted one is worth nothing. */
export async function startSession(request: Request, staff: Staff, now: Date): Promise<void> {
  await new Promise<void>((done, fail) => request.session.regenerate((error) => (error ? fail(error) : done())))
  request.session.staffId = staff.id
  request.session.signedInAt = now.getTime()
}

/** Signs out: the session is gone on the server, not only in the browser. */
export async function endSession(request: Request): Promise<void> {
  await new Promise<void>((done, fail) => request.session.destroy((error) => (error ? fail(error) : done())))
}

/** The account this request is signed in with, or null when nobody is or the longest session is over. */
export function sessionStaffId({ session }: Request, now: Date, { sessionMinutes }: Config): string | null {
  if (!session?.staffId || !session.signedInAt) return null
  return now.getTime() - session.signedInAt < sessionMinutes * 60_000 ? session.staffId : null
}
