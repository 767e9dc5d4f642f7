import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { Day } from '#contracts'
import { overlaps } from '#planner'
import { Database, type Named, Repeats, sqlState, type Tx } from '#platform'
import { type Actor, needsReason, type Occupant, RunningDays, type Shift, Taken } from '#scheduling'
import { Acts, type Write } from './acts.js'
import { isAway, isPresent } from './board-view.js'
import { type DayFacts, type DayPath, type DayVisit, Facts, visitKey } from './facts.js'
import type { Terms } from './mapping.js'
import { type MovedPatient, type Proposal, propose } from './proposal.js'
import { type BoardRefusal, type Done, no } from './refusal.js'
import { backOf, type GivenUp, givenUpBy, type Replan, replanOf, restoredOf, stuck, taskWritesOf } from './replans.js'

export interface Asked {
  readonly day: Day
  readonly overtime: number
  readonly maxAdvance: number
}
export interface Commit extends Terms {
  readonly day: Day
  readonly basis: string
  readonly acceptPastClosing: boolean
  readonly acceptDropped: boolean
}
export type Proposed =
  { readonly ok: true; readonly proposal: Proposal } | { readonly ok: false; readonly refusal: BoardRefusal }

/** The rest of a day, planned anew. A proposal changes nothing; a commit does all of what was proposed, or nothing. */
@Injectable()
export class RestOfDay {
  constructor(
    private readonly db: Database,
    private readonly repeats: Repeats,
    private readonly acts: Acts,
    private readonly facts: Facts,
    private readonly running: RunningDays,
  ) {}

  async propose({ day, overtime, maxAdvance }: Asked): Promise<Proposed> {
    const read = await this.db.transaction(async (tx) => {
      const facts = await this.facts.of(tx, day)
      return { facts, agenda: await this.agendaOf(tx, facts) }
    })
    const refusal = notRunning(read.facts)
    if (refusal) return no(refusal)
    const terms = { at: read.facts.now!, overtime, maxAdvance }
    return { ok: true, proposal: propose(read.facts, read.agenda, terms) }
  }

  /** The same proposal again, under the day's lock, and done. Refused where the board is another than the one that it was made for. */
  async commit(asked: Commit, by: Actor, named?: Named): Promise<Done> {
    try {
      return await this.db.transaction((tx) => this.repeats.once<Done>(tx, named, () => this.work(tx, asked, by)))
    } catch (error) {
      if (error instanceof Taken || sqlState(error) === '23P01') return no({ code: 'taken' })
      throw error
    }
  }

  private async work(
    tx: Tx,
    { day, basis, acceptPastClosing, acceptDropped, ...terms }: Commit,
    by: Actor,
  ): Promise<Done> {
    await tx.lockDays(day)
    await this.acts.lock(tx, day)
    const facts = await this.facts.of(tx, day)
    const refusal = notRunning(facts)
    if (refusal) return no(refusal)
    const proposal = propose(facts, await this.agendaOf(tx, facts), terms)
    if (proposal.basis !== basis) return no({ code: 'board-changed' })
    const { moved, dropped, pastClosing } = proposal
    if (moved.length + dropped.length === 0) return no({ code: 'nothing-to-move' })
    if (moved.some(({ visits }) => visits.some(({ newFrom }) => newFrom < facts.now!))) return no({ code: 'too-late' })
    if (pastClosing.length > 0 && !acceptPastClosing)
      return no({ code: 'past-closing', patients: new Set(pastClosing.map(({ carePathId }) => carePathId)).size })
    if (dropped.length > 0 && !acceptDropped) return no({ code: 'drops-patients', patients: dropped.length })
    const freed = inTheWayOf(moved, facts)
    await this.running.shift(tx, day, shiftsOf(proposal, freed, facts), by)
    const writes = [
      ...moved.filter((one) => isNoticed(one, facts)).map((one) => telling(one, facts)),
      ...givenUp(proposal, freed, facts, tx.now),
    ]
    const act = { day, path: null, what: 'replanned', by, about: { moved, dropped, pastClosing } }
    return { ok: true, act: await this.acts.write(tx, act, writes) }
  }

