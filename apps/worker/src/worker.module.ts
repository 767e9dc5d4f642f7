import { Module, type OnApplicationBootstrap } from '@nestjs/common'
import { QUEUES } from '#contracts'
import { DayBoardModule } from '#day-board'
import { EveningClinicModule } from '#evening-clinic'
import { IntakeModule } from '#intake'
import { LabModule } from '#lab'
import { MessagesModule } from '#messages'
import { Queues } from '#platform'
import { PreparationModule } from '#preparation'
import { QuestionnaireModule } from '#questionnaire'
import { SchedulingModule } from '#scheduling'
import { BoardDays } from './board-days.js'
import { JobHandlers } from './handlers.js'
import { PatientNews } from './patient-news.js'
import { LongWorkRunners } from './long-work-runners.js'
import { Relay } from './relay.js'

/** Jobs of one queue that run at once in this process. */
const CONCURRENCY = 4

@Module({
  imports: [
    IntakeModule,
    SchedulingModule,
    LabModule,
    EveningClinicModule,
    QuestionnaireModule,
    MessagesModule,
    DayBoardModule,
    PreparationModule,
  ],
  providers: [Relay, JobHandlers, BoardDays, PatientNews, LongWorkRunners],
  exports: [Relay],
})
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly handlers: JobHandlers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const queue of QUEUES) await this.queues.work(queue, this.handlers, { concurrency: CONCURRENCY })
  }
}
