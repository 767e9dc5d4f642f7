import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Replies } from '#messages'
import { addDays } from '#planner'
import { Database, instantAt, type Tx } from '#platform'
import { Readiness } from '#preparation'
import { Concerns } from '#questionnaire'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { canReadPaper, pagesOf } from './paper.js'
import { aMember, type StaffBrowser } from './signed-in.js'

interface View {
  readonly rows: readonly {
    readonly carePathId: string
    readonly horizon: string
    readonly gate: string
    readonly items: readonly { readonly id: string; readonly done: boolean; readonly state: string }[]
    readonly concerns: readonly { readonly detail: string }[]
    readonly message: { readonly kind: string; readonly state: string } | null
    readonly next: { readonly does: string; readonly on: string } | null
    readonly patient: { readonly phone: string | null }
  }[]
}

describe('the list of preparation', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  let patient: BookedPatient
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    nurse = await aMember(house, 'nurse')
    patient = await aBookedPatient(house)
  })
  afterAll(() => house?.close())

  const at = async (day: string) => {
    house.clock.set(instantAt(day, 12 * 60))
    await house.drain()
    nurse = await aMember(house, 'nurse')
  }
  const list = async () => (await nurse.get('/api/preparation').expect(200)).body as View
  const mine = async ({ carePathId }: BookedPatient) => (await list()).rows.find((row) => row.carePathId === carePathId)

  it('shows nobody whose day is more than a week away', async () => {
    await at(addDays(patient.day, -8))
    expect(await mine(patient)).toBeUndefined()
  })

  it('says a week before what is missing, and when she is asked again', async () => {
    await at(addDays(patient.day, -6))
    const row = (await mine(patient))!
    expect(row).toMatchObject({ horizon: 'D-7', gate: 'warn', concerns: [], next: { does: 'remind' } })
    expect(row.items.filter(({ done }) => !done).map(({ id }) => id)).toEqual([
      ...['frax', 'calcium', 'preparation', 'quality-of-life', 'urine-kit', 'confirm'],
    ])
    expect(row.patient.phone).toBe('+31651367430')
  })

  it('says nothing of what comes next about what is done', async () => {
    await house.get(Replies).give(patient, 'comes', 'yes', { name: 'patient', role: 'patient' })
    const planned = async () => (await mine(patient))!.next
    expect(await planned()).not.toBeNull()
    await house.db(
      `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at)
       select care_path_id, form, '{}', $2, $2 from questionnaire.invitation where care_path_id = $1`,
      [patient.carePathId, house.clock.now()],
    )
    await house.db(`update lab.urine_kit set state = 'fetched', fetched_at = arranged_at where care_path_id = $1`, [
      patient.carePathId,
    ])
    expect(await planned()).toBeNull()
    await house.db(`delete from questionnaire.response where care_path_id = $1`, [patient.carePathId])
    await house.db(`update lab.urine_kit set state = 'to-fetch', fetched_at = null where care_path_id = $1`, [
      patient.carePathId,
    ])
    await house.db(`delete from messages.reply where care_path_id = $1`, [patient.carePathId])
  })

  it('has who comes on Monday under the next open day on Friday, with the call that waits', async () => {
    const friday = addDays(patient.day, -3)
    expect(new Date(friday).getUTCDay()).toBe(5)
    await at(friday)
    expect(await mine(patient)).toMatchObject({
      ...{ horizon: 'D-1', message: { kind: 'preparation-call', state: 'to-call' }, next: null },
    })
  })

  it('says what somebody must look at, and that a message failed', async () => {
    const { id } = (
      await house.db<{ id: string }>(`select patient_id as id from scheduling.care_path where id = $1`, [
        patient.carePathId,
      ])
    )[0]!
    await house.get(Concerns).raise(patient.carePathId, id, [{ kind: 'remark', detail: 'Zwanger of mogelijk zwanger' }])
    await house.db(
      `update messages.message set state = 'failed' where care_path_id = $1 and kind = 'preparation-call'`,
      [patient.carePathId],
    )
    const row = (await mine(patient))!
    expect(row.concerns.map(({ detail }) => detail)).toEqual(['Zwanger of mogelijk zwanger'])
    expect(row.message).toMatchObject({ state: 'failed' })
  })

  it('records that each patient on it was looked at', async () => {
    const before = await house.db(`select 1 from platform.audit where event = 'preparation.seen'`)
    const { rows } = await list()
    const after = await house.db(`select 1 from platform.audit where event = 'preparation.seen'`)
    expect(after.length - before.length).toBe(rows.length)
  })

  it('asks the database as often for many patients as for one', async () => {
    const count = () =>
      house.get(Database).transaction(async (tx) => {
        let asked = 0
        const sql = new Proxy(tx.sql, {
          get(target, name) {
            const value: unknown = Reflect.get(target, name)
            if (typeof value !== 'function') return value
            return (...args: unknown[]) => {
              asked += 1
              return (value as (...all: unknown[]) => unknown).apply(target, args)
            }
          },
        })
        const rows = await house.get(Readiness).soon({ sql, now: tx.now } as unknown as Tx)
        return { asked, rows: rows.length }
      })
    const one = await count()
    const now = house.clock.now()
    house.clock.set(MONDAY_MORNING)
    for (let i = 0; i < 4; i += 1) await aBookedPatient(house)
    house.clock.set(now)
    expect(await count()).toEqual({ asked: one.asked, rows: one.rows + 4 })
  })

  it('is printed as a PDF, in Dutch and English', async () => {
    for (const language of ['nl', 'en']) {
      const { body } = await nurse
        .get(`/api/preparation/list?language=${language}`)
        .buffer(true)
        .parse((res, done) => {
          const parts: Buffer[] = []
          res.on('data', (part: Buffer) => parts.push(part))
          res.on('end', () => done(null, Buffer.concat(parts)))
        })
        .expect(200)
        .expect('content-type', 'application/pdf')
      expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
      if (!canReadPaper()) continue
      const said = language === 'en' ? /Fetch the container/ : /Bokaal voor 24-uurs\s+urine/
      expect(
        pagesOf(body as Buffer)
          .join('')
          .replace(/\s+/g, ' '),
      ).toMatch(said)
    }
  })

  it('is for nobody who does not care for patients', async () => {
    await (await aMember(house, 'admin')).get('/api/preparation').expect(403)
  })

  it('has the lab order of each path as a sheet', async () => {
    await nurse
      .get(`/api/print/blood-order/${patient.carePathId}`)
      .expect(200)
      .expect('content-type', 'application/pdf')
    const page = await nurse.get(`/api/care-paths/${patient.carePathId}`).expect(200)
    expect((page.body as { blood: { tests: unknown[] } }).blood.tests).toHaveLength(7)
  })
})
