import type { Interval } from './interval.js'

/** A civil date `yyyy-mm-dd`. The planner knows no time zone and no clock. */
export type Day = string

/** Minutes that a kind of clinic is open on one unit. A step may be done only in the session types it allows. */
export interface Session extends Interval {
  readonly type: 'day' | 'evening'
}

/** Whatever a visit occupies: a chair, a scanner, a doctor. */
export interface Unit {
  readonly id: string
  readonly pool: string
  /** Where it stands: the key of the walking times. */
  readonly place: string
  /** Visits it can hold at one minute; 1 for every unit of a hospital, more only in the benchmark. */
  readonly capacity: number
  /** A free rest shorter than this many minutes is lost to everybody. */
  readonly minUseful: number
  /** What it offers beyond its pool, such as `lift`. */
  readonly qualities: readonly string[]
}

/** One unit on one day: when it is open and what is taken. Both sorted by `from`; at most `capacity` of `taken` overlap. */
export interface UnitDay {
  readonly unit: Unit
  readonly sessions: readonly Session[]
  readonly taken: readonly Interval[]
  /** Minutes that are kept for whoever asks now and hidden from others: of two scanners that are free at one time, these are taken first. */
  readonly kept?: readonly Interval[]
}

/** All units of one civil day with what is taken, and whether the day goes on at all. */
export interface DayAgenda {
  readonly day: Day
  readonly units: readonly UnitDay[]
  /**
   * `closed`: nothing happens that day. `undecided`: a person must first decide whether the clinic goes on.
   * `open`: a person decided that it goes on although the calendar says closed.
   */
  readonly closure?: { readonly state: 'closed' | 'undecided' | 'open'; readonly reason: string }
}

/** One visit to place. */
export interface Step {
  readonly id: string
  readonly pool: string
  /** Minutes. */
  readonly duration: number
  /** The visit starts at or after `from` and ends at or before `to`. */
  readonly window: Interval
  /** Session types in which it can be done; imaging never lists `evening`. */
  readonly sessions: readonly Session['type'][]
  /** Qualities that its unit must have. */
  readonly qualities: readonly string[]
  /** Only these units, where given: the same scanner as before, this doctor. */
  readonly units?: readonly string[]
}

/** `min` ≤ start of `after` − end of `before` ≤ `max`, in minutes. Result lags are lags too. */
export interface Lag {
  readonly before: string
  readonly after: string
  readonly min: number
  readonly max: number | null
  /** Why, where it is more than order: `result` of the one is needed for the other. */
  readonly reason: 'order' | 'result'
}

/** Steps that one pathway may have: sets of them are bits of a word, and their tables grow as 2ⁿ. */
export const MOST_STEPS = 16

/** A variant of a care path, ready to be placed on a day: conditions on the patient are already applied. */
export interface Pathway {
  readonly id: string
  /** At most {@link MOST_STEPS}. */
  readonly steps: readonly Step[]
  readonly lags: readonly Lag[]
  /** Longest stay, first start to last end, in minutes. */
  readonly longestStay: number
  /** Minutes from place to place; symmetric. A place that is missing is 0 away from itself and is an error from elsewhere. */
  readonly walk: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Every start is a multiple of this many minutes. */
  readonly grid: number
  /** Every criterion once, compared from left to right; {@link CRITERIA} as they stand where it is left out. */
  readonly costOrder?: readonly Criterion[]
  /** Rules that decide whether the pathway may be done on a date at all. */
  readonly dateRules: DateRules
}

/** What makes a whole date impossible for one pathway, whatever is free. */
export interface DateRules {
  /** The first day that preparation allows, and why. */
  readonly leadWorkingDays: number
  /** Calendar days from today that must pass as well, such as the time that questionnaires need. */
  readonly leadDays?: number
  /** Set where the patient collects 24-hour urine from the morning of D−1: the kit must be fetched before that. */
  readonly kit?: {
    /** The day on which the patient knows that a kit is to be fetched. */
    readonly knownFrom: Day
    /** Open counter days that she has at least, from `knownFrom` up to the last pick-up. */
    readonly openDays: number
  }
  /** No scan on the days `on` ≤ D < `on` + `days`, after contrast or a tracer. */
  readonly contrast?: { readonly on: Day; readonly days: number }
  /** Only on days that have a session of this type. */
  readonly session: Session['type']
}

