import { type DayAgenda, type Disturbance, type Pathway, type PatientToday, type RunningVisit } from '#planner'
import { minuteOf } from '#platform'
import { isAway, isPresent, nextOf } from './board-view.js'
import type { DayFacts, DayPath, DayVisit } from './facts.js'
import { endOf, isToldLater, roundUp, waitingFor } from './results.js'
import { isEnded } from './states.js'

/** Minutes within which who is late without a word is expected to come. An assumption. */
const COMES_WITHIN = 15

export interface Terms {
  /** Minute of the day at which the proposal is made: nothing starts before it. */
  readonly at: number
  /** Minutes past the end of a session that are allowed. */
  readonly overtime: number
  /** Minutes that a visit may come sooner than planned. */
  readonly maxAdvance: number
}

/** The running day as the planner repairs it. What has begun stays; what ended is done; what did not happen is no part of the day any more. */
export function disturbanceOf(facts: DayFacts, agenda: DayAgenda, { at, overtime, maxAdvance }: Terms): Disturbance {
  const paths = facts.paths.filter(({ path }) => path.status === 'ordered' || path.status === 'booked')
  return {
    agenda: { ...agenda, units: agenda.units.map((unit) => ({ ...unit, taken: withLeftOvers(unit, facts, at) })) },
    now: at,
    overtime,
    maxAdvance,
    down: facts.stops
      .filter(({ toMinute, unitId }) => toMinute > at && agenda.units.some(({ unit }) => unit.id === unitId))
      .map(({ unitId, fromMinute, toMinute }) => ({ unit: unitId, from: fromMinute, to: toMinute })),
    patients: paths.map((day) => patientOf(day, at)).filter(({ visits }) => visits.length > 0),
  }
}

/** Minutes of visits that ended or are about to end before their plan: the unit is free, but their place in the plan is theirs. */
function withLeftOvers({ unit, taken }: DayAgenda['units'][number], { paths }: DayFacts, at: number) {
  const left = paths.flatMap(({ path, visits }) =>
    visits.flatMap((visit) => {
      const { state, from, to } = visit
      if (visit.unit !== unit.id || visit.freed || state === 'planned' || state === 'arrived') return []
      if (state === 'no-show' || state === 'not-done') return []
      const isLive = path.status === 'ordered' || path.status === 'booked'
      const begin =
        isLive && (state === 'busy' || state === 'paused') ? roundUp(endOf(visit, at, minuteOf)) : Math.max(from, at)
      return begin < to ? [{ from: begin, to }] : []
    }),
  )
  return [...taken, ...left].sort((a, b) => a.from - b.from)
}

function patientOf(day: DayPath, at: number): PatientToday {
  const kept = day.visits.filter(({ freed, state }) => !freed && state !== 'no-show' && state !== 'not-done')
  const visits = kept.map((visit) => runningVisit(visit, day, at))
  const todo = visits.filter(({ state }) => state === 'todo')
  return {
    id: day.path.id,
    pathway: rulesNow(day, kept),
    visits,
    presentFrom: presentFrom(day, at),
    ...(day.patient?.leaveBy && { leaveBy: day.patient.leaveBy }),
    state: todo.length > 0 ? 'active' : 'gone',
  }
}

function runningVisit(visit: DayVisit, day: DayPath, at: number): RunningVisit {
  const { step, unit, from, to, state, row } = visit
  if (isEnded(state)) {
    const began = row?.beganAt ? minuteOf(row.beganAt) : from
    const ended = row?.endedAt ? minuteOf(row.endedAt) : to
    return { step, unit, from: Math.min(began, ended), to: ended, state: 'done' }
  }
  if (state === 'busy' || state === 'paused')
    return {
      step,
      unit,
      from: row?.beganAt ? minuteOf(row.beganAt) : from,
      to: roundUp(endOf(visit, at, minuteOf)),
      state: 'running',
    }
  const notBefore = knownEarliest(day, step, at)
  return { step, unit, from, to, state: 'todo', ...(notBefore !== null && { notBefore }) }
}

/** The results that a visit waits for whose moment no longer follows from the plan: their visit is over, or somebody said when they come. */
function knownEarliest(day: DayPath, step: string, at: number): number | null {
  const waiting = waitingFor(day, at, minuteOf).find((one) => one.step === step)
  const known = (waiting?.needed ?? []).filter(({ step: from, item }) => {
    const source = day.visits.find((visit) => visit.step === from)
    return (source && isEnded(source.state)) || day.results.get(item)?.expectedAt
  })
  const dues = known.flatMap(({ due }) => due ?? [])
  return dues.length > 0 ? Math.max(...dues) : null
}

/** The path's rules for what is left: a result that is in, whose moment is known, or that is told by phone, needs no wait after its visit. */
function rulesNow(day: DayPath, kept: readonly DayVisit[]): Pathway {
  const { rules } = day.path
  const isKept = (id: string) => kept.some(({ step }) => step === id)
  return {
    ...rules,
    steps: rules.steps.filter(({ id }) => isKept(id)),
    lags: rules.lags
      .filter(({ before, after }) => isKept(before) && isKept(after))
      .map((lag) => {
        const source = kept.find(({ step }) => step === lag.before)!
        const isKnown = isEnded(source.state) || isToldLater(day.path)
        return lag.reason === 'result' && isKnown ? { ...lag, min: 0 } : lag
      }),
  }
}

/** From when she is there: now, from what she said, or as planned; who comes back in the evening, from then on. */
function presentFrom(day: DayPath, at: number): number {
  if (isAway(day)) return Math.max(nextOf(day)!.from, at)
  if (isPresent(day)) return at
  const first = day.visits.find(({ state }) => state === 'planned')?.from ?? at
  const said = day.patient?.expectedAt ?? null
  if (said !== null) return Math.max(said, at)
  return first < at ? roundUp(at + COMES_WITHIN) : first
}
