import { type Bits, nextIn, previousIn } from './bits.js'
import { lostIn } from './cost.js'
import type { Unit } from './model.js'

/** What the units of a day offer to a step in one place, whoever the patient is. */
export interface Offer {
  readonly place: string
  /** The starts that some unit can take; slot s is minute s × grid. */
  readonly starts: Bits
  /** The least minutes that a start in a slot of `starts` makes useless, over the units that can take it. */
  lost(slot: number): number
  /** The unit that loses so little. */
  unitAt(slot: number): Unit
}

/** Units of one place that can take a step, and where. */
export interface FreeUnits {
  readonly place: string
  readonly units: readonly Unit[]
  /** Start and end of each free stretch in minutes, those of the first unit first, and in order. */
  readonly stretches: readonly number[]
  /** By unit: where in `stretches` its own end. */
  readonly ends: readonly number[]
}

const UNKNOWN = 255

/** What the units of one place offer to a step on an agenda that does not change any more. */
export class DayOffer implements Offer {
  /** The least minutes lost by slot, from the first that is open: worked out when first asked, and kept where a byte can hold it. */
  private known: Uint8Array | undefined
  private first = 0

  constructor(
    private readonly free: FreeUnits,
    readonly starts: Bits,
    private readonly duration: number,
    private readonly grid: number,
  ) {}

  get place(): string {
    return this.free.place
  }

  lost(slot: number): number {
    const known = (this.known ??= this.nothingKnown())
    const lost = known[slot - this.first]!
    if (lost !== UNKNOWN) return lost
    const least = this.leastLost(slot * this.grid)
    if (least < UNKNOWN) known[slot - this.first] = least
    return least
  }

  /** The first unit of the agenda that loses so little. */
  unitAt(slot: number): Unit {
    const least = this.lost(slot)
    const { units } = this.free
    for (let u = 0; u < units.length; u++) if (this.lostOn(u, slot * this.grid) === least) return units[u]!
    throw new Error(`nothing is free in slot ${slot}`)
  }

  private nothingKnown(): Uint8Array {
    const { starts } = this
    const slots = starts.length << 5
    this.first = nextIn(starts, 0, 0, slots)
    return new Uint8Array(previousIn(starts, 0, slots - 1) - this.first + 1).fill(UNKNOWN)
  }

  private leastLost(from: number): number {
    const { units } = this.free
    let least = Infinity
    for (let u = 0; u < units.length && least > 0; u++) least = Math.min(least, this.lostOn(u, from))
    return least
  }

  /** Minutes that a visit from minute `from` makes useless on a unit, see {@link lostIn}; Infinity where it does not fit. */
  private lostOn(u: number, from: number): number {
    const { stretches, ends, units } = this.free
    const to = from + this.duration
    for (let i = u === 0 ? 0 : ends[u - 1]!; i < ends[u]!; i += 2) {
      if (stretches[i + 1]! >= to)
        return stretches[i]! > from ? Infinity : lostIn(stretches[i]!, stretches[i + 1]!, units[u]!, from, to)
    }
    return Infinity
  }
}
