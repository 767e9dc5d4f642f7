import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { ImportEntity } from './import.entity.js'
import { Imports } from './imports.js'
import { PatientEntity } from './patient.entity.js'
import { Patients } from './patients.js'
import { ReferralEntity } from './referral.entity.js'
import { Referrals } from './referrals.js'

@Module({
  imports: [TypeOrmModule.forFeature([PatientEntity, ReferralEntity, ImportEntity])],
  providers: [Imports, Patients, Referrals],
  exports: [Patients, Referrals],
})
export class IntakeModule {}
