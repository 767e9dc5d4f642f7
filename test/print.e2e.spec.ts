import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts } from '#platform'
import { aBookedPatient, cancel } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { canReadPaper, pagesOf } from './paper.js'

describe('a sheet for the day', () => {
  let house: TestHouse
  let staff: ReturnType<typeof request.agent>
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    const password = 'een heel lang wachtwoord'
    await house.get(Accounts).put({ name: 'sjors', displayName: 'Sjors', role: 'secretariat', password })
    staff = request.agent(house.http).set('x-dagpad', 'staff')
    await staff.post('/api/session').send({ name: 'sjors', password }).expect(200)
  })
  afterAll(() => house.close())

  it.each(['nl', 'en'])('of one path is a PDF of one page, and a look at the patient (%s)', async (language) => {
    const { carePathId } = await aBookedPatient(house)
    const { body, headers } = await staff
      .get(`/api/print/path-sheet/${carePathId}?language=${language}`)
      .responseType('blob')
      .expect(200)
    expect(headers['content-type']).toBe('application/pdf')
    expect((body as Buffer).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    const looks = await house.db(
      `select actor from platform.audit where event = 'path-sheet.printed' and object_id = $1`,
      [carePathId],
    )
    expect(looks).toEqual([{ actor: 'sjors' }])
  })

  const paper = canReadPaper() ? it : it.skip
  paper.each([
    ['nl', /Bloedafname +Centrale Bloedafname C2 · Prikplek \d/],
    ['en', /Blood draw +Central blood draw C2 · Blood chair \d/],
  ])('of one path says where she goes as people call it (%s)', async (language, where) => {
    const { carePathId } = await aBookedPatient(house)
    const { body } = await staff
      .get(`/api/print/path-sheet/${carePathId}?language=${language}`)
      .responseType('blob')
      .expect(200)
    expect(pagesOf(body as Buffer)[0]).toMatch(where)
  })
  paper('lists who comes, with when it was made and a version that changes with what stands on it', async () => {
    const patient = await aBookedPatient(house)
    const version = async () => {
      const { body } = await staff.get(`/api/print/day-list/${patient.day}`).responseType('blob').expect(200)
      return /Gemaakt 30-11-2026 08:00 · versie (\w{4}) van de lijst/.exec(pagesOf(body as Buffer)[0]!)![1]
    }
    const first = await version()
    expect(await version()).toBe(first)
    await cancel(house, patient)
    expect(await version()).not.toBe(first)
  })

  it('of nobody is not found', async () => {
    await staff.get('/api/print/path-sheet/00000000-0000-4000-8000-000000000000').expect(404)
  })
})
