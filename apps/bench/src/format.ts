import { z } from 'zod'

/**
 * daypath-bench/1: the benchmark of same-day care-path planning. Days are numbers from 0, times minutes after midnight,
 * intervals half-open. `sessions` and `busy` are rows of a day number followed by pairs from, to.
 */
const minute = z.int().min(0).max(2880)
const row = z.array(z.int().min(0)).refine((cells) => cells.length % 2 === 1, 'a row is a day and pairs of minutes')

const resource = z.object({
  id: z.string(),
  group: z.string(),
  location: z.int().min(0),
  capacity: z.int().min(1),
  minUseful: minute,
  sessions: z.array(row),
  busy: z.array(row),
})

const pathway = z.object({
  id: z.string(),
  leadDays: z.int().min(0),
  maxStay: minute,
  steps: z.array(z.object({ id: z.string(), group: z.string(), dur: z.int().min(1), from: minute, to: minute })).min(1),
  lags: z.array(z.object({ before: z.int().min(0), after: z.int().min(0), min: z.int(), max: z.int().nullable() })),
})

const world = {
  format: z.literal('daypath-bench/1'),
  name: z.string(),
  grid: z.int().min(1),
  days: z.int().min(1),
  startDate: z.iso.date(),
  locations: z.array(z.string()),
  walk: z.array(z.array(minute)),
  resources: z.array(resource),
  pathways: z.array(pathway),
}

/** What find requests and batch patients share. */
const bounds = {
  id: z.string(),
  pathways: z.array(z.int().min(0)),
  weekdays: z.array(z.int()).length(7),
  notBefore: minute,
  notAfter: minute,
  unavailable: z.array(z.tuple([z.int(), minute, minute])),
  only: z.record(z.string(), z.array(z.string())),
}

const request = z.object({ ...bounds, requested: z.int(), earliest: z.int(), latest: z.int(), k: z.int().min(1) })
const patient = z.object({ ...bounds, release: z.int(), due: z.int() })
const planned = z.object({
  id: z.string(),
  pathway: z.int().min(0),
  presentFrom: minute,
  status: z.enum(['active', 'noShow', 'finished']),
  steps: z.array(
    z.object({ resource: z.string(), start: minute, end: minute, state: z.enum(['done', 'running', 'todo']) }),
  ),
})

const find = z.object({ ...world, kind: z.literal('find'), requests: z.array(request) })
const batch = z.object({ ...world, kind: z.literal('batch'), patients: z.array(patient) })
const repair = z.object({
  ...world,
  kind: z.literal('repair'),
  now: minute,
  overtime: minute,
  maxAdvance: minute,
  down: z.array(z.object({ resource: z.string(), from: minute, to: minute })),
  plan: z.array(planned),
})
const instance = z.discriminatedUnion('kind', [find, batch, repair])

export type AnyInstance = z.infer<typeof instance>
export type FindInstance = z.infer<typeof find>
export type BatchInstance = z.infer<typeof batch>
export type RepairInstance = z.infer<typeof repair>
export type Instance = Omit<FindInstance, 'kind' | 'requests'>
export type Request = z.infer<typeof request>
export type Bounds = Omit<z.infer<typeof patient>, 'release' | 'due'>

/** An instance from its text. A fault is one line that names the place and the reason. */
export function readInstance(text: string): AnyInstance {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('not JSON')
  }
  const read = instance.safeParse(json)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new Error(`${placeOf(path)}: ${message}`)
  }
  const fault = faultIn(read.data)
  if (fault) throw new Error(fault)
  return read.data
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'the file'

/** References that lead nowhere. */
function faultIn(given: AnyInstance): string | undefined {
  const groups = new Set(given.resources.map((r) => r.group))
  const ids = new Set(given.resources.map((r) => r.id))
  const { length: places } = given.locations
  if (given.walk.length !== places || given.walk.some((walks) => walks.length !== places)) {
    return `walk: not a table of ${places} by ${places} locations`
  }
  for (const [i, { location }] of given.resources.entries()) {
    if (location >= places) return `resources[${i}].location: there is no location ${location}`
  }
  for (const [i, { steps, lags }] of given.pathways.entries()) {
    for (const [j, { group }] of steps.entries()) {
      if (!groups.has(group)) return `pathways[${i}].steps[${j}].group: no resource is of group "${group}"`
    }
    for (const [j, { before, after }] of lags.entries()) {
      const unknown = [before, after].find((step) => step >= steps.length)
      if (unknown !== undefined) return `pathways[${i}].lags[${j}]: there is no step ${unknown}`
    }
  }
  if (given.kind !== 'repair') {
    const list = given.kind === 'find' ? given.requests : given.patients
    const at = list.findIndex(({ pathways }) => pathways.some((number) => number >= given.pathways.length))
    return at < 0 ? undefined : `${given.kind === 'find' ? 'requests' : 'patients'}[${at}].pathways: unknown pathway`
  }
  for (const [i, { pathway: number, steps }] of given.plan.entries()) {
    const own = given.pathways[number]
    if (!own) return `plan[${i}].pathway: there is no pathway ${number}`
    if (own.steps.length !== steps.length) return `plan[${i}].steps: pathway "${own.id}" has ${own.steps.length} steps`
    const unknown = steps.findIndex((step) => !ids.has(step.resource))
    if (unknown >= 0) return `plan[${i}].steps[${unknown}].resource: unknown resource "${steps[unknown]!.resource}"`
  }
  const down = given.down.findIndex((stop) => !ids.has(stop.resource))
  return down < 0 ? undefined : `down[${down}].resource: unknown resource "${given.down[down]!.resource}"`
}
