import {
  type Absence,
  ageOn,
  type CarePathDefinition,
  type Eligibility,
  loadDefinition,
  needsInWords,
  type Note,
} from '#care-path'
import type { Channel, Day } from '#contracts'
import type { Sex } from './cells.js'
import { dutchDate } from './dates.js'
import { asRecord, nameOf } from './record.js'
import type { ReferralEntity, ReferralState } from './referral.entity.js'

/** A referral as staff read it; words are Dutch. */
export interface ReferralView {
  readonly id: string
  readonly number: string
  readonly origin: string
  readonly received: Day
  readonly reason: string
  /** 'pols, 15-11-2026'; null where none was given. */
  readonly fracture: string | null
  readonly riskFactors: readonly string[]
  readonly latest: Day | null
  readonly preference: string | null
  readonly requester: string
  readonly remark: string
  readonly state: ReferralState
  readonly patient: {
    readonly id: string
    readonly name: string
    readonly birthDate: Day
    readonly age: number
    readonly sex: Sex
    readonly number: string
    readonly phone: string | null
    readonly email: string | null
    readonly channel: Channel
    readonly language: string
  }
  readonly eligibility: Eligibility
  /** What the desk must check, in Dutch; null mostly. */
  readonly caution: string | null
  readonly needs: readonly Note[]
  readonly wishes: readonly string[]
  readonly departmentNote: string | null
  /** The letter came on paper. */
  readonly onPaper: boolean
}

export function viewOf(referral: ReferralEntity, today: Day): ReferralView {
  const { patient } = referral
  const definition = loadDefinition(referral.hospital, today)
  const { eligibility, needs, wish } = asRecord(referral)
  const preference = definition.wishes.find(({ id }) => id === wish.preference)?.label ?? null
  return {
    id: referral.id,
    number: referral.number,
    origin: labelOf(definition.entry.routes, referral.route),
    received: referral.received,
    reason: labelOf(definition.entry.reasons, referral.reason),
    fracture: fractureInWords(definition, referral),
    riskFactors: referral.riskFactors,
    latest: referral.latest,
    preference,
    requester: referral.requester,
    remark: referral.remark,
    state: referral.state,
    patient: {
      id: patient.id,
      name: nameOf(patient),
      birthDate: patient.birthDate,
      age: ageOn(patient.birthDate, today),
      sex: patient.sex,
      number: patient.number,
      phone: patient.phone,
      email: patient.email,
      channel: patient.channel,
      language: patient.language,
    },
    eligibility,
    caution: referral.caution,
    needs: needsInWords(definition, needs),
    wishes: [...(preference === null ? [] : [preference]), ...wish.unavailable.map(absenceInWords)],
    departmentNote: referral.departmentNote,
    onPaper: referral.onPaper,
  }
}

/** 'Breuk vanaf 50 jaar: pols, 15-11-2026' */
export function reasonInWords(definition: CarePathDefinition, referral: ReferralEntity): string {
  const fracture = fractureInWords(definition, referral)
  const reason = labelOf(definition.entry.reasons, referral.reason)
  return fracture === null ? reason : `${reason}: ${fracture}`
}

function fractureInWords(definition: CarePathDefinition, { fractureSite, fractureOn }: ReferralEntity): string | null {
  if (fractureSite === null && fractureOn === null) return null
  const site = fractureSite === null ? 'plaats onbekend' : labelOf(definition.entry.sites, fractureSite)
  return `${site}, ${fractureOn === null ? 'datum onbekend' : dutchDate(fractureOn)}`
}

const labelOf = (things: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.label ?? id

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const DAYPARTS = { morning: 'ochtend', afternoon: 'middag', evening: 'avond', 'whole-day': '' }

function absenceInWords(absence: Absence): string {
  if ('weekday' in absence) return `niet op ${WEEKDAYS[absence.weekday - 1]}${DAYPARTS[absence.daypart]}`
  const { from, to } = absence
  return from === to ? `niet op ${dutchDate(from)}` : `niet van ${dutchDate(from)} t/m ${dutchDate(to)}`
}
