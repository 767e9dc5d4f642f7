import type { Interval } from './interval.js'
import { contains } from './interval.js'
import type { Cost, DayAgenda, Pathway, UnitDay, Visit } from './model.js'
import { stayOf, walkBetween } from './path-rules.js'
import { freeStretches } from './visit-rules.js'

/** Negative when `a` is better, positive when `b` is, 0 when they are equally good. */
export const compareCost = (a: Cost, b: Cost): number =>
  a.stay - b.stay || a.wait - b.wait || a.fragmentation - b.fragmentation || a.start - b.start

/**
 * Minutes that a visit makes useless on its unit: of the free stretch that holds it, each rest that is shorter than
 * `minUseful`. A unit with more than one place loses nothing.
 */
export function fragmentationOf({ unit, sessions, taken }: UnitDay, visit: Interval): number {
  if (unit.capacity > 1) return 0
  const session = sessions.find((s) => contains(s, visit))
  const free = freeStretches({ unit, sessions, taken }).find((f) => contains(f, visit))
  if (!session || !free) throw new Error(`${unit.id} is not free from ${visit.from} to ${visit.to}`)
  const rests = [visit.from - Math.max(session.from, free.from), Math.min(session.to, free.to) - visit.to]
  return rests.reduce((sum, rest) => (rest < unit.minUseful ? sum + rest : sum), 0)
}

/** The cost of visits that {@link evaluate} allows, on an agenda that does not hold them yet. */
export function costOf(visits: readonly Visit[], pathway: Pathway, agenda: DayAgenda): Cost {
  const unitOf = (visit: Visit): UnitDay => agenda.units.find(({ unit }) => unit.id === visit.unit)!
  const sorted = [...visits].sort((a, b) => a.from - b.from)
  const idle = sorted.slice(1).map((visit, i) => {
    const previous = sorted[i]!
    return visit.from - previous.to - walkBetween(pathway, unitOf(previous).unit.place, unitOf(visit).unit.place)
  })
  return {
    stay: stayOf(visits),
    wait: Math.max(0, ...idle),
    fragmentation: visits.reduce((sum, visit) => sum + fragmentationOf(unitOf(visit), visit), 0),
    start: sorted[0]?.from ?? 0,
  }
}
