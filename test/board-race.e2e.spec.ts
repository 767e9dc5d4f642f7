import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { instantAt } from '#platform'
import { aClinicDay, boardOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('two processes that serve one board', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let day: string
  let other: ChildProcess
  let urls: string[]
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    ;({ day } = await aClinicDay(house, [{}, {}, {}, {}, {}, {}]))
    house.clock.set(instantAt(day, 490))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    for (const { carePathId } of (await boardOf(nurse, day)).rows)
      await nurse.post(`/api/day-board/paths/${carePathId}/check-in`).expect(200)
    other = spawn(process.execPath, ['dist/test/other-api.js'], {
      env: {
        ...{ PATH: process.env.PATH!, DATABASE_URL: house.databaseUrl, SESSION_SECRET: house.config.sessionSecret },
        ...{ SMTP_URL: 'smtp://127.0.0.1:1', OTHER_API_AT: house.clock.now().toISOString(), PORT: '0' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(other.stdout!, 'data')) as [Buffer]
    urls = [house.url, line.toString().trim()]
  })
  afterAll(async () => {
    other?.kill('SIGKILL')
    await house?.close()
  })

  it('let one patient in where six are sent at once, each time, and tell the others who is there', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { rows } = await boardOf(nurse, day)
      const answers = await Promise.all(
        rows.map((row, nth) => {
          const { id, version } = visitOf(row, 'UR')
          return request(urls[nth % 2]!)
            .post(`/api/day-board/visits/${id}/state`)
            .set({ cookie: nurse.cookie, 'x-dagpad': 'staff' })
            .send({ state: 'busy', version })
        }),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
      for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('unit-busy')
      const done = answers.find(({ status }) => status === 200)!
      await nurse.post(`/api/day-board/acts/${done.body.act}/undo`).expect(200)
    }
  })
})
