import { once } from 'node:events'
import { get, type IncomingMessage, request as send } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts, Changes } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { aMember, cookiesOf, type StaffBrowser } from './signed-in.js'

const PASSWORD = 'een heel lang wachtwoord'
const EVIL = 'elsewhere.example'

describe('a house that is attacked', () => {
  let house: TestHouse
  let nurse: StaffBrowser
  beforeAll(async () => {
    house = await aHouse()
    nurse = await aMember(house, 'nurse')
  })
  afterAll(() => house.close())

  /** An address exactly as it is written. */
  const raw = async (path: string, headers: Record<string, string> = {}) => {
    const asked = get({ port: new URL(house.url).port, path, headers, agent: false })
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    let text = ''
    for await (const part of answer) text += part
    return { status: answer.statusCode!, headers: answer.headers, text }
  }

  describe('by somebody at a screen that was left alone', () => {
    const ends = async () => {
      const [row] = await house.db<{ minutes: number }>(
        `select round(extract(epoch from expire - now()) / 60)::int as minutes from platform.session
          where sess->>'staffId' = (select id::text from platform.account where name = $1)`,
        [nurse.name],
      )
      return row?.minutes
    }
    const setMinutes = (minutes: number) =>
      house.db(`update platform.session set expire = now() + make_interval(mins => $1)`, [minutes])
    /** What is written after an answer has been written too. */
    const until = async (minutes: number) => {
      for (const deadline = performance.now() + 10_000; (await ends()) !== minutes;)
        if (performance.now() > deadline) throw new Error(`the session ends in ${await ends()} minutes`)
    }

    it('lasts half an hour from the last thing that she did', async () => {
      await setMinutes(5)
      await nurse.get('/api/session').expect(200)
      await until(30)
    })

    it('is not kept open by what the screen asks by itself, nor by the stream of changes', async () => {
      await setMinutes(5)
      await nurse.get('/api/session').set('x-dagpad-by', 'screen').expect(200)
      const asked = get(`${house.url}/api/changes`, { headers: { cookie: nurse.cookie, accept: 'text/event-stream' } })
      await once(asked, 'response')
      await house.get(Changes).stop()
      await new Promise((closed) => asked.once('close', closed))
      await nurse.get('/api/session').set('x-dagpad-by', 'screen').expect(200)
      expect(await ends()).toBe(5)
    })

    it('is kept open by the screen in a hall, which nobody touches, until ten hours after signing in', async () => {
      const hall = () => nurse.get('/api/day-board/days/2026-12-01/hall').set('x-dagpad-by', 'screen')
      await setMinutes(5)
      await nurse.get('/api/day-board?day=2026-12-01').set('x-dagpad-by', 'screen').expect(200)
      expect(await ends()).toBe(5)
      await hall().expect(200)
      await until(30)
      const now = house.clock.now()
      house.clock.set(new Date(now.getTime() + 10 * 3_600_000))
      await hall().expect(401)
      house.clock.set(now)
    })

    it('is over after that, also for the stream', async () => {
      await setMinutes(-1)
      await nurse.get('/api/session').expect(401)
      await nurse.get('/api/changes').set('accept', 'text/event-stream').expect(401)
      nurse = await aMember(house, 'nurse')
    })
  })

  describe('by another site', () => {
    const body = JSON.stringify({ current: PASSWORD, next: 'gekozen door een ander' })
    it.each([
      ['text/plain', body],
      ['application/x-www-form-urlencoded', 'current=x&next=y'],
      ['application/json', body],
      ['application/octet-stream', body],
    ])('changes nothing with a body of %s', async (type, sent) => {
      const post = request(house.http).post('/api/session/password').set('cookie', nurse.cookie)
      const { status, body: answer } = await post.type(type).set('origin', `https://${EVIL}`).send(sent)
      expect([403, 415]).toContain(status)
      expect(['other-site', 'media-type']).toContain(answer.code)
      await nurse.get('/api/session').expect(200)
    })

    it('is given no leave to send the header that the house asks for', async () => {
      const { headers } = await request(house.http)
        .options('/api/session/password')
        .set({ origin: `https://${EVIL}`, 'access-control-request-method': 'POST' })
        .set('access-control-request-headers', 'x-dagpad')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    })

    it('signs nobody in from its own form', async () => {
      const signIn = () => request(house.http).post('/api/session').send({ name: nurse.name, password: PASSWORD })
      await signIn().set('origin', `https://${EVIL}`).expect(403)
      await signIn().set('origin', 'null').expect(403)
      await signIn().set('sec-fetch-site', 'cross-site').expect(403)
    })
  })

  it.each([
    ['x-http-method-override', 'DELETE'],
    ['x-method-override', 'DELETE'],
    ['x-http-method', 'DELETE'],
  ])('takes a request for what it is, whatever %s says', async (header, verb) => {
    await nurse.post('/api/session').set(header, verb)
    await nurse.get('/api/session?_method=DELETE').set(header, verb).expect(200)
    await nurse.get('/api/session').expect(200)
  })

  it('answers HEAD by the same rule as GET', async () => {
    await request(house.http).head('/api/work-list').expect(401)
    await request(house.http).head('/api/accounts').set('cookie', nurse.cookie).expect(403)
  })

  it.each(['/api/session', '/api/imports'])('unpacks no more than a request may be: %s', async (path) => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))
    const ask = (type: string) =>
      new Promise<number>((answered, fail) => {
        const headers = { 'content-type': type, 'content-encoding': 'gzip', 'x-dagpad': 'staff', cookie: nurse.cookie }
        const sent = send(house.url + path, { method: 'POST', headers }, (answer) => answered(answer.statusCode!))
        sent.on('error', fail).end(bomb)
      })
    for (const type of ['application/json', 'application/octet-stream', 'application/x-www-form-urlencoded'])
      expect({ type, status: await ask(type) }).toEqual({ type, status: 413 })
  })

  it.each([
    '/../../../package.json',
    '/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2f..%2fpackage.json',
    '/assets/../../../../package.json',
    '/assets/....//....//package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/.built.json',
    '/assets/.env',
    '/%00/index.html',
    '/assets/%c0%ae%c0%ae/package.json',
  ])('gives no file from outside its pages: %s', async (path) => {
    const { status, text } = await raw(path)
    const isThePage = status === 200 && text.includes('<div id="root">')
    expect(isThePage || [400, 403, 404].includes(status)).toBe(true)
    expect(text).not.toMatch(/"dependencies"|root:|mtime/)
  })

  it('believes no name that a request gives it', async () => {
    const named = { host: EVIL, 'x-forwarded-host': EVIL, 'x-forwarded-server': EVIL, forwarded: `host=${EVIL}` }
    for (const path of [
      '/',
      '/inloggen',
      '/api/hospital',
      '/api/session',
      '/bestaat-niet',
      '/mijn-dag',
      '/assets/x.js',
    ]) {
      const { headers, text } = await raw(path, { ...named, cookie: nurse.cookie, accept: 'text/html' })
      expect(JSON.stringify(headers) + text).not.toContain(EVIL)
    }
  })

  it('gives away no account by how it refuses: unknown, closed, or of the hospital', async () => {
    await house.get(Accounts).put({ name: 'dicht', displayName: 'D', role: 'nurse', password: PASSWORD })
    await house.get(Accounts).disable('dicht')
    await house.db(
      `insert into platform.account (name, display_name, role, external_id) values ('elders', 'E', 'nurse', 'https://x#1')`,
    )
    const answers = await Promise.all(
      ['niemand', 'dicht', 'elders', nurse.name].map(async (name) => {
        const { status, body } = await request(house.http)
          .post('/api/session')
          .send({ name, password: 'niet het goede' })
        return { status, body }
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrong' } })
    await request(house.http).post('/api/session').send({ name: 'dicht', password: PASSWORD }).expect(401)
  })
})

describe('a house behind https', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ settings: { publicUrl: 'https://dagpad.example' } })
    await house.get(Accounts).put({ name: 'post', displayName: 'P', role: 'secretariat', password: PASSWORD })
  })
  afterAll(() => house.close())
  const signIn = (proto: string) =>
    request(house.http)
      .post('/api/session')
      .set('x-forwarded-proto', proto)
      .send({ name: 'post', password: PASSWORD })
      .expect(200)

  it('gives cookies that no other host or path can set or get', async () => {
    const { headers } = await signIn('https')
    const cookies = headers['set-cookie'] as unknown as string[]
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['__Host-dagpad', '__Host-dagpad-device'])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/(;|$)/)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; Secure/)
      expect(cookie).toMatch(/; SameSite=Strict/)
      expect(cookie).not.toMatch(/; Domain/i)
    }
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
  })

  it('gives no session over a line that is not', async () => {
    expect(cookiesOf(await signIn('http'))).not.toContain('__Host-dagpad=')
  })
})
