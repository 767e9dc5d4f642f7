import type { Lag, Pathway, Refusal, UnitDay, Visit } from './model.js'

/** Minutes to walk between two places of a pathway; 0 inside one place. A pair without a walking time is a fault in the data. */
export function walkBetween({ id, walk }: Pathway, from: string, to: string): number {
  if (from === to) return walk[from]?.[to] ?? 0
  const minutes = walk[from]?.[to] ?? walk[to]?.[from]
  if (minutes === undefined) throw new Error(`pathway ${id}: no walking time between "${from}" and "${to}"`)
  return minutes
}

/** Why a gap (start of `after` − end of `before`, minutes) breaks a lag; undefined = it holds. */
export function refusalOfGap(lag: Lag, gap: number): Refusal['code'] | undefined {
  if (gap < lag.min) return lag.reason === 'result' ? 'result-not-in' : 'order'
  return lag.max !== null && gap > lag.max ? 'gap-too-long' : undefined
}

/** A visit on its unit. */
export interface Placed {
  readonly visit: Visit
  readonly at: UnitDay
}

/** Lags: order, result lags and longest gaps. */
export function refusalsOfLags(pathway: Pathway, placed: readonly Placed[]): Refusal[] {
  return pathway.lags.flatMap((lag) => {
    const before = placed.find(({ visit }) => visit.step === lag.before)?.visit
    const after = placed.find(({ visit }) => visit.step === lag.after)?.visit
    if (!before || !after) return []
    const code = refusalOfGap(lag, after.from - before.to)
    if (!code) return []
    const interval = { from: before.to + lag.min, to: lag.max === null ? 1440 : before.to + lag.max }
    return [{ code, step: lag.after, unit: after.unit, interval }]
  })
}

/** Whether one of two visits ends, and the walk is done, before the other starts. */
export const isApart = (a: Visit, b: Visit, walk: number): boolean => a.to + walk <= b.from || b.to + walk <= a.from

/** The patient is at one place at a time and walks from the one to the next. */
export function refusalsOfWalks(pathway: Pathway, placed: readonly Placed[]): Refusal[] {
  return placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .filter((b) => !isApart(a.visit, b.visit, walkBetween(pathway, a.at.unit.place, b.at.unit.place)))
      .map(({ visit }) => ({ code: 'walk-too-short' as const, step: visit.step, unit: visit.unit })),
  )
}

/** Minutes from the first start to the last end; 0 without visits. */
export const stayOf = (visits: readonly Visit[]): number =>
  visits.length === 0 ? 0 : Math.max(...visits.map((v) => v.to)) - Math.min(...visits.map((v) => v.from))

/** The patient is in the hospital no longer than the pathway allows. */
export function refusalsOfStay(pathway: Pathway, visits: readonly Visit[]): Refusal[] {
  if (stayOf(visits) <= pathway.longestStay) return []
  const from = Math.min(...visits.map((v) => v.from))
  return [{ code: 'day-too-long', interval: { from, to: from + pathway.longestStay } }]
}
