import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CancelReason } from '#contracts'
import { Referrals, WorkLists } from '#intake'
import { Database } from '#platform'
import { CarePaths, Finder, Rosters } from '#scheduling'
import { type Desk, deskOf, secretary } from './desk.js'
import { attends } from './board.js'
import { aHouse, backends, type TestHouse } from './house.js'
import { aReferral, EVENING, someReferrals } from './referrals.js'

describe.each(backends())('a path day that changes, with its jobs on %s', (backend) => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true, redis: backend === 'Redis' })
    desk = deskOf(house)
  })
  afterAll(() => house.close())

  it('moves as one: the old minutes are free, the old orders withdrawn, the version one higher', async () => {
    const referralId = await aReferral(house)
    const { ref } = await desk.booked(referralId)
    const ask = { referralId }
    const { options } = await house
      .get(Database)
      .transaction((tx) => house.get(Finder).find(tx, ask, { most: 3, except: ref.carePathId }))
    const target = options.at(-1)!
    const choice = { ask, day: target.day, pathway: target.pathway, visits: target.visits }
    expect(await house.get(CarePaths).move(ref, choice, secretary)).toEqual({
      ok: true,
      carePathId: ref.carePathId,
      version: 2,
    })
    await house.drain()
    const path = await desk.pathOf(ref.carePathId)
    expect([path.status, path.day, path.visits.length]).toEqual(['booked', target.day, target.visits.length])
    const orders = await house.db(
      `select version, state from lab.blood_order where care_path_id = $1 order by version`,
      [ref.carePathId],
    )
    expect(orders).toEqual([
      { version: 1, state: 'withdrawn' },
      { version: 2, state: 'ordered' },
    ])
    expect(await house.get(CarePaths).cancel(ref, 'mistake', secretary)).toMatchObject({
      ok: false,
      refusals: [{ code: 'stale-version' }],
    })
  })

  it('keeps its old place when the new one is taken', async () => {
    const [mine, other] = await someReferrals(house, [{}, {}])
    const { ref } = await desk.booked(mine!)
    const before = (await desk.pathOf(ref.carePathId)).visits
    const { option } = await desk.heldFor(other!, 1)
    const moved = await house
      .get(CarePaths)
      .move(
        ref,
        { ask: { referralId: mine! }, day: option.day, pathway: option.pathway, visits: option.visits },
        secretary,
      )
    expect(moved.ok).toBe(false)
    expect((await desk.pathOf(ref.carePathId)).visits).toEqual(before)
  })

  it('is cancelled as one: no minute, no order and no kit is left', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    await house.drain()
    expect((await desk.pathOf(ref.carePathId)).visits).toEqual([])
    const left = `select 1 from lab.blood_order where care_path_id = $1 and state <> 'withdrawn'
        union all select 1 from lab.urine_kit where care_path_id = $1 and state <> 'withdrawn'`
    expect(await house.db(left, [ref.carePathId])).toEqual([])
  })

  it('that was called off because the patient declines, or has died, is not to be planned again', async () => {
    const [declines, dead, ill] = await someReferrals(house, [{}, {}, {}])
    const told = async (referralId: string, reason: CancelReason) => {
      const { ref } = await desk.booked(referralId)
      await house.get(CarePaths).cancel(ref, reason, secretary)
      await house.drain()
      const cancellation = `select 1 from messages.message where care_path_id = $1 and kind = 'cancellation' and state = 'sent'`
      return (await house.db(cancellation, [ref.carePathId])).length === 1
    }
    expect([
      await told(declines!, 'patient-declines'),
      await told(dead!, 'deceased'),
      await told(ill!, 'patient-ill'),
    ]).toEqual([true, false, true])
    const toPlan = await house.get(Referrals).toPlan()
    expect([declines, dead, ill].map((id) => toPlan.includes(id!))).toEqual([false, false, true])
  })

  it('is done when its last day is over and she was there, and the patient may be referred again', async () => {
    const row = { Patiëntnr: '7999001', BSN: '999990019' }
    const { ref, option } = await desk.booked(await aReferral(house, row))
    const now = house.clock.now()
    house.clock.set(new Date(`${option.day}T15:00:00Z`))
    await attends(house, ref.carePathId, option.day)
    house.clock.set(new Date(`${option.day}T22:59:00Z`))
    await house.drain()
    expect((await desk.pathOf(ref.carePathId)).status).toBe('booked')
    house.clock.set(new Date(`${option.day}T23:01:00Z`))
    await house.drain()
    expect((await desk.pathOf(ref.carePathId)).status).toBe('done')
    await expect(aReferral(house, row)).resolves.toBeDefined()
    house.clock.set(now)
  })

  it('is not moved when its hold has run out', async () => {
    const referralId = await aReferral(house)
    const { ref } = await desk.heldFor(referralId)
    const { options } = await desk.find({ referralId }, 3)
    const { day, pathway, visits } = options.at(-1)!
    const now = house.clock.now()
    house.clock.set((await desk.pathOf(ref.carePathId)).holdExpiresAt!)
    const moved = await house.get(CarePaths).move(ref, { ask: { referralId }, day, pathway, visits }, secretary)
    house.clock.set(now)
    expect(moved).toMatchObject({ ok: false, refusals: [{ code: 'hold-expired' }] })
  })

  it('is given back whole when the scanner goes down between hold and booking', async () => {
    const { ref, option } = await desk.heldFor(await aReferral(house))
    const scan = option.visits.find(({ step }) => step === 'dxa')!
    await house
      .get(Database)
      .transaction((tx) => house.get(Rosters).block(tx, scan.unit, scan.day, { from: 0, to: 1440 }, 'defect'))
    await house.get(CarePaths).book(ref, secretary)
    await house.drain()
    const path = await desk.pathOf(ref.carePathId)
    expect(path).toMatchObject({
      status: 'failed',
      visits: [],
      outcome: expect.stringMatching(/^DEXA-scan.*bezet/),
    })
    const horizon = { nearUntil: option.day, letterArrives: option.day }
    const toRebook = await house
      .get(Database)
      .transaction((tx) => house.get(WorkLists).page(tx, 'rebook', horizon, { limit: 50, offset: 0 }))
    expect(toRebook).toContainEqual(
      expect.objectContaining({ carePathId: ref.carePathId, reasons: [expect.objectContaining({ why: 'failed' })] }),
    )
  })

  it('brings an evening patient her scan in daytime of the same date, and a call with the result', async () => {
    const { ref } = await desk.booked(await aReferral(house, EVENING))
    const path = await desk.pathOf(ref.carePathId)
    const kind = (of: string) => path.visits.find((visit) => visit.kind === of)!
    expect(path.status).toBe('booked')
    expect(kind('consult')).toMatchObject({ day: path.day, sessionType: 'evening' })
    expect(kind('dxa')).toMatchObject({ day: path.day, sessionType: 'day' })
    expect(kind('dxa').to).toBeLessThanOrEqual(16 * 60 + 30)
    expect(kind('phone-result').day > path.day).toBe(true)
    const held = `select state from evening_clinic.phone_result where care_path_id = $1`
    expect(await house.db(held, [ref.carePathId])).toEqual([{ state: 'planned' }])

    await house.get(CarePaths).cancel(ref, 'patient-unavailable', secretary)
    await house.drain()
    expect(await house.db(`select 1 from scheduling.visit where care_path_id = $1`, [ref.carePathId])).toEqual([])
    expect(await house.db(held, [ref.carePathId])).toEqual([{ state: 'released' }])
  })

  it('is free again when ten minutes have gone by without a booking', async () => {
    const referralId = await aReferral(house)
    const { ref, option } = await desk.heldFor(referralId)
    const { holdExpiresAt } = await desk.pathOf(ref.carePathId)
    house.clock.set(holdExpiresAt!)
    expect(await house.get(CarePaths).book(ref, secretary)).toMatchObject({
      ok: false,
      refusals: [{ code: 'hold-expired' }],
    })
    await house.drain()
    expect(await desk.pathOf(ref.carePathId)).toMatchObject({ status: 'released', visits: [] })
    expect(await desk.hold({ referralId }, option)).toMatchObject({ ok: true })
  })

  it('leaves one history row for each change and one audit row beside it', async () => {
    const [counts] = await house.db(`select (select count(*) from scheduling.history) as history,
      (select count(*) from platform.audit where event like 'care-path.%') as audit`)
    expect(counts!.history).toBe(counts!.audit)
  })
})
