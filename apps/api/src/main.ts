import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import {
  Accounts,
  limitSlowness,
  migrate,
  PlatformModule,
  prepareHttp,
  productionLog,
  settingsOrExit,
  Wording,
} from '#platform'
import { MIGRATIONS } from '../../../migrations/index.js'
import { WebModule } from '../../web/patient/web.module.js'
import { ApiModule } from './api.module.js'
import { StaffPages } from './staff-pages.js'

const config = settingsOrExit()
await migrate(config.databaseUrl, MIGRATIONS)

@Module({ imports: [PlatformModule.forRoot({ config }), ApiModule, WebModule, StaffPages] })
class Api {}

const app = await NestFactory.create<NestExpressApplication>(Api, { bodyParser: false, logger: productionLog() })
const sessions = prepareHttp(app, app.get(Wording))
limitSlowness(app.getHttpServer())
app.enableShutdownHooks()
app.getHttpServer().on('close', () => void sessions.close())
if (config.adminPassword) await app.get(Accounts).makeFirst('beheer', config.adminPassword)
await app.listen(config.port, config.host)
