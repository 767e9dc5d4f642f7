import { addRange, type Bits, wordsFor } from './bits.js'
import { type Interval, intersect } from './interval.js'
import type { DayAgenda, Step, UnitDay, Visit } from './model.js'
import { lossTable, type Stretches } from './loss.js'
import { UNIT_RULES, WHOLE_DAY } from './visit-rules.js'

const { ceil, floor } = Math

/** What the units of a day offer to a step in one place, whoever the patient is. */
export interface Offer {
  readonly place: string
  /** The starts that some unit can take; slot s is minute s × grid. */
  readonly starts: Bits
  /** The least minutes that a start in a slot of `starts` makes useless, over the units that can take it. */
  readonly lost: (slot: number) => number
  readonly stretches: Stretches
}

/** One day as the search sees it. A board does not change: putting visits on it gives another one. */
export interface Board {
  readonly agenda: DayAgenda
  /** The offers to a step, one for each place that has any. `key` is its {@link offerKey}. */
  readonly offersTo: (step: Step, key: string, grid: number) => readonly Offer[]
  readonly with: (visits: readonly Visit[]) => Board
  readonly without: (visits: readonly Visit[]) => Board
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => ceil(WHOLE_DAY.to / grid)

/** Two steps with the same key are offered the same. */
export const offerKey = ({ pool, duration, sessions, qualities, units }: Step, grid: number): string =>
  [pool, duration, grid, sessions, qualities, units ? units.join() : '*'].join('|')

/** Where a step may lie on one unit as far as the unit is concerned. */
export const openOnUnit = (step: Step, at: UnitDay): readonly Interval[] =>
  UNIT_RULES.reduce<readonly Interval[]>(
    (open, rule) => (open.length === 0 ? open : intersect(open, rule.open({ step, at }))),
    [WHOLE_DAY],
  )

const known = new WeakMap<DayAgenda, Board>()

/** The board of an agenda, which may not change any more. Kept as long as the agenda lives. */
export function boardOf(agenda: DayAgenda): Board {
  let board = known.get(agenda)
  if (!board) known.set(agenda, (board = boardWith(agenda, new Map(), undefined)))
  return board
}

/** A board on which visits come and go: it remembers what each unit offers. */
export const livingBoard = (agenda: DayAgenda): Board =>
  boardWith(
    agenda,
    new Map(),
    agenda.units.map(() => new Map<string, readonly Interval[]>()),
  )

type OffersByPool = Map<string, Map<string, readonly Offer[]>>

function boardWith(
  agenda: DayAgenda,
  pools: OffersByPool,
  openings: readonly Map<string, readonly Interval[]>[] | undefined,
): Board {
  const openAt = (step: Step, key: string, index: number): readonly Interval[] => {
    const own = openings?.[index]
    let open = own?.get(key)
    if (!open) {
      open = openOnUnit(step, agenda.units[index]!)
      own?.set(key, open)
    }
    return open
  }
  const offersTo = (step: Step, key: string, grid: number): readonly Offer[] => {
    let ofPool = pools.get(step.pool)
    if (!ofPool) pools.set(step.pool, (ofPool = new Map()))
    let offers = ofPool.get(key)
    if (!offers) ofPool.set(key, (offers = merged(step, grid, agenda, (index) => openAt(step, key, index))))
    return offers
  }
  const changed = (
    visits: readonly Visit[],
    change: (taken: readonly Interval[], visit: Visit) => Interval[],
  ): Board => {
    const units = [...agenda.units]
    const fresh = openings && [...openings]
    const others = new Map(pools)
    for (const visit of visits) {
      const index = units.findIndex(({ unit }) => unit.id === visit.unit)
      const at = units[index]!
      units[index] = { ...at, taken: change(at.taken, visit) }
      if (fresh) fresh[index] = new Map()
      others.delete(at.unit.pool)
    }
    return boardWith({ ...agenda, units }, others, fresh)
  }
  return { agenda, offersTo, with: (visits) => changed(visits, put), without: (visits) => changed(visits, take) }
}

function put(taken: readonly Interval[], { from, to }: Visit): Interval[] {
  const at = taken.findIndex((other) => other.from > from)
  return at < 0 ? [...taken, { from, to }] : [...taken.slice(0, at), { from, to }, ...taken.slice(at)]
}

function take(taken: readonly Interval[], { from, to, unit }: Visit): Interval[] {
  const at = taken.findIndex((other) => other.from === from && other.to === to)
  if (at < 0) throw new Error(`${unit} holds no visit from ${from} to ${to}`)
  return taken.filter((_, i) => i !== at)
}

function merged(
  step: Step,
  grid: number,
  agenda: DayAgenda,
  openAt: (index: number) => readonly Interval[],
): readonly Offer[] {
  const places = new Map<string, { starts: Bits; stretches: number[] }>()
  agenda.units.forEach(({ unit: { pool, place } }, index) => {
    if (pool !== step.pool) return
    for (const { from, to } of openAt(index)) {
      const [first, last] = [ceil(from / grid), floor((to - step.duration) / grid)]
      if (first > last) continue
      let offer = places.get(place)
      if (!offer) places.set(place, (offer = { starts: new Int32Array(wordsFor(slotsOf(grid))), stretches: [] }))
      addRange(offer.starts, 0, first, last + 1)
      offer.stretches.push(index, from, to)
    }
  })
  return [...places].map(([place, { starts, stretches }]) => {
    const free = Int16Array.from(stretches)
    return { place, starts, stretches: free, lost: lossTable(free, agenda, step.duration, grid) }
  })
}
