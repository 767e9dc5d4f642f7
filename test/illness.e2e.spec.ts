import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Database, instantAt, LongWorks, type Tx } from '#platform'
import { PlanningChanges, PlanningLists, Rebookings } from '#scheduling'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { secretary } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember } from './signed-in.js'

const WHOLE_DAY = { fromMinute: 0, toMinute: 1440, daily: false }

interface OutageRow {
  carePathId: string
  state: string
  patient: { phone: string | null }
  from: { day: string; visits: { step: string; day: string; from: string }[] }
  to: { visits: { step: string; day: string; from: string }[] }
}

describe('a doctor who is ill tomorrow, with five paths', () => {
  let house: TestHouse
  let booked: BookedPatient[]
  let day: string
  let outage: string
  const tx = <T>(work: (one: Tx) => Promise<T>) => house.get(Database).transaction(work)
  const rows = () => house.get(Database).transaction((one) => house.get(PlanningLists).rebookings(one, outage))
  const work = async (kind: 'propose' | 'rebook') => {
    const input = Buffer.from(JSON.stringify({ outageId: outage }))
    await tx((one) => house.get(LongWorks).ask(one, { kind, label: 'ziek', input }, secretary))
    await house.drain()
  }
  const add = (asking: { preview?: boolean; confirmed?: string }) =>
    house.get(PlanningChanges).change(
      {
        kind: 'outage-add',
        outage: 'ill',
        scope: 'unit',
        targets: ['doctor-1'],
        fromDay: day,
        toDay: day,
        ...WHOLE_DAY,
        reason: 'griep',
      },
      asking,
      secretary,
    )

  beforeAll(async () => {
    house = await aHouse({ hospital: true, clock: instantAt('2026-12-01', 540) })
    booked = []
    for (let n = 0; n < 5; n += 1) booked.push(await aBookedPatient(house, { 'Niet beschikbaar': '' }))
    day = booked[0]!.day
  })
  afterAll(() => house.close())

  const withDoctor = async () =>
    (
      await house.db<{ id: string }>(
        `select distinct v.care_path_id as id from scheduling.visit v where v.unit_id = 'doctor-1' and v.day = $1 order by 1`,
        [day],
      )
    ).map(({ id }) => id)

  it('is shown with the paths that are hit before anything is saved', async () => {
    const ids = await withDoctor()
    expect(ids.length).toBeGreaterThan(0)
    const rehearsed = await add({ preview: true })
    expect(rehearsed.ok && rehearsed.saved).toBe(false)
    expect([...new Set(rehearsed.hit!.map(({ carePathId }) => carePathId))].sort()).toEqual(ids)
    expect(await house.db(`select 1 from scheduling.outage union all select 1 from scheduling.displaced`)).toEqual([])
  })

  it('is not saved over the heads of patients nobody looked at', async () => {
    expect(await add({})).toMatchObject({ ok: false, refusal: { code: 'paths-hit' } })
    const nobody = await house
      .get(PlanningChanges)
      .change(
        { kind: 'block-add', unit: 'doctor-1', day, from: 0, to: 5, reason: 'niemand' },
        { preview: true },
        secretary,
      )
    expect(await add({ confirmed: nobody.ok ? nobody.mark : '' })).toMatchObject({ ok: false })
    expect(await house.db(`select 1 from scheduling.outage`)).toEqual([])
  })

  it('shows who is hit in pages, each place on one of them, and counts all', async () => {
    const nurse = await aMember(house, 'nurse')
    const whole = {
      scope: 'clinic',
      targets: [],
      fromDay: day,
      toDay: day,
      ...WHOLE_DAY,
      kind: 'closed',
      reason: 'storm',
    }
    const look = async (more: object) =>
      (await nurse.post('/api/planning/outages', { ...whole, preview: true, ...more }).expect(200)).body
    const all = await look({ limit: 200 })
    expect(all.next).toBeNull()
    expect(all.places).toBe(all.hit.length)
    expect(all.patients).toBe(new Set(all.hit.map(({ carePathId }: { carePathId: string }) => carePathId)).size)
    const seen: object[] = []
    let cursor: string | null = null
    do {
      const page = await look({ limit: 4, ...(cursor && { cursor }) })
      expect(page.hit.length).toBeLessThanOrEqual(4)
      expect(page).toMatchObject({ places: all.places, patients: all.patients, mark: all.mark })
      seen.push(...page.hit)
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(all.hit)
    expect(seen.length).toBeGreaterThan(8)
  })

  it('puts exactly these on the list to be planned again, and nobody in the doctor any more', async () => {
    const ids = await withDoctor()
    const looked = await add({ preview: true })
    const saved = await add({ confirmed: looked.ok ? looked.mark : '' })
    if (!saved.ok) throw new Error(saved.refusal.reason)
    outage = saved.id
    const displaced = await house.db<{ id: string; reason: string }>(
      `select care_path_id as id, reason from scheduling.displaced where unit_id = 'doctor-1' order by 1`,
    )
    expect(displaced).toEqual(ids.map((id) => ({ id, reason: 'Ziek: griep' })))
  })

  it('gives each path a place, the same one for the same question, and keeps the old place until then', async () => {
    await work('propose')
    const first = await rows()
    expect(first.map(({ state }) => state).sort()).toEqual(first.map(() => 'proposed'))
    expect(
      first.every(({ choice }) => choice!.visits.every(({ unit, day: on }) => unit !== 'doctor-1' || on !== day)),
    ).toBe(true)
    const places = first.flatMap(({ choice }) =>
      choice!.visits.map(({ unit, day: on, from }) => `${unit} ${on} ${from}`),
    )
    expect(new Set(places).size).toBe(places.length)
    await work('propose')
    expect(await rows()).toEqual(first)
    expect(await withDoctor()).toHaveLength(first.length)
  })

  it('comes in pages in the order of the day, each path on one of them, and tells of all what they cost', async () => {
    const nurse = await aMember(house, 'nurse')
    const all = (await nurse.get(`/api/planning/outages/${outage}`).expect(200)).body
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await nurse.get(`/api/planning/outages/${outage}?limit=1${cursor && `&cursor=${cursor}`}`)
      expect(body.rows).toHaveLength(1)
      expect(body).toMatchObject({ disturbance: all.disturbance, progress: { paths: all.rows.length } })
      seen.push(body.rows[0].carePathId)
      cursor = body.next ?? ''
    } while (cursor)
    expect(seen).toEqual(all.rows.map(({ carePathId }: { carePathId: string }) => carePathId))
    expect(seen.length).toBeGreaterThan(1)
    const lost = (all.rows as OutageRow[]).map(({ from }) => from.visits.find(({ step }) => step === 'consult')!.from)
    expect(lost).toEqual([...lost].sort())
  })

  it('moves all but the one whose new place is taken meanwhile, tells each patient once, and nothing of the old plan goes out', async () => {
    const proposed = await rows()
    const [unlucky] = proposed
    const visit = unlucky!.choice!.visits.find(({ step }) => step === 'consult')!
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) values ($1, $2, $3, $4, 'spoed')`,
      [visit.unit, visit.day, visit.from, visit.to],
    )
    await tx((one) =>
      house.get(Rebookings).choose(
        one,
        outage,
        proposed.map(({ carePathId }) => carePathId),
        secretary,
      ),
    )
    const before = (await house.mails()).length
    await work('rebook')
    expect(await house.db(`select state, result from platform.long_work where kind = 'rebook'`)).toEqual([
      { state: 'done', result: { moved: proposed.length - 1, left: 1, outageId: outage } },
    ])
    const after = await rows()
    expect(after.filter(({ state }) => state === 'moved')).toHaveLength(proposed.length - 1)
    expect(after.find(({ carePathId }) => carePathId === unlucky!.carePathId)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/bezet/i),
    })
    const moved = after.filter(({ state }) => state === 'moved').map(({ carePathId }) => carePathId)
    const page = (await (await aMember(house, 'nurse')).get(`/api/planning/outages/${outage}`).expect(200)).body
    expect(page.progress).toMatchObject({ moved: moved.length, paths: proposed.length })
    for (const { carePathId, from, to } of page.rows as OutageRow[])
      if (moved.includes(carePathId)) {
        expect(from.visits.find(({ step }) => step === 'consult')).toMatchObject({ day: from.day })
        expect(from.visits).not.toEqual(to.visits)
      }
    const told = (await house.mails()).slice(before).map(({ messageId }) => messageId)
    // Another doctor at the same minutes and place is no news: no message names the doctor.
    const comes = (visits: OutageRow['from']['visits']) =>
      visits.map(({ step, day, from }) => `${step} ${day} ${from}`).sort()
    const noticed = (page.rows as OutageRow[])
      .filter(
        ({ carePathId, from, to }) =>
          moved.includes(carePathId) && !isDeepStrictEqual(comes(from.visits), comes(to.visits)),
      )
      .map(({ carePathId }) => carePathId)
    expect(noticed.length).toBeGreaterThan(0)
    expect(
      told
        .map((id) => id.slice(0, 36))
        .filter((id) => moved.includes(id))
        .sort(),
    ).toEqual(noticed.sort())
    expect(told.every((id) => id.includes('.v2.'))).toBe(true)
    expect(
      await house.db(
        `select care_path_id as id from scheduling.displaced d join scheduling.care_path p on p.id = d.care_path_id and p.version = d.version`,
      ),
    ).toEqual([{ id: unlucky!.carePathId }])

    expect(await house.db(`select day from scheduling.gap where day = $1`, [day])).toEqual([])

    const all = (await house.mails()).length
    house.clock.set(instantAt(day, 300))
    await house.drain()
    const late = (await house.mails()).slice(all).map(({ messageId }) => messageId)
    expect(late.filter((id) => moved.some((path) => id.includes(`${path}.v1`)))).toEqual([])
  })

  it('gives the number of who is to be phoned because no other place was found, and of nobody else', async () => {
    const nurse = await aMember(house, 'nurse')
    const numbers = await house.db<{ id: string; phone: string }>(
      `select p.id, a.phone from scheduling.care_path p join intake.patient a on a.id = p.patient_id`,
    )
    const pageOf = async (id: string) => (await nurse.get(`/api/planning/outages/${id}`).expect(200)).body.rows
    const found = (await pageOf(outage)) as OutageRow[]
    expect(found.map(({ state, patient }) => state !== 'call' && patient.phone)).toEqual(found.map(() => null))
    const everyDoctor = {
      outage: 'ill',
      scope: 'pool',
      targets: ['doctor'],
      fromDay: day,
      toDay: '2027-12-31',
    } as const
    const change = { kind: 'outage-add', ...everyDoctor, ...WHOLE_DAY, reason: 'staking' } as const
    const seen = await house.get(PlanningChanges).change(change, { preview: true }, secretary)
    const saved = await house.get(PlanningChanges).change(change, { confirmed: seen.ok ? seen.mark : '' }, secretary)
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
    outage = saved.id!
    await work('propose')
    const called = (await pageOf(outage)) as OutageRow[]
    expect(called.length).toBeGreaterThan(0)
    for (const { carePathId, state, patient } of called) {
      expect(state).toBe('call')
      expect(patient.phone).toBe(numbers.find(({ id }) => id === carePathId)!.phone)
    }
  })
})
