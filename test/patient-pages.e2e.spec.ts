import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { PatientLinks } from '#messages'
import { Database } from '#platform'
import { Questionnaires } from '#questionnaire'
import { aBookedPatient, type BookedPatient, cancel } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

const RIGHT = { dag: '12', maand: '3', jaar: '1963' }
const WRONG = { dag: '13', maand: '3', jaar: '1963' }

describe('a link from a mail', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())
  // Every household has tries of its own; here they all come from one address.
  beforeEach(() => house.clock.set(new Date(house.clock.now().getTime() + 16 * 60_000)))

  const post = (path: string, form: object) => request(house.http).post(path).type('form').send(form)
  const tables = () =>
    house.db(`select (select json_agg(l order by token_hash) from messages.link l) as links,
                     (select count(*) from messages.session) as sessions, (select count(*) from platform.audit) as audit,
                     (select count(*) from questionnaire.response) as responses, (select count(*) from platform.outbox) as outbox`)

  it('asks the birth date and shows nothing else, and a scanner that opens it changes nothing', async () => {
    const link = await (await aBookedPatient(house)).link()
    const before = await tables()
    const page = await request(house.http).get(link).expect(200)
    await request(house.http).head(link).expect(200)
    await request(house.http).get(link).set('user-agent', 'Mozilla/5.0 (scanner)').expect(200)
    expect(await tables()).toEqual(before)
    expect(page.text).toContain('Wat is uw geboortedatum?')
    expect(page.text).not.toMatch(/vries|endocrin|botpoli|osteopor|dexa|urine|12-03|1963/i)
    expect(page.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(page.text + page.headers['content-security-policy']).not.toMatch(/<script|script-src/)
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  it('opens for the birth date, with a cookie that no script and no other site can use', async () => {
    const link = await (await aBookedPatient(house)).link()
    const opened = await post(link, RIGHT).expect(303)
    expect(opened.headers['location']).toBe('/mijn')
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^mijn-dagpad=[\w-]{43}; Path=\/mijn; HttpOnly; SameSite=Lax$/),
    ])
    const day = await request(house.http).get('/mijn').set('cookie', cookieOf(opened)).expect(200)
    expect(day.text).toContain('Uw onderzoeksdag')
    expect(day.text).toContain('Haal uiterlijk')
    expect(Buffer.byteLength(day.text)).toBeLessThan(15_000)
  })

  it('speaks the language that she chose, at the link or on her day, whatever her messages are in', async () => {
    const link = await (await aBookedPatient(house)).link()
    const dutch = cookieOf(await post(link, RIGHT).expect(303))
    const english = cookieOf(await post(`${link}?taal=en`, RIGHT).expect(303))
    const day = async (cookie: string) =>
      (await request(house.http).get('/mijn').set('cookie', cookie).expect(200)).text
    expect(await day(english)).toContain('<html lang="en">')
    const page = await day(dutch)
    expect(page).toContain('<html lang="nl">')
    const token = /name="_formulier" value="([^"]+)"/.exec(page)![1]
    const choose = (body: object) => post('/mijn/taal', body).set('cookie', dutch)
    await choose({ taal: 'en' }).expect(403)
    await choose({ taal: 'en', _formulier: token }).expect(303)
    expect(await day(dutch)).toContain('Deze pagina in het Nederlands')
    await choose({ taal: 'nl', _formulier: token }).expect(303)
    expect(await day(dutch)).toContain('Uw onderzoeksdag')
  })

  it.each([['12 maart 1963'], ['12-3-63'], ['12/03/1963'], ['12031963']])(
    'understands "%s" in one field',
    async (datum) => {
      const link = await (await aBookedPatient(house)).link()
      await post(link, { datum }).expect(303)
    },
  )

  it('opens on an old phone, whose forms name no site, and not from another site', async () => {
    const link = await (await aBookedPatient(house)).link()
    await post(link, RIGHT).set('origin', 'https://elsewhere.example').expect(403)
    await post(link, RIGHT).set('origin', 'null').expect(303)
  })

  it('is locked after five wrong birth dates, also for the right one, and says whom to call', async () => {
    const link = await (await aBookedPatient(house)).link()
    for (const left of [4, 3, 2, 1]) {
      const page = await post(link, WRONG).expect(422)
      expect(page.text).toContain(`nog ${left} keer`)
      expect(page.text).toMatch(/<title>Fout: /)
    }
    const locked = await post(link, WRONG).expect(403)
    expect(locked.text).toContain('071-5263505')
    await post(link, RIGHT).expect(403)
    await request(house.http).get(link).expect(403)
  })

  it('judges no sixth try that was begun before the fifth was wrong', async () => {
    const token = (await (await aBookedPatient(house)).link()).slice('/u/'.length)
    const links = house.get(PatientLinks)
    const somebodyWaits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const { attempt } = await house.get(Database).transaction(async (tx) => {
      await tx.sql.query(`select 1 from messages.link for update`)
      const attempt = links.open(token, '1963-03-12')
      while ((await house.db(somebodyWaits)).length === 0) await new Promise(setImmediate)
      await tx.sql.query(`update messages.link set tries = 5`)
      return { attempt }
    })
    expect(await attempt).toEqual({ ok: false, refusal: 'locked' })
  })

  it('bears five tries also when they come all at once', async () => {
    const link = await (await aBookedPatient(house)).link()
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(link, WRONG)))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(4)
    await post(link, RIGHT).expect(403)
  })

  it('counts no try for what is no date', async () => {
    const link = await (await aBookedPatient(house)).link()
    for (let i = 0; i < 6; i += 1) await post(link, { dag: '31', maand: '2', jaar: '1963' }).expect(422)
    await post(link, RIGHT).expect(303)
  })

  it('shows nothing personal once the day is off', async () => {
    const patient = await aBookedPatient(house)
    const opened = await post(await patient.link(), RIGHT).expect(303)
    await cancel(house, patient)
    const page = await request(house.http).get('/mijn').set('cookie', cookieOf(opened)).expect(410)
    for (const path of ['/mijn/afspraak.ics', '/mijn/vragenlijst/frax', '/mijn/vragenlijst/frax/klaar']) {
      expect((await request(house.http).get(path).set('cookie', cookieOf(opened)).expect(410)).text).toBe(page.text)
    }
    expect(page.text).not.toMatch(/DEXA|onderzoek|Botpoli|bloed/i)
  })

  it('lets nobody in without it, and takes no form from another site or another visit', async () => {
    const { cookie } = await aVisit(await aBookedPatient(house))
    await request(house.http).get('/mijn').expect(401)
    await request(house.http).get('/mijn').set('cookie', 'mijn-dagpad=').expect(401)
    await request(house.http)
      .get('/mijn')
      .set('cookie', `mijn-dagpad=${'A'.repeat(43)}`)
      .expect(401)
    const answer = (token: string) =>
      request(house.http)
        .post('/mijn/vragenlijst/frax/weight')
        .set('cookie', cookie)
        .type('form')
        .send({ a: '72', _formulier: token })
    await answer('').expect(403)
    const other = await aVisit(await aBookedPatient(house))
    await answer(await other.formToken()).expect(403)
    await answer(await formToken(cookie)).expect(303)
    await answer(await formToken(cookie))
      .set('sec-fetch-site', 'cross-site')
      .expect(403)
  })

  it('slows down who tries many links from one address', async () => {
    const answers = []
    for (let i = 0; i < 40; i += 1) answers.push((await post(`/u/${'B'.repeat(43)}`, RIGHT)).status)
    expect(answers.at(-1)).toBe(429)
    house.clock.set(new Date(house.clock.now().getTime() + 16 * 60_000))
    await post(`/u/${'B'.repeat(43)}`, RIGHT).expect(404)
  })

  it('gives a guesser and a latecomer the same words', async () => {
    const patient = await aBookedPatient(house)
    const link = await patient.link()
    const guess = await request(house.http)
      .get(`/u/${'A'.repeat(43)}`)
      .expect(404)
    house.clock.set(new Date(Date.parse(`${patient.day}T23:30:00Z`)))
    const late = await request(house.http).get(link).expect(410)
    await post(link, RIGHT).expect(410)
    expect(late.text).toBe(guess.text)
  })

  const cookieOf = (response: request.Response) => String(response.headers['set-cookie']).split(';')[0]!
  const formToken = async (cookie: string) => {
    const { text } = await request(house.http).get('/mijn/vragenlijst/frax/weight').set('cookie', cookie)
    return /name="_formulier" value="([\w-]+)"/.exec(text)?.[1] ?? ''
  }
  async function aVisit(patient: BookedPatient) {
    await house.get(Questionnaires).send({ carePathId: patient.carePathId, version: patient.version })
    const cookie = cookieOf(await post(await patient.link(), RIGHT).expect(303))
    return { cookie, formToken: () => formToken(cookie) }
  }
})
