import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Patients, Referrals } from '#intake'
import { folded } from '../libs/intake/src/search-terms.js'
import { aHouse, type TestHouse } from './house.js'
import { aList } from './referrals.js'
import { aMember, type StaffBrowser } from './signed-in.js'

let house: TestHouse
let referrals: Referrals
let secretary: StaffBrowser
beforeAll(async () => {
  house = await aHouse()
  referrals = house.get(Referrals)
  secretary = await aMember(house, 'secretariat')
})
afterAll(() => house.close())
beforeEach(() => house.db('truncate intake.patient, intake.referral, intake.import cascade'))

describe('the report of a list', () => {
  it('warns of a BSN that two patients share, and keeps the place of both', async () => {
    const [mine, hers] = ['999911120', '999990019']
    const report = await referrals.importFile(
      aList([
        { Patiëntnr: '7410001', BSN: mine! },
        { Patiëntnr: '7410002', BSN: mine!, Geboortedatum: '01-02-1950' },
        { Patiëntnr: '7410003', BSN: hers! },
      ]),
      'lijst.csv',
    )
    expect([report.toPlan.length, report.invalid]).toEqual([3, []])
    const reason = 'dit BSN staat ook bij patiënt 7410001: controleer het identiteitsbewijs'
    expect(report.cautions).toEqual([{ line: 3, number: report.toPlan[1]!.number, column: 'BSN', reason }])
    const cautions = await Promise.all(
      report.toPlan.map(async ({ referralId }) => (await secretary.get(`/api/referrals/${referralId}`)).body.caution),
    )
    expect(cautions).toEqual([null, reason, null])
  })

  it('comes in pages, in the order of the file, and each page tells how many there are', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({ Geboortedatum: `31-02-19${50 + n}` }))
    const { importId, invalid } = await referrals.importFile(aList([{}, ...rows, {}]), 'fouten.csv')
    const { body: told } = await secretary.get(`/api/imports/${importId}`).expect(200)
    expect(told).toEqual({
      importId,
      name: 'fouten.csv',
      rows: 14,
      counts: { toPlan: 2, invalid: 12, duplicates: 0, notEligible: 0, doctorDecides: 0, cautions: 0 },
    })
    const seen: { nth: number }[] = []
    let cursor = ''
    do {
      const { body } = await secretary
        .get(`/api/imports/${importId}/lines?list=invalid&limit=5${cursor && `&cursor=${cursor}`}`)
        .expect(200)
      expect(body.rows.length).toBeLessThanOrEqual(5)
      expect(body.count).toBe(12)
      seen.push(...body.rows)
      cursor = body.next ?? ''
    } while (cursor)
    expect(seen.map(({ nth: _, ...line }) => line)).toEqual(invalid)
    const { body: planned } = await secretary.get(`/api/imports/${importId}/lines?list=toPlan`).expect(200)
    expect(planned.rows.map(({ line }: { line: number }) => line)).toEqual([2, 15])
  })

  it('is for who reads lists in, and of an unknown one is said that it does not exist', async () => {
    const doctor = await aMember(house, 'doctor')
    await doctor.get('/api/imports/1/lines?list=invalid').expect(403)
    await secretary.get('/api/imports/999999/lines?list=invalid').expect(404)
    await secretary.get('/api/imports/999999/lines?list=nothing').expect(422)
  })
})

describe('a patient', () => {
  it('of a real list is found by her surname as it is written, without its accents, and in capitals', async () => {
    await referrals.importFile(readFileSync('test/data/verwijzingen-gipspoli.csv'), 'gipspoli.csv')
    const people = await house.db<{ id: string; surname: string }>(`select id, surname from intake.patient order by id`)
    const surnames = [...new Set(people.map(({ surname }) => surname))]
    expect(surnames).toEqual(expect.arrayContaining(['Łuczak', 'Öztürk', 'Çelik', 'Yılmaz', "d'Hondt"]))
    for (const surname of surnames) {
      const hers = people.filter((one) => one.surname === surname).map(({ id }) => id)
      for (const typed of [surname, folded(surname), surname.toUpperCase()]) {
        const found = (await house.get(Patients).search(typed)).map(({ id }) => id)
        expect({ typed, missed: hers.filter((id) => !found.includes(id)) }).toEqual({ typed, missed: [] })
      }
    }
  })
})
