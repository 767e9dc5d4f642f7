import { pathwayLabel } from '#care-path'
import { minuteOf } from '#platform'
import type { DayFacts, DayPath, DayVisit } from './facts.js'
import { endOf, waitingFor, type Waiting } from './results.js'
import { isAttended, isEnded, MOVES } from './states.js'
import type { BoardOutcome, BoardRow, BoardUnit, BoardView, BoardVisit } from './view.js'

/** The board of a day as screens show it. Pure: the same facts give the same board. */
export function boardOf(facts: DayFacts): BoardView {
  const { day, at, now, version, closing, tasks } = facts
  const sessions = facts.units.flatMap((unit) => unit.sessions)
  return {
    day,
    generatedAt: at,
    now,
    version,
    hours: span(sessions.filter(({ type }) => type === 'day')),
    evening: span(sessions.filter(({ type }) => type === 'evening')),
    closed: closing?.closedAt ? { at: closing.closedAt, by: closing.changedBy } : null,
    rows: facts.paths.map((path) => rowOf(path, facts)),
    units: unitsOf(facts),
    tasks: tasks.map(({ key, carePathId, kind, about, done, version: written, changedBy }) => ({
      ...{ id: key, carePathId, kind, about, done, version: written, changedBy },
    })),
  }
}

/** One patient's day. */
export function rowOf(day: DayPath, facts: DayFacts): BoardRow {
  const { path, patient, visits } = day
  const { now } = facts
  const waits = waitingFor(day, now, minuteOf)
  const busy = visits.find(({ state }) => state === 'busy')
  return {
    carePathId: path.id,
    pathVersion: path.version,
    status: path.status,
    pathwayLabel: pathwayLabel(path.definition, path.pathway),
    isMain: path.isMain,
    session: visits.some(({ sessionType }) => sessionType === 'evening') ? 'evening' : 'day',
    patientId: path.patientId,
    checkedIn: patient?.arrivedAt
      ? { at: minuteOf(patient.arrivedAt), how: patient.arrivedHow === 'link' ? 'link' : 'desk' }
      : null,
    expectedAt: patient?.expectedAt ?? null,
    leaveBy: patient?.leaveBy ?? null,
    heightCm: patient?.heightCm ?? null,
    weightKg: patient?.weightKg ?? null,
    version: patient?.version ?? 0,
    waiting: waitOf(day, now),
    away: isPresent(day) && isAway(day),
    busy: busy?.id ?? null,
    finished: visits.length > 0 && visits.every(({ state }) => isEnded(state)),
    visits: visits.map((visit) => visitOf(visit, day, facts, waits)),
    results: waits
      .flatMap(({ needed }) => needed)
      .map(({ item, label, kind, state, due, overdue, changedBy, changedAt }) => ({
        ...{ item, label, kind, state, due, overdue, changedBy, changedAt },
      })),
    outcome: outcomeOf(day),
  }
}

/** She is in the house once she checked in or was at any visit. */
export const isPresent = ({ patient, visits }: DayPath): boolean =>
  Boolean(patient?.arrivedAt) || visits.some(({ state }) => isAttended(state))

/** The first visit that is still to come. */
export const nextOf = ({ visits }: DayPath): DayVisit | undefined =>
  visits.find(({ state }) => !isEnded(state) && state !== 'busy')

/** She was here by day and comes back for the evening: nobody has seen her since. */
export function isAway(day: DayPath): boolean {
  const isEvening = ({ sessionType }: DayVisit) => sessionType === 'evening'
  const cameByDay = day.visits.some((visit) => !isEvening(visit))
  const isAtIt = day.visits.some(({ state }) => state === 'busy' || state === 'paused')
  return (
    cameByDay &&
    !isAtIt &&
    nextOf(day)?.sessionType === 'evening' &&
    !day.visits.some((one) => isEvening(one) && isAttended(one.state))
  )
}

