import { Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { DayBoardModule } from '#day-board'
import { EveningClinicModule } from '#evening-clinic'
import { IntakeModule } from '#intake'
import { LabModule } from '#lab'
import { MessagesModule } from '#messages'
import { PreparationModule } from '#preparation'
import { QuestionnaireModule } from '#questionnaire'
import { Wording } from '#platform'
import { SchedulingModule } from '#scheduling'
import { FromRecord } from '../../web/patient/from-record.js'
import { KitsOfPaths } from '../../web/patient/kit-of.js'
import { AccountsController } from './accounts.controller.js'
import { AuditController } from './audit.controller.js'
import { AnswersController } from './answers.controller.js'
import { BoardAnswer } from './board-answer.js'
import { BoardDaysController } from './board-days.controller.js'
import { BoardHall } from './board-hall.js'
import { BoardPage } from './board-page.js'
import { BoardResultsController } from './board-results.controller.js'
import { BouncesController } from './bounces.controller.js'
import { CarePathsController } from './care-paths.controller.js'
import { EveningRequestsController } from './evening-requests.controller.js'
import { ChangesController } from './changes.controller.js'
import { CoverProtected } from './cover-protected.js'
import { SpeakEnglish } from './english/speak-english.js'
import { DayBoardController } from './day-board.controller.js'
import { DayChanges } from './day-changes.js'
import { EntriesController } from './entries.controller.js'
import { EveningPage } from './evening-page.js'
import { EveningWaiting } from './evening-waiting.js'
import { EveningsController } from './evenings.controller.js'
import { ConcernsController } from './concerns.controller.js'
import { FormEntriesController } from './form-entries.controller.js'
import { HospitalController } from './hospital.controller.js'
import { InstrumentsController } from './instruments.controller.js'
import { ImportsController } from './imports.controller.js'
import { LongWorkController } from './long-work.controller.js'
import { MessagesController } from './messages.controller.js'
import { OpenApiController } from './openapi.controller.js'
import { OptionsController } from './options.controller.js'
import { PathPage } from './path-page.js'
import { PhoneResultsController } from './phone-results.controller.js'
import { OutagePage } from './outage-page.js'
import { OutagesController } from './outages.controller.js'
import { PlanningAnswer } from './planning-answer.js'
import { ResultsHookController } from './results-hook.controller.js'
import { RostersController } from './rosters.controller.js'
import { PlanningPage } from './planning-page.js'
import { PlanningController } from './planning.controller.js'
import { ProtectionController } from './protection.controller.js'
import { BloodSheets } from './printed-blood.js'
import { PreparationController } from './preparation.controller.js'
import { PreparationPage } from './preparation-page.js'
import { PrintController } from './print.controller.js'
import { Printed } from './printed.js'
import { RemindersController } from './reminders.controller.js'
import { ReferralsController } from './referrals.controller.js'
import { SessionController } from './session.controller.js'
import { SignInController } from './sign-in.controller.js'
import { UrineController } from './urine.controller.js'
import { WaitingListController } from './waiting-list.controller.js'
import { WaitingPage } from './waiting-page.js'
import { WorkController } from './work.controller.js'
import { WorkListController } from './work-list.controller.js'

@Module({
  imports: [
    IntakeModule,
    SchedulingModule,
    LabModule,
    QuestionnaireModule,
    PreparationModule,
    MessagesModule,
    EveningClinicModule,
    DayBoardModule,
  ],
  controllers: [
    SessionController,
    SignInController,
    AccountsController,
    AuditController,
    ProtectionController,
    HospitalController,
    ChangesController,
    LongWorkController,
    ImportsController,
    EntriesController,
    PreparationController,
    PrintController,
    WorkListController,
    WorkController,
    ReferralsController,
    OptionsController,
    WaitingListController,
    CarePathsController,
    AnswersController,
    FormEntriesController,
    ConcernsController,
    UrineController,
    InstrumentsController,
    MessagesController,
    RemindersController,
    BouncesController,
    EveningsController,
    EveningRequestsController,
    PhoneResultsController,
    PlanningController,
    OutagesController,
    RostersController,
    DayBoardController,
    BoardDaysController,
    BoardResultsController,
    ResultsHookController,
    OpenApiController,
  ],
  providers: [
    BloodSheets,
    PreparationPage,
    SpeakEnglish,
    { provide: Wording, useExisting: SpeakEnglish },
    { provide: APP_INTERCEPTOR, useExisting: SpeakEnglish },
    { provide: APP_INTERCEPTOR, useClass: CoverProtected },
    Printed,
    FromRecord,
    KitsOfPaths,
    PathPage,
    BoardHall,
    BoardPage,
    BoardAnswer,
    DayChanges,
    WaitingPage,
    EveningPage,
    EveningWaiting,
    PlanningPage,
    PlanningAnswer,
    OutagePage,
  ],
})
export class ApiModule {}
