import { addDays, addWorkingDays, lastKitPickUp, weekdayOf } from './day.js'
import type { Day, DayAgenda, Pathway, Question, Refusal, RefusalCode, Session } from './model.js'

interface DateCase {
  readonly question: Question
  readonly pathway: Pathway
  readonly day: Day
  readonly hasSession: (type: Session['type']) => boolean
}
/** One rule on a date; undefined = allowed. */
type DateRule = (of: DateCase) => (Pick<Refusal, 'until' | 'reason'> & { readonly code: RefusalCode }) | undefined

const notBeforeEarliest: DateRule = ({ question: { wishes }, day }) =>
  day < wishes.earliest ? { code: 'before-earliest', until: wishes.earliest } : undefined

const notAfterLatest: DateRule = ({ question: { wishes }, day }) =>
  day > wishes.latest ? { code: 'after-latest', until: wishes.latest } : undefined

const onAWishedWeekday: DateRule = ({ question: { wishes }, day }) =>
  wishes.weekdaysOff.includes(weekdayOf(day)) ? { code: 'weekday-not-wished' } : undefined

const patientCanCome: DateRule = ({ question: { wishes }, day }) => {
  const away = wishes.unavailable.find((u) => 'from' in u && !u.minutes && u.from <= day && day <= u.to)
  return away && 'from' in away ? { code: 'patient-unavailable', until: away.to } : undefined
}

const notClosed: DateRule = ({ question: { calendar }, day }) => {
  const reason = calendar.closed.get(day)
  return reason === undefined ? undefined : { code: 'closed', reason }
}

const hasItsSession: DateRule = ({ pathway, hasSession }) =>
  hasSession(pathway.dateRules.session) ? undefined : { code: 'no-session', reason: pathway.dateRules.session }

const preparedInTime: DateRule = ({ question, pathway, day }) => {
  const until = firstPreparedDay(question, pathway)
  return day < until ? { code: 'too-soon', until } : undefined
}

const kitFetchedInTime: DateRule = ({ question: { calendar }, pathway: { dateRules }, day }) => {
  if (!dateRules.kit) return undefined
  const lastPickUp = lastKitPickUp(day, calendar)
  return lastPickUp < lastOpenDay(dateRules.kit, calendar) ? { code: 'kit-too-late', until: lastPickUp } : undefined
}

const contrastIsGone: DateRule = ({ pathway: { dateRules }, day }) => {
  if (!dateRules.contrast) return undefined
  const until = addDays(dateRules.contrast.on, dateRules.contrast.days)
  return dateRules.contrast.on <= day && day < until ? { code: 'contrast-too-recent', until } : undefined
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

/** The last of the `openDays` counter days that the patient has at least, counted from the day she knows. */
function lastOpenDay(kit: NonNullable<Pathway['dateRules']['kit']>, calendar: Question['calendar']): Day {
  return addWorkingDays(addDays(kit.knownFrom, -1), kit.openDays, calendar)
}

/**
 * Why a pathway cannot be done on a date, whatever is free; [] = the date is allowed. `hasSession` tells whether the
 * clinic has a session of that type that day.
 */
export function refusalsOfDate(
  question: Question,
  pathway: Pathway,
  day: Day,
  hasSession: (type: Session['type']) => boolean,
): Refusal[] {
  const of = { question, pathway, day, hasSession }
  return DATE_RULES.map((rule) => rule(of))
    .filter((refusal) => refusal !== undefined)
    .map((refusal) => ({ ...refusal, pathway: pathway.id }))
}

/** The date rules on an agenda: its sessions and its closure count. */
export function refusalsOfAgenda(question: Question, pathway: Pathway, agenda: DayAgenda): Refusal[] {
  const hasSession = (type: Session['type']) => agenda.units.some((u) => u.sessions.some((s) => s.type === type))
  const refusals = refusalsOfDate(question, pathway, agenda.day, hasSession)
  if (!agenda.closure) return refusals
  const { state, reason } = agenda.closure
  const others = refusals.filter((refusal) => refusal.code !== 'closed')
  return state === 'open' ? others : [{ code: state, reason, pathway: pathway.id }, ...others]
}
