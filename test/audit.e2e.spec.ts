import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AuditSeals, Database } from '#platform'
import { DOCUMENT_FILE } from '../apps/local/src/openapi.js'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { someReferrals } from './referrals.js'
import { aMember, type StaffBrowser } from './signed-in.js'

interface Line {
  readonly patient: string
  readonly action: string
}
interface Shown {
  readonly id: string
  readonly number: string
  readonly surname: string
}

/** Every route that is read, as the document of the interface lists them. */
const READS = (JSON.parse(readFileSync(DOCUMENT_FILE, 'utf8')) as { paths: Record<string, object> }).paths
const GETS = Object.entries(READS).flatMap(([path, verbs]) => ('get' in verbs ? [path] : []))
const STREAMS = ['/api/changes']
/** Stands for a PDF, whose words cannot be read here: it must leave a line all the same. */
const PRINTED = '(a printed page)'

/** `npm run audit -- verify` on the database of this house. */
async function verify({ databaseUrl, config }: TestHouse, ...args: string[]) {
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, SESSION_SECRET: config.sessionSecret }
  const child = spawn(process.execPath, ['apps/local/boot.mjs', 'audit', 'verify', '--data', tmpdir(), ...args], {
    env,
  })
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((ended) => child.once('close', ended)),
  ])
  return { code, out, error }
}

