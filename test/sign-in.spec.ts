import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common'
import { IsString } from 'class-validator'
import type { Request } from 'express'
import request from 'supertest'
import { Accounts, Clock, CurrentStaff, endSession, Public, Roles, type Staff, startSession } from '#platform'
import { aProbe, aProbeWith } from './probe.js'

class SignInBody {
  @IsString() name!: string
  @IsString() password!: string
}

@Controller('api/session')
class SessionProbe {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  async signIn(@Body() { name, password }: SignInBody, @Req() req: Request) {
    const answer = await this.accounts.signIn(name, password, '10.0.0.1')
    if (!answer.ok) throw new UnauthorizedException({ message: 'Naam of wachtwoord klopt niet.', ...answer.refusal })
    await startSession(req, answer.staff, this.clock.now())
    return answer.staff
  }

  @Roles('secretariat', 'nurse')
  @Delete()
  @HttpCode(204)
  signOut(@Req() req: Request) {
    return endSession(req)
  }
}

@Controller('api')
class RoutesProbe {
  @Get('forgotten') forgotten() {
    return 'nobody may see this'
  }
  @Roles('nurse', 'doctor') @Get('ward') ward(@CurrentStaff() staff: Staff) {
    return staff
  }
  @Roles('nurse') @Post('ward') change() {
    return {}
  }
  @Public() @Post('form') form() {
    return {}
  }
}

const PASSWORD = 'een heel lang wachtwoord'
const STAFF = { 'x-dagpad': 'staff' }

