import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import { Clock } from '#platform'
import { tooOften } from './message-pages.js'

/** Birth dates that one address may try in one window; a whole care home may share one. */
export const TRIES_PER_ADDRESS = 30
const WINDOW = 15 * 60_000
/** Addresses remembered at most; a flood of them pushes the oldest out, and each link still has its own limit. */
const REMEMBERED = 10_000

/** Slows down who tries birth dates on many links from one address. */
@Injectable()
export class TriesGuard implements CanActivate {
  private readonly windows = new Map<string, { tries: number; readonly ends: number }>()

  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const address = context.switchToHttp().getRequest<Request>().ip ?? ''
    const now = this.clock.now().getTime()
    const known = this.windows.get(address)
    const window = known && known.ends > now ? known : { tries: 0, ends: now + WINDOW }
    window.tries += 1
    this.windows.delete(address)
    this.windows.set(address, window)
    if (this.windows.size > REMEMBERED) this.windows.delete(this.windows.keys().next().value!)
    if (window.tries > TRIES_PER_ADDRESS) throw tooOften()
    return true
  }
}
