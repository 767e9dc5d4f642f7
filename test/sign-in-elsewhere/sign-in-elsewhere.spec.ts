import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Accounts, freePort } from '#platform'
import { aHouse, type TestHouse } from '../house.js'
import { aBrowser, aHospitalServer, type Browser, type HospitalServer } from './hospital-server.js'

const SECRET = 'geheim van het ziekenhuis, lang genoeg'
const PASSWORD = 'een heel lang wachtwoord'

/** A pending sign-in as the house would have sealed it. */
function sealedLike({ config }: TestHouse, pending: object): string {
  const text = Buffer.from(JSON.stringify(pending)).toString('base64url')
  return `${text}.${createHmac('sha256', config.sessionSecret).update(`sign-in\0${text}`).digest('base64url')}`
}

describe('signing in with the account of the hospital', () => {
  let house: TestHouse
  let hospital: HospitalServer
  let serverPort: number
  const start = () => aHospitalServer({ port: serverPort, house: house.url, secret: SECRET })
  const GROUPS = { anna: ['poli', 'artsen'], piet: ['poli'], gast: ['bezoekers'], niemand: [], post: ['poli'] }

  beforeAll(async () => {
    serverPort = await freePort()
    house = await aHouse({
      settings: {
        oidcIssuer: `http://127.0.0.1:${serverPort}`,
        oidcClientId: 'dagpad',
        oidcClientSecret: SECRET,
        oidcScope: 'openid profile groups',
        oidcRoles: [
          { group: 'artsen', role: 'doctor' },
          { group: 'poli', role: 'secretariat' },
        ],
        localSignIn: false,
      },
    })
    for (const [name, role] of [['post', 'secretariat'] as const, ['beheer', 'admin'] as const])
      await house.get(Accounts).put({ name, displayName: name, role, password: PASSWORD })
    hospital = await start()
  })
  afterAll(async () => {
    await hospital?.stop()
    await house?.close()
  })
  beforeEach(() => hospital.tell({ groups: GROUPS, ahead: 0 }))

  /** Fills in the pages of the hospital's server; stops at the address that comes back to the house. */
  async function atTheHospital(browser: Browser, login: string, to = '/werklijst'): Promise<string> {
    let page = await browser.follow(
      `${house.url}/api/sign-in/hospital?to=${encodeURIComponent(to)}`,
      '/api/sign-in/back',
    )
    for (const form of [{ prompt: 'login', login, password: 'x' }, { prompt: 'consent' }]) {
      if (page.at.includes('/api/sign-in/back')) break
      const action = /<form[^>]*action="([^"]+)"/.exec(page.text)![1]!
      const { to: next } = await browser.visit(new URL(action, page.at).href, { form })
      page = await browser.follow(next!, '/api/sign-in/back')
    }
    return page.at
  }
  const enter = async (browser: Browser, login: string, to?: string) =>
    browser.visit(await atTheHospital(browser, login, to))
  const session = async (browser: Browser) => {
    const { status, text } = await browser.visit(`${house.url}/api/session`)
    return status === 200 ? JSON.parse(text) : status
  }
  const trail = () =>
    house.db<{ actor: string; event: string; purpose: string }>(
      `select actor, event, purpose from platform.audit order by id desc limit 1`,
    )
  const refused = (why: string) => `${house.url}/inloggen?refused=${why}`

  it('gives the role of her group, brings her where she was going and is written down', async () => {
    const anna = aBrowser()
    expect(await enter(anna, 'anna', '/opties?referral=x')).toMatchObject({ to: `${house.url}/opties?referral=x` })
    expect(await session(anna)).toMatchObject({ name: 'anna', displayName: 'Mevrouw anna', role: 'doctor' })
    expect(await trail()).toEqual([{ actor: 'anna', event: 'sign-in.done', purpose: 'openid-connect' }])
  })

  it('starts a session of its own, whatever session the browser had', async () => {
    const piet = aBrowser()
    await enter(piet, 'piet')
    const before = piet.cookies(house.url).dagpad
    await enter(piet, 'piet')
    expect(piet.cookies(house.url).dagpad).not.toBe(before)
    expect(await session(piet)).toMatchObject({ name: 'piet', role: 'secretariat' })
  })

  it('follows her groups: another role at the next sign-in, in every session', async () => {
    const [before, after] = [aBrowser(), aBrowser()]
    await enter(before, 'piet')
    await hospital.tell({ groups: { ...GROUPS, piet: ['artsen'] } })
    await enter(after, 'piet')
    expect(await session(before)).toMatchObject({ name: 'piet', role: 'doctor' })
  })

  it.each(['gast', 'niemand', 'onbekend'])('says clearly to %s that no group lets her in', async (login) => {
    const browser = aBrowser()
    expect((await enter(browser, login)).to).toBe(refused('no-group'))
    expect(await session(browser)).toBe(401)
    expect(await trail()).toEqual([{ actor: 'unknown', event: 'sign-in.refused', purpose: 'openid-connect: no-group' }])
  })

  it('puts out, everywhere, who lost her groups', async () => {
    const [before, after] = [aBrowser(), aBrowser()]
    await enter(before, 'piet')
    await hospital.tell({ groups: { ...GROUPS, piet: [] } })
    expect((await enter(after, 'piet')).to).toBe(refused('no-group'))
    expect([await session(before), await session(after)]).toEqual([401, 401])
    expect(await trail()).toEqual([{ actor: 'piet', event: 'sign-in.refused', purpose: 'openid-connect: no-group' }])
  })

  it('never takes over an account with a password, whatever the hospital calls her', async () => {
    const browser = aBrowser()
    await enter(browser, 'post')
    const { name } = await session(browser)
    expect(name).toMatch(/^post-[0-9a-f]{8}$/)
    await enter(browser, 'post')
    expect(await session(browser)).toMatchObject({ name })
    const accounts = await house.db(
      `select name, external_id from platform.account where name like 'post%' order by name`,
    )
    expect(accounts).toEqual([
      { name: 'post', external_id: null },
      { name, external_id: `http://127.0.0.1:${serverPort}#post` },
    ])
  })

  it('keeps out an account that was closed here', async () => {
    const browser = aBrowser()
    await enter(browser, 'anna')
    await house.get(Accounts).disable('anna')
    expect(await session(browser)).toBe(401)
    expect((await enter(browser, 'anna')).to).toBe(refused('disabled'))
    await house.db(`update platform.account set disabled_at = null where name = 'anna'`)
  })

  it('takes an answer only in the browser that asked', async () => {
    const back = await atTheHospital(aBrowser(), 'piet')
    const other = aBrowser()
    expect((await other.visit(back)).to).toBe(refused('too-late'))
    await atTheHospital(other, 'piet')
    expect((await other.visit(back)).to).toBe(refused('refused'))
    expect(await session(other)).toBe(401)
  })

  it.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=other')],
    ['no state', (back: string) => back.replace(/&?state=[^&]+/, '')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=other')],
    ['another issuer', (back: string) => back.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Felsewhere.example')],
    ['an error', (back: string) => back.replace(/code=[^&]+/, 'error=access_denied')],
  ])('takes no answer with %s', async (_, change) => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    expect(change(back)).not.toBe(back)
    expect((await browser.visit(change(back))).to).toBe(refused('refused'))
    expect(await session(browser)).toBe(401)
  })

  it('takes a code once', async () => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    const { 'dagpad-sign-in': pending } = browser.cookies(house.url)
    const again = () => fetch(back, { redirect: 'manual', headers: { cookie: `dagpad-sign-in=${pending}` } })
    expect((await again()).headers.get('location')).toBe('/werklijst')
    expect((await again()).headers.get('location')).toBe('/inloggen?refused=refused')
  })

  it('takes no id token that was made for another question', async () => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    const [text] = browser.cookies(house.url)['dagpad-sign-in']!.split('.')
    const asked = JSON.parse(Buffer.from(text!, 'base64url').toString())
    const sealed = sealedLike(house, { ...asked, nonce: 'another' })
    const answer = await fetch(back, { redirect: 'manual', headers: { cookie: `dagpad-sign-in=${sealed}` } })
    expect(answer.headers.get('location')).toBe('/inloggen?refused=refused')
  })

  it('takes no cookie that it did not seal', async () => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    const [text] = browser.cookies(house.url)['dagpad-sign-in']!.split('.')
    for (const forged of [`${text}.`, `${text}.${'A'.repeat(43)}`, text!]) {
      const answer = await fetch(back, { redirect: 'manual', headers: { cookie: `dagpad-sign-in=${forged}` } })
      expect(answer.headers.get('location')).toBe('/inloggen?refused=too-late')
    }
  })

  it('takes no answer after ten minutes', async () => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    const began = house.clock.now()
    house.clock.set(new Date(began.getTime() + 10 * 60_000 + 1))
    expect((await browser.visit(back)).to).toBe(refused('too-late'))
    house.clock.set(began)
  })

  it.each([
    ['half a minute behind', -330, '/werklijst'],
    ['half a minute ahead', 30, '/werklijst'],
    ['so far behind that its token is over', -3600, '/inloggen?refused=refused'],
  ])('lets the clock of the hospital be %s, or not', async (_, ahead, to) => {
    await hospital.tell({ ahead })
    expect((await enter(aBrowser(), 'piet')).to).toBe(`${house.url}${to}`)
  })

  it('sends her nowhere but inside', async () => {
    for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'x'])
      await request(house.http).get('/api/sign-in/hospital').query({ to }).expect(422)
  })

  it('signs her out at the hospital too, with no token in the address, and is written down', async () => {
    const browser = aBrowser()
    await enter(browser, 'piet')
    const { text } = await browser.visit(`${house.url}/api/session`, { method: 'DELETE' })
    const { elsewhere } = JSON.parse(text)
    expect(await session(browser)).toBe(401)
    expect(await trail()).toMatchObject([{ actor: 'piet', event: 'sign-out.done' }])
    expect(elsewhere).not.toMatch(/hint|token|piet/)
    const page = await browser.follow(elsewhere)
    const form = Object.fromEntries(
      [...page.text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)![1]!
    const left = await browser.visit(new URL(action, page.at).href, { form: { ...form, logout: 'yes' } })
    expect(left.to).toBe(`${house.url}/inloggen`)
    const next = await browser.follow(`${house.url}/api/sign-in/hospital`, '/api/sign-in/back')
    expect(next.text).toContain('name="login"')
  })

  it('leaves a password to administrators where it is switched off for others', async () => {
    const ways = await request(house.http).get('/api/sign-in').expect(200)
    expect(ways.body).toEqual({ hospital: true, password: false })
    const signIn = (name: string, password = PASSWORD) =>
      request(house.http).post('/api/session').send({ name, password })
    expect((await signIn('post').expect(401)).body).toMatchObject({ code: 'not-with-password' })
    expect((await signIn('post', 'verkeerd wachtwoord').expect(401)).body).toMatchObject({ code: 'wrong' })
    await signIn('beheer').expect(200)
    expect(await trail()).toEqual([{ actor: 'beheer', event: 'sign-in.done', purpose: expect.any(String) }])
  })

  it('says so while the hospital’s server is away, and works again when it is back', async () => {
    const browser = aBrowser()
    const back = await atTheHospital(browser, 'piet')
    await hospital.stop()
    expect((await browser.visit(back)).to).toBe(refused('away'))
    await request(house.http).post('/api/session').send({ name: 'beheer', password: PASSWORD }).expect(200)
    hospital = await start()
    await hospital.tell({ groups: GROUPS })
    const again = aBrowser()
    await enter(again, 'piet')
    expect(await session(again)).toMatchObject({ name: 'piet' })
  })
})

it('starts without the hospital’s server, lets people in with a password, and asks again each time', async () => {
  const port = await freePort()
  const house = await aHouse({
    settings: {
      oidcIssuer: `http://127.0.0.1:${port}`,
      oidcClientId: 'dagpad',
      oidcRoles: [{ group: 'poli', role: 'nurse' }],
    },
  })
  await house.get(Accounts).put({ name: 'post', displayName: 'Post', role: 'secretariat', password: PASSWORD })
  const begin = () => request(house.http).get('/api/sign-in/hospital')
  expect((await begin().expect(302)).headers.location).toBe('/inloggen?refused=away')
  await request(house.http).post('/api/session').send({ name: 'post', password: PASSWORD }).expect(200)
  const hospital = await aHospitalServer({ port, house: house.url, secret: SECRET })
  expect((await begin().expect(302)).headers.location).toContain(`http://127.0.0.1:${port}/auth?`)
  await hospital.stop()
  await house.close()
})
