import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { instantAt } from '#platform'
import { aClinicDay, attends, boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

const SECRET = 'a secret of the laboratory, long enough'

describe('results and the end of a day', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let day: string
  let ids: string[]
  const at = (minute: number) => house.clock.set(instantAt(day, minute))
  const mark = (id: string, items: readonly string[], state: string, more: object = {}) =>
    nurse.post(`/api/day-board/paths/${id}/results`, { day, items, state, ...more })
  const tests = async (id: string) =>
    (await rowOf(nurse, day, id)).results.filter(({ kind }) => kind === 'test').map(({ item }) => item)
  const undo = (act: number) => nurse.post(`/api/day-board/acts/${act}/undo`)
  const statusOf = async (id: string) =>
    (
      await house.db<{ status: string; state: string }>(
        `select p.status, r.state from scheduling.care_path p join intake.referral r on r.id = p.referral_id where p.id = $1`,
        [id],
      )
    )[0]
  beforeAll(async () => {
    house = await aHouse({ hospital: true, settings: { resultsSecret: SECRET } })
    ;({ day, carePathIds: ids } = await aClinicDay(house, [{}, {}, {}, {}]))
    house.clock.set(instantAt(day, 475))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    const [id] = ids as [string]
    await nurse.post(`/api/day-board/paths/${id}/check-in`).expect(200)
    for (const code of ['UR', 'BLD', 'DXA', 'RX', 'VS']) {
      const { from, to } = visitOf(await rowOf(nurse, day, id), code)
      at(from)
      expect((await move(nurse, day, id, code, 'busy', { decided: 'kan nu al' })).status).toBe(200)
      at(to)
      expect((await move(nurse, day, id, code, 'done')).status).toBe(200)
    }
  })
  afterAll(() => house.close())

  it('keep the doctor waiting: six of eight are not enough, and a person may decide that they are', async () => {
    const [id] = ids as [string]
    await mark(id, ['dxa', ...(await tests(id)).slice(0, 5)], 'in').expect(200)
    const refused = await move(nurse, day, id, 'ARTS', 'busy')
    expect(refused).toMatchObject({ status: 409, body: { code: 'results-missing', mayDecide: true } })
    expect(refused.body.about.items).toHaveLength(3)
    const decided = await move(nurse, day, id, 'ARTS', 'busy', { decided: 'Arts bespreekt wat er is' })
    expect(visitOf(decided.body.row, 'ARTS')).toMatchObject({ state: 'busy', decided: 'Arts bespreekt wat er is' })
    await undo(decided.body.act).expect(200)
  })

  it('that are late put the new earliest start on the board before the old one has passed', async () => {
    const [id] = ids as [string]
    const { from } = visitOf(await rowOf(nurse, day, id), 'ARTS')
    at(from - 10)
    const board = await boardOf(nurse, day)
    const consult = visitOf(
      board.rows.find((row) => row.carePathId === id)!,
      'ARTS',
    )
    expect(consult.earliest).toBeGreaterThan(from)
    expect(board.attention).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ kind: 'result-late', carePathId: id, solutions: ['replan', 'result-in', 'result-phone'] },
          about: expect.objectContaining({ earliest: consult.earliest, testsIn: 5, tests: 7 }),
        }),
      ]),
    )
    const said = await mark(id, ['xray'], 'awaited', { expectedAt: from + 60 }).expect(200)
    expect(visitOf(said.body.row, 'ARTS').earliest).toBe(from + 60)
    await undo(said.body.act).expect(200)
  })

  it('come in over the interface, once, signed, and without what they say', async () => {
    const [id] = ids as [string]
    const row = await rowOf(nurse, day, id)
    const message = {
      ...{ resourceType: 'DiagnosticReport', id: 'rx-1', status: 'final', effectiveDateTime: day },
      subject: { identifier: { value: row.patient.number } },
      code: { coding: [{ system: 'urn:dagpad:step', code: 'xray' }] },
    }
    const seconds = Math.floor(house.clock.now().getTime() / 1000)
    const text = [seconds, 'DiagnosticReport', 'rx-1', 'final', row.patient.number, day, 'xray'].join('\n')
    const signature = `t=${seconds},v1=${createHmac('sha256', SECRET).update(text).digest('hex')}`
    const send = (body: object, signed = signature) =>
      request(house.http).post('/hooks/results').set('x-dagpad-signature', signed).send(body)
    await send(
      message,
      signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ).expect(401)
    await send({ ...message, valueQuantity: { value: 2.4 } }).expect(422)
    await send(message).expect(204)
    await send(message).expect(204)
    const acts = await house.db(
      `select by from day_board.act where care_path_id = $1 and what = 'result-in' and role = 'system'`,
      [id],
    )
    expect(acts).toEqual([{ by: 'uitslagen' }])
    expect((await rowOf(nurse, day, id)).results.find(({ item }) => item === 'xray')!.state).toBe('in')
  })

  it('that are told later make a call on the list, which goes when that is taken back', async () => {
    const [id] = ids as [string]
    const calls = () =>
      house.db(`select day::text, state from evening_clinic.phone_result where care_path_id = $1`, [id])
    const open = (await rowOf(nurse, day, id)).results
      .filter(({ state }) => state === 'awaited')
      .map(({ item }) => item)
    expect(open).toHaveLength(2)
    const { body } = await mark(id, open, 'phone').expect(200)
    expect(visitOf(body.row, 'ARTS').earliest).toBeNull()
    await house.drain()
    expect(await calls()).toMatchObject([{ state: 'planned' }])
    await undo(body.act).expect(200)
    await house.drain()
    expect(await calls()).toMatchObject([{ state: 'released' }])
    await mark(id, open, 'phone').expect(200)
    await house.drain()
    const listed = await nurse.get('/api/phone-results').expect(200)
    expect(JSON.stringify(listed.body)).toContain(id)
  })

  it('are not taken back once the doctor has begun with them', async () => {
    const [id] = ids as [string]
    const { body } = await move(nurse, day, id, 'ARTS', 'busy')
    expect(visitOf(body.row, 'ARTS')).toMatchObject({ state: 'busy', decided: null })
    const history = await nurse.get(`/api/day-board/history?day=${day}&carePathId=${id}`).expect(200)
    const last = history.body.acts.find(
      ({ what, undoneBy }: { what: string; undoneBy: number }) => what === 'result-phone' && !undoneBy,
    )
    expect(await undo(last.id)).toMatchObject({ status: 409, body: { code: 'rests-on' } })
    await move(nurse, day, id, 'ARTS', 'done')
  })

  it('end in an outcome with follow-ups, and the day closes only when nothing hangs loose', async () => {
    const [first, second, third, fourth] = ids as [string, string, string, string]
    at(1000)
    expect(await nurse.post('/api/day-board/days', { day, what: 'close' })).toMatchObject({
      status: 409,
      body: { code: 'loose-ends' },
    })
    await attends(house, second, day)
    for (const id of [third, fourth]) await move(nurse, day, id, 'UR', 'no-show')
    await mark(second, ['dxa', 'xray', ...(await tests(second))], 'in').expect(200)
    const { body: loose } = await nurse.get(`/api/day-board/days/${day}/loose-ends`).expect(200)
    expect(loose.ends.map(({ kind, carePathId }: { kind: string; carePathId: string }) => [kind, carePathId])).toEqual(
      expect.arrayContaining([
        ['no-outcome', first],
        ['no-outcome', second],
      ]),
    )
    expect(loose.ends).toHaveLength(2)
    const outcome = { day, toldBy: 'doctor', toldHow: 'in-person', sameDay: true, plan: 'treatment', version: 0 }
    const send = (id: string, more: object = {}) =>
      nurse.post(`/api/day-board/paths/${id}/outcome`, { ...outcome, recalls: [], ...more })
    expect(await send(first, { sameDay: false })).toMatchObject({ status: 422, body: { code: 'reason-needed' } })
    await send(first, { sameDay: false, cause: 'Lab te laat', recalls: ['start-check'] }).expect(200)
    await send(second, { plan: 'no-treatment' }).expect(200)
    await nurse.post('/api/day-board/days', { day, what: 'close' }).expect(200)
    expect([await statusOf(first), await statusOf(third)]).toEqual([
      { status: 'done', state: 'done' },
      { status: 'no-show', state: 'to-plan' },
    ])
    expect(await move(nurse, day, third, 'UR', 'arrived')).toMatchObject({ status: 409, body: { code: 'day-closed' } })
  })

  it('put the follow-up on the work list when its time comes near', async () => {
    const before = house.clock.now()
    house.clock.set(new Date(before.getTime() + 40 * 86_400_000))
    const desk = await aMember(house, 'secretariat')
    const { body } = await desk.get('/api/work-list?tab=recall').expect(200)
    expect(body.rows).toMatchObject([
      { carePathId: ids[0], reasons: [{ why: 'recall', about: { what: 'Controle na 3 maanden' } }] },
    ])
    house.clock.set(before)
  })

  it('can be opened again, and the no-show becomes what it was', async () => {
    await nurse.post('/api/day-board/days', { day, what: 'reopen', reason: 'vergissing' }).expect(200)
    expect(await statusOf(ids[2]!)).toEqual({ status: 'booked', state: 'planned' })
    const { body } = await move(nurse, day, ids[2]!, 'UR', 'arrived')
    expect(visitOf(body.row, 'UR').state).toBe('arrived')
  })
})

