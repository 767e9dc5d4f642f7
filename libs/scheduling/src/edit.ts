import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { clock, type Session } from '#planner'
import { dayOf, displayNames, minuteOf, type Tx } from '#platform'
import { shortDay } from './explain.js'
import type { Actor } from './path-store.js'

/** Minutes of one weekday and how they repeat. */
export interface RosterLine {
  readonly weekday: number
  readonly from: number
  readonly to: number
  readonly everyWeeks: number
  readonly nth: number | null
}
export interface NewOutage {
  readonly outage: 'closed' | 'ill' | 'down'
  readonly scope: 'unit' | 'pool' | 'clinic'
  readonly targets: readonly string[]
  readonly fromDay: Day
  readonly toDay: Day
  readonly fromMinute: number
  readonly toMinute: number
  readonly daily: boolean
  readonly reason: string
}
interface Minutes {
  readonly unit: string
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly reason: string
}
interface Row {
  readonly id: string
  readonly version: number
}
interface OfSession {
  /** The usual kind of the unit's pool where it does not say. */
  readonly type?: Session['type']
}

/** One change of when units are open. What is changed carries the version that the asker saw. */
export type PlanningChange =
  | {
      readonly kind: 'roster-add'
      readonly unit: string
      readonly validFrom: Day
      readonly validTo: Day | null
      readonly lines: readonly RosterLine[]
      /** Of which week the turn of weeks is counted; that of the first day where it does not say. */
      readonly countedFrom?: Day
    }
  | ({ readonly kind: 'roster-end'; readonly lastDay: Day | null } & Row)
  | ({ readonly kind: 'roster-change'; readonly validFrom: Day; readonly line: Omit<RosterLine, 'weekday'> } & Row)
  | {
      readonly kind: 'roster-undo'
      readonly added: readonly string[]
      /** The line that went on before it, in the version that the change left it in. */
      readonly restore: { readonly id: string; readonly lastDay: Day | null; readonly version: number } | null
    }
  | { readonly kind: 'skip'; readonly id: string; readonly day: Day; readonly reason: string }
  | { readonly kind: 'unskip'; readonly id: string; readonly day: Day }
  | ({ readonly kind: 'session-add' } & Minutes & OfSession)
  | ({ readonly kind: 'session-remove' } & Row)
  | ({ readonly kind: 'outage-add' } & NewOutage)
  | ({ readonly kind: 'outage-end' } & Row)
  | ({ readonly kind: 'block-add' } & Minutes)
  | ({ readonly kind: 'block-remove' } & Row)
  | ({ readonly kind: 'extra-add' } & Minutes & OfSession)
  | { readonly kind: 'extra-remove'; readonly id: string }
export type ChangeOf<Kind extends PlanningChange['kind']> = Extract<PlanningChange, { readonly kind: Kind }>

/** What was written, on which units, why, and how to take it back. */
export interface Edited {
  readonly ok: true
  readonly id: string
  /** Rows that it took away beside that one. */
  readonly removed?: readonly string[]
  readonly units: readonly string[]
  readonly reason: string
  readonly undo: PlanningChange | null
}
export interface NotEdited {
  readonly ok: false
  readonly refusal: {
    readonly code:
      | 'stale-version'
      | 'not-found'
      | 'overlaps'
      | 'past'
      | 'in-use'
      | 'bad-period'
      | 'not-open'
      | 'no-such-session'
      | 'place-too-short'
      | 'place-outside-hours'
    readonly reason: string
  }
  /** The row that is not there any more, where somebody took it away. */
  readonly gone?: string
}
export type Edit<Kind extends PlanningChange['kind']> = (
  tx: Tx,
  change: ChangeOf<Kind>,
  by: Actor,
  definition: CarePathDefinition,
) => Promise<Edited | NotEdited>

export const not = (code: NotEdited['refusal']['code'], reason: string): NotEdited => ({
  ok: false,
  refusal: { code, reason },
})

interface Stale {
  readonly changedBy: string | null
  readonly changedAt: Date | null
  /** What it says now; missing where only that it changed can be told. */
  readonly from?: number
  readonly to?: number
  readonly validTo?: Day | null
}

/** The clash told in words: who changed the row, when, and what it says now. */
export async function clash(tx: Tx, { changedBy, changedAt, from, to, validTo }: Stale): Promise<NotEdited> {
  const who = changedBy ? await calledBy(tx, changedBy) : 'Iemand anders'
  const when = changedAt ? ` op ${shortDay(dayOf(changedAt))} om ${clock(minuteOf(changedAt))}` : ''
  const hours = from === undefined || to === undefined ? '' : `: nu ${clock(from)}–${clock(to)}`
  const until = hours && validTo ? ` t/m ${shortDay(validTo)}` : ''
  return not(
    'stale-version',
    `Intussen gewijzigd. ${who} heeft het${when} gewijzigd${hours}${until}. Wat u had ingevuld, staat er nog.`,
  )
}

/** A row that is not there any more; who took it away is told where that is known. */
export const gone = (id?: string): NotEdited => ({
  ...not('not-found', 'Dit staat er niet meer. Een collega heeft het weggehaald.'),
  ...(id !== undefined && { gone: id }),
})

export async function goneBy(tx: Tx, by: string, at: Date): Promise<NotEdited> {
  const who = await calledBy(tx, by)
  return not(
    'not-found',
    `Dit staat er niet meer. ${who} heeft het op ${shortDay(dayOf(at))} om ${clock(minuteOf(at))} weggehaald. Wat u had ingevuld, staat er nog.`,
  )
}

/** A colleague as people call her, by the name that she signs in with. */
export const calledBy = async (tx: Tx, name: string): Promise<string> =>
  (await displayNames(tx, [name])).get(name) ?? name

/** The pool of a unit, null where there is no such unit; an extra place is none of its own. */
export async function poolOf(tx: Tx, id: string): Promise<string | null> {
  const [unit] = await tx.sql.query(`select pool from scheduling.unit where id = $1 and extra_of is null`, [id])
  return unit?.pool ?? null
}
