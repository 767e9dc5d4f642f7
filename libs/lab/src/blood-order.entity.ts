import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { PanelTest, TubeCount } from '#care-path'
import type { Day } from '#contracts'

/** One test of an order, as the path's data had it when it was ordered. */
export type OrderedTest = Pick<PanelTest, 'id' | 'label' | 'loinc' | 'specimen' | 'tube' | 'readyAfter' | 'when'> & {
  readonly fastingHours: number | null
}

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

  /** What the path calls it; null for an order of before it was kept. */
  @Column('text', { nullable: true })
  label!: string | null

  @Column('jsonb')
  lines!: readonly OrderedTest[]

  @Column('jsonb')
  tubes!: readonly TubeCount[]

  /** Hours without food before the draw; null: as usual. */
  @Column('int', { name: 'fasting_hours', nullable: true })
  fastingHours!: number | null

  @Column('text')
  state!: 'ordered' | 'withdrawn'

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt!: Date
}
