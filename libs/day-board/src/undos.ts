import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Database, type Named, type Tx } from '#platform'
import { type Actor, needsReason, RunningDays } from '#scheduling'
import { Acts, type Write } from './acts.js'
import { BoardWork } from './board-work.js'
import { type DayFacts, visitKey } from './facts.js'
import { type BoardRefusal, type Done, no } from './refusal.js'
import { restsOnResult } from './result-marks.js'
import type { Subject } from './rows.js'

/** A line of the board's history. */
export interface ActView {
  readonly id: number
  readonly carePathId: string | null
  readonly what: string
  readonly at: Date
  readonly by: string
  readonly reason: string | null
  /** The act that it took back. */
  readonly undoes: number | null
  /** The act that took it back. */
  readonly undoneBy: number | null
  /** What it was about: a step, a result, a unit. */
  readonly about: readonly { readonly subject: Subject; readonly key: string; readonly state: string | null }[]
}

/** Acts that rest on one of before: they stand in the way of taking that one back. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  'checked-in': ['arrived', 'busy', 'done', 'paused', 'partly-done', 'not-done', 'no-show'],
  done: ['busy'],
  'partly-done': ['busy'],
  'not-done': ['busy'],
}
/** What is undone by a route of its own, because more than rows of the board follow. */
const NOT_HERE: readonly string[] = ['closed', 'reopened', 'replanned']

/** The history of a day, and taking back what was done. The last of it goes at once; what is older, or a colleague's, with a reason; what something rests on stays. */
@Injectable()
export class Undos {
  constructor(
    private readonly db: Database,
    private readonly work: BoardWork,
    private readonly acts: Acts,
    private readonly running: RunningDays,
  ) {}

  /** The newest first; of one patient where asked. */
  async history(tx: Tx, day: Day, carePathId?: string): Promise<readonly ActView[]> {
    return tx.sql.query(
      `select a.id::int as id, a.care_path_id as "carePathId", a.what, a.at, a.by, a.reason, a.undoes::int as undoes, u.id::int as "undoneBy",
              (select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'key', c.key, 'state', c.after ->> 'state') order by c.subject, c.key), '[]')
                 from day_board.change c where c.act_id = a.id) as about
         from day_board.act a left join day_board.act u on u.undoes = a.id
        where a.day = $1 and ($2::uuid is null or a.care_path_id = $2) order by a.id desc limit 500`,
      [day, carePathId ?? null],
    )
  }

  async undo(actId: number, { reason = '' }: { reason?: string | undefined }, by: Actor, named?: Named): Promise<Done> {
    const known = await this.db.transaction((tx) => actOf(tx, actId))
    if (!known || NOT_HERE.includes(known.what) || known.undoes) return no({ code: 'not-found' })
    return this.work.onDay(
      known.day,
      async (tx, facts): Promise<Done> => {
        const act = (await actOf(tx, actId))!
        if (act.undoneBy) return no({ code: 'undone-already', by: act.undoneBy, at: act.undoneAt!.toISOString() })
        const later = await standing(tx, act)
        if (later) return no({ code: 'rests-on', what: later.what, by: later.by, at: later.at.toISOString() })
        if (needsReason({ actor: act.by, at: act.at }, by, tx.now) && !reason.trim())
          return no({ code: 'reason-needed' })
        const { carePathId } = act
        const path = facts.paths.find((one) => one.path.id === carePathId)?.path
        if (carePathId && (!path || !(await this.running.keep(tx, carePathId)))) return no({ code: 'path-not-live' })
        const inTheWay = occupied(act, facts) ?? resultInUse(act, facts)
        if (inTheWay) return no(inTheWay)
        const writes: Write[] = act.changes.map(({ subject, key, before }) => ({ subject, key, set: before }))
        const done = await this.acts.write(
          tx,
          {
            ...{ day: known.day, what: act.what, by, reason: reason.trim(), undoes: actId },
            path: path ? { carePathId: path.id, patientId: path.patientId } : null,
          },
          writes,
        )
        if (act.changes.some(({ subject }) => subject === 'result') && path)
          await tx.emit('results.to-tell', { carePathId: path.id, version: path.version, act: done })
        if (carePathId) await this.running.begin(tx, carePathId, await hasBegun(tx, carePathId, known.day))
        return { ok: true, act: done }
      },
      named,
      { minutes: known.changes.some(({ subject }) => subject === 'stop') },
    )
  }
}

