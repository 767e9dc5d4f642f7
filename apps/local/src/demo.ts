import { readFileSync } from 'node:fs'
import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { addDays, weekdayOf } from '#planner'
import { instantAt, minuteOf } from '#platform'
import type { DemoClock } from './demo-clock.js'
import { dated } from './demo-dates.js'
import { BOOKED_BEFORE, playWeeksBefore } from './demo-day.js'
import { playMorning } from './demo-morning.js'
import { dutchHolidays } from './holidays.js'
import { seedHospital } from './hospital.js'

/** A dozen made-up referrals, each showing something else that changes a day; seen from dist/apps/local/src. `{-9}` is nine days ago. */
const LIST = new URL('../../../../apps/local/data/demo.csv', import.meta.url)

/** Minutes after midnight. */
const OPENING = 9 * 60

/**
 * Fills an empty demo hospital; a house that is filled already stays as it is. Its past is played through the modules, with the clock put
 * back: today's patients, or the next clinic day's, were booked weeks ago and have come as far as the hour says.
 */
export async function seedDemo(app: INestApplicationContext, clock: DemoClock): Promise<void> {
  const referrals = app.get(Referrals)
  if (Object.values(await referrals.counts()).some((count) => count > 0)) return seedHospital(app)
  const { standing } = clock
  const now = clock.now()
  const today = clock.today()
  const day = openDayFrom(today)
  clock.set(instantAt(addDays(day, -BOOKED_BEFORE), OPENING))
  await seedHospital(app)
  await playWeeksBefore(app, clock, { day, before: openDayBefore(day) }, now)
  if (day === today) await playMorning(app, clock, day, minuteOf(now))
  clock.set(standing)
  const list = dated(readFileSync(LIST, 'utf8'), today)
  const { importId } = await referrals.importFile(Buffer.from(list), 'demo.csv')
  await referrals.finishImport(importId)
}

/** Minutes between which a clinic day has something to see. */
const [BEGINS, ENDS] = [8 * 60 + 30, 15 * 60 + 30]
export const isUnderWay = (day: Day, minute: number): boolean =>
  openDayFrom(day) === day && minute >= BEGINS && minute < ENDS

/** The last working day before `today`. */
function openDayBefore(today: Day): Day {
  const closed = new Set(dutchHolidays(addDays(today, -14), today).map(({ day }) => day))
  let day = addDays(today, -1)
  while (weekdayOf(day) > 5 || closed.has(day)) day = addDays(day, -1)
  return day
}

/** The first working day from `today` on. */
export function openDayFrom(today: Day): Day {
  const closed = new Set(dutchHolidays(today, addDays(today, 14)).map(({ day }) => day))
  let day = today
  while (weekdayOf(day) > 5 || closed.has(day)) day = addDays(day, 1)
  return day
}
