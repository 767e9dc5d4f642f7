import { Injectable } from '@nestjs/common'
import { Database, minuteOf, type Named } from '#platform'
import { type Actor, RunningDays } from '#scheduling'
import { Acts, type Write } from './acts.js'
import { BoardWork } from './board-work.js'
import { isPresent } from './board-view.js'
import { type DayFacts, type DayPath, type DayVisit, visitKey } from './facts.js'
import { type BoardRefusal, type Done, no } from './refusal.js'
import { waitingFor } from './results.js'
import type { VisitState } from './rows.js'
import { isEnded, MOVES, needsWord, timesAfter } from './states.js'

export interface StateChange {
  readonly state: VisitState
  /** The version of the visit that the asker saw. */
  readonly version: number
  readonly reason?: string | undefined
  /** Why it goes on although results or earlier steps are missing, or the unit has somebody. */
  readonly decided?: string | undefined
}

/** Where visits are: planned, arrived, busy, done and what lies beside. Every change knows what it follows on. */
@Injectable()
export class VisitStates {
  constructor(
    private readonly db: Database,
    private readonly running: RunningDays,
    private readonly work: BoardWork,
    private readonly acts: Acts,
  ) {}

  /** Moves one visit on. Who did not come for what has not begun does not come for the rest either: that is one act, and one undo. */
  async set(visitId: string, change: StateChange, by: Actor, named?: Named): Promise<Done> {
    const found = await this.db.transaction((tx) => this.running.visit(tx, visitId))
    if (!found) return no({ code: 'not-found' })
    return this.work.onPath(
      found.carePathId,
      found.day,
      async (tx, day, facts) => {
        const visit = day.visits.find(({ id }) => id === visitId)
        if (!visit) return no({ code: 'not-found' })
        const refusal = refusalOf(visit, change, day, facts)
        if (refusal) return no(refusal)
        await this.running.begin(tx, day.path.id, true)
        const all = change.state === 'no-show' ? rest(day, visit) : [visit]
        const writes = all.map((one) => writeOf(one, day, change, tx.now))
        const { id: carePathId, patientId } = day.path
        const reason = change.decided ?? change.reason ?? null
        const act = { day: facts.day, path: { carePathId, patientId }, what: change.state, by, reason }
        return { ok: true, act: await this.acts.write(tx, act, writes) }
      },
      { named },
    )
  }

  /** A visit that is busy is expected to end at another minute. */
  async expect(visitId: string, to: number, version: number, by: Actor, named?: Named): Promise<Done> {
    const found = await this.db.transaction((tx) => this.running.visit(tx, visitId))
    if (!found) return no({ code: 'not-found' })
    return this.work.onPath(
      found.carePathId,
      found.day,
      async (tx, day, facts) => {
        const visit = day.visits.find(({ id }) => id === visitId)
        if (!visit) return no({ code: 'not-found' })
        const stale = staleOf(visit, version)
        if (stale) return no(stale)
        if (visit.state !== 'busy' && visit.state !== 'paused')
          return no({ code: 'illegal-move', from: visit.state, to: visit.state })
        if (to <= visit.from || to > 1440) return no({ code: 'bad-minutes' })
        const { id: carePathId, patientId } = day.path
        const act = { day: facts.day, path: { carePathId, patientId }, what: 'delayed', by }
        const set = { expected_to: to }
        return {
          ok: true,
          act: await this.acts.write(tx, act, [{ subject: 'visit', key: visitKey(carePathId, visit.step), set }]),
        }
      },
      { named },
    )
  }
}

/** The first thing that is in the way of a change; null where it may be. */
function refusalOf(
  visit: DayVisit,
  { state, version, reason, decided }: StateChange,
  day: DayPath,
  facts: DayFacts,
): BoardRefusal | null {
  const { row } = visit
  if (row && visit.state === state && row.version !== version)
    return { code: 'already-so', state, by: row.changedBy, at: row.changedAt.toISOString() }
  const stale = staleOf(visit, version)
  if (stale) return stale
  if (!['ordered', 'booked'].includes(day.path.status) || visit.freed) return { code: 'path-not-live' }
  if (!MOVES[visit.state].includes(state)) return { code: 'illegal-move', from: visit.state, to: state }
  if (needsWord(state) && !reason?.trim()) return { code: 'reason-needed' }
  if (state !== 'busy') return null
  if (visit.state === 'planned' && !isPresent(day)) return { code: 'not-arrived' }
  const elsewhere = day.visits.find((other) => other !== visit && other.state === 'busy')
  if (elsewhere) return { code: 'busy-elsewhere', step: elsewhere.step, unit: elsewhere.unit }
  return decided?.trim() ? null : inTheWay(visit, day, facts)
}

/** What a person may decide against, with a reason. */
function inTheWay(visit: DayVisit, day: DayPath, facts: DayFacts): BoardRefusal | null {
  const waiting = waitingFor(day, facts.now, minuteOf).find(({ step }) => step === visit.step)
  if (waiting?.earliest) {
    const items = waiting.needed.filter(({ state }) => state === 'awaited').map(({ label }) => label)
    return { code: 'results-missing', items, earliest: waiting.earliest }
  }
  const before = day.path.rules.lags.filter((lag) => lag.after === visit.step && lag.min >= 0).map((lag) => lag.before)
  const open = day.visits.filter(({ step, state }) => before.includes(step) && !isEnded(state))
  if (open.length > 0) return { code: 'order', steps: open.map(({ step }) => step) }
  for (const { path, visits } of facts.paths)
    for (const other of visits)
      if (path.id !== day.path.id && other.unit === visit.unit && other.state === 'busy')
        return { code: 'unit-busy', step: other.step, unit: other.unit }
  return null
}

function staleOf({ row, state }: DayVisit, version: number): BoardRefusal | null {
  if ((row?.version ?? 0) === version) return null
  if (!row) return { code: 'changed-meanwhile', state, by: '', at: '' }
  return { code: 'changed-meanwhile', state, by: row.changedBy, at: row.changedAt.toISOString() }
}

/** A visit and, where nothing has begun yet, all that were to come with it. */
function rest(day: DayPath, visit: DayVisit): readonly DayVisit[] {
  const open = day.visits.filter(({ state, freed }) => !freed && (state === 'planned' || state === 'arrived'))
  return open.length === day.visits.length ? open : open.filter((one) => one.from >= visit.from)
}

function writeOf(visit: DayVisit, day: DayPath, { state, reason, decided }: StateChange, now: Date): Write {
  const times = timesAfter(state, now, {
    arrivedAt: visit.row?.arrivedAt ?? null,
    beganAt: visit.row?.beganAt ?? null,
  })
  return {
    subject: 'visit',
    key: visitKey(day.path.id, visit.step),
    set: {
      ...{ care_path_id: day.path.id, step: visit.step, state },
      ...{ reason: reason?.trim() || null, decided: decided?.trim() || (visit.row?.decided ?? null) },
      ...{ arrived_at: times.arrivedAt, began_at: times.beganAt, ended_at: times.endedAt },
    },
  }
}
