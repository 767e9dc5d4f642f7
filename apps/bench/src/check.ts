import type { Bounds, Instance, RepairInstance } from './format.js'

/** Checks of answers minute by minute, which share no code with the engine. Each throws one line for what is wrong. */
interface Itinerary {
  readonly day: number
  readonly pathway: number
  readonly starts: readonly number[]
  readonly resources: readonly string[]
}
interface Use {
  readonly resource: string
  readonly day: number
  readonly from: number
  readonly to: number
}

const pairsOn = (rows: readonly (readonly number[])[], day: number): [number, number][] =>
  rows
    .filter((row) => row[0] === day)
    .flatMap((row) =>
      row.slice(1).flatMap((from, i, ends): [number, number][] => (i % 2 ? [] : [[from, ends[i + 1]!]])),
    )

const fail = (reason: string): never => {
  throw new Error(reason)
}

const resourceOf = ({ resources }: Instance, id: string) =>
  resources.find((resource) => resource.id === id) ?? fail(`unknown resource ${id}`)

/** The minutes that an itinerary uses, on whatever calendar, once its own rules hold. */
export function usesOf(instance: Instance, bounds: Bounds, { day, pathway, starts, resources }: Itinerary): Use[] {
  const { steps, lags, maxStay } = bounds.pathways.includes(pathway)
    ? instance.pathways[pathway]!
    : fail('pathway not allowed')
  const ends = steps.map((step, i) => starts[i]! + step.dur)
  const places = resources.map((id) => resourceOf(instance, id).location)
  steps.forEach((step, i) => {
    const resource = resourceOf(instance, resources[i]!)
    const [from, to] = [starts[i]!, ends[i]!]
    if (resource.group !== step.group) fail(`${step.id}: wrong group`)
    if (bounds.only[step.group]?.includes(resource.id) === false) fail(`${step.id}: this resource is not allowed`)
    if (from % instance.grid || from < step.from || to > step.to) fail(`${step.id}: outside its window`)
    if (from < bounds.notBefore || to > bounds.notAfter) fail(`${step.id}: outside the wish`)
    if (bounds.unavailable.some(([d, a, b]) => d === day && a < to && from < b)) fail(`${step.id}: patient is away`)
    if (!pairsOn(resource.sessions, day).some(([a, b]) => a <= from && to <= b)) fail(`${step.id}: outside the session`)
    starts.forEach((other, j) => {
      const walk = instance.walk[places[i]!]![places[j]!]!
      if (j > i && from < ends[j]! + walk && other < to + walk) fail(`${step.id}: no time to walk`)
    })
  })
  for (const { before, after, min, max } of lags) {
    const gap = starts[after]! - ends[before]!
    if (gap < min || (max !== null && gap > max)) fail(`lag ${before} → ${after}`)
  }
  if (Math.max(...ends) - Math.min(...starts) > maxStay) fail('too long')
  return steps.map((_, i) => ({ resource: resources[i]!, day, from: starts[i]!, to: ends[i]! }))
}

/** No resource holds more than its capacity at a minute of these uses; `others` hold theirs whatever comes. */
export function checkCapacity(instance: Instance, uses: readonly Use[], others: readonly Use[] = []): void {
  const held = new Map<string, number>()
  const count = (key: string, by: number) => held.set(key, (held.get(key) ?? 0) + by).get(key)!
  for (const { id, busy } of instance.resources) {
    for (const day of new Set(uses.map((use) => use.day))) {
      for (const [from, to] of pairsOn(busy, day)) for (let t = from; t < to; t++) count(`${id} ${day} ${t}`, 1)
    }
  }
  for (const { resource, day, from, to } of others) {
    for (let t = from; t < to; t++) count(`${resource} ${day} ${t}`, 1)
  }
  for (const { resource, day, from, to } of uses) {
    const { capacity } = resourceOf(instance, resource)
    for (let t = from; t < to; t++)
      if (count(`${resource} ${day} ${t}`, 1) > capacity) fail(`${resource} is full at ${t}`)
  }
}

interface Scheduled {
  readonly patient: string
  readonly starts: readonly number[]
  readonly resources: readonly string[]
}

/** Checks a repaired day; its dropped patients and its cost. */
export function checkRepair(instance: RepairInstance, schedule: readonly Scheduled[]) {
  let [dropped, cost] = [0, 0]
  const uses: Use[] = []
  const running: Use[] = []
  for (const patient of instance.plan) {
    const { steps, lags } = instance.pathways[patient.pathway]!
    for (const { resource, start: from, end: to, state } of patient.steps) {
      if (state === 'running') running.push({ resource, day: 0, from, to })
    }
    if (patient.status !== 'active') continue
    const answer = schedule.find((row) => row.patient === patient.id)
    if (!answer) {
      dropped++
      continue
    }
    const { starts, resources } = answer
    const isTodo = (i: number) => patient.steps[i]!.state === 'todo'
    const ends = patient.steps.map((step, i) => (isTodo(i) ? starts[i]! + steps[i]!.dur : step.end))
    const places = steps.map((step) => instance.resources.find((r) => r.group === step.group)!.location)
    let [left, planned] = [0, 0]
    patient.steps.forEach((step, i) => {
      planned = Math.max(planned, step.state === 'running' ? step.start + steps[i]!.dur : step.end)
      if (!isTodo(i)) return starts[i] === step.start ? undefined : fail('a visit that was done has moved')
      const resource = resourceOf(instance, resources[i]!)
      const [from, to] = [starts[i]!, ends[i]!]
      const soonest = Math.max(instance.now, patient.presentFrom, step.start - instance.maxAdvance, steps[i]!.from)
      if (from % instance.grid || from < soonest || to > steps[i]!.to) fail(`${patient.id} ${i}: too early or too late`)
      if (resource.group !== steps[i]!.group) fail(`${patient.id} ${i}: wrong group`)
      const sessions = pairsOn(resource.sessions, 0)
      if (!sessions.some(([a, b]) => a <= from && to <= b + instance.overtime)) fail(`${patient.id} ${i}: closed`)
      if (instance.down.some((d) => d.resource === resource.id && d.from < to && from < d.to)) fail('a unit is down')
      cost += Math.abs(from - step.start)
      left = Math.max(left, to)
      uses.push({ resource: resource.id, day: 0, from, to })
    })
    for (const { before, after, min } of lags) {
      if (isTodo(after) && starts[after]! - ends[before]! < min) fail(`${patient.id}: lag ${before} → ${after}`)
    }
    ends.forEach((end, i) =>
      ends.forEach((other, j) => {
        const walk = instance.walk[places[i]!]![places[j]!]!
        const isNear = starts[j]! < end + walk && starts[i]! < other + walk
        if (j > i && (isTodo(i) || isTodo(j)) && isNear) fail(`${patient.id}: ${i} and ${j} too close`)
      }),
    )
    cost += 10 * Math.max(0, left - planned)
  }
  checkCapacity(instance, uses, running)
  return { dropped, cost }
}
