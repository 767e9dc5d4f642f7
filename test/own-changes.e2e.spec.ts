import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Messages } from '#messages'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { MONDAY_MORNING, aHouse, type TestHouse } from './house.js'
import { brokenRules } from './path-audit.js'
import { EVENING } from './referrals.js'

const BIRTH_DATE = { dag: '12', maand: '3', jaar: '1963' }

describe('a patient who opened her link', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())
  beforeEach(() => house.clock.set(new Date(house.clock.now().getTime() + 60_000)))

  async function aVisit(patient: BookedPatient) {
    const opened = await request(house.http)
      .post(await patient.link())
      .type('form')
      .send(BIRTH_DATE)
      .expect(303)
    const cookie = String(opened.headers['set-cookie']).split(';')[0]!
    const get = (path: string) => request(house.http).get(path).set('cookie', cookie)
    const fields = async (path: string) => {
      const { text } = await get(path).expect(200)
      const field = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(text)![1]!
      return { _formulier: field('_formulier'), versie: field('versie') }
    }
    const send = async (path: string, form: object, from = '/mijn') =>
      request(house.http)
        .post(path)
        .set('cookie', cookie)
        .type('form')
        .send({ ...(await fields(from)), ...form })
    return { get, send, fields }
  }
  const pathOf = async ({ carePathId }: BookedPatient) =>
    (
      await house.db<{ status: string; day: string; version: number; visits: number }>(
        `select status, day::text as day, version, (select count(*)::int from scheduling.visit v where v.care_path_id = p.id) as visits
           from scheduling.care_path p where id = $1`,
        [carePathId],
      )
    )[0]!
  const toCall = async () =>
    (await house.get(Messages).attention('to-call', { limit: 50, offset: 0 })).map(({ carePathId, why }) => ({
      carePathId,
      why,
    }))

  it('says that she comes, and reads the next time that we know', async () => {
    const { get, send } = await aVisit(await aBookedPatient(house))
    expect((await get('/mijn')).text).toContain('Ja, ik kom')
    expect((await send('/mijn/bevestigen', {})).headers['location']).toBe('/mijn')
    const { text } = await get('/mijn')
    expect(text).toContain('U heeft laten weten dat u komt')
    expect(text).not.toContain('Ja, ik kom')
    expect(text).toContain('minuten lopen vanaf het vorige onderdeel')
  })

  it('moves her day to another whole day, and hears of the new one only', async () => {
    const patient = await aBookedPatient(house)
    const before = await pathOf(patient)
    const { get, send } = await aVisit(patient)
    const { text } = await get('/mijn/andere-dag').expect(200)
    const days = [...text.matchAll(/name="dag"\s+id="dag\d"\s+value="([\d-]+)"/g)].map(([, day]) => day!)
    expect(days.length).toBeGreaterThan(2)
    expect(days).not.toContain(before.day)
    const page = await send('/mijn/andere-dag', { dag: days[1] }, '/mijn/andere-dag')
    expect(page.text).toContain('Uw afspraak is veranderd')
    await house.drain()
    expect(await pathOf(patient)).toMatchObject({ status: 'booked', day: days[1], visits: before.visits })
    expect(await brokenRules((sql) => house.db(sql))).toEqual([])
    const mails = (await house.mails()).filter(({ messageId }) => messageId.includes(patient.carePathId))
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Uw afspraak in het LUMC',
      'Uw afspraak in het LUMC is veranderd',
    ])
    const who = await house.db(`select actor, what from scheduling.history where care_path_id = $1 order by id`, [
      patient.carePathId,
    ])
    expect(who).toContainEqual({ actor: 'patient', what: 'moved' })
  })

  it('keeps her day when the other one went to somebody else while she read, and is told so', async () => {
    const patient = await aBookedPatient(house)
    const before = await pathOf(patient)
    const { send } = await aVisit(patient)
    const sunday = '2027-01-10'
    const page = await send('/mijn/andere-dag', { dag: sunday }, '/mijn/andere-dag')
    expect(page.status).toBe(422)
    expect(page.text).toContain('net vol geraakt')
    expect(await pathOf(patient)).toEqual(before)
  })

  it('moves it a few times at most, and phones after that', async () => {
    const patient = await aBookedPatient(house)
    await house.db(
      `insert into scheduling.history (care_path_id, version, at, actor, what, day, visits)
       select $1, 1, now(), 'patient', 'moved', current_date, '[]' from generate_series(1, 3)`,
      [patient.carePathId],
    )
    const { get, send } = await aVisit(patient)
    expect((await get('/mijn')).text).not.toContain('Andere dag kiezen')
    await get('/mijn/andere-dag').expect(303)
    expect((await send('/mijn/andere-dag', { dag: '2027-02-01' })).status).toBe(303)
    expect(await pathOf(patient)).toMatchObject({ version: 1, day: patient.day })
  })

  it('calls her day off with a reason; everything is freed and she is told once', async () => {
    const patient = await aBookedPatient(house)
    const { send } = await aVisit(patient)
    expect((await send('/mijn/afzeggen', {}, '/mijn/afzeggen')).text).toContain('Kies waarom u niet komt')
    const page = await send('/mijn/afzeggen', { reden: 'patient-unavailable' }, '/mijn/afzeggen')
    expect(page.text).toContain('Uw afspraak is afgezegd')
    await house.drain()
    expect(await pathOf(patient)).toMatchObject({ status: 'cancelled', visits: 0 })
    const mails = (await house.mails()).filter(({ messageId }) => messageId.includes(patient.carePathId))
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Uw afspraak in het LUMC',
      'Uw afspraak in het LUMC gaat niet door',
    ])
  })

  it('can only phone when the day is near', async () => {
    const patient = await aBookedPatient(house)
    const { get, send, fields } = await aVisit(patient)
    const form = await fields('/mijn/afzeggen')
    house.clock.set(new Date(`${patient.day}T06:00:00Z`))
    const { text } = await get('/mijn').expect(200)
    expect(text).toContain('Uw dag is vandaag.')
    expect(text).not.toContain('Komt u liever')
    expect(text).not.toMatch(/Andere dag kiezen|Afspraak afzeggen/)
    expect((await send('/mijn/afzeggen', { ...form, reden: 'patient-ill' })).status).toBe(410)
    expect(await pathOf(patient)).toMatchObject({ status: 'booked' })
    house.clock.set(MONDAY_MORNING)
  })

  it('changes nothing with a page of the day before it moved', async () => {
    const patient = await aBookedPatient(house)
    const { send, fields } = await aVisit(patient)
    const old = { ...(await fields('/mijn')), versie: '7' }
    expect((await send('/mijn/bevestigen', old)).status).toBe(410)
    expect((await send('/mijn/afzeggen', { ...old, reden: 'patient-ill' })).status).toBe(410)
    expect(await pathOf(patient)).toMatchObject({ status: 'booked', version: 1 })
  })

  it('who found no day that suits is put on the list to phone, once', async () => {
    const patient = await aBookedPatient(house)
    const { send } = await aVisit(patient)
    for (let time = 0; time < 2; time += 1) expect((await send('/mijn/bel-mij', {})).text).toContain('Wij bellen u')
    const mine = (await toCall()).filter(({ carePathId }) => carePathId === patient.carePathId)
    expect(mine).toEqual([{ carePathId: patient.carePathId, why: expect.stringContaining('andere dag') }])
    const message = (await house.get(Messages).ofPath(patient.carePathId)).find(({ kind }) => kind === 'call-back')
    expect(message!.text).not.toMatch(/vries/i)
    const sjors = { name: 'sjors', role: 'secretariat' }
    expect(await house.get(Messages).done(message!.id, 'as-letter', sjors)).toBeNull()
    expect(await house.get(Messages).done(message!.id, 'called', sjors)).toBe('called')
  })

  it('does all of it only with a form of her own visit', async () => {
    const { send } = await aVisit(await aBookedPatient(house))
    for (const path of ['bevestigen', 'beelden', 'andere-dag', 'afzeggen', 'bel-mij'])
      expect((await send(`/mijn/${path}`, { _formulier: 'x' })).status).toBe(403)
  })

  it('and reads English finds all of it in English', async () => {
    const { get, send } = await aVisit(await aBookedPatient(house, { ...EVENING, Taal: 'en' }))
    const pages = [
      (await get('/mijn').expect(200)).text,
      (await get('/mijn/avond').expect(200)).text,
      (await get('/mijn/urine').expect(200)).text,
      (await get('/mijn/andere-dag').expect(200)).text,
      (await send('/mijn/andere-dag', {}, '/mijn/andere-dag')).text,
      (await send('/mijn/afzeggen', {}, '/mijn/afzeggen')).text,
      (await send('/mijn/bel-mij', {})).text,
      (await send('/mijn/afzeggen', { reden: 'patient-ill' }, '/mijn/afzeggen')).text,
    ]
    for (const page of pages) {
      expect(page).toContain('<html lang="en">')
      const main = /<main[^]*<\/main>/.exec(page)![0].replace(/<[^>]+>/g, ' ')
      expect(main).not.toMatch(/\b(uw|een|wij|dag|afspraak|vragenlijst|niet|graag|lopen)\b/i)
    }
  })

  it('and comes in the evening is asked whether she expects a scan; what does not fit the plan is phoned about', async () => {
    const patient = await aBookedPatient(house, EVENING)
    const { get, send } = await aVisit(patient)
    expect((await get('/mijn')).text).toContain('ook een scan of een foto')
    await send('/mijn/beelden', { antwoord: 'unknown' })
    expect(await toCall()).toContainEqual({
      carePathId: patient.carePathId,
      why: 'Terugbellen: De patiënt weet niet of er die dag een scan of foto wordt gemaakt.',
    })
    expect((await get('/mijn')).text).not.toContain('Verwacht u op deze dag')
  })
})
