import { addRange, type Bits, removeRange, wordsFor } from './bits.js'
import { kindOf, slotsOf } from './board.js'
import { lostIn } from './cost.js'
import type { DayAgenda, Step, UnitDay } from './model.js'
import { WHOLE_DAY } from './interval.js'
import { openOnEmptyUnit } from './visit-rules.js'

const { ceil, floor, max, min } = Math

/** The units in one place that can take a kind of step: for each its number in the agenda and the first word of its row of starts. */
export interface Stand {
  readonly place: string
  readonly duration: number
  readonly units: readonly number[]
  readonly rows: readonly number[]
}

/**
 * One day on which visits come and go many thousand times a second. For each kind of step and each unit it keeps the starts
 * that are free as a row of bits; a start is free when the unit can take the whole visit.
 */
export interface DayGrid {
  readonly agenda: DayAgenda
  /** Minutes from start to start, starts in a day, and words in a row. */
  readonly grid: number
  readonly slots: number
  readonly words: number
  readonly bits: Bits
  /** Words outside these, ends included, are always empty. */
  readonly lowest: number
  readonly highest: number
  /** Where a step can be done, one for each place, by the key of its {@link kindOf}; it must be among those the grid was made for. */
  readonly standsOf: (key: string) => readonly Stand[]
  /** Minutes, half-open. A unit may be given more than it can hold: then it is simply full. */
  readonly put: (unit: number, from: number, to: number) => void
  /** The inverse of `put`; `bits` follow with `settle`. */
  readonly take: (unit: number, from: number, to: number) => void
  readonly settle: () => void
  /** Whether a unit of a stand is free at a slot. */
  readonly isFree: (stand: Stand, unit: number, slot: number) => boolean
  /** Of the units of a stand that are free at a slot the one that loses least, see {@link lostIn}. */
  readonly cheapest: (stand: Stand, slot: number) => number
  /** What that unit loses. */
  readonly leastLost: (stand: Stand, slot: number) => number
}

interface Row {
  readonly at: number
  readonly duration: number
}
/** What is on one unit: the agenda's own intervals first, then what was put. */
interface Shelf {
  readonly froms: number[]
  readonly tos: number[]
}

