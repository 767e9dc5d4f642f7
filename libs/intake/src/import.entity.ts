import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { ImportLists } from './report.js'

/** One reading of a file. Unfinished while its work goes on: then the same bytes continue it instead of starting anew. */
@Entity({ schema: 'intake', name: 'import' })
export class ImportEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @Column('text')
  sha256!: string

  @Column('text')
  name!: string

  @Column('jsonb')
  report!: ImportLists

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null
}
