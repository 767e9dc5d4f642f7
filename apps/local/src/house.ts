import 'reflect-metadata'
import type { Server } from 'node:http'
import { type DynamicModule, type LogLevel, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import {
  AuditSeals,
  catchMail,
  Changes,
  type Clock,
  type Config,
  freePort,
  limitSlowness,
  MailboxController,
  type MailCatcher,
  migrate,
  PlatformModule,
  prepareHttp,
  Queues,
  Wording,
} from '#platform'
import { MIGRATIONS } from '../../../migrations/index.js'
import { ApiModule } from '../../api/src/api.module.js'
import { WebModule } from '../../web/patient/web.module.js'
import { Relay } from '../../worker/src/relay.js'
import { WorkerModule } from '../../worker/src/worker.module.js'
import { StaffPages } from '../../api/src/staff-pages.js'

export interface HouseOptions {
  readonly config: Config
  readonly clock?: Clock
  /** Milliseconds before the second try of a job. */
  readonly retryDelay?: number
  /** Whether the relay runs by itself; without it only `relay.once()` moves events. Jobs that are queued are always worked on. */
  readonly background?: boolean
  readonly log?: LogLevel[]
}

/** Api, worker and web in one process on one database. */
export interface House {
  readonly app: NestExpressApplication
  /** Where it listens. */
  readonly url: string
  /** The inbox page of the mails it caught itself; null where an SMTP server delivers them. */
  readonly mailbox: string | null
  readonly config: Config
  /** Ends in order: no new requests, running jobs done, database released. */
  close(): Promise<void>
}

@Module({})
class WholeHouse {
  static of({ config, clock, retryDelay }: HouseOptions, catchesMail: boolean): DynamicModule {
    const platform = PlatformModule.forRoot({
      config,
      ...(clock && { clock }),
      ...(retryDelay !== undefined && { retryDelay }),
    })
    return {
      module: WholeHouse,
      imports: [platform, ApiModule, WorkerModule, WebModule, StaffPages],
      controllers: catchesMail ? [MailboxController] : [],
    }
  }
}

/** Migrates, composes and opens the house; the same composition serves `npm start`, `npm run book` and the tests. */
export async function openHouse(options: HouseOptions): Promise<House> {
  await migrate(options.config.databaseUrl, MIGRATIONS)
  const catcher = options.config.smtpUrl ? null : await catchMail(options.config.databaseUrl)
  const config = await withAddresses(options.config, catcher)
  const closing: (() => Promise<unknown>)[] = catcher ? [() => catcher.close()] : []
  const closeAll = async () => {
    while (closing.length > 0) await closing.pop()!()
  }
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      WholeHouse.of({ ...options, config }, catcher !== null),
      {
        bodyParser: false,
        abortOnError: false,
        logger: options.log ?? ['fatal', 'error', 'warn'],
      },
    )
    closing.push(() => app.close())
    const sessions = prepareHttp(app, app.get(Wording))
    closing.push(() => sessions.close())
    closing.push(() => app.get(Queues).close())
    const server = app.getHttpServer() as Server
    limitSlowness(server)
    await app.init()
    await listen(server, config)
    closing.push(() => closeServer(server))
    closing.push(() => app.get(Changes).stop())
    const relay = app.get(Relay)
    closing.push(() => relay.stop())
    if (options.background ?? true) {
      relay.start()
      app.get(AuditSeals).start()
    }
    const url = `http://${config.host}:${config.port}`
    return { app, url, mailbox: catcher && `${url}/postvak`, config, close: closeAll }
  } catch (error) {
    await closeAll().catch(() => {})
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new Error(`port ${config.port} is in use by another program: choose another with --port or PORT`)
      : error
  }
}

/** Settled before anything is composed: a mail that waits from before needs to know where its links point. */
async function withAddresses(config: Config, catcher: MailCatcher | null): Promise<Config> {
  const port = config.port || (await freePort())
  return {
    ...config,
    port,
    publicUrl: config.publicUrl || `http://${config.host}:${port}`,
    smtpUrl: catcher?.url ?? config.smtpUrl,
  }
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((listening, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => listening())
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}
