import { afterEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { Mailbox, Mailer, readConfig } from '#platform'
import { aHouse, type TestHouse } from './house.js'

const mail = {
  to: 'mevrouw@example.nl',
  subject: 'Bericht van het ziekenhuis',
  text: 'Lees verder: http://127.0.0.1/v/x',
  messageId: 'm.1@dagpad',
}

describe('mail', () => {
  let house: TestHouse
  afterEach(() => house.close())

  it('goes over SMTP into the house’s own inbox', async () => {
    house = await aHouse()
    await house.get(Mailer).send({ ...mail, html: '<p>Beste <b>mevrouw</b></p>' })
    expect(await house.mails()).toMatchObject([
      {
        to: [mail.to],
        subject: mail.subject,
        messageId: mail.messageId,
        sentAt: house.clock.now(),
        text: expect.stringContaining(mail.text),
        html: expect.stringContaining('<b>mevrouw</b>'),
      },
    ])
  })

  it('sent again under one Message-ID is delivered once: a crash between sending and marking repeats nothing', async () => {
    house = await aHouse()
    for (let time = 0; time < 2; time += 1) await house.get(Mailer).send(mail)
    expect(await house.mails()).toMatchObject([{ deliveries: 1 }])
  })

  it('cannot be given a header, a second reader or a file through its fields', async () => {
    house = await aHouse()
    const mailer = house.get(Mailer)
    for (const to of ['a@b.nl, c@d.nl', 'a@b.nl\r\nBcc: c@d.nl', 'A <a@b.nl>', '', 'a b@c.nl'])
      await expect(mailer.send({ ...mail, to })).rejects.toThrow('not one usable address')
    await mailer.send({ ...mail, subject: 'Een\r\nBcc: c@d.nl\r\n\r\nInhoud' })
    const [sent] = await house.mails()
    expect(sent).toMatchObject({
      to: [mail.to],
      subject: 'Een Bcc: c@d.nl Inhoud',
      text: expect.stringContaining(mail.text),
    })
    expect(sent!.headers).not.toHaveProperty('bcc')
  })

  it('is shown in the inbox as text, whatever stands in it', async () => {
    house = await aHouse()
    await house.get(Mailer).send({ ...mail, subject: '<script>x</script>', text: '<img src=x onerror=alert(1)>' })
    const pages = await Promise.all(['/postvak', '/postvak/1'].map((path) => request(house.http).get(path).expect(200)))
    for (const { text } of pages) expect(text).not.toMatch(/<script>|<img/)
    await request(house.http).get('/postvak/2').expect(404)
    await request(house.http).get('/postvak/x').expect(404)
  })

  it('with HTML of its own is shown where nothing may run or load', async () => {
    house = await aHouse()
    await house.get(Mailer).send({ ...mail, html: '<script>x</script>' })
    const { headers } = await request(house.http).get('/postvak/1/html').expect(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  })

  it('that no server takes is an error that names the mail and not the reader', async () => {
    house = await aHouse()
    const config = readConfig(
      { databaseUrl: house.databaseUrl, sessionSecret: 'x'.repeat(32), smtpUrl: 'smtp://127.0.0.1:1' },
      {},
    )
    const mailer = new Mailer(config, house.get(Mailbox), house.clock)
    await expect(mailer.send(mail)).rejects.toThrow(/^mail m\.1@dagpad: not taken by the server \(\w+\)$/)
    mailer.onModuleDestroy()
  })
})
