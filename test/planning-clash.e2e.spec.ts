import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Accounts } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { aMember, PASSWORD, type StaffBrowser } from './signed-in.js'

const FRIDAY = { weekday: 5, from: 1140, to: 1200, everyWeeks: 1 }

describe('two people at one roster', () => {
  let house: TestHouse
  let mine: StaffBrowser
  let hers: StaffBrowser
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    mine = await aMember(house, 'secretariat')
    hers = await aMember(house, 'nurse')
  })
  afterAll(() => house.close())

  const done = async (by: StaffBrowser, path: string, body: object) =>
    (await by.post(`/api/planning/${path}`, body).expect(200)).body
  const refused = async (path: string, body: object) =>
    (await mine.post(`/api/planning/${path}`, body).expect(409)).body
  const aLine = () => done(mine, 'rosters', { unit: 'doctor-1', validFrom: '2026-12-04', lines: [FRIDAY] })
  const takenBy = ({ name }: StaffBrowser) =>
    `Dit staat er niet meer. ${name} heeft het op ma 30 nov 2026 om 08:00 weggehaald. Wat u had ingevuld, staat er nog.`

  it.each([
    ['an extra session', 'sessions', 'nurse'],
    ['minutes that were kept free', 'blocks', 'nurse'],
    ['a place more than there is', 'extras', 'doctor'],
  ] as const)('are told who took %s away, and when', async (_, rows, role) => {
    const day = { unit: 'nurse-1', day: '2026-12-09', from: 750, to: 780, reason: 'overleg' }
    const [adder, other] = [await aMember(house, role, `first-${role}`), await aMember(house, role, `second-${role}`)]
    const { id } = await done(adder, rows, day)
    const remove = `${rows}/${id}/remove`
    await done(adder, remove, { version: 1 })
    const { body } = await other.post(`/api/planning/${remove}`, { version: 1 }).expect(409)
    expect(body).toEqual({ code: 'not-found', message: takenBy(adder) })
  })

  it.each([
    ['change', { version: 1, validFrom: '2026-12-04', from: 1140, to: 1170, everyWeeks: 1 }],
    ['end', { version: 1, lastDay: '2026-12-18' }],
    ['skip', { day: '2026-12-11', reason: 'feest' }],
  ])('are told who took a line away when they %s it', async (what, body) => {
    const { id } = await aLine()
    await done(hers, `rosters/${id}/end`, { version: 1, lastDay: '2026-12-01' })
    expect(await refused(`rosters/${id}/${what}`, body)).toEqual({ code: 'not-found', message: takenBy(hers) })
  })

  it('call a colleague as she is called, not as she signs in: in a clash, in the roster and on the board', async () => {
    const named = (name: string, displayName: string, role: 'nurse' | 'doctor') =>
      house.get(Accounts).put({ name, displayName, role, password: PASSWORD })
    const nurse = await aMember(house, 'nurse', 's.dewit')
    await named('s.dewit', 'Sanne de Wit', 'nurse')
    const line = { ...FRIDAY, weekday: 4 }
    const { id } = await done(nurse, 'rosters', { unit: 'nurse-2', validFrom: '2026-12-04', lines: [line] })
    await done(nurse, `rosters/${id}/end`, { version: 1, lastDay: '2026-12-18' })
    const clash = await refused(`rosters/${id}/end`, { version: 1, lastDay: '2026-12-11' })
    expect(clash.message).toMatch(/^Intussen gewijzigd\. Sanne de Wit heeft het op /)
    await done(nurse, `rosters/${id}/skip`, { day: '2026-12-10', reason: 'congres' })
    const again = await refused(`rosters/${id}/skip`, { day: '2026-12-10', reason: 'feest' })
    expect(again.message).toMatch(/^Sanne de Wit heeft deze dag .* al overgeslagen: congres$/)
    const { rosters } = (await mine.get('/api/planning/units/nurse-2').expect(200)).body
    expect(rosters).toContainEqual(expect.objectContaining({ id, changedBy: 'Sanne de Wit' }))
    await done(nurse, `rosters/${id}/end`, { version: 2, lastDay: '2026-12-01' })
    const gone = await refused(`rosters/${id}/end`, { version: 3, lastDay: '2026-12-11' })
    expect(gone.message).toMatch(/Sanne de Wit heeft het op .* weggehaald/)

    const doctor = await aMember(house, 'doctor', 'a.yilmaz')
    await named('a.yilmaz', 'Dr. Yilmaz', 'doctor')
    const place = { unit: 'doctor-1', day: '2026-12-09', from: 750, to: 780, reason: 'spoed' }
    await done(doctor, 'extras', place)
    const { groups } = (await mine.get('/api/planning/board?from=2026-12-09&days=1').expect(200)).body
    const units = groups.flatMap((group: { units: object[] }) => group.units)
    expect(units).toContainEqual(expect.objectContaining({ extraOf: 'doctor-1', changedBy: 'Dr. Yilmaz' }))
  })

  it('are told in English too', async () => {
    const { id } = await aLine()
    await done(hers, `rosters/${id}/end`, { version: 1, lastDay: '2026-12-01' })
    const { body } = await mine
      .post(`/api/planning/rosters/${id}/end`, { version: 1, lastDay: '2026-12-18' })
      .set('accept-language', 'en')
    expect(body.message).toBe(
      'This is gone. test-nurse took it away on Mon 30 Nov 2026 at 08:00. What you had filled in is still there.',
    )
  })

  it('take a change back only as long as no colleague changed the line again', async () => {
    const { id } = await aLine()
    const { undo } = await done(mine, `rosters/${id}/end`, { version: 1, lastDay: '2026-12-18' })
    await done(hers, `rosters/${id}/end`, { version: 2, lastDay: '2026-12-11' })
    const restore = { restoreId: id, restoreLastDay: null, restoreVersion: undo.restore.version }
    expect(await refused('rosters/undo', { added: [], ...restore })).toMatchObject({
      code: 'stale-version',
      message: expect.stringContaining('test-nurse'),
    })
    const { rosters } = (await mine.get('/api/planning/units/doctor-1').expect(200)).body
    expect(rosters).toContainEqual(expect.objectContaining({ id, validTo: '2026-12-11' }))
  })

  it('take added lines back only as long as no colleague changed one of them', async () => {
    const { id, undo } = await done(mine, 'rosters', { unit: 'doctor-2', validFrom: '2026-12-04', lines: [FRIDAY] })
    await done(hers, `rosters/${id}/end`, { version: 1, lastDay: '2026-12-18' })
    expect(await refused('rosters/undo', { added: undo.added })).toMatchObject({ code: 'stale-version' })
    expect(await house.db(`select 1 from scheduling.roster where id = $1`, [id])).toHaveLength(1)
  })
})
