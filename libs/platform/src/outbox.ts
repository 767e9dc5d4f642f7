import { Injectable } from '@nestjs/common'
import { Clock } from './clock.js'
import { Database } from './database.js'
import type { Queues } from './queues.js'

/** What was told in a transaction and has not reached the queues yet. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether an event waits that is due by now; one that is on its way still counts. */
  async hasDue(): Promise<boolean> {
    const rows: unknown[] = await this.db.transaction((tx) =>
      tx.sql.query(`select 1 from platform.outbox where relayed_at is null and not_before <= $1 limit 1`, [
        this.clock.now(),
      ]),
    )
    return rows.length > 0
  }

  /** Whether nothing is left to do: no event is due, no job is left (it waits for those, `patience` milliseconds at most), and none became a job meanwhile. */
  async isSettled(queues: Queues, patience?: number): Promise<boolean> {
    const before = await this.counted()
    if (before.due > 0) return false
    await queues.idle(patience)
    const after = await this.counted()
    return after.due === 0 && after.moved === before.moved
  }

  private counted(): Promise<{ due: number; moved: number }> {
    return this.db.transaction(async (tx) => {
      const [counts] = await tx.sql.query(
        `select count(*) filter (where relayed_at is null and not_before <= $1)::int as due, count(relayed_at)::int as moved
           from platform.outbox`,
        [this.clock.now()],
      )
      return counts
    })
  }
}
