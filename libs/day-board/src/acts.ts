import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Audit, type Tx } from '#platform'
import { type Actor, type StandStill, StandStills } from '#scheduling'
import { type Subject, TABLES } from './rows.js'

/** One thing that somebody does on the board of a day. */
export interface Act {
  readonly day: Day
  /** Null where it is about the whole day or a unit. */
  readonly path: { readonly carePathId: string; readonly patientId: string } | null
  /** In one word of the house, such as `busy` or `checked-in`. */
  readonly what: string
  readonly by: Actor
  readonly reason?: string | null
  /** Ids, minutes and codes of what it did beside the rows of the board. */
  readonly about?: object
  /** The act that this one takes back. */
  readonly undoes?: number
}
/** What a row is to become: these columns on top of what it was, or gone where `set` is null. */
export interface Write {
  readonly subject: Subject
  readonly key: string
  readonly set: Readonly<Record<string, unknown>> | null
}
interface ChangeRow {
  readonly subject: Subject
  readonly key: string
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

/** Writes what people do on the board. Each act is one line of history with the rows it changed before and after it, and one audit line, or nothing at all. */
@Injectable()
export class Acts {
  constructor(
    private readonly audit: Audit,
    private readonly standStills: StandStills,
  ) {}

  /** Whoever changes the board of a day waits for whoever changes it now. After the locks of scheduling, never before them. */
  async lock(tx: Tx, day: Day): Promise<void> {
    await tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('day-board.' || $1, 0))`, [day])
  }

  /** Answers the number of the act, which is the new version of every row that it wrote. What stands still is kept from planning too: the days are locked then. */
  async write(tx: Tx, act: Act, writes: readonly Write[]): Promise<number> {
    const [{ id }]: [{ id: number }] = await tx.sql.query(
      `insert into day_board.act (day, care_path_id, what, at, by, role, reason, undoes, about) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::int`,
      [
        ...[act.day, act.path?.carePathId ?? null, act.what, tx.now, act.by.name, act.by.role],
        ...[act.reason || null, act.undoes ?? null, act.about ?? null],
      ],
    )
    const changes: ChangeRow[] = []
    for (const subject of new Set(writes.map((write) => write.subject)))
      changes.push(
        ...(await this.replace(
          tx,
          subject,
          id,
          act,
          writes.filter((write) => write.subject === subject),
        )),
      )
    await tx.sql.query(
      `insert into day_board.change (act_id, subject, key, before, after)
       select $1, subject, key, before, after from jsonb_to_recordset($2) as c(subject text, key text, before jsonb, after jsonb)`,
      [id, JSON.stringify(changes)],
    )
    if (writes.some(({ subject }) => subject === 'stop'))
      await this.standStills.keep(tx, act.day, await stopsOf(tx, act.day), act.by)
    await this.audit.record(tx, {
      ...{ actor: act.by.name, role: act.by.role, action: 'U', event: `day-board.${act.undoes ? 'undone' : act.what}` },
      ...(act.path
        ? { patientId: act.path.patientId, objectType: 'care-path', objectId: act.path.carePathId }
        : { objectType: 'day', objectId: act.day }),
    })
    return id
  }

  /** The rows of one table before and after; a row is taken out and put in whole, so that undoing it is the same thing. */
  private async replace(
    tx: Tx,
    subject: Subject,
    id: number,
    { day, by }: Act,
    writes: readonly Write[],
  ): Promise<readonly ChangeRow[]> {
    const table = `day_board.${TABLES[subject]}`
    const keys = writes.map(({ key }) => key)
    const found: { key: string; row: Record<string, unknown> }[] = await tx.sql
      .query(`delete from ${table} t where key = any($1) returning key, to_jsonb(t) as row`, [keys])
      .then(([rows]: [{ key: string; row: Record<string, unknown> }[]]) => rows)
    const before = new Map(found.map(({ key, row }) => [key, row]))
    const stamp = { version: id, changed_by: by.name, changed_at: tx.now.toISOString() }
    const rows = writes.flatMap(({ key, set }) =>
      set ? [{ day, ...before.get(key), ...set, key, ...stamp } as Record<string, unknown>] : [],
    )
    const kept: { key: string; row: Record<string, unknown> }[] = await tx.sql.query(
      `insert into ${table} as t select * from jsonb_populate_recordset(null::${table}, $1) returning key, to_jsonb(t) as row`,
      [JSON.stringify(rows)],
    )
    const after = new Map(kept.map(({ key, row }) => [key, row]))
    return keys.map((key) => ({ subject, key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
  }
}

function stopsOf(tx: Tx, day: Day): Promise<StandStill[]> {
  return tx.sql.query(
    `select key as id, unit_id as unit, from_minute as "from", to_minute as "to", reason from day_board.stop where day = $1`,
    [day],
  )
}
