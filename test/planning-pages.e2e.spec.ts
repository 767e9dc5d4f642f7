import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Database, instantAt } from '#platform'
import { CarePaths, Finder } from '#scheduling'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, EVENING } from './referrals.js'
import { aMember, type StaffBrowser } from './signed-in.js'

const MANY = 205
const PAGE = 40
const EVENING_DAY = '2027-01-05'

let house: TestHouse
let secretary: StaffBrowser
let doctor: StaffBrowser
beforeAll(async () => {
  house = await aHouse({ hospital: true, clock: instantAt('2026-12-01', 540) })
  secretary = await aMember(house, 'secretariat', 'm.post')
  doctor = await aMember(house, 'doctor', 'a.yilmaz')
})
afterAll(() => house.close())

/** Every row of a list, read page by page. */
async function walk(path: string): Promise<{ id: string }[]> {
  const seen: { id: string }[] = []
  let cursor = ''
  do {
    const { body } = await secretary.get(`${path}limit=${PAGE}${cursor && `&cursor=${cursor}`}`).expect(200)
    expect(body.rows.length).toBeLessThanOrEqual(PAGE)
    seen.push(...body.rows)
    cursor = body.next ?? ''
  } while (cursor)
  return seen
}

describe('lists of the planning that grow past 200', () => {
  it('give every outage once, the nearest first', async () => {
    await house.db(
      `insert into scheduling.outage (kind, scope, targets, from_day, to_day, from_minute, to_minute, daily, reason, changed_by, changed_at)
       select 'ill', 'unit', array['doctor-1'], date '2027-06-01' + (i * 37 % 100), date '2027-10-01', 0, 1440, false, 'griep', 'm.post', now() from generate_series(1, $1) i`,
      [MANY],
    )
    const inOrder = await house.db<{ number: string }>(
      `select id::text as number from scheduling.outage where not ended order by from_day, id`,
    )
    expect((await walk('/api/planning/outages?')).map(({ id }) => id)).toEqual(inOrder.map(({ number }) => number))
    expect(inOrder.length).toBe(MANY)
    await house.db(`delete from scheduling.outage`)
  })

  it('give every date of a unit once, the nearest first, of each sort', async () => {
    await house.db(
      `insert into scheduling.session (unit_id, day, from_minute, to_minute, type, reason, changed_by, changed_at)
       select 'nurse-1', date '2027-02-01' + i / 2, 1200 + i % 2 * 60, 1230 + i % 2 * 60, 'day', 'inhaaldag', 'm.post', now() from generate_series(1, $1) i`,
      [MANY],
    )
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason, changed_by, changed_at)
       select 'nurse-1', date '2027-02-01' + i % 20, 480, 490, 'overleg', 'm.post', now() from generate_series(1, $1) i`,
      [MANY],
    )
    const orderOf = (table: string) =>
      house.db<{ id: string }>(
        `select id::text from scheduling.${table} where unit_id = 'nurse-1' order by day, from_minute, id::text collate "C"`,
      )
    for (const [list, table] of [
      ['sessions', 'session'],
      ['blocks', 'block'],
    ] as const) {
      const ids = (await orderOf(table)).map(({ id }) => id)
      expect((await walk(`/api/planning/units/nurse-1/dates?list=${list}&`)).map(({ id }) => id)).toEqual(ids)
      expect(ids.length).toBe(MANY)
    }
    expect(await walk('/api/planning/units/nurse-1/dates?list=extras&')).toEqual([])
    await secretary.get('/api/planning/units/nurse-1/dates?list=extras&cursor=x').expect(422)
  })
})

describe('a place more than there is, of a doctor of the evening clinic', () => {
  const extra = { unit: 'evening-doctor-1', day: EVENING_DAY, from: 1080, to: 1100, reason: 'spoed' }

  it('is of the evening by itself, and is found and held by a patient when the evening is full', async () => {
    const referralId = await aReferral(house, { ...EVENING, Uiterlijk: '15-01-2027' })
    const find = () => house.get(Database).transaction((tx) => house.get(Finder).find(tx, { referralId }, { most: 1 }))
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason)
       select id, $1, 0, 1440, 'vol' from scheduling.unit where pool = 'evening-doctor' and extra_of is null`,
      [EVENING_DAY],
    )
    expect((await find()).options).toEqual([])
    const { id } = (await doctor.post('/api/planning/extras', extra).expect(200)).body
    expect(await house.db(`select type from scheduling.session where unit_id = $1`, [id])).toEqual([
      { type: 'evening' },
    ])
    const [option] = (await find()).options
    const consult = option!.visits.find(({ unit }) => unit === id)
    expect(consult).toMatchObject({ day: EVENING_DAY, from: extra.from, to: extra.to })
    const { day, pathway, visits } = option!
    const held = await house
      .get(CarePaths)
      .hold({ ask: { referralId }, day, pathway, visits }, { name: 'm.post', role: 'secretariat' })
    expect(held).toMatchObject({ ok: true })
    const [row] = await walk('/api/planning/units/evening-doctor-1/dates?list=extras&')
    expect(row).toMatchObject({ id, type: 'evening', used: true, version: null })
  })

  it('counts among the places of that evening, there and in the list of evenings, and is free until somebody has it', async () => {
    const held = '2027-03-02'
    const undecided = '2027-05-04'
    const seen = async (day: string) => {
      const { body } = await secretary.get(`/api/evenings/${day}`).expect(200)
      const { body: ahead } = await secretary.get('/api/evenings').expect(200)
      const listed = ahead.evenings.find((evening: { day: string }) => evening.day === day)
      expect(listed).toMatchObject({ places: body.places })
      const free = body.free.filter(({ doctor: at }: { doctor: string }) => at.endsWith(' extra'))
      return { places: body.places, free: free.map(({ time }: { time: string }) => time) }
    }
    const before = await seen(held)
    expect(before.free).toEqual([])
    const place = { ...extra, day: held, to: 1125 }
    const { id } = (await doctor.post('/api/planning/extras', place).expect(200)).body
    expect(await seen(held)).toEqual({ places: before.places + 2, free: ['18:00', '18:20'] })
    await doctor.post(`/api/planning/extras/${id}/remove`).expect(200)
    expect(await seen(held)).toEqual(before)
    // Minutes of a doctor who sits in a part of them already, and before the evening begins.
    const own = { ...extra, day: undecided, from: 930, to: 1030 }
    await secretary.post('/api/planning/sessions', own).expect(200)
    expect(await seen(undecided)).toEqual(before)
  })

  it('cannot be of a kind of session in which nobody comes there', async () => {
    for (const path of ['sessions', 'extras'])
      expect((await doctor.post(`/api/planning/${path}`, { ...extra, type: 'day' })).status).toBe(
        path === 'extras' ? 409 : 403,
      )
    const { body } = await doctor
      .post('/api/planning/extras', { ...extra, unit: 'doctor-1', type: 'evening' })
      .set('accept-language', 'en')
      .expect(409)
    expect(body).toEqual({
      code: 'no-such-session',
      message: 'Nobody comes here in the evening. Choose by day.',
    })
  })

  it('is not taken away with the sessions of an evening that is dropped, and stands in the roster until somebody does', async () => {
    const decide = (decision: string) =>
      secretary.post(`/api/evenings/2027-02-02/decision`, { decision, reason: 'congres' })
    const { id } = (await doctor.post('/api/planning/extras', { ...extra, day: '2027-02-02' }).expect(200)).body
    await decide('dropped').expect(200)
    const own = await house.db(
      `select unit_id as id from scheduling.session where day = '2027-02-02' and type = 'evening'`,
    )
    expect(own).toEqual([{ id }])
    await doctor.post(`/api/planning/extras/${id}/remove`).expect(200)
  })
})

