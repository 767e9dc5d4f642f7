import { addRange, wordsFor } from './bits.js'
import { type DateFacts, dateFactsOf } from './date-rules.js'
import { addFree } from './free.js'
import { WHOLE_DAY } from './interval.js'
import type { DayAgenda, Step, Unit, UnitDay } from './model.js'
import type { Kept } from './kept-plans.js'
import { DayOffer, type Offer } from './offer.js'
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
}

/** The kind of a step whose starts are multiples of `grid` minutes. */
export function kindOf(step: Step, grid: number): Kind {
  const { pool, sessions, qualities, units, duration } = step
  return { step, grid, key: [pool, sessions, qualities, units ? units.join() : '*', duration, grid].join('|') }
}

/** Slots of a day. */
export const slotsOf = (grid: number): number => ceil(WHOLE_DAY.to / grid)

/** Most days of a horizon are never read further than their date. */
class AgendaBoard implements Board {
  /** What the date rules ask about the day. */
  readonly date: DateFacts
  private plans: Map<object, Kept> | undefined
  private offers: Map<string, readonly Offer[]> | undefined

  constructor(readonly agenda: DayAgenda) {
    this.date = dateFactsOf(agenda)
  }

  get kept(): Map<object, Kept> {
    return (this.plans ??= new Map())
  }

  offersTo(kind: Kind): readonly Offer[] {
    this.offers ??= new Map()
    let own = this.offers.get(kind.key)
    if (!own) this.offers.set(kind.key, (own = offersOf(kind, this.agenda.units)))
    return own
  }
}

/** Gives back what it is given, so that a class that extends it can write a private field on the objects of others. */
class Given {
  constructor(given: object) {
    return given
  }
}

/**
 * The board that an agenda carries where nobody sees it: it lives as long as the agenda, and no copy has it. A weak map would keep
 * the boards of agendas that are gone until the next full collection of garbage: a third of a search through new agendas went there.
 */
class BoardOn extends Given {
  readonly #board: AgendaBoard

  private constructor(agenda: DayAgenda) {
    super(agenda)
    this.#board = new AgendaBoard(agenda)
  }

  static of(agenda: DayAgenda): AgendaBoard {
    if (#board in agenda) return agenda.#board
    return Object.isExtensible(agenda) ? new BoardOn(agenda).#board : new AgendaBoard(agenda)
  }
}

/** The board of an agenda, which may not change any more. A copy of an agenda is another one. */
export const boardOf = (agenda: DayAgenda): AgendaBoard => BoardOn.of(agenda)

function offersOf(kind: Kind, units: readonly UnitDay[]): readonly Offer[] {
  let offers: readonly Offer[] = NONE
  for (let i = 0; i < units.length; i++) {
    const { pool, place } = units[i]!.unit
    if (pool !== kind.step.pool || firstIn(pool, place, units) !== i) continue
    const offer = offerIn(place, kind, units, i)
    if (offer) offers = offers.length === 0 ? [offer] : [...offers, offer]
  }
  return offers
}

const NONE: readonly never[] = []

function firstIn(pool: string, place: string, units: readonly UnitDay[]): number {
  let i = 0
  while (units[i]!.unit.pool !== pool || units[i]!.unit.place !== place) i++
  return i
}

/** Where something is written down before what is found is copied: lists that grow are slow and take more room. */
const row: number[] = []
const stretches: number[] = []
const ends: number[] = []
const takers: Unit[] = []

/** What the units in one place offer, of which that at `first` is the first; undefined where none can take the step. */
function offerIn(place: string, { step, grid }: Kind, units: readonly UnitDay[], first: number): Offer | undefined {
  const { pool, duration } = step
  const words = wordsFor(slotsOf(grid))
  for (let w = 0; w < words; w++) row[w] = 0
  let [found, count] = [0, 0]
  for (let i = first; i < units.length; i++) {
    const at = units[i]!
    if (at.unit.pool !== pool || at.unit.place !== place) continue
    const end = addFree(at, openOnEmptyUnit(step, at), stretches, count)
    const before = count
    for (let s = before; s < end; s += 2) {
      const [from, to] = [stretches[s]!, stretches[s + 1]!]
      const slot = ceil(from / grid)
      const last = floor((to - duration) / grid)
      if (slot > last) continue
      addRange(row, 0, slot, last + 1)
      stretches[count++] = from
      stretches[count++] = to
    }
    if (count === before) continue
    takers[found] = at.unit
    ends[found++] = count
  }
  if (found === 0) return undefined
  const free = { units: takers.slice(0, found), ends: ends.slice(0, found), stretches: stretches.slice(0, count) }
  return new DayOffer(place, row.slice(0, words), free, duration, grid)
}
