import type { Day } from '#contracts'
import type { Tx } from '#platform'
import type { Shift } from '#scheduling'
import type { DayFacts } from './facts.js'
import type { MovedPatient } from './proposal.js'
import type { BoardRefusal } from './refusal.js'

/** A commit of the rest of a day, as history keeps it. */
export interface Replan {
  readonly id: number
  readonly day: Day
  readonly at: Date
  readonly by: string
  readonly moved: readonly MovedPatient[]
  readonly dropped: readonly unknown[]
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly changes: readonly { readonly subject: string; readonly key: string; readonly before: object | null }[]
}

/** Null where the act was none that moved anybody. */
export async function replanOf(tx: Tx, id: number): Promise<Replan | null> {
  const [row] = await tx.sql.query(
    `select a.id::int as id, a.day::text as day, a.at, a.by, a.about -> 'moved' as moved, a.about -> 'dropped' as dropped,
            u.by as "undoneBy", u.at as "undoneAt",
            (select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'key', c.key, 'before', c.before)), '[]')
               from day_board.change c where c.act_id = a.id) as changes
       from day_board.act a left join day_board.act u on u.undoes = a.id
      where a.id = $1 and a.what = 'replanned' and a.undoes is null`,
    [id],
  )
  return row ?? null
}

/** Why a commit cannot be put back: somebody lost a visit by it, what it moved has begun or moved on, or the old time has passed. */
export function stuck({ moved, dropped, at, by }: Replan, { paths, now }: DayFacts): BoardRefusal | null {
  const rests = { code: 'rests-on', what: 'replanned', by, at: at.toISOString() } as const
  if (dropped.length > 0) return rests
  for (const { carePathId, visits } of moved)
    for (const { id, newFrom, newUnit, from } of visits) {
      const visit = paths.find(({ path }) => path.id === carePathId)?.visits.find((one) => one.id === id)
      if (!visit || visit.from !== newFrom || visit.unit !== newUnit) return rests
      if (visit.state !== 'planned' && visit.state !== 'arrived')
        return { ...rests, what: visit.state, by: visit.row!.changedBy, at: visit.row!.changedAt.toISOString() }
      if (from < now!) return { code: 'too-late' }
    }
  return null
}

/** Everybody whom it moved, back where she was. */
export const backOf = ({ moved }: Replan, { paths }: DayFacts): readonly Shift[] =>
  moved.map(({ carePathId, visits }) => ({
    carePathId,
    version: paths.find(({ path }) => path.id === carePathId)!.path.version,
    visits: visits.map(({ id, unit, from, to }) => ({ id, unit, from, to })),
    dropped: [],
  }))