/** Since when somebody sits in the waiting room, and for what: from her arrival, or from the end of what went before. */
function waitOf(day: DayPath, now: number | null): BoardRow['waiting'] {
  const next = nextOf(day)
  if (now === null || !next || !isPresent(day) || isAway(day) || day.visits.some(({ state }) => state === 'busy'))
    return null
  const moments = [
    day.patient?.arrivedAt,
    ...day.visits.flatMap(({ row }) => [row?.endedAt, row?.beganAt ? null : row?.arrivedAt]),
  ]
  const since = Math.max(0, ...moments.flatMap((moment) => (moment ? [minuteOf(moment)] : [])))
  return { since, minutes: Math.max(0, now - since), visit: next.id }
}

function visitOf(visit: DayVisit, day: DayPath, facts: DayFacts, waits: readonly Waiting[]): BoardVisit {
  const { id, step, kind, unit, from, to, sessionType, state, row, freed } = visit
  const { definition } = day.path
  const rule = definition.steps.find((one) => one.id === step)
  const on = facts.units.find((one) => one.id === unit)
  const place = definition.places.find((one) => one.id === on?.place)
  const isOpen = !facts.closing?.closedAt && ['ordered', 'booked'].includes(day.path.status)
  return {
    ...{ id, step, kind, unit, from, to, sessionType, state, freed },
    code: rule?.code ?? '',
    label: rule?.label ?? step,
    unitLabel: on?.label ?? unit,
    place: on?.place ?? '',
    placeLabel: place?.label ?? '',
    directions: place?.directions ?? '',
    moves: isOpen && !freed ? MOVES[state] : [],
    version: row?.version ?? 0,
    reason: row?.reason ?? null,
    decided: row?.decided ?? null,
    arrivedAt: row?.arrivedAt ? minuteOf(row.arrivedAt) : null,
    actualFrom: row?.beganAt ? minuteOf(row.beganAt) : null,
    actualTo: row?.beganAt && row.endedAt ? minuteOf(row.endedAt) : null,
    expectedTo: state === 'busy' || state === 'paused' ? endOf(visit, facts.now, minuteOf) : null,
    late: lateOf(visit, facts.now),
    earliest: isEnded(state) || state === 'busy' ? null : (waits.find((one) => one.step === step)?.earliest ?? null),
    changedBy: row?.changedBy ?? null,
    changedAt: row?.changedAt ?? null,
  }
}

function lateOf(visit: DayVisit, now: number | null): number {
  const { state, from, to } = visit
  if (now === null || isEnded(state)) return 0
  if (state === 'busy' || state === 'paused') return Math.max(0, endOf(visit, now, minuteOf) - to)
  return Math.max(0, now - from)
}

function outcomeOf({ outcome, recalls, path }: DayPath): BoardOutcome | null {
  if (!outcome) return null
  const { version, toldBy, toldHow, sameDay, cause, plan, medicine, startedOn, note, changedBy } = outcome
  return {
    ...{ version, toldBy, toldHow, sameDay, cause, plan, medicine, startedOn, note, by: changedBy },
    recalls: recalls.map(({ rule, fromDay, toDay, state }) => ({
      ...{ rule, from: fromDay, to: toDay, state },
      label: path.definition.recalls.find(({ id }) => id === rule)?.label ?? rule,
    })),
  }
}

function unitsOf({ units, stops, definition }: DayFacts): readonly BoardUnit[] {
  const order = definition.places.map(({ id }) => id)
  return [...units]
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
    .map(({ id, pool, label, place, sessions }) => ({
      ...{ id, pool, label, place },
      placeLabel: definition.places.find((one) => one.id === place)?.label ?? place,
      sessions: sessions.map(({ from, to, type }) => ({ from, to, type })),
      stops: stops
        .filter(({ unitId }) => unitId === id)
        .map(({ key, fromMinute, toMinute, reason, version, changedBy }) => ({
          ...{ id: key, from: fromMinute, to: toMinute, reason, version, by: changedBy },
        })),
    }))
}

function span(intervals: readonly { readonly from: number; readonly to: number }[]) {
  if (intervals.length === 0) return null
  return { from: Math.min(...intervals.map(({ from }) => from)), to: Math.max(...intervals.map(({ to }) => to)) }
}