describe('a day that nobody closes', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  it('ends at midnight as its board says: who did not come waits for a day again, and nobody is done unseen', async () => {
    const { day, carePathIds } = await aClinicDay(house, [{}, {}, {}])
    const [seen, absent, unseen] = carePathIds as [string, string, string]
    house.clock.set(instantAt(day, 900))
    const nurse = await aMember(house, 'nurse')
    await attends(house, seen, day)
    await move(nurse, day, absent, 'UR', 'no-show')
    house.clock.set(new Date(instantAt(day, 1439).getTime() + 120_000))
    await house.drain()
    const rows = await house.db(
      `select p.id, p.status, r.state from scheduling.care_path p join intake.referral r on r.id = p.referral_id where p.day = $1`,
      [day],
    )
    const by = Object.fromEntries(rows.map(({ id, status, state }) => [id, `${status} ${state}`]))
    expect(by).toEqual({ [seen]: 'done done', [absent]: 'no-show to-plan', [unseen]: 'booked planned' })
    const next = await nurse.get(
      `/api/day-board?day=${new Date(house.clock.now().getTime() + 3_600_000).toISOString().slice(0, 10)}`,
    )
    expect(next.body.attention).toMatchObject([{ kind: 'day-before-open', about: { day, open: 1 } }])
  })
})
