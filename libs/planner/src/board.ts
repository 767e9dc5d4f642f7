import { addRange, wordsFor } from './bits.js'
import { type DateFacts, dateFactsOf } from './date-rules.js'
import { addFree } from './free.js'
import { WHOLE_DAY } from './interval.js'
import type { DayAgenda, Step, Unit, UnitDay } from './model.js'
import type { Kept } from './kept-plans.js'
import { DayOffer, type FreeUnits, type Offer } from './offer.js'
import { openOnEmptyUnit } from './visit-rules.js'

const { ceil, floor } = Math

/** One day as the search sees it. */
export interface Board {
  readonly agenda: DayAgenda
  /** The offers to a step, one for each place that has any. `key` is its {@link offerKey}. */
  offersTo(step: Step, key: string, grid: number): readonly Offer[]
  /** On a board that does not change: what searches have shown, by what equal pathways share. */
  readonly kept?: Map<object, Kept>
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => ceil(WHOLE_DAY.to / grid)

/** Two steps with the same key are offered the same. */
export const offerKey = (step: Step, grid: number): string => [unitKey(step), step.duration, grid].join('|')

const unitKeys = new WeakMap<Step, string>()

/** Two steps with the same key may be done on the same units, whatever their durations. */
function unitKey(step: Step): string {
  let key = unitKeys.get(step)
  if (key === undefined) {
    const { pool, sessions, qualities, units } = step
    unitKeys.set(step, (key = [pool, sessions, qualities, units ? units.join() : '*'].join('|')))
  }
  return key
}

const known = new WeakMap<DayAgenda, AgendaBoard>()

/** The board of an agenda, which may not change any more. Kept as long as the agenda lives. */
export function boardOf(agenda: DayAgenda): AgendaBoard {
  let board = known.get(agenda)
  if (!board) known.set(agenda, (board = new AgendaBoard(agenda)))
  return board
}

class AgendaBoard implements Board {
  readonly kept = new Map<object, Kept>()
  /** What the date rules ask about the day. */
  readonly date: DateFacts
  private readonly offers = new Map<string, readonly Offer[]>()
  private readonly free = new Map<string, readonly FreeUnits[]>()

  constructor(readonly agenda: DayAgenda) {
    this.date = dateFactsOf(agenda)
  }

  offersTo(step: Step, key: string, grid: number): readonly Offer[] {
    let own = this.offers.get(key)
    if (!own) this.offers.set(key, (own = offersOf(this.freeFor(step), step, grid)))
    return own
  }

  private freeFor(step: Step): readonly FreeUnits[] {
    const key = unitKey(step)
    let units = this.free.get(key)
    if (!units) this.free.set(key, (units = freeUnits(step, this.agenda)))
    return units
  }
}

/** Where stretches and starts are written down before what is found is copied: growing arrays are slow. */
const page: number[] = []

/** By place, the units that may take a step, with the stretches on which they can: the same for all durations. */
function freeUnits(step: Step, { units }: DayAgenda): readonly FreeUnits[] {
  const places: FreeUnits[] = []
  const ofPool: UnitDay[] = []
  for (let i = 0; i < units.length; i++) if (units[i]!.unit.pool === step.pool) ofPool.push(units[i]!)
  for (let i = 0; i < ofPool.length; i++) {
    const { place } = ofPool[i]!.unit
    if (!isAmong(place, places)) places.push(freeIn(place, step, ofPool))
  }
  return places
}

function isAmong(place: string, places: readonly FreeUnits[]): boolean {
  for (let i = 0; i < places.length; i++) if (places[i]!.place === place) return true
  return false
}

function freeIn(place: string, step: Step, ofPool: readonly UnitDay[]): FreeUnits {
  const units: Unit[] = []
  const ends: number[] = []
  let count = 0
  for (let i = 0; i < ofPool.length; i++) {
    const at = ofPool[i]!
    if (at.unit.place !== place) continue
    const before = count
    count = addFree(at, openOnEmptyUnit(step, at), page, count)
    if (count === before) continue
    units.push(at.unit)
    ends.push(count)
  }
  return { place, units, ends, stretches: page.slice(0, count) }
}

function offersOf(places: readonly FreeUnits[], { duration }: Step, grid: number): readonly Offer[] {
  const offers: Offer[] = []
  const words = wordsFor(slotsOf(grid))
  for (let p = 0; p < places.length; p++) {
    const { stretches } = places[p]!
    for (let w = 0; w < words; w++) page[w] = 0
    let any = false
    for (let i = 0; i < stretches.length; i += 2) {
      const first = ceil(stretches[i]! / grid)
      const last = floor((stretches[i + 1]! - duration) / grid)
      if (first > last) continue
      addRange(page, 0, first, last + 1)
      any = true
    }
    if (any) offers.push(new DayOffer(places[p]!, page.slice(0, words), duration, grid))
  }
  return offers
}
