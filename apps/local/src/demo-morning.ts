import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import {
  type BoardRow,
  type BoardVisit,
  DayBoards,
  PatientsToday,
  ResultMarks,
  VisitStates,
  type VisitState,
} from '#day-board'
import { UrineKits } from '#lab'
import { Database, instantAt } from '#platform'
import { KitsOfPaths } from '../../web/patient/kit-of.js'
import type { DemoClock } from './demo-clock.js'

const NURSE = { name: 'verpleegkundige', role: 'nurse' }
/** Minutes before her first visit at which somebody comes in; one comes late. */
const EARLY = 8
const COMES_LATE = 5
/** Who brings no urine, and whose scan takes longer, in the order in which they come. */
const WITHOUT_URINE = 2
const SLOW_SCAN = 3
/** Whose laboratory is late. */
const LATE_LAB = 0

interface Happening {
  readonly minute: number
  readonly tries?: number
  /** False where it cannot be yet: the room has somebody, or something comes first. */
  readonly does: () => Promise<boolean>
}
/** Minutes after which what could not be is tried again, and how often. */
const [AGAIN, MOST_TRIES] = [2, 20]

/** Plays the day itself as far as `until`, in minutes: people come in, are seen and leave, some of them later than planned. The clock stays at `until`. */
export async function playMorning(
  app: INestApplicationContext,
  clock: DemoClock,
  day: Day,
  until: number,
): Promise<void> {
  const { rows } = await boardOf(app, day)
  const ordered = [...rows].sort((a, b) => (a.visits[0]?.from ?? 0) - (b.visits[0]?.from ?? 0))
  const all = ordered.flatMap((row, nth) => happeningsOf(app, day, row, nth))
  const next = () => all.sort((a, b) => a.minute - b.minute).shift()
  for (let now = next(); now && now.minute <= until; now = next()) {
    clock.set(instantAt(day, now.minute))
    const { tries = 0 } = now
    if (!(await now.does()) && tries < MOST_TRIES) all.push({ ...now, minute: now.minute + AGAIN, tries: tries + 1 })
  }
  clock.set(instantAt(day, until))
}

function happeningsOf(app: INestApplicationContext, day: Day, row: BoardRow, nth: number): Happening[] {
  const [first] = row.visits
  if (!first) return []
  const { carePathId } = row
  const comes = first.from + (nth === COMES_LATE ? 9 : -EARLY)
  const results = row.results.flatMap(({ item, due }): Happening[] => {
    if (due === null) return []
    const minute = due + (nth === LATE_LAB && item === 'tsh' ? 40 : nth % 4)
    const mark = { items: [item], state: 'in' as const }
    return [{ minute, does: async () => (await app.get(ResultMarks).mark({ carePathId, day }, mark, NURSE)).ok }]
  })
  const visits = row.visits.flatMap((visit): Happening[] => {
    const begin = Math.max(comes + 1, visit.from + (nth % 3))
    const end = visit.to + (nth % 2) + (nth === SLOW_SCAN && visit.kind === 'dxa' ? 14 : -1)
    if (visit.kind === 'urine' && nth === WITHOUT_URINE)
      return [{ minute: begin, does: () => move(app, day, visit, 'not-done', 'Niets meegebracht') }]
    return [
      { minute: begin, does: () => move(app, day, visit, 'busy') },
      ...(visit.kind === 'urine' ? [{ minute: begin + 1, does: () => handIn(app, carePathId, day) }] : []),
      { minute: Math.max(begin + 2, end), does: () => move(app, day, visit, 'done') },
    ]
  })
  return [
    { minute: comes, does: async () => (await app.get(PatientsToday).checkIn({ carePathId, day }, 'desk', NURSE)).ok },
    ...visits,
    ...results,
  ]
}

const boardOf = (app: INestApplicationContext, day: Day) =>
  app.get(Database).transaction((tx) => app.get(DayBoards).of(tx, day))

/** Moves a visit on as a nurse would; false where the board refuses. */
async function move(
  app: INestApplicationContext,
  day: Day,
  { id }: BoardVisit,
  state: VisitState,
  reason?: string,
): Promise<boolean> {
  const { rows } = await boardOf(app, day)
  const visit = rows.flatMap(({ visits }) => visits).find((one) => one.id === id)
  if (!visit?.moves.includes(state)) return false
  const { version } = visit
  return (await app.get(VisitStates).set(id, { state, version, ...(reason && { reason }) }, NURSE)).ok
}

async function handIn(app: INestApplicationContext, carePathId: string, day: Day): Promise<boolean> {
  const found = await app.get(KitsOfPaths).find(carePathId, NURSE)
  if (!found) return true
  const stoppedAt = instantAt(day, 7 * 60 + 10)
  const startedAt = new Date(stoppedAt.getTime() - 24 * 3_600_000)
  const form = { volumesMl: [1850], startedAt, stoppedAt, lost: false, menstruation: 'not-applicable' as const }
  return (await app.get(UrineKits).handIn(found.of, form, NURSE)).ok
}
