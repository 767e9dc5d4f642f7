import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Letters, Messages } from '#messages'
import { Questionnaires } from '#questionnaire'
import { aBookedPatient, type BookedPatient, cancel } from './booked.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { canReadPaper, pagesOf, scanned } from './paper.js'
import { aMember, type StaffBrowser } from './signed-in.js'

const onPaper = canReadPaper() ? it : it.skip
const ON_PAPER = { Kanaal: 'brief' }
const BORN = { dag: '12', maand: '3', jaar: '1963' }

describe('a letter', () => {
  let house: TestHouse
  let sjors: StaffBrowser
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    sjors = await aMember(house, 'secretariat', 'sjors')
  })
  afterAll(() => house.close())

  const idOf = async ({ carePathId }: BookedPatient, kind = 'confirmation') =>
    (await house.get(Messages).ofPath(carePathId)).find((message) => message.kind === kind)!.id
  const printed = async (id: string): Promise<Buffer> => {
    const answer = await sjors.get(`/api/messages/${id}/letter`).responseType('blob').expect(200)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    return answer.body as Buffer
  }
  const openedBy = (link: string) => request(house.http).post(new URL(link).pathname).type('form').send(BORN)

  onPaper('has the whole day on paper, with the name in the window and how it was made at the foot', async () => {
    const patient = await aBookedPatient(house, ON_PAPER)
    const pages = pagesOf(await printed(await idOf(patient)))
    const [first = ''] = pages
    expect(first).toMatch(
      /Leids Universitair Medisch Centrum[^]+A\.M\. de Vries[^]+30 november 2026[^]+Uw onderzoeksdag/,
    )
    expect(pages.join('')).toMatch(/Haal uiterlijk[^]+DEXA-scan[^]+071-5263505/)
    pages.forEach((page, i) => {
      expect(page).toMatch(
        new RegExp(
          `Gemaakt op 30-11-2026 om 8.00 uur · versie 1 van uw afspraak\\s+pagina ${i + 1} van ${pages.length}`,
        ),
      )
    })
  })

  onPaper('carries a code and an address to type that both open her day for her birth date', async () => {
    const patient = await aBookedPatient(house, ON_PAPER)
    const pdf = await printed(await idOf(patient))
    const pages = pagesOf(pdf)
    const page = pages.findIndex((text) => text.includes('/u/'))
    const link = scanned(pdf, page + 1)!
    expect(link).toMatch(new RegExp(`^${house.url}/u/([0-9A-Z]{4}-){6}[0-9A-Z]{2}$`))
    expect(pages[page]).toContain(link.replace('http://', ''))
    await openedBy(link).expect(303)
    const token = new URL(link).pathname.slice('/u/'.length)
    const careless = token.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
    await openedBy(`${house.url}/u/${careless}`).expect(303)
    await openedBy(`${house.url}/u/${token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`).expect(404)
    for (const table of ['messages.message', 'messages.link', 'platform.outbox', 'platform.audit']) {
      const rows = JSON.stringify(await house.db(`select t::text from ${table} t`))
      expect(rows).not.toContain(token)
      expect(rows).not.toContain(token.replaceAll('-', ''))
    }
  })

  onPaper('is in English for who reads English', async () => {
    const patient = await aBookedPatient(house, { ...ON_PAPER, Taal: 'en' })
    const text = pagesOf(await printed(await idOf(patient))).join('')
    expect(text).toMatch(
      /Your examination day[^]+Fetch the urine container[^]+Scan the code[^]+version 1 of your appoint/,
    )
    expect(text).not.toMatch(/\b(Uw|Gemaakt|pagina)\b/)
  })

  onPaper('about the questionnaires has the open ones behind it, to fill in with a pen, in her language', async () => {
    for (const [Taal, weight] of [
      ['nl', 'Hoeveel weegt u?'],
      ['en', 'How much do you weigh?'],
    ] as const) {
      const patient = await aBookedPatient(house, { ...ON_PAPER, Taal })
      await house.get(Messages).send({ ...patient, kind: 'questionnaires' })
      const id = await idOf(patient, 'questionnaires')
      const pages = pagesOf(await printed(id))
      expect(pages.length).toBeGreaterThan(4)
      expect(pages.slice(1).join('')).toContain(weight)
      await house.get(Questionnaires).withdraw(patient)
      await sjors.get(`/api/messages/${id}/letter`).expect(409)
    }
  })

  onPaper('that a day is off or that she should phone leads to no page, for there is none', async () => {
    const patient = await aBookedPatient(house, ON_PAPER)
    await house.get(Messages).done(await idOf(patient), 'printed', { name: 'sjors', role: 'secretariat' })
    await cancel(house, patient)
    const pdf = await printed(await idOf(patient, 'cancellation'))
    expect(pagesOf(pdf).join('')).toContain('gaat niet door')
    expect(scanned(pdf)).toBeNull()
  })

  it('that was printed says by whom, to staff', async () => {
    const patient = await aBookedPatient(house, ON_PAPER)
    const id = await idOf(patient)
    expect((await sjors.get(`/api/messages/${id}`).expect(200)).body.by).toBeNull()
    await sjors.post(`/api/messages/${id}/done`, { outcome: 'printed' }).expect(200)
    const { messages } = (await sjors.get(`/api/care-paths/${patient.carePathId}`).expect(200)).body
    expect(messages).toMatchObject([{ kind: 'confirmation', state: { key: 'printed' }, by: 'sjors' }])
  })

  it('that nobody printed in time becomes a call; one that was printed stays one', async () => {
    const [waiting, posted] = [await aBookedPatient(house, ON_PAPER, 3), await aBookedPatient(house, ON_PAPER, 3)]
    const states = async () =>
      Promise.all(
        [waiting, posted].map(async (patient) => {
          const { state, reason } = (await house.get(Messages).get(await idOf(patient)))!
          return [state.key, reason]
        }),
      )
    await house.get(Messages).done(await idOf(posted), 'printed', { name: 'sjors', role: 'secretariat' })
    const [{ at } = { at: '' }] = await house.db<{ at: string }>(
      `select not_before::text as at from platform.outbox where name = 'letter.overdue' and payload ->> 'carePathId' = $1`,
      [waiting.carePathId],
    )
    house.clock.set(new Date(new Date(at).getTime() - 60_000))
    await house.drain()
    expect(await states()).toEqual([
      ['to-print', null],
      ['printed', null],
    ])
    house.clock.set(new Date(at))
    await house.drain()
    expect(await states()).toEqual([
      ['to-call', 'een brief komt te laat'],
      ['printed', null],
    ])
    expect(await house.get(Letters).write(await idOf(waiting))).toBeNull()
    house.clock.set(MONDAY_MORNING)
  })

  describe('to somebody without e-mail and telephone', () => {
    const NOWHERE = { Kanaal: 'brief', 'E-mail': '', Telefoon: '' }
    const stateOf = async (patient: BookedPatient) => {
      const { state, reason, text } = (await house.get(Messages).get(await idOf(patient)))!
      return { state: state.key, reason, text }
    }
    const afterTheLastPost = async ({ carePathId }: BookedPatient) => {
      const [{ at } = { at: '' }] = await house.db<{ at: string }>(
        `select max(not_before)::text as at from platform.outbox where name = 'letter.overdue' and payload ->> 'carePathId' = $1`,
        [carePathId],
      )
      house.clock.set(new Date(at))
      await house.drain()
    }
    afterEach(() => house.clock.set(MONDAY_MORNING))

    it('has her name and number in the window: the address is in the hospital’s own system', async () => {
      const patient = await aBookedPatient(house, NOWHERE, 3)
      expect(await stateOf(patient)).toMatchObject({ state: 'to-print', reason: null })
      const { address } = (await house.get(Letters).write(await idOf(patient)))!
      expect(address).toEqual([expect.stringContaining('de Vries'), expect.stringMatching(/\d{5,}/)])
    })

    it('that is too late becomes a call that says where a number is found, and what to do without; never nothing', async () => {
      const patient = await aBookedPatient(house, NOWHERE, 3)
      await afterTheLastPost(patient)
      const { state, reason, text } = await stateOf(patient)
      expect([state, reason]).toEqual(['to-call', 'een brief komt te laat'])
      expect(text).toMatch(/geen telefoonnummer bekend[^]+patiëntnummer \d{5,}[^]+Maak er een brief van/)
      const waiting = await house.get(Messages).attention('to-call', { limit: 100, offset: 0 })
      expect(waiting.map(({ carePathId }) => carePathId)).toContain(patient.carePathId)
      await house.get(Messages).done(await idOf(patient), 'as-letter', { name: 'sjors', role: 'secretariat' })
      await house.drain()
      expect(await stateOf(patient)).toMatchObject({ state: 'to-print', reason: 'een brief komt te laat' })
    })

    it('or chosen by hand is watched as any other: not printed in time, it becomes a call', async () => {
      const patient = await aBookedPatient(house, { Kanaal: 'telefoon' }, 3)
      await sjors.post(`/api/messages/${await idOf(patient)}/done`, { outcome: 'as-letter' }).expect(200)
      expect(await stateOf(patient)).toMatchObject({ state: 'to-print', reason: null })
      await afterTheLastPost(patient)
      expect(await stateOf(patient)).toMatchObject({ state: 'to-call', reason: 'een brief komt te laat' })
    })
  })
})
