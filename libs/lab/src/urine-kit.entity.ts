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
  state!: 'to-fetch' | 'fetched' | 'handed-in' | 'withdrawn'

  @Column('timestamptz', { name: 'arranged_at' })
  arrangedAt!: Date
}
