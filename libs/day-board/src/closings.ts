import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { minuteOf, type Named, type Tx } from '#platform'
import { type Actor, CarePaths, needsReason, PathLists, RunningDays } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { type DayFacts, type DayPath, Facts } from './facts.js'
import { type Done, no } from './refusal.js'
import { isToldLater, promiseOf, waitingFor } from './results.js'
import { isAttended, isEnded } from './states.js'

/** Something that somebody has to settle before the day can be closed. */
export interface LooseEnd {
  readonly kind: 'visit-open' | 'no-outcome' | 'result-open' | 'task-open'
  readonly carePathId: string | null
  /** A step, the labels of results, or a task. */
  readonly what: string
}
/** A patient who hears her result by phone: it keeps no day open. */
export interface CallToCome {
  readonly carePathId: string
  readonly day: Day
}
/** How a path's day ended, by its board. */
export type Ended = 'done' | 'no-show' | 'nothing-done'

/** The end of a day: nothing hangs loose, and every path is what its board says: done, or did not come. */
@Injectable()
export class Closings {
  constructor(
    private readonly work: BoardWork,
    private readonly acts: Acts,
    private readonly facts: Facts,
    private readonly lists: PathLists,
    private readonly carePaths: CarePaths,
    private readonly running: RunningDays,
  ) {}

  async looseEnds(
    tx: Tx,
    day: Day,
  ): Promise<{ readonly ends: readonly LooseEnd[]; readonly calls: readonly CallToCome[] }> {
    const facts = await this.facts.of(tx, day)
    const next = await this.running.workingDayAfter(tx, day)
    return { ends: looseEndsOf(facts), calls: callsOf(facts, next) }
  }

  close(day: Day, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, facts) => {
        const count = looseEndsOf(facts).length
        if (count > 0) return no({ code: 'loose-ends', count })
        for (const path of facts.paths.filter((one) => isOver(one, day)))
          await this.carePaths.end(tx, path.path.id, endedOf(path)!, by)
        const act = { day, path: null, what: 'closed', by }
        return {
          ok: true,
          act: await this.acts.write(tx, act, [{ subject: 'day', key: day, set: { closed_at: tx.now } }]),
        }
      },
      named,
    )
  }

  /** Opens a closed day again, with a reason; not where a patient was planned anew since. */
  reopen(day: Day, reason: string, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, facts) => {
        const { closing } = facts
        if (!closing?.closedAt) return no({ code: 'not-found' })
        if (needsReason({ actor: closing.changedBy, at: closing.closedAt }, by, tx.now) && !reason.trim())
          return no({ code: 'reason-needed' })
        for (const { path } of facts.paths.filter((one) => isOver(one, day)))
          if (!(await this.carePaths.mayGoOn(tx, path.id)))
            return no({ code: 'rests-on', what: 'planned', by: '', at: '' })
        for (const { path } of facts.paths.filter((one) => isOver(one, day))) await this.carePaths.goOn(tx, path.id, by)
        const act = { day, path: null, what: 'reopened', by, reason: reason.trim() }
        return {
          ok: true,
          act: await this.acts.write(tx, act, [{ subject: 'day', key: day, set: { closed_at: null } }]),
        }
      },
      named,
      { allowClosed: true },
    )
  }

  /** How a path ended; null while nobody accounted for its own day. */
  async howItEnded(tx: Tx, carePathId: string): Promise<Ended | null> {
    const path = await this.lists.get(tx, carePathId)
    const facts = path && (await this.facts.of(tx, path.day))
    const day = facts?.paths.find((one) => one.path.id === carePathId)
    return day ? endedOf(day) : null
  }
}

/** Its own day, and nothing of another day is still to come. */
const isOver = ({ path }: DayPath, day: Day): boolean => path.isMain && path.lastDay <= day

function endedOf({ visits }: DayPath): Ended | null {
  if (visits.some(({ state }) => state === 'done' || state === 'partly-done')) return 'done'
  if (!visits.every(({ state }) => isEnded(state))) return null
  return visits.some(({ state }) => state === 'no-show') ? 'no-show' : 'nothing-done'
}

export function looseEndsOf(facts: DayFacts): readonly LooseEnd[] {
  return [
    ...facts.paths.flatMap((day) => [...ofVisits(day), ...ofResults(day, facts), ...ofOutcome(day)]),
    ...facts.tasks
      .filter(({ done }) => !done)
      .map(({ carePathId, key }): LooseEnd => ({ kind: 'task-open', carePathId, what: key })),
  ]
}

/** Who came and hears it later: on the day of her own call, else on the next working day. */
const callsOf = ({ paths, day: today }: DayFacts, next: Day): readonly CallToCome[] =>
  paths.flatMap(({ path, visits, results }) => {
    const isDue = isToldLater(path) || [...results.values()].some(({ state }) => state === 'phone')
    if (!isDue || !visits.some(({ state }) => isAttended(state))) return []
    return [{ carePathId: path.id, day: isToldLater(path) && path.lastDay > today ? path.lastDay : next }]
  })

const ofVisits = ({ path, visits }: DayPath): LooseEnd[] =>
  visits
    .filter(({ state }) => !isEnded(state))
    .map(({ step }) => ({ kind: 'visit-open', carePathId: path.id, what: step }))

function ofResults(day: DayPath, { now }: DayFacts): LooseEnd[] {
  if (isToldLater(day.path) || !day.visits.some(({ state }) => isAttended(state))) return []
  const open = waitingFor(day, now, minuteOf)
    .flatMap(({ needed }) => needed)
    .filter(({ state }) => state === 'awaited')
  return open.length === 0
    ? []
    : [{ kind: 'result-open', carePathId: day.path.id, what: open.map(({ label }) => label).join(', ') }]
}

/** Where the path promises the result on the day itself, somebody says what came of it. */
function ofOutcome({ path, visits, outcome }: DayPath): LooseEnd[] {
  const mode = promiseOf(path)?.mode
  const isPromised = mode === 'same-day' || mode === 'at-once' || mode === 'by-outcome'
  const seen = visits.some(({ kind, state }) => kind === 'consult' && (state === 'done' || state === 'partly-done'))
  return isPromised && path.isMain && seen && !outcome
    ? [{ kind: 'no-outcome', carePathId: path.id, what: 'consult' }]
    : []
}
