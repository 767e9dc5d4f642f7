import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { Referrals } from '#intake'
import { Database } from '#platform'
import { type NewCarePath, PathStore, Taken } from '../libs/scheduling/src/path-store.js'
import { type Desk, deskOf, secretary } from './desk.js'
import { aHouse, backends, type TestHouse } from './house.js'
import { aReferral, someReferrals } from './referrals.js'

describe.each(backends())('a path day, with its jobs on %s', (backend) => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true, redis: backend === 'Redis' })
    desk = deskOf(house)
  })
  afterAll(() => house.close())

  const overlaps = () =>
    house.db(`select 1 from scheduling.visit a join scheduling.visit b on a.unit_id = b.unit_id and a.day = b.day and a.id < b.id
               and int4range(a.from_minute, a.to_minute) && int4range(b.from_minute, b.to_minute)`)

  it('is held, ordered by jobs and booked as one thing, with the blood and the kit', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
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
    const { options } = await desk.find({ referralId: await aReferral(house) }, 5)
    for (const { visits } of options) {
      const at = (step: string) => visits.find((visit) => visit.step === step)!
      expect(at('consult').from).toBeGreaterThanOrEqual(at('blood').to + 180)
      expect(at('consult').from).toBeGreaterThanOrEqual(at('dxa').to + 45)
    }
  })

  it('is refused whole when somebody else has one of its minutes', async () => {
    const [first, second] = await someReferrals(house, [{}, {}])
    const { options } = await desk.find({ referralId: second! }, 1)
    await desk.heldFor(first!)
    const refused = await desk.hold({ referralId: second! }, options[0]!)
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
    const { options } = await desk.find({ referralId: ids[0]! }, 1)
    const answers = await Promise.all(ids.map((referralId) => desk.hold({ referralId }, options[0]!)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await overlaps()).toEqual([])
  })

  it('cannot be doubled by any code: the database refuses two patients on one unit and imaging in the evening', async () => {
    const { ref } = await desk.heldFor(await aReferral(house))
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
    const { options } = await desk.find({ referralId }, 1)
    const other = new pg.Client(house.databaseUrl)
    await other.connect()
    await other.query('begin')
    await other.query(`select pg_advisory_xact_lock(hashtextextended('scheduling.day.' || $1, 0))`, [options[0]!.day])
    const held = desk.hold({ referralId }, options[0]!)
    const waiting = `select 1 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`
    while ((await other.query(waiting)).rowCount === 0) await pause(10)
    expect(await house.db(`select 1 from scheduling.care_path where referral_id = $1`, [referralId])).toEqual([])
    await other.query('commit')
    expect(await held).toMatchObject({ ok: true })
    await other.end()
  })

  it('is stored whole or not at all, also where somebody took a minute after it was judged', async () => {
    const [mine, other] = await someReferrals(house, [{}, {}])
    const { ref } = await desk.heldFor(other!)
    const taken = (await desk.pathOf(ref.carePathId)).visits
    const { patientId } = await house.get(Database).transaction((tx) => house.get(Referrals).of(tx, mine!))
    const path = { ...(await desk.pathOf(ref.carePathId)), referralId: mine!, patientId, holdExpiresAt: new Date() }
    const free = taken.map((visit, i) => (i === 0 ? visit : { ...visit, from: visit.from - 240, to: visit.to - 240 }))
    const stored = house
      .get(Database)
      .transaction((tx) => house.get(PathStore).hold(tx, path as NewCarePath, free, secretary))
    await expect(stored).rejects.toBeInstanceOf(Taken)
    expect(await house.db(`select 1 from scheduling.care_path where referral_id = $1`, [mine])).toEqual([])
  })

  it('is not given twice to one referral', async () => {
    const referralId = await aReferral(house)
    const { options } = await desk.find({ referralId }, 2)
    expect(await desk.hold({ referralId }, options[0]!)).toMatchObject({ ok: true })
    expect(await desk.hold({ referralId }, options[1]!)).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-planned' }],
    })
  })

  it('is refused at once when a visit lies years away, whatever a request says', async () => {
    const referralId = await aReferral(house)
    const { options } = await desk.find({ referralId }, 1)
    const [first, ...rest] = options[0]!.visits
    const visits = [{ ...first!, day: '2099-12-31' }, ...rest]
    expect(await desk.hold({ referralId }, { ...options[0]!, visits })).toMatchObject({
      ok: false,
      refusals: [{ code: 'after-latest' }],
    })
  })
})
