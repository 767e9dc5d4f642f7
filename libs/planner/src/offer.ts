import type { Row } from './bits.js'
import { lostIn } from './cost.js'
import type { Unit } from './model.js'

const { min } = Math

/** What the units of a day offer to a step in one place, whoever the patient is. */
export interface Offer {
  readonly place: string
  /** The starts that some unit can take; slot s is minute s × grid. */
  readonly starts: Row
  /** The least minutes that a start in a slot of `starts` makes useless, over the units that can take it. */
  lost(slot: number): number
  /** The unit that loses so little. */
  unitAt(slot: number): Unit
}

/** Units of one place that can take a step, and where. */
interface Free {
  readonly units: readonly Unit[]
  /** Start and end in minutes of each free stretch that is long enough, those of the first unit first, and in order. */
  readonly stretches: readonly number[]
  /** By unit: where in `stretches` its own end. */
  readonly ends: readonly number[]
}

/** More minutes than any visit loses. */
const NOT_FREE = 1 << 20

/** What the units of one place offer to a step on an agenda that does not change any more. */
export class DayOffer implements Offer {
  constructor(
    readonly place: string,
    readonly starts: readonly number[],
    private readonly free: Free,
    private readonly duration: number,
    private readonly grid: number,
  ) {}

  lost(slot: number): number {
    const { units } = this.free
    const from = slot * this.grid
    let least = NOT_FREE
    for (let u = 0; u < units.length && least > 0; u++) least = min(least, this.lostOn(u, from))
    return least
  }

  /** The first unit of the agenda that loses so little. */
  unitAt(slot: number): Unit {
    const { units } = this.free
    let [best, least] = [-1, NOT_FREE]
    for (let u = 0; u < units.length && least > 0; u++) {
      const lost = this.lostOn(u, slot * this.grid)
      if (lost < least) [best, least] = [u, lost]
    }
    if (best < 0) throw new Error(`nothing is free in slot ${slot}`)
    return units[best]!
  }

  /** Minutes that a visit from minute `from` makes useless on a unit, see {@link lostIn}; NOT_FREE where it does not fit. */
  private lostOn(u: number, from: number): number {
    const { stretches, ends, units } = this.free
    const to = from + this.duration
    for (let i = u === 0 ? 0 : ends[u - 1]!; i < ends[u]!; i += 2) {
      if (stretches[i + 1]! >= to)
        return stretches[i]! > from ? NOT_FREE : lostIn(stretches[i]!, stretches[i + 1]!, units[u]!, from, to)
    }
    return NOT_FREE
  }
}

/** The minutes lost by the steps of one search after another, each worked out once in a search. */
export class Losses {
  private readonly offers: Pick<Offer, 'lost'>[] = []
  private readonly values: Int32Array
  private readonly rounds: Int32Array
  private round = 0

  constructor(
    steps: number,
    private readonly slots: number,
  ) {
    this.values = new Int32Array(steps * slots)
    this.rounds = new Int32Array(steps * slots)
  }

  /** A search begins in which a step is offered this; all steps are told before anything is asked. */
  begin(offers: readonly Pick<Offer, 'lost'>[]): void {
    this.round++
    for (let step = 0; step < offers.length; step++) this.offers[step] = offers[step]!
  }

  /** The least minutes that a step loses in a slot that is open to it. */
  of(step: number, slot: number): number {
    const at = step * this.slots + slot
    if (this.rounds[at] !== this.round) {
      this.rounds[at] = this.round
      this.values[at] = this.offers[step]!.lost(slot)
    }
    return this.values[at]!
  }
}
