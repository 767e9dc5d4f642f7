import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { loadDefinition, needsInWords } from '#care-path'
import { Audit, Database, dayOf, type Progress, type Tx } from '#platform'
import { type Actor, BY_ITSELF } from './actor.js'
import { dutchDate } from './dates.js'
import { Imports } from './imports.js'
import { asRecord, type ReferralRecord } from './record.js'
import { ReferralEntity, type ReferralNeeds, type ReferralState } from './referral.entity.js'
import type { ImportReport, ImportSummary, ReportLine, ReportList } from './report.js'
import { type ReferralView, viewOf } from './view.js'
import { countStates, findReferral, findReferrals, IN_TURN } from './referral-rows.js'

export interface Decision {
  readonly eligible: boolean
  readonly reason: string
  /** Whose decision it is, where somebody else writes it down. */
  readonly doctor?: string
}
export interface DepartmentAnswer {
  readonly agreed: boolean
  readonly note: string
}
export type Decided =
  | { readonly ok: true; readonly referral: ReferralRecord }
  | { readonly ok: false; readonly refusal: { readonly code: 'not-waiting-for-doctor'; readonly state: ReferralState } }

/** Public face of referrals: take them in, decide on them, and tell what is to be planned. */
@Injectable()
export class Referrals {
  constructor(
    private readonly db: Database,
    private readonly imports: Imports,
    private readonly audit: Audit,
  ) {}

  /** Takes in a file whole. Bytes whose import was begun and not finished continue it; throws `UnreadableFile`. */
  importFile(bytes: Uint8Array, name: string, by: Actor = BY_ITSELF, progress?: Progress): Promise<ImportReport> {
    return this.imports.take(bytes, name, by, progress)
  }

  /** What became of a file that was read, in numbers; null for an unknown one. */
  importSummary(tx: Tx, importId: string): Promise<ImportSummary | null> {
    return this.imports.summary(tx, importId)
  }

  /** Rows of one list of its report, in the order of the file, from behind the place `after` on. */
  importLines(tx: Tx, importId: string, list: ReportList, after: number, most: number): Promise<readonly ReportLine[]> {
    return this.imports.lines(tx, importId, list, after, most)
  }

  /** Called when what follows from these imports is done: from then on the same bytes hold duplicates only. */
  finishImport(...importIds: readonly string[]): Promise<void> {
    return this.imports.finish(importIds)
  }

  /** Throws NotFoundException for an unknown id. */
  async of(tx: Tx, referralId: string): Promise<ReferralRecord> {
    return asRecord(await findReferral(tx, referralId))
  }

  /** Referrals by their id, read together. Throws NotFoundException where one does not exist. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ReferralRecord>> {
    const found = await findReferrals(tx, ids)
    return new Map(found.map((referral) => [referral.id, asRecord(referral)]))
  }

  /** Of these referrals those that are not done, the nearest target date first; where it is the same, or there is none, in the order given. */
  async byTarget(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await tx.sql.query(
      `select r.id from unnest($1::uuid[]) with ordinality as asked(id, nth) join intake.referral r on r.id = asked.id
        where r.state <> 'done' order by r.latest nulls last, asked.nth`,
      [ids],
    )
    return rows.map(({ id }) => id)
  }

  async markState(tx: Tx, referralId: string, state: 'to-plan' | 'planned' | 'done'): Promise<void> {
    await tx.sql.update(ReferralEntity, { id: referralId }, { state })
  }

  /** Ids of the referrals that wait for a day, in the order in which they get one. */
  async toPlan(): Promise<string[]> {
    const waiting = await this.db.transaction((tx) =>
      tx.sql.find(ReferralEntity, { select: { id: true }, where: { state: 'to-plan' }, order: IN_TURN }),
    )
    return waiting.map(({ id }) => id)
  }

