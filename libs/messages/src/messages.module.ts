import { Module } from '@nestjs/common'
import { IntakeModule } from '#intake'
import { SchedulingModule } from '#scheduling'
import { AskedAgain } from './asked-again.js'
import { CallBacks } from './call-backs.js'
import { Delivery } from './delivery.js'
import { Drafts } from './drafts.js'
import { Letters } from './letters.js'
import { Messages } from './messages.js'
import { PatientLinks } from './patient-links.js'
import { QuietHours } from './quiet-hours.js'
import { Reminders } from './reminders.js'
import { Replies } from './replies.js'
import { Writer } from './writer.js'

@Module({
  imports: [IntakeModule, SchedulingModule],
  providers: [
    AskedAgain,
    CallBacks,
    Delivery,
    Drafts,
    Letters,
    Messages,
    PatientLinks,
    QuietHours,
    Reminders,
    Replies,
    Writer,
  ],
  exports: [AskedAgain, CallBacks, Letters, Messages, PatientLinks, Reminders, Replies],
})
export class MessagesModule {}
