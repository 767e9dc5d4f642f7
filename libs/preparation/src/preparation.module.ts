import { Module } from '@nestjs/common'
import { IntakeModule } from '#intake'
import { LabModule } from '#lab'
import { MessagesModule } from '#messages'
import { QuestionnaireModule } from '#questionnaire'
import { SchedulingModule } from '#scheduling'
import { Chasing } from './chasing.js'
import { Items } from './items.js'
import { Readiness } from './readiness.js'

@Module({
  imports: [IntakeModule, SchedulingModule, LabModule, QuestionnaireModule, MessagesModule],
  providers: [Chasing, Items, Readiness],
  exports: [Chasing, Readiness],
})
export class PreparationModule {}
