import { lostIn } from './cost.js'
import { contains, type Interval, intersect } from './interval.js'
import type { Day, DayAgenda, Question, Step, UnitDay, Wishes } from './model.js'
import { freeInSessions, VISIT_RULES, WHOLE_DAY } from './visit-rules.js'

/** The starts that every visit rule leaves to one step in one place, by slot: slot s is minute s × grid. */
export interface Openings {
  readonly place: string
  /** The least minutes lost on a unit by a start in this slot; −1 where no unit can take it. */
  readonly loss: Int16Array
  /** The unit that loses least, by its index in the agenda. */
  readonly unit: Int16Array
  /** The first open slot from this one on; the number of slots where there is none. */
  readonly next: Int16Array
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => Math.ceil(WHOLE_DAY.to / grid)

/** Where the step may lie on one unit as far as every visit rule is concerned; the rules stand in one list. */
export function openOn(step: Step, at: UnitDay, wishes: Wishes, day: Day): readonly Interval[] {
  const of = { step, at, day, wishes }
  return VISIT_RULES.reduce<readonly Interval[]>(
    (open, rule) => (open.length === 0 ? open : intersect(open, rule.open(of))),
    [WHOLE_DAY],
  )
}

/** The openings of a step on a day, one entry for each place where it has any. Of equally good units the first is taken. */
export function openingsOf(step: Step, grid: number, question: Question, agenda: DayAgenda): Openings[] {
  const places = new Map<string, Openings>()
  agenda.units.forEach((at, index) => {
    const open = openOn(step, at, question.wishes, agenda.day)
    if (open.length === 0) return
    const { place } = at.unit
    const openings = places.get(place) ?? noOpenings(place, grid)
    places.set(place, openings)
    const stretches = freeInSessions(at)
    for (const window of open) {
      const stretch = stretches.find((s) => contains(s, window))!
      add(openings, index, grid, step.duration, window, (visit) => lostIn(stretch, at.unit, visit))
    }
  })
  for (const { loss, next } of places.values()) {
    for (let slot = loss.length - 1; slot >= 0; slot--) next[slot] = loss[slot]! >= 0 ? slot : next[slot + 1]!
  }
  return [...places.values()]
}

function add(
  { loss, unit }: Openings,
  index: number,
  grid: number,
  duration: number,
  window: Interval,
  lost: (visit: Interval) => number,
): void {
  for (let slot = Math.ceil(window.from / grid); slot * grid + duration <= window.to; slot++) {
    const minutes = lost({ from: slot * grid, to: slot * grid + duration })
    if (loss[slot]! >= 0 && loss[slot]! <= minutes) continue
    loss[slot] = minutes
    unit[slot] = index
  }
}

function noOpenings(place: string, grid: number): Openings {
  const slots = slotsOf(grid)
  return {
    place,
    loss: new Int16Array(slots).fill(-1),
    unit: new Int16Array(slots).fill(-1),
    next: new Int16Array(slots + 1).fill(slots),
  }
}
