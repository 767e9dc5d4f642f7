import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Channel, Day } from '#contracts'
import type { Sex } from './cells.js'

/** One person. Number, BSN and birth date belong together; contact data is that of the newest referral. */
@Entity({ schema: 'intake', name: 'patient' })
export class PatientEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  number!: string

  @Column('text')
  bsn!: string

  @Column('text')
  initials!: string

  @Column('text')
  infix!: string

  @Column('text')
  surname!: string

  @Column('date', { name: 'birth_date' })
  birthDate!: Day

  @Column('text')
  sex!: Sex

  @Column('text', { nullable: true })
  phone!: string | null

  @Column('text', { nullable: true })
  email!: string | null

  @Column('text')
  channel!: Channel

  @Column('text')
  language!: string
}
