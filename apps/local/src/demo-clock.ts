import { Clock } from '#platform'

/** Goes with the computer's clock, except while it stands: for pictures, and while the demo's past is played. */
export class DemoClock extends Clock {
  constructor(private at: Date | null = null) {
    super()
  }

  /** Where it stands; null while it goes with the computer's. */
  get standing(): Date | null {
    return this.at
  }

  now(): Date {
    return this.at ? new Date(this.at) : new Date()
  }

  set(at: Date | null): void {
    this.at = at
  }
}
