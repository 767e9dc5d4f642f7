import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type ImportReport, Patients, Referrals, UnreadableFile } from '#intake'
import { Audit, Config, Database } from '#platform'
import { DataSource, type Logger } from 'typeorm'
import { passesElevenTest } from '../libs/intake/src/cells.js'
import { Imports } from '../libs/intake/src/imports.js'
import { aHouse, type TestHouse } from './house.js'
import { aList, type ListRow, someReferrals } from './referrals.js'

const NAMES = ['gipspoli', 'huisarts', 'specialist', 'fout'] as const
const bytesOf = (name: string) => readFileSync(`test/data/verwijzingen-${name}.csv`)
const SECRETARY = { name: 'secretariaat', role: 'secretariat' }
const DOCTOR = { name: 'arts', role: 'doctor' }

let house: TestHouse
let referrals: Referrals
beforeAll(async () => {
  house = await aHouse()
  referrals = house.get(Referrals)
})
afterAll(() => house.close())
beforeEach(() => house.db('truncate intake.patient, intake.referral, intake.import cascade'))

const countsOf = ({ rows, toPlan, invalid, duplicates, notEligible, doctorDecides }: ImportReport) => ({
  rows,
  toPlan: toPlan.length,
  invalid: invalid.length,
  duplicates: duplicates.length,
  notEligible: notEligible.length,
  doctorDecides: doctorDecides.length,
})
/** What another process, started after this one was killed, would see. */
const afterAKill = () => new Imports(house.get(Database), house.get(Config), house.get(Audit))
const validBsns = (count: number) =>
  Array.from({ length: count * 12 }, (_, i) => String(999_100_000 + i))
    .filter(passesElevenTest)
    .slice(0, count)
const stored = async () => (await house.db<{ n: number }>('select count(*)::int as n from intake.referral'))[0]!.n

describe('the lists of a hospital', () => {
  it('put every row in exactly one class', async () => {
    const counts: Record<string, object> = {}
    for (const name of NAMES) {
      const report = await referrals.importFile(bytesOf(name), `${name}.csv`)
      const { rows, ...classes } = countsOf(report)
      expect(Object.values(classes).reduce((sum, one) => sum + one)).toBe(rows)
      counts[name] = classes
    }
    expect(counts).toEqual({
      gipspoli: { toPlan: 29, invalid: 0, duplicates: 0, notEligible: 15, doctorDecides: 16 },
      huisarts: { toPlan: 28, invalid: 0, duplicates: 0, notEligible: 1, doctorDecides: 11 },
      specialist: { toPlan: 30, invalid: 0, duplicates: 0, notEligible: 0, doctorDecides: 0 },
      fout: { toPlan: 1, invalid: 20, duplicates: 1, notEligible: 0, doctorDecides: 0 },
    })
    expect(await referrals.counts()).toMatchObject({ 'to-plan': 88, 'doctor-decides': 27, 'not-eligible': 16 })
  })

  it('are planned in the order of their latest date, then of waiting, then of number', async () => {
    const [late, none, soon, first] = await someReferrals(house, [
      { Uiterlijk: '26-02-2027' },
      { Uiterlijk: '' },
      { Uiterlijk: '01-02-2027' },
      { Uiterlijk: '26-02-2027', Ontvangen: '20-11-2026' },
    ])
    expect(await referrals.toPlan()).toEqual([soon, first, late, none])
  })

  it('take as many statements for five hundred rows as for one', async () => {
    let statements = 0
    const quiet = () => undefined
    const logger: Logger = {
      logQuery: () => void (statements += 1),
      logQueryError: quiet,
      logQuerySlow: quiet,
      logSchemaBuild: quiet,
      logMigration: quiet,
      log: quiet,
    }
    house.get(DataSource).setOptions({ logger })
    const costOf = async (rows: readonly ListRow[]) => {
      statements = 0
      await referrals.importFile(aList(rows), 'lijst.csv')
      return statements
    }
    const bsns = validBsns(500)
    expect(await costOf(bsns.slice(1).map((BSN) => ({ BSN })))).toBe(await costOf([{ BSN: bsns[0]! }]))
    expect(await stored()).toBe(500)
  })

  it('leave one line in the audit trail for each referral', async () => {
    const { toPlan } = await referrals.importFile(aList([{}, {}]), 'lijst.csv', SECRETARY)
    const lines = await house.db(
      `select actor, event, object_id from platform.audit where object_id = any($1) order by id`,
      [toPlan.map(({ referralId }) => referralId)],
    )
    expect(lines).toEqual(
      toPlan.map(({ referralId }) => ({ actor: 'secretariaat', event: 'referral.imported', object_id: referralId })),
    )
  })
})

describe('the same file twice', () => {
  it('is read once, whether the first is finished or not', async () => {
    const bytes = bytesOf('specialist')
    const first = await referrals.importFile(bytes, 'a.csv')
    const second = await referrals.importFile(bytes, 'b.csv')
    await referrals.finishImport(first.importId, second.importId)
    const third = await referrals.importFile(bytes, 'c.csv')
    expect([second, third].map(countsOf).map(({ toPlan, duplicates }) => [toPlan, duplicates])).toEqual([
      [0, 30],
      [0, 30],
    ])
    expect(await stored()).toBe(30)
  })

  it('after a kill goes on where it was: the same report as a clean run', async () => {
    const bytes = bytesOf('gipspoli')
    const first = await referrals.importFile(bytes, 'a.csv')
    const again = await afterAKill().take(bytes, 'a.csv', SECRETARY)
    expect(again).toEqual(first)

    await referrals.finishImport(first.importId)
    expect(countsOf(await afterAKill().take(bytes, 'a.csv', SECRETARY))).toMatchObject({ toPlan: 0, duplicates: 60 })
  })

  it('in one run that was killed ends as in a clean run: once new, once duplicates', async () => {
    const bytes = bytesOf('gipspoli')
    const clean = [await referrals.importFile(bytes, 'a.csv'), await referrals.importFile(bytes, 'a.csv')]
    const next = afterAKill()
    expect([await next.take(bytes, 'a.csv', SECRETARY), await next.take(bytes, 'a.csv', SECRETARY)]).toEqual(clean)
  })

  it('by two people at once is read once', async () => {
    const bytes = aList([{}, {}, {}])
    const reports = await Promise.all([afterAKill(), afterAKill()].map((one) => one.take(bytes, 'a.csv', SECRETARY)))
    expect(await stored()).toBe(3)
    expect(reports[0]).toEqual(reports[1])
  })
})

