import type { RunningPath } from '#scheduling'
import type { DayPath, DayVisit } from './facts.js'
import type { ResultState } from './rows.js'

/** Minutes that a result which is overdue is expected to take yet, and the steps in which that is said. An assumption: nobody knows. */
const OVERDUE = 15
const STEP = 5

/** A result that a later visit of the day waits for. */
export interface NeededResult {
  /** The step that makes the images, or a laboratory test. */
  readonly item: string
  readonly label: string
  readonly kind: 'image' | 'test'
  /** The visit that it comes from. */
  readonly step: string
  /** `void`: its visit did not happen, so nothing is to come. */
  readonly state: ResultState | 'void'
  /** Minute at which it is due; null where nothing is waited for. */
  readonly due: number | null
  /** It should have been there. */
  readonly overdue: boolean
  readonly version: number
  readonly changedBy: string | null
  readonly changedAt: Date | null
}
/** What the visit with the result waits for. */
export interface Waiting {
  /** The step that waits: the doctor. */
  readonly step: string
  readonly needed: readonly NeededResult[]
  /** Minute before which it cannot begin; null where everything is there. */
  readonly earliest: number | null
}

type MinuteOf = (at: Date) => number

/** When and by whom this path's result is told, as its data say; undefined where it promises none. */
export function promiseOf({ definition, pathway }: RunningPath) {
  const variant = pathway.split('-without-')[0]!
  return definition.results.find(({ variants }) => variants.includes(variant))
}

/** Its patient hears the result by phone on a later day: nothing of today waits for it. */
export const isToldLater = (path: RunningPath): boolean => promiseOf(path)?.mode === 'phone'

/** Everything that each visit of a patient waits for, as it stands at `now`: results by the path's own rules, later where somebody said so or they are overdue. A result that is told by phone holds nobody up. */
export function waitingFor(day: DayPath, now: number | null, minuteOf: MinuteOf): readonly Waiting[] {
  const { rules } = day.path
  const waiters = [...new Set(rules.lags.filter(({ reason }) => reason === 'result').map(({ after }) => after))]
  return waiters.map((step) => {
    const sources = rules.lags.filter((lag) => lag.after === step && lag.reason === 'result')
    const needed = sources.flatMap(({ before }) => itemsOf(day, before, now, minuteOf))
    const dues = needed.flatMap(({ due }) => due ?? [])
    return { step, needed, earliest: dues.length > 0 ? Math.max(...dues) : null }
  })
}

function itemsOf(day: DayPath, step: string, now: number | null, minuteOf: MinuteOf): readonly NeededResult[] {
  const visit = day.visits.find((one) => one.step === step)
  const { definition } = day.path
  const rule = definition.steps.find(({ id }) => id === step)
  if (!visit || !rule) return []
  const own = definition.tests.filter(({ specimen }) => specimen === rule.kind)
  const items =
    own.length === 0
      ? [{ item: step, label: rule.label, kind: 'image' as const, after: rule.resultAfter ?? 0 }]
      : own.flatMap(({ id, label, readyAfter }) =>
          'minutes' in readyAfter ? [{ item: id, label, kind: 'test' as const, after: readyAfter.minutes }] : [],
        )
  const end = endOf(visit, now, minuteOf)
  return items.map(({ after, ...item }) => {
    const row = day.results.get(item.item)
    const gone = visit.state === 'not-done' || visit.state === 'no-show'
    const state = row && row.state !== 'awaited' ? row.state : gone ? 'void' : 'awaited'
    const first = Math.max(end + after, row?.expectedAt ?? 0)
    const holdsUp = state === 'awaited' && !isToldLater(day.path)
    const overdue = holdsUp && now !== null && first <= now
    const due = overdue ? roundUp(now + OVERDUE) : roundUp(first)
    return {
      ...item,
      step,
      state,
      due: holdsUp ? due : null,
      overdue,
      version: row?.version ?? 0,
      changedBy: row?.changedBy ?? null,
      changedAt: row?.changedAt ?? null,
    }
  })
}

/** When a visit ended, or is expected to. */
export function endOf({ row, state, from, to }: DayVisit, now: number | null, minuteOf: MinuteOf): number {
  if (row?.endedAt) return minuteOf(row.endedAt)
  if (state === 'busy' || state === 'paused') return Math.max(row?.expectedTo ?? to, now ?? 0)
  return now === null ? to : Math.max(to, now + (to - from))
}

export const roundUp = (minute: number): number => Math.ceil(minute / STEP) * STEP
