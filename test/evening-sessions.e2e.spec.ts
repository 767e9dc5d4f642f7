import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Deciding, Evenings } from '#evening-clinic'
import { Database, instantAt } from '#platform'
import { Finder, explainDays } from '#scheduling'
import { dutchHolidays } from '../apps/local/src/holidays.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, EVENING } from './referrals.js'

const nurse = { name: 'dewit', role: 'nurse' }

/** The first Tuesday of each month by the Gregorian calendar of the machine, not by the program. */
function firstTuesdays(from: number, to: number): string[] {
  const days: string[] = []
  for (let month = Date.UTC(from, 0); month <= Date.UTC(to, 11);) {
    const first = new Date(month)
    const day = 1 + ((2 - first.getUTCDay() + 7) % 7)
    days.push(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day)).toISOString().slice(0, 10))
    month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1)
  }
  return days
}

describe('the evenings from 2018 to 2035', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const list = (from: string, to: string) =>
    house.get(Database).transaction((tx) => house.get(Evenings).list(tx, from, to, dutchHolidays(from, to)))

  it('are every first Tuesday from November 2018 on, and 9 October 2018, a second Tuesday', async () => {
    const evenings = await list('2018-10-01', '2035-12-31')
    expect(evenings.map(({ day }) => day)).toEqual([
      '2018-10-09',
      ...firstTuesdays(2018, 2035).filter((day) => day > '2018-10-31'),
    ])
    expect(evenings.filter(({ kind }) => kind !== 'regular').map(({ day, kind }) => [day, kind])).toEqual([
      ['2018-10-09', 'extra'],
    ])
    expect(evenings).toHaveLength(207)
  })

  it('wait for a person on public holidays and on evenings that are special', async () => {
    const flagged = (await list('2018-10-01', '2035-12-31')).filter(({ state }) => state === 'flagged')
    expect(flagged.map(({ day, flag }) => [day, flag!.split(/[: ]/)[0]])).toEqual([
      ['2019-01-01', 'Nieuwjaar'],
      ['2020-05-05', 'Bevrijdingsdag'],
      ['2021-05-04', 'Dodenherdenking'],
      ['2023-12-05', 'Sinterklaasavond'],
      ['2026-05-05', 'Bevrijdingsdag'],
      ['2027-05-04', 'Dodenherdenking'],
      ['2028-12-05', 'Sinterklaasavond'],
      ['2030-01-01', 'Nieuwjaar'],
      ['2032-05-04', 'Dodenherdenking'],
      ['2034-12-05', 'Sinterklaasavond'],
    ])
  })

  it('last from 16:30 to 19:30 on the wall clock, in winter as in summer', async () => {
    const [winter, summer] = [await list('2027-02-01', '2027-02-28'), await list('2027-07-01', '2027-07-31')].flat()
    const hours = ({ day, from, to }: { day: string; from: number; to: number }) =>
      [instantAt(day, from), instantAt(day, to)].map((at) => at.toISOString())
    expect(hours(winter!)).toEqual(['2027-02-02T15:30:00.000Z', '2027-02-02T18:30:00.000Z'])
    expect(hours(summer!)).toEqual(['2027-07-06T14:30:00.000Z', '2027-07-06T17:30:00.000Z'])
  })
})

