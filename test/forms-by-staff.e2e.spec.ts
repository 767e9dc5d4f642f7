import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Database } from '#platform'
import { Entries, FraxResults, Instruments, Questionnaires, Responses } from '#questionnaire'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }
const nurse = { name: 'verpleegkundige', role: 'nurse' }
const manager = { name: 'beheer', role: 'admin' }

const choice = (linkId: string, options = 5) => ({
  ...{ linkId, type: 'choice', required: true, text: `Vraag ${linkId}` },
  answerOption: Array.from({ length: options }, (_, i) => ({
    valueCoding: { code: String(i + 1), display: `Antwoord ${i + 1}` },
  })),
})
const bound = (end: 'min' | 'max', valueInteger: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${end}Value`,
  valueInteger,
})
/** Not the text of EQ-5D-5L, which nobody may pass on: only its shape. */
const eq5d = (version: string, text = 'Uw eigen cijfer') => ({
  ...{ resourceType: 'Questionnaire', url: 'urn:ziekenhuis:eq5d', version, status: 'active', language: 'nl' },
  ...{ title: 'Vijf vragen', copyright: 'Met licentie van het ziekenhuis' },
  item: [
    ...['m', 'z', 'd', 'p', 's'].map((linkId) => choice(linkId)),
    { linkId: 'vas', type: 'integer', required: true, text, extension: [bound('min', 0), bound('max', 100)] },
  ],
})

describe('staff', () => {
  let house: TestHouse
  let patient: BookedPatient
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    patient = await aBookedPatient(house)
  })
  afterAll(() => house.close())

  const answers = async (form: string, who = patient) =>
    (await house.get(Questionnaires).answers(who.carePathId)).find((sheet) => sheet.form === form)
  const audited = (event: string) =>
    house.db<{ actor: string; purpose: string | null }>(
      `select actor, purpose from platform.audit where event = $1 and object_id = $2 order by id`,
      [event, patient.carePathId],
    )
  const none = { values: ['geen'] }
  const paper = {
    ...{ dranken: none, schaaltjes: none, plantaardig: none, anders: none, tabletten: { values: ['N'] } },
    kaas: { values: ['kaas_hard'] },
    kaas_hard: { values: ['1'], unit: '/d' },
  }
  const enter = (entered: object, more: object = {}) =>
    house
      .get(Entries)
      .keep(
        patient.carePathId,
        'calcium',
        { how: 'paper', answers: entered as never, complete: true, since: null, ...more },
        {},
        secretary,
      )

  it('type answers over from paper: every fault is told beside its question, and nothing is kept until it fits', async () => {
    expect(await enter({ ...paper, kaas_hard: { values: ['vaak'], unit: '/d' }, tabletten: { values: [] } })).toEqual({
      ...{ ok: false, code: 'invalid' },
      faults: { kaas_hard: 'not-a-number', tabletten: 'missing' },
    })
    expect(await answers('calcium')).toMatchObject({ items: [], state: { key: 'planned' } })
    expect(await enter(paper)).toMatchObject({ ok: true, state: 'completed' })
    expect(await answers('calcium')).toMatchObject({
      by: { how: 'paper', name: 'secretariaat' },
      summary: [{ value: '410 mg · minder dan 500 mg' }, {}, {}],
    })
    expect(await audited('questionnaire.completed')).toEqual([{ actor: 'secretariaat', purpose: 'paper' }])
  })

  it('do not overwrite each other, and correct what was handed in under their own name', async () => {
    const opened = (await house.get(Entries).open(patient.carePathId, 'calcium', {}, nurse))!
    expect(await enter({ kaas_hard: { values: ['14'], unit: '/wk' } })).toEqual({
      ok: false,
      code: 'changed-meanwhile',
    })
    house.clock.set(new Date(house.clock.now().getTime() + 60_000))
    const amended = { how: 'phone', since: opened.updatedAt }
    expect(await enter({ kaas_hard: { values: ['14'], unit: '/wk' } }, amended)).toMatchObject({ ok: true })
    expect(await answers('calcium')).toMatchObject({ by: { how: 'phone' }, state: { key: 'completed' } })
    const [row] = await house.db(
      `select resource ->> 'status' as status from questionnaire.response where form = 'calcium'`,
    )
    expect(row).toEqual({ status: 'amended' })
  })

  it('keep what the official FRAX tool said, the hip never above the major fractures', async () => {
    const keep = (majorPct: number, hipPct: number) =>
      house
        .get(FraxResults)
        .keep(
          { carePathId: patient.carePathId, patientId: '00000000-0000-4000-8000-000000000000' },
          { toolVersion: '4.4', withBmd: false, majorPct, hipPct },
          nurse,
        )
    expect(await keep(12.5, 12.6)).toEqual({ ok: false, fault: 'hip-above-major' })
    expect(await keep(0, 0)).toEqual({ ok: false, fault: 'out-of-range' })
    expect(await keep(12.5, 3.1)).toEqual({ ok: true })
    const [kept] = await house.get(Database).transaction((tx) => house.get(FraxResults).of(tx, patient.carePathId))
    expect(kept).toMatchObject({ majorPct: 12.5, hipPct: 3.1, enteredBy: 'verpleegkundige', toolVersion: '4.4' })
    await expect(
      house.db(
        `insert into questionnaire.frax_result (care_path_id, tool_version, with_bmd, major_pct, hip_pct, entered_by, entered_at)
         values ($1, 'x', true, 3, 4, 'x', now())`,
        [patient.carePathId],
      ),
    ).rejects.toThrow('hip_is_not_above_major')
  })

  it('hear where a bad instrument is wrong, by its path', async () => {
    const bad = async (change: (json: ReturnType<typeof eq5d>) => unknown, slot = 'eq-5d-5l') => {
      const outcome = await house.get(Instruments).import(slot, change(structuredClone(eq5d('1'))), manager)
      return 'faults' in outcome ? outcome.faults : outcome
    }
    const first = (item: object) => (json: ReturnType<typeof eq5d>) => ({
      ...json,
      item: [{ ...json.item[0]!, ...item }, ...json.item.slice(1)],
    })
    expect(await bad(first({ answerOption: [{ valueCoding: { display: 'x' } }] }))).toEqual([
      expect.stringMatching(/^item\[0\]\.answerOption\[0\]\.valueCoding\.code: /),
    ])
    expect(await bad(first({ type: 'attachment' }))).toEqual([expect.stringMatching(/^item\[0\]\.type: /)])
    expect(await bad(first({ linkId: 'z' }))).toEqual(['item[1].linkId: "z" is used twice'])
    expect(await bad((json) => ({ ...json, language: 'fr' }))).toEqual([expect.stringMatching(/^language: /)])
    expect(await bad((json) => ({ ...json, item: json.item.slice(1) }))).toEqual([
      'item: EQ-5D-5L has 5 questions of type choice, not 4',
    ])
    expect(await bad(first(choice('m', 4)))).toEqual([
      'item "m".answerOption: needs 5 options coded 1, 2, 3, … in order',
    ])
    expect(await bad(() => ({ resourceType: 'Patient' }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^resourceType: /)]),
    )
    expect(await bad((json) => json, 'frax')).toEqual({ ok: false, code: 'unknown-slot' })
    expect(await bad((json) => json, 'quality-of-life')).toEqual(
      expect.arrayContaining(['item: RAND-36 needs an item with linkId "rand-1"']),
    )
  })

  it('bring an instrument in once per version; who began keeps the version she began with', async () => {
    const instruments = house.get(Instruments)
    expect(await instruments.import('eq-5d-5l', eq5d('1'), manager)).toMatchObject({ ok: true })
    expect(await instruments.import('eq-5d-5l', eq5d('1'), manager)).toMatchObject({ ok: true })
    expect(await instruments.import('eq-5d-5l', eq5d('1', 'Anders'), manager)).toEqual({
      ok: false,
      code: 'version-taken',
    })
    expect((await instruments.list()).instruments).toHaveLength(1)

    const early = await aBookedPatient(house)
    const save = (linkId: string, value: string) =>
      house.get(Responses).save(early.carePathId, 'eq-5d-5l', linkId, { values: [value] })
    for (const [linkId, digit] of Object.entries({ m: '2', z: '1', d: '2', p: '3', s: '1' })) await save(linkId, digit)
    expect(await instruments.import('eq-5d-5l', eq5d('2', 'Uw nieuwe cijfer'), manager)).toMatchObject({ ok: true })
    expect(await save('vas', '101')).toMatchObject({ refusal: { fault: 'too-high' } })
    await save('vas', '70')
    await house.get(Responses).submit(early.carePathId, 'eq-5d-5l')
    expect(await answers('eq-5d-5l', early)).toMatchObject({
      version: 'urn:ziekenhuis:eq5d|1',
      summary: [{ value: '21231' }, { value: '70' }],
    })
    const late = await aBookedPatient(house)
    const opened = await house.get(Responses).open(late.carePathId, 'eq-5d-5l')
    expect(opened.ok && opened.form.source.version).toBe('2')
  })

  it('stop an instrument for who has still to begin', async () => {
    const instruments = house.get(Instruments)
    for (const { id } of (await instruments.list()).instruments) await instruments.retire(id, manager)
    const next = await aBookedPatient(house)
    expect((await house.get(Questionnaires).ofPath(next.carePathId)).map(({ form }) => form)).not.toContain('eq-5d-5l')
  })
})
