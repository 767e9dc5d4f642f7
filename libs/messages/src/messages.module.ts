import { Module } from '@nestjs/common'
import { IntakeModule } from '#intake'
import { SchedulingModule } from '#scheduling'
import { AskedAgain } from './asked-again.js'
import { CallBacks } from './call-backs.js'
import { Delivery } from './delivery.js'
import { Drafts } from './drafts.js'
import { Messages } from './messages.js'
import { PatientLinks } from './patient-links.js'
import { Replies } from './replies.js'
import { Writer } from './writer.js'

@Module({
  imports: [IntakeModule, SchedulingModule],
  providers: [AskedAgain, CallBacks, Delivery, Drafts, Messages, PatientLinks, Replies, Writer],
  exports: [AskedAgain, CallBacks, Messages, PatientLinks, Replies],
})
export class MessagesModule {}
