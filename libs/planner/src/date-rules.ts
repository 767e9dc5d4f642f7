import { addDays, addWorkingDays, dayNumber, lastKitPickUp, weekdayAt } from './day.js'
import type { Day, DayAgenda, Pathway, Question, Refusal, RefusalCode, Session } from './model.js'

/** What the rules need of one pathway for one patient, worked out once. */
interface DateCase {
  readonly question: Question
  readonly pathway: Pathway
  /** The first date that preparation allows. */
  readonly prepared: Day
  /** The first date for which the kit can be fetched in time. */
  readonly kitReady: Day
  /** The first date after contrast. */
  readonly contrastGone: Day
}
/** What the rules need of one date and its agenda, whoever the patient is. */
export interface DateFacts {
  readonly day: Day
  /** See {@link dayNumber}. */
  readonly number: number
  readonly weekday: number
  readonly hasSession: (type: Session['type']) => boolean
}
/** One rule on a date. */
interface DateRule {
  /** Why it refuses the date; undefined = allowed. */
  readonly refusal: (
    of: DateCase,
    on: DateFacts,
  ) => (Pick<Refusal, 'until' | 'reason'> & { readonly code: RefusalCode }) | undefined
  /** Whether it can refuse any date from {@link firstDay} up to the latest that is wished. */
  readonly matters: (of: DateCase) => boolean
}

const notBeforeEarliest: DateRule = {
  refusal: ({ question: { wishes } }, { day }) =>
    day < wishes.earliest ? { code: 'before-earliest', until: wishes.earliest } : undefined,
  matters: () => false,
}
const notAfterLatest: DateRule = {
  refusal: ({ question: { wishes } }, { day }) =>
    day > wishes.latest ? { code: 'after-latest', until: wishes.latest } : undefined,
  matters: () => false,
}
const onAWishedWeekday: DateRule = {
  refusal: ({ question: { wishes } }, { weekday }) =>
    wishes.weekdaysOff.includes(weekday) ? { code: 'weekday-not-wished' } : undefined,
  matters: ({ question: { wishes } }) => wishes.weekdaysOff.length > 0,
}
const patientCanCome: DateRule = {
  refusal: ({ question: { wishes } }, { day }) => {
    const away = wishes.unavailable.find((u) => 'from' in u && !u.minutes && u.from <= day && day <= u.to)
    return away && 'from' in away ? { code: 'patient-unavailable', until: away.to } : undefined
  },
  matters: ({ question: { wishes } }) => wishes.unavailable.some(({ minutes }) => !minutes),
}
const notClosed: DateRule = {
  refusal: ({ question: { calendar } }, { day }) => {
    const reason = calendar.closed.get(day)
    return reason === undefined ? undefined : { code: 'closed', reason }
  },
  matters: ({ question: { calendar } }) => calendar.closed.size > 0,
}
const hasItsSession: DateRule = {
  refusal: ({ pathway }, { hasSession }) =>
    hasSession(pathway.dateRules.session) ? undefined : { code: 'no-session', reason: pathway.dateRules.session },
  matters: () => true,
}
const preparedInTime: DateRule = {
  refusal: ({ prepared }, { day }) => (day < prepared ? { code: 'too-soon', until: prepared } : undefined),
  matters: () => false,
}
const kitFetchedInTime: DateRule = {
  refusal: ({ question, kitReady }, { day }) =>
    day < kitReady ? { code: 'kit-too-late', until: lastKitPickUp(day, question.calendar) } : undefined,
  matters: () => false,
}
const contrastIsGone: DateRule = {
  refusal: ({ pathway: { dateRules }, contrastGone }, { day }) =>
    dateRules.contrast && dateRules.contrast.on <= day && day < contrastGone
      ? { code: 'contrast-too-recent', until: contrastGone }
      : undefined,
  matters: ({ pathway: { dateRules } }) => dateRules.contrast !== undefined,
}

/** Strongest first: what nobody can change stands before what a wish decides. */
const DATE_RULES: readonly DateRule[] = [
  notClosed,
  hasItsSession,
  contrastIsGone,
  kitFetchedInTime,
  preparedInTime,
  patientCanCome,
  onAWishedWeekday,
  notBeforeEarliest,
  notAfterLatest,
]

