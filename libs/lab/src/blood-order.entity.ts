import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Day } from '#contracts'

/** The blood tests ordered for one version of a care path. */
@Entity({ schema: 'lab', name: 'blood_order' })
export class BloodOrderEntity {
  @PrimaryColumn('uuid', { name: 'care_path_id' })
  carePathId!: string

  @PrimaryColumn('int')
  version!: number

  @Column('date', { name: 'draw_on' })
  drawOn!: Day

  /** Keys of the care path's lab panel. */
  @Column('jsonb')
  tests!: readonly string[]

  @Column('text')
  state!: 'ordered' | 'withdrawn'

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt!: Date
}
