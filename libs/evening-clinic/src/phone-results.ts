import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day } from '#contracts'
import { Audit, Database, dayOf, type Tx } from '#platform'
import { type Actor, PathLists } from '#scheduling'

export const CALL_OUTCOMES = ['reached', 'no-answer', 'voicemail', 'wrong-number'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]
export const CLOSINGS = ['letter', 'other'] as const
export type Closing = (typeof CLOSINGS)[number]

/** Calls without an answer before a letter may take the place of the next. */
export const TRIES_BEFORE_LETTER = 3

/** A result that the patient is to hear by phone. `day` is the working day that she was told; after it the call is overdue. */
export interface PhoneResult extends CarePathRef {
  readonly patientId: string
  readonly evening: Day
  readonly day: Day
  /** Minutes after local midnight. */
  readonly minute: number
  readonly attempts: readonly { readonly at: Date; readonly by: string; readonly outcome: CallOutcome }[]
  readonly overdue: boolean
}
export interface CallState {
  readonly day: Day
  readonly minute: number
  readonly state: 'planned' | 'closed' | 'released'
  readonly how: 'reached' | Closing | null
  readonly tries: number
}
export type Called =
  { readonly ok: true } | { readonly ok: false; readonly refusal: 'not-open' | 'too-few-tries' | 'no-reason' }

const ATTEMPTS = `coalesce((select jsonb_agg(jsonb_build_object('at', a.at, 'by', a.by, 'outcome', a.outcome) order by a.id)
  from evening_clinic.call_attempt a where a.care_path_id = r.care_path_id and a.version = r.version), '[]')`

/** The calls with results. One ends only when the patient was reached, when a letter follows three tries, or for a reason that is written down. */
@Injectable()
export class PhoneResults {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly audit: Audit,
  ) {}

  /** Every call that is open after its evening, the longest waiting first. */
  async open(tx: Tx): Promise<readonly PhoneResult[]> {
    const today = dayOf(tx.now)
    const rows: Omit<PhoneResult, 'overdue' | 'patientId' | 'evening'>[] = await tx.sql.query(
      `select r.care_path_id as "carePathId", r.version, r.day::text as day, r.minute, ${ATTEMPTS} as attempts
         from evening_clinic.phone_result r where r.state = 'planned' order by r.day, r.minute, r.care_path_id`,
    )
    const paths = await this.paths.byIds(
      tx,
      rows.map(({ carePathId }) => carePathId),
    )
    return rows.flatMap((row) => {
      const path = paths.get(row.carePathId)
      const isHeld = path?.status === 'booked' || path?.status === 'done'
      const isDue = isHeld && path.version === row.version && path.day <= today
      return isDue ? [{ ...row, patientId: path.patientId, evening: path.day, overdue: row.day < today }] : []
    })
  }

  /** The call of each path at its present version. */
  async ofPaths(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, CallState>> {
    const rows: (CallState & { id: string })[] = await tx.sql.query(
      `select distinct on (r.care_path_id) r.care_path_id as id, r.day::text as day, r.minute, r.state, r.closed_how as how, jsonb_array_length(${ATTEMPTS}) as tries
         from evening_clinic.phone_result r where r.care_path_id = any($1) order by r.care_path_id, r.version desc`,
      [carePathIds],
    )
    return new Map(rows.map(({ id, ...row }) => [id, row]))
  }

  /** Logs one call; reaching the patient closes it. */
  async attempt(ref: CarePathRef, outcome: CallOutcome, by: Actor): Promise<Called> {
    return this.change(ref, by, `phone-result.${outcome}`, async (tx) => {
      await tx.sql.query(
        `insert into evening_clinic.call_attempt (care_path_id, version, at, by, outcome) values ($1, $2, $3, $4, $5)`,
        [ref.carePathId, ref.version, tx.now, by.name, outcome],
      )
      if (outcome === 'reached') await close(tx, ref, 'reached', null, by)
      return { ok: true }
    })
  }

  /** Ends a call without having reached the patient. */
  async close(ref: CarePathRef, how: Closing, reason: string, by: Actor): Promise<Called> {
    return this.change(ref, by, `phone-result.${how}`, async (tx) => {
      const [{ tries }] = await tx.sql.query(
        `select count(*)::int as tries from evening_clinic.call_attempt where care_path_id = $1 and version = $2`,
        [ref.carePathId, ref.version],
      )
      if (how === 'letter' && tries < TRIES_BEFORE_LETTER) return { ok: false, refusal: 'too-few-tries' }
      if (how === 'other' && !reason.trim()) return { ok: false, refusal: 'no-reason' }
      await close(tx, ref, how, reason.trim() || null, by)
      if (how === 'letter') await tx.emit('phone-result.not-reached', ref)
      return { ok: true }
    })
  }

  /** The call for results of a day that are told later: made, or taken back while nobody has phoned. Again: nothing. */
  async plan(
    { carePathId, version }: CarePathRef,
    call: { readonly day: Day; readonly minute: number } | null,
  ): Promise<void> {
    await this.db.transaction((tx) =>
      call
        ? tx.sql.query(
            `insert into evening_clinic.phone_result (care_path_id, version, day, minute, state) values ($1, $2, $3, $4, 'planned')
             on conflict (care_path_id, version) do update set state = 'planned', day = excluded.day, minute = excluded.minute
              where phone_result.state = 'released'`,
            [carePathId, version, call.day, call.minute],
          )
        : tx.sql.query(
            `update evening_clinic.phone_result set state = 'released' where care_path_id = $1 and version = $2 and state = 'planned'`,
            [carePathId, version],
          ),
    )
  }

  private change(ref: CarePathRef, by: Actor, event: string, work: (tx: Tx) => Promise<Called>): Promise<Called> {
    return this.db.transaction(async (tx) => {
      const [open] = await tx.sql.query(
        `select 1 from evening_clinic.phone_result where care_path_id = $1 and version = $2 and state = 'planned' for update`,
        [ref.carePathId, ref.version],
      )
      if (!open) return { ok: false, refusal: 'not-open' }
      const called = await work(tx)
      if (called.ok)
        await this.audit.record(tx, {
          actor: by.name,
          role: by.role,
          action: 'U',
          event,
          objectType: 'care-path',
          objectId: ref.carePathId,
        })
      return called
    })
  }
}

const close = (
  tx: Tx,
  { carePathId, version }: CarePathRef,
  how: 'reached' | Closing,
  reason: string | null,
  by: Actor,
): Promise<unknown> =>
  tx.sql.query(
    `update evening_clinic.phone_result set state = 'closed', closed_how = $3, closed_reason = $4, closed_by = $5, closed_at = $6
      where care_path_id = $1 and version = $2`,
    [carePathId, version, how, reason, by.name, tx.now],
  )
