import type { Channel, Day } from '#contracts'
import type { PURPOSES } from './schema-entry.js'

/** What of a patient changes the planning, and nothing more. */
export interface Needs {
  readonly birthDate: Day
  readonly sex: 'M' | 'F' | 'X'
  readonly purpose: (typeof PURPOSES)[number]
  /** The clinic has treated her before. */
  readonly known: boolean
  readonly channel: Channel
  readonly eveningWish: boolean
  readonly lift: boolean
  readonly wheelchair: boolean
  readonly walker: boolean
  readonly cannotLie10: boolean
  readonly hearing: boolean
  /** The language of the interpreter, in words; null = none needed. */
  readonly interpreter: string | null
  readonly weightKg: number | null
  /** Day of an examination with contrast or a tracer, past or planned. */
  readonly contrastOn: Day | null
  readonly dxaElsewhereOn: Day | null
  /** The department was asked about what blocks, and agreed. */
  readonly departmentAgreed: boolean
}

/** Completed years of age on a day; who is born on 29 February has her birthday on 1 March in other years. */
export function ageOn(birthDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Completed months from one day to a later one. */
export function monthsBetween(from: Day, to: Day): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}
