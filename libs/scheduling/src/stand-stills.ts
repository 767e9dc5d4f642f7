import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import type { Interval } from '#planner'
import type { Tx } from '#platform'
import type { Actor } from './path-store.js'

/** Minutes, half-open, in which a unit cannot be used on a day that runs. */
export interface StandStill extends Interval {
  /** Of the stop that the running day knows it by. */
  readonly id: string
  readonly unit: string
  readonly reason: string
}

/** What stands still on a running day, as blocks: nobody is offered those minutes, holds them or moves into them. Who is in them already is the running day's to move. */
@Injectable()
export class StandStills {
  /** Blocks these minutes of the day, and no other that a running day had blocked; the day is locked. */
  async keep(tx: Tx, day: Day, stops: readonly StandStill[], by: Actor): Promise<void> {
    await tx.sql.query(`delete from scheduling.block where day = $1 and stop_id <> all($2::uuid[])`, [
      day,
      stops.map(({ id }) => id),
    ])
    await tx.sql.query(
      `insert into scheduling.block as b (unit_id, day, from_minute, to_minute, reason, changed_by, changed_at, stop_id)
       select unit, $1, "from", "to", reason, $3, $4, id from jsonb_to_recordset($2) as s(id uuid, unit text, "from" int, "to" int, reason text)
       on conflict (stop_id) do update set from_minute = excluded.from_minute, to_minute = excluded.to_minute,
              version = b.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        where (b.from_minute, b.to_minute) <> (excluded.from_minute, excluded.to_minute)`,
      [day, JSON.stringify(stops), by.name, tx.now],
    )
  }
}
