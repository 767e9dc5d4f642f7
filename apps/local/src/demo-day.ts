import type { INestApplicationContext } from '@nestjs/common'
import type { Day, FormName } from '#contracts'
import { UrineKits } from '#lab'
import { addDays } from '#planner'
import { instantAt } from '#platform'
import { KitsOfPaths } from '../../web/patient/kit-of.js'
import { answerForm } from './demo-answers.js'
import { type Booked, bookEverybody, bookThoseBefore } from './demo-booked.js'
import { playDayBefore } from './demo-before.js'
import type { DemoClock } from './demo-clock.js'
import { settled } from './demo-settled.js'

/** Days before the day on which they were booked: enough for the urine container and the questionnaires. */
export const BOOKED_BEFORE = 22
/** Days before her day on which somebody answers, fetches her container, and is told what to do the day before. */
const [ANSWERS, FETCHES, IS_READY] = [13, 6, 1]
const DESK = { name: 'secretariaat', role: 'secretariat' }
const FORMS: readonly FormName[] = ['frax', 'calcium', 'preparation']
/** Who does not do it, in the order in which they were booked. */
const WITHOUT_CONTAINER = [4, 11]
const WITHOUT_FRAX = [3, 6, 9, 12]
const WITHOUT_ANSWERS = [6, 9]
/** Minutes after midnight. */
const MORNING = 7 * 60 + 45

/**
 * Plays the weeks before `day` as far as `now`: people are booked for it, for the days after it and for the clinic day before it, fetch their
 * containers and answer their questionnaires, all but a few. That day before is played to its end.
 */
export async function playWeeksBefore(
  app: INestApplicationContext,
  clock: DemoClock,
  { day, before }: { day: Day; before: Day },
  now: Date,
): Promise<void> {
  const everybody = await bookEverybody(app, day)
  const earlier = await bookThoseBefore(app, before)
  const booked = [...everybody, ...earlier]
  await settled(app)
  const moments = booked.flatMap((path, nth) => [
    { on: addDays(path.day, -ANSWERS), does: () => answer(app, path, nth) },
    { on: addDays(path.day, -FETCHES), does: () => fetchContainer(app, path, nth) },
    { on: addDays(path.day, -IS_READY), does: async () => {} },
  ])
  moments.push({ on: before, does: () => playDayBefore(app, clock, before) })
  const past = moments.filter(({ on }) => instantAt(on, MORNING) < now).sort((a, b) => (a.on < b.on ? -1 : 1))
  let today = clock.today()
  for (const { on, does } of past) {
    if (on !== today) {
      today = on
      clock.set(instantAt(on, MORNING))
      await settled(app)
    }
    await does()
  }
}

async function answer(app: INestApplicationContext, { carePathId }: Booked, nth: number): Promise<void> {
  if (WITHOUT_ANSWERS.includes(nth)) return
  for (const form of FORMS) if (form !== 'frax' || !WITHOUT_FRAX.includes(nth)) await answerForm(app, carePathId, form)
}

async function fetchContainer(app: INestApplicationContext, { carePathId }: Booked, nth: number): Promise<void> {
  const found = WITHOUT_CONTAINER.includes(nth) ? null : await app.get(KitsOfPaths).find(carePathId, DESK)
  if (found) await app.get(UrineKits).fetched(found.of, 1, DESK)
}
