import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Mailer } from '#platform'
import { aHouse, type TestHouse } from './house.js'

describe('the house', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse()
  })
  afterAll(() => house.close())

  it('opens on its own database and has nothing left to do', async () => {
    await house.drain()
    expect(await house.db(`select count(*)::int as n from platform.outbox where relayed_at is null`)).toEqual([
      { n: 0 },
    ])
  })

  it('catches its own mail and shows it in the inbox', async () => {
    const mail = {
      to: 'mevrouw@example.nl',
      subject: 'Een bericht\r\nBcc: x@y.nl',
      text: 'Zie http://localhost/x',
      messageId: 'a.1@dagpad',
    }
    await house.get(Mailer).send(mail)
    await house.get(Mailer).send(mail)
    expect(await house.mails()).toMatchObject([{ messageId: 'a.1@dagpad', to: ['mevrouw@example.nl'], deliveries: 2 }])
    const list = await request(house.http).get('/postvak').expect(200)
    expect(list.text).toContain('Een bericht Bcc: x@y.nl')
    const one = await request(house.http).get('/postvak/1').expect(200)
    expect(one.text).toContain('<a href="http://localhost/x">')
  })
})
