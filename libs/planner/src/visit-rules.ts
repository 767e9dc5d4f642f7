import { weekdayOf } from './day.js'
import type { Interval } from './interval.js'
import { intersect, overlaps } from './interval.js'
import type { Day, RefusalCode, Session, Step, UnitDay, Wishes } from './model.js'

/** A step on one unit, whoever the patient is. */
export interface UnitCase {
  readonly step: Step
  readonly at: UnitDay
}
/** A step of one patient on one day, whatever the unit is. */
export interface PatientCase {
  readonly step: Step
  readonly day: Day
  readonly wishes: Wishes
}

/** One rule on one visit: the whole visit must lie inside one of the intervals that the rule leaves open. */
interface Rule<Case> {
  readonly code: RefusalCode
  readonly open: (of: Case) => readonly Interval[]
}
/** A rule that may look at both the unit and the patient. */
export type VisitRule = Rule<UnitCase & PatientCase>

/** Minutes of a civil day as the planner counts them, half-open. */
export const WHOLE_DAY: Interval = { from: 0, to: 1440 }
/** What a rule that has no objection leaves open. */
export const ALWAYS: readonly Interval[] = [WHOLE_DAY]
const when = (holds: boolean): readonly Interval[] => (holds ? ALWAYS : [])

const wrongUnit: Rule<UnitCase> = {
  code: 'wrong-unit',
  open: ({ step, at: { unit } }) =>
    when(unit.pool === step.pool && (step.units === undefined || step.units.includes(unit.id))),
}
const qualityMissing: Rule<UnitCase> = {
  code: 'quality-missing',
  open: ({ step, at: { unit } }) => when(step.qualities.every((quality) => unit.qualities.includes(quality))),
}
const unitClosed: Rule<UnitCase> = {
  code: 'unit-closed',
  open: ({ step, at }) => {
    const isOpen = ({ type }: Session) => step.sessions.includes(type)
    return at.sessions.every(isOpen) ? at.sessions : at.sessions.filter(isOpen)
  },
}
const unitTaken: Rule<UnitCase> = { code: 'unit-taken', open: ({ at }) => freeStretches(at) }

const outsideWindow: Rule<PatientCase> = { code: 'outside-window', open: ({ step }) => [step.window] }
const tooEarly: Rule<PatientCase> = {
  code: 'too-early-for-wish',
  open: ({ wishes }) => [{ from: wishes.notBefore, to: WHOLE_DAY.to }],
}
const tooLate: Rule<PatientCase> = {
  code: 'too-late-for-wish',
  open: ({ wishes }) => [{ from: WHOLE_DAY.from, to: wishes.notAfter }],
}
const unavailable: Rule<PatientCase> = {
  code: 'patient-unavailable',
  open: ({ wishes, day }) => without(WHOLE_DAY, unavailableOn(day, wishes)),
}

/** Search intersects what the rules of both lists leave open. */
export const UNIT_RULES = [wrongUnit, qualityMissing, unitClosed, unitTaken] as const
export const PATIENT_RULES = [outsideWindow, tooEarly, tooLate, unavailable] as const

/** The same rules, strongest reason first: evaluation asks which a visit breaks, explanation which left nothing. */
export const VISIT_RULES: readonly VisitRule[] = [
  wrongUnit,
  qualityMissing,
  unitClosed,
  outsideWindow,
  unitTaken,
  tooEarly,
  tooLate,
  unavailable,
]

/** The minutes of a day on which the patient cannot come, in no order. */
export function unavailableOn(day: Day, { unavailable }: Wishes): Interval[] {
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
export function freeStretches({ unit: { capacity }, taken }: UnitDay): Interval[] {
  const free: Interval[] = []
  let from = WHOLE_DAY.from
  /** The last ends of visits, as many as it holds, soonest first: once there are so many, it is full until the first of them. */
  const ends: number[] = []
  for (const { from: start, to } of taken) {
    let at = 0
    if (ends.length < capacity) {
      for (at = ends.length; at > 0 && ends[at - 1]! > to; at--) ends[at] = ends[at - 1]!
      ends[at] = to
      if (ends.length < capacity) continue
    } else if (to > ends[0]!) {
      for (; at + 1 < capacity && ends[at + 1]! < to; at++) ends[at] = ends[at + 1]!
      ends[at] = to
    }
    if (ends[0]! <= start) continue
    if (start > from) free.push({ from, to: start })
    from = Math.max(from, ends[0]!)
  }
  if (from < WHOLE_DAY.to) free.push({ from, to: WHOLE_DAY.to })
  return free
}

/** The free stretches of a unit, each inside one session. */
export const freeInSessions = (at: UnitDay): readonly Interval[] => intersect(at.sessions, freeStretches(at))
