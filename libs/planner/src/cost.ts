import { freeInSessions } from './free.js'
import type { Interval } from './interval.js'
import { contains } from './interval.js'
import { type Cost, CRITERIA, type Criterion, type DayAgenda, type Option, type Pathway } from './model.js'
import type { Unit, UnitDay, Visit } from './model.js'
import { stayOf, walkBetween } from './path-rules.js'

/** Negative when `a` is better, positive when `b` is, 0 when they are equally good: two plans of one day, so that the date says nothing. */
export function compareCost(a: Cost, b: Cost, order: readonly Criterion[] = CRITERIA): number {
  if (order === CRITERIA) {
    return a.stay - b.stay || a.wait - b.wait || a.fragmentation - b.fragmentation || a.start - b.start
  }
  for (const criterion of order) {
    if (criterion === 'date') continue
    const difference = a[criterion] - b[criterion]
    if (difference !== 0) return difference
  }
  return 0
}

/** The same for the best plans of two days. */
export function compareOptions(a: Option, b: Option, order: readonly Criterion[] = CRITERIA): number {
  const at = order.indexOf('date')
  return (
    compareCost(a.cost, b.cost, order.slice(0, at)) ||
    a.plan.day.localeCompare(b.plan.day) ||
    compareCost(a.cost, b.cost, order.slice(at + 1))
  )
}

/**
 * Minutes that a visit makes useless on its unit: of the free stretch that holds it, each rest that is shorter than
 * `minUseful`. A unit with more than one place loses nothing. Minutes, half-open; the visit lies inside the stretch. Source:
 * "frag" of the benchmark's format.
 */
export function lostIn(freeFrom: number, freeTo: number, unit: Unit, from: number, to: number): number {
  if (unit.capacity > 1) return 0
  const [before, after] = [from - freeFrom, freeTo - to]
  return (before < unit.minUseful ? before : 0) + (after < unit.minUseful ? after : 0)
}

/** The same for a visit on a unit that is free for it; anything else is a fault. `at` does not hold the visit yet. */
export function fragmentationOf(at: UnitDay, visit: Interval): number {
  const stretch = freeInSessions(at).find((s) => contains(s, visit))
  if (!stretch) throw new Error(`${at.unit.id} is not free from ${visit.from} to ${visit.to}`)
  return lostIn(stretch.from, stretch.to, at.unit, visit.from, visit.to)
}

/**
 * The cost in minutes of the visits of one day, in any order, that {@link evaluate} allows, on an agenda that does not hold
 * them yet. Without visits all is 0. Source: the values of the benchmark's format.
 */
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
