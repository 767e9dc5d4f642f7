import {
  addDays,
  type BatchPatient,
  type DayAgenda,
  type Disturbance,
  type Interval,
  type Pathway,
  type Question,
  type UnitDay,
  type Wishes,
} from '#planner'
import type { BatchInstance, Bounds, Instance, RepairInstance, Request } from './format.js'

/** The agendas of an instance, one for each day, in the words of the planner. */
export function agendasOf(instance: Instance): DayAgenda[] {
  const units = instance.resources.map((r) => ({
    unit: {
      id: r.id,
      pool: r.group,
      place: instance.locations[r.location]!,
      capacity: r.capacity,
      minUseful: r.minUseful,
      qualities: [],
    },
    sessions: byDay(r.sessions),
    busy: byDay(r.busy),
  }))
  return Array.from({ length: instance.days }, (_, d) => ({
    day: addDays(instance.startDate, d),
    units: units.flatMap(({ unit, sessions, busy }): UnitDay[] => {
      const open = sessions.get(d)
      return open
        ? [{ unit, sessions: open.map(({ from, to }) => ({ from, to, type: 'day' })), taken: busy.get(d) ?? [] }]
        : []
    }),
  }))
}

function byDay(rows: readonly (readonly number[])[]): Map<number, Interval[]> {
  const days = new Map<number, Interval[]>()
  for (const [day, ...ends] of rows) {
    const list = days.get(day!) ?? []
    for (let i = 0; i < ends.length; i += 2) list.push({ from: ends[i]!, to: ends[i + 1]! })
    days.set(day!, list)
  }
  return days
}

/** The pathways that a request or patient may use. The benchmark has no session types: all of it is `day`. */
export function pathwaysOf(instance: Instance, bounds: Bounds, withLead: boolean): Pathway[] {
  const { locations } = instance
  const walk = Object.fromEntries(
    locations.map((a, i) => [a, Object.fromEntries(locations.map((b, j) => [b, instance.walk[i]![j]!]))]),
  )
  return bounds.pathways.map((number) => {
    const { id, leadDays, maxStay, steps, lags } = instance.pathways[number]!
    return {
      id,
      grid: instance.grid,
      longestStay: maxStay,
      walk,
      dateRules: { leadWorkingDays: 0, leadDays: withLead ? leadDays : 0, session: 'day' },
      steps: steps.map(({ id: stepId, group, dur, from, to }) => ({
        id: stepId,
        pool: group,
        duration: dur,
        window: { from, to },
        sessions: ['day'],
        qualities: [],
        ...(bounds.only[group] ? { units: bounds.only[group] } : {}),
      })),
      lags: lags.map(({ before, after, min, max }) => ({
        before: steps[before]!.id,
        after: steps[after]!.id,
        min,
        max,
        reason: min > 0 ? 'result' : 'order',
      })),
    }
  })
}

export function wishesOf(instance: Instance, bounds: Bounds, earliest: number, latest: number): Wishes {
  const { startDate } = instance
  return {
    earliest: addDays(startDate, earliest),
    latest: addDays(startDate, latest),
    weekdaysOff: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !bounds.weekdays[weekday - 1]),
    notBefore: bounds.notBefore,
    notAfter: bounds.notAfter,
    unavailable: bounds.unavailable.map(([d, from, to]) => {
      const day = addDays(startDate, d)
      return { from: day, to: day, ...(from === 0 && to === 1440 ? {} : { minutes: { from, to } }) }
    }),
  }
}

export function questionOf(instance: Instance, request: Request): Question {
  return {
    today: addDays(instance.startDate, request.requested),
    calendar: { closed: new Map() },
    pathways: pathwaysOf(instance, request, true),
    wishes: wishesOf(instance, request, request.earliest, request.latest),
  }
}

/** The patients of a batch. Pathway objects are shared where nothing is special, so what belongs to them is worked out once. */
export function patientsOf(instance: BatchInstance): BatchPatient[] {
  const shared = new Map<string, Pathway[]>()
  return instance.patients.map((patient) => {
    const key = JSON.stringify([patient.pathways, patient.only])
    const pathways = shared.get(key) ?? pathwaysOf(instance, patient, false)
    shared.set(key, pathways)
    return {
      id: patient.id,
      question: {
        today: instance.startDate,
        calendar: { closed: new Map() },
        pathways,
        wishes: wishesOf(instance, patient, patient.release, patient.due),
      },
    }
  })
}

/** The running day of a repair instance. */
export function disturbanceOf(instance: RepairInstance): Disturbance {
  const anybody = { id: '', weekdays: [], notBefore: 0, notAfter: 1440, unavailable: [], only: {} }
  const pathways = pathwaysOf(instance, { ...anybody, pathways: instance.pathways.map((_, number) => number) }, false)
  return {
    agenda: agendasOf(instance)[0]!,
    now: instance.now,
    overtime: instance.overtime,
    maxAdvance: instance.maxAdvance,
    down: instance.down.map(({ resource, from, to }) => ({ unit: resource, from, to })),
    patients: instance.plan.map(({ id, pathway, steps, presentFrom, status }) => ({
      id,
      pathway: pathways[pathway]!,
      presentFrom,
      state: status === 'active' ? 'active' : 'gone',
      visits: steps.map(({ resource, start, end, state }, i) => ({
        step: pathways[pathway]!.steps[i]!.id,
        unit: resource,
        from: start,
        to: end,
        state,
      })),
    })),
  }
}
