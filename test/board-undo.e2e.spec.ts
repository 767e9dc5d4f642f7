import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import type { NamedProposal } from '../apps/api/src/board-days.controller.js'
import { aClinicDay, boardOf, move, rowOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

interface Choice {
  readonly ask: object
}
interface Place {
  readonly unitId: string
  readonly from: string
  readonly choice: Choice
}

describe('a rest of the day that is put back', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let day: string
  let ids: string[]
  let leaver: string
  const propose = async (): Promise<NamedProposal> =>
    (await nurse.post('/api/day-board/proposals', { day }).expect(200)).body
  const commit = async ({ at, basis, overtime, maxAdvance }: NamedProposal) =>
    (
      await nurse
        .post('/api/day-board/proposals/commit', { day, at, basis, overtime, maxAdvance, acceptDropped: true })
        .expect(200)
    ).body.act as number
  const undo = (act: number) => nurse.post(`/api/day-board/acts/${act}/undo`)
  const plan = () =>
    house.db<{ id: string; path: string; unit: string; from: number; to: number }>(
      `select id, care_path_id as path, step, patient_id, unit_id as unit, from_minute as "from", to_minute as "to", session_type, status
         from scheduling.visit where day = $1 order by id`,
      [day],
    )
  const messages = () => house.db(`select kind, care_path_id, state from messages.message order by id`)
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    ;({ day, carePathIds: ids } = await aClinicDay(
      house,
      ['Zwaluw', 'Merel', 'Lijster', 'Specht'].map((Achternaam) => ({ Achternaam, Tussenvoegsel: '' })),
    ))
    house.clock.set(instantAt(day, 480))
    await house.drain()
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    leaver = (await boardOf(nurse, day)).rows[0]!.carePathId
    await nurse.post(`/api/day-board/paths/${leaver}/check-in`).expect(200)
    await move(nurse, day, leaver, 'UR', 'busy')
    await move(nurse, day, leaver, 'UR', 'done')
  })
  afterAll(() => house.close())

  it('gives who had to leave her visits back, at the same minutes, and leaves nothing to tell or to plan', async () => {
    await nurse.post(`/api/day-board/paths/${leaver}/said`, { leaveBy: 495 }).expect(200)
    const [before, written] = [await plan(), await messages()]
    const proposal = await propose()
    expect(proposal.dropped.map(({ carePathId }) => carePathId)).toEqual([leaver])
    const act = await commit(proposal)
    expect((await plan()).filter(({ path }) => path === leaver)).toHaveLength(1)
    expect((await boardOf(nurse, day)).tasks.map(({ kind }) => kind)).toContain('plan-again')
    await undo(act).expect(200)
    expect(await plan()).toEqual(before)
    const row = await rowOf(nurse, day, leaver)
    expect(row.visits.map(({ state, freed }) => `${state} ${freed}`).sort()).toEqual([
      'done false',
      ...Array.from({ length: row.visits.length - 1 }, () => 'planned false'),
    ])
    expect((await boardOf(nurse, day)).tasks).toEqual([])
    await house.drain()
    expect(await messages()).toEqual(written)
    const story = await house.db<{ what: string }>(
      `select what from scheduling.history where care_path_id = $1 order by id desc limit 2`,
      [leaver],
    )
    expect(story.map(({ what }) => what)).toEqual(['day-shifted-back', 'day-cut'])
    expect((await propose()).dropped).toHaveLength(1)
  })

  it('is refused by name where somebody has taken her place, and possible once that one is elsewhere', async () => {
    const before = await plan()
    const act = await commit(await propose())
    const desk = await aMember(house, 'secretariat', 'post')
    const lost = before.filter(({ path, id }) => path === leaver && id !== undefined).filter(({ from }) => from > 480)
    const placesOf = async (path: string, code: string) =>
      (await desk.get(`/api/care-paths/${path}/places?step=${code}`).expect(200)).body as {
        version: number
        places: Place[]
      }
    const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
    const taker = await (async () => {
      for (const path of ids.filter((id) => id !== leaver))
        for (const step of ['dxa', 'xray', 'nurse', 'consult']) {
          const own = (await rowOf(nurse, day, path)).visits.find((visit) => visit.step === step)!
          const { places, version } = await placesOf(path, step)
          const place = places.find(({ unitId, from }) => {
            const start = minute(from)
            return lost.some((one) => one.unit === unitId && one.from < start + own.to - own.from && one.to > start)
          })
          if (place) return { path, step, own, place, version }
        }
      throw new Error('nobody fits in what was given up')
    })()
    const goTo = ({ choice: { ask, ...choice } }: Place, version: number) =>
      desk.post(`/api/care-paths/${taker.path}/move`, { ...ask, ...choice, version })
    await goTo(taker.place, taker.version).expect(200)
    const moved = await plan()
    const refused = await undo(act)
    expect(refused).toMatchObject({ status: 409, body: { code: 'place-taken' } })
    const { patient } = await rowOf(nurse, day, taker.path)
    expect(refused.body.message).toContain(patient.name)
    expect(await plan()).toEqual(moved)
    expect(
      await house.db(`select actor from platform.audit where event = 'day-board.in-the-way-seen' and patient_id = $1`, [
        patient.id,
      ]),
    ).toEqual([{ actor: 'vs-de-wit' }])
    const back = (await placesOf(taker.path, taker.step)).places.find(
      ({ unitId, from }) => unitId === taker.own.unit && minute(from) === taker.own.from,
    )!
    await goTo(back, (await placesOf(taker.path, taker.step)).version).expect(200)
    await undo(act).expect(200)
    expect((await plan()).filter(({ path }) => path === leaver)).toEqual(before.filter(({ path }) => path === leaver))
  })

  it('is refused with the reason where its minutes are kept free by now', async () => {
    const act = await commit(await propose())
    const [scan] = (await rowOf(nurse, day, leaver)).visits.filter(({ code }) => code === 'DXA')
    const keep = `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) values ($1, $2, $3, $4, 'spoed')`
    await house.db(keep, [scan!.unit, day, scan!.from, scan!.to])
    const refused = await undo(act)
    expect(refused).toMatchObject({ status: 409, body: { code: 'place-taken' } })
    expect(refused.body.message).toContain('spoed')
    await house.db(`delete from scheduling.block where reason = 'spoed'`)
    await undo(act).expect(200)
    await nurse.post(`/api/day-board/paths/${leaver}/said`, { leaveBy: null }).expect(200)
  })

  it('is not possible once somebody has planned the rest of her day elsewhere', async () => {
    await nurse.post(`/api/day-board/paths/${leaver}/said`, { leaveBy: 495 }).expect(200)
    const act = await commit(await propose())
    const task = (await boardOf(nurse, day)).tasks.find(({ kind, done }) => kind === 'plan-again' && !done)!
    const { body } = await nurse
      .post(`/api/day-board/tasks/${task.id}/done`, { day, done: true, version: task.version })
      .expect(200)
    expect(await undo(act)).toMatchObject({ status: 409, body: { code: 'rests-on', about: { what: 'task-done' } } })
    await undo(body.act).expect(200)
    await undo(act).expect(200)
  })

  it('tells who had heard the new time the old one again, and nobody else anything', async () => {
    await nurse.post(`/api/day-board/paths/${leaver}/said`, { leaveBy: null }).expect(200)
    const { units } = await boardOf(nurse, day)
    for (const { id } of units.filter(({ pool }) => pool === 'dxa'))
      await nurse.post('/api/day-board/stops', { day, unit: id, from: 480, to: 660, reason: 'storing' }).expect(200)
    const proposal = await propose()
    expect(proposal.moved.length).toBeGreaterThan(1)
    const act = await commit(proposal)
    const tasks = (await boardOf(nurse, day)).tasks.filter(({ done }) => !done)
    expect(tasks.map(({ kind }) => kind)).toEqual(proposal.moved.map(() => 'tell-moved'))
    const [told] = tasks
    await nurse.post(`/api/day-board/tasks/${told!.id}/done`, { day, done: true, version: told!.version }).expect(200)
    await undo(act).expect(200)
    const open = (await boardOf(nurse, day)).tasks.filter(({ done }) => !done)
    expect(open).toMatchObject([
      {
        ...{ kind: 'tell-moved', carePathId: told!.carePathId },
        about: { from: told!.about.newFrom, newFrom: told!.about.from },
      },
    ])
  })
})
