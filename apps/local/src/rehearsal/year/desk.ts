import { type INestApplicationContext, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { DataSource } from 'typeorm'
import { EveningClinicModule } from '#evening-clinic'
import { IntakeModule } from '#intake'
import { LabModule } from '#lab'
import { MessagesModule } from '#messages'
import { catchMail, type Config, migrate, PlatformModule, SetClock } from '#platform'
import { SchedulingModule } from '#scheduling'
import { MIGRATIONS } from '../../../../../migrations/index.js'
import { seedHospital } from '../../hospital.js'
import { type TextService, textService } from './text-service.js'
import { WorkerProcess } from './worker-process.js'

/** Where people and staff of the rehearsal are: this process, with mail and text services, beside a worker of its own. */
export interface Desk {
  readonly app: INestApplicationContext
  readonly clock: SetClock
  readonly worker: WorkerProcess
  readonly texts: TextService
  close(): Promise<void>
}

interface Opening {
  readonly config: Config
  readonly seed: number
  readonly source: DataSource
  readonly at: Date
}

/** Migrates and opens the demo hospital; the worker starts when it is first needed. */
export async function openDesk({ config, seed, source, at }: Opening): Promise<Desk> {
  await migrate(config.databaseUrl, MIGRATIONS)
  const mails = await catchMail(config.databaseUrl)
  const texts = await textService(source)
  const clock = new SetClock(at)
  const own = {
    ...config,
    smtpUrl: mails.url,
    publicUrl: 'http://127.0.0.1',
    sms: { url: texts.url, token: texts.token },
  }
  @Module({
    imports: [
      PlatformModule.forRoot({ config: own, clock }),
      ...[IntakeModule, SchedulingModule, EveningClinicModule, LabModule, MessagesModule],
    ],
  })
  class DeskModule {}
  const app = await NestFactory.createApplicationContext(DeskModule, { logger: ['fatal'], abortOnError: false })
  await seedHospital(app)
  const worker = new WorkerProcess(own, seed)
  return {
    ...{ app, clock, worker, texts },
    async close() {
      await worker.close()
      await app.close()
      await texts.close()
      await mails.close()
    },
  }
}
