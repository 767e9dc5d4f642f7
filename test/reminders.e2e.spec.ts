import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Reminders } from '#messages'
import { addDays } from '#planner'
import { Database, dayOf, instantAt, Mailer } from '#platform'
import { PathLists } from '#scheduling'
import { aBookedPatient, type BookedPatient, cancel, move } from './booked.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { aMember } from './signed-in.js'

const statesOf = (house: TestHouse, carePathId: string) =>
  house.db(`select version, kind, state from messages.message where care_path_id = $1 order by version, kind`, [
    carePathId,
  ])
const mailsOf = async (house: TestHouse, { carePathId }: BookedPatient) =>
  (await house.mails()).filter(({ messageId }) => messageId.includes(carePathId))

describe('a patient who wants no more reminders', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const linkOf = async ({ carePathId }: BookedPatient) => {
    const token = await house.get(Database).transaction(async (tx) => {
      const path = await house.get(PathLists).get(tx, carePathId)
      return house.get(Reminders).createLink(tx, path!)
    })
    return { token, link: `/afmelden/${token}` }
  }
  const off = () => house.db(`select by from messages.reminders_off`)
  const trail = (carePathId: string) =>
    house.db(
      `select actor, event, patient_id is not null as hers from platform.audit where event like 'reminders.%' and object_id = $1 order by id`,
      [carePathId],
    )

  it('stops them with one button, or one click in her mail program; looking at the link stops nothing', async () => {
    const patient = await aBookedPatient(house)
    const { link } = await linkOf(patient)
    const page = await request(house.http).get(link).expect(200)
    await request(house.http).head(link).expect(200)
    expect(page.text).toContain('Stop de herinneringen')
    expect(page.text).not.toMatch(/<input|<script|vries|1963|osteopor|dexa|urine/i)
    expect(await off()).toEqual([])

    const oneClick = request(house.http).post(link).type('form').send('List-Unsubscribe=One-Click')
    expect((await oneClick.expect(200)).text).toContain('U krijgt geen herinneringen meer')
    await request(house.http).post(link).field('List-Unsubscribe', 'One-Click').expect(200)
    expect(await off()).toEqual([{ by: 'patient' }])
    expect(await trail(patient.carePathId)).toEqual([{ actor: 'patient', event: 'reminders.stopped', hers: true }])
    expect((await request(house.http).get(link).expect(200)).text).not.toContain('<button')
  })

  it('is spoken to in her own language, and a link that never was stops nobody', async () => {
    const { link } = await linkOf(await aBookedPatient(house, { Taal: 'en' }))
    const page = await request(house.http).get(link).expect(200)
    expect(page.text).toMatch(/<html lang="en">.*Stop the reminders/s)
    await request(house.http).post('/afmelden/nooit-geweest').expect(404)
  })

  it('is seen on the page of her path, where staff put it back', async () => {
    const patient = await aBookedPatient(house)
    await request(house.http)
      .post((await linkOf(patient)).link)
      .expect(200)
    const sjors = await aMember(house, 'secretariat', 'sjors')
    const path = `/api/care-paths/${patient.carePathId}`
    expect((await sjors.get(path).expect(200)).body.remindersOff).toMatchObject({ by: 'patient' })
    await sjors.post(`${path}/reminders`, { wanted: true }).expect(204)
    expect((await sjors.get(path).expect(200)).body.remindersOff).toBeNull()
    expect(await trail(patient.carePathId)).toMatchObject([
      { event: 'reminders.stopped' },
      { actor: 'sjors', event: 'reminders.wanted', hers: true },
    ])
  })

  it('gets the link with each reminder, and after it no reminder more; what she left undone is phoned about all the same', async () => {
    const patient = await aBookedPatient(house, {}, 2)
    const liveUntil = async (day: string, minute: number) => {
      for (let on = dayOf(house.clock.now()); on <= day; on = addDays(on, 1)) {
        const at = instantAt(on, minute)
        if (at > house.clock.now()) house.clock.set(at)
        await house.drain()
      }
    }
    const reminders = async () =>
      (await mailsOf(house, patient)).filter(({ messageId }) => messageId.includes('.reminder'))
    const before = (days: number) => addDays(patient.day, -days)
    await liveUntil(before(7), 600)
    const sent = await reminders()
    expect(sent.length).toBeGreaterThan(0)
    const { headers, text, html } = sent.at(-1)!
    const [, link] = /^<(.*)>$/.exec(headers['list-unsubscribe']!)!
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    for (const part of [text, html]) expect(part).toContain(link)
    const confirmation = (await mailsOf(house, patient))[0]!
    expect(confirmation.headers['list-unsubscribe']).toBeUndefined()

    await request(house.http).post(new URL(link!).pathname).type('form').send('List-Unsubscribe=One-Click').expect(200)
    await liveUntil(before(1), 600)
    expect(await reminders()).toHaveLength(sent.length)
    const chased = await house.db(
      `select kind, state, reason from messages.message
        where care_path_id = $1 and kind in ('reminder', 'preparation-call') order by round`,
      [patient.carePathId],
    )
    expect(chased).toContainEqual({ kind: 'reminder', state: 'superseded', reason: 'wil geen herinneringen' })
    expect(chased).toContainEqual(expect.objectContaining({ kind: 'preparation-call', state: 'to-call' }))
    house.clock.set(MONDAY_MORNING)
  })

  it('finds the one click in the head of the mail, and no token is kept', async () => {
    const { token } = await linkOf(await aBookedPatient(house))
    const unsubscribe = `${house.url}/afmelden/${token}`
    const mail = { to: 'patient@voorbeeld.example', subject: 'x', text: 'x', messageId: 'herinnering@dagpad' }
    await house.get(Mailer).send({ ...mail, unsubscribe })
    const { headers } = (await house.mails()).at(-1)!
    expect(headers).toMatchObject({
      'list-unsubscribe': `<${unsubscribe}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    for (const table of ['messages.unsubscribe_link', 'messages.message', 'platform.outbox', 'platform.audit']) {
      const rows = JSON.stringify(await house.db(`select t::text from ${table} t`))
      expect(rows).not.toContain(token)
      expect(rows).not.toContain(Buffer.from(token).toString('hex'))
    }
  })
})

describe('a message that comes up at night', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  beforeEach(() => house.clock.set(MONDAY_MORNING))
  afterAll(() => house.close())

  it('waits until eight, once, and says so on the page of the path', async () => {
    house.clock.set(instantAt('2026-11-30', 1290))
    const patient = await aBookedPatient(house)
    await house.drain()
    expect(await mailsOf(house, patient)).toEqual([])
    const [row] = await house.db(`select state, reason from messages.message where care_path_id = $1`, [
      patient.carePathId,
    ])
    expect(row).toEqual({ state: 'queued', reason: 'gaat uit op di 1 dec 2026 om 8.00 uur' })
    house.clock.set(instantAt('2026-12-01', 479))
    await house.drain()
    expect(await mailsOf(house, patient)).toEqual([])
    house.clock.set(instantAt('2026-12-01', 480))
    await house.drain()
    await house.drain()
    expect(await mailsOf(house, patient)).toMatchObject([{ deliveries: 1 }])
  })

  it('about a day that moved meanwhile never goes out', async () => {
    house.clock.set(instantAt('2026-11-30', 1290))
    const patient = await aBookedPatient(house)
    await move(house, patient)
    house.clock.set(instantAt('2026-12-01', 480))
    await house.drain()
    expect((await mailsOf(house, patient)).map(({ messageId }) => messageId)).toEqual([
      `${patient.carePathId}.v2.confirmation@dagpad`,
    ])
    expect(await statesOf(house, patient.carePathId)).toMatchObject([
      { version: 1, state: 'superseded' },
      { version: 2, state: 'sent' },
    ])
  })

  it('that the day is off goes at once when it is about today, or about the morning', async () => {
    const today = await aBookedPatient(house)
    house.clock.set(instantAt(today.day, 330))
    await cancel(house, today)
    expect((await mailsOf(house, today)).at(-1)!.subject).toBe('Uw afspraak in het LUMC gaat niet door')

    house.clock.set(MONDAY_MORNING)
    const tomorrow = await aBookedPatient(house)
    house.clock.set(new Date(instantAt(tomorrow.day, 0).getTime() - 60_000))
    await cancel(house, tomorrow)
    expect((await mailsOf(house, tomorrow)).at(-1)!.subject).toBe('Uw afspraak in het LUMC gaat niet door')
  })

  it('that the day is off waits when there is time, and a letter waits for nobody', async () => {
    const patient = await aBookedPatient(house)
    const onPaper = await aBookedPatient(house, { Kanaal: 'brief' })
    house.clock.set(instantAt('2026-11-30', 1290))
    await cancel(house, patient)
    expect(await statesOf(house, patient.carePathId)).toContainEqual({
      version: 1,
      kind: 'cancellation',
      state: 'queued',
    })
    await move(house, onPaper)
    expect((await statesOf(house, onPaper.carePathId)).at(-1)).toMatchObject({ state: 'to-print' })
  })
})
