import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { VISIT_STATES } from '#day-board'
import { instantAt } from '#platform'
import { randomFrom } from '../libs/planner/src/random.js'
import { openBrowser, type RehearsalBrowser } from '../apps/local/src/rehearsal/browser.js'
import { differences } from '../apps/local/src/rehearsal/differences.js'
import { aClinicDay, boardOf, move } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, PASSWORD, type StaffBrowser } from './signed-in.js'

/** On Tuesdays both doctors and both nurses are there. */
const NOT_TUESDAY = [1, 3, 4, 5]

describe('a day of fourteen patients', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let day: string
  let few: number
  let many: number
  let other: ChildProcess
  let otherUrl: string
  let browsers: RehearsalBrowser[] = []
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    ;({ day } = await aClinicDay(house, [{}, {}, {}], { weekdaysOff: NOT_TUESDAY }))
    few = await statements(() => boardOf(nurse, day))
    await aClinicDay(
      house,
      Array.from({ length: 11 }, () => ({})),
      { on: day, weekdaysOff: NOT_TUESDAY },
    )
    many = await statements(() => boardOf(nurse, day))
    house.clock.set(instantAt(day, 480))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    other = spawn(process.execPath, ['dist/test/other-api.js'], {
      env: {
        ...{ PATH: process.env.PATH!, DATABASE_URL: house.databaseUrl, SESSION_SECRET: house.config.sessionSecret },
        ...{ SMTP_URL: 'smtp://127.0.0.1:1', OTHER_API_AT: house.clock.now().toISOString(), PORT: '0' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(other.stdout!, 'data')) as [Buffer]
    otherUrl = line.toString().trim()
  })
  afterAll(async () => {
    for (const browser of browsers) browser.close()
    other?.kill('SIGKILL')
    await house?.close()
  })

  async function statements(work: () => Promise<unknown>): Promise<number> {
    let count = 0
    const nothing = () => undefined
    const counting = { logQuery: () => void (count += 1), logQueryError: nothing, logQuerySlow: nothing }
    const source = house.get(DataSource)
    source.setOptions({
      logging: true,
      logger: { ...counting, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
    })
    await work()
    source.setOptions({ logging: false })
    return count
  }

  it('takes as many queries as one of three', () => {
    expect(few).toBeGreaterThan(5)
    expect(many).toBe(few)
  })

  it('is seen whole by browsers of two processes, and goes on when one of them is killed', async () => {
    browsers = [
      await openBrowser([house.url, otherUrl], 'vs-de-wit', PASSWORD),
      await openBrowser([otherUrl, house.url], 'vs-de-wit', PASSWORD),
    ]
    const [here, there] = browsers as [RehearsalBrowser, RehearsalBrowser]
    const { rows } = await boardOf(nurse, day)
    for (const [i, { carePathId }] of rows.slice(0, 6).entries()) {
      if (i === 3) {
        const opened = there.streams()
        other.kill('SIGKILL')
        await there.reconnected(opened)
      }
      const mark = browsers.map((browser) => browser.heard())
      const by = i % 2 === 0 ? here : there
      const { status } = await by.post(`/api/day-board/paths/${carePathId}/check-in`)
      expect(status).toBe(200)
      for (const [b, browser] of browsers.entries()) await browser.hears(`day:${day}`, mark[b]!)
    }
    const [a, b] = await Promise.all(
      browsers.map(async (browser) => (await browser.get(`/api/day-board?day=${day}`)).body),
    )
    expect(a.rows).toEqual(b.rows)
    expect(a.rows.filter(({ checkedIn }: { checkedIn: object | null }) => checkedIn)).toHaveLength(6)
  })

  it('is what its history says after any walk, and what it was once all of that is taken back', async () => {
    const random = randomFrom(7)
    const before = await tables()
    const ids = (await boardOf(nurse, day)).rows.slice(0, 3).map(({ carePathId }) => carePathId)
    const acts: number[] = []
    for (let step = 0; step < 60; step += 1) {
      const id = ids[random.below(ids.length)]!
      const state = VISIT_STATES[random.below(VISIT_STATES.length)]!
      const code = ['UR', 'BLD', 'VS'][random.below(3)]!
      const answer = await move(nurse, day, id, code, state, { reason: 'zo liep het', decided: 'toch' })
      expect([200, 409]).toContain(answer.status)
      if (answer.status === 200) acts.push(answer.body.act)
      if (acts.length > 0 && random.chance(0.25)) {
        const last = acts.pop()!
        expect((await nurse.post(`/api/day-board/acts/${last}/undo`)).status).toBe(200)
      }
    }
    expect(acts.length).toBeGreaterThan(8)
    expect(await differences((sql, values) => house.db(sql, values), day)).toEqual([])
    for (const act of acts.reverse()) expect((await nurse.post(`/api/day-board/acts/${act}/undo`)).status).toBe(200)
    expect(await tables()).toEqual(before)
  })

  const tables = () =>
    house.db(
      `select key, state, reason, decided, arrived_at, began_at, ended_at from day_board.visit_state where day = $1 order by key`,
      [day],
    )
})
