import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts } from '#platform'
import { type Desk, deskOf } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, someReferrals } from './referrals.js'

const POST = { name: 'post', displayName: 'M. Post', password: 'een lang wachtwoord', role: 'secretariat' } as const

describe('a request that is sent more than once', () => {
  let house: TestHouse
  let desk: Desk
  let signedIn: ReturnType<typeof request.agent>
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    desk = deskOf(house)
    await house.get(Accounts).put(POST)
    signedIn = request.agent(house.http)
    const { name, password } = POST
    await signedIn.post('/api/session').set('x-dagpad', 'staff').send({ name, password })
  })
  afterAll(() => house.close())

  const post = (path: string, body: object, key?: string) =>
    signedIn
      .post(path)
      .set('x-dagpad', 'staff')
      .set(key ? { 'idempotency-key': key } : {})
      .send(body)
  const holdBody = async (referralId: string, which = 0) => {
    const { options } = await desk.find({ referralId }, which + 1)
    const { day, pathway, visits } = options[which]!
    return {
      referralId,
      day,
      pathway,
      visits: visits.map(({ step, unit, day: on, from, to }) => ({ step, unit, day: on, from, to })),
    }
  }
  const pathsOf = (referralId: string) =>
    house.db<{ n: number }>(`select count(*)::int as n from scheduling.care_path where referral_id = $1`, [referralId])

  it('fifty times at once under one key is one hold, and fifty equal answers', async () => {
    const referralId = await aReferral(house)
    const body = await holdBody(referralId)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post('/api/care-paths', body, 'hold-fifty-times')),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await pathsOf(referralId)).toEqual([{ n: 1 }])
    expect(
      await house.db(`select count(*)::int as n from scheduling.history where care_path_id = $1`, [
        answers[0]!.body.id,
      ]),
    ).toEqual([{ n: 1 }])
  })

  it('under the same key with another body is refused, and changes nothing', async () => {
    const [first, second] = await someReferrals(house, [{}, {}])
    const key = 'one-key-two-bodies'
    await post('/api/care-paths', await holdBody(first!), key).expect(201)
    const other = await post('/api/care-paths', await holdBody(second!, 2), key).expect(422)
    expect(other.body.code).toBe('key-reused')
    expect(await pathsOf(second!)).toEqual([{ n: 0 }])
  })

  it('is booked, moved and cancelled once, whatever came in between', async () => {
    const referralId = await aReferral(house)
    const { body: held } = await post('/api/care-paths', await holdBody(referralId), 'whole-life-1').expect(201)
    const about = (what: string) => `/api/care-paths/${held.id}/${what}`
    await post(about('book'), { version: 1 }, 'whole-life-2').expect(200)
    await house.drain()
    const target = await holdBody(referralId, 2)
    const moved = await post(about('move'), { version: 1, ...target }, 'whole-life-3').expect(200)
    const again = await post(about('move'), { version: 1, ...target }, 'whole-life-3').expect(200)
    expect([again.body.version, again.body.day]).toEqual([moved.body.version, moved.body.day])
    await post(about('move'), { version: 1, ...target }).expect(409)
    await post(about('cancel'), { version: 2, reason: 'patient-ill' }, 'whole-life-4').expect(200)
    await post(about('cancel'), { version: 2, reason: 'patient-ill' }, 'whole-life-4').expect(200)
    const other = await post(about('cancel'), { version: 2, reason: 'mistake' }, 'whole-life-4').expect(422)
    expect(other.body.code).toBe('key-reused')
    await house.drain()
    const story = await house.db<{ what: string }>(
      `select what from scheduling.history where care_path_id = $1 order by id`,
      [held.id],
    )
    expect(story.map(({ what }) => what)).toEqual(['held', 'ordered', 'booked', 'moved', 'cancelled'])
  })

  it('needs a key that can be one', async () => {
    const body = await holdBody(await aReferral(house), 3)
    for (const key of ['kort', 'met een spatie erin', 'x'.repeat(101)])
      expect((await post('/api/care-paths', body, key).expect(422)).body.code).toBe('bad-key')
  })

  it('by 64 people for the same last place goes to exactly one, and nobody sees a fault', async () => {
    const ids = await someReferrals(
      house,
      Array.from({ length: 64 }, () => ({})),
    )
    const { visits, ...rest } = await holdBody(ids[0]!, 4)
    const answers = await Promise.all(
      ids.map((referralId, i) => post('/api/care-paths', { ...rest, visits, referralId }, `last-place-${i}`)),
    )
    const counted = answers.reduce<Record<number, number>>(
      (sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }),
      {},
    )
    expect(counted).toEqual({ 201: 1, 409: 63 })
  })
})
