import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Whatever a visit occupies: a chair, a scanner, a doctor. A pool of four chairs is four rows. */
@Entity({ schema: 'scheduling', name: 'unit' })
export class UnitEntity {
  @PrimaryColumn('text')
  id!: string

  @Column('text')
  pool!: string

  @Column('text')
  label!: string

  /** Key of the care path's walking times. */
  @Column('text')
  place!: string

  /** A free rest shorter than this many minutes is lost. */
  @Column('int', { name: 'min_useful' })
  minUseful!: number

  @Column('text', { array: true })
  qualities!: string[]
}
