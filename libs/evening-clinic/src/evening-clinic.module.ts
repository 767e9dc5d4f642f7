import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { Displaced } from './displaced.js'
import { EveningClinic } from './evening-clinic.js'
import { Evenings } from './evenings.js'
import { PhoneResults } from './phone-results.js'
import { Priorities } from './priorities.js'
import { Requests } from './requests.js'

const CLASSES = [Displaced, EveningClinic, Evenings, PhoneResults, Priorities, Requests]

@Module({ imports: [SchedulingModule], providers: CLASSES, exports: CLASSES })
export class EveningClinicModule {}