describe('a place more than there is that is too short for a visit', () => {
  const short = { unit: 'doctor-1', day: '2026-12-08', from: 990, to: 1005, reason: 'spoed' }

  it('is refused with how long it must be, and the unit says so beforehand', async () => {
    const { body: plan } = await secretary.get('/api/planning/units/doctor-1').expect(200)
    expect(plan.usual).toBe('day')
    expect(plan.kinds).toEqual([
      { type: 'day', visits: [{ label: expect.any(String), minutes: 30, hours: [{ from: 480, to: 990 }] }] },
      { type: 'evening', visits: [] },
    ])
    const refused = await doctor.post('/api/planning/extras', short).expect(409)
    expect(refused.body).toEqual({
      code: 'place-too-short',
      message: expect.stringMatching(/^Te kort: 16:30–16:45 duurt 15 minuten\. Nodig is minstens 30 minuten \(.+\)\.$/),
    })
    const english = await doctor.post('/api/planning/extras', short).set('accept-language', 'en').expect(409)
    expect(english.body.message).toMatch(
      /^Too short: 16:30–16:45 lasts 15 minutes\. At least 30 minutes are needed \(.+\)\.$/,
    )
    expect(await house.db(`select 1 from scheduling.unit where extra_of = 'doctor-1'`)).toEqual([])
    await doctor.post('/api/planning/extras', { ...short, from: 960, to: 990 }).expect(200)
  })
})

describe('a place or session by hand at hours at which nobody may come', () => {
  const outside = { unit: 'doctor-1', day: '2026-12-09', from: 975, to: 1035, reason: 'spoed' }

  it('is refused with the hours at which somebody may, in both languages', async () => {
    const refused = await doctor.post('/api/planning/extras', outside).expect(409)
    expect(refused.body).toEqual({
      code: 'place-outside-hours',
      message: 'Van 16:15 tot 17:15 kan hier niemand komen. De uren hier: Arts met de uitslag, 08:00–16:30.',
    })
    const session = { ...outside, unit: 'urine-desk-1', from: 660, to: 690 }
    const english = await secretary.post('/api/planning/sessions', session).set('accept-language', 'en').expect(409)
    expect(english.body).toEqual({
      code: 'place-outside-hours',
      message:
        'Nobody can come here from 11:00 to 11:30. The hours here: Hand in 24-hour urine, 08:00–10:30, 12:00–16:30.',
    })
    expect(
      await house.db(`select 1 from scheduling.unit where extra_of = 'doctor-1' and extra_day = '2026-12-09'`),
    ).toEqual([])
  })

  it('is given where a whole visit fits into the hours that are left of it', async () => {
    await doctor.post('/api/planning/extras', { ...outside, from: 960 }).expect(200)
    await secretary.post('/api/planning/sessions', { ...outside, unit: 'urine-desk-1', from: 600, to: 690 }).expect(200)
  })
})
