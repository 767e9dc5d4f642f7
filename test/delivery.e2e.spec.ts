import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import request from 'supertest'
import { Messages } from '#messages'
import { aBookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

const SJORS = { name: 'sjors', role: 'secretariat' }
const FORBIDDEN = /vries|12-03-1963|endocrin|osteopor|botpoli|dexa|urine|bokaal|frax|calcium|bloed|röntgen|route/i

interface Taken {
  readonly key: string
  readonly token: string
  readonly body: Readonly<Record<string, string>>
}

/** A delivery service as a hospital buys one, on this machine: takes what it is given, or answers as the test says. */
async function aService() {
  const taken: Taken[] = []
  let answers: number[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const status = answers.shift() ?? 202
      const { authorization = '', 'idempotency-key': key = '' } = request.headers
      const body = JSON.parse(Buffer.concat(parts).toString('utf8'))
      if (status < 300) taken.push({ key: String(key), token: authorization, body })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  return {
    taken,
    address: { url, token: 'let us in' },
    answer: (...statuses: number[]) => void (answers = statuses),
    close: () => new Promise((closed) => server.close(closed)),
  }
}

describe('a patient who wants text messages', () => {
  let house: TestHouse
  let service: Awaited<ReturnType<typeof aService>>
  beforeAll(async () => {
    service = await aService()
    house = await aHouse({ hospital: true, settings: { sms: service.address } })
  })
  afterAll(async () => {
    await house.close()
    await service.close()
  })

  it('gets one with day and link, and nothing that others may not read', async () => {
    const { carePathId } = await aBookedPatient(house, { Kanaal: 'sms' })
    const [message] = service.taken
    expect(message).toMatchObject({
      key: `${carePathId}.v1.confirmation@dagpad`,
      token: 'Bearer let us in',
      body: {
        to: '+31651367430',
        text: expect.stringMatching(/^LUMC: uw afspraak is op /),
      },
    })
    expect(message!.body['text']).toMatch(/http:\/\/127\.0\.0\.1:\d+\/u\/[\w-]{43}$/)
    expect(message!.body['text']).not.toMatch(FORBIDDEN)
    expect(await house.mails()).toEqual([])
  })

  it('gets it in the end when the service is down for a while, once', async () => {
    service.answer(503, 429)
    const { carePathId } = await aBookedPatient(house, { Kanaal: 'sms' })
    expect(service.taken.filter(({ key }) => key.startsWith(carePathId))).toHaveLength(1)
  })

  it('whose number is refused waits on the work list at once, with a letter or a call as the way out', async () => {
    service.answer(422, 422)
    const { carePathId } = await aBookedPatient(house, { Kanaal: 'sms' })
    const [message] = await house.get(Messages).ofPath(carePathId)
    expect(message).toMatchObject({ state: { key: 'failed' }, reason: 'Het adres of nummer wordt geweigerd' })
    service.answer()
    expect(await house.get(Messages).done(message!.id, 'as-call', SJORS)).toBe('to-call')
  })
})

describe('a house with secure mail', () => {
  it('sends everything through it, in full, under a subject that says nothing', async () => {
    const service = await aService()
    const house = await aHouse({ hospital: true, settings: { secureMail: service.address } })
    await aBookedPatient(house)
    const [message] = service.taken
    expect(message!.body['subject']).toBe('Uw afspraak in het LUMC')
    for (const part of ['text', 'html']) {
      expect(message!.body[part]).toMatch(/DEXA-scan/)
      expect(message!.body[part]).toMatch(/\/u\/[\w-]{43}/)
    }
    expect(await house.mails()).toEqual([])
    await house.close()
    await service.close()
  })
})

describe('a mail', () => {
  let house: TestHouse
  const secret = 'a secret that the mail server knows as well'
  let refusing: SMTPServer | undefined
  afterEach(async () => {
    // The house first: it keeps its connection for the next mail, and a server that closes waits half a minute for it.
    await house.close()
    await new Promise<void>((closed) => (refusing ? refusing.close(() => closed()) : closed()))
    refusing = undefined
  })
  const report = (messageId: string, { status = '5.1.1', key = secret, at = house.clock.now() } = {}) => {
    const t = Math.floor(at.getTime() / 1000)
    const v1 = createHmac('sha256', key).update(`${t}\n${messageId}\n${status}`).digest('hex')
    return request(house.http)
      .post('/hooks/bounces')
      .set('x-dagpad-signature', `t=${t},v1=${v1}`)
      .send({ messageId, status })
  }
  const stateOf = async (carePathId: string) => {
    const [message] = await house.get(Messages).ofPath(carePathId)
    return { state: message!.state.key, reason: message!.reason }
  }

  it('that came back waits on the work list; a report that is forged, old or about another sending changes nothing', async () => {
    house = await aHouse({ hospital: true, settings: { bounceSecret: secret } })
    const { carePathId } = await aBookedPatient(house)
    const messageId = `${carePathId}.v1.confirmation@dagpad`
    await report(messageId, { key: 'somebody else who would like to do so' }).expect(401)
    await report(messageId, { at: new Date(house.clock.now().getTime() - 600_000) }).expect(401)
    await report('x@dagpad').expect(422)
    await report(messageId, { status: 'no such user mevrouw@example.nl' }).expect(422)
    await report(messageId.replace('@', '.1@')).expect(204)
    expect(await stateOf(carePathId)).toEqual({ state: 'sent', reason: null })
    await report(messageId).expect(204)
    expect(await stateOf(carePathId)).toEqual({ state: 'failed', reason: 'teruggekomen (5.1.1)' })
    await report(messageId).expect(204)
    expect(await house.get(Messages).counts()).toMatchObject({ 'message-failed': 1 })
  })

  it('can be sent again, as a mail of its own, three times at most', async () => {
    house = await aHouse({ hospital: true, settings: { bounceSecret: secret } })
    const { carePathId } = await aBookedPatient(house)
    const [{ id } = { id: '' }] = await house.get(Messages).ofPath(carePathId)
    for (let time = 1; time <= 3; time += 1) {
      expect(await house.get(Messages).done(id, 'again', SJORS)).toBe('queued')
      await house.drain()
      expect(await stateOf(carePathId)).toMatchObject({ state: 'sent' })
    }
    expect(await house.get(Messages).done(id, 'again', SJORS)).toBeNull()
    const sent = (await house.mails()).map(({ messageId, deliveries }) => [messageId.slice(36), deliveries])
    expect(sent).toEqual(['', '.1', '.2', '.3'].map((times) => [`.v1.confirmation${times}@dagpad`, 1]))
  })

  it('to an address that the server refuses waits on the work list after one try', async () => {
    let tries = 0
    const server = (refusing = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo(_, __, answer) {
        tries += 1
        answer(Object.assign(new Error('no such user'), { responseCode: 550 }))
      },
    }))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.server.address() as AddressInfo
    house = await aHouse({ hospital: true, settings: { smtpUrl: `smtp://127.0.0.1:${port}` } })
    const { carePathId } = await aBookedPatient(house)
    expect(tries).toBe(1)
    expect(await stateOf(carePathId)).toEqual({ state: 'failed', reason: 'Het adres of nummer wordt geweigerd' })
  })
})
