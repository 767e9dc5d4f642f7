import type { Day } from '#contracts'
import { dayOf } from '#platform'
import type { UrineKitEntity } from './urine-kit.entity.js'

export const KIT_STATES = [
  'not-needed',
  'to-fetch',
  'fetched',
  'collecting',
  'handed-in',
  'doubtful',
  'missing',
  'withdrawn',
] as const
export type KitState = (typeof KIT_STATES)[number]

/** Where a 24-hour urine collection stands. */
export interface KitView {
  readonly state: KitState
  readonly version: number
  readonly pickUpFrom: Day
  readonly pickUpBy: Day
  readonly collectFrom: Day
  readonly handInOn: Day
  readonly containers: number
  readonly fetchedAt: Date | null
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly handedInAt: Date | null
  readonly totalMl: number | null
  /** Why it is doubtful or missing, in Dutch. */
  readonly remark: string | null
}

/** A kit as it stands at a moment: what was not brought by the end of its day is missing. It never stops the visit. */
export function viewOf(kit: UrineKitEntity, now: Date): KitView {
  const { state, remark } = kit
  const overdue = ['to-fetch', 'fetched', 'collecting'].includes(state) && kit.handInOn < dayOf(now)
  return {
    ...{ state: overdue ? 'missing' : state, remark: overdue ? 'niet ingeleverd' : remark },
    ...{ version: kit.version, pickUpFrom: kit.pickUpFrom, pickUpBy: kit.pickUpBy },
    ...{ collectFrom: kit.collectFrom, handInOn: kit.handInOn, containers: kit.containers },
    ...{ fetchedAt: kit.fetchedAt, startedAt: kit.startedAt, stoppedAt: kit.stoppedAt },
    ...{ handedInAt: kit.handedInAt, totalMl: kit.totalMl },
  }
}
