import { addRange, type Bits, wordsFor } from './bits.js'
import { type Interval, intersect } from './interval.js'
import type { DayAgenda, Step, UnitDay } from './model.js'
import type { Kept } from './kept-plans.js'
import { DayOffer, type Offer } from './offer.js'
import { ALWAYS, UNIT_RULES, WHOLE_DAY } from './visit-rules.js'

const { ceil, floor } = Math

/** One day as the search sees it. */
export interface Board {
  readonly agenda: DayAgenda
  /** The offers to a step, one for each place that has any. `key` is its {@link offerKey}. */
  readonly offersTo: (step: Step, key: string, grid: number) => readonly Offer[]
  /** On a board that does not change: what searches have shown, by the key of a pathway. */
  readonly kept?: Map<string, Kept>
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => ceil(WHOLE_DAY.to / grid)

/** Two steps with the same key are offered the same. */
export const offerKey = ({ pool, duration, sessions, qualities, units }: Step, grid: number): string =>
  [pool, duration, grid, sessions, qualities, units ? units.join() : '*'].join('|')

/** Where a step may lie on one unit as far as the unit is concerned. */
export function openOnUnit(step: Step, at: UnitDay): readonly Interval[] {
  let open = ALWAYS
  for (const rule of UNIT_RULES) {
    const left = rule.open({ step, at })
    open = open === ALWAYS ? left : left === ALWAYS ? open : intersect(open, left)
    if (open.length === 0) break
  }
  return open
}

const known = new WeakMap<DayAgenda, Board>()

/** The board of an agenda, which may not change any more. Kept as long as the agenda lives. */
export function boardOf(agenda: DayAgenda): Board {
  let board = known.get(agenda)
  if (!board) known.set(agenda, (board = boardWith(agenda)))
  return board
}

function boardWith(agenda: DayAgenda): Board {
  const known = new Map<string, readonly Offer[]>()
  return {
    agenda,
    kept: new Map(),
    offersTo: (step, key, grid) => {
      let offers = known.get(key)
      if (!offers) known.set(key, (offers = merged(step, grid, agenda)))
      return offers
    },
  }
}

function merged(step: Step, grid: number, agenda: DayAgenda): readonly Offer[] {
  const places = new Map<string, { starts: Bits; stretches: number[] }>()
  agenda.units.forEach((at, index) => {
    const { pool, place } = at.unit
    if (pool !== step.pool) return
    for (const { from, to } of openOnUnit(step, at)) {
      const [first, last] = [ceil(from / grid), floor((to - step.duration) / grid)]
      if (first > last) continue
      let offer = places.get(place)
      if (!offer) places.set(place, (offer = { starts: new Int32Array(wordsFor(slotsOf(grid))), stretches: [] }))
      addRange(offer.starts, 0, first, last + 1)
      offer.stretches.push(index, from, to)
    }
  })
  return [...places].map(
    ([place, { starts, stretches }]) =>
      new DayOffer(place, starts, Int16Array.from(stretches), agenda, step.duration, grid),
  )
}
