import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts, type Role } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { cookiesOf, withCookie } from './signed-in.js'

const PASSWORD = 'een heel lang wachtwoord'
const OWN = 'zeven groene fietsen'

describe('an account', () => {
  let house: TestHouse
  const signIn = (name: string, password = PASSWORD, cookie = '') =>
    request(house.http).post('/api/session').set('cookie', cookie).send({ name, password })
  const enter = async (name: string, password = PASSWORD) => cookiesOf(await signIn(name, password).expect(200))
  const as = (cookie: string) => withCookie(house, '', cookie)
  const put = (name: string, role: Role) =>
    house.get(Accounts).put({ name, displayName: name, role, password: PASSWORD })
  const idOf = async (name: string) =>
    (await house.db<{ id: string }>(`select id from platform.account where name = $1`, [name]))[0]!.id
  let admin: ReturnType<typeof as>
  beforeAll(async () => {
    house = await aHouse()
    await put('beheer', 'admin')
    admin = as(await enter('beheer'))
  })
  afterAll(() => house.close())

  const made = async (name: string, role: Role = 'nurse') =>
    (await admin.post('/api/accounts', { name, displayName: name, role }).expect(201)).body as {
      id: string
      password: string
    }

  it('begins with a password for one sign-in, after which nothing works before she chose her own', async () => {
    const { password } = await made('noor')
    const cookie = await enter('noor', password)
    await signIn('noor', password)
      .expect(401)
      .expect(({ body }) => expect(body.code).toBe('used-up'))
    await as(cookie)
      .get('/api/work-list')
      .expect(403)
      .expect(({ body }) => expect(body.code).toBe('change-password'))
    expect((await as(cookie).get('/api/session').expect(200)).body).toMatchObject({ name: 'noor', mustChange: true })

    const changed = await as(cookie).post('/api/session/password', { current: password, next: OWN }).expect(200)
    await as(cookie).get('/api/session').expect(401)
    await as(cookiesOf(changed)).get('/api/work-list').expect(200)
    await enter('noor', OWN)
  })

  it('has a temporary password for three days', async () => {
    const { password } = await made('late')
    const now = house.clock.now()
    house.clock.set(new Date(now.getTime() + 73 * 3_600_000))
    await signIn('late', password)
      .expect(401)
      .expect(({ body }) => expect(body.code).toBe('used-up'))
    house.clock.set(now)
  })

  it.each([
    ['kort', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'too-easy'],
    ['ans-1ans-1ans-1', 'too-easy'],
    [PASSWORD, 'same-password'],
    [`${PASSWORD}${'x'.repeat(300)}`, 'too-long'],
  ])('takes no password that is easy to guess: %s', async (next, code) => {
    await put('ans-1', 'nurse')
    const cookie = await enter('ans-1')
    const { body } = await as(cookie).post('/api/session/password', { current: PASSWORD, next }).expect(409)
    expect(body.code).toBe(code)
  })

  it('reads all of a long password, and the same letters typed in another way', async () => {
    await put('zoe', 'nurse')
    const long = `${'é'.repeat(70)} met een lang einde`
    await as(await enter('zoe'))
      .post('/api/session/password', { current: PASSWORD, next: `${long} van 12` })
      .expect(200)
    await signIn('zoe', long).expect(401)
    await signIn('zoe', `${long} van 12`.normalize('NFD')).expect(200)
    await signIn('zoe', `${PASSWORD}\0`).expect(400)
    await signIn('zoe', 'x'.repeat(257)).expect(422)
  })

  it('signs out everywhere', async () => {
    await put('bram', 'doctor')
    const [here, there] = [await enter('bram'), await enter('bram')]
    await as(here).post('/api/session/everywhere').expect(204)
    for (const cookie of [here, there]) await as(cookie).get('/api/session').expect(401)
  })

  it('cannot change its own role, and the last administrator stays', async () => {
    const own = await idOf('beheer')
    const change = { displayName: 'x', role: 'nurse' }
    for (const path of [``, '/disable', '/password', '/sign-out'])
      await admin.post(`/api/accounts/${own}${path}`, change).expect(409)
    await put('tweede', 'admin')
    const second = as(await enter('tweede'))
    await second.post(`/api/accounts/${own}/disable`).expect(204)
    await admin.get('/api/session').expect(401)
    const other = await second.post(`/api/accounts/${await idOf('tweede')}`, change).expect(409)
    expect(other.body.code).toBe('own-account')
    await second.post(`/api/accounts/${own}/enable`).expect(204)
    admin = as(await enter('beheer'))
  })

  it('never loses both administrators when each switches off the other at once', async () => {
    const [one, two] = [await idOf('beheer'), await idOf('tweede')]
    const second = as(await enter('tweede'))
    const answers = await Promise.all([
      admin.post(`/api/accounts/${two}/disable`),
      second.post(`/api/accounts/${one}/disable`),
    ])
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    const left = await house.db(`select 1 from platform.account where role = 'admin' and disabled_at is null`)
    expect(left).toHaveLength(1)
    await house.db(`update platform.account set disabled_at = null where role = 'admin'`)
    admin = as(await enter('beheer'))
  })

  it('with another role does what that role may, from the next request on', async () => {
    await put('fred', 'nurse')
    const cookie = await enter('fred')
    await as(cookie).get('/api/work-list').expect(200)
    await admin.post(`/api/accounts/${await idOf('fred')}`, { displayName: 'Fred', role: 'imaging' }).expect(204)
    await as(cookie).get('/api/work-list').expect(403)
  })

  it('is refused by other names, roles and fields than there are', async () => {
    const body = { name: 'ok', displayName: 'Ok', role: 'nurse' }
    await admin.post('/api/accounts', { ...body, role: 'owner' }).expect(422)
    await admin.post('/api/accounts', { ...body, name: 'a b' }).expect(422)
    await admin.post('/api/accounts', { ...body, id: '1', passwordHash: 'x' }).expect(422)
    await admin.post('/api/accounts', { ...body, name: 'FRED' }).expect(409)
  })

  it('is not made to wait on its own device by strangers who try its name', async () => {
    await put('doelwit', 'doctor')
    const cookies = cookiesOf(await signIn('doelwit').expect(200)).split('; ')
    const device = cookies.find((one) => one.startsWith('dagpad-device='))!
    for (let tries = 0; tries < 7; tries += 1) await signIn('doelwit', 'fout wachtwoord')
    await signIn('doelwit')
      .expect(401)
      .expect(({ body }) => expect(body.code).toBe('wait'))
    await signIn('doelwit', PASSWORD, device).expect(200)
    await signIn('doelwit', PASSWORD, device.replace(/.$/, '~')).expect(401)
  })

  it('that was tried too often says how long to wait, and one minute is one', async () => {
    await put('haast', 'nurse')
    const before = house.clock.now()
    const told: string[] = []
    for (let tries = 0; tries < 14; tries += 1) {
      await signIn('haast', 'fout wachtwoord').expect(401)
      const { body } = await signIn('haast', 'weer fout')
      if (body.code === 'wait') told.push(body.message)
      house.clock.set(new Date(house.clock.now().getTime() + 16 * 60_000))
    }
    house.clock.set(before)
    expect([told[0], told.at(-1)]).toEqual([
      'Te veel pogingen. Wacht 1 minuut en probeer het opnieuw.',
      'Te veel pogingen. Wacht 15 minuten en probeer het opnieuw.',
    ])
  })

  it('leaves every change to it in the audit trail', async () => {
    const events = await house.db<{ event: string }>(
      `select distinct event from platform.audit where object_type in ('account', 'session') order by event`,
    )
    expect(events.map(({ event }) => event)).toEqual([
      'account.changed',
      'account.created',
      'account.disabled',
      'account.enabled',
      'password.changed',
      'sessions.ended',
      'sign-in.done',
      'sign-in.refused',
    ])
    const [line] = await house.db(
      `select place, device, session from platform.audit where event = 'account.created' limit 1`,
    )
    expect(line).toEqual({
      place: expect.stringMatching(/127\.0\.0\.1/),
      device: '',
      session: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('is listed a page at a time', async () => {
    const first = (await admin.get('/api/accounts?limit=3').expect(200)).body
    expect(first.rows).toHaveLength(3)
    const second = (await admin.get(`/api/accounts?limit=200&cursor=${first.next}`).expect(200)).body
    expect(second.next).toBeNull()
    const names = [...first.rows, ...second.rows].map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(JSON.stringify(first)).not.toMatch(/argon2|hash/)
    await admin.get('/api/accounts?limit=1000').expect(422)
  })
})
