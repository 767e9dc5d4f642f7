import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import request from 'supertest'
import { Accounts, Changes, Database } from '#platform'
import { type House, openHouse } from '../apps/local/src/house.js'
import { aBookedPatient, cancel } from './booked.js'
import { aHouse, type TestHouse } from './house.js'
import { cookiesOf } from './signed-in.js'

const PASSWORD = 'een lang wachtwoord'

describe('what changes in the house', () => {
  let house: TestHouse
  let other: House
  let heard: string[]
  const until = async (topic: string | RegExp) => {
    while (!heard.some((change) => (typeof topic === 'string' ? change === topic : topic.test(change))))
      await new Promise((looked) => setImmediate(looked))
    return heard.splice(0)
  }
  const noOneListens = async () => {
    for (const deadline = performance.now() + 20_000; house.get(Changes).audience > 0;)
      if (performance.now() > deadline) throw new Error('somebody still listens')
      else await new Promise((looked) => setImmediate(looked))
  }
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    other = await openHouse({
      config: { ...house.config, port: 0, smtpUrl: 'smtp://127.0.0.1:1' },
      clock: house.clock,
      background: false,
      log: ['fatal'],
    })
    heard = []
    await other.app.get(Changes).listen((changes) => heard.push(...changes))
  })
  afterAll(async () => {
    await other?.close()
    await house?.close()
  })

  it('is heard by every other process: the referral, the path and its day', async () => {
    const { referralId, carePathId, day } = await aBookedPatient(house)
    await house.db(`select pg_notify('dagpad_changes', 'that:was-all')`)
    const changes = await until('that:was-all')
    expect(changes).toEqual(expect.arrayContaining([`referral:${referralId}`, `care-path:${carePathId}`, `day:${day}`]))
  })

  it('is told with topic and id alone', async () => {
    const patient = await aBookedPatient(house)
    await cancel(house, patient)
    await house.db(`select pg_notify('dagpad_changes', 'that:was-all')`)
    for (const change of await until('that:was-all')) expect(change).toMatch(/^[a-z-]+(:[a-z0-9-]+)?$/)
  })

  it('is not told when the transaction that changed it fails', async () => {
    const change = house.get(Database).transaction(async (tx) => {
      await tx.sql.query(`update scheduling.unit set label = label`)
      throw new Error('no')
    })
    await expect(change).rejects.toThrow('no')
    await house.db(`select pg_notify('dagpad_changes', 'that:was-all')`)
    expect(await until('that:was-all')).toEqual(['that:was-all'])
  })

  it('is told as a whole when very much of one kind changes at once', async () => {
    await house.db(`insert into scheduling.block (unit_id, day, from_minute, to_minute, reason)
      select (select id from scheduling.unit limit 1), date '2027-06-01' + n, 0, 10, 'test' from generate_series(1, 200) n`)
    expect(await until('day')).toEqual(['day'])
  })

  it('is told anew, all of it, after the connection to the database broke', async () => {
    await house.db(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen dagpad_changes%'`)
    expect(await until('all')).toContain('all')
    await house.db(`update scheduling.unit set label = label where id = (select min(id) from scheduling.unit)`)
    await until(/^unit:/)
  })

  it('reaches a browser that is signed in, which first reads everything', async () => {
    await house.get(Accounts).put({ name: 'post', displayName: 'M. Post', role: 'secretariat', password: PASSWORD })
    const { headers } = await request(house.http)
      .post('/api/session')
      .send({ name: 'post', password: PASSWORD })
      .expect(200)
    const asked = get(`${house.url}/api/changes`, { headers: { cookie: headers['set-cookie']! } })
    const [stream] = (await once(asked, 'response')) as [IncomingMessage]
    expect(stream.headers['content-type']).toContain('text/event-stream')
    let text = ''
    stream.on('data', (part) => (text += part))
    const read = async (words: string) => {
      while (!text.includes(words)) await once(stream, 'data')
    }
    await read('data: ["all"]')
    await house.db(`update scheduling.unit set label = label where id = (select min(id) from scheduling.unit)`)
    await read('data: ["unit:')
    asked.destroy()
  })

  it('forgets a browser that left, even while it was being let in', async () => {
    const cookie = cookiesOf(
      await request(house.http).post('/api/session').send({ name: 'post', password: PASSWORD }).expect(200),
    )
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    const ask = () => get(`${house.url}/api/changes`, { headers: { cookie }, agent: false })
    await noOneListens()
    const before = timers()
    for (let times = 0; times < 50; times += 1) {
      const asked = ask()
      const left = new Promise((closed) => asked.on('error', closed))
      const [{ socket }] = (await once(house.http, 'request')) as [IncomingMessage]
      socket.destroy()
      await left
    }
    const last = ask()
    await once(last, 'response')
    last.destroy()
    await noOneListens()
    expect(timers() - before).toBeLessThan(25)
  })
})
