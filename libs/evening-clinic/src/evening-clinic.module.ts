import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { EveningClinic } from './evening-clinic.js'

@Module({ imports: [SchedulingModule], providers: [EveningClinic], exports: [EveningClinic] })
export class EveningClinicModule {}
