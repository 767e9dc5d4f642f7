import { weekdayOf } from './day.js'
import type { Interval } from './interval.js'
import { intersect, overlaps } from './interval.js'
import type { Day, RefusalCode, Step, UnitDay, Wishes } from './model.js'

/** Everything that one visit is judged on. */
export interface VisitCase {
  readonly step: Step
  readonly at: UnitDay
  readonly day: Day
  readonly wishes: Wishes
}

/** One rule on one visit: the whole visit must lie inside one of the intervals that the rule leaves open. */
export interface VisitRule {
  readonly code: RefusalCode
  readonly open: (of: VisitCase) => readonly Interval[]
}

/** Minutes of a civil day as the planner counts them, half-open. */
export const WHOLE_DAY: Interval = { from: 0, to: 1440 }
const always = [WHOLE_DAY]
const when = (holds: boolean): readonly Interval[] => (holds ? always : [])

/**
 * Strongest first. Search intersects what the rules leave open, evaluation asks whether a visit lies inside, explanation
 * asks which rule left nothing: three uses of this one list.
 */
export const VISIT_RULES: readonly VisitRule[] = [
  {
    code: 'wrong-unit',
    open: ({ step, at: { unit } }) =>
      when(unit.pool === step.pool && (step.units === undefined || step.units.includes(unit.id))),
  },
  {
    code: 'quality-missing',
    open: ({ step, at: { unit } }) => when(step.qualities.every((quality) => unit.qualities.includes(quality))),
  },
  {
    code: 'unit-closed',
    open: ({ step, at }) => at.sessions.filter((session) => step.sessions.includes(session.type)),
  },
  { code: 'outside-window', open: ({ step }) => [step.window] },
  { code: 'unit-taken', open: ({ at }) => freeStretches(at) },
  { code: 'too-early-for-wish', open: ({ wishes }) => [{ from: wishes.notBefore, to: WHOLE_DAY.to }] },
  { code: 'too-late-for-wish', open: ({ wishes }) => [{ from: WHOLE_DAY.from, to: wishes.notAfter }] },
  { code: 'patient-unavailable', open: ({ wishes, day }) => without(WHOLE_DAY, unavailableOn(day, wishes)) },
]

/** The minutes of a day on which the patient cannot come, in no order. */
function unavailableOn(day: Day, { unavailable }: Wishes): Interval[] {
  return unavailable.flatMap((u) => {
    const holds = 'weekday' in u ? u.weekday === weekdayOf(day) : u.from <= day && day <= u.to
    return holds && u.minutes ? [u.minutes] : []
  })
}

/** The parts of `whole` that no interval of `taken` covers; `taken` in any order. */
function without(whole: Interval, taken: readonly Interval[]): Interval[] {
  return taken.reduce<Interval[]>(
    (left, t) =>
      left.flatMap((x) =>
        overlaps(x, t)
          ? [
              { from: x.from, to: t.from },
              { from: t.to, to: x.to },
            ].filter((rest) => rest.from < rest.to)
          : [x],
      ),
    [whole],
  )
}

/** The longest intervals of the day on which the unit holds fewer visits than its capacity, in order. */
export function freeStretches({ unit, taken }: UnitDay): Interval[] {
  const changes = taken.flatMap((t) => [
    { at: t.from, by: 1 },
    { at: t.to, by: -1 },
  ])
  changes.sort((a, b) => a.at - b.at || a.by - b.by)
  const free: Interval[] = []
  let [held, from] = [0, WHOLE_DAY.from]
  for (const { at, by } of changes) {
    if (by > 0 && ++held === unit.capacity && from < at) free.push({ from, to: at })
    if (by < 0 && held-- === unit.capacity) from = at
  }
  if (held < unit.capacity && from < WHOLE_DAY.to) free.push({ from, to: WHOLE_DAY.to })
  return free
}

/** The free stretches of a unit, each inside one session. */
export const freeInSessions = (at: UnitDay): Interval[] => intersect(at.sessions, freeStretches(at))
