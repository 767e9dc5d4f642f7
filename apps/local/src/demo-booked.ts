import { readFileSync } from 'node:fs'
import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { addDays } from '#planner'
import { Clock, Database } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import { dated } from './demo-dates.js'

/** Made-up people, ten who come on the demo's first day, nine who come after it and three who came the clinic day before; `{-9}` is nine days before they were referred. */
const lists = { onTheDay: listOf('demo-day.csv'), after: listOf('demo-coming.csv'), before: listOf('demo-before.csv') }
/** Days after the first one from which the others come, in the order of their list. Whoever asks for the evening comes on the first evening. */
const DAYS_LATER = [1, 1, 2, 5, 7]
const DESK = { name: 'secretariaat', role: 'secretariat' }

/** Somebody who was booked, and the day she comes. */
export interface Booked {
  readonly carePathId: string
  readonly day: Day
}

/** Books, today by the clock, everybody who comes on `first`, on the days after it and on the first evening after it; who does not fit stays to be planned. */
export async function bookEverybody(app: INestApplicationContext, first: Day): Promise<readonly Booked[]> {
  const onTheDay = await referred(app, 'onTheDay')
  const after = await referred(app, 'after')
  const asks: { ask: Ask; only?: Day }[] = [
    ...onTheDay.map((referralId) => ({ ask: { referralId, from: first }, only: first })),
    ...after.map((referralId, nth) => ({ ask: { referralId, from: addDays(first, DAYS_LATER[nth] ?? 1) } })),
  ]
  const booked: Booked[] = []
  for (const { ask, only } of asks) {
    const path = await book(app, ask, only)
    if (path) booked.push(path)
  }
  return booked
}

/** Books, today by the clock, those who came on `day`, the clinic day before the first one. */
export async function bookThoseBefore(app: INestApplicationContext, day: Day): Promise<readonly Booked[]> {
  const booked: Booked[] = []
  for (const referralId of await referred(app, 'before')) {
    const path = await book(app, { referralId, from: day }, day)
    if (path) booked.push(path)
  }
  return booked
}

function listOf(name: string): string {
  return readFileSync(new URL(`../../../../apps/local/data/${name}`, import.meta.url), 'utf8')
}

async function referred(app: INestApplicationContext, list: keyof typeof lists): Promise<readonly string[]> {
  const referrals = app.get(Referrals)
  const content = Buffer.from(dated(lists[list], app.get(Clock).today()))
  const { importId, toPlan } = await referrals.importFile(content, `${list}.csv`)
  await referrals.finishImport(importId)
  return toPlan.map(({ referralId }) => referralId)
}

async function book(app: INestApplicationContext, ask: Ask, only?: Day): Promise<Booked | null> {
  const { options } = await app.get(Database).transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
  const [option] = options
  if (!option || (only && option.day !== only)) return null
  const { day, pathway, visits } = option
  const held = await app.get(CarePaths).hold({ ask, day, pathway, visits }, DESK)
  if (!held.ok) return null
  const { carePathId, version } = held
  await app.get(CarePaths).book({ carePathId, version }, DESK)
  return { carePathId, day }
}
