import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day } from '#contracts'
import { addDays } from '#planner'
import { Database, dayOf, type Tx } from '#platform'
import {
  type Actor,
  type Ask,
  type CarePathView,
  CarePaths,
  type ChosenVisit,
  type DayOption,
  Finder,
  type Finding,
  PathLists,
  shortDay,
} from '#scheduling'
import { type Evening, Evenings } from './evenings.js'

/** A patient of an evening that is not held, and the first other evening on which everything of hers fits. */
export interface Proposal {
  readonly path: CarePathView
  /** Null where no evening fits: she is to be planned again by hand. */
  readonly option: DayOption | null
  readonly ask: Ask
  /** It is after the latest day of her referral: nobody moves her there without looking. */
  readonly late: boolean
  /** What was searched, with why the days before it do not fit. */
  readonly tried: Finding
}
export interface Rebooked {
  readonly moved: readonly string[]
  /** Paths that stay where they are: they changed, or somebody took the place first. */
  readonly left: readonly string[]
}

const LIVE: readonly CarePathView['status'][] = ['held', 'ordered', 'booked']

/** Patients whose evening was moved, dropped or closed after they were booked. Nobody loses a place without another, or without the work list knowing. */
@Injectable()
export class Displaced {
  constructor(
    private readonly db: Database,
    private readonly evenings: Evenings,
    private readonly lists: PathLists,
    private readonly finder: Finder,
    private readonly carePaths: CarePaths,
  ) {}

  /** A proposal for everybody who cannot be helped on this evening any more, in the order of the evening; they fit together. */
  async proposals(tx: Tx, evening: Evening): Promise<readonly Proposal[]> {
    const found: Proposal[] = []
    for (const path of await this.strandedOn(tx, evening)) {
      const promised = found.flatMap(({ option }) => option?.visits ?? [])
      found.push(await this.proposalFor(tx, evening, path, promised))
    }
    return found
  }

  /** Moves these patients to what is proposed for them: evening, scans, blood and call together, and one message for each. */
  async move(day: Day, refs: readonly CarePathRef[], by: Actor): Promise<Rebooked> {
    const { evening, proposals } = await this.db.transaction(async (tx) => {
      const [found] = await this.evenings.list(tx, day, day)
      return { evening: found, proposals: found ? await this.proposals(tx, found) : [] }
    })
    const moved: string[] = []
    for (const { path, option, ask } of proposals) {
      const ref = refs.find(({ carePathId }) => carePathId === path.id)
      if (!ref || !option) continue
      const { day: to, pathway, visits } = option
      const notes = [...path.notes, `Avond van ${shortDay(day)} gaat niet door: ${reasonOf(evening!)}`]
      const outcome = await this.carePaths.move(ref, { ask, day: to, pathway, visits, notes }, by)
      if (outcome.ok) moved.push(path.id)
    }
    return { moved, left: refs.flatMap(({ carePathId }) => (moved.includes(carePathId) ? [] : [carePathId])) }
  }

  /** Calls these patients' evenings off; their referrals are on the work list again. */
  async toWorkList(day: Day, refs: readonly CarePathRef[], by: Actor): Promise<Rebooked> {
    const stranded = await this.db.transaction(async (tx) => {
      const [evening] = await this.evenings.list(tx, day, day)
      return evening ? this.strandedOn(tx, evening) : []
    })
    const moved: string[] = []
    for (const ref of refs.filter(({ carePathId }) => stranded.some(({ id }) => id === carePathId)))
      if ((await this.carePaths.cancel(ref, 'hospital', by)).ok) moved.push(ref.carePathId)
    return { moved, left: refs.flatMap(({ carePathId }) => (moved.includes(carePathId) ? [] : [carePathId])) }
  }

  /** Everybody where there is no evening; where the evening goes on without the hospital, those who have something by day. */
  private async strandedOn(tx: Tx, { day, state, shutByDay }: Evening): Promise<readonly CarePathView[]> {
    if (state === 'flagged' || (state === 'open' && !shutByDay)) return []
    const isShut = (path: CarePathView) => path.visits.some((visit) => visit.day === day && visit.sessionType === 'day')
    const paths = await this.lists.onEvenings(tx, [day])
    return paths.filter((path) => LIVE.includes(path.status) && (state !== 'open' || isShut(path))).sort(byStart)
  }

  private async proposalFor(
    tx: Tx,
    { day, decision }: Evening,
    path: CarePathView,
    promised: readonly ChosenVisit[],
  ): Promise<Proposal> {
    const tomorrow = addDays(dayOf(tx.now), 1)
    const from = [decision?.movedTo ?? addDays(day, 1), tomorrow].sort().at(-1)!
    const ask = { ...(path.ask as Ask), from, evening: true }
    const options = { most: 1, except: path.id, promised }
    const tried = await this.finder.find(tx, ask, options)
    if (tried.options[0]) return { path, option: tried.options[0], ask, late: false, tried }
    const later = { ...ask, ignore: [...new Set([...(ask.ignore ?? []), 'latest' as const])] }
    const [option] = (await this.finder.find(tx, later, options)).options
    return { path, option: option ?? null, ask: later, late: option !== undefined, tried }
  }
}

const reasonOf = ({ decision, reason, flag }: Evening): string => decision?.reason ?? reason ?? flag ?? ''

const startOf = ({ visits }: CarePathView) => visits.find(({ sessionType }) => sessionType === 'evening')?.from ?? 0
const byStart = (a: CarePathView, b: CarePathView) => startOf(a) - startOf(b)