describe('a file that is no list', () => {
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['another list', Buffer.from('naam;bedrag\nJansen;12')],
  ])('%s is refused by name and leaves nothing behind', async (_, bytes) => {
    await expect(referrals.importFile(bytes, 'x.csv')).rejects.toThrow(UnreadableFile)
    await expect(referrals.importFile(bytes, 'x.csv')).rejects.toThrow(/^x\.csv: /)
    expect(await stored()).toBe(0)
  })

  it('with a header only is an empty list', async () => {
    expect(countsOf(await referrals.importFile(aList([]), 'leeg.csv'))).toMatchObject({ rows: 0, toPlan: 0 })
  })
})

describe('the doctor', () => {
  const aDoubt = async () => {
    const { doctorDecides } = await referrals.importFile(aList([{ Fractuur: 'middenhand' }]), 'twijfel.csv')
    return doctorDecides[0]!.referralId
  }

  it('decides once, and the decision counts above the rule', async () => {
    const id = await aDoubt()
    const waiting = await referrals.get(id)
    expect(waiting).toMatchObject({
      state: 'doctor-decides',
      eligibility: { reason: expect.stringMatching(/^middenhand: /) },
    })

    const decided = await referrals.decide(id, { eligible: true, reason: 'ook polsbreuk in 2020' }, DOCTOR)
    expect(decided).toMatchObject({
      ok: true,
      referral: {
        state: 'to-plan',
        eligibility: { answer: 'yes', reason: 'ook polsbreuk in 2020', source: 'arts, 30-11-2026' },
      },
    })
    expect(await referrals.toPlan()).toEqual([id])
    expect(await referrals.decide(id, { eligible: false, reason: 'nee' }, DOCTOR)).toEqual({
      ok: false,
      refusal: { code: 'not-waiting-for-doctor', state: 'to-plan' },
    })
  })

  it('may say no', async () => {
    const id = await aDoubt()
    await referrals.decide(id, { eligible: false, reason: 'geen broos bot' }, DOCTOR)
    expect(await referrals.get(id)).toMatchObject({ state: 'not-eligible', eligibility: { answer: 'no' } })
    expect(await referrals.toPlan()).toEqual([])
  })
})

it('the department of the DXA agrees, and that is known when the day is planned', async () => {
  const [id] = await someReferrals(house, [{ Gewicht: '162' }])
  const answered = await referrals.departmentAnswered(id!, { agreed: true, note: 'tafel tot 200 kg' }, SECRETARY)
  expect(answered.needs).toMatchObject({ weightKg: 162, departmentAgreed: true })
  expect((await referrals.get(id!)).departmentNote).toBe('tafel tot 200 kg')
})

describe('a patient', () => {
  it('is found by the beginning of her name, birth date and numbers, and by no pattern', async () => {
    const [id] = await someReferrals(house, [
      {
        Tussenvoegsel: 'van der',
        Achternaam: 'Meulen',
        Patiëntnr: '7099',
        Aanvraagnr: 'GI-77',
        Geboortedatum: '04-05-1950',
      },
      { Achternaam: 'Bakker' },
    ])
    const found = (q: string) => house.get(Patients).search(q)
    for (const q of ['meu', 'Van der M', '4-5-1950', '7099', 'gi-77']) {
      expect(await found(q)).toMatchObject([{ name: 'A.M. van der Meulen', referralId: id }])
    }
    for (const q of ['%', '_', '', "' or 1=1"]) expect(await found(q)).toEqual([])
  })

  it('keeps the contact data of her newest referral', async () => {
    const who = { Patiëntnr: '7100', BSN: '999911120' }
    const no = aList([{ ...who, Fractuur: 'teen', 'E-mail': 'oud@voorbeeld.example' }])
    await referrals.importFile(no, 'a.csv')
    const [id] = await someReferrals(house, [{ ...who, 'E-mail': 'nieuw@voorbeeld.example' }])
    const contact = await house.get(Database).transaction(async (tx) => {
      const { patientId } = await referrals.of(tx, id!)
      return house.get(Patients).contactOf(tx, patientId)
    })
    expect(contact).toMatchObject({ email: 'nieuw@voorbeeld.example', number: '7100', channel: 'email' })
  })

  it('cannot have two open referrals, whatever the code does', async () => {
    await someReferrals(house, [{}])
    const copy = `insert into intake.referral select gen_random_uuid(), number || '-2', patient_id, hospital, received, route,
      reason, fracture_site, fracture_on, risk_factors, needs, wish, latest, requester, remark, null, eligibility, null, null, state
      from intake.referral`
    await expect(house.db(copy)).rejects.toMatchObject({ driverError: { constraint: 'referral_open_once' } })
  })
})
