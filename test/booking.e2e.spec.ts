import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { CancelReason } from '#contracts'
import { Referrals } from '#intake'
import { Database } from '#platform'
import { type Ask, CarePaths, type DayOption, Finder, PathLists, Rosters } from '#scheduling'
import { type NewCarePath, PathStore, Taken } from '../libs/scheduling/src/path-store.js'
import { aHouse, backends, type TestHouse } from './house.js'
import { aReferral, EVENING, someReferrals } from './referrals.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }

describe.each(backends())('a path day, with its jobs on %s', (backend) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true, redis: backend === 'Redis' })
  })
  afterAll(() => house.close())

  const find = async (ask: Ask, most = 3) =>
    house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most }))
  const hold = (ask: Ask, option: DayOption) =>
    house.get(CarePaths).hold({ ask, day: option.day, pathway: option.pathway, visits: option.visits }, secretary)
  const heldFor = async (referralId: string, which = 0) => {
    const ask = { referralId }
    const { options } = await find(ask, which + 1)
    const held = await hold(ask, options[which]!)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    return { ref: { carePathId: held.carePathId, version: held.version }, option: options[which]! }
  }
  const pathOf = async (id: string) =>
    (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, id)))!
  const booked = async (referralId: string, which = 0) => {
    const { ref, option } = await heldFor(referralId, which)
    await house.get(CarePaths).book(ref, secretary)
    await house.drain()
    return { ref, option }
  }
  const overlaps = () =>
    house.db(`select 1 from scheduling.visit a join scheduling.visit b on a.unit_id = b.unit_id and a.day = b.day and a.id < b.id
               and int4range(a.from_minute, a.to_minute) && int4range(b.from_minute, b.to_minute)`)

  it('is held, ordered by jobs and booked as one thing, with the blood and the kit', async () => {
    const { ref } = await booked(await aReferral(house))
    const path = await pathOf(ref.carePathId)
    expect(path.status).toBe('booked')
    expect(path.visits.map(({ kind }) => kind).sort()).toEqual(['blood', 'consult', 'dxa', 'nurse', 'urine', 'xray'])
    expect(path.visits.every(({ status }) => status === 'booked')).toBe(true)
    expect(await house.db(`select state from lab.blood_order where care_path_id = $1`, [ref.carePathId])).toEqual([
      { state: 'ordered' },
    ])
    expect(await house.db(`select state from lab.urine_kit where care_path_id = $1`, [ref.carePathId])).toEqual([
      { state: 'to-fetch' },
    ])
  })

  it('gives the doctor the result: no consult before blood and scan are in', async () => {
    const { options } = await find({ referralId: await aReferral(house) }, 5)
    for (const { visits } of options) {
      const at = (step: string) => visits.find((visit) => visit.step === step)!
      expect(at('consult').from).toBeGreaterThanOrEqual(at('blood').to + 180)
      expect(at('consult').from).toBeGreaterThanOrEqual(at('dxa').to + 45)
    }
  })

  it('is refused whole when somebody else has one of its minutes', async () => {
    const [first, second] = await someReferrals(house, [{}, {}])
    const { options } = await find({ referralId: second! }, 1)
    await heldFor(first!)
    const refused = await hold({ referralId: second! }, options[0]!)
    expect(refused).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'unit-taken' })]),
    })
    expect(await house.db(`select 1 from scheduling.care_path where referral_id = $1`, [second])).toEqual([])
  })

  it('goes to exactly one of twelve secretaries who choose the same minutes at once', async () => {
    const ids = await someReferrals(
      house,
      Array.from({ length: 12 }, () => ({})),
    )
    const { options } = await find({ referralId: ids[0]! }, 1)
    const answers = await Promise.all(ids.map((referralId) => hold({ referralId }, options[0]!)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await overlaps()).toEqual([])
  })

  it('cannot be doubled by any code: the database refuses two patients on one unit and imaging in the evening', async () => {
    const { ref } = await heldFor(await aReferral(house))
    const copy = (set: string) =>
      house.db(
        `insert into scheduling.visit (care_path_id, patient_id, step, kind, unit_id, day, from_minute, to_minute, session_type)
         select care_path_id, gen_random_uuid(), 'other', kind, unit_id, day, from_minute + 5, to_minute + 5, ${set}
           from scheduling.visit where care_path_id = $1 and kind = 'dxa'`,
        [ref.carePathId],
      )
    await expect(copy(`'day'`)).rejects.toMatchObject({ driverError: { code: '23P01', constraint: 'unit_taken_once' } })
    await expect(copy(`'evening'`)).rejects.toMatchObject({
      driverError: { code: '23514', constraint: 'no_imaging_in_the_evening' },
    })
  })

  it('waits for whoever is planning the same day, so that moves and bookings cannot block each other', async () => {
    const referralId = await aReferral(house)
    const { options } = await find({ referralId }, 1)
    const other = new pg.Client(house.databaseUrl)
    await other.connect()
    await other.query('begin')
    await other.query(`select pg_advisory_xact_lock(hashtextextended('scheduling.day.' || $1, 0))`, [options[0]!.day])
    const held = hold({ referralId }, options[0]!)
    const waiting = `select 1 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`
    while ((await other.query(waiting)).rowCount === 0) await pause(10)
    expect(await house.db(`select 1 from scheduling.care_path where referral_id = $1`, [referralId])).toEqual([])
    await other.query('commit')
    expect(await held).toMatchObject({ ok: true })
    await other.end()
  })

  it('is stored whole or not at all, also where somebody took a minute after it was judged', async () => {
    const [mine, other] = await someReferrals(house, [{}, {}])
    const { ref } = await heldFor(other!)
    const taken = (await pathOf(ref.carePathId)).visits
    const { patientId } = await house.get(Database).transaction((tx) => house.get(Referrals).of(tx, mine!))
    const path = { ...(await pathOf(ref.carePathId)), referralId: mine!, patientId, holdExpiresAt: new Date() }
    const free = taken.map((visit, i) => (i === 0 ? visit : { ...visit, from: visit.from - 240, to: visit.to - 240 }))
    const stored = house
      .get(Database)
      .transaction((tx) => house.get(PathStore).hold(tx, path as NewCarePath, free, secretary))
    await expect(stored).rejects.toBeInstanceOf(Taken)
    expect(await house.db(`select 1 from scheduling.care_path where referral_id = $1`, [mine])).toEqual([])
  })

  it('is not given twice to one referral', async () => {
    const referralId = await aReferral(house)
    const { options } = await find({ referralId }, 2)
    expect(await hold({ referralId }, options[0]!)).toMatchObject({ ok: true })
    expect(await hold({ referralId }, options[1]!)).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-planned' }],
    })
  })

  it('moves as one: the old minutes are free, the old orders withdrawn, the version one higher', async () => {
    const referralId = await aReferral(house)
    const { ref } = await booked(referralId)
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
    const path = await pathOf(ref.carePathId)
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
    const { ref } = await booked(mine!)
    const before = (await pathOf(ref.carePathId)).visits
    const { option } = await heldFor(other!, 1)
    const moved = await house
      .get(CarePaths)
      .move(
        ref,
        { ask: { referralId: mine! }, day: option.day, pathway: option.pathway, visits: option.visits },
        secretary,
      )
    expect(moved.ok).toBe(false)
    expect((await pathOf(ref.carePathId)).visits).toEqual(before)
  })

  it('is cancelled as one: no minute, no order and no kit is left', async () => {
    const { ref } = await booked(await aReferral(house))
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    await house.drain()
    expect((await pathOf(ref.carePathId)).visits).toEqual([])
    const left = `select 1 from lab.blood_order where care_path_id = $1 and state <> 'withdrawn'
        union all select 1 from lab.urine_kit where care_path_id = $1 and state <> 'withdrawn'`
    expect(await house.db(left, [ref.carePathId])).toEqual([])
  })

  it('that was called off because the patient declines, or has died, is not to be planned again', async () => {
    const [declines, dead, ill] = await someReferrals(house, [{}, {}, {}])
    const told = async (referralId: string, reason: CancelReason) => {
      const { ref } = await booked(referralId)
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

  it('is done when its last day is over, and the patient may be referred again', async () => {
    const row = { Patiëntnr: '7999001', BSN: '999990019' }
    const { ref, option } = await booked(await aReferral(house, row))
    const now = house.clock.now()
    house.clock.set(new Date(`${option.day}T22:59:00Z`))
    await house.drain()
    expect((await pathOf(ref.carePathId)).status).toBe('booked')
    house.clock.set(new Date(`${option.day}T23:01:00Z`))
    await house.drain()
    expect((await pathOf(ref.carePathId)).status).toBe('done')
    await expect(aReferral(house, row)).resolves.toBeDefined()
    house.clock.set(now)
  })

  it('is not moved when its hold has run out', async () => {
    const referralId = await aReferral(house)
    const { ref } = await heldFor(referralId)
    const { options } = await find({ referralId }, 3)
    const { day, pathway, visits } = options.at(-1)!
    const now = house.clock.now()
    house.clock.set((await pathOf(ref.carePathId)).holdExpiresAt!)
    const moved = await house.get(CarePaths).move(ref, { ask: { referralId }, day, pathway, visits }, secretary)
    house.clock.set(now)
    expect(moved).toMatchObject({ ok: false, refusals: [{ code: 'hold-expired' }] })
  })

  it('is refused at once when a visit lies years away, whatever a request says', async () => {
    const referralId = await aReferral(house)
    const { options } = await find({ referralId }, 1)
    const [first, ...rest] = options[0]!.visits
    const visits = [{ ...first!, day: '2099-12-31' }, ...rest]
    expect(await hold({ referralId }, { ...options[0]!, visits })).toMatchObject({
      ok: false,
      refusals: [{ code: 'after-latest' }],
    })
  })

  it('is given back whole when the scanner goes down between hold and booking', async () => {
    const { ref, option } = await heldFor(await aReferral(house))
    const scan = option.visits.find(({ step }) => step === 'dxa')!
    await house
      .get(Database)
      .transaction((tx) => house.get(Rosters).block(tx, scan.unit, scan.day, { from: 0, to: 1440 }, 'defect'))
    await house.get(CarePaths).book(ref, secretary)
    await house.drain()
    const path = await pathOf(ref.carePathId)
    expect(path).toMatchObject({
      status: 'failed',
      visits: [],
      outcome: expect.stringMatching(/^DEXA-scan.*bezet/),
    })
    expect(await house.get(PathLists).page('failed', { limit: 50, offset: 0 })).toContainEqual(
      expect.objectContaining({ id: ref.carePathId }),
    )
  })

  it('brings an evening patient her scan in daytime of the same date, and a call with the result', async () => {
    const { ref } = await booked(await aReferral(house, EVENING))
    const path = await pathOf(ref.carePathId)
    const kind = (of: string) => path.visits.find((visit) => visit.kind === of)!
    expect(path.status).toBe('booked')
    expect(kind('consult')).toMatchObject({ day: path.day, sessionType: 'evening' })
    expect(kind('dxa')).toMatchObject({ day: path.day, sessionType: 'day' })
    expect(kind('dxa').to).toBeLessThanOrEqual(16 * 60 + 30)
    expect(kind('phone-result').day > path.day).toBe(true)
    const held = `select state from evening_clinic.imaging_reservation where care_path_id = $1 union all select state from evening_clinic.phone_result where care_path_id = $1`
    expect(await house.db(held, [ref.carePathId])).toEqual([{ state: 'reserved' }, { state: 'planned' }])

    await house.get(CarePaths).cancel(ref, 'patient-unavailable', secretary)
    await house.drain()
    expect(await house.db(`select 1 from scheduling.visit where care_path_id = $1`, [ref.carePathId])).toEqual([])
    expect(await house.db(held, [ref.carePathId])).toEqual([{ state: 'released' }, { state: 'released' }])
  })

  it('is free again when ten minutes have gone by without a booking', async () => {
    const referralId = await aReferral(house)
    const { ref, option } = await heldFor(referralId)
    const { holdExpiresAt } = await pathOf(ref.carePathId)
    house.clock.set(holdExpiresAt!)
    expect(await house.get(CarePaths).book(ref, secretary)).toMatchObject({
      ok: false,
      refusals: [{ code: 'hold-expired' }],
    })
    await house.drain()
    expect(await pathOf(ref.carePathId)).toMatchObject({ status: 'released', visits: [] })
    expect(await hold({ referralId }, option)).toMatchObject({ ok: true })
  })

  it('leaves one history row for each change and one audit row beside it', async () => {
    const [counts] = await house.db(`select (select count(*) from scheduling.history) as history,
      (select count(*) from platform.audit where event like 'care-path.%') as audit`)
    expect(counts!.history).toBe(counts!.audit)
  })
})
