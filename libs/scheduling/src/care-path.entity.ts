import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Day } from '#contracts'
import type { Ask } from './ask.js'

export const PATH_STATUSES = [
  'held',
  'offered',
  'ordered',
  'booked',
  'done',
  'no-show',
  'released',
  'cancelled',
  'failed',
] as const
/**
 * held → ordered → booked → done, or no-show for who did not come, once its last day is over; a hold can be released, a path cancelled, an order fail: then it has no visits left.
 * offered: kept for somebody on the waiting list, who may have a booked path beside it.
 */
export type PathStatus = (typeof PATH_STATUSES)[number]

/** One patient's path day as one thing; `version` grows with every change of its visits. */
@Entity({ schema: 'scheduling', name: 'care_path' })
export class CarePathEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'referral_id' })
  referralId!: string

  @Column('uuid', { name: 'patient_id' })
  patientId!: string

  @Column('text')
  hospital!: string

  @Column('text', { name: 'definition_version' })
  definitionVersion!: string

  @Column('text')
  pathway!: string

  @Column('date')
  day!: Day

  /** The question that the visits answer, so that they can be judged again. */
  @Column('jsonb')
  ask!: Ask

  @Column('text')
  status!: PathStatus

  @Column('int')
  version!: number

  @Column('timestamptz', { name: 'hold_expires_at', nullable: true })
  holdExpiresAt!: Date | null

  /** Whether the patient was told of a day of this path. */
  @Column('boolean')
  announced!: boolean

  /** Why it was cancelled or failed. */
  @Column('text', { nullable: true })
  outcome!: string | null

  /** What was given up to find this day, in Dutch: a wish, the urine. */
  @Column('jsonb')
  notes!: readonly string[]

  /** The first thing of its day that the board noted: from then on the desk cannot move it. */
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date
}
