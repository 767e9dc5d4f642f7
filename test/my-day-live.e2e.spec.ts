import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { instantAt } from '#platform'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, cookiesOf, type StaffBrowser } from './signed-in.js'

const BORN = { dag: '12', maand: '3', jaar: '1963' }

describe('a patient who follows her day on her phone', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let patient: BookedPatient
  let cookie: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    patient = await aBookedPatient(house)
    cookie = await open(patient)
  })
  afterAll(() => house.close())

  const open = async (who: BookedPatient) =>
    cookiesOf(
      await request(house.http)
        .post(await who.link())
        .type('form')
        .send(BORN)
        .expect(303),
    )
  const page = (path: string, as = cookie) => request(house.http).get(path).set('cookie', as)
  /** A nurse who signs in at that time: one who did nothing since yesterday is signed out. */
  const at = async (minute: number, { day } = patient) => {
    house.clock.set(instantAt(day, minute))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
  }
  const sayHere = async (as = cookie) => {
    const [, token] = /name="_formulier" value="([\w-]+)"/.exec((await page('/mijn', as)).text)!
    return request(house.http).post('/mijn/ik-ben-er').set('cookie', as).type('form').send({ _formulier: token })
  }
  const row = () => rowOf(nurse, patient.day, patient.carePathId)

  it('sees nothing of it before, and cannot say that she is there', async () => {
    expect((await page('/mijn').expect(200)).text).not.toMatch(/Stap \d|Ik ben er/)
    await page('/mijn/vandaag').expect(303)
    await sayHere()
    expect(await house.db(`select 1 from day_board.act`)).toEqual([])
  })

  it('says that she is there by her own link, and the board shows it', async () => {
    await at(470)
    const before = await page('/mijn').expect(200)
    expect(before.text).toMatch(/Stap 1 van \d.*Ga nu naar.*Ik ben er/s)
    expect(before.headers['refresh']).toBeUndefined()
    expect((await sayHere()).headers['location']).toBe('/mijn/vandaag')
    await sayHere()
    expect((await row()).checkedIn).toEqual({ at: 470, how: 'link' })
    expect(await house.db(`select actor from platform.audit where event = 'day-board.checked-in'`)).toEqual([
      { actor: 'patient' },
    ])
    const live = await page('/mijn/vandaag').expect(200)
    expect(live.text).not.toContain('Ik ben er')
    expect(live.headers['refresh']).toBe('60')
    expect(before.text).toContain('Ja, ik kom')
    expect((await page('/mijn')).text).not.toContain('Ja, ik kom')
    expect((await page('/mijn/vandaag?stil=1').expect(200)).headers['refresh']).toBeUndefined()
    expect(Buffer.byteLength(live.text)).toBeLessThan(15_000)
  })

  it('reads at which step she is, where she goes next, and how much later that is', async () => {
    const { visits } = await row()
    const [first, second] = [...visits].sort((a, b) => a.from - b.from)
    await at(first!.from)
    await move(nurse, patient.day, patient.carePathId, first!.code, 'busy')
    expect((await page('/mijn/vandaag').expect(200)).text).toMatch(/Stap 1 van \d.*U bent nu bij/s)
    await at(first!.to)
    await move(nurse, patient.day, patient.carePathId, first!.code, 'done')
    expect(visitOf(await row(), first!.code).state).toBe('done')
    await at(second!.from + 20)
    const { text } = await page('/mijn/vandaag').expect(200)
    expect(text).toContain(`Stap 2 van ${visits.length}`)
    expect(text).toContain('+20 minuten')
    expect(text).toContain(second!.placeLabel)
  })

  it('reads it in English, and nothing of anybody else', async () => {
    house.clock.set(new Date('2026-11-30T07:00:00Z'))
    const other = await aBookedPatient(house, { Taal: 'en' })
    await at(470, other)
    const { text } = await page('/mijn/vandaag', await open(other)).expect(200)
    expect(text).toMatch(/Step 1 of \d.*Now go to.*I am here/s)
    expect(text).not.toMatch(/Stap|Ga nu/)
    expect((await boardOf(nurse, other.day)).rows.length).toBeGreaterThan(0)
  })
})
