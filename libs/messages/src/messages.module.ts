import { Module } from '@nestjs/common'
import { IntakeModule } from '#intake'
import { SchedulingModule } from '#scheduling'
import { Messages } from './messages.js'
import { PatientLinks } from './patient-links.js'
import { Writer } from './writer.js'

@Module({
  imports: [IntakeModule, SchedulingModule],
  providers: [Messages, PatientLinks, Writer],
  exports: [Messages, PatientLinks],
})
export class MessagesModule {}
