import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Changes, instantAt } from '#platform'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, cookiesOf, type StaffBrowser } from './signed-in.js'

const SURNAMES = ['Zwaluw', 'Merel', 'Lijster']

describe('a day at the desk', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let day: string
  let patients: BookedPatient[]
  let ids: string[]
  const at = async (minute: number) => {
    house.clock.set(instantAt(day, minute))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
  }
  const undo = (act: number, by = nurse) => by.post(`/api/day-board/acts/${act}/undo`)
  const attention = async () => (await boardOf(nurse, day)).attention
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    patients = []
    for (const Achternaam of SURNAMES)
      patients.push(await aBookedPatient(house, { Achternaam, Tussenvoegsel: '', Opmerking: 'is bang voor naalden' }))
    day = patients[0]!.day
    ids = patients.map(({ carePathId }) => carePathId)
    await at(475)
  })
  afterAll(() => house.close())

  it('is one and the same day for all three', () => expect(new Set(patients.map((one) => one.day)).size).toBe(1))

  it('begins no sooner than on the day itself', async () => {
    house.clock.set(new Date(instantAt(day, 480).getTime() - 86_400_000))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    expect(await move(nurse, day, ids[0]!, 'UR', 'arrived')).toMatchObject({ status: 409, body: { code: 'not-yet' } })
    expect(
      await nurse.post('/api/day-board/stops', { day, unit: 'dxa-1', from: 500, to: 600, reason: 'storing' }),
    ).toMatchObject({ status: 409, body: { code: 'not-yet' } })
    expect(await nurse.post('/api/day-board/days', { day, what: 'close' })).toMatchObject({
      status: 409,
      body: { code: 'not-yet' },
    })
    expect(await house.db(`select 1 from day_board.act`)).toEqual([])
    await at(475)
  })

  it('keeps what somebody writes down to do, of a patient or of nobody, and ticks it off once', async () => {
    const add = (more: object = {}) => nurse.post('/api/day-board/tasks', { day, text: 'Bel de zoon', ...more })
    const added = await add({ carePathId: ids[0] }).expect(200)
    await add({ text: ' ' }).expect(422)
    await add({ text: 'x'.repeat(201) }).expect(422)
    await add({ carePathId: '00000000-0000-4000-8000-000000000000' }).expect(404)
    const [task] = (await boardOf(nurse, day)).tasks
    expect(task).toMatchObject({ kind: 'note', about: { text: 'Bel de zoon' }, carePathId: ids[0], done: false })
    expect(await attention()).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'task-open', carePathId: ids[0] })]),
    )
    const tick = (by: StaffBrowser) =>
      by.post(`/api/day-board/tasks/${task!.id}/done`, { day, done: true, version: task!.version })
    await tick(nurse).expect(200)
    const colleague = await aMember(house, 'assistant', 'assistent-1')
    expect(await tick(colleague)).toMatchObject({
      status: 409,
      body: { code: 'already-so', about: { by: 'vs-de-wit' } },
    })
    expect((await boardOf(nurse, day)).tasks).toMatchObject([{ done: true }])
    await undo(added.body.act).expect(409)
  })

  it('keeps how long and how heavy she is, as measured, within what people can be', async () => {
    const measure = (body: object) => nurse.post(`/api/day-board/paths/${ids[0]}/measured`, body)
    for (const wrong of [
      { heightCm: 49.9 },
      { heightCm: 251 },
      { weightKg: 19 },
      { weightKg: 351 },
      { weightKg: 70.25 },
    ])
      await measure(wrong).expect(422)
    const first = await measure({ heightCm: 164.5, weightKg: 71 }).expect(200)
    expect(first.body.row).toMatchObject({ heightCm: 164.5, weightKg: 71 })
    const second = await measure({ weightKg: 70.5 }).expect(200)
    expect(second.body.row).toMatchObject({ heightCm: 164.5, weightKg: 70.5 })
    expect((await undo(second.body.act).expect(200)).body.row).toMatchObject({ heightCm: 164.5, weightKg: 71 })
  })

  it('says at once when somebody cannot be out by the time that she must leave', async () => {
    const said = await nurse.post(`/api/day-board/paths/${ids[1]}/said`, { leaveBy: 780 }).expect(200)
    expect(said.body.row.leaveBy).toBe(780)
    const { visits } = await rowOf(nurse, day, ids[1]!)
    const end = Math.max(...visits.map(({ to }) => to))
    const lines = (await attention()).filter(({ kind }) => kind === 'leaves-early')
    expect(lines.map(({ carePathId, solutions }) => [carePathId, solutions.includes('replan')])).toEqual(
      end > 780 ? [[ids[1], true]] : [],
    )
    const { body } = await nurse.post('/api/day-board/proposals', { day, overtime: 0, maxAdvance: 240 }).expect(200)
    const own = body.moved.find(({ carePathId }: { carePathId: string }) => carePathId === ids[1])
    const lost = body.dropped.some(({ carePathId }: { carePathId: string }) => carePathId === ids[1])
    for (const visit of own?.visits ?? []) expect(visit.newTo).toBeLessThanOrEqual(780)
    expect(Boolean(own) || lost || end <= 780).toBe(true)
    await nurse.post(`/api/day-board/paths/${ids[1]}/said`, { leaveBy: null }).expect(200)
    expect((await rowOf(nurse, day, ids[1]!)).leaveBy).toBeNull()
    await nurse.post(`/api/day-board/paths/${ids[1]}/said`, { leaveBy: 1500 }).expect(422)
  })

  it('hears of who checks in by her own link without asking again', async () => {
    const [patient] = patients as [BookedPatient]
    const heard: string[] = []
    await house.get(Changes).listen((changes) => heard.push(...changes))
    const cookie = cookiesOf(
      await request(house.http)
        .post(await patient.link())
        .type('form')
        .send({ dag: '12', maand: '3', jaar: '1963' })
        .expect(303),
    )
    const { text } = await request(house.http).get('/mijn').set('cookie', cookie).expect(200)
    const [, token] = /name="_formulier" value="([\w-]+)"/.exec(text)!
    heard.splice(0)
    await request(house.http).post('/mijn/ik-ben-er').set('cookie', cookie).type('form').send({ _formulier: token })
    while (!heard.includes(`day:${day}`)) await new Promise((looked) => setImmediate(looked))
    expect((await rowOf(nurse, day, ids[0]!)).checkedIn).toEqual({ at: 475, how: 'link' })
    const again = await nurse.post(`/api/day-board/paths/${ids[0]}/check-in`)
    expect(again).toMatchObject({ status: 409, body: { code: 'already-so' } })
  })

  it('shows the urine as handed in and the FRAX result as typed, from the board itself', async () => {
    const [id] = ids as [string]
    const dot = async (key: string) => (await rowOf(nurse, day, id)).preparation.find((one) => one.key === key)
    expect(await dot('kit')).toMatchObject({ state: 'open' })
    const night = new Date(instantAt(day, 0).getTime() - 43_200_000).toISOString().slice(0, 10)
    const form = { startedAt: `${night}T07:00`, stoppedAt: `${day}T07:05`, lost: false, menstruation: 'not-applicable' }
    await nurse.post(`/api/care-paths/${id}/urine/hand-in`, { ...form, volumesMl: [] }).expect(422)
    await nurse.post(`/api/care-paths/${id}/urine/hand-in`, { ...form, volumesMl: [1450] }).expect(200)
    expect(await dot('kit')).toMatchObject({ state: 'ok', detail: '1450 ml' })
    expect(await dot('frax-result')).toMatchObject({ state: 'open' })
    const typed = { toolVersion: '4.4', withBmd: true, majorPct: 12.5, hipPct: 3.1 }
    await nurse.post(`/api/care-paths/${id}/frax-result`, { ...typed, hipPct: 13 }).expect(422)
    await nurse.post(`/api/care-paths/${id}/frax-result`, typed).expect(201)
    expect(await dot('frax-result')).toMatchObject({ state: 'ok' })
  })

  it('says what runs over and until when, and takes the word back', async () => {
    const [id] = ids as [string]
    const { from, to } = visitOf(await rowOf(nurse, day, id), 'UR')
    await at(from)
    const begun = await move(nurse, day, id, 'UR', 'busy')
    const { id: visit, version } = visitOf(begun.body.row, 'UR')
    const expectTo = (minute: number, as = version) =>
      nurse.post(`/api/day-board/visits/${visit}/expected-end`, { to: minute, version: as })
    await expectTo(from).expect(422)
    await expectTo(to + 20, version - 1).expect(409)
    const said = await expectTo(to + 20).expect(200)
    expect(visitOf(said.body.row, 'UR')).toMatchObject({ expectedTo: to + 20, late: 20 })
    expect(await attention()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'runs-over',
          visitId: visit,
          about: expect.objectContaining({ until: to + 20 }),
        }),
      ]),
    )
    expect(visitOf((await undo(said.body.act).expect(200)).body.row, 'UR').late).toBe(0)
    expect((await move(nurse, day, id, 'UR', 'done')).status).toBe(200)
    await expectTo(to + 20).expect(409)
  })

  it('tells a hall where everybody goes, and nothing that says who she is', async () => {
    await nurse.post('/api/day-board/tasks', { day, carePathId: ids[0], text: 'Vraag naar de hond' }).expect(200)
    const { body } = await nurse.get(`/api/day-board/days/${day}/hall`).expect(200)
    expect(body.lines).toHaveLength(3)
    expect(body.lines.map(({ initials }: { initials: string }) => initials).sort()).toEqual(['A.L.', 'A.M.', 'A.Z.'])
    expect(Object.keys(body).sort()).toEqual(['day', 'generatedAt', 'lines', 'now'])
    for (const line of body.lines)
      expect(Object.keys(line).sort()).toEqual(['at', 'code', 'directions', 'initials', 'room', 'state', 'step'])
    const text = JSON.stringify(body)
    const known = await house.db<Record<string, string>>(
      `select p.id, p.number, p.bsn, p.surname, p.birth_date::text, p.phone, p.email, c.id as path, r.id as referral, r.number as request, r.remark
         from intake.patient p join scheduling.care_path c on c.patient_id = p.id join intake.referral r on r.id = c.referral_id`,
    )
    expect(known).toHaveLength(3)
    for (const secret of known.flatMap((one) => Object.values(one))) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/12-03-1963|1963|hond|naald|zoon/i)
    const board = JSON.stringify(await boardOf(nurse, day))
    for (const { surname, number } of known)
      expect([board.includes(surname!), board.includes(number!)]).toEqual([true, true])
  })

  it('lets a manager see the hall, and an administrator neither', async () => {
    const manager = await aMember(house, 'manager')
    await manager.get(`/api/day-board/days/${day}/hall`).expect(200)
    await (await aMember(house, 'admin')).get(`/api/day-board/days/${day}/hall`).expect(403)
    await request(house.http).get(`/api/day-board/days/${day}/hall`).expect(401)
    const seen = await house.db(
      `select actor from platform.audit where event = 'day-board.hall-seen' and object_id = $1`,
      [day],
    )
    expect(seen).toEqual([{ actor: 'vs-de-wit' }, { actor: manager.name }])
  })

  it('is closed once nothing hangs loose, and opened again by a colleague only with a reason', async () => {
    for (const id of ids.slice(1)) await move(nurse, day, id, 'UR', 'no-show')
    const close = (what: string, by = nurse, reason?: string) =>
      by.post('/api/day-board/days', { day, what, ...(reason && { reason }) })
    expect(await close('close')).toMatchObject({ status: 409, body: { code: 'loose-ends' } })
    await move(nurse, day, ids[0]!, 'BLD', 'no-show')
    for (const task of (await boardOf(nurse, day)).tasks.filter(({ done }) => !done))
      await nurse.post(`/api/day-board/tasks/${task.id}/done`, { day, done: true, version: task.version }).expect(200)
    const { results } = await rowOf(nurse, day, ids[0]!)
    const items = results.filter(({ state }) => state === 'awaited').map(({ item }) => item)
    if (items.length > 0)
      await nurse.post(`/api/day-board/paths/${ids[0]}/results`, { day, items, state: 'in' }).expect(200)
    await close('close').expect(200)
    const doctor = await aMember(house, 'doctor', 'arts-bos')
    expect(await close('reopen', doctor)).toMatchObject({ status: 422, body: { code: 'reason-needed' } })
    expect((await boardOf(nurse, day)).closed).toMatchObject({ by: 'vs-de-wit' })
    await close('reopen', doctor, 'Uitslag vergeten').expect(200)
    expect((await boardOf(nurse, day)).closed).toBeNull()
    const { body } = await nurse.get(`/api/day-board/history?day=${day}`).expect(200)
    expect(body.acts[0]).toMatchObject({ what: 'reopened', by: 'arts-bos', reason: 'Uitslag vergeten' })
    expect((await move(nurse, day, ids[1]!, 'UR', 'arrived')).status).toBe(200)
  })
})
