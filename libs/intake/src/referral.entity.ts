import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import type { Eligibility, Needs, PatientWish } from '#care-path'
import type { Day } from '#contracts'
import { PatientEntity } from './patient.entity.js'

export const REFERRAL_STATES = ['to-plan', 'doctor-decides', 'not-eligible', 'planned', 'not-placed', 'done'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** Still leads, or may still lead, to a path day. A patient has one such referral; the database says so too. */
export const isOpen = (state: ReferralState): boolean => state !== 'not-eligible' && state !== 'done'

/** Needs that belong to the referral; the rest is the patient's. */
export type ReferralNeeds = Omit<Needs, 'birthDate' | 'sex' | 'channel'>

/** A request for one path day. `eligibility` is the path's answer, `decision` a doctor's, which then counts. */
@Entity({ schema: 'intake', name: 'referral' })
export class ReferralEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  number!: string

  @Column('uuid', { name: 'patient_id' })
  patientId!: string

  @ManyToOne(() => PatientEntity)
  @JoinColumn({ name: 'patient_id' })
  patient!: Relation<PatientEntity>

  @Column('text')
  hospital!: string

  @Column('date')
  received!: Day

  @Column('text')
  route!: string

  @Column('text')
  reason!: string

  @Column('text', { name: 'fracture_site', nullable: true })
  fractureSite!: string | null

  @Column('date', { name: 'fracture_on', nullable: true })
  fractureOn!: Day | null

  @Column('text', { name: 'risk_factors', array: true })
  riskFactors!: readonly string[]

  @Column('jsonb')
  needs!: ReferralNeeds

  @Column('jsonb')
  wish!: Omit<PatientWish, 'latest'>

  @Column('date', { nullable: true })
  latest!: Day | null

  @Column('text')
  requester!: string

  @Column('text')
  remark!: string

  /** What the desk must check, in Dutch. */
  @Column('text', { nullable: true })
  caution!: string | null

  @Column('jsonb')
  eligibility!: Eligibility

  @Column('jsonb', { nullable: true })
  decision!: Eligibility | null

  @Column('text', { name: 'department_note', nullable: true })
  departmentNote!: string | null

  /** Came as a letter on paper, which is kept elsewhere. */
  @Column('boolean', { name: 'on_paper', default: false })
  onPaper!: boolean

  @Column('text')
  state!: ReferralState
}
