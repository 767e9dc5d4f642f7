import type { Board } from './board.js'
import type { Offer } from './offer.js'
import { dayGrid, type DayGrid, type Stand } from './day-grid.js'
import type { DayAgenda, Step, Visit } from './model.js'

/** A board on which visits come and go. What it offers is good until it changes. */
export interface LivingBoard extends Board {
  readonly put: (visits: readonly Visit[]) => void
  /** The inverse of `put`. */
  readonly take: (visits: readonly Visit[]) => void
}

/** A living board for these steps, all with starts on the same grid. */
export function livingBoard(agenda: DayAgenda, steps: readonly Step[], grid: number): LivingBoard {
  const on = dayGrid(agenda, steps, grid)
  const numbers = new Map(agenda.units.map(({ unit }, i) => [unit.id, i]))
  const offers = new Map<string, readonly LivingOffer[]>()
  let version = 0
  return {
    agenda,
    offersTo: ({ key }) => {
      let own = offers.get(key)
      if (!own) offers.set(key, (own = on.standsOf(key).map((stand) => livingOffer(on, stand))))
      for (let i = 0; i < own.length; i++) own[i]!.refresh(version)
      return own.some((offer) => offer.isEmpty()) ? own.filter((offer) => !offer.isEmpty()) : own
    },
    put: (visits) => {
      version++
      for (const { unit, from, to } of visits) on.put(numbers.get(unit)!, from, to)
    },
    take: (visits) => {
      version++
      for (const { unit, from, to } of visits) on.take(numbers.get(unit)!, from, to)
    },
  }
}

interface LivingOffer extends Offer {
  readonly refresh: (version: number) => void
  readonly isEmpty: () => boolean
}

const UNKNOWN = 255

function livingOffer(on: DayGrid, stand: Stand): LivingOffer {
  const { bits, words, lowest, highest, slots } = on
  const starts = new Int32Array(words)
  const losses = new Uint8Array(slots)
  let seen = -1
  let any = 0
  return {
    place: stand.place,
    starts,
    lost: (slot) => {
      if (losses[slot] === UNKNOWN) losses[slot] = Math.min(UNKNOWN, on.leastLost(stand, slot))
      return losses[slot]!
    },
    unitAt: (slot) => on.agenda.units[on.cheapest(stand, slot)]!.unit,
    isEmpty: () => any === 0,
    refresh: (version) => {
      if (version === seen) return
      seen = version
      any = 0
      for (let w = lowest; w <= highest; w++) {
        any |= starts[w] = bits[stand.any + w]!
      }
      losses.fill(UNKNOWN)
    },
  }
}
