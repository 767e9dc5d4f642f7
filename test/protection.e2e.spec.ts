import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

describe('a patient with extra protection', () => {
  let house: TestHouse
  let booked: BookedPatient
  let patientId: string
  let secretary: StaffBrowser
  let nurse: StaffBrowser
  let manager: StaffBrowser
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    booked = await aBookedPatient(house, { Achternaam: 'Egelantier', Tussenvoegsel: '' })
    patientId = (await house.db<{ id: string }>(`select id from intake.patient`))[0]!.id
    secretary = await aMember(house, 'secretariat')
    nurse = await aMember(house, 'nurse')
    manager = await aMember(house, 'manager')
    await manager.post(`/api/patients/${patientId}/protection`, { kind: 'own-staff' }).expect(204)
  })
  afterAll(() => house.close())

  it('is covered in lists and closed on her own pages for who has given no reason', async () => {
    const found = await secretary.post('/api/patients/search', { q: 'egelantier' }).expect(200)
    expect(found.body).toEqual([
      expect.objectContaining({ id: patientId, name: 'Beschermd dossier', birthDate: '0000-00-00' }),
    ])
    expect(found.text).not.toContain('Egelantier')
    const refused = await secretary.get(`/api/care-paths/${booked.carePathId}`).expect(403)
    expect(refused.body).toMatchObject({ code: 'protected', fields: { patientId } })
    expect(refused.text).not.toContain('Egelantier')
    await secretary.get(`/api/referrals/${booked.referralId}`).expect(403)
    await secretary
      .post(`/api/care-paths/${booked.carePathId}/cancel`, { version: booked.version, reason: 'mistake' })
      .expect(403)
    expect(await house.db(`select status from scheduling.care_path`)).toEqual([{ status: 'booked' }])
  })

  it('is seen by those who treat her, as the rule says', async () => {
    await nurse.get(`/api/care-paths/${booked.carePathId}`).expect(200)
    await manager.post(`/api/patients/${patientId}/protection`, { kind: 'threatened' }).expect(204)
    await nurse.get(`/api/care-paths/${booked.carePathId}`).expect(403)
  })

  it('opens with a reason, for a while, to who gave it, and the manager reads it', async () => {
    await secretary.post('/api/break-glass', { patientId, reason: 'nodig' }).expect(422)
    await secretary.post('/api/break-glass', { patientId, reason: 'Belt zelf om haar dag te verzetten' }).expect(204)
    expect((await secretary.get(`/api/care-paths/${booked.carePathId}`).expect(200)).text).toContain('Egelantier')
    await nurse.get(`/api/care-paths/${booked.carePathId}`).expect(403)

    const { body } = await manager.get('/api/break-glass').expect(200)
    expect(body).toMatchObject({
      rows: [{ actor: secretary.name, reason: 'Belt zelf om haar dag te verzetten', patientId }],
      next: null,
    })
    const lines = await house.db(`select actor, purpose from platform.audit where event = 'break-glass.opened'`)
    expect(lines).toEqual([{ actor: secretary.name, purpose: 'Belt zelf om haar dag te verzetten' }])

    house.clock.set(new Date(house.clock.now().getTime() + 31 * 60_000))
    await secretary.get(`/api/care-paths/${booked.carePathId}`).expect(403)
  })

  it('is like any other once the protection is taken away', async () => {
    await manager.post(`/api/patients/${patientId}/protection`, { kind: null }).expect(204)
    await secretary.get(`/api/care-paths/${booked.carePathId}`).expect(200)
    await secretary.post('/api/break-glass', { patientId, reason: 'zomaar een keer kijken' }).expect(404)
    await secretary.post(`/api/patients/${patientId}/protection`, { kind: null }).expect(403)
  })
})
