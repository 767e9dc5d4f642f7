import { Controller, Get, Res } from '@nestjs/common'
import { ApiProduces } from '@nestjs/swagger'
import type { Response } from 'express'
import { Changes, ROLES, Roles } from '#platform'

/** Milliseconds between two signs of life; a proxy closes what is silent for a minute. */
const PULSE = 20_000
/** Milliseconds after which a stream ends and the browser asks again, so that who has signed out hears nothing more. */
const LONGEST = 10 * 60_000

/** What changed, as it happens: a stream of topics and ids (`["care-path:…","day:2026-12-01"]`), nothing of what they hold. */
@Controller('api/changes')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  /** The first message is `["all"]`: whatever the browser has may be older than the stream. */
  @Roles(...ROLES)
  @Get()
  @ApiProduces('text/event-stream')
  async stream(@Res() response: Response): Promise<void> {
    const tell = (changes: readonly string[]) => response.write(`data: ${JSON.stringify(changes)}\n\n`)
    const end = () => response.end()
    const leave = await this.changes.listen(tell, end)
    // Who left while she was being let in is never told so again: a pulse for her would beat for ever.
    if (response.closed) return leave()
    const pulse = setInterval(() => response.write(':\n\n'), PULSE)
    const longest = setTimeout(end, LONGEST)
    response.once('close', () => {
      leave()
      clearInterval(pulse)
      clearTimeout(longest)
    })
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    response.write('retry: 2000\n')
    tell(['all'])
  }
}
