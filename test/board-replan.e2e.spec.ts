import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import type { NamedProposal } from '../apps/api/src/board-days.controller.js'
import { aClinicDay, asPlanned, boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('the rest of a day', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let colleague: StaffBrowser
  let day: string
  let ids: string[]
  let first: string
  const propose = async (more: object = {}): Promise<NamedProposal> =>
    (await nurse.post('/api/day-board/proposals', { day, ...more }).expect(200)).body
  const commit = ({ at: made, basis, overtime, maxAdvance }: NamedProposal, by = nurse, more: object = {}) =>
    by.post('/api/day-board/proposals/commit', { day, at: made, basis, overtime, maxAdvance, ...more })
  const plan = () =>
    house.db(`select id, unit_id, from_minute, to_minute from scheduling.visit where day = $1 order by id`, [day])
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    ;({ day, carePathIds: ids } = await aClinicDay(house, [{}, {}, {}, {}, {}]))
    house.clock.set(instantAt(day, 475))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    colleague = await aMember(house, 'secretariat', 'post')
    const [row] = (await boardOf(nurse, day)).rows
    first = row!.carePathId
    await asPlanned(house, nurse, day, visitOf(row!, 'DXA').from)
  })
  afterAll(() => house.close())

  it('stays as it is while nothing is wrong', async () => {
    expect(await propose()).toMatchObject({ moved: [], dropped: [], saves: { minutes: 0 } })
  })

  it('is proposed around a scanner that is down, and nothing moves before somebody says so', async () => {
    const { now, units } = await boardOf(nurse, day)
    for (const { id, pool } of units.filter((unit) => unit.pool === 'dxa'))
      await nurse
        .post('/api/day-board/stops', { day, unit: id, from: now!, to: now! + 60, reason: `${pool} staat stil` })
        .expect(200)
    const before = await plan()
    const proposal = await propose()
    expect(proposal.moved.length).toBeGreaterThan(0)
    expect(proposal.moved[0]!.patient.name).toContain('Vries')
    expect(await plan()).toEqual(before)
    expect(await propose()).toEqual(proposal)
    const hit = (await boardOf(nurse, day)).attention.filter(({ kind }) => kind === 'unit-stopped')
    expect(hit.some(({ solutions }) => solutions.includes('replan'))).toBe(true)
  })

  it('is refused where the board has changed since', async () => {
    const proposal = await propose()
    const { body } = await move(nurse, day, ids.at(-1)!, 'UR', 'no-show')
    expect(await commit(proposal)).toMatchObject({ status: 409, body: { code: 'board-changed' } })
    await nurse.post(`/api/day-board/acts/${body.act}/undo`).expect(200)
    expect((await propose()).basis).toBe(proposal.basis)
  })

  it('is done by one of two who say so at once, all of it, and what has begun stays', async () => {
    const proposal = await propose()
    const running = visitOf(await rowOf(nurse, day, first), 'DXA')
    const answers = await Promise.all([commit(proposal), commit(proposal, colleague)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    for (const { visits } of proposal.moved)
      for (const { id, newFrom, newTo, newUnit } of visits)
        expect(
          await house.db(`select unit_id, from_minute, to_minute from scheduling.visit where id = $1`, [id]),
        ).toEqual([{ unit_id: newUnit, from_minute: newFrom, to_minute: newTo }])
    expect(visitOf(await rowOf(nurse, day, first), 'DXA')).toMatchObject({ id: running.id, from: running.from })
    expect(await propose()).toMatchObject({ moved: [], dropped: [] })
    const tasks = (await boardOf(nurse, day)).tasks.filter(({ kind }) => kind === 'tell-moved')
    expect(tasks.map(({ carePathId }) => carePathId).sort()).toEqual(
      proposal.moved.map(({ carePathId }) => carePathId).sort(),
    )
    await house.drain()
    const mails = (await house.mails()).length
    expect(mails).toBe((await house.db(`select 1 from messages.message where state = 'sent'`)).length)
    expect(
      await house.db(`select 1 from messages.message where kind not in ('confirmation', 'questionnaires')`),
    ).toEqual([])
    const blood = await house.db(`select 1 from lab.blood_order where state = 'withdrawn'`)
    expect(blood).toEqual([])
  })

  it('goes back as it was, with the word to the patients', async () => {
    const { body } = await nurse.get(`/api/day-board/history?day=${day}`).expect(200)
    const act = body.acts.find(({ what }: { what: string }) => what === 'replanned')
    await nurse.post(`/api/day-board/acts/${act.id}/undo`, { reason: 'de scanner doet het weer' }).expect(200)
    expect((await boardOf(nurse, day)).tasks).toEqual([])
    expect((await propose()).moved.length).toBeGreaterThan(0)
  })

  it('asks before it passes closing time, or before somebody loses the rest of her day', async () => {
    const { now, units } = await boardOf(nurse, day)
    for (const { id } of units.filter(({ pool }) => pool === 'doctor'))
      await nurse
        .post('/api/day-board/stops', { day, unit: id, from: now!, to: 970, reason: 'Arts is te laat' })
        .expect(200)
    const over = await propose({ overtime: 120, maxAdvance: 0 })
    expect(over.pastClosing.length + over.dropped.length).toBeGreaterThan(0)
    const code = over.pastClosing.length > 0 ? 'past-closing' : 'drops-patients'
    expect(await commit(over)).toMatchObject({ status: 409, body: { code } })
    expect((await commit(over, nurse, { acceptPastClosing: true, acceptDropped: true })).status).toBe(200)
    for (const { carePathId, visits } of over.dropped) {
      const row = await rowOf(nurse, day, carePathId)
      for (const id of visits)
        expect(row.visits.find((visit) => visit.id === id)).toMatchObject({ state: 'not-done', freed: true })
    }
  })
})
