import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { Entries } from './entries.js'
import { ImportEntity } from './import.entity.js'
import { Imports } from './imports.js'
import { PatientEntity } from './patient.entity.js'
import { Patients } from './patients.js'
import { ReferralEntity } from './referral.entity.js'
import { Referrals } from './referrals.js'
import { WhoIsIt } from './who-is-it.js'
import { WorkLists } from './work-lists.js'

@Module({
  imports: [TypeOrmModule.forFeature([PatientEntity, ReferralEntity, ImportEntity])],
  providers: [Entries, Imports, Patients, Referrals, WhoIsIt, WorkLists],
  exports: [Entries, Patients, Referrals, WhoIsIt, WorkLists],
})
export class IntakeModule {}
