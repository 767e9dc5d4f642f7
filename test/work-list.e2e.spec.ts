import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { WORK_TABS, type WorkItem, WorkLists } from '#intake'
import { Database } from '#platform'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'
import { manyPaths } from './many.js'

const TODAY = '2026-11-30'
const HORIZON = { nearUntil: '2026-12-14', letterArrives: '2026-12-02' }
const SJORS = { name: 'sjors', displayName: 'Sjors de Wit', role: 'secretariat' }
const ANNE = { name: 'anne', displayName: 'Anne Bos', role: 'nurse' }

interface Path {
  id: string
  referral: string
  status: string
  day: string
  version: number
  created: string
}
type Row = Record<string, string | number | null>

describe('the work list', () => {
  let house: TestHouse
  let lists: WorkLists
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    await manyPaths(house, 400)
    await house.db(
      `insert into messages.message (care_path_id, version, kind, patient_id, channel, state, subject, body, created_at, changed_at)
       select care_path_id, version, 'reminder', patient_id, channel, state, 'Herinnering', '', created_at, changed_at + interval '1 minute'
         from messages.message where state in ('failed', 'to-call', 'to-print')`,
    )
    lists = house.get(WorkLists)
  })
  afterAll(() => house?.close())

  const inTx = <T>(work: (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<T>) =>
    house.get(Database).transaction(work)
  const page = (tab: (typeof WORK_TABS)[number], limit = 100_000, offset = 0) =>
    inTx((tx) => lists.page(tx, tab, HORIZON, { limit, offset }))
  const keyOf = ({ list, referralId, carePathId }: WorkItem) => [list, referralId, carePathId].join(' ')
  const reasonsOf = (item: WorkItem) =>
    item.reasons.map(({ why, messageId }) => `${keyOf(item)} ${messageId ? `message ${messageId}` : why}`)

  it('has each path once in exactly the lists that its state implies, with every reason', async () => {
    const rows = (await Promise.all(WORK_TABS.map((tab) => page(tab)))).flat()
    const expected = await impliedByTheTables(house)
    expect(rows.flatMap(reasonsOf).toSorted()).toEqual(expected.toSorted())
    const shown = rows.map(keyOf)
    expect(shown.toSorted()).toEqual([...new Set(shown)].toSorted())
    expect(rows.some(({ reasons }) => reasons.length > 1)).toBe(true)
    const lists = new Set(shown.map((key) => key.split(' ')[0]))
    expect([...lists].sort()).toEqual(WORK_TABS.filter((tab) => tab !== 'snoozed' && tab !== 'recall').toSorted())
  })

  it('counts what its pages hold, each row once', async () => {
    const counts = await inTx((tx) => lists.counts(tx, HORIZON))
    for (const tab of ['to-plan', 'waiting', 'preparation', 'to-call', 'message-failed', 'to-print'] as const) {
      const whole = await page(tab)
      expect(whole).toHaveLength(counts[tab])
      const parts = [...(await page(tab, 7, 0)), ...(await page(tab, 7, 7))]
      expect(parts.map(keyOf)).toEqual(whole.slice(0, 14).map(keyOf))
    }
  })

  it('shows who has a row, and gives it to a second only when she takes it over', async () => {
    const [row] = await page('to-plan', 1)
    expect(await lists.take(row!.referralId, SJORS, SJORS, false)).toEqual({ ok: true })
    expect(await lists.take(row!.referralId, ANNE, ANNE, false)).toEqual({
      ok: false,
      refusal: 'taken',
      by: SJORS.displayName,
    })
    expect((await page('to-plan', 1))[0]!.taken).toMatchObject({ by: 'sjors', name: 'Sjors de Wit' })
    expect(await lists.take(row!.referralId, ANNE, ANNE, true)).toEqual({ ok: true })
    expect((await page('to-plan', 1))[0]!.taken).toMatchObject({ by: 'anne' })
    await lists.release(row!.referralId, ANNE)
    expect((await page('to-plan', 1))[0]!.taken).toBeNull()
  })

  it('lets one of two who take at the same moment have it', async () => {
    const { referralId } = (await page('to-plan', 1))[0]!
    const takes = await Promise.all([SJORS, ANNE].map((who) => lists.take(referralId, who, who, false)))
    expect(takes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('puts a row off one list until a day, on which it is back by itself with the note', async () => {
    const row = (await page('preparation', 1))[0]!
    await lists.snooze(row.referralId, row.list, '2026-12-03', 'belt zelf terug', SJORS)
    expect((await page('preparation')).map(keyOf)).not.toContain(keyOf(row))
    expect(await page('snoozed')).toMatchObject([{ referralId: row.referralId, list: 'preparation' }])
    house.clock.set(new Date('2026-12-02T22:59:00Z'))
    expect((await page('preparation')).map(keyOf)).not.toContain(keyOf(row))
    house.clock.set(new Date('2026-12-02T23:00:00Z'))
    const back = (await page('preparation')).find((one) => keyOf(one) === keyOf(row))
    expect(back?.snooze).toEqual({ until: '2026-12-03', note: 'belt zelf terug', by: SJORS.displayName })
    house.clock.set(MONDAY_MORNING)
  })

  it('shows the last call beside the row and keeps the earlier ones', async () => {
    const { referralId } = (await page('to-call', 1))[0]!
    await lists.noteCall(referralId, 'no-answer', '', SJORS)
    await lists.noteCall(referralId, 'reached', 'komt donderdag', ANNE)
    expect((await page('to-call', 1))[0]!.lastCall).toMatchObject({
      by: ANNE.displayName,
      outcome: 'reached',
      note: 'komt donderdag',
    })
    expect(await inTx((tx) => lists.calls(tx, referralId))).toHaveLength(2)
  })

  it('writes down who did what with whose row', async () => {
    const events = await house.db<{ event: string }>(
      `select distinct event from platform.audit where (event like 'work.%' or event = 'call.noted') and patient_id is not null order by event`,
    )
    expect(events.map(({ event }) => event)).toEqual(['call.noted', 'work.released', 'work.snoozed', 'work.taken'])
  })
})

/** What is to be where, from the rows themselves, without the product's own query. */
async function impliedByTheTables(house: TestHouse): Promise<string[]> {
  const rows = <R = Row>(sql: string) => house.db<R>(sql)
  const found: string[] = []
  const add = (list: string, why: string, referral: unknown, path: unknown = null) =>
    found.push([list, referral, path, why].join(' '))

  for (const { id, state } of await rows(`select id, state from intake.referral`)) {
    if (state === 'to-plan' || state === 'not-placed') add('to-plan', 'referral', id)
    if (state === 'doctor-decides') add('doctor-decides', 'referral', id)
  }
  const paths = await rows<Path>(
    `select id, referral_id as referral, status, day::text, version, created_at::text as created from scheduling.care_path`,
  )
  const done = new Set(
    (await rows(`select care_path_id || form as k from questionnaire.response where completed_at is not null`)).map(
      ({ k }) => k,
    ),
  )
  const withdrawn = new Set(
    (await rows(`select care_path_id as k from questionnaire.schedule where withdrawn_at is not null`)).map(
      ({ k }) => k,
    ),
  )
  const forms = await rows(
    `select care_path_id as path, form, answer_by::text as by, invited_at is not null as invited from questionnaire.invitation`,
  )
  const kits = await rows(
    `select care_path_id as path, version, pick_up_from::text as from, pick_up_by::text as by, state from lab.urine_kit`,
  )
  const visits =
    await rows(`select v.care_path_id as path, v.day::text, exists (select from scheduling.block b where b.unit_id = v.unit_id and b.day = v.day
      and int4range(b.from_minute, b.to_minute) && int4range(v.from_minute, v.to_minute)) or exists (select from scheduling.closure c where c.day = v.day and c.state = 'closed') as hit
    from scheduling.visit v`)
  const messages = await rows(`select id, care_path_id as path, kind, state from messages.message`)
  for (const path of paths) {
    const { id, referral, status, day } = path
    if (status === 'held') add('waiting', 'held', referral, id)
    if (status === 'ordered') add('booking', 'ordered', referral, id)
    if (status === 'failed' && !paths.some((other) => other.referral === referral && other.created > path.created))
      add('rebook', 'failed', referral, id)
    if (
      ['held', 'ordered', 'booked'].includes(status) &&
      visits.some((v) => v.path === id && v.hit && String(v.day) >= TODAY)
    )
      add('rebook', 'hit', referral, id)
    const mine = forms.filter((form) => form.path === id)
    const kit = kits.find((one) => one.path === id && one.version === path.version)
    if (status === 'booked' && day >= TODAY) {
      const open = mine.filter(({ form, invited }) => invited && !withdrawn.has(id) && !done.has(`${id}${form}`))
      const toFetch = kit?.state === 'to-fetch' && String(kit.from) <= TODAY ? kit : undefined
      const dates = [...open.map(({ by }) => String(by)), ...(toFetch ? [String(toFetch.by)] : [])]
      if (dates.some((by) => by >= TODAY)) add('waiting', 'asked', referral, id)
      if (dates.some((by) => by < TODAY)) add('preparation', 'late', referral, id)
    }
    for (const message of messages.filter((one) => one.path === id)) {
      const early =
        message.kind === 'questionnaires'
          ? mine.map(({ by }) => String(by)).sort()[0]
          : message.kind === 'confirmation' && kit && kit.state !== 'withdrawn'
            ? String(kit.by)
            : undefined
      const needed = early ?? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
      if (message.state === 'failed') add('message-failed', `message ${message.id}`, referral, id)
      if (message.state === 'to-call') add('to-call', `message ${message.id}`, referral, id)
      if (message.state === 'to-print')
        add(needed < HORIZON.letterArrives ? 'letter-late' : 'to-print', `message ${message.id}`, referral, id)
    }
  }
  return found
}
