import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { readConfig } from '#platform'
import { brokenOf } from '../apps/local/src/rehearsal/year/checks.js'
import { rehearseYear, type YearReport } from '../apps/local/src/rehearsal/year/year.js'
import { freshDatabase } from './fresh-database.js'

describe('a cohort through its weeks, with a worker that is killed', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let source: DataSource
  let report: YearReport
  beforeAll(async () => {
    database = await freshDatabase()
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize()
    const config = readConfig(
      {
        ...{ databaseUrl: database.url, redisUrl: null, redisPrefix: database.name, port: 0 },
        sessionSecret: 'a secret that only the tests know, long enough',
      },
      {},
    )
    report = await rehearseYear({ config, paths: 40, seed: 7, days: 12 })
  }, 300_000)
  afterAll(async () => {
    await source?.destroy()
    await database?.drop()
  })

  it('hears everything once, nothing of a dead plan, and nothing at night', () => {
    expect(report.broken).toEqual([])
    expect(report.people.booked).toBeGreaterThan(30)
    expect(report.people.moved).toBeGreaterThan(0)
    expect(report.people.cancelled).toBeGreaterThan(0)
    expect(report.people.deskWork).toBeGreaterThan(0)
    expect(report.standstills).toBeGreaterThan(0)
    const { 'at-rest': atRest, ...inTheMiddle } = report.kills
    expect(atRest).toBeGreaterThan(0)
    expect(Object.values(inTheMiddle).reduce((sum, n) => sum + n)).toBeGreaterThan(1)
    const channels = new Set(report.messages.map(({ channel }) => channel))
    expect([...channels]).toEqual(expect.arrayContaining(['email', 'sms', 'letter', 'phone']))
    const kinds = new Set(report.messages.map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['confirmation', 'reminder', 'preparation-call', 'cancellation']))
  })

  /** Each is a promise broken by hand; the checks must see it. */
  it.each([
    [
      'a mail goes out once',
      `update platform.caught_mail set deliveries = 2 where id = (select min(id) from platform.caught_mail)`,
    ],
    [
      'every message that counts as sent was mailed',
      `delete from platform.caught_mail where id = (select min(id) from platform.caught_mail)`,
    ],
    [
      'every mail is a message that counts as sent',
      `delete from messages.message where id = (select id from messages.message where state = 'sent' and kind = 'reminder' and channel = 'email' limit 1)`,
    ],
    [
      'nobody is mailed at night, but for news of today or tomorrow',
      `update messages.message set changed_at = date_trunc('day', changed_at) + interval '2 hours' where id = (select id from messages.message where state = 'sent' and kind = 'reminder' and channel = 'email' limit 1)`,
    ],
    [
      'nobody is told or asked anything by a plan that is dead',
      `update messages.message m set state = 'sent', changed_at = now() + interval '5 years' where id = (select m.id from messages.message m join scheduling.care_path p on p.id = m.care_path_id where p.status = 'cancelled' and m.kind = 'confirmation' limit 1)`,
    ],
    [
      'every text message that counts as sent was taken, and none besides, whatever was tried again',
      `delete from rehearsal.text_message where message_id = (select min(message_id) from rehearsal.text_message)`,
    ],
    [
      'nobody hears twice on one day that something is left to do',
      `with one as (select * from messages.message where state = 'sent' and kind = 'reminder' limit 1)
       insert into messages.message (care_path_id, version, kind, round, state, created_at, changed_at) select care_path_id, version, kind, 99, state, created_at, changed_at from one`,
    ],
    [
      'everything that she counts as reminded of is in the message of its round',
      `update messages.message set items = '{}' where state = 'sent' and kind = 'reminder'`,
    ],
    [
      'of every kind there are as many messages as were called for, and each came to an end',
      `delete from messages.message where id = (select id from messages.message where kind = 'questionnaires' limit 1)`,
    ],
    ['who had done it is not asked again', `update preparation.rung set outcome = 'reminded' where outcome = 'done'`],
    ['who had not done it is not left out', `update preparation.rung set outcome = 'done' where outcome = 'reminded'`],
  ])('sees when this is broken: %s', async (promise, sql) => {
    try {
      const at = new Date()
      await source.transaction(async (tx) => {
        await tx.query(sql)
        const broken = await brokenOf({ query: tx.query.bind(tx) } as unknown as DataSource, at)
        expect(broken.map((one) => one.promise)).toContain(promise)
        throw new Undone()
      })
    } catch (error) {
      if (!(error instanceof Undone)) throw error
    }
  })
})

class Undone extends Error {}