/** The first date that preparation allows: both the working days and the calendar days from today have passed. */
function firstPreparedDay({ today, calendar }: Question, { dateRules }: Pathway): Day {
  const working = addWorkingDays(today, dateRules.leadWorkingDays, calendar)
  const plain = addDays(today, dateRules.leadDays ?? 0)
  return working > plain ? working : plain
}

/**
 * The first visit day for whose last kit pick-up the patient has had `openDays` counter days, counted from the day she
 * knows: the last of those days lies before D−1. See {@link lastKitPickUp}.
 */
function firstKitDay({ calendar }: Question, { dateRules: { kit } }: Pathway): Day {
  return kit ? addDays(addWorkingDays(addDays(kit.knownFrom, -1), kit.openDays, calendar), 2) : ''
}

function caseOf(question: Question, pathway: Pathway): DateCase {
  const { contrast } = pathway.dateRules
  return {
    question,
    pathway,
    prepared: firstPreparedDay(question, pathway),
    kitReady: firstKitDay(question, pathway),
    contrastGone: contrast ? addDays(contrast.on, contrast.days) : '',
  }
}

/**
 * Why a pathway cannot be done on a date, whatever is free; [] = the date is allowed. `hasSession` tells whether the
 * clinic has a session of that type that day. Working days and calendar days are counted from `question.today`, which
 * does not count itself. The bounds come from the care path, each with its source.
 */
export const refusalsOfDate = (
  question: Question,
  pathway: Pathway,
  day: Day,
  hasSession: (type: Session['type']) => boolean,
): Refusal[] => refusalsOn(caseOf(question, pathway), factsOf(day, hasSession))

const refusalsOn = (of: DateCase, on: DateFacts): Refusal[] =>
  DATE_RULES.map((rule) => rule.refusal(of, on))
    .filter((refusal) => refusal !== undefined)
    .map((refusal) => ({ ...refusal, pathway: of.pathway.id }))

/** The date rules for one pathway and one patient, on any agenda. */
export interface DateJudge {
  /** Whether {@link DateJudge.refusals} gives none, sooner; `on` is what {@link dateFactsOf} gives of the agenda. */
  readonly allows: (agenda: DayAgenda, on: DateFacts) => boolean
  readonly refusals: (agenda: DayAgenda) => Refusal[]
}

/** No date before this one is allowed, whatever its agenda. */
const firstDay = ({ prepared, kitReady, question: { wishes } }: DateCase): Day =>
  [prepared, kitReady, wishes.earliest].reduce((a, b) => (a > b ? a : b))

/** The date rules of one pathway for one patient; what does not depend on the date is worked out once. */
export function dateJudge(question: Question, pathway: Pathway): DateJudge {
  const of = caseOf(question, pathway)
  const refusals = (agenda: DayAgenda): Refusal[] => {
    const broken = refusalsOn(of, dateFactsOf(agenda))
    if (!agenda.closure) return broken
    const { state, reason } = agenda.closure
    const others = broken.filter((refusal) => refusal.code !== 'closed')
    return state === 'open' ? others : [{ code: state, reason, pathway: pathway.id }, ...others]
  }
  const [first, last] = [dayNumber(firstDay(of)), dayNumber(question.wishes.latest)]
  const rules = DATE_RULES.filter((rule) => rule.matters(of))
  const allows = (agenda: DayAgenda, on: DateFacts): boolean => {
    if (on.number < first || on.number > last) return false
    if (agenda.closure) return refusals(agenda).length === 0
    for (let i = 0; i < rules.length; i++) if (rules[i]!.refusal(of, on)) return false
    return true
  }
  return { allows, refusals }
}

/** The facts of an agenda's date: it has the sessions that any of its units has. */
export function dateFactsOf({ day, units }: DayAgenda): DateFacts {
  let types: readonly Session['type'][] = []
  for (const { sessions } of units) {
    for (const { type } of sessions) if (!types.includes(type)) types = types.length === 0 ? [type] : [...types, type]
  }
  return factsOf(day, (type) => types.includes(type))
}

function factsOf(day: Day, hasSession: DateFacts['hasSession']): DateFacts {
  const number = dayNumber(day)
  return { day, number, weekday: weekdayAt(number), hasSession }
}

/** The same on an agenda: its sessions and its closure count; a person's decision on the day outweighs the calendar. */
export const refusalsOfAgenda = (question: Question, pathway: Pathway, agenda: DayAgenda): Refusal[] =>
  dateJudge(question, pathway).refusals(agenda)
