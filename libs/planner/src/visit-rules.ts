import { weekdayOf } from './day.js'
import { freeStretches } from './free.js'
import { ALWAYS, type Interval, intersect, overlaps, WHOLE_DAY } from './interval.js'
import type { Day, RefusalCode, Session, Step, Unavailable, UnitDay, Wishes } from './model.js'

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
  open: ({ step, at: { sessions } }) => {
    for (const { type } of sessions) if (!step.sessions.includes(type)) return openSessions(step, sessions)
    return sessions
  },
}
const openSessions = (step: Step, sessions: readonly Session[]) =>
  sessions.filter(({ type }) => step.sessions.includes(type))
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

const OPENING_RULES = [wrongUnit, qualityMissing, unitClosed] as const
/** What binds the patient. Search intersects what the rules of both lists leave open, and takes from it what is taken: {@link openOnUnit}. */
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

/** Where a step may lie on a unit on which nothing is taken, as far as the unit is concerned. */
export function openOnEmptyUnit(step: Step, at: UnitDay): readonly Interval[] {
  const unitCase = { step, at }
  let open = ALWAYS
  for (const rule of OPENING_RULES) {
    const left = rule.open(unitCase)
    open = open === ALWAYS ? left : left === ALWAYS ? open : intersect(open, left)
    if (open.length === 0) break
  }
  return open
}

/** Where a step may lie on a unit with what is taken on it. */
export const openOnUnit = (step: Step, at: UnitDay): readonly Interval[] => freeStretches(at, openOnEmptyUnit(step, at))

/** The minutes of a day on which the patient cannot come, in no order. */
export function unavailableOn(day: Day, { unavailable }: Wishes): Interval[] {
  return unavailable.flatMap((u) => (isPartOf(day, u) ? [u.minutes] : []))
}

/** Whether there are any minutes of a day on which the patient cannot come. */
export function isPartlyAway(day: Day, { unavailable }: Wishes): boolean {
  for (let i = 0; i < unavailable.length; i++) if (isPartOf(day, unavailable[i]!)) return true
  return false
}

/** Whether it takes some minutes of a day. */
const isPartOf = (day: Day, u: Unavailable): u is Unavailable & { readonly minutes: Interval } =>
  u.minutes !== undefined && ('weekday' in u ? u.weekday === weekdayOf(day) : u.from <= day && day <= u.to)

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
