import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { INestApplicationContext } from '@nestjs/common'
import type { Day, FormName } from '#contracts'
import { Referrals } from '#intake'
import { UrineKits } from '#lab'
import { addDays } from '#planner'
import { Database, instantAt, Outbox, Queues } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import { KitsOfPaths } from '../../web/patient/kit-of.js'
import { answerForm } from './demo-answers.js'
import { dated } from './demo-dates.js'
import type { DemoClock } from './demo-clock.js'

/** Ten made-up people who come on the demo's first day; `{-9}` is nine days before they were referred. */
const LIST = new URL('../../../../apps/local/data/demo-day.csv', import.meta.url)
/** Days before the day on which they were booked: enough for the urine container and the questionnaires. */
export const BOOKED_BEFORE = 22
const DESK = { name: 'secretariaat', role: 'secretariat' }
const FORMS: readonly FormName[] = ['frax', 'calcium', 'preparation']
const FETCHES_NOTHING = 4
const LOOK = 50
/** Minutes after midnight. */
const MORNING = 7 * 60 + 45

/** Plays the weeks before `day`: people are booked for it, fetch their containers and answer their questionnaires, all but a few. `now`: where the past ends. */
export async function playWeeksBefore(
  app: INestApplicationContext,
  clock: DemoClock,
  day: Day,
  now: Date,
): Promise<void> {
  const booked = await bookEverybody(app, clock.today(), day)
  await settled(app)
  await onMorning(app, clock, addDays(day, -13))
  for (const [nth, { carePathId }] of booked.entries())
    for (const form of FORMS) if (!isForgotten(form, nth)) await answerForm(app, carePathId, form)
  await onMorning(app, clock, addDays(day, -6))
  for (const [nth, { carePathId }] of booked.entries()) {
    const found = nth === FETCHES_NOTHING ? null : await app.get(KitsOfPaths).find(carePathId, DESK)
    if (found) await app.get(UrineKits).fetched(found.of, 1, DESK)
  }
  if (instantAt(addDays(day, -1), MORNING) < now) await onMorning(app, clock, addDays(day, -1))
}

/** Two forget FRAX, one of them every form. */
const isForgotten = (form: FormName, nth: number) => nth === 6 || (form === 'frax' && nth === 3)

async function onMorning(app: INestApplicationContext, clock: DemoClock, day: Day): Promise<void> {
  clock.set(instantAt(day, MORNING))
  await settled(app)
}

async function bookEverybody(app: INestApplicationContext, today: Day, day: Day) {
  const referrals = app.get(Referrals)
  const { importId, toPlan } = await referrals.importFile(
    Buffer.from(dated(readFileSync(LIST, 'utf8'), today)),
    'demo-day.csv',
  )
  await referrals.finishImport(importId)
  const booked: { carePathId: string }[] = []
  for (const { referralId } of toPlan) {
    const path = await bookOn(app, { referralId, from: day }, day)
    if (path) booked.push(path)
  }
  return booked
}

async function bookOn(app: INestApplicationContext, ask: Ask, day: Day) {
  const { options } = await app.get(Database).transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
  const [option] = options
  if (option?.day !== day) return null
  const { pathway, visits } = option
  const held = await app.get(CarePaths).hold({ ask, day, pathway, visits }, DESK)
  if (!held.ok) return null
  const { carePathId, version } = held
  await app.get(CarePaths).book({ carePathId, version }, DESK)
  return { carePathId }
}

/** Until no event or job that is due is left. */
export async function settled(app: INestApplicationContext): Promise<void> {
  do {
    await pause(LOOK)
    await app.get(Queues).idle()
  } while (await app.get(Outbox).hasDue())
}
