import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Day } from '#contracts'

/** The container for 24-hour urine: fetched at the counter, filled from the morning of D−1, handed in on D. */
@Entity({ schema: 'lab', name: 'urine_kit' })
export class UrineKitEntity {
  @PrimaryColumn('uuid', { name: 'care_path_id' })
  carePathId!: string

  @PrimaryColumn('int')
  version!: number

  @Column('date', { name: 'pick_up_from' })
  pickUpFrom!: Day

  /** Last open counter day strictly before `collectFrom`. */
  @Column('date', { name: 'pick_up_by' })
  pickUpBy!: Day

  @Column('date', { name: 'collect_from' })
  collectFrom!: Day

  @Column('date', { name: 'hand_in_on' })
  handInOn!: Day

  @Column('text')
  state!: 'to-fetch' | 'fetched' | 'collecting' | 'handed-in' | 'doubtful' | 'missing' | 'withdrawn'

  @Column('timestamptz', { name: 'arranged_at' })
  arrangedAt!: Date

  @Column('int', { default: 1 })
  containers!: number

  @Column('timestamptz', { name: 'fetched_at', nullable: true })
  fetchedAt!: Date | null

  /** The first urine of the morning, which goes into the toilet. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null

  /** The last urine, which goes into the container. */
  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null

  @Column('timestamptz', { name: 'handed_in_at', nullable: true })
  handedInAt!: Date | null

  /** Millilitres of all containers together. */
  @Column('int', { name: 'total_ml', nullable: true })
  totalMl!: number | null

  @Column('boolean', { nullable: true })
  lost!: boolean | null

  @Column('text', { nullable: true })
  menstruation!: 'yes' | 'no' | 'not-applicable' | null

  /** Why it is doubtful or missing, in Dutch. */
  @Column('text', { nullable: true })
  remark!: string | null
}
