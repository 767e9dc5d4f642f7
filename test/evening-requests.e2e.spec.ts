import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { loadDefinition } from '#care-path'
import { Requests } from '#evening-clinic'
import { Database } from '#platform'
import { CarePaths, Finder } from '#scheduling'
import { EveningWaiting } from '../apps/api/src/evening-waiting.js'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, EVENING } from './referrals.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }
const DAY = '2027-01-05'
/** Known here, and planned by day. */
const CONTROL = { ...EVENING, Voorkeur: '', Uiterlijk: '26-02-2027' }

describe('a patient who asks for an evening', () => {
  let house: TestHouse
  let known: BookedPatient
  let cookie: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    known = await aBookedPatient(house, CONTROL)
    cookie = await opened(known)
  })
  afterAll(() => house.close())

  const opened = async (patient: BookedPatient) => {
    const link = await patient.link()
    const answer = await request(house.http).post(link).type('form').send({ dag: '12', maand: '3', jaar: '1963' })
    return answer.headers['set-cookie']![0]!.split(';')[0]!
  }
  const page = async (of = cookie) => (await request(house.http).get('/mijn/avond').set('cookie', of)).text
  const send = async (form: object, to = '/mijn/avond', of = cookie) => {
    const [, token] = /name="_formulier" value="([^"]+)"/.exec(await page(of)) ?? []
    return request(house.http)
      .post(to)
      .set('cookie', of)
      .type('form')
      .send({ _formulier: token, ...form })
  }
  const waiting = () =>
    house.get(Database).transaction((tx) => house.get(EveningWaiting).of(tx, DAY, loadDefinition('lumc', DAY)))
  const rowOf = async (referralId: string) => (await waiting()).rows.find((row) => row.referralId === referralId)

  it('finds the question on her own page, with the evenings to come', async () => {
    const own = await request(house.http).get('/mijn').set('cookie', cookie)
    expect(own.text).toContain('href="/mijn/avond"')
    const asking = await page()
    for (const words of [
      'dinsdag 5 januari 2027, van 16.30 tot 19.30 uur',
      'Ik werk overdag',
      'Mijn volgende controle',
    ])
      expect(asking).toContain(words)
  })

  it('is on the list of the clinic with her reason, and keeps her own day until somebody moves it', async () => {
    expect((await send({ wat: 'deze', reden: ['far-away', 'nonsense'] })).status).toBe(303)
    expect(await page()).toContain('Uw vraag is ontvangen')
    expect(await rowOf(known.referralId)).toMatchObject({
      how: 'move',
      carePathId: known.carePathId,
      here: true,
      request: { via: 'link', by: 'patient' },
      priority: expect.arrayContaining([expect.objectContaining({ key: 'far-away', holds: true })]),
    })
    expect(
      await house.db(`select day::text, status from scheduling.care_path where id = $1`, [known.carePathId]),
    ).toEqual([{ day: known.day, status: 'booked' }])
    expect(await house.db(`select actor, event from platform.audit where event = 'evening.asked'`)).toEqual([
      { actor: 'patient', event: 'evening.asked' },
    ])
  })

  it('asks once, however often she sends it, and may take it back', async () => {
    await house.get(Requests).ask(
      {
        patientId: (await pathOf()).patient_id,
        referralId: known.referralId,
        carePathId: null,
        via: 'phone',
        reasons: [],
      },
      secretary,
    )
    expect(await house.db(`select care_path_id, via from evening_clinic.request`)).toEqual([
      { care_path_id: null, via: 'phone' },
    ])
    expect((await send({}, '/mijn/avond/toch-niet')).status).toBe(303)
    expect(await rowOf(known.referralId)).toBeUndefined()
    expect(await page()).toContain('Vraag een avondafspraak')
  })

  it('cannot be made to ask by another site', async () => {
    const answer = await request(house.http)
      .post('/mijn/avond')
      .set('cookie', cookie)
      .type('form')
      .send({ wat: 'deze' })
    expect(answer.status).toBe(403)
    expect(await house.db(`select 1 from evening_clinic.request where closed_at is null`)).toEqual([])
  })

  it('leaves the list by herself once her day is in the evening', async () => {
    await send({ wat: 'deze' })
    const ask = { referralId: known.referralId, evening: true, from: DAY }
    const { options } = await house
      .get(Database)
      .transaction((tx) => house.get(Finder).find(tx, ask, { most: 1, except: known.carePathId }))
    const { day, pathway, visits } = options[0]!
    expect(await house.get(CarePaths).move(known, { ask, day, pathway, visits }, secretary)).toMatchObject({ ok: true })
    await house.drain()
    expect(await rowOf(known.referralId)).toBeUndefined()
  })

  it('comes after who has a reason, and never falls off', async () => {
    const [plain, reason] = [await aReferral(house, { ...EVENING, Reden: 'reuma' }), await aReferral(house, EVENING)]
    const { rows } = await waiting()
    const places = [reason, plain].map((id) => rows.findIndex(({ referralId }) => referralId === id))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    // Not known here: no evening before a first day, and not on this list by a wish alone.
    expect(places[1]).toBe(-1)
  })

  it('who was never treated here can ask for her next visit only', async () => {
    const first = await aBookedPatient(house)
    const hers = await opened(first)
    expect(await page(hers)).toContain('Uw vraag gaat over uw volgende controle')
    await send({ wat: 'deze', reden: 'works-by-day' }, '/mijn/avond', hers)
    const row = await rowOf(first.referralId)
    expect(row).toMatchObject({ how: 'later', carePathId: null, first: null })
    expect(
      await house
        .get(Requests)
        .close(row!.request!.id, ' ', secretary)
        .catch(() => 'refused'),
    ).toBe('refused')
    expect(await house.get(Requests).close(row!.request!.id, 'Volgt bij de huisarts', secretary)).toBe(true)
    expect(await house.get(Requests).close(row!.request!.id, 'Nog eens', secretary)).toBe(false)
    expect(await rowOf(first.referralId)).toBeUndefined()
  })

  const pathOf = async () =>
    (
      await house.db<{ patient_id: string }>(`select patient_id from scheduling.care_path where id = $1`, [
        known.carePathId,
      ])
    )[0]!
})
