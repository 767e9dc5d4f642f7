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
/** The same where one patient's days are searched, or all of one path is shown. */
const MOST_OF_ONE = 40
/** With it the times are measured and told: `npm run load`. Nothing depends on them. */
const TELLS = process.env.DAGPAD_LOAD !== undefined
const RUNS = 9
/** Paths of each state that are looked at. */
const EACH = 12
/** What is asked of whatever path; the others may say that she has no such thing, or that it cannot be. */
const MUST = /care-paths\/[^/]+(\/(answers|concerns|preview))?$|path-sheet|referrals|calls/

interface Screen {
  readonly name: string
  readonly most: number
  readonly ask: (house: TestHouse, on: Shown) => request.Test
}
interface Shown {
  readonly path: string
  readonly referral: string
  readonly day: string
}
/** What each screen asks when it opens, beside the lists that have a test of their own. */
const SCREENS: readonly Screen[] = [
  {
    name: 'the path page',
    most: MOST_OF_ONE,
    ask: (house, { path }) => request(house.http).get(`/api/care-paths/${path}`),
  },
  {
    name: 'the options',
    most: MOST_OF_ONE,
    ask: (house, { referral }) => request(house.http).post('/api/options').send({ referralId: referral }),
  },
  {
    name: 'a referral',
    most: MOST,
    ask: (house, { referral }) => request(house.http).get(`/api/referrals/${referral}`),
  },
  {
    name: 'the planning board, a day',
    most: MOST,
    ask: (house, { day }) => request(house.http).get(`/api/planning/board?days=1&from=${day}`),
  },
  {
    name: 'the planning board, a week',
    most: MOST,
    ask: (house, { day }) => request(house.http).get(`/api/planning/board?days=7&from=${day}`),
  },
  { name: 'a roster', most: MOST, ask: (house) => request(house.http).get('/api/planning/units/doctor-1') },
  {
    name: 'dates of a roster',
    most: MOST,
    ask: (house) => request(house.http).get('/api/planning/units/doctor-1/dates?list=blocks'),
  },
  { name: 'outages', most: MOST, ask: (house) => request(house.http).get('/api/planning/outages') },
  {
    name: 'who can come on a freed day',
    most: MOST_OF_ONE,
    ask: (house) => request(house.http).get('/api/waiting-list'),
  },
  { name: 'everybody who waits', most: MOST, ask: (house) => request(house.http).get('/api/waiting-list/entries') },
  { name: 'the evenings', most: MOST_OF_ONE, ask: (house) => request(house.http).get('/api/evenings') },
  { name: 'the work list', most: MOST, ask: (house) => request(house.http).get('/api/work-list?tab=preparation') },
]
/** What every request costs: who is she, and may she. Times are told as so many times this. */
const YARDSTICK = '/api/session'

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

  const told: string[] = []
  afterAll(() => {
    if (TELLS) process.stdout.write(`${told.join('\n')}\n`)
  })
  const signed = (ask: request.Test) => ask.set({ cookie, 'x-dagpad': 'staff' })
  /** The middle of some runs, in milliseconds. */
  const timed = async (ask: () => PromiseLike<unknown>) => {
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now()
      await ask()
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
  }
  const shown = async (): Promise<Shown> => {
    const [path] = await house.db<{ id: string; day: string }>(
      `select p.id, v.day::text as day from scheduling.care_path p join scheduling.visit v on v.care_path_id = p.id
        where p.status = 'booked' and exists (select from scheduling.history h where h.care_path_id = p.id) limit 1`,
    )
    const [referral] = await house.db<{ id: string }>(
      `select id from intake.referral where state = 'to-plan' order by id limit 1`,
    )
    return { path: path!.id, day: path!.day, referral: referral!.id }
  }

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

  it('shows a path in every state with all that belongs to it, or says why not', async () => {
    const paths = await house.db<{ id: string; status: string; referral: string }>(
      `select id, status, referral_id as referral from
         (select *, row_number() over (partition by status order by id) as n from scheduling.care_path) p where n <= $1 order by status, id`,
      [EACH],
    )
    expect(new Set(paths.map(({ status }) => status)).size).toBeGreaterThanOrEqual(6)
    const wrong: string[] = []
    for (const { id, status, referral } of paths)
      for (const path of [
        `/api/care-paths/${id}`,
        `/api/care-paths/${id}/steps?kind=urine&included=false`,
        `/api/care-paths/${id}/places?step=consult`,
        `/api/care-paths/${id}/answers`,
        `/api/care-paths/${id}/preview`,
        `/api/care-paths/${id}/forms/frax`,
        `/api/care-paths/${id}/concerns`,
        `/api/care-paths/${id}/urine`,
        `/api/print/path-sheet/${id}`,
        `/api/print/blood-order/${id}`,
        `/api/referrals/${referral}`,
        `/api/work/${referral}/calls`,
      ]) {
        const { status: code, body } = await get(path)
        if (code >= 500 || (code !== 200 && MUST.test(path)))
          wrong.push(`${status} ${path.replace(id, ':id')} ${code} ${JSON.stringify(body)}`)
      }
    expect([...new Set(wrong)]).toEqual([])
  })

  it.each(SCREENS)('answers $name without a query per row', async ({ name, most, ask }) => {
    const on = await shown()
    statements = 0
    await signed(ask(house, on)).expect(200)
    const asked = statements
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(most)
    if (!TELLS) return
    const yardstick = await timed(() => get(YARDSTICK).expect(200))
    const time = await timed(() => signed(ask(house, on)).expect(200))
    told.push(
      `${name.padEnd(28)} ${String(asked).padStart(3)} statements ${(time / yardstick).toFixed(1).padStart(6)} × GET ${YARDSTICK} (${time.toFixed(0)} ms)`,
    )
  })

  it('pages through everybody who waits, each once', async () => {
    const [{ n }] = (await house.db<{ n: number }>(
      `select count(*)::int as n from scheduling.waiting where state = 'waiting'`,
    )) as [{ n: number }]
    const seen = new Set<string>()
    let cursor = ''
    do {
      const { body } = await get(`/api/waiting-list/entries?limit=150${cursor && `&cursor=${cursor}`}`).expect(200)
      expect(body.rows.length).toBeLessThanOrEqual(150)
      body.rows.forEach(({ id }: { id: string }) => seen.add(id))
      cursor = body.next ?? ''
    } while (cursor)
    expect(n).toBeGreaterThan(300)
    expect(seen.size).toBe(n)
  })

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
