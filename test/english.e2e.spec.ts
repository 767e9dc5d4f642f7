import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Referrals } from '#intake'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { deskOf } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aList, aReferral, EVENING } from './referrals.js'
import { aMember, type StaffBrowser } from './signed-in.js'

/** Parts of answers that the screens show as words of the house. */
const SHOWN =
  /^(label|kindLabel|title|reason|detail|rule|source|what|place|placeLabel|poolLabel|pathwayLabel|path|tags|message|intendedUse|hours|wishes|why|labels)$/
/** Names, titles of publications and codes: the same in both languages. */
const SAME =
  /^(VFA|TSH|\d|Lyu e\.a\.|Calcium$|hand$|rib$|Specialist$|DEXA$|.*\bextra$|De Wit$|[A-Z][a-z]+$|nuclear$|radiology$|referral$|[a-z]+-?\d+$)/

describe('the house in English', () => {
  let house: TestHouse
  let secretary: StaffBrowser
  let patient: BookedPatient
  let waiting: string
  let outage: string
  let list: string
  let closing: object
  let evening: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    secretary = await aMember(house, 'secretariat')
    patient = await aBookedPatient(house)
    evening = (await aBookedPatient(house, EVENING)).day
    waiting = await aReferral(house, { Hulp: 'rolstoel, tolk Turks', Gewicht: '162' })
    const rows = [
      { Fractuur: 'middenhand' },
      { Geboortedatum: '31-02-1950' },
      { Fractuur: '' },
      { Fractuur: 'middenhand' },
      { Uiterlijk: '27-11-2026' },
      { Fractuurdatum: '29-11-2026' },
      { Geboortedatum: '01-01-1900' },
      { 'E-mail': '' },
      { Kanaal: 'telefoon', Telefoon: 'geheim' },
    ]
    list = (await house.get(Referrals).importFile(aList(rows), 'twijfel.csv')).importId
    await house.get(Referrals).finishImport(list)
    const wishes = {
      weekdaysOff: [1, 2],
      notBefore: 600,
      notAfter: 900,
      without: ['urine', 'xray'],
      doctor: 'doctor-1',
    }
    await secretary
      .post('/api/waiting-list', { ask: { referralId: await aReferral(house), ...wishes }, note: 'Ring twice' })
      .expect(201)
    const closed = {
      scope: 'pool',
      targets: ['doctor'],
      fromDay: patient.day,
      toDay: patient.day,
      fromMinute: 480,
      toMinute: 1080,
    }
    closing = { kind: 'closed', ...closed, daily: false, reason: '2027-A' }
    const { body: looked } = await secretary.post('/api/planning/outages', { ...closing, preview: true }).expect(200)
    const { body: shut } = await secretary
      .post('/api/planning/outages', { ...closing, confirmed: looked.mark })
      .expect(200)
    outage = shut.id
    await house.drain()
  })
  afterAll(() => house.close())

  const words = (value: unknown, key = '', path = ''): [string, string][] => {
    if (typeof value === 'string') return SHOWN.test(key) && /[a-z]{3}/i.test(value) ? [[path, value]] : []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) =>
      words(inner, Array.isArray(value) ? key : name, `${path}.${name}`),
    )
  }
  const untold = async (ask: () => ReturnType<StaffBrowser['get']>) => {
    const dutch = words((await ask().set('accept-language', 'nl')).body)
    const english = new Map(words((await ask().set('accept-language', 'en')).body))
    expect(dutch.length).toBeGreaterThan(0)
    return dutch.filter(([path, word]) => english.get(path) === word && !SAME.test(word)).map(([, word]) => word)
  }

  it.each([
    ['the path page', () => secretary.get(`/api/care-paths/${patient.carePathId}`)],
    ['the days that can, and why not the others', () => secretary.post('/api/options', { referralId: waiting })],
    ['a referral with its needs', () => secretary.get(`/api/referrals/${waiting}`)],
    ['the list to plan', () => secretary.get('/api/work-list?tab=to-plan')],
    ['what waits for the doctor', () => secretary.get('/api/work-list?tab=doctor-decides')],
    ['the planning board', () => secretary.get(`/api/planning/board?from=${patient.day}&days=1`)],
    ['a week of the planning board', () => secretary.get(`/api/planning/board?from=${patient.day}&days=7`)],
    ['one evening, with who comes', () => secretary.get(`/api/evenings/${evening}`)],
    ['a unit’s roster', () => secretary.get('/api/planning/units/doctor-1')],
    ['the choices of the referral form', () => secretary.get('/api/referral-form')],
    ['the hospital', () => secretary.get('/api/hospital')],
    ['everybody who waits', () => secretary.get('/api/waiting-list/entries')],
    ['who can come on a day that came free', () => secretary.get(`/api/waiting-list?day=${patient.day}`)],
    ['the outages', () => secretary.get('/api/planning/outages')],
    ['who has to go elsewhere, and where', () => secretary.get(`/api/planning/outages/${outage}`)],
    [
      'the rows for the doctor of a list that was read in',
      () => secretary.get(`/api/imports/${list}/lines?list=doctorDecides`),
    ],
    ['the rows that could not be read', () => secretary.get(`/api/imports/${list}/lines?list=invalid`)],
  ])('says every word of %s', async (_, ask) => {
    expect([...new Set(await untold(ask))]).toEqual([])
  })

  it('tells a refusal, who was first and a missing record in the language that is asked for', async () => {
    const { ref } = await deskOf(house).heldFor(await aReferral(house))
    const stale = () =>
      secretary.post(`/api/care-paths/${ref.carePathId}/book`, { version: ref.version + 4 }).expect(409)
    expect((await stale()).body.message).toMatch(/^Intussen gewijzigd\. secretariaat heeft op .* de dag vastgehouden: /)
    expect((await stale().set('accept-language', 'en')).body.message).toMatch(
      /^Changed in the meantime\. secretariaat held the day on Mon 30 Nov 2026 at 08:00: \w{3} \d+ \w{3} 2026\. What you had/,
    )
    const hit = await secretary
      .post('/api/planning/outages', { ...closing, scope: 'clinic', targets: [] })
      .set('accept-language', 'en')
      .expect(409)
    expect(hit.body.message).toBe('Patients lose their place by this. Look at the list and confirm it.')
    const gone = await secretary.get('/api/planning/units/nobody-1').set('accept-language', 'en').expect(404)
    expect(gone.body).toEqual({ code: 'not-found', message: 'This agenda does not exist.' })
    const guarded = await secretary.get('/api/accounts').set('accept-language', 'en').expect(403)
    expect(guarded.body.message).toBe('Your account may not do this. Ask the administrator.')
  })

  it('leaves alone what people typed, and codes that come back as they are', async () => {
    const block = { unit: 'doctor-1', day: patient.day, from: 480, to: 500, reason: 'Overleg met Gesloten afdeling' }
    await secretary.post('/api/planning/blocks', block).expect(200)
    const dates = '/api/planning/units/doctor-1/dates?list=blocks'
    const { body } = await secretary.get(dates).set('accept-language', 'en').expect(200)
    expect(body.rows).toMatchObject([{ reason: block.reason }])
    const { body: choices } = await secretary.get('/api/referral-form').set('accept-language', 'en').expect(200)
    expect(choices.sites).toContainEqual({ id: 'wrist', label: 'wrist', word: 'pols' })
  })
})
