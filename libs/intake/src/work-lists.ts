import { Injectable, NotFoundException } from '@nestjs/common'
import type { Day } from '#contracts'
import { Audit, Database, dayOf, type Tx } from '#platform'
import type { Actor } from './actor.js'
import type { PatientEntity } from './patient.entity.js'
import type { NamedPatient } from './patients.js'
import { nameOf } from './record.js'
import { WORK_ITEMS, WORK_LISTS, type WorkList } from './work-items.js'

/** A list of the screen: one of the work lists, or what is put off from any of them. */
export const WORK_TABS = [...WORK_LISTS, 'snoozed'] as const
export type WorkTab = (typeof WORK_TABS)[number]

export const CALL_OUTCOMES = ['reached', 'no-answer', 'voicemail', 'wrong-number', 'called-us'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** A member of staff, as rows name her. */
export interface Colleague extends Actor {
  readonly displayName: string
}
/** Days with which the lists are judged: up to when a latest date is near, and when a letter printed now arrives. */
export interface Horizon {
  readonly nearUntil: Day
  readonly letterArrives: Day
}

/** `recall`: a control that is due, with `what` it is for and the days `from` and `to` between which it should be. */
export type WorkReason =
  'referral' | 'held' | 'asked' | 'late' | 'failed' | 'hit' | 'concern' | 'ordered' | 'message' | 'result' | 'recall'

/** One reason why a patient is on a list. `why` and `about` are codes, dates and counts. */
export interface WorkCause {
  readonly why: WorkReason
  readonly messageId: string | null
  readonly about: Readonly<Record<string, string | number | null>>
}
/** A patient on a list: one row, whatever the number of reasons. */
export interface WorkItem {
  /** The list it belongs to, also while it is put off. */
  readonly list: WorkList
  readonly referralId: string
  readonly carePathId: string | null
  readonly patient: NamedPatient
  readonly pathway: string | null
  /** The day of the path, or the day before which it must be. */
  readonly due: Day | null
  readonly urgent: boolean
  /** At least one; what has waited longest first. */
  readonly reasons: readonly WorkCause[]
  readonly taken: { readonly by: string; readonly name: string; readonly at: Date } | null
  readonly snooze: { readonly until: Day; readonly note: string; readonly by: string } | null
  readonly lastCall: CallNote | null
}
export interface CallNote {
  readonly at: Date
  readonly by: string
  readonly outcome: CallOutcome
  readonly note: string
}
export type Taken = { readonly ok: true } | { readonly ok: false; readonly refusal: 'taken'; readonly by: string }

const ROW = `w.list, w.referral_id as "referralId", w.care_path_id as "carePathId", w.due::text as due, w.urgent, w.reasons,
  (select pathway from scheduling.care_path where id = w.care_path_id) as pathway,
  jsonb_build_object('id', p.id, 'number', p.number, 'birthDate', p.birth_date, 'initials', p.initials, 'infix', p.infix, 'surname', p.surname) as person,
  case when t.at is not null then jsonb_build_object('by', t.by, 'name', t.by_name, 'at', t.at) end as taken,
  case when w.until is not null then jsonb_build_object('until', w.until, 'note', w.note, 'by', w.snoozed_by) end as snooze,
  (select jsonb_build_object('at', c.at, 'by', c.by_name, 'outcome', c.outcome, 'note', c.note)
     from intake.call_note c where c.referral_id = w.referral_id order by c.at desc, c.id desc limit 1) as "lastCall"`

/** The work list: what waits, and what colleagues do about it. */
@Injectable()
export class WorkLists {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async counts(tx: Tx, { nearUntil, letterArrives }: Horizon): Promise<Readonly<Record<WorkTab, number>>> {
    const rows: { tab: WorkTab; count: number }[] = await tx.sql.query(
      `${WORK_ITEMS} select shown_in as tab, count(*)::int as count from rows group by shown_in`,
      [dayOf(tx.now), nearUntil, letterArrives],
    )
    const none = Object.fromEntries(WORK_TABS.map((tab) => [tab, 0])) as Record<WorkTab, number>
    return { ...none, ...Object.fromEntries(rows.map(({ tab, count }) => [tab, count])) }
  }

  /** Earliest date first, then who waits longest. */
  async page(
    tx: Tx,
    tab: WorkTab,
    { nearUntil, letterArrives }: Horizon,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<readonly WorkItem[]> {
    const rows: (Omit<WorkItem, 'patient'> & { person: PatientEntity })[] = await tx.sql.query(
      `${WORK_ITEMS} select ${ROW}
         from (select * from rows where shown_in = $4 order by due nulls last, since, referral_id, list, care_path_id limit $5 offset $6) w
         join intake.patient p on p.id = w.patient_id left join intake.taken t on t.referral_id = w.referral_id
        order by w.due nulls last, w.since, w.referral_id, w.list, w.care_path_id`,
      [dayOf(tx.now), nearUntil, letterArrives, tab, limit, offset],
    )
    return rows.map(({ person, ...row }) => {
      const { id, number, birthDate } = person
      return { ...row, patient: { id, name: nameOf(person), birthDate, number } }
    })
  }

  /** Takes the row for `whom`; one that a colleague has is taken over only where that is asked. */
  async take(referralId: string, whom: Colleague, by: Actor, over: boolean): Promise<Taken> {
    return this.change(referralId, by, 'work.taken', async (tx) => {
      const [row] = await tx.sql.query(
        `insert into intake.taken as t (referral_id, by, by_name, at) values ($1, $2, $3, $4)
         on conflict (referral_id) do update set by = $2, by_name = $3, at = $4 where $5 or t.by = $2 returning by`,
        [referralId, whom.name, whom.displayName, tx.now, over],
      )
      if (row) return { ok: true }
      const [other] = await tx.sql.query(`select by_name as name from intake.taken where referral_id = $1`, [
        referralId,
      ])
      return { ok: false, refusal: 'taken', by: other?.name ?? '' }
    })
  }

  async release(referralId: string, by: Actor): Promise<void> {
    await this.change(referralId, by, 'work.released', (tx) =>
      tx.sql.query(`delete from intake.taken where referral_id = $1`, [referralId]),
    )
  }

  /** Off this list until `until`, on which day it comes back by itself. */
  async snooze(referralId: string, list: WorkList, until: Day, note: string, by: Actor & Colleague): Promise<void> {
    await this.change(referralId, by, 'work.snoozed', (tx) =>
      tx.sql.query(
        `insert into intake.snoozed (referral_id, list, until, note, by_name, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (referral_id, list) do update set until = excluded.until, note = excluded.note, by_name = excluded.by_name, at = excluded.at`,
        [referralId, list, until, note, by.displayName, tx.now],
      ),
    )
  }

  async wake(referralId: string, list: WorkList, by: Actor): Promise<void> {
    await this.change(referralId, by, 'work.woken', (tx) =>
      tx.sql.query(`delete from intake.snoozed where referral_id = $1 and list = $2`, [referralId, list]),
    )
  }

  async noteCall(referralId: string, outcome: CallOutcome, note: string, by: Colleague): Promise<void> {
    const keep = (tx: Tx) =>
      tx.sql.query(
        `insert into intake.call_note (referral_id, at, by_name, outcome, note) values ($1, $2, $3, $4, $5)`,
        [referralId, tx.now, by.displayName, outcome, note],
      )
    await this.change(referralId, by, 'call.noted', keep, 'C')
  }

  /** The newest first. */
  async calls(tx: Tx, referralId: string): Promise<readonly CallNote[]> {
    return tx.sql.query(
      `select at, by_name as by, outcome, note from intake.call_note where referral_id = $1 order by at desc, id desc limit 100`,
      [referralId],
    )
  }

  /** Throws a NotFound error where there is no such referral. */
  async patientOf(tx: Tx, referralId: string): Promise<string> {
    const [referral] = await tx.sql.query(`select patient_id as "patientId" from intake.referral where id = $1`, [
      referralId,
    ])
    if (!referral) throw new NotFoundException({ code: 'not-found', message: 'Deze verwijzing bestaat niet.' })
    return referral.patientId
  }

  private change<T>(
    referralId: string,
    by: Actor,
    event: string,
    work: (tx: Tx) => Promise<T>,
    action: 'C' | 'U' = 'U',
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      const patientId = await this.patientOf(tx, referralId)
      const of = { patientId, objectType: 'referral', objectId: referralId }
      await this.audit.record(tx, { actor: by.name, role: by.role, action, event, ...of })
      return work(tx)
    })
  }
}
