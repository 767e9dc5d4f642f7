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

/** Units of one place that can take a step, and where: triples of the number of a unit, start and end of a free stretch in minutes. */
export interface FreeUnits {
  readonly place: string
  readonly units: readonly Unit[]
  readonly stretches: Int16Array
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
    for (let i = 0; i < this.free.stretches.length; i += 3) {
      if (this.lostOn(i, slot * this.grid) === least) return this.unit(i)
    }
    throw new Error(`nothing is free in slot ${slot}`)
  }

  private nothingKnown(): Uint8Array {
    const { starts } = this
    const slots = starts.length << 5
    this.first = nextIn(starts, 0, 0, slots)
    return new Uint8Array(previousIn(starts, 0, slots - 1) - this.first + 1).fill(UNKNOWN)
  }

  private leastLost(from: number): number {
    let least = Infinity
    for (let i = 0; i < this.free.stretches.length && least > 0; i += 3) least = Math.min(least, this.lostOn(i, from))
    return least
  }

  /** Minutes that a visit from minute `from` makes useless in a stretch, see {@link lostIn}; Infinity where it does not fit. */
  private lostOn(i: number, from: number): number {
    const [open, close] = [this.free.stretches[i + 1]!, this.free.stretches[i + 2]!]
    const to = from + this.duration
    return open > from || close < to ? Infinity : lostIn(open, close, this.unit(i), from, to)
  }

  private unit(i: number): Unit {
    return this.free.units[this.free.stretches[i]!]!
  }
}
