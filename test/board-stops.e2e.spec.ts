import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { aClinicDay, boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('a scanner that stands still on the board', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let desk: StaffBrowser
  let day: string
  let id: string
  const here = async (minute: number) => {
    house.clock.set(instantAt(day, minute))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    desk = await aMember(house, 'secretariat', 'post')
  }
  const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const scans = async () => {
    const { body } = await desk.get(`/api/care-paths/${id}/places?step=dxa`).expect(200)
    return (body.places as { unitId: string; from: string; choice: { ask: object } }[]).map((place) => ({
      ...place,
      at: minute(place.from),
    }))
  }
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    ;({
      day,
      carePathIds: [id = ''],
    } = await aClinicDay(house, [{}]))
    await here(470)
  })
  afterAll(() => house.close())

  it('gives her scan to the other one at the same minutes, and nobody is asked to tell her', async () => {
    const scan = visitOf(await rowOf(nurse, day, id), 'DXA')
    const stop = { day, unit: scan.unit, from: scan.from, to: scan.to, reason: 'storing' }
    const { body: stopped } = await nurse.post('/api/day-board/stops', stop).expect(200)
    const { body } = await nurse.post('/api/day-board/proposals', { day }).expect(200)
    expect(body.moved).toMatchObject([{ visits: [{ id: scan.id, newFrom: scan.from, newTo: scan.to }] }])
    const { at, basis } = body
    const { body: done } = await nurse.post('/api/day-board/proposals/commit', { day, at, basis }).expect(200)
    expect(visitOf(await rowOf(nurse, day, id), 'DXA').unit).not.toBe(scan.unit)
    expect((await boardOf(nurse, day)).tasks).toEqual([])
    await nurse.post(`/api/day-board/acts/${done.act}/undo`).expect(200)
    await nurse.post(`/api/day-board/acts/${stopped.act}/undo`).expect(200)
    expect(visitOf(await rowOf(nurse, day, id), 'DXA').unit).toBe(scan.unit)
  })

  it('shows the planning board which visit runs and which is done, before the day is closed', async () => {
    const { code, id: visit } = (await rowOf(nurse, day, id)).visits[0]!
    const onPlanning = async () => {
      const { body } = await desk.get(`/api/planning/board?from=${day}&days=1`).expect(200)
      const visits = body.cells.flatMap((cell: { visits: { id: string; status: object }[] }) => cell.visits)
      return visits.find((one: { id: string }) => one.id === visit).status
    }
    expect(await onPlanning()).toEqual({ key: 'booked', label: 'Geboekt' })
    const came = await nurse.post(`/api/day-board/paths/${id}/check-in`).expect(200)
    const acts: number[] = [came.body.act]
    for (const [state, status] of [
      ['busy', { key: 'busy', label: 'Bezig' }],
      ['done', { key: 'done', label: 'Afgerond' }],
    ] as const) {
      const { status: answer, body } = await move(nurse, day, id, code, state, { decided: 'gaat voor' })
      expect([answer, body.code]).toEqual([200, undefined])
      acts.unshift(body.act)
      expect(await onPlanning()).toEqual(status)
    }
    for (const act of acts) await nurse.post(`/api/day-board/acts/${act}/undo`).expect(200)
  })

  it('is offered to nobody else while it lasts, and refused to who had it on her screen', async () => {
    const before = await scans()
    const place = before.at(-1)!
    const { ask, ...choice } = place.choice
    const { version } = (await desk.get(`/api/care-paths/${id}`).expect(200)).body
    const { body } = await nurse
      .post('/api/day-board/stops', { day, unit: place.unitId, from: 470, to: 900, reason: 'storing' })
      .expect(200)
    const after = await scans()
    expect(after.filter(({ unitId, at }) => unitId === place.unitId && at < 900)).toEqual([])
    expect(before.filter(({ unitId, at }) => unitId === place.unitId && at < 900).length).toBeGreaterThan(0)
    expect(await desk.post(`/api/care-paths/${id}/move`, { ...ask, ...choice, version })).toMatchObject({
      status: 409,
      body: { code: 'unit-taken' },
    })
    await nurse.post(`/api/day-board/acts/${body.act}/undo`).expect(200)
    expect(await scans()).toEqual(before)
  })

  it('is free from the minute on at which it works again', async () => {
    const before = await scans()
    const unit = before[0]!.unitId
    await nurse.post('/api/day-board/stops', { day, unit, from: 470, to: 960, reason: 'storing' }).expect(200)
    await here(600)
    const [stop] = (await boardOf(nurse, day)).units.find((one) => one.id === unit)!.stops
    await nurse.post(`/api/day-board/stops/${stop!.id}/end`, { day, to: 600, version: stop!.version }).expect(200)
    expect((await scans()).filter((one) => one.unitId === unit)).toEqual(
      before.filter((one) => one.unitId === unit && one.at >= 600),
    )
  })

  it('is a block on the planning board that only the day board takes away', async () => {
    const { units } = await boardOf(nurse, day)
    const unit = units.find(({ pool }) => pool === 'doctor')!.id
    await nurse.post('/api/day-board/stops', { day, unit, from: 600, to: 700, reason: 'Arts weg' }).expect(200)
    const blocks = () =>
      house.db<{ id: string; version: number }>(
        `select id::text, version, reason, from_minute, to_minute from scheduling.block where unit_id = $1 and day = $2`,
        [unit, day],
      )
    const [block] = await blocks()
    expect(block).toMatchObject({ reason: 'Arts weg', from_minute: 600, to_minute: 700 })
    const leader = await aMember(house, 'manager', 'leiding')
    const refused = await leader.post(`/api/planning/blocks/${block!.id}/remove`, { version: block!.version })
    expect(refused).toMatchObject({ status: 409, body: { code: 'in-use' } })
    expect(refused.body.message).toContain('dagbord')
    expect(await blocks()).toHaveLength(1)
  })

  it('takes a whole day from the options where it stands still all of it', async () => {
    const units = (await boardOf(nurse, day)).units.filter(({ pool }) => pool === 'dxa')
    for (const { id: unit } of units)
      await nurse.post('/api/day-board/stops', { day, unit, from: 470, to: 1000, reason: 'storing' }).expect(200)
    const referral = await house.db<{ referral_id: string }>(
      `select referral_id from scheduling.care_path where id = $1`,
      [id],
    )
    // Nobody is booked on the day itself, days ahead only: so the question is asked when it could still be answered.
    house.clock.set(new Date('2026-11-30T07:00:00Z'))
    desk = await aMember(house, 'secretariat', 'post')
    const ask = async () =>
      (
        await desk.post('/api/options', { referralId: referral[0]!.referral_id, from: day, except: id }).expect(200)
      ).body.options.map((option: { day: string }) => option.day)
    expect(await ask()).not.toContain(day)
    await house.db(`delete from scheduling.block where stop_id is not null`)
    expect(await ask()).toContain(day)
  })
})
