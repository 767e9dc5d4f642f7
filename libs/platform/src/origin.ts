import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import type { Staff } from './roles.js'

/** Where a request came from, as the audit trail keeps it. */
export interface Origin {
  readonly place: string
  readonly device: string
  /** Half of a hash of the session's id: tells sessions apart, and is worth nothing to who reads it. */
  readonly session: string | null
  /** Why the route is there, where it says so. */
  readonly purpose: string | undefined
}

const requests = new AsyncLocalStorage<Request & { readonly staff?: Staff; readonly purpose?: string }>()

/** From here on everything that one request does knows which one it is. */
export const rememberRequest = (request: Request, _: Response, next: NextFunction): void => requests.run(request, next)

/** The member of staff behind this request, once the guard let her in; null for patients and jobs. */
export const currentStaff = (): Staff | null => requests.getStore()?.staff ?? null

/** Null outside a request: a job of the worker. */
export function origin(): Origin | null {
  const request = requests.getStore()
  if (!request) return null
  const { ip, session, purpose } = request
  const agent = (request.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '?').slice(0, 160)
  return {
    place: ip ?? '',
    device: agent,
    session: session?.staffId ? createHash('sha256').update(session.id).digest('hex').slice(0, 32) : null,
    purpose,
  }
}
