import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { Day } from '#contracts'
import type { Ask } from './ask.js'
import type { NewVisit } from './visit.entity.js'

/** What a care path was after one change, and who made it so. Never updated. */
@Entity({ schema: 'scheduling', name: 'history' })
export class HistoryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @Column('uuid', { name: 'care_path_id' })
  carePathId!: string

  @Column('int')
  version!: number

  @Column('timestamptz')
  at!: Date

  @Column('text')
  actor!: string

  @Column('text')
  what!: string

  @Column('text', { nullable: true })
  detail!: string | null

  @Column('date')
  day!: Day

  @Column('jsonb')
  visits!: readonly NewVisit[]

  /** Null for changes of before it was kept. */
  @Column('text', { nullable: true })
  pathway!: string | null

  @Column('jsonb', { nullable: true })
  ask!: Ask | null

  @Column('jsonb', { nullable: true })
  notes!: readonly string[] | null

  @Column('text', { name: 'definition_version', nullable: true })
  definitionVersion!: string | null
}