  /** Puts back what a commit moved and what it gave up, while none of it has begun and every old place is still free and to come. */
  async undo(actId: number, reason: string, by: Actor, named?: Named): Promise<Done> {
    const known = await this.db.transaction((tx) => replanOf(tx, actId))
    if (!known) return no({ code: 'not-found' })
    try {
      return await this.db.transaction((tx) =>
        this.repeats.once<Done>(tx, named, async () => {
          await tx.lockDays(known.day)
          await this.acts.lock(tx, known.day)
          const act = (await replanOf(tx, actId))!
          if (act.undoneBy) return no({ code: 'undone-already', by: act.undoneBy, at: act.undoneAt!.toISOString() })
          const facts = await this.facts.of(tx, act.day)
          const givenUp = givenUpBy(act, facts)
          const refusal = notRunning(facts) ?? stuck(act, givenUp, facts)
          if (refusal) return no(refusal)
          if (needsReason({ actor: act.by, at: act.at }, by, tx.now) && !reason.trim())
            return no({ code: 'reason-needed' })
          const { taken, back } = await this.oldPlaces(tx, act, givenUp)
          if (taken) return no({ code: 'place-taken', ...taken })
          await this.running.shift(tx, act.day, backOf(act, back, facts), by)
          const done = { day: act.day, path: null, what: 'replanned', by, reason: reason.trim(), undoes: actId }
          const places = back.map(({ key, before }): Write => ({ subject: 'visit', key, set: before }))
          return { ok: true, act: await this.acts.write(tx, done, [...places, ...taskWritesOf(act, facts)]) }
        }),
      )
    } catch (error) {
      if (error instanceof Taken || sqlState(error) === '23P01') return no({ code: 'taken' })
      throw error
    }
  }

  /** Who is in the way of what must come back, and what was given up and can. A place that nobody came to is given back only where it is free: nobody loses anything where it is not. */
  private async oldPlaces(
    tx: Tx,
    { day, moved }: Replan,
    givenUp: readonly GivenUp[],
  ): Promise<{ readonly taken: Occupant | undefined; readonly back: readonly GivenUp[] }> {
    const known = givenUp.filter(({ path }) => path)
    const places = moved.flatMap(({ patientId, visits }) => visits.map((visit) => ({ ...visit, patientId })))
    const moving = places.map(({ id }) => id)
    const inTheWay = await this.running.inTheWay(tx, day, [...places, ...known.map(restoredOf)], moving)
    const needed = new Set([...moving, ...known.filter(({ isLost }) => isLost).map(({ freed }) => freed.id)])
    return {
      taken: inTheWay.find(({ wanted }) => needed.has(wanted)),
      back: known.filter(({ freed }) => !inTheWay.some(({ wanted }) => wanted === freed.id)),
    }
  }

  private agendaOf(tx: Tx, { day, paths }: DayFacts) {
    return this.running.agendaOf(
      tx,
      day,
      paths.map(({ path }) => path),
    )
  }
}

function notRunning({ now, closing }: DayFacts): BoardRefusal | null {
  if (now === null) return { code: 'day-over' }
  if (!closing?.closedAt) return null
  return { code: 'day-closed', by: closing.changedBy, at: closing.closedAt.toISOString() }
}

interface Freed {
  readonly day: DayPath
  readonly visit: DayVisit
}

/** Places of visits that did not happen, where somebody now goes. */
function inTheWayOf(moved: readonly MovedPatient[], { paths }: DayFacts): readonly Freed[] {
  const wanted = moved.flatMap(({ visits }) =>
    visits.map(({ newUnit, newFrom, newTo }) => ({ unit: newUnit, from: newFrom, to: newTo })),
  )
  return paths.flatMap((day) =>
    day.visits
      .filter(
        (visit) =>
          !visit.freed &&
          (visit.state === 'no-show' || visit.state === 'not-done') &&
          wanted.some((one) => one.unit === visit.unit && overlaps(one, visit)),
      )
      .map((visit) => ({ day, visit })),
  )
}

