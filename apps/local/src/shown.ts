import { setTimeout as pause } from 'node:timers/promises'
import { Patients, Referrals } from '#intake'
import { Database, dayOf, Mailbox, Protection } from '#platform'
import { type Ask, CarePaths, Finder, PathLists } from '#scheduling'
import type { House } from './house.js'
import { letterToPrint, mailThatBounced } from './shown-messages.js'
import { onMail, someoneIll, someoneWaits } from './shown-planning.js'

const MANAGER = { id: '', name: 'leiding', displayName: 'Teamleider', role: 'manager', mustChange: false } as const
const DESK = { name: 'secretariaat', role: 'secretariat' }

/** The link that was mailed to a patient, and the birth date that opens it. */
export interface Linked {
  readonly link: string
  readonly birthDate: string
}
/** Who is on the pictures: ids of referrals and paths in their several states. */
export interface Shown extends Linked {
  readonly toPlan: string
  readonly held: string
  readonly booked: string
  /** The referral of that path. */
  readonly referral: string
  /** A path that has to be put elsewhere. */
  readonly displaced: string
  readonly cancelled: string
  readonly surname: string
  /** A message to the patient who is booked. */
  readonly message: string
  /** A doctor who is ill. */
  readonly outage: string
  /** A day that came free. */
  readonly gap: string
  /** To whom that day is offered. */
  readonly offered: Linked
  /** Who comes today. */
  readonly today: Linked
  /** The path of a patient whose file is closed. */
  readonly closed: string
}

/** Brings some of the demo's patients as far as the pictures need them. */
export async function showPatients(house: House): Promise<Shown> {
  const { app } = house
  const db = app.get(Database)
  const held: Held[] = []
  for (const referralId of await onMail(house)) {
    if (held.length === 4) break
    const path = await holdFirst(house, { referralId })
    if (path) held.push({ referralId, ...path })
  }
  const [first, second, third, fourth] = held
  if (!first || !second || !third || !fourth) throw new Error('the demo has too few patients who can be planned')
  for (const path of [first, third, fourth]) await app.get(CarePaths).book(path, DESK)
  const [link] = await Promise.all([first, third, fourth].map(({ carePathId }) => mailedLink(house, carePathId)))
  const { name, birthDate } = await patientOf(house, first.referralId)

  const closed = (await db.transaction((tx) => app.get(PathLists).get(tx, fourth.carePathId)))!
  await db.transaction((tx) => app.get(Protection).protect(tx, closed.patientId, 'own-staff', MANAGER))
  const free = (await db.transaction((tx) => app.get(PathLists).get(tx, third.carePathId)))!
  const own = [first, third, fourth].map(({ carePathId }) => carePathId)
  const ill = await someoneIll(house, own)
  const { gap, offered } = await someoneWaits(house, free)
  await letterToPrint(house)
  await mailThatBounced(house, own)
  const [message] = await db.transaction<{ id: string }[]>((tx) =>
    tx.sql.query(`select id from messages.message where care_path_id = $1 order by id limit 1`, [first.carePathId]),
  )
  return {
    ...ill,
    ...{ toPlan: (await app.get(Referrals).toPlan())[0]!, held: second.referralId },
    ...{ booked: first.carePathId, referral: first.referralId },
    ...{
      link: link!,
      birthDate,
      surname: name.split(' ').at(-1)!,
      message: message!.id,
      closed: closed.id,
      cancelled: free.id,
      gap,
    },
    offered: await linkedOf(house, offered),
    today: await someoneToday(house),
  }
}

interface Held {
  readonly referralId: string
  readonly carePathId: string
  readonly version: number
}

async function holdFirst({ app }: House, ask: Ask) {
  const { options } = await app.get(Database).transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
  const [option] = options
  if (!option) return null
  const { day, pathway, visits } = option
  const held = await app.get(CarePaths).hold({ ask, day, pathway, visits }, DESK)
  return held.ok ? { carePathId: held.carePathId, version: held.version } : null
}

async function patientOf({ app }: House, referralId: string) {
  return (await app.get(Database).transaction((tx) => app.get(Patients).ofReferrals(tx, [referralId]))).get(referralId)!
}

async function linkedOf(house: House, carePathId: string): Promise<Linked> {
  const path = await house.app.get(Database).transaction((tx) => house.app.get(PathLists).get(tx, carePathId))
  const { birthDate } = await patientOf(house, path!.referralId)
  return { link: await mailedLink(house, carePathId), birthDate }
}

/** One of the patients of today who was sent a link by mail. */
async function someoneToday(house: House): Promise<Linked> {
  const { app } = house
  const paths = await app.get(Database).transaction(async (tx) => app.get(PathLists).onDay(tx, dayOf(tx.now), 'day'))
  const mails = await app.get(Mailbox).newest(1000)
  const path = paths.find(({ id }) => mails.some(({ messageId, text }) => messageId.includes(id) && LINK.test(text)))
  if (!path) throw new Error('nobody of today was sent a link')
  return linkedOf(house, path.id)
}

const LINK = /https?:\/\/[^/]+(\/u\/[\w-]+)/

/** Waits until the departments have confirmed and the mail is out. */
async function mailedLink({ app }: House, carePathId: string): Promise<string> {
  for (;;) {
    const path = await app.get(Database).transaction((tx) => app.get(PathLists).get(tx, carePathId))
    if (path?.status === 'failed') throw new Error(`booking failed: ${path.outcome}`)
    const mail = (await app.get(Mailbox).newest(300)).find(({ messageId }) => messageId.includes(carePathId))
    const [, link] = LINK.exec(mail?.text ?? '') ?? []
    if (link) return link
    await pause(100)
  }
}
