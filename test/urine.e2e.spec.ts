import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { WorkLists } from '#intake'
import { UrineKits } from '#lab'
import { addDays } from '#planner'
import { Database, instantAt } from '#platform'
import { Concerns, Entries } from '#questionnaire'
import { CarePaths, PathLists, VisitPlaces } from '#scheduling'
import { KitsOfPaths } from '../apps/web/patient/kit-of.js'
import { aBookedPatient, type BookedPatient, move } from './booked.js'
import { deskOf, secretary } from './desk.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { aReferral } from './referrals.js'

const nurse = { name: 'verpleegkundige', role: 'nurse' }

describe('before her day, a patient', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const kitOf = async ({ carePathId }: BookedPatient) => (await house.get(KitsOfPaths).find(carePathId, nurse))!
  const visit = async (patient: BookedPatient) => {
    const opened = await request(house.http)
      .post(await patient.link())
      .type('form')
      .send({ datum: '12-3-1963' })
    return String(opened.headers['set-cookie']).split(';')[0]!
  }
  const page = (cookie: string) => request(house.http).get('/mijn/urine').set('cookie', cookie)
  const press = async (cookie: string, action: string, body: object = {}) => {
    const [, token] = /name="_formulier" value="([\w-]+)"/.exec((await page(cookie)).text) ?? []
    return request(house.http)
      .post(`/mijn/urine/${action}`)
      .set('cookie', cookie)
      .type('form')
      .send({ ...body, _formulier: token })
  }
  const statusOf = async ({ carePathId }: BookedPatient) =>
    (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, carePathId)))?.status
  const concernsOf = ({ carePathId }: BookedPatient) =>
    house.get(Database).transaction((tx) => house.get(Concerns).ofPath(tx, carePathId))

  it('fetches the container, begins, stops and hands in, with buttons and clock times', async () => {
    house.clock.set(MONDAY_MORNING)
    const patient = await aBookedPatient(house)
    const cookie = await visit(patient)
    const { kit } = await kitOf(patient)
    expect((await page(cookie).expect(200)).text).toContain('16.00 uur')
    expect((await press(cookie, 'begin')).status).toBe(409)
    expect((await press(cookie, 'opgehaald')).status).toBe(303)

    house.clock.set(instantAt(kit.collectFrom, 9 * 60))
    expect((await press(cookie, 'begin', { uur: 'x', minuut: '' })).status).toBe(422)
    expect((await press(cookie, 'begin', { uur: '9', minuut: '30' })).status).toBe(422)
    expect((await press(cookie, 'begin', { uur: '7', minuut: '10' })).status).toBe(303)
    expect((await page(cookie)).text).toMatch(/U begon .*7\.10 uur/)

    house.clock.set(instantAt(kit.handInOn, 7 * 60 + 5))
    expect((await press(cookie, 'klaar')).status).toBe(303)
    expect((await page(cookie)).text).toContain('23 uur en 55 minuten')
    const { of } = await kitOf(patient)
    house.clock.set(instantAt(kit.handInOn, 8 * 60))
    const form = {
      ...{ volumesMl: [1850], startedAt: instantAt(kit.collectFrom, 430), stoppedAt: instantAt(kit.handInOn, 425) },
      ...{ lost: false, menstruation: 'not-applicable' as const },
    }
    const { startedAt: _, ...without } = form
    expect(await house.get(UrineKits).handIn(of, { ...without, startedAt: null }, nurse)).toEqual({
      ...{ ok: false, code: 'lab-refuses', missing: ['start'] },
    })
    expect(await house.get(UrineKits).handIn(of, form, nurse)).toMatchObject({ ok: true, kit: { state: 'handed-in' } })
  })

  it('may begin again only while there is time; after that she tells that urine was lost, and somebody looks', async () => {
    house.clock.set(MONDAY_MORNING)
    const patient = await aBookedPatient(house)
    const cookie = await visit(patient)
    const { kit, of } = await kitOf(patient)
    await press(cookie, 'opgehaald')
    house.clock.set(instantAt(kit.collectFrom, 6 * 60 + 30))
    await press(cookie, 'begin')
    house.clock.set(new Date(of.handInAt.getTime() - 22 * 3_600_000))
    expect((await page(cookie)).text).toContain('Opnieuw beginnen?')
    expect((await press(cookie, 'opnieuw')).status).toBe(303)
    house.clock.set(new Date(of.handInAt.getTime() - 22 * 3_600_000 + 60_000))
    expect((await page(cookie)).text).not.toContain('Opnieuw beginnen?')
    expect((await press(cookie, 'opnieuw')).status).toBe(409)
    expect((await press(cookie, 'verloren')).status).toBe(303)
    await house.drain()
    expect(await concernsOf(patient)).toMatchObject([
      { kind: 'urine', detail: '24-uurs urine: er is urine verloren gegaan' },
    ])
    expect(await statusOf(patient)).toBe('booked')
  })

  it('who brings nothing comes all the same: it is missing by itself once the day is over', async () => {
    house.clock.set(MONDAY_MORNING)
    const patient = await aBookedPatient(house)
    const { kit } = await kitOf(patient)
    house.clock.set(instantAt(kit.handInOn, 8 * 60))
    expect((await kitOf(patient)).kit.state).toBe('to-fetch')
    expect(await statusOf(patient)).toBe('booked')
    house.clock.set(new Date(instantAt(kit.handInOn, 23 * 60).getTime() + 3_600_000))
    expect((await kitOf(patient)).kit.state).toBe('missing')
  })

  it('keeps the container that she fetched when her day moves', async () => {
    house.clock.set(MONDAY_MORNING)
    const patient = await aBookedPatient(house)
    await press(await visit(patient), 'opgehaald')
    await move(house, patient)
    expect((await kitOf(patient)).kit).toMatchObject({ version: 2, state: 'fetched' })
  })

  it('keeps her day when a visit of it is moved on its eve, with the container that she has and is filling', async () => {
    house.clock.set(MONDAY_MORNING)
    const desk = deskOf(house)
    const patients = [await aBookedPatient(house), await aBookedPatient(house)] as const
    const kits = house.get(UrineKits)
    for (const patient of patients) await kits.fetched((await kitOf(patient)).of, 2, nurse)
    const [, begun] = patients
    const seven = instantAt(addDays(begun.day, -1), 7 * 60)
    house.clock.set(instantAt(addDays(begun.day, -1), 8 * 60))
    expect(await kits.begin((await kitOf(begun)).of, seven, nurse)).toMatchObject({ ok: true })
    for (const { carePathId } of patients) {
      const path = await desk.pathOf(carePathId)
      const { places } = await house.get(Database).transaction((tx) => house.get(VisitPlaces).of(tx, path, 'dxa'))
      const { ask, day, pathway } = path
      const choice = { ask, day, pathway, visits: places.at(-1)!.visits } as Parameters<CarePaths['move']>[1]
      expect(await house.get(CarePaths).move({ carePathId, version: 1 }, choice, secretary)).toMatchObject({ ok: true })
      await house.drain()
      expect(await desk.pathOf(carePathId)).toMatchObject({ status: 'booked', version: 2, day, outcome: null })
    }
    expect((await kitOf(patients[0])).kit).toMatchObject({ version: 2, state: 'fetched', containers: 2 })
    expect((await kitOf(begun)).kit).toMatchObject({ version: 2, state: 'collecting', containers: 2, startedAt: seven })
  })

  it('keeps her day when the house stood still until the container could not be fetched any more', async () => {
    house.clock.set(MONDAY_MORNING)
    const desk = deskOf(house)
    const { ref } = await desk.heldFor(await aReferral(house))
    await house.get(CarePaths).book(ref, secretary)
    const { day } = await desk.pathOf(ref.carePathId)
    house.clock.set(instantAt(addDays(day, -1), 8 * 60))
    await house.drain()
    expect(await desk.pathOf(ref.carePathId)).toMatchObject({ status: 'booked', outcome: null })
    const { kit } = (await house.get(KitsOfPaths).find(ref.carePathId, nurse))!
    expect(kit.state).toBe('to-fetch')
    expect(kit.pickUpBy < kit.collectFrom).toBe(true)
  })

  it('says that she gets contrast too near the scan: her day stays, and waits on the work list with the rule', async () => {
    house.clock.set(MONDAY_MORNING)
    const patient = await aBookedPatient(house)
    const five = new Date(Date.parse(patient.day) - 5 * 86_400_000).toISOString().slice(0, 10)
    const no = { values: ['N'] }
    const answers = {
      ...{
        contrast: { values: ['Y'] },
        contrastOn: { values: [five] },
        tracer: no,
        implants: { values: ['hip-left'] },
      },
      ...{ above150: no, transfer: { values: ['self'] }, lying: { values: ['Y'] } },
    }
    const entry = { how: 'phone' as const, answers, complete: true, since: null }
    const known = { age: '63', sex: 'female' }
    const secretary = { name: 'secretariaat', role: 'secretariat' }
    expect(await house.get(Entries).keep(patient.carePathId, 'preparation', entry, known, secretary)).toMatchObject({
      ok: true,
    })
    await house.drain()
    const [rule, remark, ...rest] = await concernsOf(patient)
    expect(rule).toMatchObject({ kind: 'rule', detail: expect.stringMatching(/contrast/i) })
    expect(remark).toMatchObject({ kind: 'remark', detail: 'Metaal of kunststof in het lichaam: heup links' })
    expect(rest).toEqual([])
    expect(await statusOf(patient)).toBe('booked')
    const path = (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, patient.carePathId)))!
    expect([path.day, path.version]).toEqual([patient.day, patient.version])
    const horizon = { nearUntil: patient.day, letterArrives: patient.day }
    const rebook = () =>
      house
        .get(Database)
        .transaction((tx) => house.get(WorkLists).page(tx, 'rebook', horizon, { limit: 50, offset: 0 }))
    expect(await rebook()).toMatchObject([{ carePathId: patient.carePathId, reasons: [{ why: 'concern' }] }])
    expect(await house.get(Concerns).settle(rule!.id, nurse)).toBe(true)
    expect(await rebook()).toEqual([])
    expect(await house.get(Concerns).settle(rule!.id, nurse)).toBe(false)
    expect(await concernsOf(patient)).toHaveLength(1)
  })
})
