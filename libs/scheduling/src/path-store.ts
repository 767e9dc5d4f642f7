import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day, StepKind } from '#contracts'
import { Referrals } from '#intake'
import { Audit, type Tx } from '#platform'
import { CarePathEntity, type PathStatus } from './care-path.entity.js'
import { HistoryEntity } from './history.entity.js'
import { VisitEntity } from './visit.entity.js'

/** Who does it: a member of staff by sign-in name, or a background job. */
export interface Actor {
  readonly name: string
  readonly role: string
}
export const WORKER: Actor = { name: 'worker', role: 'system' }

export interface NewVisit {
  readonly step: string
  readonly kind: StepKind
  readonly unit: string
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly sessionType: 'day' | 'evening'
}
export type NewCarePath = Pick<
  CarePathEntity,
  'referralId' | 'patientId' | 'hospital' | 'definitionVersion' | 'pathway' | 'day' | 'ask' | 'holdExpiresAt' | 'notes'
>

/** Another transaction took one of the minutes first; thrown to roll everything back, never seen outside the module. */
export class Taken extends Error {}

/** Reads and writes care paths with their visits and history; every change is one history row and one audit row. */
@Injectable()
export class PathStore {
  constructor(
    private readonly referrals: Referrals,
    private readonly audit: Audit,
  ) {}

  /** The path, locked until the transaction ends; null when there is none. */
  async lock(tx: Tx, id: string): Promise<CarePathEntity | null> {
    return tx.sql.findOne(CarePathEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  async find(tx: Tx, id: string): Promise<CarePathEntity | null> {
    return tx.sql.findOneBy(CarePathEntity, { id })
  }

  /** Every day on which the path has a visit, sorted. */
  async daysOf(tx: Tx, { id }: CarePathEntity): Promise<Day[]> {
    return [...new Set((await this.visits(tx, id)).map((visit) => visit.day))]
  }

  /** Marks the visits of one kind as booked; false when none is left to be booked. */
  async markBooked(tx: Tx, carePathId: string, kind: StepKind): Promise<boolean> {
    await tx.sql.update(VisitEntity, { carePathId, kind }, { status: 'booked' })
    return tx.sql.existsBy(VisitEntity, { carePathId, status: 'held' })
  }

  async visits(tx: Tx, carePathId: string): Promise<VisitEntity[]> {
    return tx.sql.find(VisitEntity, { where: { carePathId }, order: { day: 'ASC', from: 'ASC' } })
  }

  /** Holds every visit of a new path; null when the referral or the patient has a live path already. Throws `Taken`. */
  async hold(tx: Tx, path: NewCarePath, visits: readonly NewVisit[], actor: Actor): Promise<CarePathEntity | null> {
    const entity = tx.sql.create(CarePathEntity, {
      ...path,
      id: randomUUID(),
      status: 'held',
      version: 1,
      announced: false,
      outcome: null,
      createdAt: tx.now,
      changedAt: tx.now,
    })
    const { raw } = await tx.sql
      .createQueryBuilder()
      .insert()
      .into(CarePathEntity)
      .values(entity)
      .orIgnore()
      .returning('id')
      .execute()
    if ((raw as unknown[]).length === 0) return null
    await this.insertVisits(tx, entity, visits)
    await this.referrals.markState(tx, path.referralId, 'planned')
    await this.remember(tx, entity, visits, 'held', null, actor)
    return entity
  }

  /** Puts other visits in the place of those of the path, as its next version. Throws `Taken`. */
  async replaceVisits(
    tx: Tx,
    path: CarePathEntity,
    visits: readonly NewVisit[],
    actor: Actor,
    detail: string,
  ): Promise<void> {
    await tx.sql.delete(VisitEntity, { carePathId: path.id })
    await this.insertVisits(tx, path, visits)
    await this.save(tx, path)
    await this.remember(tx, path, visits, 'moved', detail, actor)
  }

  /** Writes a new status; the visits stay. */
  async become(tx: Tx, path: CarePathEntity, status: PathStatus, actor: Actor): Promise<void> {
    path.status = status
    await this.save(tx, path)
    await this.remember(tx, path, await this.visits(tx, path.id), status, null, actor)
  }

  /** Frees every minute of the path; its referral is to be planned again. */
  async free(
    tx: Tx,
    path: CarePathEntity,
    status: 'released' | 'cancelled' | 'failed',
    reason: string | null,
    actor: Actor,
  ): Promise<void> {
    const visits = await this.visits(tx, path.id)
    await tx.sql.delete(VisitEntity, { carePathId: path.id })
    path.status = status
    path.outcome = reason
    await this.save(tx, path)
    await this.referrals.markState(tx, path.referralId, 'to-plan')
    await this.remember(tx, path, visits, status, reason, actor)
    await tx.emit('care-path.cancelled', { ...refOf(path), announced: path.announced })
  }

  /** Ends holds that have run out and stand in the way: on these days, or of this referral. */
  async freeExpired(tx: Tx, days: readonly Day[], referralId: string): Promise<void> {
    const expired = await tx.sql
      .createQueryBuilder(CarePathEntity, 'path')
      .where(`path.status = 'held' and path.hold_expires_at <= :now`, { now: tx.now })
      .andWhere(
        `(path.referral_id = :referralId or exists (select 1 from scheduling.visit v where v.care_path_id = path.id and v.day = any(:days)))`,
        { referralId, days },
      )
      .orderBy('path.id')
      .setLock('pessimistic_write')
      .getMany()
    for (const path of expired) await this.free(tx, path, 'released', 'Vasthouden verlopen', WORKER)
  }

  private async insertVisits(tx: Tx, path: CarePathEntity, visits: readonly NewVisit[]): Promise<void> {
    const rows = visits
      .map((visit) => ({ ...visit, carePathId: path.id, patientId: path.patientId, status: 'held' as const }))
      .sort((a, b) => a.unit.localeCompare(b.unit) || a.day.localeCompare(b.day) || a.from - b.from)
    const { raw } = await tx.sql
      .createQueryBuilder()
      .insert()
      .into(VisitEntity)
      .values(rows)
      .orIgnore()
      .returning('id')
      .execute()
    if ((raw as unknown[]).length < rows.length) throw new Taken()
  }

  private async save(tx: Tx, path: CarePathEntity): Promise<void> {
    path.changedAt = tx.now
    await tx.sql.save(path)
  }

  private async remember(
    tx: Tx,
    path: CarePathEntity,
    visits: readonly NewVisit[],
    what: string,
    detail: string | null,
    actor: Actor,
  ): Promise<void> {
    await tx.sql.insert(HistoryEntity, {
      carePathId: path.id,
      version: path.version,
      at: tx.now,
      actor: actor.name,
      what,
      detail,
      day: path.day,
      visits: visits.map(({ step, kind, unit, day, from, to }) => ({ step, kind, unit, day, from, to })),
    })
    await this.audit.record(tx, {
      actor: actor.name,
      role: actor.role,
      action: what === 'held' ? 'C' : 'U',
      event: `care-path.${what}`,
      patientId: path.patientId,
      objectType: 'care-path',
      objectId: path.id,
    })
  }
}

export const refOf = ({ id, version }: CarePathEntity): CarePathRef => ({ carePathId: id, version })
