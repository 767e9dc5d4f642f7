import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Deciding, Displaced, Evenings } from '#evening-clinic'
import { Database } from '#platform'
import { type BookedPatient, aBookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { brokenRules } from './path-audit.js'
import { EVENING } from './referrals.js'

const nurse = { name: 'dewit', role: 'nurse' }
const DAY = '2027-01-05'

describe('patients of an evening that is not held after all', () => {
  let house: TestHouse
  let patients: BookedPatient[]
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const proposals = () =>
    house.get(Database).transaction(async (tx) => {
      const [evening] = await house.get(Evenings).list(tx, DAY, DAY)
      return house.get(Displaced).proposals(tx, evening!)
    })
  const decide = (asked: Omit<Deciding, 'reason' | 'day'>) =>
    house.get(Evenings).decide({ day: DAY, reason: 'Dokter Bakker is ziek', ...asked }, nurse)
  const told = (id: string) =>
    house.db(`select version, kind, state from messages.message where care_path_id = $1 order by version, created_at`, [
      id,
    ])
  const daysOf = (id: string) =>
    house.db<{ day: string; kind: string }>(
      `select day::text, kind from scheduling.visit where care_path_id = $1 order by day, from_minute`,
      [id],
    )

  beforeAll(async () => {
    patients = []
    for (const Uiterlijk of ['26-02-2027', '26-02-2027', '15-01-2027', '26-02-2027'])
      patients.push(await aBookedPatient(house, { ...EVENING, Uiterlijk }))
    expect(patients.map(({ day }) => day)).toEqual([DAY, DAY, DAY, DAY])
  })

  it('need nothing while it goes on', async () => {
    expect(await proposals()).toEqual([])
  })

  it('each have another evening proposed when it is dropped, and no two the same place', async () => {
    expect(await decide({ decision: 'dropped' })).toMatchObject({ ok: true })
    const found = await proposals()
    expect(found.map(({ option }) => option?.day)).toEqual(['2027-02-02', '2027-02-02', '2027-02-02', '2027-02-02'])
    const places = found.flatMap(({ option }) => option!.visits.map(({ unit, day, from }) => `${unit} ${day} ${from}`))
    expect(new Set(places).size).toBe(places.length)
    expect(found.filter(({ late }) => late).map(({ path }) => path.id)).toEqual([patients[2]!.carePathId])
  })

  it('are moved with scan, blood and call in one go, and each hears it once', async () => {
    const [first, second] = patients
    const before = (await house.mails()).length
    const { moved, left } = await house.get(Displaced).move(DAY, [first!, { ...second!, version: 7 }], nurse)
    expect([moved, left]).toEqual([[first!.carePathId], [second!.carePathId]])
    await house.drain()
    const visits = await daysOf(first!.carePathId)
    expect(visits.map(({ kind }) => kind).sort()).toEqual(['blood', 'consult', 'dxa', 'phone-result', 'urine', 'xray'])
    expect(visits.filter(({ kind }) => kind !== 'phone-result').every(({ day }) => day === '2027-02-02')).toBe(true)
    expect(await told(first!.carePathId)).toEqual([
      { version: 1, kind: 'confirmation', state: 'sent' },
      { version: 2, kind: 'confirmation', state: 'sent' },
    ])
    const news = (await house.mails()).slice(before)
    expect(news.map(({ subject }) => subject)).toEqual(['Uw afspraak in het LUMC is veranderd'])
    expect(await house.db(`select notes from scheduling.care_path where id = $1`, [first!.carePathId])).toEqual([
      { notes: [expect.stringContaining('Dokter Bakker is ziek')] },
    ])
  })

  it('go to the work list where nobody wants to move them so far, and hear that the day is off', async () => {
    const late = patients[2]!
    expect(await house.get(Displaced).toWorkList(DAY, [late], nurse)).toEqual({ moved: [late.carePathId], left: [] })
    await house.drain()
    expect(await daysOf(late.carePathId)).toEqual([])
    expect(await house.db(`select state from intake.referral where id = $1`, [late.referralId])).toEqual([
      { state: 'to-plan' },
    ])
    expect(await told(late.carePathId)).toContainEqual({ version: 1, kind: 'cancellation', state: 'sent' })
  })

  it('are let alone where they are not on that evening', async () => {
    const [first] = patients
    expect(await house.get(Displaced).toWorkList(DAY, [{ ...first!, version: 2 }], nurse)).toMatchObject({ moved: [] })
    expect((await daysOf(first!.carePathId)).length).toBeGreaterThan(0)
  })

  it('follow it to the date that it was moved to, where scans are kept for them', async () => {
    expect(await decide({ decision: 'moved', to: '2027-01-12' })).toMatchObject({ ok: true })
    const left = [patients[1]!, patients[3]!]
    expect((await proposals()).map(({ option }) => option?.day)).toEqual(['2027-01-12', '2027-01-12'])
    expect(await house.get(Displaced).move(DAY, left, nurse)).toEqual({
      moved: left.map(({ carePathId }) => carePathId),
      left: [],
    })
    await house.drain()
    expect(
      await house.db(
        `select unit_id from scheduling.reserved r where day = '2027-01-12' and exists (select 1 from scheduling.visit v
            where v.unit_id = r.unit_id and v.day = r.day and int4range(v.from_minute, v.to_minute) <@ int4range(r.from_minute, r.to_minute)) order by 1`,
      ),
    ).toEqual([{ unit_id: 'dxa-1' }, { unit_id: 'xray-1' }])
    expect(await proposals()).toEqual([])
    const rules = await brokenRules((sql) => house.db(sql))
    expect(rules.filter((rule) => !rule.startsWith('an evening is a first Tuesday'))).toEqual([])
  })
})

describe('an evening that goes on while the hospital is closed', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  it('is no use to who has a scan by day: she gets a proposal, the others keep their place', async () => {
    const scanned = await aBookedPatient(house, { ...EVENING, Uiterlijk: '26-02-2027' })
    await house.db(
      `insert into scheduling.closure (day, state, reason, source) values ($1, 'closed', 'Stroomstoring', 'test')`,
      [DAY],
    )
    const of = () =>
      house.get(Database).transaction(async (tx) => {
        const [evening] = await house.get(Evenings).list(tx, DAY, DAY)
        return { state: evening!.state, found: await house.get(Displaced).proposals(tx, evening!) }
      })
    expect(await of()).toEqual({ state: 'flagged', found: [] })
    await house.get(Evenings).decide({ day: DAY, decision: 'goes-on', reason: 'Aggregaat op de poli' }, nurse)
    expect(await of()).toMatchObject({
      state: 'open',
      found: [{ path: { id: scanned.carePathId }, option: { day: '2027-02-02' } }],
    })
  })
})
