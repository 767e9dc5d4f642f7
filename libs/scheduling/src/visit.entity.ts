import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { Day, StepKind } from '#contracts'

/** One visit of a path day; its exclusion constraints are what makes double booking impossible. */
@Entity({ schema: 'scheduling', name: 'visit' })
export class VisitEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('uuid', { name: 'care_path_id' })
  carePathId!: string

  @Column('uuid', { name: 'patient_id' })
  patientId!: string

  /** The step of the care path's definition. */
  @Column('text')
  step!: string

  @Column('text')
  kind!: StepKind

  @Column('text', { name: 'unit_id' })
  unit!: string

  @Column('date')
  day!: Day

  /** Minutes after midnight, half-open. */
  @Column('int', { name: 'from_minute' })
  from!: number

  @Column('int', { name: 'to_minute' })
  to!: number

  @Column('text', { name: 'session_type' })
  sessionType!: 'day' | 'evening'

  @Column('text')
  status!: 'held' | 'booked'
}

/** A visit as it is to be stored: which minutes of which unit, what for, and in which kind of session. */
export type NewVisit = Pick<VisitEntity, 'step' | 'kind' | 'unit' | 'day' | 'from' | 'to' | 'sessionType'>
