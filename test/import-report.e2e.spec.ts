import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Patients, Referrals } from '#intake'
import { Database } from '#platform'
import { WaitingList } from '#scheduling'
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
        { Patiëntnr: '7410003', BSN: hers!, Achternaam: 'Bakker' },
      ]),
      'lijst.csv',
    )
    expect([report.toPlan.length, report.invalid]).toEqual([3, []])
    const reason = 'dit BSN staat ook bij patiënt 7410001: controleer het identiteitsbewijs'
    const { number, referralId } = report.toPlan[1]!
    expect(report.cautions).toEqual([{ line: 3, number, referralId, column: 'BSN', reason }])
    const cautions = await Promise.all(
      report.toPlan.map(async ({ referralId }) => (await secretary.get(`/api/referrals/${referralId}`)).body.caution),
    )
    expect(cautions).toEqual([null, reason, null])
  })

  it('comes in pages, in the order of the file, and each page tells how many there are', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({ Geboortedatum: `31-02-19${50 + n}` }))
    const { importId, invalid } = await referrals.importFile(
      aList([{}, ...rows, { Achternaam: 'Bakker' }]),
      'fouten.csv',
    )
    const { body: told } = await secretary.get(`/api/imports/${importId}`).expect(200)
    expect(told).toEqual({
      importId,
      name: 'fouten.csv',
      rows: 14,
      counts: { toPlan: 2, invalid: 12, duplicates: 0, notEligible: 0, doctorDecides: 0, cautions: 0 },
    })
    const seen: { nth: number; doubt: null }[] = []
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
    expect(seen.map(({ nth: _, doubt: __, ...line }) => line)).toEqual(invalid)
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

