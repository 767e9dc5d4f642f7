import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** An event that committed; the relay turns it into jobs once `notBefore` has come. */
@Entity({ schema: 'platform', name: 'outbox' })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @Column('text')
  name!: string

  @Column('jsonb')
  payload!: object

  @Column('timestamptz', { name: 'not_before' })
  notBefore!: Date

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt!: Date | null
}
