import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { Day } from '#contracts'
import type { Named } from '#platform'
import type { Actor } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { type Done, no } from './refusal.js'

export interface Stop {
  readonly day: Day
  readonly unit: string
  /** Minutes, half-open. */
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** Units that stand still for a while: a scanner that is down, a doctor who is late. It moves nobody; a proposal does. Nobody is planned there meanwhile. */
@Injectable()
export class Stops {
  constructor(
    private readonly work: BoardWork,
    private readonly acts: Acts,
  ) {}

  begin({ day, unit, from, to, reason }: Stop, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, { units }) => {
        if (!units.some(({ id }) => id === unit)) return no({ code: 'unknown-choice', what: 'unit' })
        if (from >= to) return no({ code: 'bad-minutes' })
        const set = { unit_id: unit, from_minute: from, to_minute: to, reason: reason.trim() }
        const act = { day, path: null, what: 'unit-stopped', by, reason: reason.trim() }
        return { ok: true, act: await this.acts.write(tx, act, [{ subject: 'stop', key: randomUUID(), set }]) }
      },
      named,
      { minutes: true },
    )
  }

  /** It works again from a minute, sooner or later than was thought; from before it stopped: it never did. */
  end(day: Day, id: string, to: number, version: number, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, { stops }) => {
        const stop = stops.find(({ key }) => key === id)
        if (!stop) return no({ code: 'not-found' })
        if (stop.version !== version)
          return no({
            code: 'changed-meanwhile',
            state: 'unit-stopped',
            by: stop.changedBy,
            at: stop.changedAt.toISOString(),
          })
        const set = to > stop.fromMinute ? { to_minute: to } : null
        const act = { day, path: null, what: 'stop-changed', by }
        return { ok: true, act: await this.acts.write(tx, act, [{ subject: 'stop', key: id, set }]) }
      },
      named,
      { minutes: true },
    )
  }
}
