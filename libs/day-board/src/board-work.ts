import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Database, dayOf, type Named, Repeats, type Tx } from '#platform'
import { RunningDays } from '#scheduling'
import { Acts } from './acts.js'
import { type DayFacts, type DayPath, Facts } from './facts.js'
import { type BoardRefusal, type Done, no } from './refusal.js'

/** What every change of a board needs: the day to itself, its facts as they are then, the path kept where it is, and the repeat that does nothing twice. */
@Injectable()
export class BoardWork {
  constructor(
    private readonly db: Database,
    private readonly repeats: Repeats,
    private readonly acts: Acts,
    private readonly facts: Facts,
    private readonly running: RunningDays,
  ) {}

  /** Works on a day that nobody else changes meanwhile. A day ahead has no board to change; a closed one is opened again first. `minutes`: nobody plans in it meanwhile either. */
  onDay<T extends object = Done>(
    day: Day,
    work: (tx: Tx, facts: DayFacts) => Promise<T>,
    named?: Named,
    { allowClosed = false, minutes = false }: { readonly allowClosed?: boolean; readonly minutes?: boolean } = {},
  ): Promise<T | { readonly ok: false; readonly refusal: BoardRefusal }> {
    return this.db.transaction((tx) =>
      this.repeats.once<T | { readonly ok: false; readonly refusal: BoardRefusal }>(tx, named, async () => {
        if (day > dayOf(tx.now)) return no({ code: 'not-yet' })
        if (minutes) await tx.lockDays(day)
        await this.acts.lock(tx, day)
        const facts = await this.facts.of(tx, day)
        const closed = facts.closing?.closedAt
        if (closed && !allowClosed)
          return no({ code: 'day-closed', by: facts.closing!.changedBy, at: closed.toISOString() })
        return work(tx, facts)
      }),
    )
  }

  /** The same for one patient of the day, whose path nobody moves meanwhile. */
  onPath(
    carePathId: string,
    day: Day,
    work: (tx: Tx, path: DayPath, facts: DayFacts) => Promise<Done>,
    { named, allowClosed = false }: { readonly named?: Named | undefined; readonly allowClosed?: boolean } = {},
  ): Promise<Done> {
    return this.onDay(
      day,
      async (tx, before): Promise<Done> => {
        if (!before.paths.some(({ path }) => path.id === carePathId)) return no({ code: 'not-found' })
        if (!(await this.running.keep(tx, carePathId))) return no({ code: 'path-not-live' })
        const facts = await this.facts.of(tx, day)
        const path = facts.paths.find((one) => one.path.id === carePathId)
        if (!path) return no({ code: 'not-found' })
        return work(tx, path, facts)
      },
      named,
      { allowClosed },
    )
  }
}
