import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { WorkLists } from '#intake'
import { UrineKits } from '#lab'
import { Replies } from '#messages'
import { addDays } from '#planner'
import { Database, dayOf, instantAt } from '#platform'
import { CarePaths, VisitPlaces } from '#scheduling'
import { Delivery } from '../libs/messages/src/delivery.js'
import { aBookedPatient, type BookedPatient, cancel, move } from './booked.js'
import { deskOf, secretary } from './desk.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'

const NOON = 12 * 60
const patientHerself = { name: 'patient', role: 'patient' }

describe('what a patient has not done', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterEach(() => {
    jest.restoreAllMocks()
    house.clock.set(MONDAY_MORNING)
  })
  afterAll(() => house?.close())

  /** Lets every day up to and including `day` pass, with what is due on it. */
  const liveUntil = async (day: string) => {
    for (let on = dayOf(house.clock.now()); on <= day; on = addDays(on, 1)) {
      const noon = instantAt(on, NOON)
      if (noon > house.clock.now()) house.clock.set(noon)
      await house.drain()
    }
  }
  const chased = async ({ carePathId }: BookedPatient) =>
    house.db<{
      version: number
      kind: string
      round: number
      state: string
      channel: string
      items: string[]
      id: string
      body: string
      reason: string | null
    }>(
      `select * from messages.message where care_path_id = $1 and kind in ('reminder', 'preparation-call') order by version, round`,
      [carePathId],
    )
  const shown = async (patient: BookedPatient) =>
    (await chased(patient)).map(({ version, kind, state, items }) => `v${version} ${kind} ${state} ${items.join(' ')}`)
  const rungs = ({ carePathId }: BookedPatient, version = 1) =>
    house.db<{ on: string; item: string; does: string; outcome: string | null }>(
      `select (due_at at time zone 'Europe/Amsterdam')::date::text as on, item, does, outcome from preparation.rung
        where care_path_id = $1 and version = $2 order by due_at, item`,
      [carePathId, version],
    )
  const mailsOf = async ({ carePathId }: BookedPatient) =>
    (await house.mails()).filter(({ messageId }) => messageId.startsWith(carePathId) && messageId.includes('reminder'))
  /** Hands in every form, as she would on paper. */
  const fillIn = async ({ carePathId, version }: BookedPatient) => {
    await house.db(
      `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at)
       select care_path_id, form, '{"status": "completed"}', $2, $2 from questionnaire.invitation where care_path_id = $1`,
      [carePathId, house.clock.now()],
    )
    await house
      .get(Database)
      .transaction((tx) =>
        tx.emit('preparation.done', { carePathId, version, what: 'forms', at: tx.now.toISOString() }),
      )
    await house.drain()
  }
  const patientOf = async ({ carePathId }: BookedPatient) =>
    (
      await house.db<{ id: string }>(`select patient_id as id from scheduling.care_path where id = $1`, [carePathId])
    )[0]!.id
  const fetchKit = async (patient: BookedPatient) => {
    const of = {
      ...{ carePathId: patient.carePathId, patientId: await patientOf(patient), accepted: { min: 22, max: 26 } },
      handInAt: instantAt(patient.day, 9 * 60),
    }
    expect(await house.get(UrineKits).fetched(of, 1, patientHerself)).toMatchObject({ ok: true })
    await house.drain()
  }
  const confirm = async ({ carePathId, version }: BookedPatient) => {
    await house.get(Replies).give({ carePathId, version }, 'comes', 'yes', patientHerself)
    await house.drain()
  }

  it('is asked for once more on the days of her path, one mail a day, and then phoned about', async () => {
    const patient = await aBookedPatient(house)
    const planned = await rungs(patient)
    await liveUntil(addDays(patient.day, -1))
    const days = [...new Set(planned.map(({ on }) => on))]
    const all = await chased(patient)
    expect(all.map(({ round }) => round)).toEqual(days.map((_, i) => i + 1))
    expect((await rungs(patient)).map(({ does, outcome }) => [does, outcome])).toEqual(
      planned.map(({ on, does }) => {
        const called = planned.some((one) => one.on === on && one.does === 'call')
        return [does, called ? 'to-call' : 'reminded']
      }),
    )
    const mails = await mailsOf(patient)
    expect(mails).toHaveLength(all.filter(({ kind }) => kind === 'reminder').length)
    expect(mails.length).toBeGreaterThan(1)
    expect(mails.every(({ deliveries, text }) => deliveries === 1 && !/urine|vragenlijst/i.test(text))).toBe(true)
    const last = all.at(-1)!
    expect(last).toMatchObject({ kind: 'preparation-call', state: 'to-call', channel: 'phone' })
    expect(last.items).toEqual(expect.arrayContaining(['frax', 'calcium', 'preparation', 'urine-kit', 'confirm']))
    expect(all.slice(0, -1).filter(({ state }) => state === 'to-call')).toEqual([])
  })

  it('is not asked for any more once it is done; a call that waits names what is left, and ends by itself', async () => {
    const patient = await aBookedPatient(house)
    const call = (await rungs(patient)).find(({ item, does }) => item === 'urine-kit' && does === 'call')!
    await liveUntil(call.on)
    const waiting = async () => (await chased(patient)).filter(({ state }) => state === 'to-call')
    expect((await waiting())[0]!.body).toContain('bokaal')
    await fetchKit(patient)
    expect((await waiting())[0]!.items).not.toContain('urine-kit')
    expect((await waiting())[0]!.body).not.toContain('bokaal')
    await fillIn(patient)
    await confirm(patient)
    expect(await waiting()).toEqual([])
    const before = (await chased(patient)).length
    await liveUntil(addDays(patient.day, -1))
    expect(await chased(patient)).toHaveLength(before)
  })

  it('is never asked for when she did it in time', async () => {
    const patient = await aBookedPatient(house)
    await fetchKit(patient)
    await fillIn(patient)
    await confirm(patient)
    await liveUntil(addDays(patient.day, -1))
    expect(await chased(patient)).toEqual([])
    expect(new Set((await rungs(patient)).map(({ outcome }) => outcome))).toEqual(new Set(['done']))
  })

  it('is asked for by the new day after a move, and never by the old one', async () => {
    const patient = await aBookedPatient(house)
    const [first] = await rungs(patient)
    await liveUntil(addDays(first!.on, -1))
    await move(house, patient)
    const [{ day } = { day: '' }] = await house.db<{ day: string }>(
      `select day::text from scheduling.care_path where id = $1`,
      [patient.carePathId],
    )
    await liveUntil(addDays(day, -1))
    const asked = await shown(patient)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((line) => line.startsWith('v1'))).toEqual([])
    expect(new Set((await rungs(patient)).map(({ outcome }) => outcome))).toEqual(new Set(['overtaken']))
  })

  it('is phoned about all the same when a visit of her day moves after the hour of that call', async () => {
    const patient = await aBookedPatient(house)
    const call = (await rungs(patient)).findLast(({ does }) => does === 'call')!
    await liveUntil(call.on)
    const waiting = async () =>
      (await chased(patient))
        .filter(({ state }) => state === 'to-call')
        .map(({ version, items }) => ({ version, items: items.toSorted() }))
    const [before] = await waiting()
    const path = await deskOf(house).pathOf(patient.carePathId)
    const { places } = await house.get(Database).transaction((tx) => house.get(VisitPlaces).of(tx, path, 'dxa'))
    const { ask, day, pathway } = path
    const ref = { carePathId: patient.carePathId, version: 1 }
    const moved = await house.get(CarePaths).move(ref, { ask, day, pathway, visits: places[0]!.visits }, secretary)
    expect(moved).toMatchObject({ ok: true, version: 2 })
    await house.drain()
    expect(await waiting()).toEqual([{ version: 2, items: before!.items }])
  })

  it('is not asked for when the day is off', async () => {
    const patient = await aBookedPatient(house)
    await cancel(house, patient)
    await liveUntil(addDays(patient.day, -1))
    expect(await chased(patient)).toEqual([])
  })

  it('is asked for once when the worker dies between the sending and its mark', async () => {
    const patient = await aBookedPatient(house)
    const delivery = house.get(Delivery)
    const real = delivery.send.bind(delivery)
    let crashes = 0
    jest.spyOn(delivery, 'send').mockImplementation(async (written, id) => {
      await real(written, id)
      if (id.includes('reminder') && crashes++ < 2) throw new Error('the worker is gone')
    })
    const [first] = await rungs(patient)
    await liveUntil(first!.on)
    expect(crashes).toBeGreaterThan(1)
    expect((await mailsOf(patient)).map(({ deliveries }) => deliveries)).toEqual([1])
    expect(await shown(patient)).toEqual([expect.stringContaining('reminder sent')])
  })

  it('is asked for once after the house stood still over two rounds, with what is open then', async () => {
    const patient = await aBookedPatient(house)
    const reminders = (await rungs(patient)).filter(({ does }) => does === 'remind')
    const days = reminders.filter(({ item }) => item === 'frax').map(({ on }) => on)
    house.clock.set(instantAt(days[1]!, NOON))
    await house.drain()
    const asked = (await chased(patient)).filter(({ state }) => state === 'sent').flatMap(({ items }) => items)
    expect(asked.filter((item) => item === 'frax')).toHaveLength(1)
    expect(asked).toHaveLength(new Set(asked).size)
  })

  it('is left to the last call where she is reached by telephone only', async () => {
    const patient = await aBookedPatient(house, { 'E-mail': '', Kanaal: 'telefoon' })
    await liveUntil(addDays(patient.day, -1))
    const all = await chased(patient)
    expect(all.filter(({ state }) => state === 'to-call').map(({ kind }) => kind)).toEqual(['preparation-call'])
    expect(all.filter(({ kind }) => kind === 'reminder').every(({ state }) => state === 'superseded')).toBe(true)
    expect(all.at(-1)!.items).not.toContain('confirm')
  })

  it.each([
    ['that went as it was planned', ''],
    ['of which minutes went elsewhere while it ran', 'version = version + 1, '],
  ])('is phoned about until her day is over, and not after a day %s', async (_which, shifted) => {
    const patient = await aBookedPatient(house, { 'E-mail': '', Kanaal: 'telefoon' })
    const toCall = async () => {
      const rows = await house.get(Database).transaction((tx) => {
        const today = dayOf(tx.now)
        const horizon = { nearUntil: today, letterArrives: today }
        return house.get(WorkLists).page(tx, 'to-call', horizon, { limit: 100, offset: 0 })
      })
      const own = rows.filter(({ carePathId }) => carePathId === patient.carePathId)
      return own.flatMap(({ reasons }) => reasons.map(({ about }) => about.kind))
    }
    await liveUntil(patient.day)
    expect(await toCall()).toEqual(expect.arrayContaining(['confirmation', 'preparation-call']))
    await house.db(`update scheduling.care_path set ${shifted}changed_at = now() where id = $1`, [patient.carePathId])
    house.clock.set(instantAt(patient.day, 24 * 60 - 1))
    await house.drain()
    expect(await toCall()).toEqual(expect.arrayContaining(['confirmation', 'preparation-call']))
    house.clock.set(instantAt(addDays(patient.day, 1), 0))
    await house.drain()
    expect(await toCall()).toEqual([])
    const ended = (await chased(patient)).filter(({ kind }) => kind === 'preparation-call')
    expect(ended.map(({ state, reason }) => [state, reason])).toEqual([['superseded', 'de dag is voorbij']])
    const lines = await house.db(
      `select event from platform.audit where object_id = $1 and event = 'message.superseded' and patient_id = $2`,
      [ended[0]!.id, await patientOf(patient)],
    )
    expect(lines).toHaveLength(1)
  })
})
