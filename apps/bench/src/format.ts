import { z } from 'zod'

/**
 * daypath-bench/1: the benchmark of same-day care-path planning. Days are numbers from 0, times minutes after midnight,
 * intervals half-open. `sessions` and `busy` are rows of a day number followed by pairs from, to.
 */
const minute = z.int().min(0).max(2880)
/** A hundred years either way, so that a date keeps four digits of its year. */
const day = z.int().min(-36_600).max(36_600)
const MOST_DAYS = 3660
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
  leadDays: z.int().min(0).max(MOST_DAYS),
  maxStay: minute,
  steps: z.array(z.object({ id: z.string(), group: z.string(), dur: z.int().min(1), from: minute, to: minute })).min(1),
  lags: z.array(z.object({ before: z.int().min(0), after: z.int().min(0), min: z.int(), max: z.int().nullable() })),
})

const world = {
  format: z.literal('daypath-bench/1'),
  name: z.string(),
  grid: z.int().min(1).max(1440),
  days: z.int().min(1).max(MOST_DAYS),
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
  unavailable: z.array(z.tuple([day, minute, minute])),
  only: z.record(z.string(), z.array(z.string())),
}

const request = z.object({ ...bounds, requested: day, earliest: day, latest: day, k: z.int().min(1) })
const patient = z.object({ ...bounds, release: day, due: day })
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
/** An instance of any kind, as far as one field at a time can tell. */
export const instanceSchema = z.discriminatedUnion('kind', [find, batch, repair])

export type AnyInstance = z.infer<typeof instanceSchema>
export type FindInstance = z.infer<typeof find>
export type BatchInstance = z.infer<typeof batch>
export type RepairInstance = z.infer<typeof repair>
export type Instance = Omit<FindInstance, 'kind' | 'requests'>
export type Request = z.infer<typeof request>
export type Bounds = Omit<z.infer<typeof patient>, 'release' | 'due'>
