import { Database } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import type { TestHouse } from './house.js'
import { aReferral, type ListRow } from './referrals.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }

export interface BookedPatient {
  readonly referralId: string
  readonly carePathId: string
  readonly version: number
  readonly day: string
  /** The path of the newest link that was mailed to her: `/u/…`. */
  link(): Promise<string>
}

/** Finds, holds and books the first whole day for a patient, and lets the jobs do their work. */
export async function aBookedPatient(house: TestHouse, row: ListRow = {}, which = 0): Promise<BookedPatient> {
  const ask: Ask = { referralId: await aReferral(house, row) }
  const { options } = await house
    .get(Database)
    .transaction((tx) => house.get(Finder).find(tx, ask, { most: which + 1 }))
  const option = options[which]
  if (!option) throw new Error('no whole day was found')
  const { day, pathway, visits } = option
  const held = await house.get(CarePaths).hold({ ask, day, pathway, visits }, secretary)
  if (!held.ok) throw new Error(JSON.stringify(held.refusals))
  const { carePathId, version } = held
  await house.get(CarePaths).book({ carePathId, version }, secretary)
  await house.drain()
  return { referralId: ask.referralId, carePathId, version, day, link: () => newestLink(house, carePathId) }
}

export const cancel = async (house: TestHouse, { carePathId, version }: BookedPatient): Promise<void> => {
  await house.get(CarePaths).cancel({ carePathId, version }, 'patient-unavailable', secretary)
  await house.drain()
}

/** Puts a path on another whole day. */
export async function move(house: TestHouse, { carePathId, version, referralId }: BookedPatient): Promise<void> {
  const ask: Ask = { referralId }
  const { options } = await house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most: 3 }))
  const { day, pathway, visits } = options.at(-1)!
  const moved = await house.get(CarePaths).move({ carePathId, version }, { ask, day, pathway, visits }, secretary)
  if (!moved.ok) throw new Error(JSON.stringify(moved.refusals))
  await house.drain()
}

async function newestLink(house: TestHouse, carePathId: string): Promise<string> {
  const mine = (await house.mails()).filter(({ messageId }) => messageId.includes(carePathId))
  const [, link] = /https?:\/\/[^/]+(\/u\/[\w-]+)/.exec(mine.at(-1)?.text ?? '') ?? []
  if (!link) throw new Error('no mail with a link was sent')
  return link
}
