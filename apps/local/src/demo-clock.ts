import { Clock } from '#platform'

/** Goes with the computer's clock or `ahead` milliseconds before it, except while it stands: for pictures, and while the demo's past is played. */
export class DemoClock extends Clock {
  constructor(
    private at: Date | null = null,
    private readonly ahead = 0,
  ) {
    super()
  }

  /** Where it stands; null while it goes with the computer's. */
  get standing(): Date | null {
    return this.at
  }

  now(): Date {
    return this.at ? new Date(this.at) : new Date(Date.now() + this.ahead)
  }

  set(at: Date | null): void {
    this.at = at
  }
}
