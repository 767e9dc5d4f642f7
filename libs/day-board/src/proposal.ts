import { createHash } from 'node:crypto'
import type { Day } from '#contracts'
import { type DayAgenda, type Disturbance, repair, type Repair } from '#planner'
import type { DayFacts } from './facts.js'
import { disturbanceOf, type Terms } from './mapping.js'
import { pushedLater } from './pushed.js'

/** Nodes of search: the same board gives the same proposal on every machine. */
const EFFORT = 200_000

/** One visit that goes elsewhere. */
export interface MovedVisit {
  readonly id: string
  readonly step: string
  readonly code: string
  readonly from: number
  readonly to: number
  readonly unit: string
  readonly newFrom: number
  readonly newTo: number
  readonly newUnit: string
  readonly newUnitLabel: string
}
export interface MovedPatient {
  readonly carePathId: string
  readonly patientId: string
  readonly visits: readonly MovedVisit[]
  /** Minutes that her starts move in all; 0 where only a unit is another. */
  readonly shift: number
  /** Minutes that she leaves later than planned. */
  readonly later: number
}
/** How the rest of the day could go. Nothing moves until somebody commits it. */
export interface Proposal extends Terms {
  readonly day: Day
  /** Of everything that the proposal rests on; a commit with another basis is refused. */
  readonly basis: string
  readonly moved: readonly MovedPatient[]
  /** Patients for whom the rest does not fit today. */
  readonly dropped: readonly {
    readonly carePathId: string
    readonly patientId: string
    readonly visits: readonly string[]
  }[]
  /** Visits that end after their clinic closes: somebody must agree. */
  readonly pastClosing: readonly {
    readonly carePathId: string
    readonly step: string
    readonly to: number
    readonly minutes: number
  }[]
  readonly unchanged: number
  /** Against waiting it out: minutes that patients together leave earlier. */
  readonly saves: { readonly minutes: number }
  readonly cost: number
}

/** The least disturbing way on. Pure: the same facts and terms give the same proposal. */
export function propose(facts: DayFacts, agenda: DayAgenda, terms: Terms, effort = EFFORT): Proposal {
  const then = { ...facts, now: terms.at }
  const disturbance = disturbanceOf(then, agenda, terms)
  return asProposal(then, disturbance, terms, repair(disturbance, { effort }))
}

function asProposal(facts: DayFacts, disturbance: Disturbance, terms: Terms, repaired: Repair): Proposal {
  const moved = repaired.kept.flatMap(({ patient, visits, shift, later }): MovedPatient[] => {
    const { path, visits: own } = facts.paths.find((one) => one.path.id === patient)!
    const changed = visits.flatMap((visit): MovedVisit[] => {
      const old = own.find(({ step }) => step === visit.step)!
      if (old.from === visit.from && old.unit === visit.unit) return []
      return [
        {
          ...{ id: old.id, step: old.step, from: old.from, to: old.to, unit: old.unit },
          code: path.definition.steps.find(({ id }) => id === old.step)?.code ?? '',
          ...{ newFrom: visit.from, newTo: visit.to, newUnit: visit.unit },
          newUnitLabel: facts.units.find(({ id }) => id === visit.unit)?.label ?? visit.unit,
        },
      ]
    })
    return changed.length > 0 ? [{ carePathId: patient, patientId: path.patientId, visits: changed, shift, later }] : []
  })
  const later = repaired.kept.reduce((sum, one) => sum + one.later, 0)
  return {
    ...terms,
    day: facts.day,
    basis: basisOf(facts, disturbance),
    moved,
    dropped: repaired.dropped.map((carePathId) => {
      const { path, visits } = facts.paths.find((one) => one.path.id === carePathId)!
      const open = visits.filter(({ state, freed }) => !freed && (state === 'planned' || state === 'arrived'))
      return { carePathId, patientId: path.patientId, visits: open.map(({ id }) => id) }
    }),
    pastClosing: repaired.pastClosing.map(({ patient, visit, minutes }) => ({
      ...{ carePathId: patient, step: visit.step, to: visit.to, minutes },
    })),
    unchanged: repaired.kept.length - moved.length,
    saves: { minutes: Math.max(0, pushedLater(disturbance) - later) },
    cost: repaired.cost,
  }
}

/** A short name for everything that a proposal rests on. */
function basisOf({ paths }: DayFacts, disturbance: Disturbance): string {
  const versions = paths.map(({ path }) => [path.id, path.version])
  return createHash('sha256')
    .update(JSON.stringify([versions, disturbance]))
    .digest('base64url')
    .slice(0, 22)
}
