import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts } from '#platform'
import { aBookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

describe('the sheet of one path', () => {
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

  it.each(['nl', 'en'])('is a PDF of one page, and a look at the patient (%s)', async (language) => {
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

  it('of nobody is not found', async () => {
    await staff.get('/api/print/path-sheet/00000000-0000-4000-8000-000000000000').expect(404)
  })
})
