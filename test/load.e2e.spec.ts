import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { DataSource } from 'typeorm'
import { WORK_TABS } from '#intake'
import { Accounts } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { manyPaths } from './many.js'

const PASSWORD = 'een lang wachtwoord'
/** Statements of one request at most, begin and commit included, however many rows it answers. */
const MOST = 24

describe('a hospital with very many paths', () => {
  let house: TestHouse
  let cookie: string
  let statements = 0
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    await manyPaths(house, 5000)
    await house.get(Accounts).put({ name: 'post', displayName: 'M. Post', role: 'secretariat', password: PASSWORD })
    const { headers } = await request(house.http)
      .post('/api/session')
      .send({ name: 'post', password: PASSWORD })
      .expect(200)
    cookie = [headers['set-cookie']]
      .flat()
      .map((one) => String(one).split(';')[0])
      .join('; ')
    house.get(DataSource).setOptions({
      logging: true,
      logger: {
        logQuery: () => (statements += 1),
        logQueryError: () => {},
        logQuerySlow: () => {},
        logSchemaBuild: () => {},
        logMigration: () => {},
        log: () => {},
      },
    })
  })
  afterAll(() => house?.close())

  const get = (path: string) => request(house.http).get(path).set('cookie', cookie)
  const counted = async <T>(work: () => PromiseLike<T>) => {
    statements = 0
    const answer = await work()
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(MOST)
    return { answer, statements }
  }

  it.each(WORK_TABS.filter((tab) => tab !== 'recall' && tab !== 'snoozed'))(
    'pages through the list %s without a query per row',
    async (tab) => {
      const { answer } = await counted(() => get(`/api/work-list?tab=${tab}`).expect(200))
      expect(answer.body.rows.length).toBeGreaterThan(0)
      expect(answer.body.rows.length).toBeLessThanOrEqual(50)
      const { total, pages } = answer.body
      expect(pages).toBe(Math.ceil(total / 50))
    },
  )

  it('finds a name that hundreds have without a query per row', async () => {
    const { answer } = await counted(() =>
      request(house.http)
        .post('/api/patients/search')
        .set({ cookie, 'x-dagpad': 'staff' })
        .send({ q: 'vries' })
        .expect(200),
    )
    expect(answer.body).toHaveLength(20)
  })

  it('searches names by index', async () => {
    const rows = await house.db(`explain select patient_id from intake.patient_name where name like 'luczak%'`)
    const plan = JSON.stringify(rows)
    expect(plan).toContain('patient_name_begins')
  })

  it.each(['/api/phone-results', '/api/long-work', '/api/work/colleagues'])(
    'answers %s without a query per row',
    async (path) => {
      await counted(() => get(path).expect(200))
    },
  )

  it('prints everybody of a day on one list, a line each, without a query per row', async () => {
    const [{ day, n }] = (await house.db<{ day: string; n: number }>(
      `select v.day::text, count(distinct care_path_id)::int as n from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id and p.status in ('booked', 'ordered') group by v.day order by n desc, v.day limit 1`,
    )) as [{ day: string; n: number }]
    const { answer } = await counted(() => get(`/api/print/day-list/${day}`).responseType('blob').expect(200))
    expect(n).toBeGreaterThan(10)
    expect(answer.headers['content-type']).toContain('application/pdf')
    const pages = (answer.body as Buffer).toString('latin1').match(/\/Type \/Page\b/g)
    expect(pages!.length).toBeGreaterThanOrEqual(1)
  })
})
