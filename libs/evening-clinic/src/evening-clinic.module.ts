import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { EveningClinic } from './evening-clinic.js'
import { Evenings } from './evenings.js'
import { PhoneResults } from './phone-results.js'
import { Priorities } from './priorities.js'

const CLASSES = [EveningClinic, Evenings, PhoneResults, Priorities]

@Module({ imports: [SchedulingModule], providers: CLASSES, exports: CLASSES })
export class EveningClinicModule {}