interface KnownAct {
  readonly id: number
  readonly day: Day
  readonly carePathId: string | null
  readonly what: string
  readonly at: Date
  readonly by: string
  readonly undoes: number | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly changes: readonly {
    readonly subject: Subject
    readonly key: string
    readonly before: Record<string, unknown> | null
  }[]
}

async function actOf(tx: Tx, id: number): Promise<KnownAct | null> {
  const [row] = await tx.sql.query(
    `select a.id::int as id, a.day::text as day, a.care_path_id as "carePathId", a.what, a.at, a.by, a.undoes::int as undoes,
            u.by as "undoneBy", u.at as "undoneAt",
            (select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'key', c.key, 'before', c.before)), '[]')
               from day_board.change c where c.act_id = a.id) as changes
       from day_board.act a left join day_board.act u on u.undoes = a.id where a.id = $1`,
    [id],
  )
  return row ?? null
}

/** A visit cannot be busy again where somebody else began since. */
function occupied({ id, changes }: KnownAct, { paths }: DayFacts): BoardRefusal | null {
  const again = changes.flatMap(({ subject, key, before }) =>
    subject === 'visit' && before?.state === 'busy' ? [key] : [],
  )
  const all = paths.flatMap(({ path, visits }) =>
    visits.map((visit) => ({ ...visit, key: visitKey(path.id, visit.step) })),
  )
  for (const visit of all.filter(({ key }) => again.includes(key))) {
    const other = all.find(
      ({ key, unit, state, row }) =>
        key !== visit.key && unit === visit.unit && state === 'busy' && row !== null && row.version > id,
    )
    if (other) return { code: 'unit-busy', step: other.step, unit: other.unit }
  }
  return null
}

/** The doctor has begun with it. */
function resultInUse({ carePathId, changes }: KnownAct, { paths }: DayFacts): BoardRefusal | null {
  const day = paths.find(({ path }) => path.id === carePathId)
  const items = changes.flatMap(({ subject, key }) => (subject === 'result' ? [key.slice(key.indexOf(':') + 1)] : []))
  const rests = day && items.length > 0 && restsOnResult(day, items)
  return rests ? { code: 'rests-on', ...rests } : null
}

/** What still stands of later and rests on this act: a change of one of its rows, or what follows from it. */
async function standing(tx: Tx, { id, what, carePathId }: KnownAct) {
  const follows = RESTS_ON[what] ?? []
  const [row]: { what: string; by: string; at: Date }[] = await tx.sql.query(
    `select l.what, l.by, l.at from day_board.act l
      where l.id > $1 and l.undoes is null and not exists (select from day_board.act u where u.undoes = l.id)
        and (exists (select from day_board.change c join day_board.change own on own.act_id = $1 and own.subject = c.subject and own.key = c.key
                      where c.act_id = l.id)
             or l.care_path_id = $2 and l.what = any($3))
      order by l.id limit 1`,
    [id, carePathId, follows],
  )
  return row
}

/** Whether anything is noted of a path's day: a check-in, or a visit that is no longer just planned. */
async function hasBegun(tx: Tx, carePathId: string, day: Day): Promise<boolean> {
  const [row] = await tx.sql.query(
    `select exists (select from day_board.visit_state where care_path_id = $1 and state <> 'planned')
         or exists (select from day_board.patient_day where care_path_id = $1 and day = $2 and arrived_at is not null) as begun`,
    [carePathId, day],
  )
  return row.begun
}
