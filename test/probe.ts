import type { Server } from 'node:http'
import { Module, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Accounts, type Config, PlatformModule, prepareHttp, readConfig, SetClock } from '#platform'
import { freshDatabase } from './fresh-database.js'
import { MONDAY_MORNING } from './house.js'

/** The platform alone with a few routes of the test's own, to try what stands before every route. */
export const aProbe = (...controllers: Type[]) => aProbeWith({}, ...controllers)

/** The same with other settings. */
export async function aProbeWith(settings: Partial<Config>, ...controllers: Type[]) {
  const database = await freshDatabase()
  const clock = new SetClock(MONDAY_MORNING)
  const config = readConfig(
    {
      databaseUrl: database.url,
      sessionSecret: 'a secret that only the tests know, long enough',
      publicUrl: 'http://127.0.0.1',
      smtpUrl: 'smtp://127.0.0.1:1',
      ...settings,
    },
    {},
  )

  @Module({ imports: [PlatformModule.forRoot({ config, clock })], controllers })
  class Probe {}

  const app = await NestFactory.create<NestExpressApplication>(Probe, { bodyParser: false, logger: false })
  const sessions = prepareHttp(app)
  await app.init()
  return {
    http: app.getHttpServer() as Server,
    clock,
    accounts: app.get(Accounts),
    async close() {
      await app.close()
      await sessions.close()
      await database.drop()
    },
  }
}
