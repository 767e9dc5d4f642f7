import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { DayBoards, Outcomes, ResultMarks } from '#day-board'
import { PhoneResults } from '#evening-clinic'
import { addDays } from '#planner'
import { Database, instantAt } from '#platform'
import type { DemoClock } from './demo-clock.js'
import { playMorning } from './demo-morning.js'
import { settled } from './demo-settled.js'

const DOCTOR = { name: 'arts', role: 'doctor' }
const DESK = { name: 'secretariaat', role: 'secretariat' }
/** Minutes after midnight: everybody has gone home, and the doctor writes down what came of the day. */
const [OVER, TRIED] = [16 * 60 + 40, 16 * 60 + 50]
/** Days before it on which the medicine of each was begun, in the order in which they came: one control comes near, one is late. Whoever began today has none yet. */
const BEGAN = [50, 150, 0]
/** Who hears a last result by telephone. */
const HEARS_LATER = [1, 2]

/** Plays the clinic day before the demo's first one to its end: what came of it leaves controls to call for and results to tell by telephone. */
export async function playDayBefore(app: INestApplicationContext, clock: DemoClock, day: Day): Promise<void> {
  await playMorning(app, clock, day, OVER)
  const db = app.get(Database)
  const { rows } = await db.transaction((tx) => app.get(DayBoards).of(tx, day))
  for (const [nth, { carePathId, results }] of rows.entries()) {
    const of = { carePathId, day }
    const last = results.at(-1)
    if (last && HEARS_LATER.includes(nth))
      await app.get(ResultMarks).mark(of, { items: [last.item], state: 'phone' }, DOCTOR)
    const told = { toldBy: 'doctor', toldHow: 'in-person', sameDay: true, cause: null } as const
    const medicine = { medicine: 'oral-bisphosphonate', startedOn: addDays(day, -(BEGAN[nth] ?? 0)), note: null }
    const chosen = { ...told, ...medicine, plan: 'treatment', recalls: ['start-check'], version: 0 }
    await app.get(Outcomes).set(of, chosen, DOCTOR)
  }
  clock.set(instantAt(day, TRIED))
  await settled(app)
  const [first] = await db.transaction((tx) => app.get(PhoneResults).open(tx))
  if (first) await app.get(PhoneResults).attempt(first, 'no-answer', DESK)
}
