import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import request from 'supertest'
import { Reminders } from '#messages'
import { Database } from '#platform'
import { PathLists } from '#scheduling'
import { aBookedPatient } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

describe('a house that logs everything it can', () => {
  let house: TestHouse
  const said: string[] = []
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0)
    house = await aHouse({ hospital: true, log: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] })
  })
  afterAll(async () => {
    await house.close()
    jest.restoreAllMocks()
  })

  it('never says the token of a link, whatever goes wrong with it', async () => {
    const patient = await aBookedPatient(house)
    const mailed = (await patient.link()).slice('/u/'.length)
    const stop = await house.get(Database).transaction(async (tx) => {
      const path = await house.get(PathLists).get(tx, patient.carePathId)
      return house.get(Reminders).createLink(tx, path!)
    })
    const http = request(house.http)
    const statuses = new Set<number>()
    const visit = async (link: string) => {
      for (const call of [
        http.get(link),
        http.head(link),
        http.get(`${link}/verder`),
        http.get(`/api${link}`),
        http.get(`${link}%00`),
        http.get(`${link}?taal=en&taal=nl`),
        http.post(link).type('form').send({ dag: '13', maand: '3', jaar: '1963' }),
        http.post(link).type('application/xml').send('<a/>'),
        http
          .post(link)
          .type('form')
          .send(`dag=${'1'.repeat(300_000)}`),
        http.post(link).set('origin', 'https://elsewhere.example').type('form').send({}),
        http.put(link),
      ])
        statuses.add((await call).status)
    }
    for (const link of [`/u/${mailed}`, `/afmelden/${stop}`]) await visit(link)
    await house.db(`alter table messages.link rename to gone; alter table messages.unsubscribe_link rename to gone_too`)
    for (const link of [`/u/${mailed}`, `/afmelden/${stop}`]) await visit(link)
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 403, 404, 413, 415, 422, 500]))
    const log = said.join('')
    expect(log).toContain('patient pages')
    for (const token of [mailed, stop]) {
      expect(log).not.toContain(token)
      expect(log).not.toContain(encodeURIComponent(token))
    }
  })
})
