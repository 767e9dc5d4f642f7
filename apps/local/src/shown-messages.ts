import { setTimeout as pause } from 'node:timers/promises'
import { Referrals } from '#intake'
import { Messages } from '#messages'
import { addDays } from '#planner'
import { Clock, Database, Mailbox } from '#platform'
import { CarePaths, Finder } from '#scheduling'
import type { House } from './house.js'

const DESK = { name: 'secretariaat', role: 'secretariat' }
/** Days from now on which somebody comes who is written to by post: time enough for a letter. */
const BY_POST = 35
/** As a mail server says it: there is no such mailbox. */
const NO_MAILBOX = '5.1.1'

/** Books somebody who is written to by post, and waits until a letter of hers is to be printed. */
export async function letterToPrint({ app }: House): Promise<void> {
  const db = app.get(Database)
  const waiting = await app.get(Referrals).toPlan()
  const [who] = await db.transaction<{ id: string }[]>((tx) =>
    tx.sql.query(
      `select r.id from intake.referral r join intake.patient p on p.id = r.patient_id where r.id = any($1) and p.channel = 'letter' limit 1`,
      [waiting],
    ),
  )
  if (!who) throw new Error('the demo has nobody who is written to by post')
  const ask = { referralId: who.id, from: addDays(app.get(Clock).today(), BY_POST) }
  const { options } = await db.transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
  const { day, pathway, visits } = options[0]!
  const held = await app.get(CarePaths).hold({ ask, day, pathway, visits }, DESK)
  if (!held.ok) throw new Error(JSON.stringify(held.refusals))
  await app.get(CarePaths).book(held, DESK)
  await until(async () => {
    const rows: unknown[] = await db.transaction((tx) =>
      tx.sql.query(`select 1 from messages.message where care_path_id = $1 and state = 'to-print'`, [held.carePathId]),
    )
    return rows.length > 0
  })
}

/** A mail to somebody who comes later came back; those of `except` are on other pictures. */
export async function mailThatBounced({ app }: House, except: readonly string[]): Promise<void> {
  const db = app.get(Database)
  const paths = await db.transaction<{ id: string }[]>((tx) =>
    tx.sql.query(
      `select distinct m.care_path_id as id from messages.message m join scheduling.care_path p on p.id = m.care_path_id and p.version = m.version
        where m.state = 'sent' and m.channel = 'email' and p.status = 'booked' and p.day > $1 and p.id <> all($2) order by 1`,
      [app.get(Clock).today(), except],
    ),
  )
  const mails = await app.get(Mailbox).newest(1000)
  const mail = mails.find(({ messageId }) => paths.some(({ id }) => messageId.includes(id)))
  if (!mail) throw new Error('no mail was sent that can come back')
  await app.get(Messages).bounced(mail.messageId, NO_MAILBOX)
}

async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await pause(100)
}
