import { Module } from '@nestjs/common'
import { DayBoardModule } from '#day-board'
import { EveningClinicModule } from '#evening-clinic'
import { IntakeModule } from '#intake'
import { LabModule } from '#lab'
import { MessagesModule } from '#messages'
import { QuestionnaireModule } from '#questionnaire'
import { SchedulingModule } from '#scheduling'
import { DayController } from './day.controller.js'
import { EveningController } from './evening.controller.js'
import { FormController } from './form.controller.js'
import { FromRecord } from './from-record.js'
import { KitsOfPaths } from './kit-of.js'
import { LinkController } from './link.controller.js'
import { MyDays } from './my-day.js'
import { MyEvenings } from './my-evening.js'
import { OfferController } from './offer.controller.js'
import { OwnChangesController } from './own-changes.controller.js'
import { Pages, PatientErrors } from './pages.js'
import { TriesGuard } from './tries.guard.js'
import { UnsubscribeController } from './unsubscribe.controller.js'
import { PatientUrineController } from './urine.controller.js'
import { OfferVisitorGuard, VisitorGuard } from './visitor.js'

/** What a patient sees: server-rendered, without a script. */
@Module({
  imports: [
    DayBoardModule,
    IntakeModule,
    MessagesModule,
    QuestionnaireModule,
    SchedulingModule,
    LabModule,
    EveningClinicModule,
  ],
  controllers: [
    LinkController,
    DayController,
    EveningController,
    OwnChangesController,
    OfferController,
    FormController,
    PatientUrineController,
    UnsubscribeController,
  ],
  providers: [
    FromRecord,
    KitsOfPaths,
    Pages,
    PatientErrors,
    MyDays,
    MyEvenings,
    TriesGuard,
    VisitorGuard,
    OfferVisitorGuard,
  ],
})
export class WebModule {}
