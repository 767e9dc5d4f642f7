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
  /** The offers to steps of a kind, one for each place that has any. */
  offersTo(kind: Kind): readonly Offer[]
  /** On a board that does not change: what searches have shown, by what equal pathways share. */
  readonly kept?: Map<object, Kept>
}

/** A step as the units see it. */
export interface Kind {
  readonly step: Step
  readonly grid: number
  /** Steps with the same key are offered the same. */
  readonly key: string
  /** Steps with the same one may be done on the same units, whatever their durations. */
  readonly unitKey: string
}

export function kindOf(step: Step, grid: number): Kind {
  const { pool, sessions, qualities, units } = step
  const unitKey = [pool, sessions, qualities, units ? units.join() : '*'].join('|')
  return { step, grid, unitKey, key: [unitKey, step.duration, grid].join('|') }
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => ceil(WHOLE_DAY.to / grid)

/**
 * Where an agenda carries its board, which so lives as long as the agenda. A weak map would keep the boards of agendas that are gone
 * until the next full collection of garbage: half of the time of a search through new agendas went there.
 */
const BOARD = Symbol('board')

/** The board of an agenda, which may not change any more. A copy of an agenda is another one. */
export function boardOf(agenda: DayAgenda & { [BOARD]?: AgendaBoard }): AgendaBoard {
  const known = agenda[BOARD]
  if (known?.agenda === agenda) return known
  const board = new AgendaBoard(agenda)
  if (Object.isExtensible(agenda)) agenda[BOARD] = board
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

  offersTo(kind: Kind): readonly Offer[] {
    let own = this.offers.get(kind.key)
    if (!own) this.offers.set(kind.key, (own = offersOf(this.freeFor(kind), kind)))
    return own
  }

  private freeFor({ unitKey, step }: Kind): readonly FreeUnits[] {
    let units = this.free.get(unitKey)
    if (!units) this.free.set(unitKey, (units = freeUnits(step, this.agenda.units)))
    return units
  }
}

/** Where something is written down before what is found is copied: lists that grow are slow and take more room. */
const page: number[] = []
const pageOfEnds: number[] = []
const pageOfUnits: Unit[] = []

const NONE: readonly never[] = []
const joined = <T>(list: readonly T[], one: T): readonly T[] => (list.length === 0 ? [one] : [...list, one])

/** By place, the units that may take a step, with the stretches on which they can: the same for all durations. */
function freeUnits(step: Step, units: readonly UnitDay[]): readonly FreeUnits[] {
  let places: readonly FreeUnits[] = NONE
  for (let i = 0; i < units.length; i++) {
    const { pool, place } = units[i]!.unit
    if (pool === step.pool && !isAmong(place, places)) places = joined(places, freeIn(place, step, units, i))
  }
  return places
}

function isAmong(place: string, places: readonly FreeUnits[]): boolean {
  for (let i = 0; i < places.length; i++) if (places[i]!.place === place) return true
  return false
}

/** The units in one place, of which that at `first` is the first. */
function freeIn(place: string, step: Step, units: readonly UnitDay[], first: number): FreeUnits {
  let count = 0
  let found = 0
  for (let i = first; i < units.length; i++) {
    const at = units[i]!
    if (at.unit.pool !== step.pool || at.unit.place !== place) continue
    const before = count
    count = addFree(at, openOnEmptyUnit(step, at), page, count)
    if (count === before) continue
    pageOfUnits[found] = at.unit
    pageOfEnds[found++] = count
  }
  return {
    place,
    units: pageOfUnits.slice(0, found),
    ends: pageOfEnds.slice(0, found),
    stretches: page.slice(0, count),
  }
}

function offersOf(places: readonly FreeUnits[], { step: { duration }, grid }: Kind): readonly Offer[] {
  let offers: readonly Offer[] = NONE
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
    if (any) offers = joined(offers, new DayOffer(places[p]!, page.slice(0, words), duration, grid))
  }
  return offers
}
