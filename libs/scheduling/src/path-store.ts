import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type EntityTarget, In, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm'
import type { CarePathRef, Day, StepKind } from '#contracts'
import { Referrals } from '#intake'
import { Audit, type Tx } from '#platform'
import { CarePathEntity, type PathStatus } from './care-path.entity.js'
import { HistoryEntity } from './history.entity.js'
import { type NewVisit, VisitEntity } from './visit.entity.js'

/** Who does it: a member of staff by sign-in name, or a background job. */
export interface Actor {
  readonly name: string
  readonly role: string
}
export const WORKER: Actor = { name: 'worker', role: 'system' }
const LIVE: PathStatus[] = ['held', 'ordered', 'booked']
export const isLive = ({ status }: Pick<CarePathEntity, 'status'>): boolean => LIVE.includes(status)

export type NewCarePath = Pick<
  CarePathEntity,
  'referralId' | 'patientId' | 'hospital' | 'definitionVersion' | 'pathway' | 'day' | 'ask' | 'holdExpiresAt' | 'notes'
>

/** Another transaction took one of the minutes first; thrown to roll everything back; whoever opened the transaction makes a refusal of it. */
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
  async daysOf(tx: Tx, { id }: Pick<CarePathEntity, 'id'>): Promise<Day[]> {
    return [...new Set((await this.visits(tx, id)).map((visit) => visit.day))]
  }

  /** What happened to the path, the newest first. */
  async story(tx: Tx, carePathId: string): Promise<HistoryEntity[]> {
    return tx.sql.find(HistoryEntity, { where: { carePathId }, order: { id: 'DESC' } })
  }

  /** The path that is planned or held for this patient now, locked; an offer is none. */
  async liveOf(tx: Tx, patientId: string, locked = true): Promise<CarePathEntity | null> {
    return tx.sql.findOne(CarePathEntity, {
      where: { patientId, status: In(LIVE) },
      ...(locked && { lock: { mode: 'pessimistic_write' } }),
    })
  }

  /** Marks the visits of one kind as booked; false when none is left to be booked. */
  async markBooked(tx: Tx, carePathId: string, kind: StepKind): Promise<boolean> {
    await tx.sql.update(VisitEntity, { carePathId, kind }, { status: 'booked' })
    return tx.sql.existsBy(VisitEntity, { carePathId, status: 'held' })
  }

  async visits(tx: Tx, carePathId: string): Promise<VisitEntity[]> {
    return tx.sql.find(VisitEntity, { where: { carePathId }, order: { day: 'ASC', from: 'ASC' } })
  }

  /** Holds every visit of a new path, or keeps them for an offer; null when the referral or the patient has a live path already. Throws `Taken`. */
  async hold(
    tx: Tx,
    path: NewCarePath,
    visits: readonly NewVisit[],
    actor: Actor,
    status: 'held' | 'offered' = 'held',
  ): Promise<CarePathEntity | null> {
    const entity = tx.sql.create(CarePathEntity, {
      ...path,
      id: randomUUID(),
      status,
      version: 1,
      announced: false,
      outcome: null,
      begunAt: null,
      createdAt: tx.now,
      changedAt: tx.now,
    })
    if ((await insertFree(tx, CarePathEntity, [entity])) === 0) return null
    await this.insertVisits(tx, entity, visits)
    if (status === 'held') await this.referrals.markState(tx, path.referralId, 'planned')
    await this.remember(tx, entity, visits, status, null, actor)
    return entity
  }

  /** Puts other visits in the place of those of the path, as its next version. Throws `Taken`. */
  async replaceVisits(
    tx: Tx,
    path: CarePathEntity,
    visits: readonly NewVisit[],
    actor: Actor,
    { what, detail }: { what: string; detail: string | null },
  ): Promise<void> {
    await tx.sql.delete(VisitEntity, { carePathId: path.id })
    await this.insertVisits(tx, path, visits)
    await this.save(tx, path)
    await this.referrals.markState(tx, path.referralId, 'planned')
    await this.remember(tx, path, visits, what, detail, actor)
  }

  /** Takes these visits off their day; answers what they were, by id. */
  async takeOff(tx: Tx, day: Day, ids: readonly string[]): Promise<ReadonlyMap<string, VisitEntity>> {
    const visits = await tx.sql.findBy(VisitEntity, { id: In([...ids]), day })
    await tx.sql.delete(VisitEntity, { id: In([...ids]), day })
    return new Map(visits.map((visit) => [visit.id, visit]))
  }

  /** Puts visits back under their own ids. Throws `Taken`. */
  async putOn(tx: Tx, visits: readonly VisitEntity[]): Promise<void> {
    const rows = [...visits].sort((a, b) => a.unit.localeCompare(b.unit) || a.from - b.from)
    if (rows.length > 0 && (await insertFree(tx, VisitEntity, rows)) < rows.length) throw new Taken()
  }

  /** Its visits went to other minutes of a day that runs. */
  async shifted(
    tx: Tx,
    path: CarePathEntity,
    what: 'day-shifted' | 'day-cut' | 'day-shifted-back',
    actor: Actor,
  ): Promise<void> {
    await this.save(tx, path)
    await this.remember(tx, path, await this.visits(tx, path.id), what, null, actor)
  }

  /** Its referral needs no other day. */
  plan(tx: Tx, { referralId }: Pick<CarePathEntity, 'referralId'>): Promise<void> {
    return this.referrals.markState(tx, referralId, 'planned')
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
    note = '',
  ): Promise<void> {
    const visits = await this.visits(tx, path.id)
    const wasOffered = path.status === 'offered'
    await tx.sql.delete(VisitEntity, { carePathId: path.id })
    path.status = status
    path.outcome = reason
    await this.save(tx, path)
    if (wasOffered) {
      await endOffer(tx, path.id, status === 'released' && actor === WORKER ? 'expired' : 'withdrawn')
      await tx.emit('waiting.ended', refOf(path))
    } else await this.referrals.markState(tx, path.referralId, 'to-plan')
    await this.remember(tx, path, visits, status, [reason, note].filter(Boolean).join(' · ') || null, actor)
    await tx.emit('care-path.cancelled', { ...refOf(path), announced: path.announced })
  }

  /** Ends holds that have run out and stand in the way: on these days, or of this referral. */
  async freeExpired(tx: Tx, days: readonly Day[], referralId: string): Promise<void> {
    const expired = await tx.sql
      .createQueryBuilder(CarePathEntity, 'path')
      .where(`path.status in ('held', 'offered') and path.hold_expires_at <= :now`, { now: tx.now })
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
    if ((await insertFree(tx, VisitEntity, rows)) < rows.length) throw new Taken()
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
      visits: visits.map(({ step, kind, unit, day, from, to, sessionType }) => ({
        ...{ step, kind, unit, day, from, to, sessionType },
      })),
      pathway: path.pathway,
      ask: path.ask,
      notes: path.notes,
      definitionVersion: path.definitionVersion,
    })
    await this.audit.record(tx, {
      actor: actor.name,
      role: actor.role,
      action: what === 'held' || what === 'offered' ? 'C' : 'U',
      event: `care-path.${what}`,
      patientId: path.patientId,
      objectType: 'care-path',
      objectId: path.id,
    })
  }
}

/** Inserts the rows that no constraint stands in the way of; answers how many they were. */
async function insertFree<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<number> {
  const insert = tx.sql
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values([...rows])
  const { raw } = await insert.orIgnore().returning('id').execute()
  return (raw as unknown[]).length
}

/** The offer that a path was kept for ends with it, unless it was answered. */
async function endOffer(tx: Tx, carePathId: string, state: 'expired' | 'withdrawn'): Promise<void> {
  await tx.sql.query(
    `update scheduling.offer set state = $2, answered_at = $3 where care_path_id = $1 and state = 'open'`,
    [carePathId, state, tx.now],
  )
}

export const refOf = ({ id, version }: CarePathEntity): CarePathRef => ({ carePathId: id, version })
