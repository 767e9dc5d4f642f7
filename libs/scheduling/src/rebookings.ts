import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { overlaps } from '#planner'
import { Config, Database, dayOf, type Progress, type Tx } from '#platform'
import type { Ask } from './ask.js'
import { CarePaths } from './care-paths.js'
import { Effects, type Stranded } from './effects.js'
import { explain } from './explain.js'
import { minutesOut, type OutageSpan } from './outage-minutes.js'
import { reachedBy } from './outage-edits.js'
import { type CarePathView, PathLists } from './path-lists.js'
import type { Actor } from './path-store.js'
import { type Hit, type Proposal, Proposals } from './proposals.js'
import type { ChosenVisit } from './questions.js'

export type RebookingState = 'waiting' | 'proposed' | 'call' | 'chosen' | 'moved' | 'refused'
interface ChosenRow {
  readonly carePathId: string
  readonly version: number
  readonly choice: NonNullable<Proposal['choice']>
}

/** Refusals that may be gone once another path of the list has left its place. */
const MAY_PASS: ReadonlySet<string> = new Set(['taken', 'unit-taken'])

/** What becomes of the paths that an outage hits: a proposal for each, and the moves that a person chose. Long work: may run twice. */
@Injectable()
export class Rebookings {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly effects: Effects,
    private readonly lists: PathLists,
    private readonly proposals: Proposals,
    private readonly carePaths: CarePaths,
  ) {}

  /** Looks anew for every path that still has to leave, one day in one transaction. */
  async propose(outageId: string, progress: Progress): Promise<{ readonly paths: number }> {
    const days = await this.db.transaction((tx) => this.begin(tx, outageId))
    const total = days.reduce((sum, [, ids]) => sum + ids.length, 0)
    let done = 0
    for (const [day, ids] of days) {
      await this.db.transaction((tx) => this.proposeDay(tx, outageId, day, ids))
      await progress((done += ids.length), total)
    }
    return { paths: total }
  }

  /** Marks what is to be moved; answers how many. A path that went on in the meantime is left out. */
  async choose(tx: Tx, outageId: string, carePathIds: readonly string[], by: Actor): Promise<number> {
    const [rows] = await tx.sql.query(
      `update scheduling.rebooking r set state = 'chosen', reason = null, round = round + 1, chosen_by = $3, chosen_role = $4
         from scheduling.care_path p
        where r.outage_id = $1 and r.care_path_id = any($2::uuid[]) and r.state in ('proposed', 'refused') and r.choice is not null
          and p.id = r.care_path_id and p.version = r.version returning r.care_path_id`,
      [outageId, carePathIds, by.name, by.role],
    )
    return rows.length
  }

  /**
   * Moves what was chosen, each path as one; a place that somebody took meanwhile is told on its row and the rest goes on.
   * Who waits for the place of another on the list is tried again after that one has left.
   */
  async rebook(
    outageId: string,
    by: Actor,
    progress: Progress,
  ): Promise<{ readonly moved: number; readonly left: number }> {
    let left = await this.db.transaction((tx) => chosen(tx, outageId))
    const total = left.length
    let [moved, refused] = [0, 0]
    for (let before = -1; left.length > 0 && before !== moved;) {
      before = moved
      const again: ChosenRow[] = []
      for (const row of left) {
        const outcome = await this.move(row, by)
        if (outcome === null) moved += 1
        else if (outcome.mayPass) again.push(row)
        else refused += 1
        if (!outcome?.mayPass) await this.note(outageId, row, outcome?.reason ?? null)
        await progress(moved + refused, total)
      }
      left = again
    }
    for (const row of left) await this.note(outageId, row, (await this.move(row, by))?.reason ?? null)
    await progress(total, total)
    return { moved, left: refused + left.length }
  }

  private async move({ carePathId, version, choice }: ChosenRow, by: Actor) {
    const path = await this.db.transaction((tx) => this.lists.get(tx, carePathId))
    if (!path) return { reason: 'Dit zorgpad bestaat niet meer.', mayPass: false }
    const asked = { ...choice, ask: path.ask as Ask, notes: path.notes }
    const outcome = await this.carePaths.move({ carePathId, version }, asked, by)
    if (outcome.ok) return null
    const definition = loadDefinition(this.config.hospital, path.day)
    const [first] = outcome.refusals.map((refusal) => explain(refusal, definition))
    return {
      reason: [first?.reason, first?.detail].filter(Boolean).join(', '),
      mayPass: outcome.refusals.every(({ code }) => MAY_PASS.has(code)),
    }
  }

  private async note(outageId: string, { carePathId }: ChosenRow, reason: string | null): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `update scheduling.rebooking set state = $3, reason = $4 where outage_id = $1 and care_path_id = $2 and state = 'chosen'`,
        [outageId, carePathId, reason === null ? 'moved' : 'refused', reason],
      ),
    )
  }

  /** Writes a row for each path that is hit; those of former versions, and those that are not hit any more, go. */
  private async begin(tx: Tx, outageId: string): Promise<readonly (readonly [Day, readonly string[]])[]> {
    const hit = await this.hit(tx, outageId)
    const paths = [...(await this.lists.byIds(tx, [...new Set(hit.map(({ carePathId }) => carePathId))])).values()]
    await tx.sql.query(
      `delete from scheduling.rebooking where outage_id = $1 and state <> 'moved' and care_path_id <> all($2::uuid[])`,
      [outageId, paths.map(({ id }) => id)],
    )
    await tx.sql.query(
      `insert into scheduling.rebooking (outage_id, care_path_id, version, day, lost_from, state)
       select $1, r.id, r.version, r.day, r."lostFrom", 'waiting' from jsonb_to_recordset($2::jsonb) as r(id uuid, version int, day date, "lostFrom" int)
       on conflict (outage_id, care_path_id) do update set version = excluded.version, day = excluded.day, lost_from = excluded.lost_from, state = 'waiting', choice = null, minutes = null, reason = null`,
      [
        outageId,
        JSON.stringify(paths.map(({ id, version, day }) => ({ id, version, day, lostFrom: lostFrom(hit, id) }))),
      ],
    )
    const inOrder = paths.sort((a, b) => a.day.localeCompare(b.day) || first(a) - first(b) || a.id.localeCompare(b.id))
    const days = new Map<Day, string[]>()
    for (const { id, day } of inOrder) days.set(day, [...(days.get(day) ?? []), id])
    return [...days]
  }

  private async proposeDay(tx: Tx, outageId: string, day: Day, ids: readonly string[]): Promise<void> {
    const hit = await this.hit(tx, outageId)
    const paths = await this.lists.byIds(tx, ids)
    const hits = ids.flatMap((id): Hit[] => {
      const path = paths.get(id)
      const own = hit.filter(({ carePathId }) => carePathId === id)
      const isHit: Hit['isHit'] = (visit) =>
        own.some((one) => one.unit === visit.unit && one.day === visit.day && one.from === visit.from)
      return path && own.length > 0 ? [{ path, isHit }] : []
    })
    const promised: { visits: ChosenVisit[] }[] = await tx.sql.query(
      `select choice->'visits' as visits from scheduling.rebooking where outage_id = $1 and state = 'proposed' order by care_path_id`,
      [outageId],
    )
    const found = await this.proposals.of(
      tx,
      day,
      hits,
      promised.flatMap(({ visits }) => visits),
    )
    await tx.sql.query(
      `update scheduling.rebooking r set state = case when f.choice is null then 'call' else 'proposed' end, choice = f.choice, minutes = f.minutes
         from jsonb_to_recordset($2::jsonb) as f("carePathId" uuid, choice jsonb, minutes int)
        where r.outage_id = $1 and r.care_path_id = f."carePathId" and r.state = 'waiting'`,
      [outageId, JSON.stringify(found)],
    )
  }

  /** Visits that lie in the minutes of this outage. */
  private async hit(tx: Tx, outageId: string): Promise<readonly Stranded[]> {
    const [span]: (OutageSpan & { ended: boolean })[] = await tx.sql.query(
      `select from_day::text as "fromDay", to_day::text as "toDay", from_minute as "fromMinute", to_minute as "toMinute", daily, ended from scheduling.outage where id = $1`,
      [outageId],
    )
    if (!span || span.ended) return []
    const stranded = await this.effects.stranded(tx, await reachedBy(tx, outageId))
    return stranded.filter((visit) => {
      const out = minutesOut(span, visit.day)
      return out && overlaps(out, visit) && visit.day >= dayOf(tx.now)
    })
  }
}

/** When the first visit begins that a path loses. */
const lostFrom = (hit: readonly Stranded[], id: string): number =>
  Math.min(...hit.flatMap(({ carePathId, from }) => (carePathId === id ? [from] : [])))

const first = ({ visits }: CarePathView) => visits[0]?.from ?? 0

const chosen = (tx: Tx, outageId: string): Promise<ChosenRow[]> =>
  tx.sql.query(
    `select care_path_id as "carePathId", version, choice from scheduling.rebooking
      where outage_id = $1 and state = 'chosen' order by day, care_path_id`,
    [outageId],
  )