/** A grid for these steps, which all have the same `grid`. */
export function dayGrid(agenda: DayAgenda, steps: readonly Step[], grid: number): DayGrid {
  const slots = slotsOf(grid)
  const words = wordsFor(slots)
  const stands = new Map<string, readonly Stand[]>()
  const rowsOf: Row[][] = agenda.units.map(() => [])
  const kinds = [...new Map(steps.map((step) => [kindOf(step, grid).key, step]))]
  let used = 0
  const opened: { row: number; step: Step; at: UnitDay }[] = []
  for (const [key, step] of kinds) {
    const places = new Map<string, { units: number[]; rows: number[] }>()
    agenda.units.forEach((at, unit) => {
      if (at.unit.pool !== step.pool || openOnEmptyUnit(step, at).length === 0) return
      const { place } = at.unit
      if (!places.has(place)) places.set(place, { units: [], rows: [] })
      places.get(place)!.units.push(unit)
      places.get(place)!.rows.push(used)
      rowsOf[unit]!.push({ at: used, duration: step.duration })
      opened.push({ row: used, step, at })
      used += words
    })
    stands.set(
      key,
      [...places].map(([place, of]) => ({ place, duration: step.duration, ...of })),
    )
  }
  const open = new Int32Array(used)
  for (const { row, step, at } of opened) {
    for (const { from, to } of openOnEmptyUnit(step, at)) {
      addRange(open, row, ceil(from / grid), floor((to - step.duration) / grid) + 1)
    }
  }
  const bits = open.slice()
  const inUse = open.reduce((found, word, at) => (word ? found.add(at % words) : found), new Set<number>())
  const [lowest, highest] = [min(...inUse, words - 1), max(...inUse, 0)]
  const stale = new Uint8Array(agenda.units.length)
  const toReopen: number[] = []
  const shelves: Shelf[] = agenda.units.map(({ taken }) => ({
    froms: taken.map(({ from }) => from),
    tos: taken.map(({ to }) => to),
  }))

  const close = (unit: number, from: number, to: number): void => {
    const rows = rowsOf[unit]!
    for (let r = 0; r < rows.length; r++) {
      const { at, duration } = rows[r]!
      removeRange(bits, at, max(0, floor((from - duration) / grid) + 1), min(slots, ceil(to / grid)))
    }
  }
  /** Visits at each minute of the units with more than one place. */
  const held = agenda.units.map(({ unit, taken }) => {
    if (unit.capacity === 1) return undefined
    const counts = new Uint8Array(WHOLE_DAY.to)
    for (const { from, to } of taken) for (let minute = from; minute < to; minute++) counts[minute]!++
    return counts
  })
  /** Closes the minutes in a stretch at which a unit with several places has none left. */
  const closeFull = (unit: number, counts: Uint8Array, from: number, to: number): void => {
    const { capacity } = agenda.units[unit]!.unit
    for (let minute = from; minute < to; minute++) {
      if (counts[minute]! < capacity) continue
      const start = minute
      while (minute < to && counts[minute]! >= capacity) minute++
      close(unit, start, minute)
    }
  }
  const reopen = (unit: number): void => {
    const rows = rowsOf[unit]!
    for (let r = 0; r < rows.length; r++) {
      const { at } = rows[r]!
      for (let w = at + lowest; w <= at + highest; w++) bits[w] = open[w]!
    }
    const counts = held[unit]
    const { sessions } = agenda.units[unit]!
    if (counts) return sessions.forEach(({ from, to }) => closeFull(unit, counts, from, to))
    const { froms, tos } = shelves[unit]!
    for (let i = 0; i < froms.length; i++) close(unit, froms[i]!, tos[i]!)
  }
  agenda.units.forEach((_, unit) => reopen(unit))

  const lostOn = (unit: number, from: number, to: number): number => {
    const at = agenda.units[unit]!
    if (at.unit.capacity > 1 || at.unit.minUseful === 0) return 0
    const session = at.sessions.find((s) => s.from <= from && to <= s.to)!
    let [freeFrom, freeTo] = [session.from, session.to]
    const { froms, tos } = shelves[unit]!
    for (let i = 0; i < froms.length; i++) {
      if (tos[i]! <= from) freeFrom = max(freeFrom, tos[i]!)
      else freeTo = min(freeTo, froms[i]!)
    }
    return lostIn(freeFrom, freeTo, at.unit, from, to)
  }
  const isFreeAt = (row: number, slot: number) => (bits[row + (slot >> 5)]! & (1 << (slot & 31))) !== 0
  const best = (stand: Stand, slot: number) => {
    let [unit, lost] = [-1, Infinity]
    for (let i = 0; i < stand.units.length && lost > 0; i++) {
      if (!isFreeAt(stand.rows[i]!, slot)) continue
      const own = lostOn(stand.units[i]!, slot * grid, slot * grid + stand.duration)
      if (own < lost) [unit, lost] = [stand.units[i]!, own]
    }
    if (unit < 0) throw new Error(`nothing is free at slot ${slot}`)
    return { unit, lost }
  }

  return {
    agenda,
    grid,
    slots,
    words,
    bits,
    lowest,
    highest,
    standsOf: (key) => stands.get(key)!,
    put: (unit, from, to) => {
      const counts = held[unit]
      if (counts) for (let minute = from; minute < to; minute++) counts[minute]!++
      else {
        shelves[unit]!.froms.push(from)
        shelves[unit]!.tos.push(to)
      }
      if (stale[unit]) return
      if (counts) closeFull(unit, counts, from, to)
      else close(unit, from, to)
    },
    take: (unit, from, to) => {
      const counts = held[unit]
      if (counts) for (let minute = from; minute < to; minute++) counts[minute]!--
      else takeOff(shelves[unit]!, from, to)
      if (!stale[unit]) toReopen.push(unit)
      stale[unit] = 1
    },
    settle: () => {
      while (toReopen.length > 0) {
        const unit = toReopen.pop()!
        stale[unit] = 0
        reopen(unit)
      }
    },
    isFree: ({ units, rows }, unit, slot) => {
      const at = units.indexOf(unit)
      return at >= 0 && isFreeAt(rows[at]!, slot)
    },
    cheapest: (stand, slot) => best(stand, slot).unit,
    leastLost: (stand, slot) => best(stand, slot).lost,
  }
}

function takeOff({ froms, tos }: Shelf, from: number, to: number): void {
  let at = froms.length - 1
  while (at >= 0 && (froms[at] !== from || tos[at] !== to)) at--
  if (at < 0) throw new Error(`no visit from ${from} to ${to} is held`)
  const [lastFrom, lastTo] = [froms.pop()!, tos.pop()!]
  if (at < froms.length) [froms[at], tos[at]] = [lastFrom, lastTo]
}
