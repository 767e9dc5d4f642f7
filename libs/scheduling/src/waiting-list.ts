import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { Audit, Database, type Named, Repeats, type Tx } from '#platform'
import type { Ask } from './ask.js'
import type { Actor } from './path-store.js'
import { type SchedulingRefusal, refuse } from './refusal.js'

/** Somebody who would come (earlier) when a day comes free. */
export interface Waiting {
  readonly id: string
  readonly referralId: string
  readonly patientId: string
  readonly ask: Ask
  readonly note: string
  readonly addedBy: string
  readonly addedAt: Date
  /** The day that she has now; null where she has none. */
  readonly current: { readonly carePathId: string; readonly day: Day; readonly status: string } | null
  /** Her newest offer, whatever became of it. */
  readonly offer: OfferView | null
}
export interface OfferView {
  readonly carePathId: string
  readonly day: Day
  /** The minute at which the kept day begins; null where it is not kept any more. */
  readonly begins: number | null
  readonly state: OfferState
  readonly expiresAt: Date
  readonly offeredBy: string
}
export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
export type Listed =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusals: readonly SchedulingRefusal[] }

/** When the day of offer `o` begins, as long as its places are kept. */
export const BEGINS = `(select min(v.from_minute) from scheduling.visit v where v.care_path_id = o.care_path_id and v.day = o.day)`

const ENTRY = `w.id, w.referral_id as "referralId", w.patient_id as "patientId", w.ask, w.note, w.added_by as "addedBy", w.added_at as "addedAt",
  (select jsonb_build_object('carePathId', p.id, 'day', p.day, 'status', p.status) from scheduling.care_path p
    where p.patient_id = w.patient_id and p.status in ('held', 'ordered', 'booked')) as current,
  (select jsonb_build_object('carePathId', o.care_path_id, 'day', o.day, 'begins', ${BEGINS}, 'expiresAt', o.expires_at, 'offeredBy', o.offered_by,
      'state', case when o.state = 'open' and o.expires_at <= $1 then 'expired' else o.state end)
     from scheduling.offer o where o.waiting_id = w.id order by o.offered_at desc limit 1) as offer`

/** Who waits for a day, or for an earlier one than she has. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly db: Database,
    private readonly referrals: Referrals,
    private readonly repeats: Repeats,
    private readonly audit: Audit,
  ) {}

  /** Puts a referral on the list, with what she wishes; once. Not while it becomes another patient's: that waits for all who plan. */
  async add(ask: Ask, note: string, actor: Actor, named?: Named): Promise<Listed> {
    return this.db.transaction((tx) =>
      this.repeats.once(tx, named, async () => {
        await tx.lockDays()
        const { patientId, eligibility } = await this.referrals.of(tx, ask.referralId)
        if (eligibility.answer !== 'yes') return refuse({ code: 'not-eligible', reason: eligibility.rule })
        const [added]: { id: string }[] = await tx.sql.query(
          `insert into scheduling.waiting (referral_id, patient_id, ask, note, state, added_by, added_at, changed_at)
           values ($1, $2, $3, $4, 'waiting', $5, $6, $6) on conflict do nothing returning id`,
          [ask.referralId, patientId, ask, note, actor.name, tx.now],
        )
        if (!added) return refuse({ code: 'already-waiting' })
        await this.record(tx, 'C', 'waiting.added', { id: added.id, patientId }, actor)
        return { ok: true as const, id: added.id }
      }),
    )
  }

  /** Other wishes, or another note. */
  async change(id: string, ask: Ask, note: string, actor: Actor): Promise<Listed> {
    return this.writing(id, 'waiting.changed', actor, (tx) =>
      tx.sql.query(`update scheduling.waiting set ask = $2, note = $3, changed_at = $4 where id = $1`, [
        id,
        ask,
        note,
        tx.now,
      ]),
    )
  }

  /** She waits no longer. An offer that is open must be taken back first. */
  async remove(id: string, actor: Actor): Promise<Listed> {
    return this.writing(id, 'waiting.removed', actor, (tx) =>
      tx.sql.query(`update scheduling.waiting set state = 'withdrawn', changed_at = $2 where id = $1`, [id, tx.now]),
    )
  }

  /** The referrals of those who have no day, or a later one than this; longest first. */
  async referralsFor(tx: Tx, day: Day): Promise<readonly string[]> {
    const rows: { referralId: string }[] = await tx.sql.query(
      `select w.referral_id as "referralId" from scheduling.waiting w
         left join scheduling.care_path p on p.patient_id = w.patient_id and p.status in ('held', 'ordered', 'booked')
        where w.state = 'waiting' and (p.id is null or p.day > $1) order by w.added_at, w.id`,
      [day],
    )
    return rows.map(({ referralId }) => referralId)
  }

  /** Who waits with these referrals, in their order. */
  async byReferrals(tx: Tx, referralIds: readonly string[]): Promise<readonly Waiting[]> {
    const rows: Waiting[] = await tx.sql.query(
      `select ${ENTRY} from unnest($2::uuid[]) with ordinality as asked(id, nth) join scheduling.waiting w on w.referral_id = asked.id
        where w.state = 'waiting' order by asked.nth`,
      [tx.now, referralIds],
    )
    return rows.map(dated)
  }

  /** Who waits longest first, from behind the entry `after` on; `most` at once. */
  async some(tx: Tx, after: string | null, most: number): Promise<readonly Waiting[]> {
    const rows: Waiting[] = await tx.sql.query(
      `select ${ENTRY} from scheduling.waiting w where w.state = 'waiting'
          and ($2::uuid is null or (w.added_at, w.id) > (select l.added_at, l.id from scheduling.waiting l where l.id = $2))
        order by w.added_at, w.id limit $3`,
      [tx.now, after, most],
    )
    return rows.map(dated)
  }

  /** One who waits, locked; null where she does not. */
  async lock(tx: Tx, id: string): Promise<Waiting | null> {
    const [row]: Waiting[] = await tx.sql.query(
      `select ${ENTRY} from scheduling.waiting w where w.id = $2 and w.state = 'waiting' for update of w`,
      [tx.now, id],
    )
    return row ? dated(row) : null
  }

  private writing(id: string, event: string, actor: Actor, write: (tx: Tx) => Promise<unknown>): Promise<Listed> {
    return this.db.transaction(async (tx) => {
      const entry = await this.lock(tx, id)
      if (!entry) return refuse({ code: 'not-found' })
      if (entry.offer?.state === 'open') return refuse({ code: 'already-offered' })
      await write(tx)
      await this.record(tx, 'U', event, entry, actor)
      return { ok: true, id }
    })
  }

  private record(
    tx: Tx,
    action: 'C' | 'U',
    event: string,
    { id, patientId }: Pick<Waiting, 'id' | 'patientId'>,
    { name: actor, role }: Actor,
  ): Promise<void> {
    return this.audit.record(tx, { actor, role, action, event, patientId, objectType: 'waiting', objectId: id })
  }
}

/** Instants inside JSON are text. */
const dated = (row: Waiting): Waiting => ({
  ...row,
  offer: row.offer && { ...row.offer, expiresAt: new Date(row.offer.expiresAt) },
})
