import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { CarePaths } from '#scheduling'
import { aClinicDay, boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('the board of a day', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let colleague: StaffBrowser
  let day: string
  let ids: string[]
  const at = (minute: number) => house.clock.set(instantAt(day, minute))
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    ;({ day, carePathIds: ids } = await aClinicDay(house, [{}, {}, {}, {}]))
    house.clock.set(instantAt(day, 470))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    colleague = await aMember(house, 'assistant', 'assistent-1')
  })
  afterAll(() => house.close())

  it('shows who comes, where and when, with what was prepared', async () => {
    const board = await boardOf(nurse, day)
    expect(board).toMatchObject({ day, now: 470, closed: null, evening: null })
    expect(board.rows.map(({ carePathId }) => carePathId).sort()).toEqual([...ids].sort())
    const [row] = board.rows
    expect(row!.visits.map(({ code, state }) => `${code} ${state}`)).toEqual(
      expect.arrayContaining(['UR planned', 'BLD planned', 'DXA planned', 'RX planned', 'VS planned', 'ARTS planned']),
    )
    expect(row!.preparation).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'frax', state: 'missing' }),
        expect.objectContaining({ key: 'kit', state: 'open' }),
      ]),
    )
    expect(row!.results.filter(({ kind }) => kind === 'test')).toHaveLength(7)
    const seen = await house.db(`select 1 from platform.audit where event = 'day-board.seen'`)
    expect(seen).toHaveLength(board.rows.length)
  })

  it('moves a visit from planned to done, and says what a step too far is', async () => {
    const [id] = ids as [string]
    const early = await move(nurse, day, id, 'BLD', 'busy')
    expect(early).toMatchObject({ status: 409, body: { code: 'not-arrived' } })
    await nurse.post(`/api/day-board/paths/${id}/check-in`).expect(200)
    at(480)
    expect(await move(nurse, day, id, 'BLD', 'done')).toMatchObject({
      status: 409,
      body: { code: 'illegal-move', about: { from: 'planned', to: 'done' } },
    })
    expect((await move(nurse, day, id, 'BLD', 'busy')).status).toBe(200)
    expect(await move(nurse, day, id, 'UR', 'busy')).toMatchObject({ status: 409, body: { code: 'busy-elsewhere' } })
    at(489)
    const { body } = await move(nurse, day, id, 'BLD', 'done')
    expect(visitOf(body.row, 'BLD')).toMatchObject({ state: 'done', actualFrom: 480, actualTo: 489, moves: [] })
    expect(body.row.waiting).toMatchObject({ since: 489, minutes: 0 })
  })

  it('tells who was first, and loses nothing when two do something at once', async () => {
    const id = ids[1]!
    const visit = visitOf(await rowOf(nurse, day, id), 'UR')
    const send = (browser: StaffBrowser, state: string) =>
      browser.post(`/api/day-board/visits/${visit.id}/state`, { state, version: visit.version })
    const [one, other] = await Promise.all([send(nurse, 'arrived'), send(colleague, 'arrived')])
    const lost = one.status === 200 ? other : one
    expect([one.status, other.status].sort()).toEqual([200, 409])
    expect(lost.body).toMatchObject({ code: 'already-so', about: { state: 'arrived' } })
    expect(lost.body.message).toMatch(/(vs-de-wit|assistent-1) \(\d\d-\d\d 08:09\)/)
    expect(await send(nurse, 'no-show')).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    const acts = await house.db(`select what from day_board.act where care_path_id = $1`, [id])
    expect(acts).toEqual([{ what: 'arrived' }])
  })

  it('does a request once, however often it is sent', async () => {
    const id = ids[2]!
    const { id: visit } = visitOf(await rowOf(nurse, day, id), 'UR')
    const send = () =>
      nurse
        .post(`/api/day-board/visits/${visit}/state`, { state: 'arrived', version: 0 })
        .set('idempotency-key', 'the-same-click')
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.act).toBe(first.body.act)
  })

  it('takes back the last thing at once, and what a colleague did only with a reason', async () => {
    const id = ids[2]!
    const before = await rowOf(nurse, day, id)
    const { body } = await move(nurse, day, id, 'UR', 'busy')
    expect(await colleague.post(`/api/day-board/acts/${body.act}/undo`)).toMatchObject({
      status: 422,
      body: { code: 'reason-needed' },
    })
    const undone = await nurse.post(`/api/day-board/acts/${body.act}/undo`).expect(200)
    expect(visitOf(undone.body.row, 'UR').state).toBe(visitOf(before, 'UR').state)
    expect(await nurse.post(`/api/day-board/acts/${body.act}/undo`)).toMatchObject({
      status: 409,
      body: { code: 'undone-already', about: { by: 'vs-de-wit' } },
    })
    const history = await nurse.get(`/api/day-board/history?day=${day}&carePathId=${id}`).expect(200)
    expect(
      history.body.acts.map(({ what, undoes }: { what: string; undoes: number | null }) => [what, undoes]),
    ).toEqual([
      ['busy', body.act],
      ['busy', null],
      ['arrived', null],
    ])
    await house.db(`update platform.account set display_name = 'M. de Wit' where name = 'vs-de-wit'`)
    const called = await nurse.get(`/api/day-board/history?day=${day}&carePathId=${id}`).expect(200)
    expect(new Set(called.body.acts.map(({ by }: { by: string }) => by))).toEqual(new Set(['M. de Wit']))
  })

  it('does not take back what something later rests on', async () => {
    const [id] = ids as [string]
    const history = await nurse.get(`/api/day-board/history?day=${day}&carePathId=${id}`).expect(200)
    const checkIn = history.body.acts.at(-1)
    expect(checkIn.what).toBe('checked-in')
    expect(await nurse.post(`/api/day-board/acts/${checkIn.id}/undo`)).toMatchObject({
      status: 409,
      body: { code: 'rests-on', about: { what: 'busy' } },
    })
  })

  it('marks who does not come for all of the day, as one thing that one undo takes back', async () => {
    const id = ids[3]!
    const { body } = await move(nurse, day, id, 'UR', 'no-show')
    expect(new Set(body.row.visits.map(({ state }: { state: string }) => state))).toEqual(new Set(['no-show']))
    const undone = await nurse.post(`/api/day-board/acts/${body.act}/undo`).expect(200)
    expect(new Set(undone.body.row.visits.map(({ state }: { state: string }) => state))).toEqual(new Set(['planned']))
  })

  it('keeps the desk from moving or cancelling a day that has begun, until it has not', async () => {
    const [begun, untouched] = [ids[0]!, ids[3]!]
    const cancel = async (carePathId: string) => {
      const { pathVersion: version } = await rowOf(nurse, day, carePathId)
      return house.get(CarePaths).cancel({ carePathId, version }, 'patient-ill', { name: 'post', role: 'secretariat' })
    }
    expect(await cancel(begun)).toMatchObject({ ok: false, refusals: [{ code: 'day-begun' }] })
    expect(await cancel(untouched)).toMatchObject({ ok: true })
    expect((await boardOf(nurse, day)).rows).toHaveLength(3)
  })

  it('keeps its history for ever', async () => {
    for (const statement of [
      `update day_board.act set by = 'x'`,
      `delete from day_board.change`,
      `truncate day_board.act cascade`,
    ])
      await expect(house.db(statement)).rejects.toThrow('append-only')
  })
})
