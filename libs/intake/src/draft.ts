import type { Channel, Day } from '#contracts'
import type { Absence } from '#care-path'
import type { Sex } from './cells.js'
import type { Help } from './help.js'

/** A patient as a list or form gives her. Texts are clean: no control characters, trimmed, at most their length. */
export interface PatientDraft {
  readonly number: string
  readonly bsn: string
  readonly initials: string
  readonly infix: string
  readonly surname: string
  readonly birthDate: Day
  readonly sex: Sex
  /** Dialable, +31… where it is a whole Dutch number; null = none that is usable. */
  readonly phone: string | null
  readonly email: string | null
  readonly channel: Channel
  /** ISO 639-1. */
  readonly language: string
}

/** One referral, read and checked by itself. Ids of `route`, `reason`, `fractureSite` and `preference` are the path's. */
export interface ReferralDraft {
  readonly number: string
  readonly patient: PatientDraft
  readonly received: Day
  readonly route: string
  readonly reason: string
  readonly fractureSite: string | null
  readonly fractureOn: Day | null
  readonly riskFactors: readonly string[]
  readonly dxaElsewhereOn: Day | null
  readonly contrastOn: Day | null
  readonly help: Help
  readonly weightKg: number | null
  readonly unavailable: readonly Absence[]
  readonly preference: string | null
  readonly latest: Day | null
  readonly requester: string
  readonly remark: string
}
