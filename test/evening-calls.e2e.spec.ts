import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PhoneResults, TRIES_BEFORE_LETTER } from '#evening-clinic'
import { Letters } from '#messages'
import { Database, instantAt } from '#platform'
import { aBookedPatient, cancel } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { EVENING } from './referrals.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }
const asEvening = { ...EVENING, Uiterlijk: '26-02-2027' }

describe('the call with the result', () => {
  let house: TestHouse
  let patient: Awaited<ReturnType<typeof aBookedPatient>>
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    patient = await aBookedPatient(house, asEvening)
  })
  afterAll(() => house.close())

  const open = () => house.get(Database).transaction((tx) => house.get(PhoneResults).open(tx))
  const ref = () => ({ carePathId: patient.carePathId, version: patient.version })

  it('is announced with its hidden number, and not why it comes', async () => {
    const [mail] = await house.mails()
    expect(mail!.text).toContain('verborgen nummer')
    expect(mail!.text).not.toMatch(/uitslag|arts|poli/i)
  })

  it('is on the list from the evening on, and overdue the day after its day', async () => {
    expect(await open()).toEqual([])
    house.clock.set(instantAt('2027-01-06', 540))
    expect(await open()).toMatchObject([
      { carePathId: patient.carePathId, day: '2027-01-07', overdue: false, attempts: [] },
    ])
    house.clock.set(instantAt('2027-01-08', 540))
    expect(await open()).toMatchObject([{ overdue: true }])
  })

  it('becomes a letter only after three tries, each logged with who and when', async () => {
    const results = house.get(PhoneResults)
    for (let tries = 0; tries < TRIES_BEFORE_LETTER; tries += 1) {
      expect(await results.close(ref(), 'letter', '', secretary)).toEqual({ ok: false, refusal: 'too-few-tries' })
      expect(await results.attempt(ref(), 'no-answer', secretary)).toEqual({ ok: true })
    }
    expect(await results.close(ref(), 'other', ' ', secretary)).toEqual({ ok: false, refusal: 'no-reason' })
    expect((await open())[0]!.attempts).toHaveLength(3)
    expect(await results.close(ref(), 'letter', '', secretary)).toEqual({ ok: true })
    expect(await open()).toEqual([])
    expect(await results.attempt(ref(), 'reached', secretary)).toEqual({ ok: false, refusal: 'not-open' })
  })

  it('leaves a letter to print: please phone us, and not what the result is', async () => {
    await house.drain()
    const letters = await house.db<{ id: string }>(
      `select id, channel, state, subject from messages.message where kind = 'not-reached' and care_path_id = $1`,
      [patient.carePathId],
    )
    expect(letters).toEqual([
      { id: expect.any(String), channel: 'letter', state: 'to-print', subject: 'Wilt u ons bellen?' },
    ])
    const page = JSON.stringify(await house.get(Letters).write(letters[0]!.id))
    for (const words of [
      'A.M. de Vries',
      'dinsdag 5 januari 2027',
      '071-5263505',
      'De uitslag staat niet in deze brief',
    ])
      expect(page).toContain(words)
    house.clock.set(instantAt('2027-01-09', 540))
    await house.drain()
    expect(await house.get(Letters).write(letters[0]!.id)).toMatchObject({ subject: 'Wilt u ons bellen?' })
  })

  it('cannot be closed by any code without saying how', async () => {
    await expect(
      house.db(`update evening_clinic.phone_result set closed_how = null where state = 'closed'`),
    ).rejects.toMatchObject({
      driverError: { constraint: 'phone_result_says_how' },
    })
  })

  it('that ended stays so when the path is cancelled afterwards', async () => {
    await cancel(house, patient)
    expect(await house.db(`select state, closed_how from evening_clinic.phone_result`)).toEqual([
      { state: 'closed', closed_how: 'letter' },
    ])
  })
})
