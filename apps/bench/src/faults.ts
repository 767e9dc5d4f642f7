import { contains, MOST_STEPS, WHOLE_DAY } from '#planner'
import type { AnyInstance, Bounds, Instance } from './format.js'

type Resource = Instance['resources'][number]
type Row = readonly number[]

/** What is wrong with an instance whose fields have the right types: the place and the reason, or undefined. */
export const faultIn = (given: AnyInstance): string | undefined =>
  faultInPlaces(given) ??
  firstOf(given.resources, (resource, i) => faultInResource(resource, given, `resources[${i}]`)) ??
  faultInPathways(given) ??
  (given.kind === 'repair' ? faultInPlan(given) : faultInAsked(given))

function firstOf<T>(list: readonly T[], check: (one: T, index: number) => string | undefined): string | undefined {
  for (const [index, one] of list.entries()) {
    const fault = check(one, index)
    if (fault) return fault
  }
  return undefined
}

function faultInPlaces({ locations, walk, resources }: AnyInstance): string | undefined {
  const { length: places } = locations
  if (walk.length !== places || walk.some((walks) => walks.length !== places)) {
    return `walk: not a table of ${places} by ${places} locations`
  }
  return firstOf(resources, ({ id, group, location }, i) => {
    if (location >= places) return `resources[${i}].location: there is no location ${location}`
    if (resources.findIndex((other) => other.id === id) < i) return `resources[${i}].id: "${id}" stands twice`
    const twin = resources.find((other) => other.group === group)!
    return twin.location === location ? undefined : `resources[${i}].location: group "${group}" has two locations`
  })
}

function faultInResource({ sessions, busy, capacity }: Resource, { days }: Instance, at: string): string | undefined {
  const inRows = (rows: readonly Row[], name: string, most: number) =>
    firstOf(rows, (row, i) => {
      const place = `${at}.${name}[${i}]`
      if (row[0]! >= days) return `${place}: there is no day ${row[0]}`
      if (rows.findIndex((other) => other[0] === row[0]) < i) return `${place}: day ${row[0]} stands twice`
      return faultInIntervals(row, place, most)
    })
  return inRows(sessions, 'sessions', 1) ?? inRows(busy, 'busy', capacity)
}

/** Intervals of a row that are empty, not within its day or not in order, or of which more than `most` overlap. */
function faultInIntervals(row: Row, place: string, most: number): string | undefined {
  const running: number[] = []
  for (let i = 1; i < row.length; i += 2) {
    const [from, to] = [row[i]!, row[i + 1]!]
    if (from >= to) return `${place}: ${from} to ${to} is no interval`
    if (!contains(WHOLE_DAY, { from, to })) return `${place}: ${from} to ${to} is not within one day of 1440 minutes`
    if (i > 1 && from < row[i - 2]!) return `${place}: ${from} to ${to} is not in order`
    const still = running.filter((end) => end > from)
    running.splice(0, running.length, ...still, to)
    if (running.length > most) return `${place}: ${running.length} intervals hold minute ${from}, at most ${most} can`
  }
  return undefined
}

function faultInPathways({ pathways, resources }: AnyInstance): string | undefined {
  const groups = new Set(resources.map((r) => r.group))
  return firstOf(pathways, ({ steps, lags }, i) => {
    if (steps.length > MOST_STEPS)
      return `pathways[${i}].steps: ${steps.length} steps, at most ${MOST_STEPS} can be planned`
    const inSteps = firstOf(steps, ({ group, dur, from, to }, j) => {
      const at = `pathways[${i}].steps[${j}]`
      if (!groups.has(group)) return `${at}.group: no resource is of group "${group}"`
      return from + dur > to ? `${at}: ${dur} minutes do not fit from ${from} to ${to}` : undefined
    })
    const inLags = firstOf(lags, ({ before, after, min, max }, j) => {
      const at = `pathways[${i}].lags[${j}]`
      const unknown = [before, after].find((step) => step >= steps.length)
      if (unknown !== undefined) return `${at}: there is no step ${unknown}`
      if (before === after) return `${at}: step ${before} is related to itself`
      return max !== null && max < min ? `${at}: max ${max} is less than min ${min}` : undefined
    })
    return inSteps ?? inLags
  })
}

function faultInAsked(given: Extract<AnyInstance, { kind: 'find' | 'batch' }>): string | undefined {
  const name = given.kind === 'find' ? 'requests' : 'patients'
  const asked: readonly Bounds[] = given.kind === 'find' ? given.requests : given.patients
  return firstOf(asked, ({ id, pathways, only }, i) => {
    const at = `${name}[${i}]`
    if (asked.findIndex((other) => other.id === id) < i) return `${at}.id: "${id}" stands twice`
    const unknown = pathways.find((number) => number >= given.pathways.length)
    if (unknown !== undefined) return `${at}.pathways: there is no pathway ${unknown}`
    return firstOf(Object.entries(only), ([group, ids]) => {
      const stranger = ids.find((own) => !given.resources.some((r) => r.id === own && r.group === group))
      return stranger === undefined ? undefined : `${at}.only: group "${group}" has no resource "${stranger}"`
    })
  })
}

function faultInPlan({ plan, down, pathways, resources }: Extract<AnyInstance, { kind: 'repair' }>) {
  const unknown = (id: string) => !resources.some((resource) => resource.id === id)
  const inPlan = firstOf(plan, ({ pathway: number, steps }, i) => {
    const own = pathways[number]
    if (!own) return `plan[${i}].pathway: there is no pathway ${number}`
    if (own.steps.length !== steps.length) return `plan[${i}].steps: pathway "${own.id}" has ${own.steps.length} steps`
    return firstOf(steps, ({ resource, start, end }, j) => {
      if (unknown(resource)) return `plan[${i}].steps[${j}].resource: unknown resource "${resource}"`
      return start < end ? undefined : `plan[${i}].steps[${j}]: ${start} to ${end} is no interval`
    })
  })
  const inStops = firstOf(down, ({ resource }, i) =>
    unknown(resource) ? `down[${i}].resource: unknown resource "${resource}"` : undefined,
  )
  return inPlan ?? inStops
}