/** Weekends and `closed` days are no working days; counters open on working days only. */
export interface Calendar {
  readonly closed: ReadonlyMap<Day, string>
}

/** What the patient can and wants; every bound is hard, so a wish is dropped by asking again without it. */
export interface Wishes {
  readonly earliest: Day
  readonly latest: Day
  /** ISO weekdays, 1 = Monday, on which she does not come. */
  readonly weekdaysOff: readonly number[]
  /** Arrives at or after, leaves at or before: minutes after midnight. */
  readonly notBefore: number
  readonly notAfter: number
  /** Day ranges, both ends included: the whole days or the same minutes of each; or a part of each such weekday. */
  readonly unavailable: readonly Unavailable[]
}
/** When the patient cannot come: civil days, both ends included, and half-open minutes where only a part of them. */
export type Unavailable =
  | { readonly from: Day; readonly to: Day; readonly minutes?: Interval }
  | ({ readonly weekday: number } & { readonly minutes: Interval })

/** One question to the planner. Pathways stand in order of preference: on one day the first that fits is offered. */
export interface Question {
  readonly today: Day
  readonly calendar: Calendar
  readonly pathways: readonly Pathway[]
  readonly wishes: Wishes
}

/** One step on one unit for half-open minutes of a day. */
export interface Visit extends Interval {
  readonly step: string
  readonly unit: string
}

/** One whole day: every step of one pathway, sorted by start. */
export interface Plan {
  readonly day: Day
  readonly pathway: string
  readonly visits: readonly Visit[]
}

/** What one whole day costs, in minutes: each the lower the better. Which counts first: {@link Pathway.costOrder}. */
export interface Cost {
  /** Last end − first start. */
  readonly stay: number
  /** The longest idle gap between two consecutive visits, walking not counted. */
  readonly wait: number
  /** Minutes made useless on the units: free rests shorter than `minUseful`. */
  readonly fragmentation: number
  /** First start. */
  readonly start: number
}

/** What days are compared by: the date, the earlier the better, and what each costs. */
export const CRITERIA = ['date', 'stay', 'wait', 'fragmentation', 'start'] as const
/** One of them. */
export type Criterion = (typeof CRITERIA)[number]

/** The best plan of a day and what it costs. */
export interface Option {
  readonly plan: Plan
  readonly cost: Cost
}

/** Every rule by name. A refusal says which rule, on what, and the bound that was missed. */
export const REFUSAL_CODES = [
  // date rules
  'before-earliest',
  'after-latest',
  'weekday-not-wished',
  'patient-unavailable',
  'closed',
  'undecided',
  'no-session',
  'too-soon',
  'kit-too-late',
  'contrast-too-recent',
  // visit rules
  'outside-window',
  'unit-closed',
  'unit-taken',
  'wrong-unit',
  'quality-missing',
  'too-early-for-wish',
  'too-late-for-wish',
  'order',
  'result-not-in',
  'gap-too-long',
  'walk-too-short',
  'day-too-long',
  'visit-missing',
  // search results: no single visit is to blame
  'pool-full',
  'does-not-fit',
] as const
/** One of them. */
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** One rule that a date, a visit or a plan breaks. */
export interface Refusal {
  readonly code: RefusalCode
  readonly pathway?: string
  readonly step?: string
  readonly unit?: string
  /** Minutes on the day that the rule leaves or forbids. */
  readonly interval?: Interval
  /** A date that explains: the last pick-up, the first possible day, the end of the contrast period. */
  readonly until?: Day
  readonly reason?: string
}

/** A day that is not offered, the strongest reason first. */
export interface DayRefusal {
  readonly day: Day
  readonly refusals: readonly Refusal[]
}

/** The answer to a question about many days. */
export interface Found {
  /** One option per day, the best first by the pathways' `costOrder`: in order of day, unless that says otherwise. */
  readonly options: readonly Option[]
  /** Every day of the horizon before the last option, or the whole horizon where none was found, that has no option. On later pages of another order than by date: none. */
  readonly refused: readonly DayRefusal[]
}
