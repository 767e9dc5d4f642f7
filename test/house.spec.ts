import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Audit, type AuditEntry, Database } from '#platform'
import { aHouse, type TestHouse } from './house.js'

describe('the house', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse()
  })
  afterAll(() => house.close())

  it('opens on its own database and has nothing left to do', async () => {
    await house.drain()
    expect(await house.db(`select * from platform.outbox`)).toEqual([])
  })

  it('lets nothing in from elsewhere and tells nobody where its reader came from', async () => {
    const { headers } = await request(house.http).get('/postvak').expect(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'self'/)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('answers an unknown address of the staff with JSON and a missing file with 404, never with the page', async () => {
    const { body } = await request(house.http).get('/api/nothing').set('accept', 'text/html').expect(404)
    expect(body).toEqual({ code: 'not-found', message: expect.any(String) })
    await request(house.http).get('/assets/missing.js').set('accept', 'text/html').expect(404)
    await request(house.http).get('/assets/..%2f..%2f..%2fpackage.json').expect(404)
  })

  it('sends what the first page needs in less than 350 kB, and each file of it to be kept', async () => {
    const { text } = await request(house.http).get('/').set('accept', 'text/html').expect(200)
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[\w-]+\.(?:js|css))"/g)].map(([, file]) => file!)
    expect(files.length).toBeGreaterThan(2)
    const answers = await Promise.all(
      files.map((file) => request(house.http).get(file).set('accept-encoding', 'gzip').expect(200)),
    )
    for (const { headers } of answers)
      expect(headers).toMatchObject({
        'content-encoding': 'gzip',
        'cache-control': expect.stringContaining('max-age=31536000'),
      })
    const weight = answers.reduce((sum, { headers }) => sum + Number(headers['content-length']), 0)
    expect(weight).toBeLessThan(350_000)
    const whole = await request(house.http).get(files[0]!).set('accept-encoding', 'identity').expect(200)
    expect(whole.headers).not.toHaveProperty('content-encoding')
    expect(whole.text).toBe(answers[0]!.text)
  })

  describe('its audit trail', () => {
    const seen = (): AuditEntry => ({
      actor: 'anna',
      role: 'nurse',
      action: 'R',
      event: 'work-list',
      objectType: 'referral',
      patientId: randomUUID(),
    })
    const count = async () =>
      (await house.db<{ n: number }>(`select count(*)::int as n from platform.audit where event = 'work-list'`))[0]!.n

    it('has one line per patient shown, at the house’s own time', async () => {
      await house.get(Database).transaction((tx) => house.get(Audit).record(tx, [seen(), seen(), seen()]))
      expect(await count()).toBe(3)
      expect(await house.db(`select distinct at from platform.audit where event = 'work-list'`)).toEqual([
        { at: house.clock.now() },
      ])
    })

    it('says nothing of what did not happen', async () => {
      const before = await count()
      const refused = house.get(Database).transaction(async (tx) => {
        await house.get(Audit).record(tx, seen())
        throw new Error('rolled back')
      })
      await expect(refused).rejects.toThrow('rolled back')
      expect(await count()).toBe(before)
    })
  })
})
