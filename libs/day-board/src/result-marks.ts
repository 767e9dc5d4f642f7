import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Database, minuteOf, type Named, type Tx } from '#platform'
import { type Actor, RunningDays } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { type DayPath, Facts } from './facts.js'
import type { OnDay } from './patients-today.js'
import { type BoardRefusal, type Done, no } from './refusal.js'
import { type NeededResult, waitingFor } from './results.js'
import type { ResultState } from './rows.js'
import { isAttended } from './states.js'

export interface Mark {
  readonly items: readonly string[]
  readonly state: ResultState
  /** Minute at which they are now expected; only while they are awaited. */
  readonly expectedAt?: number | undefined
}
/** A result that an interface tells of: whose, from which day, and a code of the path's tests or a step that makes images. */
export interface Arrived {
  readonly patientId: string
  readonly day: Day
  readonly codes: readonly string[]
}
/** The call that a path's results make necessary; null: none. */
export interface CallNeeded {
  readonly day: Day
  readonly minute: number
}

export const INTERFACE: Actor = { name: 'uitslagen', role: 'system' }
const WORDS = { in: 'result-in', phone: 'result-phone', awaited: 'result-expected' } as const
/** When a result that is told later is phoned. */
const CALL_AT = 9 * 60

/** Which results are there. Never what they say: that stays in the hospital's own record. */
@Injectable()
export class ResultMarks {
  constructor(
    private readonly db: Database,
    private readonly work: BoardWork,
    private readonly acts: Acts,
    private readonly facts: Facts,
    private readonly running: RunningDays,
  ) {}

  mark(of: OnDay, mark: Mark, by: Actor, named?: Named, source: 'hand' | 'interface' = 'hand'): Promise<Done> {
    const { items, state, expectedAt } = mark
    if (expectedAt !== undefined && state !== 'awaited') return Promise.resolve(no({ code: 'bad-minutes' }))
    return this.work.onPath(
      of.carePathId,
      of.day,
      async (tx, day, facts) => {
        const waits = waitingFor(day, facts.now, minuteOf)
        const needed = waits.flatMap((one) => one.needed)
        const refusal = refusalOf(mark, needed)
        if (refusal) return no(refusal)
        const changed = needed.filter(({ item, state: was }) => items.includes(item) && (was !== state || expectedAt))
        const { id: carePathId, patientId, version } = day.path
        const act = { day: of.day, path: { carePathId, patientId }, what: WORDS[state], by }
        const id = await this.acts.write(
          tx,
          act,
          changed.map(({ item }) => ({
            ...{ subject: 'result' as const, key: `${carePathId}:${item}` },
            set: { care_path_id: carePathId, item, state, expected_at: expectedAt ?? null, source },
          })),
        )
        await tx.emit('results.to-tell', { carePathId, version, act: id })
        return { ok: true, act: id }
      },
      { named, allowClosed: true },
    )
  }

  /** What an interface tells; what was in already, or what nobody waits for, changes nothing. */
  async arrived({ patientId, day, codes }: Arrived): Promise<{ readonly marked: number }> {
    const found = await this.db.transaction((tx) => this.facts.of(tx, day))
    const own = found.paths.find(({ path }) => path.patientId === patientId)
    if (!own) return { marked: 0 }
    const { tests, steps } = own.path.definition
    const named = codes.map(
      (code) => tests.find(({ loinc }) => loinc === code)?.id ?? steps.find(({ id }) => id === code)?.id ?? code,
    )
    const awaited = waitingFor(own, found.now, minuteOf)
      .flatMap(({ needed }) => needed)
      .filter(({ item, state }) => named.includes(item) && state !== 'in')
    if (awaited.length === 0) return { marked: 0 }
    const items = awaited.map(({ item }) => item)
    const done = await this.mark(
      { carePathId: own.path.id, day },
      { items, state: 'in' },
      INTERFACE,
      undefined,
      'interface',
    )
    return { marked: done.ok ? items.length : 0 }
  }

  /** Whether anything of a path is to be told by phone, and when. */
  async callOf(tx: Tx, carePathId: string): Promise<CallNeeded | null> {
    const [row] = await tx.sql.query(
      `select max(day)::text as day from day_board.result where care_path_id = $1 and state = 'phone'`,
      [carePathId],
    )
    return row?.day ? { day: await this.running.workingDayAfter(tx, row.day), minute: CALL_AT } : null
  }
}

function refusalOf({ items, state, expectedAt }: Mark, needed: readonly NeededResult[]): BoardRefusal | null {
  const unknown = items.find((item) => !needed.some((one) => one.item === item))
  if (unknown) return { code: 'no-such-result', item: unknown }
  const own = needed.filter(({ item }) => items.includes(item))
  const [first] = own
  if (first && expectedAt === undefined && own.every((one) => one.state === state))
    return { code: 'already-so', state, by: first.changedBy ?? '', at: first.changedAt?.toISOString() ?? '' }
  return null
}

/** A visit that has begun and rested on this result being there, or being told later. */
export function restsOnResult(day: DayPath, items: readonly string[]): { by: string; at: string; what: string } | null {
  const step = waitingFor(day, null, minuteOf).find(({ needed }) =>
    needed.some(({ item }) => items.includes(item)),
  )?.step
  const row = day.visits.find((visit) => visit.step === step)?.row
  if (!row || !isAttended(row.state) || row.state === 'arrived') return null
  return { by: row.changedBy, at: row.changedAt.toISOString(), what: row.state }
}
