import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Response } from 'supertest'
import { instantAt } from '#platform'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { aMember, type StaffBrowser } from './signed-in.js'

const NINE = 9 * 60
const [MONDAY, LATER] = ['2027-03-01', '2027-03-15']

describe('the roster of a unit, edited by people', () => {
  let house: TestHouse
  let secretary: StaffBrowser
  let nurse: StaffBrowser
  let patient: BookedPatient
  let visit: { unit: string; day: string; from: number; to: number }
  beforeAll(async () => {
    house = await aHouse({ hospital: true, clock: instantAt('2026-12-01', NINE) })
    secretary = await aMember(house, 'secretariat', 'm.post')
    nurse = await aMember(house, 'nurse', 's.dewit')
    patient = await aBookedPatient(house)
    ;[visit] = (await house.db(
      `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to" from scheduling.visit where care_path_id = $1 and step = 'consult'`,
      [patient.carePathId],
    )) as [typeof visit]
  })
  afterAll(() => house.close())

  const planOf = async (unit: string) => (await secretary.get(`/api/planning/units/${unit}`).expect(200)).body
  const hours = async (unit: string, day: string) => {
    const { body } = await secretary.get(`/api/planning/board?from=${day}&days=1`).expect(200)
    const cell = body.cells.find((one: { unit: string }) => one.unit === unit)
    return (cell?.sessions ?? []).map(({ from, to }: { from: number; to: number }) => `${from}-${to}`)
  }
  const lineOf = async (unit: string, day: string) => {
    const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7
    const { rosters } = await planOf(unit)
    return rosters.find(
      (line: { weekday: number; from: number; to: number }) =>
        line.weekday === weekday && line.from <= visit.from && line.to >= visit.to,
    )
  }
  /** As the screens do it: look first, then save with who was seen. */
  const save = async (path: string, body: object, by = secretary): Promise<Response> => {
    const look = await by.post(path, { ...body, preview: true }).expect(200)
    return by.post(path, { ...body, confirmed: look.body.mark })
  }
  const undo = async ({ kind, id, ...rest }: { kind: string; id: string; [field: string]: unknown }) => {
    const { line, restore, ...body } = rest as {
      line?: object
      restore?: { id: string; lastDay: string | null; version: number } | null
    }
    const paths: Record<string, string> = {
      'roster-undo': 'rosters/undo',
      'roster-add': 'rosters',
      'roster-change': `rosters/${id}/change`,
      skip: `rosters/${id}/skip`,
      unskip: `rosters/${id}/skip`,
      'session-add': 'sessions',
      'session-remove': `sessions/${id}/remove`,
      'block-add': 'blocks',
      'block-remove': `blocks/${id}/remove`,
      'extra-remove': `extras/${id}/remove`,
    }
    const { weekday: _, ...minutes } = (line ?? {}) as { weekday?: number }
    return save(`/api/planning/${paths[kind]!}`, {
      ...body,
      ...minutes,
      ...(restore && { restoreId: restore.id, restoreLastDay: restore.lastDay, restoreVersion: restore.version }),
    })
  }
  const displaced = () =>
    house.db<{ id: string; reason: string }>(
      `select distinct d.care_path_id as id, d.reason from scheduling.displaced d
         join scheduling.care_path p on p.id = d.care_path_id and p.version = d.version`,
    )
  const onRebookList = async () => {
    const { body } = await secretary.get('/api/work-list?tab=rebook').expect(200)
    return body.rows.map(({ carePathId }: { carePathId: string }) => carePathId)
  }

  it('shows by name who loses a place before a line is changed, and a look saves nothing', async () => {
    const line = await lineOf(visit.unit, visit.day)
    const before = await planOf(visit.unit)
    const body = { version: line.version, validFrom: '2026-12-01', from: line.from, to: visit.from, everyWeeks: 1 }
    const { body: seen } = await secretary
      .post(`/api/planning/rosters/${line.id}/change`, { ...body, preview: true })
      .expect(200)
    expect(seen.saved).toBe(false)
    expect(seen.hit).toEqual([
      expect.objectContaining({ carePathId: patient.carePathId, day: visit.day, name: expect.stringMatching(/\w/) }),
    ])
    expect(await planOf(visit.unit)).toEqual(before)
    expect(await displaced()).toEqual([])
    const refused = await secretary.post(`/api/planning/rosters/${line.id}/change`, body).expect(409)
    expect(refused.body).toMatchObject({ code: 'paths-hit', hit: [{ carePathId: patient.carePathId }] })
  })

  it('puts who loses a place on the list to rebook, until it is undone', async () => {
    const line = await lineOf(visit.unit, visit.day)
    const end = { version: line.version, lastDay: '2026-12-01' }
    const { body } = await save(`/api/planning/rosters/${line.id}/end`, end).then((saved) => saved)
    expect(body.saved).toBe(true)
    expect((await displaced()).map(({ id }) => id)).toEqual([patient.carePathId])
    expect(await onRebookList()).toEqual([patient.carePathId])
    const inHerRecord = `select count(*)::int as lines from platform.audit a join scheduling.care_path p on p.patient_id = a.patient_id
      where a.event = 'planning.roster-end' and a.object_id = p.id::text and p.id = $1`
    expect(await house.db(inHerRecord, [patient.carePathId])).toEqual([{ lines: 1 }])
    expect(await hours(visit.unit, visit.day)).not.toContain(`${line.from}-${line.to}`)
    expect((await undo(body.undo)).status).toBe(200)
    expect(await displaced()).toEqual([])
    expect(await onRebookList()).toEqual([])
    expect(await hours(visit.unit, visit.day)).toContain(`${line.from}-${line.to}`)
  })

  it('keeps the old hours until the day of the new ones, and dates that were skipped stay skipped', async () => {
    const { body: added } = await save('/api/planning/rosters', {
      unit: 'phone-1',
      validFrom: MONDAY,
      lines: [{ weekday: 1, from: 480, to: 540, everyWeeks: 2 }],
    })
    const [line] = (await planOf('phone-1')).rosters.filter(({ id }: { id: string }) => id === added.id)
    await save(`/api/planning/rosters/${added.id}/skip`, { day: '2027-04-12', reason: 'scholing' })
    const change = { version: line.version, validFrom: LATER, from: 480, to: 600, everyWeeks: 2 }
    const { body: changed } = await save(`/api/planning/rosters/${added.id}/change`, change)
    const early = async (day: string) => (await hours('phone-1', day)).filter((one: string) => one.startsWith('480'))
    expect(await early(MONDAY)).toEqual(['480-540'])
    expect(await early('2027-03-08')).toEqual([])
    expect(await early(LATER)).toEqual(['480-600'])
    expect(await early('2027-04-12')).toEqual([])
    expect(await early('2027-04-26')).toEqual(['480-600'])
    await undo(changed.undo)
    expect(await early('2027-04-26')).toEqual(['480-540'])
    expect(await early('2027-04-12')).toEqual([])
    await undo({ kind: 'unskip', id: added.id, day: '2027-04-12' })
    expect(await early('2027-04-12')).toEqual(['480-540'])
  })

  it('takes back a change of, and the end of, a line that has not begun yet', async () => {
    const line = { weekday: 2, from: 480, to: 540, everyWeeks: 1 }
    const { body: added } = await save('/api/planning/rosters', { unit: 'phone-1', validFrom: MONDAY, lines: [line] })
    const find = async () =>
      (await planOf('phone-1')).rosters.filter(({ weekday, from }: typeof line) => weekday === 2 && from < 700)
    const change = { version: 1, validFrom: '2026-12-02', from: 480, to: 600, everyWeeks: 1 }
    const { body: changed } = await save(`/api/planning/rosters/${added.id}/change`, change)
    expect(await find()).toMatchObject([{ id: added.id, from: 480, to: 600, validFrom: MONDAY }])
    await undo(changed.undo)
    const [back] = await find()
    expect(back).toMatchObject({ from: 480, to: 540, validFrom: MONDAY })
    const end = { version: back.version, lastDay: '2026-12-02' }
    const { body: ended } = await save(`/api/planning/rosters/${added.id}/end`, end)
    expect(await find()).toEqual([])
    await undo(ended.undo)
    expect(await find()).toMatchObject([{ from: 480, to: 540, validFrom: MONDAY, validTo: null }])
  })

  it.each([
    ['two lines at one minute', [1, 1].map((weekday) => ({ weekday, from: 420, to: 470, everyWeeks: 1 })), 'overlaps'],
    ['a line over one that is there', [{ weekday: 1, from: 800, to: 850, everyWeeks: 1 }], 'overlaps'],
    ['weeks and months at once', [{ weekday: 1, from: 420, to: 470, everyWeeks: 2, nth: 1 }], 'bad-period'],
    ['an end before the beginning', [{ weekday: 1, from: 470, to: 420, everyWeeks: 1 }], 'bad-period'],
  ])('refuses %s in words', async (_, lines, code) => {
    const { status, body } = await secretary.post('/api/planning/rosters', {
      unit: 'phone-1',
      validFrom: MONDAY,
      lines,
    })
    expect({ status, code: body.code }).toEqual({ status: 409, code })
  })

  it('keeps minutes free, with the patient who stands in them on the list, and gives them back', async () => {
    const block = { unit: visit.unit, day: visit.day, from: visit.from, to: visit.from + 5, reason: 'overleg' }
    const { body } = await save('/api/planning/blocks', block)
    expect(await displaced()).toEqual([{ id: patient.carePathId, reason: 'Vrijgehouden: overleg' }])
    const blocks = async () => (await secretary.get(`/api/planning/units/${visit.unit}/dates?list=blocks`)).body.rows
    expect(await blocks()).toMatchObject([{ reason: 'overleg', changedBy: secretary.name }])
    await undo(body.undo)
    expect(await displaced()).toEqual([])
    expect(await blocks()).toEqual([])
  })

  it('opens once more, and does not take that session away from under a patient unseen', async () => {
    const saturday = '2026-12-12'
    const session = { unit: visit.unit, day: saturday, from: 600, to: 720, reason: 'drukte' }
    const { body } = await save('/api/planning/sessions', session)
    expect(await hours(visit.unit, saturday)).toEqual(['600-720'])
    const over = await secretary.post('/api/planning/sessions', session).expect(409)
    expect(over.body.code).toBe('overlaps')
    await undo(body.undo)
    expect(await hours(visit.unit, saturday)).toEqual([])
  })

  it('says by name who was first when two people change one line, and keeps one of both', async () => {
    const line = (await planOf('nurse-1')).rosters[0]
    const change = (to: number) => ({ version: line.version, validFrom: MONDAY, from: line.from, to, everyWeeks: 1 })
    const answers = await Promise.all([
      secretary.post(`/api/planning/rosters/${line.id}/change`, change(line.to - 30)),
      nurse.post(`/api/planning/rosters/${line.id}/change`, change(line.to - 60)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [first] = answers[0]!.status === 200 ? [secretary] : [nurse]
    const lost = answers.find(({ status }) => status === 409)!
    expect(lost.body).toMatchObject({ code: 'stale-version', message: expect.stringContaining(first.name) })
    const rows = await house.db(
      `select 1 from scheduling.roster where unit_id = 'nurse-1' and weekday = $1 and from_minute = $2 and valid_from >= $3`,
      [line.weekday, line.from, MONDAY],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('a place more than there is', () => {
  let house: TestHouse
  let doctor: StaffBrowser
  let secretary: StaffBrowser
  const day = '2026-12-08'
  const extra = { unit: 'doctor-2', day, from: 960, to: 990, reason: 'spoed, akkoord Yilmaz' }
  let id: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, clock: instantAt('2026-12-01', NINE) })
    secretary = await aMember(house, 'secretariat', 'm.post')
    doctor = await aMember(house, 'doctor', 'a.yilmaz')
  })
  afterAll(() => house.close())

  it('is not given by the secretariat, nor without a reason', async () => {
    await secretary.post('/api/planning/extras', extra).expect(403)
    await doctor.post('/api/planning/extras', { ...extra, reason: ' ' }).expect(422)
    expect(await house.db(`select 1 from scheduling.unit where extra_of is not null`)).toEqual([])
  })

  it('is given by a doctor with the reason, and stands on the board, in the roster and in the audit log', async () => {
    ;({ id } = (await doctor.post('/api/planning/extras', extra).expect(200)).body)
    const { body: board } = await secretary.get(`/api/planning/board?from=${day}&days=1`).expect(200)
    const units = board.groups.flatMap(({ units }: { units: object[] }) => units)
    expect(units).toContainEqual(
      expect.objectContaining({ id, extraOf: 'doctor-2', reason: extra.reason, changedBy: doctor.name }),
    )
    const { body: extras } = await secretary.get('/api/planning/units/doctor-2/dates?list=extras').expect(200)
    expect(extras.rows).toEqual([expect.objectContaining({ id, day, type: 'day', used: false, reason: extra.reason })])
    const lines = await house.db(
      `select actor, role, purpose from platform.audit where event = 'planning.extra-add' and object_id = $1`,
      [id],
    )
    expect(lines).toEqual([{ actor: doctor.name, role: 'doctor', purpose: `Extra plek: ${extra.reason}` }])
  })

  it('is taken by a patient, whose path says so, and then does not vanish', async () => {
    const others = ['doctor-1', 'doctor-2']
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) select u, $1, 0, 1440, 'vol' from unnest($2::text[]) u`,
      [day, others],
    )
    const { carePathId } = await aBookedPatient(house, { 'Niet beschikbaar': '', Voorkeur: '' }, 0).then(
      async (one) => {
        await house.db(
          `update scheduling.visit set unit_id = $1, day = $2, from_minute = $3, to_minute = $4 where care_path_id = $5 and step = 'consult'`,
          [id, day, extra.from, extra.to, one.carePathId],
        )
        return one
      },
    )
    const { body } = await secretary.get(`/api/care-paths/${carePathId}`).expect(200)
    expect(body.visits).toContainEqual(
      expect.objectContaining({ unitId: id, extra: { reason: extra.reason, by: doctor.name } }),
    )
    const refused = await doctor.post(`/api/planning/extras/${id}/remove`).expect(409)
    expect(refused.body.code).toBe('in-use')
  })

  it('can be given twice on a day, taken back, and given again', async () => {
    const give = async () => (await doctor.post('/api/planning/extras', extra).expect(200)).body.id as string
    const [second, third] = [await give(), await give()]
    await doctor.post(`/api/planning/extras/${second}/remove`).expect(200)
    const fourth = await give()
    expect(new Set([id, second, third, fourth]).size).toBe(4)
  })
})
