import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#contracts'
import type { Tx } from '#platform'
import type { Restored, Shift } from '#scheduling'
import type { Write } from './acts.js'
import type { DayFacts, DayPath } from './facts.js'
import type { MovedPatient } from './proposal.js'
import type { BoardRefusal } from './refusal.js'
import type { Freed, TaskRow } from './rows.js'

/** A commit of the rest of a day, as history keeps it. */
export interface Replan {
  readonly id: number
  readonly day: Day
  readonly at: Date
  readonly by: string
  readonly moved: readonly MovedPatient[]
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly changes: readonly {
    readonly subject: string
    readonly key: string
    readonly before: Readonly<Record<string, unknown>> | null
    readonly after: Readonly<Record<string, unknown>> | null
  }[]
}

/** Null where the act was none that moved anybody. */
export async function replanOf(tx: Tx, id: number): Promise<Replan | null> {
  const [row] = await tx.sql.query(
    `select a.id::int as id, a.day::text as day, a.at, a.by, a.about -> 'moved' as moved, u.by as "undoneBy", u.at as "undoneAt",
            (select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'key', c.key, 'before', c.before, 'after', c.after)), '[]')
               from day_board.change c where c.act_id = a.id) as changes
       from day_board.act a left join day_board.act u on u.undoes = a.id
      where a.id = $1 and a.what = 'replanned' and a.undoes is null`,
    [id],
  )
  return row ?? null
}

/** A visit that a commit gave up, and its own place. */
export interface GivenUp {
  readonly key: string
  readonly step: string
  readonly freed: Freed
  /** Its row before the commit. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** Its patient lost it by the commit; else it had not happened, and only its minutes were given to somebody. */
  readonly isLost: boolean
  readonly path: DayPath | undefined
}

export function givenUpBy({ changes }: Replan, { paths }: DayFacts): readonly GivenUp[] {
  return changes.flatMap(({ subject, key, before, after }) => {
    if (subject !== 'visit' || !after?.freed) return []
    const was = before?.state ?? 'planned'
    return [
      {
        ...{ key, before, step: String(after.step), freed: after.freed as Freed },
        isLost: was === 'planned' || was === 'arrived',
        path: paths.find(({ path }) => path.id === after.care_path_id),
      },
    ]
  })
}

/** Why a commit cannot be put back: what it moved or gave up has begun or went on, or the old time has passed. */
export function stuck(act: Replan, givenUp: readonly GivenUp[], { paths, now, tasks }: DayFacts): BoardRefusal | null {
  const rests = { code: 'rests-on', what: 'replanned', by: act.by, at: act.at.toISOString() } as const
  const later = ({ changedBy, changedAt }: TaskRow | NonNullable<DayPath['visits'][number]['row']>, what: string) =>
    ({ ...rests, what, by: changedBy, at: changedAt.toISOString() }) as const
  for (const { carePathId, visits } of act.moved)
    for (const { id, newFrom, newUnit, from } of visits) {
      const visit = paths.find(({ path }) => path.id === carePathId)?.visits.find((one) => one.id === id)
      if (!visit || visit.from !== newFrom || visit.unit !== newUnit) return rests
      if (visit.state !== 'planned' && visit.state !== 'arrived') return later(visit.row!, visit.state)
      if (from < now!) return { code: 'too-late' }
    }
  for (const { path, step, freed } of givenUp.filter(({ isLost }) => isLost)) {
    if (!path || !['ordered', 'booked'].includes(path.path.status)) return { code: 'path-not-live' }
    const row = path.visits.find((visit) => visit.step === step)?.row
    if (!row?.freed) return rests
    if (row.version !== act.id) return later(row, row.state)
    if (freed.from < now!) return { code: 'too-late' }
  }
  for (const { subject, key, after } of act.changes) {
    const task = subject === 'task' ? tasks.find((one) => one.key === key) : undefined
    if (task?.done && task.kind === 'plan-again') return later(task, 'task-done')
    if (task && !isDeepStrictEqual(task.about, after?.about)) return later(task, 'replanned')
  }
  return null
}

/** A visit that was given up, as it comes back to its day. */
export const restoredOf = ({ step, freed, path }: GivenUp): Restored => {
  const { id, kind, unit, from, to, sessionType } = freed
  return { id, patientId: path!.path.patientId, step, kind, unit, from, to, sessionType }
}

/** Everybody back where she was, with what she had lost. */
export function backOf({ moved }: Replan, back: readonly GivenUp[], { paths }: DayFacts): readonly Shift[] {
  const ids = [...moved.map(({ carePathId }) => carePathId), ...back.map(({ path }) => path!.path.id)]
  return [...new Set(ids)].map((carePathId) => ({
    carePathId,
    version: paths.find(({ path }) => path.id === carePathId)!.path.version,
    visits: moved
      .filter((one) => one.carePathId === carePathId)
      .flatMap(({ visits }) => visits.map(({ id, unit, from, to }) => ({ id, unit, from, to }))),
    dropped: [],
    restored: back.filter(({ path }) => path!.path.id === carePathId).map(restoredOf),
    isBack: true,
  }))
}

/** What is still to be told or planned becomes what it was; who was told the new time already is told the old one again. */
export function taskWritesOf({ changes, moved }: Replan, { tasks, units }: DayFacts): readonly Write[] {
  return changes.flatMap(({ subject, key, before }): Write[] => {
    const task = tasks.find((one) => one.key === key)
    if (subject !== 'task' || !task) return []
    if (!task.done) return [{ subject: 'task', key, set: before }]
    const [visit] = moved.find(({ carePathId }) => carePathId === task.carePathId)?.visits ?? []
    if (!visit) return []
    const { from, newFrom, unit, code } = visit
    const label = units.find(({ id }) => id === unit)?.label ?? unit
    const { shift, later } = task.about
    const about = { ...task.about, ...{ code, from: newFrom, newFrom: from, unit: label } }
    const back = { ...about, shift: -Number(shift ?? 0), later: -Number(later ?? 0) }
    return [
      {
        ...{ subject: 'task', key: randomUUID() },
        set: { care_path_id: task.carePathId, kind: 'tell-moved', about: back, done: false },
      },
    ]
  })
}
