import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day } from '#contracts'
import { Referrals } from '#intake'
import { Audit, Database, dayOf, type Tx } from '#platform'
import { type Actor, PathStore, WORKER } from './path-store.js'

/** A day on which somebody gave her places back. */
export interface Gap {
  readonly day: Day
  /** How many whole days were given back on it. */
  readonly count: number
  /** When the first of them would have come, minutes after midnight; and when the last of them was given back. */
  readonly arrival: number
  readonly freedAt: Date
}

const GAVE_BACK: readonly string[] = ['cancelled', 'failed']

/** Days that came free again: what the waiting list is for. */
@Injectable()
export class Gaps {
  constructor(
    private readonly db: Database,
    private readonly store: PathStore,
    private readonly referrals: Referrals,
    private readonly audit: Audit,
  ) {}

  /** A path was cancelled, or moved away from its day: notes the day that it gave back, once; none where a unit of it is away. Who is not to be planned again waits no longer. */
  async note({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction(async (tx) => {
      const story = await this.store.story(tx, carePathId)
      const left = story.find((row) => row.version === version && row.visits.length > 0)
      const path = await this.store.find(tx, carePathId)
      if (!left || !path || !story.some(({ what }) => what === 'ordered')) return
      if ((await this.referrals.of(tx, path.referralId)).state === 'done') await this.forget(tx, path.referralId)
      const isGone = GAVE_BACK.includes(left.what) || story.some((row) => row.version > version && row.day !== left.day)
      if (!isGone || left.day <= dayOf(tx.now)) return
      const arrival = Math.min(...left.visits.filter(({ day }) => day === left.day).map(({ from }) => from))
      await tx.sql.query(
        `insert into scheduling.gap (care_path_id, version, day, arrival, freed_at)
         select $1, $2, $3, $4, $5 where not exists (select 1 from scheduling.displaced where care_path_id = $1 and version = $2)
         on conflict do nothing`,
        [carePathId, version, left.day, arrival, tx.now],
      )
    })
  }

  /** Days ahead with places given back that nobody has taken or set aside, the soonest first. One that was put back is none. */
  async open(tx: Tx): Promise<readonly Gap[]> {
    return tx.sql.query(
      `select g.day::text as day, count(*)::int as count, min(g.arrival) as arrival, max(g.freed_at) as "freedAt"
         from scheduling.gap g join scheduling.care_path p on p.id = g.care_path_id
        where g.closed_at is null and g.day > $1 and not (p.day = g.day and p.status in ('held', 'ordered', 'booked'))
        group by g.day order by g.day limit 100`,
      [dayOf(tx.now)],
    )
  }

  /** Nobody needs to be found for this day any more. */
  async close(day: Day, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql.query(
        `update scheduling.gap set closed_at = $2, closed_by = $3 where day = $1 and closed_at is null`,
        [day, tx.now, actor.name],
      )
      await this.audit.record(tx, {
        ...{ actor: actor.name, role: actor.role, action: 'U', event: 'gap.closed', objectType: 'gap', objectId: day },
      })
    })
  }

  /** Ends the waiting, and the offers, of a referral that is done. */
  private async forget(tx: Tx, referralId: string): Promise<void> {
    const open: { care_path_id: string }[] = await tx.sql.query(
      `select o.care_path_id from scheduling.offer o join scheduling.waiting w on w.id = o.waiting_id
        where w.referral_id = $1 and o.state = 'open'`,
      [referralId],
    )
    for (const { care_path_id: id } of open) {
      const path = await this.store.lock(tx, id)
      if (path?.status === 'offered') await this.store.free(tx, path, 'released', 'Aanbod ingetrokken', WORKER)
    }
    await tx.sql.query(
      `update scheduling.waiting set state = 'withdrawn', changed_at = $2 where referral_id = $1 and state = 'waiting'`,
      [referralId, tx.now],
    )
  }
}