describe('an evening that waits for a decision', () => {
  let house: TestHouse
  let referralId: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, clock: new Date('2027-04-05T07:00:00Z') })
    referralId = await aReferral(house, { ...EVENING, Ontvangen: '01-04-2027', Uiterlijk: '30-06-2027' })
  })
  afterAll(() => house.close())

  const find = () => house.get(Database).transaction((tx) => house.get(Finder).find(tx, { referralId }, { most: 9 }))
  const offered = async () => (await find()).options.map(({ day }) => day)
  const decide = (asked: Omit<Deciding, 'reason'>) =>
    house.get(Evenings).decide({ reason: 'Overleg met de poli', ...asked }, nurse)
  const why = async (day: string) => {
    const { asked, refused } = await find()
    return explainDays(refused, asked.definition).find(({ from, to }) => from <= day && day <= to)
  }

  it('offers nothing, and says why', async () => {
    expect(await offered()).toEqual(['2027-06-01'])
    expect(await why('2027-05-04')).toMatchObject({
      code: 'undecided',
      detail: expect.stringContaining('Dodenherdenking'),
    })
    expect(await house.db(`select 1 from scheduling.session where day = '2027-05-04' and type = 'evening'`)).toEqual([])
  })

  it('leaves the patients of the day alone', async () => {
    const ordinary = await aReferral(house, { Ontvangen: '01-04-2027', Uiterlijk: '30-06-2027' })
    const { options } = await house
      .get(Database)
      .transaction((tx) => house.get(Finder).find(tx, { referralId: ordinary, from: '2027-05-04' }, { most: 1 }))
    expect(options[0]?.day).toBe('2027-05-04')
  })

  it('is not moved to a weekend, to another evening, to yesterday, or to nowhere', async () => {
    for (const to of ['2027-05-08', '2027-06-01', '2027-04-01', undefined]) {
      expect(await decide({ day: '2027-05-04', decision: 'moved', ...(to && { to }) })).toMatchObject({ ok: false })
    }
    expect(await decide({ day: '2027-05-12', decision: 'dropped' })).toMatchObject({
      ok: false,
      refusal: { code: 'no-evening' },
    })
    expect(await house.db(`select 1 from evening_clinic.decision`)).toEqual([])
  })

  it('opens when somebody says that it goes on, and the row says who, when and why', async () => {
    expect(await decide({ day: '2027-05-04', decision: 'goes-on' })).toMatchObject({
      ok: true,
      evening: { state: 'open' },
    })
    expect(await offered()).toEqual(['2027-05-04', '2027-06-01'])
    expect(await house.db(`select decision, reason, decided_by, decided_at from evening_clinic.decision`)).toEqual([
      { decision: 'goes-on', reason: 'Overleg met de poli', decided_by: 'dewit', decided_at: house.clock.now() },
    ])
    expect(await house.db(`select actor, event, object_id from platform.audit where object_type = 'evening'`)).toEqual([
      { actor: 'dewit', event: 'evening.goes-on', object_id: '2027-05-04' },
    ])
  })

  it('is held on the other date when it is moved, and only there; laying out again changes nothing', async () => {
    expect(await decide({ day: '2027-05-04', decision: 'moved', to: '2027-05-11' })).toMatchObject({
      ok: true,
      evening: { state: 'moved' },
    })
    await house.get(Database).transaction((tx) => house.get(Evenings).openEvenings(tx, '2027-04-01', '2027-07-01'))
    expect(await offered()).toEqual(['2027-05-11', '2027-06-01'])
    expect(await why('2027-05-04')).toMatchObject({
      code: 'closed',
      detail: expect.stringContaining('verplaatst naar'),
    })
    expect(await decide({ day: '2027-05-04', decision: 'goes-on' })).toMatchObject({
      ok: false,
      refusal: { code: 'already-moved' },
    })
  })

  it('is gone when it is dropped', async () => {
    expect(await decide({ day: '2027-05-11', decision: 'dropped' })).toMatchObject({
      ok: true,
      evening: { state: 'dropped', kind: 'extra' },
    })
    expect(await offered()).toEqual(['2027-06-01'])
    expect(await house.db(`select 1 from scheduling.reserved where day = '2027-05-11'`)).toEqual([])
  })

  it('on a day that the hospital is closed is held without scanner, lab and counter', async () => {
    await house.db(
      `insert into scheduling.closure (day, state, reason, source) values ('2027-06-01', 'closed', 'Stroomstoring', 'test')`,
    )
    await house.get(Database).transaction((tx) => house.get(Evenings).openEvenings(tx, '2027-06-01', '2027-06-01'))
    expect(await offered()).toEqual([])
    expect(await decide({ day: '2027-06-01', decision: 'goes-on' })).toMatchObject({ ok: true })
    expect(await offered()).toEqual([])
    expect(await why('2027-06-01')).toMatchObject({ code: 'unit-closed' })
    expect(await decide({ day: '2027-06-01', decision: 'goes-on', byDay: true })).toMatchObject({ ok: true })
    expect(await offered()).toEqual(['2027-06-01'])
  })
})
