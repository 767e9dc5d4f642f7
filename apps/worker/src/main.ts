import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AuditSeals, migrate, PlatformModule, productionLog, settingsOrExit } from '#platform'
import { MIGRATIONS } from '../../../migrations/index.js'
import { Relay } from './relay.js'
import { WorkerModule } from './worker.module.js'

const config = settingsOrExit()
await migrate(config.databaseUrl, MIGRATIONS)

@Module({ imports: [PlatformModule.forRoot({ config }), WorkerModule] })
class Worker {}

const app = await NestFactory.createApplicationContext(Worker, { logger: productionLog() })
app.enableShutdownHooks()
app.get(Relay).start()
app.get(AuditSeals).start()
