import { Injectable } from '@nestjs/common'
import { Config, instantAt, type Named, type Tx } from '#platform'
import { type Actor, PathStore, refOf } from './path-store.js'
import { type Choice, daysOf, type Outcome, PathWork } from './path-work.js'
import { refuse } from './refusal.js'
import { BEGINS, type OfferState, type OfferView, WaitingList } from './waiting-list.js'

/** Minutes before the day begins after which no offer of it is left open. */
const NO_LATER = 120

/** A freed day for somebody who waits: kept for her until she answers or time is up. Taken, it is her one path day; a day that she had is given back in the same transaction. */
@Injectable()
export class Offers {
  constructor(
    private readonly config: Config,
    private readonly work: PathWork,
    private readonly store: PathStore,
    private readonly waiting: WaitingList,
  ) {}

  /** Keeps the places of a whole day for one who waits, and lets her be told. The answer points at the path that keeps them. */
  async offer(waitingId: string, choice: Choice, actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      await tx.lockDays(...daysOf(choice))
      await this.store.freeExpired(tx, daysOf(choice), choice.ask.referralId)
      const entry = await this.waiting.lock(tx, waitingId)
      if (!entry || entry.referralId !== choice.ask.referralId) return refuse({ code: 'not-found' })
      if (entry.offer?.state === 'open') return refuse({ code: 'already-offered' })
      if (entry.current && entry.current.day <= choice.day) return refuse({ code: 'already-planned' })
      const judged = await this.work.judge(tx, choice)
      if (!judged.ok) return judged

      const expires = this.expiry(tx, choice)
      if (expires <= tx.now) return refuse({ code: 'day-over' })
      const kept = { ...judged.path, holdExpiresAt: expires, notes: choice.notes ?? [] }
      const path = (await this.store.hold(tx, kept, judged.visits, actor, 'offered'))!
      await tx.sql.query(
        `insert into scheduling.offer (care_path_id, waiting_id, day, state, expires_at, offered_by, offered_at) values ($1, $2, $3, 'open', $4, $5, $6)`,
        [path.id, waitingId, path.day, expires, actor.name, tx.now],
      )
      await tx.emit('waiting.offered', refOf(path))
      await tx.emit('care-path.hold-ended', refOf(path), expires)
      return { ok: true, ...refOf(path) }
    }, named)
  }

  /** She takes it: her path is ordered on this day, or the one that she had is moved to it. The answer points at that path. Exactly one of several answers counts. */
  async accept(carePathId: string, actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      const kept = await this.store.find(tx, carePathId)
      const had = kept && (await this.store.liveOf(tx, kept.patientId, false))
      const days = await Promise.all([kept, had].map((path) => (path ? this.store.daysOf(tx, path) : [])))
      await tx.lockDays(...days.flat())
      const path = await this.store.lock(tx, carePathId)
      if (!path || path.status !== 'offered' || path.holdExpiresAt! <= tx.now) return refuse({ code: 'offer-over' })
      const live = await this.store.liveOf(tx, path.patientId)
      if (live?.id !== had?.id || (live && live.day <= path.day)) return refuse({ code: 'offer-over' })

      const visits = await this.store.visits(tx, path.id)
      const { ask, day, pathway, notes } = path
      await this.close(tx, carePathId, 'accepted', actor)
      await tx.sql.query(
        `update scheduling.gap set closed_at = $2, closed_by = $3 where (care_path_id, version) =
          (select care_path_id, version from scheduling.gap where day = $1 and closed_at is null order by freed_at, care_path_id limit 1)`,
        [day, tx.now, actor.name],
      )
      if (!live) {
        await this.store.become(tx, path, 'ordered', actor)
        await this.store.plan(tx, path)
        await this.work.order(tx, path)
        await tx.emit('waiting.ended', refOf(path))
        return { ok: true, ...refOf(path) }
      }
      await this.store.free(tx, path, 'released', 'Aanbod aangenomen', actor)
      const judged = await this.work.insisting(tx, { ask, day, pathway, visits }, live.id)
      await tx.emit('care-path.superseded', refOf(live))
      const from = live.day
      live.version += 1
      Object.assign(live, judged.path, { notes, status: 'ordered', holdExpiresAt: null })
      await this.store.replaceVisits(tx, live, judged.visits, actor, { what: 'moved', detail: from })
      await this.work.order(tx, live)
      return { ok: true, ...refOf(live) }
    }, named)
  }

  /** She does not want it, or it is taken back: the places are free for the next. */
  async end(carePathId: string, state: 'declined' | 'withdrawn', actor: Actor, named?: Named): Promise<Outcome> {
    return this.work.takingMinutes(async (tx) => {
      const path = await this.store.lock(tx, carePathId)
      if (!path || path.status !== 'offered') return refuse({ code: 'offer-over' })
      await this.close(tx, carePathId, state, actor)
      const words = state === 'declined' ? 'Aanbod afgeslagen' : 'Aanbod ingetrokken'
      await this.store.free(tx, path, 'released', words, actor)
      return { ok: true, ...refOf(path) }
    }, named)
  }

  /** Whether a path was kept for an answer and is not the path of the patient itself. */
  async isOffer(tx: Tx, carePathId: string): Promise<boolean> {
    const rows: unknown[] = await tx.sql.query(
      `select 1 from scheduling.offer o join scheduling.care_path p on p.id = o.care_path_id
        where o.care_path_id = $1 and p.status in ('offered', 'released')`,
      [carePathId],
    )
    return rows.length > 0
  }

  /** What became of an offer; null where there is none. */
  async of(tx: Tx, carePathId: string): Promise<OfferView | null> {
    const [row]: OfferView[] = await tx.sql.query(
      `select care_path_id as "carePathId", day::text as day, ${BEGINS} as begins, expires_at as "expiresAt", offered_by as "offeredBy",
              case when state = 'open' and expires_at <= $2 then 'expired' else state end as state
         from scheduling.offer o where care_path_id = $1`,
      [carePathId, tx.now],
    )
    return row ?? null
  }

  private async close(tx: Tx, carePathId: string, state: OfferState, { name }: Actor): Promise<void> {
    await tx.sql.query(
      `with answered as (update scheduling.offer set state = $2, answered_by = $3, answered_at = $4 where care_path_id = $1 returning waiting_id)
       update scheduling.waiting w set state = case when $2 = 'accepted' then 'placed' else w.state end, changed_at = $4
         from answered where w.id = answered.waiting_id`,
      [carePathId, state, name, tx.now],
    )
  }

  /** As long as the hospital gives her to answer, but not until the day begins. */
  private expiry(tx: Tx, { day, visits }: Choice): Date {
    const first = Math.min(...visits.filter((visit) => visit.day === day).map(({ from }) => from))
    const last = instantAt(day, Math.max(0, first - NO_LATER)).getTime()
    return new Date(Math.min(tx.now.getTime() + this.config.offerMinutes * 60_000, last))
  }
}
