import { Injectable } from '@nestjs/common'
import type { Day, StepKind } from '#contracts'
import type { Tx } from '#platform'
import type { Ask } from './ask.js'
import type { PathStatus } from './care-path.entity.js'

export interface CarePathView {
  readonly id: string
  readonly version: number
  readonly status: PathStatus
  readonly day: Day
  readonly hospital: string
  readonly definitionVersion: string
  readonly pathway: string
  readonly patientId: string
  readonly referralId: string
  readonly holdExpiresAt: Date | null
  readonly announced: boolean
  readonly outcome: string | null
  readonly notes: readonly string[]
  readonly ask: Ask
  /** Sorted by day and start; empty once the path is released, cancelled or failed. */
  readonly visits: readonly VisitView[]
}
export interface VisitView {
  readonly id: string
  readonly step: string
  readonly kind: StepKind
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly unit: string
  readonly unitLabel: string
  readonly place: string
  readonly sessionType: 'day' | 'evening'
  readonly status: 'held' | 'booked'
  /** Why its unit no longer has these minutes: it must be planned again. Null where all is well. */
  readonly lost: string | null
}
export interface HistoryView {
  readonly version: number
  readonly at: Date
  readonly actor: string
  readonly what: string
  readonly detail: string | null
  readonly day: Day
}

const PATH = `p.id, p.version, p.status, p.day::text as day, p.hospital, p.definition_version as "definitionVersion", p.pathway,
  p.patient_id as "patientId", p.referral_id as "referralId", p.hold_expires_at as "holdExpiresAt", p.announced, p.outcome, p.notes, p.ask,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', v.id, 'step', v.step, 'kind', v.kind, 'day', v.day, 'from', v.from_minute, 'to', v.to_minute,
        'unit', v.unit_id, 'unitLabel', u.label, 'place', u.place, 'sessionType', v.session_type, 'status', v.status, 'lost', d.reason) order by v.day, v.from_minute)
      from scheduling.visit v join scheduling.unit u on u.id = v.unit_id
      left join scheduling.displaced d on d.care_path_id = p.id and d.version = p.version and d.unit_id = v.unit_id where v.care_path_id = p.id), '[]') as visits`

/** Reads care paths; changes nothing. Who looks at a patient through it records that look. */
@Injectable()
export class PathLists {
  async get(tx: Tx, id: string): Promise<CarePathView | null> {
    return (await this.byIds(tx, [id])).get(id) ?? null
  }

  /** The newest path of each referral that has one. */
  async ofReferrals(tx: Tx, referralIds: readonly string[]): Promise<ReadonlyMap<string, CarePathView>> {
    const rows: CarePathView[] = await tx.sql.query(
      `select distinct on (p.referral_id) ${PATH} from scheduling.care_path p
        where p.referral_id = any($1) and not (p.status in ('offered', 'released') and exists (select 1 from scheduling.offer o where o.care_path_id = p.id))
        order by p.referral_id, p.created_at desc, p.id`,
      [referralIds],
    )
    return new Map(rows.map((row) => [row.referralId, row]))
  }

  /** The newest path of each patient that is, or was, booked. */
  async ofPatients(tx: Tx, patientIds: readonly string[]): Promise<ReadonlyMap<string, CarePathView>> {
    const rows: CarePathView[] = await tx.sql.query(
      `select distinct on (p.patient_id) ${PATH} from scheduling.care_path p
        where p.patient_id = any($1) and p.status in ('ordered', 'booked', 'done') order by p.patient_id, p.created_at desc, p.id`,
      [patientIds],
    )
    return new Map(rows.map((row) => [row.patientId, row]))
  }

  /** The path that is planned or held for a patient; null where there is none. */
  async liveOf(tx: Tx, patientId: string): Promise<CarePathView | null> {
    const [row]: CarePathView[] = await tx.sql.query(
      `select ${PATH} from scheduling.care_path p where p.patient_id = $1 and p.status in ('held', 'ordered', 'booked')`,
      [patientId],
    )
    return row ?? null
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CarePathView>> {
    const rows: CarePathView[] = await tx.sql.query(`select ${PATH} from scheduling.care_path p where p.id = any($1)`, [
      ids,
    ])
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Paths with a visit in the evening of these days, held ones included; sorted by day. */
  async onEvenings(tx: Tx, days: readonly Day[]): Promise<readonly CarePathView[]> {
    return tx.sql.query(
      `select ${PATH} from scheduling.care_path p
        where p.day = any($1) and exists (select 1 from scheduling.visit e where e.care_path_id = p.id and e.session_type = 'evening') order by p.day, p.id`,
      [days],
    )
  }

  /** Live paths with a visit of this kind of session on a day, in the order in which they come. */
  async onDay(tx: Tx, day: Day, session: 'day' | 'evening'): Promise<readonly CarePathView[]> {
    return tx.sql.query(
      `select ${PATH} from scheduling.care_path p
         join (select care_path_id, min(from_minute) as comes from scheduling.visit where day = $1 and session_type = $2 group by care_path_id) d on d.care_path_id = p.id
        where p.status in ('ordered', 'booked', 'done') order by d.comes, p.id`,
      [day, session],
    )
  }

  /** Paths that are booked, or were, with something to come for on a day, and these ones; in the order in which they come. */
  async running(tx: Tx, day: Day, also: readonly string[]): Promise<readonly CarePathView[]> {
    return tx.sql.query(
      `select ${PATH} from scheduling.care_path p
         left join (select care_path_id, min(from_minute) as comes from scheduling.visit where day = $1 and kind <> 'phone-result' group by care_path_id) d
           on d.care_path_id = p.id
        where p.status in ('ordered', 'booked', 'done', 'no-show') and (d.comes is not null or p.id = any($2)) order by d.comes nulls last, p.id`,
      [day, also],
    )
  }

  /** Booked paths whose day lies between two days, both included. */
  async booked(tx: Tx, from: Day, to: Day): Promise<readonly CarePathView[]> {
    return tx.sql.query(
      `select ${PATH} from scheduling.care_path p where p.status = 'booked' and p.day between $1 and $2 order by p.day, p.id`,
      [from, to],
    )
  }

  async history(tx: Tx, carePathId: string): Promise<readonly HistoryView[]> {
    return tx.sql.query(
      `select version, at, actor, what, detail, day::text as day from scheduling.history where care_path_id = $1 order by id desc`,
      [carePathId],
    )
  }

  /** Whether two versions bring her to the same places at the same minutes for the same steps, whichever unit sees her there. */
  async isSameForPatient(tx: Tx, carePathId: string, one: number, other: number): Promise<boolean> {
    const [row]: { same: boolean }[] = await tx.sql.query(
      `select count(*) = 2 and count(distinct l.what) = 1 as same from (
         select distinct on (h.version) jsonb_build_array(h.pathway, (
             select jsonb_agg(jsonb_build_array(v ->> 'step', v ->> 'day', v ->> 'from', v ->> 'to', u.place) order by v ->> 'step')
               from jsonb_array_elements(h.visits) v join scheduling.unit u on u.id = v ->> 'unit')) as what
           from scheduling.history h where h.care_path_id = $1 and h.version in ($2, $3) order by h.version, h.id desc) l`,
      [carePathId, one, other],
    )
    return row!.same
  }
}
