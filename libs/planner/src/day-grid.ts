import { addRange, type Bits, wordsFor } from './bits.js'
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
  /** The first word of the row of starts that are free on any of them. */
  readonly any: number
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
  /** The inverse of `put`. */
  readonly take: (unit: number, from: number, to: number) => void
  /** Whether a unit of a stand is free at a slot, and whether it would be if nothing had been put. */
  readonly isFree: (stand: Stand, unit: number, slot: number) => boolean
  readonly isOpen: (stand: Stand, unit: number, slot: number) => boolean
  /** Of the units of a stand that are free at a slot the one that loses least, see {@link lostIn}. */
  readonly cheapest: (stand: Stand, slot: number) => number
  /** What that unit loses. */
  readonly leastLost: (stand: Stand, slot: number) => number
}

/** One kind of step on one unit. */
interface Row {
  readonly at: number
  readonly stand: Stand
  /** By tick: how many starts of the day end by it. */
  readonly over: Int16Array
}

/** A grid for these steps, which all have the same `grid`. */
export function dayGrid(agenda: DayAgenda, steps: readonly Step[], grid: number): DayGrid {
  const slots = slotsOf(grid)
  const words = wordsFor(slots)
  /** Minutes that are always taken together. */
  const tick = agenda.units.reduce(
    (most, { sessions, taken }) => [...sessions, ...taken].reduce((sum, { from, to }) => gcd(gcd(sum, from), to), most),
    steps.reduce((sum, { duration }) => gcd(sum, duration), grid),
  )
  const ticks = ceil(WHOLE_DAY.to / tick)
  /** Ticks before and after a visit at which one that would meet it may begin and end. */
  const reach = max(...steps.map(({ duration }) => duration)) / tick
  /** By tick: how many starts come before it. */
  const startsBefore = Int16Array.from({ length: ticks + 1 }, (_, t) => min(slots, ceil((t * tick) / grid)))
  const overOf = ({ duration }: Step) =>
    Int16Array.from({ length: ticks + 1 }, (_, t) => min(slots, max(0, floor((t * tick - duration) / grid) + 1)))
  const stands = new Map<string, readonly Stand[]>()
  const rowsOf: Row[][] = agenda.units.map(() => [])
  const kinds = [...new Map(steps.map((step) => [kindOf(step, grid).key, step]))]
  const opened: { row: number; step: Step; at: UnitDay }[] = []
  let used = 0
  const nextRow = () => (used += words) - words
  for (const [key, step] of kinds) {
    const over = overOf(step)
    const places = new Map<string, Stand & { units: number[]; rows: number[] }>()
    agenda.units.forEach((at, unit) => {
      if (at.unit.pool !== step.pool || openOnEmptyUnit(step, at).length === 0) return
      const { place } = at.unit
      const { duration } = step
      if (!places.has(place)) places.set(place, { place, duration, units: [], rows: [], any: nextRow() })
      const stand = places.get(place)!
      const row = nextRow()
      stand.units.push(unit)
      stand.rows.push(row)
      rowsOf[unit]!.push({ at: row, stand, over })
      opened.push({ row, step, at })
    })
    stands.set(key, [...places.values()])
  }
  const bits = new Int32Array(used)
  for (const { row, step, at } of opened) {
    for (const { from, to } of openOnEmptyUnit(step, at)) {
      addRange(bits, row, ceil(from / grid), floor((to - step.duration) / grid) + 1)
    }
  }
  const inUse = bits.reduce((found, word, at) => (word ? found.add(at % words) : found), new Set<number>())
  const [lowest, highest] = [min(...inUse, words - 1), max(...inUse, 0)]

  /** What is on each unit at each tick. */
  const held = agenda.units.map(() => new Uint8Array(ticks))

  /** Works out one word of the starts that are free on any unit of a stand. */
  const gather = ({ rows, any }: Stand, word: number): void => {
    let free = 0
    for (let r = 0; r < rows.length; r++) free |= bits[rows[r]! + word]!
    bits[any + word] = free
  }
  /** Closes the starts of a row that would meet these ticks. */
  const close = ({ at, over, stand }: Row, from: number, to: number): void => {
    const end = startsBefore[to]!
    for (let slot = over[from]!; slot < end;) {
      const next = min(end, (slot | 31) + 1)
      bits[at + (slot >> 5)]! &= ~((-1 >>> (32 - (next - slot))) << (slot & 31))
      gather(stand, slot >> 5)
      slot = next
    }
  }
  /** Opens those that lie within these ticks, as far as the unit itself is open. */
  const reopen = ({ at, over, stand }: Row, from: number, to: number): void => {
    const end = over[to]!
    for (let slot = startsBefore[from]!; slot < end;) {
      const next = min(end, (slot | 31) + 1)
      const word = at + (slot >> 5)
      bits[word]! |= fixed[word]! & ((-1 >>> (32 - (next - slot))) << (slot & 31))
      gather(stand, slot >> 5)
      slot = next
    }
  }
  const put = (unit: number, from: number, to: number): void => {
    const counts = held[unit]!
    const { capacity } = agenda.units[unit]!.unit
    const rows = rowsOf[unit]!
    const [first, end] = [floor(from / tick), min(ticks, ceil(to / tick))]
    for (let t = first; t < end; t++) counts[t]!++
    for (let t = first; t < end; t++) {
      const start = t
      while (t < end && counts[t]! >= capacity) t++
      if (t > start) for (let r = 0; r < rows.length; r++) close(rows[r]!, start, t)
    }
  }
  const take = (unit: number, from: number, to: number): void => {
    const counts = held[unit]!
    const { capacity } = agenda.units[unit]!.unit
    const rows = rowsOf[unit]!
    const [first, end] = [floor(from / tick), min(ticks, ceil(to / tick))]
    for (let t = first; t < end; t++) counts[t]!--
    for (let t = first; t < end; t++) {
      if (counts[t]! !== capacity - 1) continue
      const [least, most] = [max(0, t - reach), min(ticks, end + reach)]
      let start = t
      while (start > least && counts[start - 1]! < capacity) start--
      while (t < most && counts[t]! < capacity) t++
      for (let r = 0; r < rows.length; r++) reopen(rows[r]!, start, t)
    }
  }
  agenda.units.forEach(({ taken }, unit) => {
    for (let word = 0; word < words; word++) rowsOf[unit]!.forEach(({ stand }) => gather(stand, word))
    for (const { from, to } of taken) put(unit, from, to)
  })
  const fixed = bits.slice()

  const lostOn = (unit: number, from: number, to: number): number => {
    const at = agenda.units[unit]!
    const { capacity, minUseful } = at.unit
    if (capacity > 1 || minUseful === 0) return 0
    const session = at.sessions.find((s) => s.from <= from && to <= s.to)!
    const counts = held[unit]!
    /** As far as it is useful. */
    const earliest = max(session.from, from - minUseful)
    const latest = min(session.to, to + minUseful)
    let [freeFrom, freeTo] = [from, to]
    while (freeFrom > earliest && counts[floor((freeFrom - 1) / tick)] === 0) freeFrom -= tick
    while (freeTo < latest && counts[floor(freeTo / tick)] === 0) freeTo += tick
    return lostIn(freeFrom, freeTo, at.unit, from, to)
  }
  const has = (all: Bits, row: number, slot: number) => (all[row + (slot >> 5)]! & (1 << (slot & 31))) !== 0
  const hasOn = (all: Bits, { units, rows }: Stand, unit: number, slot: number): boolean => {
    const at = units.indexOf(unit)
    return at >= 0 && has(all, rows[at]!, slot)
  }
  const best = (stand: Stand, slot: number) => {
    let [unit, lost] = [-1, Infinity]
    for (let i = 0; i < stand.units.length && lost > 0; i++) {
      if (!has(bits, stand.rows[i]!, slot)) continue
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
    put,
    take,
    isFree: (stand, unit, slot) => hasOn(bits, stand, unit, slot),
    isOpen: (stand, unit, slot) => hasOn(fixed, stand, unit, slot),
    cheapest: (stand, slot) => best(stand, slot).unit,
    leastLost: (stand, slot) => best(stand, slot).lost,
  }
}

/** The greatest number that divides both; `a` where `b` is 0. */
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
