import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Database } from '#platform'
import { CarePaths, Candidates, type DayOption, Gaps, Offers, PathLists, WaitingList } from '#scheduling'
import { type Desk, deskOf, secretary } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, someReferrals } from './referrals.js'

const HOUR = 3_600_000

describe('the waiting list', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    desk = deskOf(house)
  })
  afterAll(() => house.close())

  const candidates = (day: string) => house.get(Database).transaction((tx) => house.get(Candidates).on(tx, day))
  const gaps = () => house.get(Database).transaction((tx) => house.get(Gaps).open(tx))
  const entriesOf = (referralId: string) =>
    house.get(Database).transaction((tx) => house.get(WaitingList).byReferrals(tx, [referralId]))
  const wait = async (referralId: string, ask = {}) => {
    const added = await house.get(WaitingList).add({ referralId, ...ask }, '', secretary)
    if (!added.ok) throw new Error(JSON.stringify(added.refusals))
    return added.id
  }
  const cancelled = async (which: number) => {
    const { ref, option } = await desk.booked(await aReferral(house), which)
    await house.get(CarePaths).cancel(ref, 'patient-unavailable', secretary)
    await house.drain()
    return option
  }
  const offerTo = async (id: string, day: string) => {
    const one = (await candidates(day)).find(({ waiting }) => waiting.id === id)
    if (!one?.fits) throw new Error(`no place on ${day}: ${JSON.stringify(one?.refusals)}`)
    return house.get(Offers).offer(id, { ...choiceOf(one.fits.option), ask: one.fits.ask }, secretary)
  }
  const offered = async (id: string, day: string) => {
    const answer = await offerTo(id, day)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    await house.drain()
    return answer.carePathId
  }
  const livePaths = (referralId: string) =>
    house.db<{ day: string; status: string; version: number }>(
      `select day::text as day, status, version from scheduling.care_path where referral_id = $1 and status in ('held', 'ordered', 'booked')`,
      [referralId],
    )
  const stop = async (...ids: string[]) => {
    for (const id of ids) await house.get(WaitingList).remove(id, secretary)
  }
  const linkOf = async (carePathId: string) => {
    const mail = (await house.mails()).findLast(({ messageId }) => messageId.includes(carePathId))
    return /\/u\/[\w-]+/.exec(mail?.text ?? '')![0]
  }
  /** A patient in her own browser, behind link and birth date. */
  const visitor = async (carePathId: string) => {
    const agent = request.agent(house.http)
    await agent
      .post(await linkOf(carePathId))
      .type('form')
      .send({ datum: '12-03-1963' })
      .expect(303)
    const { text } = await agent.get('/mijn/aanbod')
    const token = /name="_formulier"\s+value="([^"]+)"/.exec(text)?.[1] ?? ''
    return {
      text,
      say: (antwoord: 'ja' | 'nee') => agent.post('/mijn/aanbod').type('form').send({ _formulier: token, antwoord }),
    }
  }

  it('hears of a whole day that is given back, and not of a hold that ran out', async () => {
    const before = (await gaps()).length
    await desk.heldFor(await aReferral(house), 1)
    house.clock.set(new Date(house.clock.now().getTime() + HOUR))
    await house.drain()
    expect(await gaps()).toHaveLength(before)
    const { day } = await cancelled(2)
    expect((await gaps()).map((gap) => gap.day)).toContain(day)
  })

  it('ranks who fits by target date, and shows who can no longer prepare with the reason', async () => {
    const [late, soon, wet] = await someReferrals(house, [
      { Uiterlijk: '26-02-2027' },
      { Uiterlijk: '20-01-2027' },
      { Uiterlijk: '15-01-2027' },
    ])
    const { day } = await cancelled(0)
    const dry = { without: ['urine'] }
    const ids = [await wait(late!, dry), await wait(soon!, dry), await wait(wet!)]
    const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1
    const strict = await aReferral(house, { Uiterlijk: '21-01-2027' })
    const against = await wait(strict, { ...dry, weekdaysOff: [weekday] })
    const now = house.clock.now()
    house.clock.set(new Date(now.getTime() + 24 * HOUR))
    const ranked = await candidates(day)
    expect(ranked.map(({ waiting, fits }) => [waiting.id, fits?.how ?? null])).toEqual([
      [ids[2], 'without-urine'],
      [ids[1], 'wished'],
      [against, 'against-wish'],
      [ids[0], 'wished'],
    ])
    const why = ranked.map(({ refusals }) => refusals[0]?.code)
    expect(why).toEqual([expect.stringMatching(/too-soon|kit-too-late/), undefined, 'weekday-not-wished', undefined])
    house.clock.set(new Date(Date.parse(day) - 72 * HOUR))
    const tooLate = await candidates(day)
    house.clock.set(now)
    expect(tooLate.map(({ fits }) => fits)).toEqual([null, null, null, null])
    for (const { refusals } of tooLate) expect(['too-soon', 'kit-too-late']).toContain(refusals[0]!.code)
    await stop(...ids, against)
  })

  /** What is asked of the database to rank who could come, with the rows of each answer. */
  const statementsFor = (day: string) =>
    house.get(Database).transaction(async (tx) => {
      const seen: { sql: string; rows: number }[] = []
      const ask = tx.sql.query.bind(tx.sql)
      tx.sql.query = (async (sql: string, params?: unknown[]) => {
        const answer: unknown = await ask(sql, params)
        seen.push({ sql, rows: Array.isArray(answer) ? answer.length : 0 })
        return answer
      }) as typeof tx.sql.query
      await house.get(Candidates).on(tx, day)
      return seen
    })

  it('asks the database as often for ten people as for two', async () => {
    const ids: string[] = []
    const { day } = await cancelled(3)
    const count = async () => (await statementsFor(day)).length
    for (const id of await someReferrals(house, [{}, {}])) ids.push(await wait(id))
    const few = await count()
    for (const id of await someReferrals(
      house,
      Array.from({ length: 8 }, () => ({})),
    ))
      ids.push(await wait(id))
    expect(await count()).toBe(few)
    await stop(...ids)
  })

  it('reads only the sixty whose target date is nearest, however many wait, and skips who must be asked about first', async () => {
    const { day } = await cancelled(3)
    const target = (n: number) => `${String((n % 28) + 1).padStart(2, '0')}-03-2027`
    const rows = Array.from({ length: 62 }, (_, n) => ({ Uiterlijk: n === 0 ? '' : target(n) }))
    const first = { Uiterlijk: '20-01-2027' }
    const referrals = await someReferrals(house, [...rows, { ...first, Gewicht: '162' }, first])
    const ids: string[] = []
    for (const id of referrals) ids.push(await wait(id))
    const whole = (await statementsFor(day)).filter(({ sql }) => sql.includes('w.note'))
    expect(whole.map(({ rows: read }) => read)).toEqual([60, 4])
    const ranked = await candidates(day)
    expect(ranked).toHaveLength(60)
    const shown = ranked.map(({ waiting }) => waiting.id)
    expect(shown[0]).toBe(ids[63])
    expect(shown).not.toContain(ids[62])
    const latest = ranked.map(({ asked }) => asked.referral.latest)
    expect(latest).toEqual([...latest].sort())
    expect(shown).not.toContain(ids[0])
    await stop(...ids)
  })

  it('keeps an offered day for her alone, tells her by mail, and frees it when she is too late', async () => {
    const option = await cancelled(0)
    const mine = await aReferral(house)
    const id = await wait(mine)
    const kept = await offered(id, option.day)
    const other = await aReferral(house)
    expect(await desk.hold({ referralId: other }, option)).toMatchObject({ ok: false })
    const mail = (await house.mails()).at(-1)!
    expect(mail.subject).toMatch(/Er is een plek vrij/)
    expect(mail.text).not.toMatch(/osteoporose|DEXA|urine|botpoli/i)
    expect(await offerTo(id, option.day)).toMatchObject({ ok: false, refusals: [{ code: 'already-offered' }] })

    const begins = Math.min(...option.visits.filter(({ day }) => day === option.day).map(({ from }) => from))
    expect((await entriesOf(mine))[0]!.offer).toMatchObject({ state: 'open', day: option.day, begins })

    const page = await visitor(kept)
    house.clock.set(new Date(house.clock.now().getTime() + 5 * HOUR))
    const late = await page.say('ja')
    expect([late.status, late.text]).toEqual([410, expect.stringMatching(/Helaas, deze plek is niet meer vrij/)])
    await house.drain()
    expect(await livePaths(mine)).toEqual([])
    expect(await desk.hold({ referralId: other }, option)).toMatchObject({ ok: true })
    const [entry] = await entriesOf(mine)
    expect(entry!.offer).toMatchObject({ state: 'expired', day: option.day, begins: null })
    await stop(id)
  })

  it('gives who had a later day the earlier one, in one go: she has one path and one message, and her old day is free', async () => {
    const given = async (day: string) => (await gaps()).find((gap) => gap.day === day)?.count ?? 0
    const option = await cancelled(0)
    const before = await given(option.day)
    const mine = await aReferral(house)
    const { ref, option: old } = await desk.booked(mine, 3)
    const id = await wait(mine)
    const kept = await offered(id, option.day)
    const page = await visitor(kept)
    expect(page.text).toMatch(/blijft staan/)
    const mailsBefore = (await house.mails()).length
    const said = await page.say('ja')
    expect(said.text).toMatch(/Deze dag is voor u/)
    await house.drain()
    expect(await livePaths(mine)).toEqual([{ day: option.day, status: 'booked', version: ref.version + 1 }])
    expect(await house.db(`select 1 from scheduling.visit where care_path_id = $1`, [kept])).toEqual([])
    const told = (await house.mails()).slice(mailsBefore).map(({ messageId }) => messageId)
    const version = `${ref.carePathId}.v${ref.version + 1}`
    expect(told.filter((one) => one.includes('confirmation'))).toEqual([expect.stringContaining(version)])
    expect(told.filter((one) => !one.includes(version))).toEqual([])
    expect((await gaps()).map(({ day }) => day)).toContain(old.day)
    expect(await given(option.day)).toBe(before - 1)
    expect(await entriesOf(mine)).toEqual([])
    expect((await page.say('ja')).text).toMatch(/al ja gezegd/)
  })

  it('goes to the next when the first declines, who keeps what she has', async () => {
    const option = await cancelled(0)
    const [first, second] = await someReferrals(house, [{ Uiterlijk: '20-01-2027' }, { Uiterlijk: '21-01-2027' }])
    const ids = [await wait(first!), await wait(second!)]
    const kept = await offered(ids[0]!, option.day)
    expect((await (await visitor(kept)).say('nee')).text).toMatch(/aan iemand anders/)
    const ranked = await candidates(option.day)
    expect(ranked.map(({ waiting }) => waiting.id)).toEqual([ids[1], ids[0]])
    const next = await offered(ids[1]!, option.day)
    expect(await house.get(Offers).accept(next, secretary)).toMatchObject({ ok: true, carePathId: next })
    await house.drain()
    expect(await livePaths(second!)).toEqual([{ day: option.day, status: 'booked', version: 1 }])
    const path = await house.get(Database).transaction((tx) => house.get(PathLists).ofReferrals(tx, [first!, second!]))
    expect([...path.keys()]).toEqual([second])
    await stop(ids[0]!)
  })

  it('gives a place to one of two who say yes at once, and the other a kind page', async () => {
    const option = await cancelled(0)
    const [first, second] = await someReferrals(house, [{}, {}])
    const ids = [await wait(first!), await wait(second!)]
    const early = await offered(ids[0]!, option.day)
    const [slow, phoned] = [await visitor(early), house.get(Offers)]
    const bySecretary = () => phoned.accept(early, secretary)
    const [page, call] = await Promise.all([slow.say('ja'), bySecretary()])
    expect([page.text.includes('<h1>Deze dag is voor u'), call.ok].filter(Boolean)).toHaveLength(1)
    await house.drain()
    expect(await livePaths(first!)).toHaveLength(1)

    const other = await cancelled(1)
    const [third] = await someReferrals(house, [{}])
    ids.push(await wait(third!))
    const lost = await offered(ids[1]!, other.day)
    const loser = await visitor(lost)
    house.clock.set(new Date(house.clock.now().getTime() + 5 * HOUR))
    const won = await offered(ids[2]!, other.day)
    const winner = await visitor(won)
    const [no, yes] = await Promise.all([loser.say('ja'), winner.say('ja')])
    expect([no.status, yes.status]).toEqual([410, 200])
    await house.drain()
    expect([await livePaths(second!), await livePaths(third!)]).toEqual([
      [],
      [expect.objectContaining({ day: other.day })],
    ])
    await stop(ids[1]!)
  })

  it('never leaves anybody with two days, whoever books her while she says yes', async () => {
    const option = await cancelled(0)
    const mine = await aReferral(house)
    const id = await wait(mine)
    const kept = await offered(id, option.day)
    const { options } = await desk.find({ referralId: mine }, 4)
    const answers = await Promise.all([
      house.get(Offers).accept(kept, secretary),
      desk.hold({ referralId: mine }, options.at(-1)!),
    ])
    expect(answers.some(({ ok }) => ok)).toBe(true)
    await house.drain()
    expect(await livePaths(mine)).toHaveLength(1)
    await house.get(Offers).accept(kept, secretary)
    await house.drain()
    expect(await livePaths(mine)).toEqual([expect.objectContaining({ day: option.day, status: 'booked' })])
    const days = `select distinct v.day from scheduling.visit v join scheduling.care_path p on p.patient_id = v.patient_id where p.id = $1`
    expect(await house.db(days, [kept])).toHaveLength(1)
  })

  it('forgets who is not to be planned again, and takes her offer back', async () => {
    const option = await cancelled(0)
    const mine = await aReferral(house)
    const { ref } = await desk.booked(mine, 3)
    const kept = await offered(await wait(mine), option.day)
    await house.get(CarePaths).cancel(ref, 'patient-declines', secretary)
    await house.drain()
    expect((await desk.pathOf(kept)).status).toBe('released')
    expect(await entriesOf(mine)).toEqual([])
  })
})

const choiceOf = ({ day, pathway, visits }: DayOption) => ({ day, pathway, visits })
