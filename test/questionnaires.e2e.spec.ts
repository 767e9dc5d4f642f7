import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Database, instantAt } from '#platform'
import { Questionnaires, Responses } from '#questionnaire'
import { PathLists } from '#scheduling'
import { aBookedPatient, type BookedPatient, cancel, move } from './booked.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { EVENING } from './referrals.js'

describe('the questionnaires of a booked patient', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())
  let minutes = 0
  beforeEach(() => house.clock.set(new Date(MONDAY_MORNING.getTime() + (minutes += 16) * 60_000)))

  const save = (patient: BookedPatient, linkId: string, ...values: string[]) =>
    house.get(Responses).save(patient.carePathId, 'calcium', linkId, { values })
  const submit = ({ carePathId }: BookedPatient) => house.get(Responses).submit(carePathId, 'calcium')
  const send = (patient: BookedPatient) => house.get(Questionnaires).send(patient)
  const invited = async () => {
    const patient = await aBookedPatient(house)
    await send(patient)
    return patient
  }
  const filled = async () => {
    const patient = await invited()
    for (const linkId of ['dranken', 'schaaltjes', 'kaas', 'plantaardig', 'anders']) await save(patient, linkId, 'geen')
    await save(patient, 'tabletten', 'N')
    return patient
  }
  const visit = async (patient: BookedPatient) => {
    const opened = await request(house.http)
      .post(await patient.link())
      .type('form')
      .send({ datum: '12-3-1963' })
      .expect(303)
    return String(opened.headers['set-cookie']).split(';')[0]!
  }
  const get = (cookie: string, path: string) =>
    request(house.http).get(`/mijn/vragenlijst/${path}`).set('cookie', cookie)
  const tokenIn = ({ text }: request.Response) => /name="_formulier" value="([\w-]+)"/.exec(text)?.[1] ?? ''

  it('are sent two weeks before at nine; who has the link of her confirmation may answer at once', async () => {
    const patient = await aBookedPatient(house)
    const cookie = await visit(patient)
    await get(cookie, 'calcium').expect(303)
    const [planned] = await house.get(Questionnaires).ofPath(patient.carePathId)
    expect(planned).toMatchObject({ form: 'frax', state: 'planned' })
    const nine = instantAt(new Date(Date.parse(patient.day) - 14 * 86_400_000).toISOString().slice(0, 10), 9 * 60)
    expect(planned!.sendAt).toEqual(nine)
  })

  it('are not asked of an evening patient, who is known already, but for those before a scan', async () => {
    const patient = await aBookedPatient(house, EVENING)
    const forms = await house.get(Questionnaires).ofPath(patient.carePathId)
    expect(forms.map(({ form }) => form)).toEqual(['preparation'])
  })

  it('are sent once, however often the job runs, and not by an older version', async () => {
    const patient = await aBookedPatient(house)
    expect(await house.get(Questionnaires).send({ ...patient, version: 0 })).toEqual({ sent: 0 })
    expect(await send(patient)).toEqual({ sent: 4 })
    expect(await send(patient)).toEqual({ sent: 0 })
  })

  it('keep each answer at once, and go on where she stopped on another device', async () => {
    const patient = await invited()
    const phone = await visit(patient)
    const page = await get(phone, 'frax/weight')
    const answer = { a: '72', _formulier: tokenIn(page) }
    await request(house.http)
      .post('/mijn/vragenlijst/frax/weight')
      .set('cookie', phone)
      .type('form')
      .send(answer)
      .expect(303)
    const tablet = await visit(patient)
    expect((await get(tablet, 'frax').expect(303)).headers['location']).toBe('/mijn/vragenlijst/frax/height')
    expect((await get(tablet, 'frax/weight').expect(200)).text).toContain('value="72"')
  })

  it('are handed in by one of two tabs that do so at once; the other is told', async () => {
    const patient = await filled()
    const cookie = await visit(patient)
    const form = { _formulier: tokenIn(await get(cookie, 'calcium/controle').expect(200)) }
    const tabs = await Promise.all(
      Array.from({ length: 6 }, () =>
        request(house.http).post('/mijn/vragenlijst/calcium/controle').set('cookie', cookie).type('form').send(form),
      ),
    )
    expect(tabs.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409])
    expect(tabs.find(({ status }) => status === 409)!.text).toContain('al verstuurd')
    expect(
      await house.db(
        `select 1 from platform.outbox where name = 'questionnaire.completed' and payload ->> 'carePathId' = $1`,
        [patient.carePathId],
      ),
    ).toHaveLength(1)
  })

  it('cannot be changed after they were handed in, nor handed in with a question open', async () => {
    const patient = await filled()
    await save(patient, 'kaas', 'feta')
    expect(await submit(patient)).toEqual({ ok: false, refusal: { code: 'incomplete', linkId: 'feta' } })
    await save(patient, 'kaas', 'geen')
    expect(await submit(patient)).toMatchObject({ ok: true, state: 'completed' })
    expect(await save(patient, 'kaas', 'feta')).toMatchObject({
      ok: false,
      refusal: { code: 'not-open', state: 'completed' },
    })
  })

  it('are closed from the minute the first visit begins', async () => {
    const patient = await invited()
    const [first] = await house.db<{ from_minute: number }>(
      `select min(from_minute) as from_minute from scheduling.visit where care_path_id = $1 and day = $2`,
      [patient.carePathId, patient.day],
    )
    const begin = instantAt(patient.day, first!.from_minute)
    house.clock.set(new Date(begin.getTime() - 60_000))
    expect(await save(patient, 'kaas', 'geen')).toMatchObject({ ok: true })
    house.clock.set(begin)
    expect(await save(patient, 'anders', 'geen')).toMatchObject({
      ok: false,
      refusal: { code: 'not-open', state: 'closed' },
    })
    expect(await submit(patient)).toMatchObject({ ok: false, refusal: { code: 'not-open', state: 'closed' } })
  })

  it('of a day that has moved are not sent by the job of the old day', async () => {
    const patient = await aBookedPatient(house)
    await move(house, patient)
    expect(await send(patient)).toEqual({ sent: 0 })
    expect(await send({ ...patient, version: 2 })).toEqual({ sent: 4 })
  })

  it('are withdrawn with the day, before and after they were sent', async () => {
    const early = await aBookedPatient(house)
    await cancel(house, early)
    expect(await send(early)).toEqual({ sent: 0 })
    const late = await invited()
    await cancel(house, late)
    expect(await save(late, 'kaas', 'geen')).toMatchObject({
      ok: false,
      refusal: { code: 'not-open', state: 'withdrawn' },
    })
  })

  it('move along with the day: what was answered stays, what was not is asked again', async () => {
    const patient = await filled()
    await submit(patient)
    await move(house, patient)
    expect(await send(patient)).toEqual({ sent: 0 })
    expect(await send({ ...patient, version: 2 })).toEqual({ sent: 3 })
    const states = (await house.get(Questionnaires).ofPath(patient.carePathId)).map(({ form, state }) => [form, state])
    expect(states).toEqual([
      ['frax', 'invited'],
      ['calcium', 'completed'],
      ['preparation', 'invited'],
      ['quality-of-life', 'invited'],
    ])
  })

  it('show what she typed as text, to her and to staff', async () => {
    const patient = await invited()
    const story = '<script>alert(1)</script> "pols" & heup {{7*7}}'
    const put = (linkId: string, ...values: string[]) =>
      house.get(Responses).save(patient.carePathId, 'frax', linkId, { values })
    await put('previousFracture', 'Y')
    expect(await put('fractureDates', story)).toMatchObject({ ok: true })
    const page = await get(await visit(patient), 'frax/fractureDates').expect(200)
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;pols&quot; &amp; heup {{7*7}}</textarea>')
    expect(page.text).not.toContain('<script')
    const [sheet] = await house.get(Questionnaires).answers(patient.carePathId)
    expect(sheet!.items.find(({ question }) => question === 'Wanneer was dat?')?.answer).toBe(story)
  })

  it('are stored as a FHIR QuestionnaireResponse with the version that was asked', async () => {
    const patient = await filled()
    await submit(patient)
    const [row] = await house.db<{ resource: object }>(
      `select resource from questionnaire.response where care_path_id = $1`,
      [patient.carePathId],
    )
    expect(row!.resource).toMatchObject({
      ...{ resourceType: 'QuestionnaireResponse', status: 'completed' },
      questionnaire: 'urn:dagpad:questionnaire:calcium|1.0.0',
    })
    const [, calcium] = await house.get(Questionnaires).answers(patient.carePathId)
    expect(calcium!.summary[0]).toMatchObject({ label: 'Calcium per dag', value: '250 mg · minder dan 500 mg' })
  })

  it('take age and sex from the record, whatever the patient sends, and ask a man nothing about the menopause', async () => {
    const patient = await aBookedPatient(house, { Geslacht: 'M', Geboortedatum: '12-03-1963' })
    await send(patient)
    const cookie = await visit(patient)
    const page = await get(cookie, 'frax/weight')
    const put = (question: string, a: string) =>
      request(house.http)
        .post(`/mijn/vragenlijst/frax/${question}`)
        .set('cookie', cookie)
        .type('form')
        .send({ a, _formulier: tokenIn(page) })
    await put('age', '30').expect(404)
    await put('sex', 'female').expect(404)
    await put('weight', '72').expect(303)
    await put('menopauseAge', '50').expect(404)
    const [sheet] = await house.get(Questionnaires).answers(patient.carePathId)
    expect(sheet!.items.slice(0, 2)).toMatchObject([
      { question: '1. Leeftijd op de onderzoeksdag', answer: '63 jaar' },
      { question: '2. Geslacht', answer: 'Man' },
    ])
  })

  it('take no question that is not theirs, and no body that is not a form', async () => {
    const patient = await invited()
    expect(await save(patient, 'constructor', 'x')).toMatchObject({ refusal: { code: 'no-question' } })
    expect(await house.get(Responses).open(patient.carePathId, '../../package')).toMatchObject({
      refusal: { code: 'no-form' },
    })
    const cookie = await visit(patient)
    const page = await get(cookie, 'calcium/kaas')
    const path = '/mijn/vragenlijst/calcium/kaas'
    await request(house.http)
      .post(path)
      .set('cookie', cookie)
      .send({ a: { toString: 1 }, _formulier: tokenIn(page) })
      .expect(422)
    await request(house.http)
      .post(path)
      .set('cookie', cookie)
      .type('form')
      .send(`a=feta&a=geen&_formulier=${tokenIn(page)}`)
      .expect(422)
    await get(cookie, 'niets').expect(404)
    await get(cookie, 'calcium/niets').expect(303)
  })

  it('of a day that is near go out at once, but never in the night', async () => {
    const patient = await aBookedPatient(house)
    const path = (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, patient.carePathId)))!
    const dayBefore = (days: number) => new Date(Date.parse(patient.day) - days * 86_400_000).toISOString().slice(0, 10)
    let { version } = patient
    for (const [booked, sent] of [
      [instantAt(dayBefore(4), 7 * 60 + 59), instantAt(dayBefore(4), 9 * 60)],
      [instantAt(dayBefore(4), 8 * 60), instantAt(dayBefore(4), 8 * 60)],
      [instantAt(dayBefore(4), 19 * 60 + 59), instantAt(dayBefore(4), 19 * 60 + 59)],
      [instantAt(dayBefore(4), 20 * 60), instantAt(dayBefore(3), 9 * 60)],
      [instantAt(dayBefore(3), 0), instantAt(dayBefore(3), 9 * 60)],
    ] as const) {
      house.clock.set(booked)
      await house.get(Questionnaires).plan({ carePathId: patient.carePathId, version: ++version }, path)
      const [planned] = await house.get(Questionnaires).ofPath(patient.carePathId)
      expect(planned!.sendAt).toEqual(sent)
    }
  })
})
