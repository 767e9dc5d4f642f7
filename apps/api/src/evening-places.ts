import type { Evening } from '#evening-clinic'
import { intersect, type Interval, overlaps } from '#planner'
import type { CarePathView, DatedSession } from '#scheduling'

/** Minutes, half-open, in which patients of one evening come to one doctor, or to a place that was added beside her. */
export interface Sitting extends Interval {
  readonly unit: string
  readonly label: string
}
/** A session of an evening that a person opened by hand. */
export type AddedSession = DatedSession & Pick<Sitting, 'label'>

/** When the doctors of an evening sit: each for the whole of it, and what was added by hand to that; of the latter only what lies in the `window` of the consult. */
export function sittingsOf(
  { day, from, to, state }: Evening,
  doctors: readonly { readonly id: string; readonly label: string }[],
  added: readonly AddedSession[],
  window: Interval,
): readonly Sitting[] {
  if (state !== 'open' && state !== 'flagged') return []
  const own = doctors.map(({ id, label }) => ({ unit: id, label, from, to }))
  const byHand = added
    .filter((session) => session.day === day)
    .flatMap(({ unit, label, from: begin, to: end }) =>
      intersect([{ from: begin, to: end }], [window]).map((open) => ({ unit, label, ...open })),
    )
  return byHand.reduce<readonly Sitting[]>(joined, own)
}

/** Minutes that overlap with those of the same doctor are one sitting. */
function joined(all: readonly Sitting[], one: Sitting): readonly Sitting[] {
  const same = all.filter((other) => other.unit === one.unit && overlaps(other, one))
  const from = Math.min(one.from, ...same.map((other) => other.from))
  const to = Math.max(one.to, ...same.map((other) => other.to))
  return [...all.filter((other) => !same.includes(other)), { ...one, from, to }]
}

/** How many patients there is room for, each for `minutes`. */
export const placesIn = (sittings: readonly Interval[], minutes: number): number =>
  sittings.reduce((sum, { from, to }) => sum + Math.floor((to - from) / minutes), 0)

/** Starts of whole places that are free in one sitting, one after the other. */
export function freeStarts({ unit, from, to }: Sitting, paths: readonly CarePathView[], minutes: number): number[] {
  const taken = paths.flatMap(({ visits }) =>
    visits.filter((visit) => visit.unit === unit && visit.sessionType === 'evening'),
  )
  const starts: number[] = []
  for (let at = from; at + minutes <= to;) {
    const inTheWay = taken.find((visit) => visit.from < at + minutes && at < visit.to)
    if (!inTheWay) starts.push(at)
    at = inTheWay ? inTheWay.to : at + minutes
  }
  return starts
}
