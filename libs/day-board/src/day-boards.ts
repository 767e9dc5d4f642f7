import { Injectable } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays } from '#planner'
import { dayOf, type Tx } from '#platform'
import type { RunningPath } from '#scheduling'
import { boardOf } from './board-view.js'
import { Facts, visitKey } from './facts.js'
import { type LiveDay, liveDayOf } from './live-day.js'
import type { VisitState } from './rows.js'
import type { BoardView } from './view.js'

/** Days back in which a day that nobody closed is still told. */
const LOOK_BACK = 14

/** Reads the board of a day. Who looks at patients through it records that look. */
@Injectable()
export class DayBoards {
  constructor(private readonly facts: Facts) {}

  async of(tx: Tx, day: Day): Promise<BoardView> {
    return boardOf(await this.facts.of(tx, day))
  }

  /** The board with the paths that it shows. */
  async withPaths(
    tx: Tx,
    day: Day,
  ): Promise<{ board: BoardView; paths: readonly RunningPath[]; definition: CarePathDefinition }> {
    const facts = await this.facts.of(tx, day)
    return { board: boardOf(facts), paths: facts.paths.map(({ path }) => path), definition: facts.definition }
  }

  /** The running day of one path for its patient; null where it has none on this day. Her own look is hers to take. */
  async live(tx: Tx, carePathId: string, day: Day): Promise<LiveDay | null> {
    const board = await this.of(tx, day)
    const row = board.rows.find((one) => one.carePathId === carePathId)
    return row ? liveDayOf(row, board.now) : null
  }

  /** How far visits of these days are, by path and step, where anybody said so; both days included. */
  async begun(tx: Tx, from: Day, to: Day): Promise<(visit: { carePathId: string; step: string }) => VisitState | null> {
    const rows: { key: string; state: VisitState }[] = await tx.sql.query(
      `select key, state from day_board.visit_state where day between $1 and $2 and state <> 'planned'`,
      [from, to],
    )
    const states = new Map(rows.map(({ key, state }) => [key, state]))
    return ({ carePathId, step }) => states.get(visitKey(carePathId, step)) ?? null
  }

  /** What an act was about. */
  async ofAct(tx: Tx, act: number): Promise<{ readonly day: Day; readonly carePathId: string | null } | null> {
    const [row] = await tx.sql.query(
      `select day::text as day, care_path_id as "carePathId" from day_board.act where id = $1`,
      [act],
    )
    return row ?? null
  }

  /** The newest day before today that has patients nobody accounted for; null where there is none, or the day asked about is not today. */
  async openBefore(tx: Tx, day: Day): Promise<{ readonly day: Day; readonly open: number } | null> {
    if (day !== dayOf(tx.now)) return null
    const [row] = await tx.sql.query(
      `select p.day::text as day, count(*)::int as open from scheduling.care_path p
        where p.status = 'booked' and p.day < $1 and p.day >= $2
          and not exists (select from day_board.day d where d.day = p.day and d.closed_at is not null)
          and exists (select from scheduling.visit v where v.care_path_id = p.id and v.day = p.day and not exists
               (select from day_board.visit_state s where s.care_path_id = p.id and s.step = v.step
                 and s.state in ('done', 'partly-done', 'not-done', 'no-show')))
        group by p.day order by p.day desc limit 1`,
      [day, addDays(day, -LOOK_BACK)],
    )
    return row ?? null
  }
}
