import { fragmentationOf } from './cost.js'
import { type Interval, intersect } from './interval.js'
import type { Day, DayAgenda, Question, Step, UnitDay, Wishes } from './model.js'
import { VISIT_RULES, WHOLE_DAY } from './visit-rules.js'

/** The starts that every visit rule leaves to one step in one place, by slot: slot s is minute s × grid. */
export interface Openings {
  readonly place: string
  /** The least minutes lost on a unit by a start in this slot; −1 where no unit can take it. */
  readonly loss: Int32Array
  /** The unit that loses least, by its index in the agenda. */
  readonly unit: Int32Array
}

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
    for (const open of openOn(step, at, question.wishes, agenda.day)) {
      for (let from = Math.ceil(open.from / grid) * grid; from + step.duration <= open.to; from += grid) {
        const { place } = at.unit
        if (!places.has(place)) places.set(place, noOpenings(place, grid))
        const { loss, unit } = places.get(place)!
        const lost = fragmentationOf(at, { from, to: from + step.duration })
        if (loss[from / grid]! >= 0 && loss[from / grid]! <= lost) continue
        loss[from / grid] = lost
        unit[from / grid] = index
      }
    }
  })
  return [...places.values()]
}

function noOpenings(place: string, grid: number): Openings {
  const slots = Math.ceil(WHOLE_DAY.to / grid)
  return { place, loss: new Int32Array(slots).fill(-1), unit: new Int32Array(slots).fill(-1) }
}
