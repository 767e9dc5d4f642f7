import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { EveningClinic } from './evening-clinic.js'
import { Evenings } from './evenings.js'

@Module({ imports: [SchedulingModule], providers: [EveningClinic, Evenings], exports: [EveningClinic, Evenings] })
export class EveningClinicModule {}