describe('the audit trail of the whole house', () => {
  let house: TestHouse
  let booked: BookedPatient
  let patients: readonly Shown[]
  let bookedPatient: string
  let nurse: StaffBrowser
  let manager: StaffBrowser
  const ids: string[] = []
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    const surnames = ['Abeleven', 'Bruggeling', 'Cranenborg', 'Doornspleet']
    await someReferrals(
      house,
      surnames.map((Achternaam) => ({ Achternaam, Tussenvoegsel: '' })),
    )
    booked = await aBookedPatient(house, { Achternaam: 'Egelantier', Tussenvoegsel: '' })
    patients = await house.db<Shown>(`select id, number, surname from intake.patient`)
    bookedPatient = patients.find(({ surname }) => surname === 'Egelantier')!.id
    const messages = await house.db<{ id: string }>(`select id from messages.message`)
    ids.push(
      booked.carePathId,
      booked.referralId,
      ...messages.map(({ id }) => id),
      ...patients.map(({ id }) => id),
      booked.day,
    )
    nurse = await aMember(house, 'nurse')
    manager = await aMember(house, 'manager')
  })
  afterAll(() => house.close())

  /** What `act` left behind about patients. */
  async function linesOf(act: () => Promise<unknown>): Promise<readonly Line[]> {
    const [{ last }] = (await house.db<{ last: string }>(
      `select coalesce(max(id), 0)::text as last from platform.audit`,
    )) as [{ last: string }]
    await act()
    return house.db<Line>(
      `select patient_id as patient, action from platform.audit where id > $1 and patient_id is not null order by patient_id`,
      [last],
    )
  }
  const shownIn = (text: string) =>
    patients
      .filter(({ id, number, surname }) => [`"id":"${id}"`, number, surname].some((sign) => text.includes(sign)))
      .map(({ id }) => id)

  it('has one line for each patient that a page shows, whichever page it is', async () => {
    const wrong: object[] = []
    let showing = 0
    for (const route of GETS.filter((path) => !STREAMS.includes(path)))
      for (const id of route.includes('{') ? ids : ['']) {
        const path = route.replace(/\{\w+\}/, id)
        let text = ''
        const lines = await linesOf(async () => {
          const answer = await nurse.get(path)
          if (answer.status === 200) text = answer.text ?? PRINTED
        })
        if (text === PRINTED && lines.length > 0) continue
        const about = text && /(care-paths|messages|work)\/\{/.test(route) ? [bookedPatient] : []
        const shown = [...new Set([...shownIn(text), ...about])].sort()
        showing += shown.length
        if (JSON.stringify(shown) !== JSON.stringify(lines.map(({ patient }) => patient)))
          wrong.push({ route, shown: shown.length, lines })
      }
    expect(wrong).toEqual([])
    expect(showing).toBeGreaterThan(8)
  })

  it('has one line for each patient that a search finds', async () => {
    const lines = await linesOf(() => nurse.post('/api/patients/search', { q: 'abeleven' }).expect(200))
    expect(lines).toHaveLength(1)
  })

  it('has a line for every change to a patient, in the name of who made it', async () => {
    const { carePathId, referralId } = await aBookedPatient(house, { Achternaam: 'Fluitekruid', Tussenvoegsel: '' })
    const page = (await nurse.get(`/api/care-paths/${carePathId}`).expect(200)).body
    const changes = (lines: readonly Line[]) => lines.filter(({ action }) => action !== 'R')
    const acts: Record<string, () => Promise<unknown>> = {
      department: async () =>
        nurse.post(`/api/referrals/${referralId}/department`, { agreed: true, note: 'kan' }).expect(200),
      cancel: async () =>
        nurse
          .post(`/api/care-paths/${carePathId}/cancel`, { version: page.version, reason: 'patient-ill' })
          .expect(200),
    }
    for (const [name, act] of Object.entries(acts))
      expect({ name, lines: changes(await linesOf(act)).length }).toEqual({ name, lines: 1 })
    const [found] = (await nurse.post('/api/options', { referralId }).expect(200)).body.options
    const hold = { referralId, day: found.day, pathway: found.pathway, visits: found.choice }
    expect(changes(await linesOf(async () => nurse.post('/api/care-paths', hold).expect(201)))).toHaveLength(1)
    const mine = await house.db(
      `select distinct actor, role, place is not null as told from platform.audit where action <> 'R' and object_id = $1`,
      [carePathId],
    )
    expect(mine).toContainEqual({ actor: nurse.name, role: 'nurse', told: true })
  })

  it('refuses what it cannot write down', async () => {
    await house.db(`alter table platform.audit rename to away`)
    const answer = await nurse.get(`/api/care-paths/${booked.carePathId}`)
    await house.db(`alter table platform.away rename to audit`)
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('Egelantier')
  })

  it.each([
    `update platform.audit set actor = 'x'`,
    `delete from platform.audit`,
    `truncate platform.audit`,
    `delete from platform.audit_seal`,
  ])('cannot be changed by the house itself: %s', async (statement) => {
    await expect(house.get(Database).transaction((tx) => tx.sql.query(statement))).rejects.toThrow('permission denied')
    await expect(house.db(statement)).rejects.toThrow('append-only')
  })

  it('is searched by patient, person, days and event, and the search is in it', async () => {
    const patientId = (await house.db<{ id: string }>(`select id from intake.patient where surname = 'Egelantier'`))[0]!
      .id
    const { body } = await manager
      .post('/api/audit/search', { patientId, event: 'care-path', day: house.clock.today(), limit: 2 })
      .expect(200)
    expect(body.rows).toHaveLength(2)
    expect(body.rows[0]).toMatchObject({
      patientId,
      event: expect.stringMatching(/^care-path/),
      patient: { name: expect.stringContaining('Egelantier') },
    })
    const onDays = async (days: object) =>
      (await manager.post('/api/audit/search', { patientId, ...days, limit: 1 }).expect(200)).body.rows.length
    const today = house.clock.today()
    expect([
      await onDays({ day: '2020-01-01', until: today }),
      await onDays({ day: '2020-01-01' }),
      await onDays({ day: '2020-01-01', until: '2020-12-31' }),
      await onDays({ until: '2020-12-31' }),
      await onDays({ until: today }),
    ]).toEqual([1, 0, 0, 0, 1])
    const older = (
      await manager
        .post('/api/audit/search', { patientId, event: 'care-path', limit: 2, before: body.next })
        .expect(200)
    ).body
    expect(older.rows.every(({ id }: { id: string }) => BigInt(id) < BigInt(body.rows[1].id))).toBe(true)
    const [line] = (await manager.post('/api/audit/search', { actor: manager.name, event: 'audit.read' }).expect(200))
      .body.rows
    expect(line).toMatchObject({ actor: manager.name, role: 'manager', patientId })
    await nurse.post('/api/audit/search').expect(403)
  })

  it('says of every line why: what the role is for, the route, or the reason that was given', async () => {
    await nurse.get(`/api/care-paths/${booked.carePathId}`).expect(200)
    await manager.get(`/api/care-paths/${booked.carePathId}`).expect(200)
    await manager.post('/api/audit/search').expect(200)
    const rows = await house.db<{ actor: string; event: string; purpose: string }>(
      `select distinct actor, event, purpose from platform.audit`,
    )
    const why = (actor: string, event: string) =>
      rows.filter((row) => row.actor === actor && row.event === event).map(({ purpose }) => purpose)
    expect(rows.filter(({ purpose }) => !purpose?.trim())).toEqual([])
    expect(why(nurse.name, 'care-path.seen')).toEqual(['care'])
    expect(why(manager.name, 'care-path.seen')).toEqual(['management'])
    expect(why(manager.name, 'audit.read')).toEqual(['accountability'])
    expect(why(nurse.name, 'sign-in.done')).toEqual(['access'])
    expect(why('worker', 'care-path.booked')).toEqual(['care-process'])
    await expect(
      house.db(
        `insert into platform.audit (at, actor, role, action, event, object_type) values (now(), 'a', 'nurse', 'R', 'seen', 'x')`,
      ),
    ).rejects.toThrow('audit_says_why')
  })

  it('is checked without a screen: one line, and an exit code', async () => {
    await house.get(AuditSeals).seal()
    const [{ count, head }] = (await house.db<{ count: string; head: string }>(
      `select count(*), max(number) || ':' || (array_agg(hash order by number desc))[1] as head from platform.audit_seal`,
    )) as [{ count: string; head: string }]
    expect(await verify(house)).toEqual({ code: 0, out: `whole: ${count} lines, head ${head}\n`, error: '' })
    const told = await verify(house, '--json', '--head', head)
    expect({ ...told, out: JSON.parse(told.out) }).toEqual({
      ...{ code: 0, error: '' },
      out: { whole: true, lines: Number(count), head, faults: [] },
    })
    expect(await verify(house, '--head', `1:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^BROKEN: 1 fault in \d+ lines: cut-off at 1\n$/),
    })
    expect(await verify(house, '--head', 'x')).toMatchObject({ code: 2, out: '' })
    expect((await house.db(`select 1 from platform.audit_seal`)).length).toBe(Number(count))
  })

  it('is sealed without gaps, and shows what a database administrator did to it', async () => {
    const seals = house.get(AuditSeals)
    await Promise.all([seals.seal(), seals.seal(), seals.seal()])
    const whole = await seals.verify()
    expect(whole.faults).toEqual([])
    expect(whole.lines).toBe((await house.db(`select 1 from platform.audit`)).length)

    const asAdministrator = (...statements: string[]) =>
      house.db(
        `begin; set session_replication_role = replica; ${statements.join('; ')}; set session_replication_role = origin; commit`,
      )
    const [{ id }] = (await house.db<{ id: string }>(
      `select id from platform.audit order by id offset 20 limit 1`,
    )) as [{ id: string }]
    await asAdministrator(`update platform.audit set actor = 'niemand' where id = ${id}`)
    expect((await seals.verify()).faults).toEqual([{ kind: 'changed', at: expect.any(String) }])
    await asAdministrator(`delete from platform.audit where id = ${id}`)
    expect((await seals.verify()).faults).toEqual([{ kind: 'line-missing', at: expect.any(String) }])
    await asAdministrator(`delete from platform.audit_seal where audit_id = ${id}`)
    expect((await seals.verify()).faults.map(({ kind }) => kind)).toContain('seal-missing')
    await asAdministrator(
      `delete from platform.audit_seal where number > ${whole.head.number - 3}`,
      `delete from platform.audit where id not in (select audit_id from platform.audit_seal)`,
    )
    expect((await seals.verify(whole.head)).faults.map(({ kind }) => kind)).toContain('cut-off')
    expect(await verify(house)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^BROKEN: \d+ faults in \d+ lines: seal-missing at/),
    })
  })
})
