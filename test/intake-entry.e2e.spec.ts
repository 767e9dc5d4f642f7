import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Entries, type EntryFields, Patients } from '#intake'
import { aHouse, type TestHouse } from './house.js'
import { someReferrals } from './referrals.js'

const BY = { name: 'post', role: 'secretariat' }
const KNOWN = { Patiëntnr: '7700001', BSN: '999990019', Achternaam: 'Groot-Bos', Geboortedatum: '12-03-1948' }
const TYPED: EntryFields = {
  Herkomst: 'huisarts',
  Patiëntnr: '7700002',
  BSN: '999990020',
  Voorletters: 'E.',
  Achternaam: 'Jansen',
  Geboortedatum: '1-2-1955',
  Geslacht: 'V',
  Kanaal: 'brief',
  Reden: 'fractuur 50+',
  Fractuur: 'pols',
  Fractuurdatum: '20-11-2026',
}

describe('a referral that is typed in', () => {
  let house: TestHouse
  let entries: Entries
  beforeAll(async () => {
    house = await aHouse()
    await someReferrals(house, [{ ...KNOWN, BSN: bsn(1) }])
    entries = house.get(Entries)
  })
  afterAll(() => house?.close())

  it('is told of every field that is wrong, in Dutch and by its field', async () => {
    const { faults } = await entries.check(
      { ...TYPED, BSN: '123', Geboortedatum: '31-02-1950', Kanaal: 'postduif' },
      BY,
    )
    expect(faults.map(({ column }) => column)).toEqual(['BSN', 'Geboortedatum', 'Kanaal'])
    expect(faults[0]!.reason).toMatch(/9/)
  })

  it('is judged at once, with both rules where they conflict', async () => {
    const yes = await entries.check({ ...TYPED, BSN: bsn(2) }, BY)
    expect(yes).toMatchObject({ faults: [], eligibility: { answer: 'yes' } })
    const conflict = await entries.check({ ...TYPED, BSN: bsn(2), Fractuur: 'middenhand' }, BY)
    expect(conflict.eligibility).toMatchObject({ answer: 'doctor-decides' })
    expect(conflict.eligibility!.rule.split(' — ')).toHaveLength(2)
  })

  it.each([
    ['the same number', { Patiëntnr: '7700001' }, 'number'],
    ['the same BSN', { BSN: bsn(1) }, 'bsn'],
    [
      'the same birth date and a part of the name',
      { Geboortedatum: '12-03-1948', Achternaam: 'Bosz' },
      'birth-date-and-name',
    ],
  ])('of somebody with %s asks whether she is the same', async (_, change, because) => {
    const { similar } = await entries.check({ ...TYPED, BSN: bsn(2), ...change }, BY)
    expect(similar).toMatchObject([{ number: '7700001', because }])
    expect(await entries.enter({ ...TYPED, BSN: bsn(2), ...change }, undefined, false, BY)).toMatchObject({
      ok: false,
      refusal: 'who-is-it',
    })
  })

  it('of somebody with the same birth date and another name asks nothing', async () => {
    const { similar } = await entries.check({ ...TYPED, BSN: bsn(2), Geboortedatum: '12-03-1948' }, BY)
    expect(similar).toEqual([])
  })

  it('is on the work list, with a number of its own and the mark that it came on paper', async () => {
    const entered = await entries.enter({ ...TYPED, BSN: bsn(2) }, undefined, true, BY)
    expect(entered).toMatchObject({ ok: true, eligibility: { answer: 'yes' } })
    expect(
      await house.db(
        `select r.state, r.on_paper, r.number ~ '^H261130-' as own from intake.referral r join intake.patient p on p.id = r.patient_id where p.number = '7700002'`,
      ),
    ).toEqual([{ state: 'to-plan', on_paper: true, own: true }])
    const again = await entries.enter({ ...TYPED, BSN: bsn(2) }, 'new', false, BY)
    expect(again).toMatchObject({ ok: false, refusal: 'duplicate' })
  })

  it('of the same person joins her record; she never has two', async () => {
    const [known] = await house.get(Patients).search('7700001')
    await house.db(`update intake.referral set state = 'done' where patient_id = $1`, [known!.id])
    const typed = { ...TYPED, Patiëntnr: '7700009', BSN: bsn(3), Achternaam: 'Bos', Geboortedatum: '12-03-1948' }
    expect(await entries.enter(typed, { patientId: known!.id }, false, BY)).toMatchObject({ ok: true })
    expect(await house.db(`select count(*)::int as n from intake.patient where birth_date = '1948-03-12'`)).toEqual([
      { n: 1 },
    ])
  })

  it.each(['bos', 'Groot-Bos', 'bos groot', 'de bos', '12 maart 1948', '7700001', 'bos 12-03-1948'])(
    'leads to a patient who is found by %s',
    async (typed) => {
      expect((await house.get(Patients).search(typed)).map(({ number }) => number)).toEqual(['7700001'])
    },
  )

  it.each(['%', '_', 'b%s', 'b_s', 'bos 13-03-1948', 'bossen'])('and nobody by %s', async (typed) => {
    expect(await house.get(Patients).search(typed)).toEqual([])
  })
})

/** A number of the 9999-range that passes the 11-test, another for each `n`. */
function bsn(n: number): string {
  for (let number = 999_990_000 + n * 25; ; number += 1) {
    const sum = [...String(number)].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
    if (sum % 11 === 0) return String(number)
  }
}
