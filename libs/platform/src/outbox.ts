import { Injectable } from '@nestjs/common'
import { Clock } from './clock.js'
import { Database } from './database.js'

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
}
