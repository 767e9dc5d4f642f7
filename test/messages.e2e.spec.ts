import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Letters, Messages } from '#messages'
import { Database } from '#platform'
import { CarePaths, type CarePathView, VisitPlaces } from '#scheduling'
import { aBookedPatient, cancel, move } from './booked.js'
import { deskOf } from './desk.js'
import { aHouse, type TestHouse } from './house.js'

const SJORS = { name: 'sjors', role: 'secretariat' }

describe('a patient who is booked', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())
  const mailsOf = async (carePathId: string) =>
    (await house.mails()).filter(({ messageId }) => messageId.includes(carePathId))
  const statesOf = (carePathId: string) =>
    house.db(`select kind, channel, state from messages.message where care_path_id = $1 order by version, kind`, [
      carePathId,
    ])

  it('gets one mail with day, building and link, however often the job runs', async () => {
    const { carePathId, version } = await aBookedPatient(house)
    const again = await house.get(Messages).send({ carePathId, version, kind: 'confirmation' })
    expect(again).toEqual({ state: 'sent' })
    expect(await house.db(`select 1 from messages.link where care_path_id = $1`, [carePathId])).toHaveLength(1)
    const mails = await mailsOf(carePathId)
    expect(mails).toMatchObject([
      { messageId: `${carePathId}.v1.confirmation@dagpad`, deliveries: 1, to: ['patient@voorbeeld.example'] },
    ])
    expect(mails[0]!.text).toContain('LUMC, hoofdgebouw')
    expect(mails[0]!.html).toContain('Lees het bericht')
    expect(mails[0]!.attachments['afspraak.ics']).toContain(`METHOD:PUBLISH`)
  })

  it('gets the second mail two weeks before the day, when the questionnaires open', async () => {
    const { carePathId, day } = await aBookedPatient(house)
    expect(await mailsOf(carePathId)).toHaveLength(1)
    const before = house.clock.now()
    house.clock.set(new Date(Date.parse(`${day}T08:00:00Z`) - 14 * 86_400_000))
    await house.drain()
    expect((await mailsOf(carePathId)).map(({ messageId }) => messageId)).toContain(
      `${carePathId}.v1.questionnaires@dagpad`,
    )
    house.clock.set(before)
  })

  it('leaves no token anywhere but in the mail itself', async () => {
    const patient = await aBookedPatient(house)
    const token = (await patient.link()).slice('/u/'.length)
    for (const table of [
      'messages.message',
      'messages.link',
      'messages.session',
      'platform.outbox',
      'platform.audit',
    ]) {
      const rows = JSON.stringify(await house.db(`select t::text from ${table} t`))
      expect(rows).not.toContain(token)
      expect(rows).not.toContain(Buffer.from(token).toString('hex'))
    }
  })

  it('is told once that the day is off, and nothing after that', async () => {
    const patient = await aBookedPatient(house)
    await cancel(house, patient)
    house.clock.set(new Date(Date.parse(`${patient.day}T08:00:00Z`) - 13 * 86_400_000))
    await house.drain()
    expect((await mailsOf(patient.carePathId)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Uw afspraak in het LUMC$/),
      'Uw afspraak in het LUMC gaat niet door',
    ])
    const entries = (await mailsOf(patient.carePathId)).map(({ attachments }) => attachments['afspraak.ics'])
    expect(entries).toEqual([expect.stringContaining('METHOD:PUBLISH'), expect.stringContaining('METHOD:CANCEL')])
    for (const entry of entries) expect(entry).toContain(`UID:${patient.carePathId}@dagpad`)
    house.clock.set(new Date('2026-11-30T07:00:00Z'))
  })

  it('is told of the new day only, when the day moves before the first letter is printed', async () => {
    const patient = await aBookedPatient(house, { Kanaal: 'brief' })
    expect(await statesOf(patient.carePathId)).toEqual([{ kind: 'confirmation', channel: 'letter', state: 'to-print' }])
    await move(house, patient)
    expect(await statesOf(patient.carePathId)).toEqual([
      { kind: 'confirmation', channel: 'letter', state: 'superseded' },
      { kind: 'confirmation', channel: 'letter', state: 'to-print' },
    ])
  })

  it('without e-mail gets a letter with the whole day in it, until the day is off', async () => {
    const patient = await aBookedPatient(house, { Kanaal: 'brief' })
    const messages = house.get(Messages)
    const { id } = (await messages.ofPath(patient.carePathId))[0]!
    const letters = house.get(Letters)
    const page = JSON.stringify(await letters.write(id))
    expect(page).toContain('DEXA-scan')
    expect(page).toContain('Haal uiterlijk')
    await cancel(house, patient)
    expect(await letters.write(id)).toBeNull()
    expect(await messages.done(id, 'printed', SJORS)).toBeNull()
    expect(await mailsOf(patient.carePathId)).toEqual([])
  })

  it('who never heard of the day hears nothing of its end', async () => {
    const patient = await aBookedPatient(house, { Kanaal: 'telefoon' })
    await cancel(house, patient)
    expect(await statesOf(patient.carePathId)).toEqual([
      { kind: 'cancellation', channel: null, state: 'superseded' },
      { kind: 'confirmation', channel: 'phone', state: 'superseded' },
    ])
    const why = (await house.get(Messages).ofPath(patient.carePathId)).map(({ kind, reason }) => [kind, reason])
    expect(Object.fromEntries(why)).toEqual({
      cancellation: 'de patiënt had nog geen bericht van deze dag',
      confirmation: 'de dag is daarna gewijzigd of afgezegd',
    })
  })

  it('who holds a mail is told that the day is off, also when staff had turned that mail into a letter', async () => {
    const patient = await aBookedPatient(house)
    const messages = house.get(Messages)
    const { id } = (await messages.ofPath(patient.carePathId))[0]!
    expect(await messages.done(id, 'as-letter', SJORS)).toBe('to-print')
    await cancel(house, patient)
    expect(await statesOf(patient.carePathId)).toEqual([
      { kind: 'cancellation', channel: 'email', state: 'sent' },
      { kind: 'confirmation', channel: 'letter', state: 'superseded' },
    ])
  })

  it('is told the end of the day she knows, not of the day of a letter that never left', async () => {
    const patient = await aBookedPatient(house, { Kanaal: 'brief' })
    const messages = house.get(Messages)
    const newest = async () => (await messages.ofPath(patient.carePathId))[0]!
    const dayIn = ({ text }: { text: string }) => /\d+ \w+ 20\d\d/.exec(text)![0]
    const known = dayIn(await newest())
    const aMinuteLater = () => house.clock.set(new Date(house.clock.now().getTime() + 60_000))
    await messages.done((await newest()).id, 'printed', SJORS)
    aMinuteLater()
    await move(house, patient)
    expect(dayIn(await newest())).not.toBe(known)
    aMinuteLater()
    await cancel(house, { ...patient, version: patient.version + 1 })
    expect(await newest()).toMatchObject({ kind: 'cancellation', state: { key: 'to-print' } })
    expect(dayIn(await newest())).toBe(known)
  })

  it('whose mail fails for good waits on the work list, with a letter as the way out', async () => {
    const { carePathId, version } = await aBookedPatient(house, { Kanaal: 'telefoon' })
    const messages = house.get(Messages)
    await messages.fail({ carePathId, version, kind: 'questionnaires' }, 'message.send: 550')
    expect(await messages.counts()).toMatchObject({ 'message-failed': 1 })
    const [row] = await messages.attention('message-failed', { limit: 10, offset: 0 })
    expect(row).toMatchObject({ carePathId, why: 'Vragenlijsten: message.send: 550' })
    expect(await messages.done(row!.messageId, 'as-letter', SJORS)).toBe('to-print')
    expect(await house.get(Letters).write(row!.messageId)).toMatchObject({
      subject: 'Vragenlijsten voor uw onderzoeksdag',
    })
    expect(await messages.done(row!.messageId, 'printed', SJORS)).toBe('printed')
  })

  it('has in her record who printed or phoned, and nothing of what was refused', async () => {
    const patient = await aBookedPatient(house, { Kanaal: 'telefoon' })
    const messages = house.get(Messages)
    const { id } = (await messages.ofPath(patient.carePathId))[0]!
    expect(await messages.done(id, 'printed', SJORS)).toBeNull()
    expect(await messages.done(id, 'as-letter', SJORS)).toBe('to-print')
    expect(await messages.done(id, 'printed', SJORS)).toBe('printed')
    const record = await house.db(
      `select actor, role, action, event, patient_id is not null as hers from platform.audit where object_id = $1 order by id`,
      [id],
    )
    const bySjors = { actor: 'sjors', role: 'secretariat', action: 'U', hers: true }
    expect(record).toEqual([
      { actor: 'worker', role: 'worker', action: 'E', hers: true, event: 'message.to-call' },
      { ...bySjors, event: 'message.to-print' },
      { ...bySjors, event: 'message.printed' },
    ])
  })

  it('is never named in a mail, nor what the appointment is for', async () => {
    const mails = await house.mails()
    expect(mails.length).toBeGreaterThan(5)
    for (const { subject, text, html, headers, attachments } of mails) {
      const files = Object.values(attachments)
      expect([subject, text, html, JSON.stringify(headers), ...files].join('\n')).not.toMatch(
        /vries|12-03-1963|\b9{3,4}\d{5,6}\b|endocrin|osteopor|botpoli|dexa|urine|bokaal|frax|calcium|bloed|röntgen|route/i,
      )
    }
  })

  const changed = (path: CarePathView, visits: readonly object[]) =>
    house
      .get(CarePaths)
      .move(
        { carePathId: path.id, version: path.version },
        { ask: path.ask, day: path.day, pathway: path.pathway, visits: visits as CarePathView['visits'] },
        SJORS,
      )
  /** Moves one visit to another unit at the same place and minutes. */
  const toOtherUnit = async (path: CarePathView) => {
    const others = await house.db<{ step: string; unit: string }>(
      `select v.step, u.id as unit from scheduling.visit v join scheduling.unit own on own.id = v.unit_id
         join scheduling.unit u on u.pool = own.pool and u.place = own.place and u.id <> own.id where v.care_path_id = $1 order by 1, 2`,
      [path.id],
    )
    const refused: object[] = []
    for (const { step, unit } of others) {
      const said = await changed(
        path,
        path.visits.map((visit) => (visit.step === step ? { ...visit, unit } : visit)),
      )
      if (said.ok) return
      refused.push(said)
    }
    throw new Error(JSON.stringify(refused))
  }

  it('is not told that another device sees her at the same minutes, but hears it when the mail that she had comes back', async () => {
    const { carePathId } = await aBookedPatient(house, {}, 6)
    const before = await deskOf(house).pathOf(carePathId)
    await toOtherUnit(before)
    await house.drain()
    const [first, ...more] = await mailsOf(before.id)
    expect(more).toEqual([])
    const said = () =>
      house.db(
        `select version, state, reason from messages.message where care_path_id = $1 and kind = 'confirmation' order by version`,
        [before.id],
      )
    const nothing = { version: 2, state: 'superseded', reason: 'voor de patiënt verandert er niets' }
    expect(await said()).toEqual([{ version: 1, state: 'sent', reason: null }, nothing])
    const moves = `select 1 from scheduling.history where care_path_id = $1 and version = 2 and what = 'visit-moved'`
    expect(await house.db(moves, [before.id])).toHaveLength(1)

    await house.get(Messages).bounced(first!.messageId, '5.1.1')
    const back = 'teruggekomen (5.1.1)'
    expect(await said()).toEqual([
      { version: 1, state: 'superseded', reason: back },
      { version: 2, state: 'failed', reason: back },
    ])
    const [{ id }] = (await house.db<{ id: string }>(
      `select id from messages.message where care_path_id = $1 and version = 2 and kind = 'confirmation'`,
      [before.id],
    )) as [{ id: string }]
    expect(await house.get(Messages).done(id, 'again', SJORS)).toBe('queued')
    await house.drain()
    expect((await mailsOf(before.id)).map(({ messageId }) => /\.v(\d)/.exec(messageId)![1])).toEqual(['1', '2'])
  })

  it('is told of every change that she notices since the last that she heard', async () => {
    const { carePathId } = await aBookedPatient(house, {}, 7)
    const first = await deskOf(house).pathOf(carePathId)
    await toOtherUnit(first)
    await house.drain()
    const second = await deskOf(house).pathOf(first.id)
    const { places } = await house.get(Database).transaction((tx) => house.get(VisitPlaces).of(tx, second, 'dxa'))
    expect(await changed(second, places.at(-1)!.visits)).toMatchObject({ ok: true })
    await house.drain()
    expect((await mailsOf(first.id)).map(({ messageId }) => /\.v(\d)/.exec(messageId)![1])).toEqual(['1', '3'])
  })
})
