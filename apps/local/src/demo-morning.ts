import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { type BoardRow, type BoardVisit, DayBoards, PatientsToday, VisitStates, type VisitState } from '#day-board'
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

interface Happening {
  readonly minute: number
  readonly does: () => Promise<unknown>
}

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
  for (const { minute, does } of all.sort((a, b) => a.minute - b.minute)) {
    if (minute > until) break
    clock.set(instantAt(day, minute))
    await does()
  }
  clock.set(instantAt(day, until))
}

function happeningsOf(app: INestApplicationContext, day: Day, row: BoardRow, nth: number): Happening[] {
  const [first] = row.visits
  if (!first) return []
  const { carePathId } = row
  const comes = first.from + (nth === COMES_LATE ? 9 : -EARLY)
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
  return [{ minute: comes, does: () => app.get(PatientsToday).checkIn({ carePathId, day }, 'desk', NURSE) }, ...visits]
}

const boardOf = (app: INestApplicationContext, day: Day) =>
  app.get(Database).transaction((tx) => app.get(DayBoards).of(tx, day))

/** Moves a visit on as a nurse would; what the board refuses does not happen. */
async function move(
  app: INestApplicationContext,
  day: Day,
  { id }: BoardVisit,
  state: VisitState,
  reason?: string,
): Promise<void> {
  const { rows } = await boardOf(app, day)
  const visit = rows.flatMap(({ visits }) => visits).find((one) => one.id === id)
  if (visit?.moves.includes(state))
    await app.get(VisitStates).set(id, { state, version: visit.version, ...(reason && { reason }) }, NURSE)
}

async function handIn(app: INestApplicationContext, carePathId: string, day: Day): Promise<void> {
  const found = await app.get(KitsOfPaths).find(carePathId, NURSE)
  if (!found) return
  const stoppedAt = instantAt(day, 7 * 60 + 10)
  const startedAt = new Date(stoppedAt.getTime() - 24 * 3_600_000)
  const form = { volumesMl: [1850], startedAt, stoppedAt, lost: false, menstruation: 'not-applicable' as const }
  await app.get(UrineKits).handIn(found.of, form, NURSE)
}
