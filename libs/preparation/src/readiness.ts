import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { Day, FormName } from '#contracts'
import { AskedAgain, type LastMessage } from '#messages'
import { addDays, addWorkingDays } from '#planner'
import { dayOf, type Tx } from '#platform'
import { type Concern, Concerns } from '#questionnaire'
import { type CarePathView, PathLists, Rosters } from '#scheduling'
import { type Item, Items, itemsOf } from './items.js'
import { type ComingRound, comingOf } from './rungs.js'

/** How near a day is: the next open day, the one after it, or within a week. */
export const HORIZONS = ['D-1', 'D-2', 'D-7'] as const
export type Horizon = (typeof HORIZONS)[number]
export type Gate = 'none' | 'warn' | 'block'

/** One item as it is shown. */
export interface ItemView {
  readonly id: string
  readonly label: string
  readonly kind: Item['rule']['kind']
  readonly form: FormName | null
  readonly due: Day
  readonly done: boolean
  readonly state: string
  readonly overdue: boolean
  /** What it means when it is not done. */
  readonly gate: Gate
}

/** Everything about one patient who comes soon: what is missing, what somebody must look at, and what was last said to her. */
export interface Ready {
  readonly carePathId: string
  readonly patientId: string
  readonly day: Day
  /** Minutes after midnight of the first visit. */
  readonly from: number
  readonly horizon: Horizon
  /** The strongest of what is open. */
  readonly gate: Gate
  readonly items: readonly ItemView[]
  readonly concerns: readonly Concern[]
  readonly message: LastMessage | null
  readonly next: ComingRound | null
}

const WEEK = 7
const STRENGTH: readonly Gate[] = ['none', 'warn', 'block']

/** Who comes within a week, and how ready each of them is: the same number of queries, however many come. */
@Injectable()
export class Readiness {
  constructor(
    private readonly paths: PathLists,
    private readonly rosters: Rosters,
    private readonly items: Items,
    private readonly concerns: Concerns,
    private readonly again: AskedAgain,
  ) {}

  /** The nearest day first, then who is least ready. */
  async soon(tx: Tx): Promise<readonly Ready[]> {
    const today = dayOf(tx.now)
    const calendar = await this.rosters.calendar(tx, today, addDays(today, 4 * WEEK))
    const next = addWorkingDays(today, 1, calendar)
    const after = addWorkingDays(today, 2, calendar)
    const week = addDays(today, WEEK)
    const paths = await this.paths.booked(tx, addDays(today, 1), week > after ? week : after)
    const ids = paths.map(({ id }) => id)
    const standing = await this.items.standing(tx, paths)
    const concerns = await this.concerns.ofPaths(tx, ids)
    const messages = await this.again.lastOf(tx, paths)
    const itemsNow = new Map(
      paths.map((path) => [path.id, itemsOf(path, loadDefinition(path.hospital, today), standing)]),
    )
    const openOf = (id: string) => itemsNow.get(id)!.filter(({ done }) => !done)
    const coming = await comingOf(
      tx,
      paths.map(({ id, version }) => ({ id, version, open: openOf(id).map(({ rule }) => rule.id) })),
    )
    const horizonOf = (day: Day): Horizon => (day <= next ? 'D-1' : day <= after ? 'D-2' : 'D-7')
    return paths
      .map((path): Ready => {
        const items = itemsNow.get(path.id)!.map((item) => shown(item, today))
        const open = { concerns: concerns.get(path.id) ?? [], message: messages.get(path.id) ?? null }
        return {
          ...{ carePathId: path.id, patientId: path.patientId, day: path.day, from: startOf(path), items, ...open },
          ...{ horizon: horizonOf(path.day), gate: gateOf(items, open), next: coming.get(path.id) ?? null },
        }
      })
      .sort(
        (a, b) =>
          HORIZONS.indexOf(a.horizon) - HORIZONS.indexOf(b.horizon) ||
          a.day.localeCompare(b.day) ||
          STRENGTH.indexOf(b.gate) - STRENGTH.indexOf(a.gate) ||
          a.from - b.from,
      )
  }
}

const shown = ({ rule, due, done, state }: Item, today: Day): ItemView => ({
  ...{ id: rule.id, label: rule.label, kind: rule.kind, form: rule.form ?? null, gate: rule.gate },
  ...{ due, done, state, overdue: !done && due < today },
})

function gateOf(items: readonly ItemView[], { concerns, message }: Pick<Ready, 'concerns' | 'message'>): Gate {
  const open = items.filter(({ done }) => !done).map(({ gate }) => gate)
  const looked: Gate[] = concerns.length > 0 || message?.state === 'failed' ? ['warn'] : []
  return STRENGTH.findLast((gate) => [...open, ...looked].includes(gate)) ?? 'none'
}

const startOf = ({ visits, day }: CarePathView): number =>
  Math.min(...visits.filter((visit) => visit.day === day).map(({ from }) => from))
