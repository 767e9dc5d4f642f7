import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { boardOf, move, rowOf, visitOf } from './board.js'
import { aHouse, type TestHouse } from './house.js'
import { EVENING } from './referrals.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('a patient of the evening clinic on the board', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let patient: BookedPatient
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    patient = await aBookedPatient(house, { ...EVENING, Uiterlijk: '26-02-2027' })
    await at(700)
  })
  afterAll(() => house.close())

  const at = async (minute: number) => {
    house.clock.set(instantAt(patient.day, minute))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
  }
  const row = () => rowOf(nurse, patient.day, patient.carePathId)
  const send = (code: string, state: string) => move(nurse, patient.day, patient.carePathId, code, state)
  const attention = async () => (await boardOf(nurse, patient.day)).attention.map(({ kind }) => kind)

  it('has one row with her scan by day and her doctor in the evening', async () => {
    const board = await boardOf(nurse, patient.day)
    expect(board.evening).not.toBeNull()
    const { visits, session, isMain } = await row()
    expect({ session, isMain }).toEqual({ session: 'evening', isMain: true })
    expect(visitOf(await row(), 'DXA')).toMatchObject({ sessionType: 'day' })
    expect(visitOf(await row(), 'ARTS')).toMatchObject({ sessionType: 'evening' })
    expect(visits.map(({ kind }) => kind)).not.toContain('phone-result')
  })

  it('waits for nobody between her scan and the evening, and is there again when somebody sees her', async () => {
    const scan = visitOf(await row(), 'DXA')
    await at((await row()).visits[0]!.from)
    await nurse.post(`/api/day-board/paths/${patient.carePathId}/check-in`).expect(200)
    for (const { code } of (await row()).visits.filter(({ sessionType }) => sessionType === 'day')) {
      expect((await send(code, 'busy')).status).toBe(200)
      expect((await send(code, 'done')).status).toBe(200)
    }
    await at(scan.to + 60)
    expect(await row()).toMatchObject({ away: true, waiting: null })
    const [first] = (await row()).visits.filter(({ sessionType }) => sessionType === 'evening')
    await at(first!.from + 6)
    expect(await attention()).toContain('not-arrived')
    await send(first!.code, 'arrived')
    expect(await attention()).not.toContain('not-arrived')
    await at(first!.from + 10)
    expect(await row()).toMatchObject({ away: false, waiting: { since: first!.from + 6, minutes: 4 } })
  })

  it('sees the doctor without the report of her scan, which nobody calls late: she hears it by phone', async () => {
    for (const { code } of (await row()).visits.filter((one) => one.sessionType === 'evening' && one.code !== 'ARTS')) {
      await send(code, 'busy')
      expect((await send(code, 'done')).status).toBe(200)
    }
    expect(visitOf(await row(), 'ARTS').earliest).toBeNull()
    expect((await row()).results.find(({ kind }) => kind === 'image')).toMatchObject({
      state: 'awaited',
      overdue: false,
    })
    expect(await attention()).not.toContain('result-late')
    const begun = await send('ARTS', 'busy')
    expect(begun).toMatchObject({ status: 200 })
    expect(visitOf(begun.body.row, 'ARTS').decided).toBeNull()
    expect((await send('ARTS', 'done')).status).toBe(200)
  })

  it('is no loose end when the day is closed, but a call to come, which goes on as it was planned', async () => {
    const call = () => house.db(`select day::text, state from evening_clinic.phone_result`)
    const [planned] = await call()
    expect(planned).toMatchObject({ state: 'planned' })
    const { body } = await nurse.get(`/api/day-board/days/${patient.day}/loose-ends`).expect(200)
    expect(body).toEqual({ ends: [], calls: [{ carePathId: patient.carePathId, day: planned!.day }] })
    await nurse.post('/api/day-board/days', { day: patient.day, what: 'close' }).expect(200)
    await house.drain()
    expect(await call()).toEqual([planned])
    house.clock.set(instantAt(String(planned!.day), 540))
    nurse = await aMember(house, 'nurse', 'vs-de-wit')
    const listed = await nurse.get('/api/phone-results').expect(200)
    expect(JSON.stringify(listed.body)).toContain(patient.carePathId)
  })
})