  /** Referrals that wait for a day of known patients who wish an evening, and all those of these patients; in the order of `toPlan`. */
  async eveningWishes(tx: Tx, alsoOf: readonly string[]): Promise<ReferralRecord[]> {
    const found = await tx.sql
      .createQueryBuilder(ReferralEntity, 'referral')
      .innerJoinAndSelect('referral.patient', 'patient')
      .where(`referral.state = 'to-plan'`)
      .andWhere(
        `((referral.needs->>'eveningWish')::boolean and (referral.needs->>'known')::boolean or referral.patientId = any(:alsoOf))`,
        { alsoOf },
      )
      .orderBy('referral.latest', 'ASC', 'NULLS LAST')
      .addOrderBy('referral.received')
      .addOrderBy('referral.number')
      .getMany()
    return found.map(asRecord)
  }

  /** How many referrals are in each state. */
  counts(): Promise<Record<ReferralState, number>> {
    return this.db.transaction((tx) => countStates(tx))
  }

  /** Everything of one referral, in words for staff; throws NotFoundException. */
  async get(referralId: string): Promise<ReferralView> {
    return this.db.transaction(async (tx) => viewOf(await findReferral(tx, referralId), dayOf(tx.now)))
  }

  /** What must be kept in mind on the day, in Dutch, by referral. */
  async needsInWords(tx: Tx, referralIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const referrals = await tx.sql.find(ReferralEntity, {
      where: { id: In([...referralIds]) },
      relations: { patient: true },
    })
    return new Map(
      referrals.map((referral) => {
        const definition = loadDefinition(referral.hospital, dayOf(tx.now))
        const notes = needsInWords(definition, asRecord(referral).needs)
        return [referral.id, notes.map(({ label }) => label).join(', ')]
      }),
    )
  }

  /** The doctor's answer to a referral that waits for it; it counts above the path's own. */
  async decide(referralId: string, { eligible, reason, doctor }: Decision, by: Actor): Promise<Decided> {
    return this.db.transaction(async (tx) => {
      const { state, patientId } = await findReferral(tx, referralId)
      const on = dutchDate(dayOf(tx.now))
      const source = doctor ? `${doctor}, ${on}, vastgelegd door ${by.name}` : `${by.name}, ${on}`
      const answer = eligible ? 'yes' : 'no'
      const { affected } = await tx.sql.update(
        ReferralEntity,
        { id: referralId, state: 'doctor-decides' },
        {
          state: eligible ? 'to-plan' : 'not-eligible',
          decision: { answer, reason, rule: 'Besluit van de arts', source, assumption: false },
        },
      )
      if (affected === 0) return { ok: false, refusal: { code: 'not-waiting-for-doctor', state } }
      await this.audit.record(tx, {
        ...changed('referral.decided', { referralId, patientId }, by),
        ...(doctor && { purpose: `Namens ${doctor}` }),
      })
      return { ok: true, referral: await this.of(tx, referralId) }
    })
  }

  /** What a patient said of herself before her day. A new weight asks the department anew. */
  async patientStated(referralId: string, stated: Partial<ReferralNeeds>): Promise<void> {
    if (Object.keys(stated).length === 0) return
    await this.db.transaction(async (tx) => {
      const { needs, patientId } = await findReferral(tx, referralId)
      const heavier = (stated.weightKg ?? 0) > (needs.weightKg ?? 0)
      const after = { ...needs, ...stated, departmentAgreed: needs.departmentAgreed && !heavier }
      await tx.sql.update(ReferralEntity, { id: referralId }, { needs: after })
      await this.audit.record(
        tx,
        changed('referral.patient-stated', { referralId, patientId }, { name: 'patient', role: 'patient' }),
      )
    })
  }

  /** What the department said about what must be asked first; `agreed` lets the referral be planned. */
  async departmentAnswered(referralId: string, { agreed, note }: DepartmentAnswer, by: Actor): Promise<ReferralRecord> {
    return this.db.transaction(async (tx) => {
      const { needs, patientId } = await findReferral(tx, referralId)
      await tx.sql.update(
        ReferralEntity,
        { id: referralId },
        { needs: { ...needs, departmentAgreed: agreed }, departmentNote: note },
      )
      await this.audit.record(tx, changed('referral.department-answered', { referralId, patientId }, by))
      return this.of(tx, referralId)
    })
  }
}

const changed = (event: string, { referralId, patientId }: { referralId: string; patientId: string }, by: Actor) =>
  ({
    actor: by.name,
    role: by.role,
    action: 'U',
    event,
    patientId,
    objectType: 'referral',
    objectId: referralId,
  }) as const