describe('signing in', () => {
  let probe: Awaited<ReturnType<typeof aProbe>>
  const signIn = (name: string, password = PASSWORD) =>
    request(probe.http).post('/api/session').set(STAFF).send({ name, password })
  const cookieOf = async (name: string) => (await signIn(name).expect(201)).get('set-cookie')![0]!

  beforeAll(async () => {
    probe = await aProbe(SessionProbe, RoutesProbe)
    await probe.accounts.put({ name: 'anna', displayName: 'Anna', role: 'nurse', password: PASSWORD })
    await probe.accounts.put({ name: 'sjors', displayName: 'Sjors', role: 'secretariat', password: PASSWORD })
  })
  afterAll(() => probe.close())

  it('lets nobody in who is not signed in', () => request(probe.http).get('/api/ward').expect(401))

  it('lets in the roles that a route names, and no other', async () => {
    const seen = await request(probe.http)
      .get('/api/ward')
      .set('cookie', await cookieOf('anna'))
      .expect(200)
    expect(seen.body).toMatchObject({ name: 'anna', role: 'nurse' })
    expect(seen.body).not.toHaveProperty('hash')
    await request(probe.http)
      .get('/api/ward')
      .set('cookie', await cookieOf('sjors'))
      .expect(403)
  })

  it('keeps a route closed that names nobody', async () => {
    await request(probe.http).get('/api/forgotten').expect(401)
    await request(probe.http)
      .get('/api/forgotten')
      .set('cookie', await cookieOf('anna'))
      .expect(403)
  })

  it('sets a cookie that no script and no other site can use', async () => {
    expect(await cookieOf('anna')).toMatch(/HttpOnly.*SameSite=Strict/)
  })

  it('takes a change only from its own pages', async () => {
    const cookie = await cookieOf('anna')
    await request(probe.http).post('/api/ward').set('cookie', cookie).expect(403)
    await request(probe.http).post('/api/ward').set('cookie', cookie).type('form').send('a=1').expect(403)
    await request(probe.http)
      .post('/api/ward')
      .set({ cookie, ...STAFF })
      .expect(201)
  })

  it.each([
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 201],
    [{}, 201],
  ])('takes a patient’s form only from its own pages: %j', async (headers, status) => {
    await request(probe.http).post('/api/form').set(headers).expect(status)
  })

  it('gives a new session id at the sign-in, so that a planted one is worth nothing', async () => {
    const planted = await cookieOf('anna')
    const again = await request(probe.http)
      .post('/api/session')
      .set({ cookie: planted, ...STAFF })
      .send({ name: 'anna', password: PASSWORD })
    expect(again.get('set-cookie')![0]!.split(';')[0]).not.toBe(planted.split(';')[0])
    await request(probe.http).get('/api/ward').set('cookie', planted).expect(401)
  })

  it('ends the session on the server when somebody signs out', async () => {
    const cookie = await cookieOf('anna')
    await request(probe.http)
      .delete('/api/session')
      .set({ cookie, ...STAFF })
      .expect(204)
    await request(probe.http).get('/api/ward').set('cookie', cookie).expect(401)
  })

  it('ends every session after ten hours', async () => {
    const cookie = await cookieOf('anna')
    const began = probe.clock.now()
    probe.clock.set(new Date(began.getTime() + 10 * 3_600_000))
    await request(probe.http).get('/api/ward').set('cookie', cookie).expect(401)
    probe.clock.set(began)
  })

  it('ends a session sooner where the house is set so: after minutes at rest, and after minutes in all', async () => {
    const strict = await aProbeWith({ idleMinutes: 5, sessionMinutes: 20 }, SessionProbe, RoutesProbe)
    try {
      await strict.accounts.put({ name: 'anna', displayName: 'Anna', role: 'nurse', password: PASSWORD })
      const signedIn = await request(strict.http)
        .post('/api/session')
        .set(STAFF)
        .send({ name: 'anna', password: PASSWORD })
      const cookie = signedIn.get('set-cookie')![0]!
      const minutesAtRest = (Date.parse(/Expires=([^;]+)/.exec(cookie)![1]!) - Date.now()) / 60_000
      expect(Math.ceil(minutesAtRest)).toBe(5)
      const began = strict.clock.now().getTime()
      const seenAfter = (minutes: number) => {
        strict.clock.set(new Date(began + minutes * 60_000))
        return request(strict.http).get('/api/ward').set('cookie', cookie)
      }
      await seenAfter(19).expect(200)
      await seenAfter(20).expect(401)
    } finally {
      await strict.close()
    }
  })

  it('shuts out a disabled account at its next request', async () => {
    await probe.accounts.put({ name: 'piet', displayName: 'Piet', role: 'nurse', password: PASSWORD })
    const cookie = await cookieOf('piet')
    await request(probe.http).get('/api/ward').set('cookie', cookie).expect(200)
    await probe.accounts.disable('piet')
    await request(probe.http).get('/api/ward').set('cookie', cookie).expect(401)
    await signIn('piet').expect(401)
  })

  it('answers a wrong password and a name that nobody has alike', async () => {
    const wrong = await signIn('anna', 'verkeerd wachtwoord').expect(401)
    const unknown = await signIn('bestaat-niet', 'verkeerd wachtwoord').expect(401)
    expect(unknown.body).toEqual(wrong.body)
  })

  it('makes a guesser wait, twice as long each time, and nobody else', async () => {
    const guess = (place: string) => probe.accounts.signIn('sjors', 'fout', place)
    for (let tries = 0; tries < 5; tries += 1)
      expect(await guess('10.0.0.9')).toMatchObject({ refusal: { code: 'wrong' } })
    expect(await guess('10.0.0.9')).toEqual({ ok: false, refusal: { code: 'wait', seconds: 1 } })
    expect(await probe.accounts.signIn('sjors', PASSWORD, '10.0.0.9')).toMatchObject({ refusal: { code: 'wait' } })
    expect(await probe.accounts.signIn('sjors', PASSWORD, '10.0.0.1')).toMatchObject({ ok: true })

    probe.clock.set(new Date(probe.clock.now().getTime() + 1000))
    expect(await guess('10.0.0.9')).toMatchObject({ refusal: { code: 'wrong' } })
    expect(await guess('10.0.0.9')).toEqual({ ok: false, refusal: { code: 'wait', seconds: 2 } })
  })

  it('counts tries on a name that nobody has as it counts the others', async () => {
    const guess = () => probe.accounts.signIn('niemand', 'fout', '10.0.0.8')
    for (let tries = 0; tries < 5; tries += 1) await guess()
    expect(await guess()).toMatchObject({ refusal: { code: 'wait' } })
  })

  it('makes the first administrator only where nobody can sign in', async () => {
    await probe.accounts.makeFirst('beheer', PASSWORD)
    await signIn('beheer').expect(401)
  })
})