describe('somebody in a list who may be known under another number', () => {
  const SHE = { Voorletters: 'M.', Tussenvoegsel: '', Achternaam: 'Visser', Geboortedatum: '06-03-1955' }
  const KNOWN = { ...SHE, Patiëntnr: '7430001', BSN: '999911120' }
  const NEW = { ...SHE, Patiëntnr: '7430002', BSN: '999990019', Achternaam: 'Vissser' }
  const lineOf = async (importId: string) => {
    const { body } = await secretary.get(`/api/imports/${importId}/lines?list=cautions`).expect(200)
    return body.rows[0]
  }
  /** Reads in one list with the known patient, whose referral is closed or not, and one with the new one. */
  const twoLists = async (isClosed: boolean) => {
    const first = await referrals.importFile(aList([KNOWN]), 'eerste.csv')
    if (isClosed) await house.db(`update intake.referral set state = 'done'`)
    const { importId } = await referrals.importFile(aList([NEW]), 'tweede.csv')
    return { importId, line: await lineOf(importId), known: first.toPlan[0]! }
  }
  const settle = (referralId: string, body: object) => secretary.post(`/api/referrals/${referralId}/person`, body)
  const people = () =>
    house.db<{ number: string; referrals: number }>(
      `select number, (select count(*)::int from intake.referral r where r.patient_id = p.id) as referrals from intake.patient p order by 1`,
    )

  it('goes in with a warning that names whom she may be, in the report and where she is planned', async () => {
    const { line } = await twoLists(true)
    expect(line).toMatchObject({
      column: 'Achternaam',
      reason: 'misschien dezelfde patiënt als 7430001: zelfde geboortedatum, en de naam lijkt erop',
      doubt: { patient: { number: '7430002' }, similar: [{ number: '7430001', birthDate: '1955-03-06' }] },
    })
    const { body: referral } = await secretary.get(`/api/referrals/${line.referralId}`).expect(200)
    expect(referral).toMatchObject({ state: 'to-plan', caution: line.reason, doubt: line.doubt })
    expect(
      await house.db(
        `select count(distinct patient_id)::int as n from platform.audit where event = 'patient.compared'`,
      ),
    ).toEqual([{ n: 2 }])
  })

  it('is warned of inside one list too', async () => {
    const { importId } = await referrals.importFile(aList([KNOWN, NEW]), 'samen.csv')
    expect(await lineOf(importId)).toMatchObject({ line: 3, doubt: { similar: [{ number: '7430001' }] } })
  })

  it('is somebody else when the desk says so, and is asked about no more', async () => {
    const { importId, line } = await twoLists(true)
    await settle(line.referralId, {}).expect(200)
    expect(await lineOf(importId)).toMatchObject({ doubt: null })
    expect((await people()).map(({ referrals: n }) => n)).toEqual([1, 1])
    const { body } = await settle(line.referralId, {}).expect(409)
    expect(body.code).toBe('already-settled')
    await house.db(`update intake.referral set state = 'done'`)
    expect((await referrals.importFile(aList([NEW]), 'derde.csv')).cautions).toEqual([])
  })

  /** Whether it waits for who plans, or goes on without waiting. */
  const waitsForDays = async (going: Promise<unknown>) => {
    const isOver = going.then(() => null)
    for (;;) {
      const waiting = house.db(`select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`)
      const found = await Promise.race([isOver, waiting])
      if (!found) return false
      if (found.length > 0) return true
    }
  }

  it('is not asked about once more where somebody who was asked typed the referral', async () => {
    await referrals.importFile(aList([KNOWN]), 'eerste.csv')
    const [headers, row] = new TextDecoder()
      .decode(aList([NEW]))
      .trim()
      .split(/\r?\n/)
    const values = row!.split(';')
    const fields = Object.fromEntries(headers!.split(';').map((header, i) => [header, values[i]!]))
    const { body } = await secretary.post('/api/referral-form', { fields, onPaper: false, person: 'new' }).expect(201)
    expect((await secretary.get(`/api/referrals/${body.referralId}`).expect(200)).body).toMatchObject({
      ...{ caution: null, doubt: null },
      patient: { number: NEW.Patiëntnr },
    })
  })

  it('is not made another patient’s while somebody plans for her, and is refused when a day was held', async () => {
    const { line } = await twoLists(true)
    const settled = await house.get(Database).transaction(async (tx) => {
      await tx.lockDays()
      const going = Promise.resolve(settle(line.referralId, { patientId: line.doubt.similar[0].id }).expect(409))
      expect(await waitsForDays(going)).toBe(true)
      await tx.sql.query(
        `insert into scheduling.waiting (referral_id, patient_id, ask, note, state, added_by, added_at, changed_at)
         select id, patient_id, '{}', '', 'waiting', 'post', $2, $2 from intake.referral where id = $1`,
        [line.referralId, tx.now],
      )
      return { going }
    })
    expect((await settled.going).body.code).toBe('already-planned')
    expect((await people()).map(({ referrals: n }) => n)).toEqual([1, 1])
    await house.db(`delete from scheduling.waiting`)
  })

  it('is put on the waiting list only once it is said whose it is', async () => {
    const { line } = await twoLists(true)
    const added = await house.get(Database).transaction(async (tx) => {
      await tx.lockAllDays()
      const by = { name: 'post', role: 'secretariat' }
      const going = house.get(WaitingList).add({ referralId: line.referralId }, '', by)
      expect(await waitsForDays(going)).toBe(true)
      return { going }
    })
    expect((await added.going).ok).toBe(true)
    await house.db(`delete from scheduling.waiting`)
  })

  it('is the same patient when the desk says so: one record is left, with both referrals', async () => {
    const { importId, line } = await twoLists(true)
    const { body } = await settle(line.referralId, { patientId: line.doubt.similar[0].id }).expect(200)
    expect(body).toEqual({ duplicateOf: null })
    expect(await people()).toEqual([{ number: '7430001', referrals: 2 }])
    expect(await lineOf(importId)).toMatchObject({ doubt: null })
    const audited = await house.db(
      `select actor, patient_id = $1 as hers from platform.audit where event = 'referral.same-person' and object_id = $2`,
      [line.doubt.similar[0].id, line.referralId],
    )
    expect(audited).toEqual([{ actor: secretary.name, hers: true }])
  })

  it('has the new referral closed where she had an open one already', async () => {
    const { line, known } = await twoLists(false)
    const { body } = await settle(line.referralId, { patientId: line.doubt.similar[0].id }).expect(200)
    expect(body).toEqual({ duplicateOf: known.number })
    const { body: referral } = await secretary.get(`/api/referrals/${line.referralId}`).expect(200)
    expect(referral).toMatchObject({
      state: 'not-eligible',
      caution: null,
      eligibility: { answer: 'no', reason: `deze patiënt heeft al een open aanvraag: ${known.number}` },
    })
  })

  it('keeps the number of a day that is held or booked for it, and is nobody who is not alike', async () => {
    const { line } = await twoLists(true)
    const [own] = await house.db<{ id: string }>(`select patient_id as id from intake.referral where id = $1`, [
      line.referralId,
    ])
    expect((await settle(line.referralId, { patientId: own!.id }).expect(409)).body.code).toBe('not-alike')
    await house.db(
      `insert into scheduling.waiting (referral_id, patient_id, ask, state, added_by, added_at, changed_at) values ($1, $2, '{}', 'waiting', 'post', now(), now())`,
      [line.referralId, own!.id],
    )
    const refused = await settle(line.referralId, { patientId: line.doubt.similar[0].id }).expect(409)
    expect(refused.body.code).toBe('already-planned')
    await house.db(`delete from scheduling.waiting`)
    expect((await people()).length).toBe(2)
  })

  it('is not asked of who may not plan', async () => {
    const { line } = await twoLists(true)
    const manager = await aMember(house, 'manager')
    await manager.post(`/api/referrals/${line.referralId}/person`).expect(403)
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
