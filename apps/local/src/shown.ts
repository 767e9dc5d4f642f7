import { setTimeout as pause } from 'node:timers/promises'
import { Patients, Referrals } from '#intake'
import { Database, Mailbox } from '#platform'
import { type Ask, CarePaths, Finder, PathLists } from '#scheduling'
import type { House } from './house.js'

const DESK = { name: 'secretariaat', role: 'secretariat' }

/** Who is on the pictures: ids of referrals and paths in their several states. */
export interface Shown {
  readonly toPlan: string
  readonly held: string
  readonly booked: string
  /** The path of the link that was mailed to the patient who is booked. */
  readonly link: string
  readonly birthDate: string
  readonly surname: string
}

/** Brings some of the demo's patients as far as the pictures need them. */
export async function showPatients(house: House): Promise<Shown> {
  const { app } = house
  const db = app.get(Database)
  const waiting = await app.get(Referrals).toPlan()
  const held: { referralId: string; carePathId: string; version: number }[] = []
  for (const referralId of waiting) {
    if (held.length === 2) break
    const path = await holdFirst(house, { referralId })
    if (path) held.push({ referralId, ...path })
  }
  const [first, second] = held
  if (!first || !second) throw new Error('the demo has too few patients who can be planned')
  await app.get(CarePaths).book(first, DESK)
  const link = await mailedLink(house, first.carePathId)
  const patient = (await db.transaction((tx) => app.get(Patients).ofReferrals(tx, [first.referralId]))).get(
    first.referralId,
  )!
  const toPlan = (await app.get(Referrals).toPlan())[0]!
  const surname = patient.name.split(' ').at(-1)!
  return { toPlan, held: second.referralId, booked: first.carePathId, link, birthDate: patient.birthDate, surname }
}

async function holdFirst({ app }: House, ask: Ask) {
  const { options } = await app.get(Database).transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
  const [option] = options
  if (!option) return null
  const { day, pathway, visits } = option
  const held = await app.get(CarePaths).hold({ ask, day, pathway, visits }, DESK)
  return held.ok ? { carePathId: held.carePathId, version: held.version } : null
}

/** Waits until the departments have confirmed and the mail is out. */
async function mailedLink({ app }: House, carePathId: string): Promise<string> {
  for (;;) {
    const path = await app.get(Database).transaction((tx) => app.get(PathLists).get(tx, carePathId))
    if (path?.status === 'failed') throw new Error(`booking failed: ${path.outcome}`)
    const mail = (await app.get(Mailbox).newest(50)).find(({ messageId }) => messageId.includes(carePathId))
    const [, link] = /https?:\/\/[^/]+(\/u\/[\w-]+)/.exec(mail?.text ?? '') ?? []
    if (link) return link
    await pause(100)
  }
}
