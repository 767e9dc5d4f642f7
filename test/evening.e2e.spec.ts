import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import { Database, instantAt } from '#platform'
import { type Ask, CarePaths, type DayOption, explain, Finder, PathLists, PlanningChanges } from '#scheduling'
import { aBookedPatient, move } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, EVENING, someReferrals } from './referrals.js'
import { aMember } from './signed-in.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }
const EVENING_DAY = '2027-01-05'
const asEvening = { ...EVENING, Uiterlijk: '26-02-2027' }

describe('an evening patient', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const find = (ask: Ask, most = 1) =>
    house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most }))
  const hold = (ask: Ask, { day, pathway, visits }: DayOption) =>
    house.get(CarePaths).hold({ ask, day, pathway, visits }, secretary)
  const pathOf = async (id: string) =>
    (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, id)))!
  /** Takes a whole unit for a while; answers how to give it back. */
  const occupied = async (unit: string, day: string) => {
    const [{ id } = { id: 0 }] = await house.db<{ id: number }>(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) values ($1, $2, 0, 1440, 'test') returning id`,
      [unit, day],
    )
    return () => house.db(`delete from scheduling.block where id = $1`, [id])
  }

  it('who is in for a scan gives blood and urine by day, before the scan, and hears the result sooner', async () => {
    const { carePathId, day } = await aBookedPatient(house, asEvening)
    const path = await pathOf(carePathId)
    const at = (kind: string) => path.visits.find((visit) => visit.kind === kind)!
    expect([day, path.pathway]).toEqual([EVENING_DAY, 'evening-lab'])
    expect(at('blood')).toMatchObject({ unit: expect.stringMatching(/^blood/), sessionType: 'day', day })
    expect(at('blood').to).toBeLessThanOrEqual(at('dxa').from)
    expect(at('urine')).toMatchObject({ sessionType: 'day' })
    expect(at('dxa').to).toBeLessThanOrEqual(990)
    expect(at('phone-result').day).toBe('2027-01-07')
    expect(await house.db(`select state from lab.blood_order where care_path_id = $1`, [carePathId])).toEqual([
      { state: 'ordered' },
    ])
  })

  it('comes as late in the afternoon as the evening allows', async () => {
    const { options } = await find({ referralId: await aReferral(house, asEvening) })
    const visits = options[0]!.visits.filter(({ day }) => day === options[0]!.day)
    const [first, last] = [Math.min(...visits.map(({ from }) => from)), Math.max(...visits.map(({ to }) => to))]
    expect(last - first).toBeLessThanOrEqual(180)
  })

  it('gives blood to the assistant where the counter has no place', async () => {
    const free = [await occupied('blood-1', EVENING_DAY), await occupied('blood-2', EVENING_DAY)]
    const { options } = await find({ referralId: await aReferral(house, asEvening) })
    expect(options[0]).toMatchObject({ day: EVENING_DAY, pathway: 'evening' })
    expect(options[0]!.visits.find(({ step }) => step === 'evening-blood')?.unit).toBe('evening-assistant-1')
    for (const give of free) await give()
  })

  it('waits for another evening when the assistant has no minute left for her blood, and is told so', async () => {
    const free = [
      await occupied('blood-1', EVENING_DAY),
      await occupied('blood-2', EVENING_DAY),
      await occupied('evening-assistant-1', EVENING_DAY),
    ]
    const { options, refused } = await find({ referralId: await aReferral(house, asEvening) })
    expect(options[0]?.day).toBe('2027-02-02')
    expect(refused.find(({ day }) => day === EVENING_DAY)?.refusals).toContainEqual(
      expect.objectContaining({ code: 'pool-full', step: 'evening-blood' }),
    )
    for (const give of free) await give()
  })

  it('who needs no scan hands in her urine and gives blood at the clinic itself', async () => {
    const { options } = await find({ referralId: await aReferral(house, asEvening), without: ['dxa', 'xray'] })
    const at = (step: string) => options[0]!.visits.find((visit) => visit.step === step)
    for (const step of ['evening-hand-in', 'evening-blood']) {
      expect(at(step)).toMatchObject({ unit: 'evening-assistant-1', day: EVENING_DAY })
      expect(at(step)!.from).toBeGreaterThanOrEqual(990)
      expect(at(step)!.to).toBeLessThanOrEqual(at('evening-consult')!.from)
    }
  })

  it('for whom no scan is free is offered the next evening, and told why, and what else there is', async () => {
    const free = [await occupied('dxa-1', EVENING_DAY), await occupied('dxa-2', EVENING_DAY)]
    const referralId = await aReferral(house, asEvening)
    const { options, refused } = await find({ referralId })
    expect(options[0]?.day).toBe('2027-02-02')
    expect(refused.find(({ day }) => day === EVENING_DAY)?.refusals[0]).toMatchObject({
      code: 'pool-full',
      step: 'evening-dxa',
    })

    const without = await find({ referralId, without: ['dxa', 'xray'] })
    expect(without.options[0]).toMatchObject({ day: EVENING_DAY, pathway: 'evening-only' })

    const ask = { referralId, imagingApart: { consent: 'Mevrouw vindt 28 december goed, gesproken met M. Post' } }
    const apart = await find(ask)
    const scans = apart.options[0]!.visits.filter(({ step }) => ['dxa', 'xray'].includes(step))
    expect(apart.options[0]).toMatchObject({ day: EVENING_DAY, pathway: 'evening-only' })
    expect(new Set(scans.map(({ day }) => day)).size).toBe(1)
    expect(scans[0]!.day < EVENING_DAY).toBe(true)

    const held = await hold(ask, apart.options[0]!)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    await house.get(CarePaths).book(held, secretary)
    await house.drain()
    expect((await pathOf(held.carePathId)).status).toBe('booked')
    expect(
      await house.db(`select ask->'imagingApart'->>'consent' as consent from scheduling.care_path where id = $1`, [
        held.carePathId,
      ]),
    ).toEqual([{ consent: ask.imagingApart.consent }])
    await house.get(CarePaths).cancel(held, 'hospital', secretary)
    await house.drain()
    expect(await house.db(`select 1 from scheduling.visit where care_path_id = $1`, [held.carePathId])).toEqual([])
    for (const give of free) await give()
  })

  it('cannot be given an image in the evening: the answer says where it is open', async () => {
    const referralId = await aReferral(house, asEvening)
    const { options } = await find({ referralId })
    const [option] = options
    const late = option!.visits.map((visit) =>
      visit.step === 'evening-dxa' ? { ...visit, from: 1050, to: 1080 } : visit,
    )
    const refused = await hold({ referralId }, { ...option!, visits: late })
    expect(refused).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'unit-closed', step: 'evening-dxa' })]),
    })
    const told = refused.ok
      ? []
      : refused.refusals.map((refusal) => explain(refusal, loadDefinition('lumc', EVENING_DAY)))
    expect(told.map(({ reason }) => reason)).toContain('Geen beeldvorming in de avond')
  })

  it('who must come sooner is offered the sooner evening on a later one, and why', async () => {
    const desk = await aMember(house, 'nurse')
    const referralId = await aReferral(house, { ...EVENING, Uiterlijk: '25-01-2027' })
    const { waiting } = (await desk.get('/api/evenings/2027-02-02').expect(200)).body
    expect(waiting.rows.find((row: { referralId: string }) => row.referralId === referralId)).toMatchObject({
      here: false,
      first: { day: EVENING_DAY },
      whyNot: { code: 'after-latest', detail: expect.stringContaining('25 jan') },
    })
  })

  it('stands red on the evening and on her page once her scanner is out of order, until she has another place', async () => {
    const desk = await aMember(house, 'secretariat')
    const { carePathId, version, referralId, day } = await aBookedPatient(house, asEvening)
    const scan = (await pathOf(carePathId)).visits.find(({ kind }) => kind === 'dxa')!
    const out = {
      ...{ kind: 'outage-add' as const, outage: 'down' as const, scope: 'unit' as const, targets: [scan.unit] },
      ...{ fromDay: day, toDay: day, fromMinute: 0, toMinute: 1440, daily: false, reason: 'scanner stuk' },
    }
    const rehearsed = await house.get(PlanningChanges).change(out, { preview: true }, secretary)
    if (!rehearsed.ok) throw new Error(rehearsed.refusal.reason)
    const confirmed = rehearsed.mark
    expect(await house.get(PlanningChanges).change(out, { confirmed }, secretary)).toMatchObject({ saved: true })
    const { rows } = (await desk.get(`/api/evenings/${day}`).expect(200)).body
    const row = rows.find((one: { carePathId: string }) => one.carePathId === carePathId)
    expect(row).toMatchObject({ lost: expect.stringContaining('scanner stuk') })
    const { visits } = (await desk.get(`/api/care-paths/${carePathId}`).expect(200)).body
    expect(visits.filter(({ status }: { status: { key: string } }) => status.key === 'failed')).toMatchObject([
      { unitId: scan.unit, status: { label: expect.stringContaining('scanner stuk') } },
    ])
    await move(house, { carePathId, version, referralId, day, link: async () => '' })
    expect((await pathOf(carePathId)).visits.filter(({ lost }) => lost)).toEqual([])
  })

  it('moves with scan, blood and call as one, and leaves nothing behind', async () => {
    const referralId = await aReferral(house, asEvening)
    const { options } = await find({ referralId })
    const held = await hold({ referralId }, options[0]!)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    await house.get(CarePaths).book(held, secretary)
    await house.drain()
    await move(house, { ...held, referralId, day: options[0]!.day, link: async () => '' })
    const left = await house.db(
      `select state, version from evening_clinic.phone_result where care_path_id = $1 order by version`,
      [held.carePathId],
    )
    expect(left).toEqual([
      { version: 1, state: 'released' },
      { version: 2, state: 'planned' },
    ])
    expect(
      new Set(
        (await pathOf(held.carePathId)).visits.filter(({ kind }) => kind !== 'phone-result').map(({ day }) => day),
      ).size,
    ).toBe(1)
  })
})

describe('scans that are kept for evening patients', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const DAY = '2027-02-02'
  const find = (ask: Ask) => house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most: 1 }))
  /** Whether the planner may put an ordinary patient in the kept minutes of a day: it may where a chosen visit there is no refusal. */
  const isOpenToAll = async (referralId: string) => {
    const { options } = await find({ referralId, from: DAY })
    const [option] = options
    const visits = option!.visits.map((visit) =>
      visit.step === 'dxa' ? { ...visit, unit: 'dxa-1', from: 14 * 60 + 30, to: 15 * 60 } : visit,
    )
    const held = await house
      .get(CarePaths)
      .hold({ ask: { referralId, from: DAY }, day: DAY, pathway: option!.pathway, visits }, secretary)
    return !held.ok && !held.refusals.some((refusal) => refusal.code === 'unit-taken')
  }

  it('are hidden from the day until ten working days before, and everybody’s from then on', async () => {
    const [referralId] = await someReferrals(house, [{ Uiterlijk: '26-02-2027' }])
    expect(
      await house.db(`select unit_id, release_on::text from scheduling.reserved where day = $1 order by unit_id`, [
        DAY,
      ]),
    ).toEqual([
      { unit_id: 'dxa-1', release_on: '2027-01-19' },
      { unit_id: 'xray-1', release_on: '2027-01-19' },
    ])
    expect(await isOpenToAll(referralId!)).toBe(false)
    house.clock.set(instantAt('2027-01-18', 1439))
    expect(await isOpenToAll(referralId!)).toBe(false)
    house.clock.set(instantAt('2027-01-19', 0))
    expect(await isOpenToAll(referralId!)).toBe(true)
  })

  it('are filled before the scanner that day patients can still use, whenever both are free', async () => {
    house.clock.set(instantAt('2026-11-30', 480))
    const [referralId] = await someReferrals(house, [asEvening])
    const scanner = async () =>
      (await find({ referralId: referralId!, from: DAY })).options[0]!.visits.find(
        ({ step }) => step === 'evening-dxa',
      )!.unit
    const keep = (unit: string) =>
      house.db(`update scheduling.reserved set unit_id = $1 where unit_id like 'dxa-%' and day = $2`, [unit, DAY])
    await keep('dxa-2')
    expect(await scanner()).toBe('dxa-2')
    await keep('dxa-1')
    expect(await scanner()).toBe('dxa-1')
  })

  it('go to one of two secretaries who want the last of them at once', async () => {
    house.clock.set(instantAt('2026-11-30', 480))
    const free = `scheduling.block (unit_id, day, from_minute, to_minute, reason)`
    await house.db(
      `insert into ${free} values ('dxa-2', $1, 0, 1440, 'bezet'), ('dxa-1', $1, 0, 870, 'bezet'), ('dxa-1', $1, 900, 1440, 'bezet')`,
      [DAY],
    )
    const ids = await someReferrals(house, [asEvening, asEvening])
    const choices = await Promise.all(
      ids.map(async (referralId) => ({
        ask: { referralId, from: DAY },
        ...(await find({ referralId, from: DAY })).options[0]!,
      })),
    )
    expect(choices.map(({ visits }) => visits.find(({ step }) => step === 'evening-dxa'))).toEqual(
      [0, 1].map(() => expect.objectContaining({ unit: 'dxa-1', from: 870 })),
    )
    const answers = await Promise.all(
      choices.map(({ ask, day, pathway, visits }) =>
        house.get(CarePaths).hold({ ask, day, pathway, visits }, secretary),
      ),
    )
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(
      await house.db(`select count(*)::int as n from scheduling.visit where unit_id = 'dxa-1' and day = $1`, [DAY]),
    ).toEqual([{ n: 1 }])
  })
})