function shiftsOf({ moved, dropped }: Proposal, freed: readonly Freed[], { paths }: DayFacts): readonly Shift[] {
  const ids = [
    ...moved.map(({ carePathId }) => carePathId),
    ...dropped.map(({ carePathId }) => carePathId),
    ...freed.map(({ day }) => day.path.id),
  ]
  return [...new Set(ids)].map((carePathId) => ({
    carePathId,
    version: paths.find(({ path }) => path.id === carePathId)!.path.version,
    visits: (moved.find((one) => one.carePathId === carePathId)?.visits ?? []).map(
      ({ id, newUnit, newFrom, newTo }) => ({
        ...{ id, unit: newUnit, from: newFrom, to: newTo },
      }),
    ),
    dropped: [
      ...(dropped.find((one) => one.carePathId === carePathId)?.visits ?? []),
      ...freed.filter(({ day }) => day.path.id === carePathId).map(({ visit }) => visit.id),
    ],
  }))
}

/** Whether she comes at other minutes, or to another place; which device or room it is there she hears on the spot. */
function isNoticed({ visits }: MovedPatient, { units }: DayFacts): boolean {
  const placeOf = (unit: string) => units.find(({ id }) => id === unit)?.place
  return visits.some(
    ({ from, to, unit, newFrom, newTo, newUnit }) =>
      from !== newFrom || to !== newTo || !placeOf(unit) || placeOf(unit) !== placeOf(newUnit),
  )
}

/** Somebody tells her in person: she is in the house, or is phoned. No mail reaches a patient who is on her way. */
function telling({ carePathId, visits, shift, later }: MovedPatient, facts: DayFacts): Write {
  const day = facts.paths.find(({ path }) => path.id === carePathId)!
  const [first] = visits
  const about = {
    ...{ code: first!.code, from: first!.from, newFrom: first!.newFrom, unit: first!.newUnitLabel, shift, later },
    ...{ visits: visits.length, present: isPresent(day) && !isAway(day) ? 1 : 0 },
  }
  const known = facts.tasks.find((task) => task.carePathId === carePathId && task.kind === 'tell-moved' && !task.done)
  const set = { care_path_id: carePathId, kind: 'tell-moved', about, done: false }
  return { subject: 'task', key: known?.key ?? randomUUID(), set }
}

/** What does not fit today any more is not done, with its old place; who loses something is planned again by somebody. */
function givenUp({ dropped }: Proposal, freed: readonly Freed[], { paths }: DayFacts, now: Date): readonly Write[] {
  const lost = dropped.flatMap(({ carePathId, visits }) => {
    const day = paths.find(({ path }) => path.id === carePathId)!
    return visits.map((id) => ({ day, visit: day.visits.find((one) => one.id === id)! }))
  })
  return [
    ...lost.map((one) => freeing(one, { state: 'not-done', reason: 'Past niet meer vandaag', ended_at: now })),
    ...freed.map((one) => freeing(one, {})),
    ...dropped.map(({ carePathId, visits }): Write => ({
      ...{ subject: 'task', key: randomUUID() },
      set: { care_path_id: carePathId, kind: 'plan-again', about: { visits: visits.length }, done: false },
    })),
  ]
}

function freeing({ day, visit }: Freed, set: object): Write {
  const { id, kind, unit, from, to, sessionType, step } = visit
  return {
    subject: 'visit',
    key: visitKey(day.path.id, step),
    set: {
      care_path_id: day.path.id,
      step,
      state: visit.state,
      ...set,
      freed: { id, kind, unit, from, to, sessionType },
    },
  }
}
