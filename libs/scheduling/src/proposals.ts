import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { bestOfDay, type DayAgenda, evaluate, findDays, overlaps, type Question, repair, type Visit } from '#planner'
import { dayOf, minuteOf, type Tx } from '#platform'
import type { Ask } from './ask.js'
import { Finder } from './finder.js'
import type { CarePathView } from './path-lists.js'
import { type Asked, byDay, type ChosenVisit, laterQuestion, laterVisits, Questions } from './questions.js'

/** A path that loses its place, and which of its visits do. */
export interface Hit {
  readonly path: CarePathView
  readonly isHit: (visit: {
    readonly unit: string
    readonly day: Day
    readonly from: number
    readonly to: number
  }) => boolean
}
interface Place {
  readonly day: Day
  readonly pathway: string
  readonly visits: readonly ChosenVisit[]
}
export interface Proposal {
  readonly carePathId: string
  /** `was`: the place that is left, to be shown beside the new one once she has moved. Null where nothing was found: somebody must call. */
  readonly choice: (Place & { readonly was: readonly ChosenVisit[] }) | null
  /** Minutes that starts move on the same day. */
  readonly minutes: number | null
}

/** Minutes that a patient who is on her way today needs before another time. */
const NOTICE = 30
/** Days ahead that are looked at for one that does not meet another proposal. */
const LOOK = 15
/** Nodes of search for one day's repair. */
const EFFORT = 200_000

/**
 * A place for each path of one day that loses its own: the same day with other units or minutes, moving nobody else and these as
 * little as can be; else another whole day that still allows preparation; else none. The same input gives the same proposals.
 */
@Injectable()
export class Proposals {
  constructor(
    private readonly questions: Questions,
    private readonly finder: Finder,
  ) {}

  /** `promised`: minutes that other proposals want. Paths are of one day, and come back in their order. */
  async of(tx: Tx, day: Day, hits: readonly Hit[], promised: readonly ChosenVisit[]): Promise<readonly Proposal[]> {
    const asked = new Map<string, Asked>()
    for (const { path } of hits) asked.set(path.id, await this.questions.of(tx, path.ask as Ask))
    const agendasOf = await this.questions.agendasFor(
      tx,
      [...asked.values()],
      hits.map(({ path }) => path.id),
    )
    const taken: ChosenVisit[] = [...promised]
    for (const { path, isHit } of hits)
      taken.push(
        ...path.visits.filter(
          (visit) => !isHit(visit) && (visit.day !== day || !path.visits.some((own) => own.day === day && isHit(own))),
        ),
      )
    const agendasFor = (path: CarePathView) => agendasOf(asked.get(path.id)!)
    const kept = this.repaired(tx, day, hits, asked, (path) => byDay(agendasFor(path)).get(day), taken)
    const found: Proposal[] = []
    for (const { path, isHit } of hits) {
      const own = asked.get(path.id)!
      const agenda = byDay(agendasFor(path)).get(day)
      const isMainHit = path.visits.some((visit) => visit.day === day && isHit(visit))
      const sameDay = !isMainHit
        ? mainOf(path, day)
        : agenda && sameDayPlan(own, path, day, withTaken(agenda, taken), kept.get(path.id))
      const later = sameDay && laterPlan(own, path, isHit, day, agendasFor(path), taken)
      const place: Place | null =
        sameDay && later
          ? { day, pathway: path.pathway, visits: [...sameDay, ...later] }
          : isMainHit
            ? await this.otherDay(tx, path, day, taken)
            : null
      if (place) taken.push(...place.visits)
      found.push({
        carePathId: path.id,
        choice: place && { ...place, was: path.visits.map(chosen) },
        minutes: place && place.day === path.day ? shiftOf(path, place.visits) : null,
      })
    }
    return found
  }

  /** The day's visits of the paths that are hit on it, all moved together at the least disturbance. */
  private repaired(
    tx: Tx,
    day: Day,
    hits: readonly Hit[],
    asked: ReadonlyMap<string, Asked>,
    agendaOf: (path: CarePathView) => DayAgenda | undefined,
    taken: readonly ChosenVisit[],
  ): ReadonlyMap<string, readonly Visit[]> {
    const now = dayOf(tx.now) === day ? minuteOf(tx.now) : -NOTICE
    const patients = hits.flatMap(({ path, isHit }) => {
      if (!path.visits.some((visit) => visit.day === day && isHit(visit))) return []
      const { question } = asked.get(path.id)!
      const pathway = question.pathways.find(({ id }) => id === path.pathway)
      const visits = path.visits.filter(
        (visit) => visit.day === day && pathway?.steps.some(({ id }) => id === visit.step),
      )
      if (!pathway || visits.length !== pathway.steps.length) return []
      const { notBefore, notAfter } = question.wishes
      return [
        {
          id: path.id,
          pathway,
          visits: visits.map((visit) => ({
            ...visit,
            state: visit.from < now ? ('done' as const) : ('todo' as const),
          })),
          presentFrom: notBefore,
          leaveBy: notAfter,
          state: 'active' as const,
        },
      ]
    })
    const agenda = widest(patients.map(({ id }) => agendaOf(hits.find(({ path }) => path.id === id)!.path)))
    if (!agenda || patients.length === 0) return new Map()
    const { kept } = repair(
      { agenda: withTaken(agenda, taken), patients, now: now + NOTICE, down: [], overtime: 0, maxAdvance: 1440 },
      { effort: EFFORT },
    )
    return new Map(
      kept.map(({ patient, visits }) => [
        patient,
        [...patients.find(({ id }) => id === patient)!.visits.filter(({ state }) => state === 'done'), ...visits],
      ]),
    )
  }

  private async otherDay(tx: Tx, path: CarePathView, day: Day, taken: readonly ChosenVisit[]): Promise<Place | null> {
    const { options } = await this.finder.find(tx, path.ask as Ask, { most: LOOK, except: path.id })
    const option = options.find(
      (one) => one.day !== day && !one.visits.some((visit) => taken.some((other) => meets(visit, other))),
    )
    return option ? { day: option.day, pathway: option.pathway, visits: option.visits } : null
  }
}

const chosen = ({ step, unit, from, to, day }: ChosenVisit): ChosenVisit => ({ step, unit, from, to, day })

/** The day's own visits where they may stay as they are. */
const mainOf = (path: CarePathView, day: Day): readonly ChosenVisit[] =>
  path.visits.filter((visit) => visit.day === day).map(chosen)

/** What was repaired where every rule holds, else the best day that is still there, else nothing. */
function sameDayPlan(
  asked: Asked,
  path: CarePathView,
  day: Day,
  agenda: DayAgenda,
  repaired: readonly Visit[] | undefined,
) {
  const question = prepared(asked.question, path.pathway)
  if (question.pathways.length === 0) return null
  const on = (visits: readonly Visit[]) => visits.map(({ step, unit, from, to }) => ({ step, unit, from, to, day }))
  if (repaired && evaluate({ day, pathway: path.pathway, visits: on(repaired) }, question, agenda).length === 0)
    return on(repaired)
  const best = bestOfDay(question, agenda)
  return 'plan' in best ? on(best.plan.visits) : null
}

/** Visits of other days: those that stay, and for each that is hit the first place that its rule allows; null where there is none. */
function laterPlan(
  asked: Asked,
  path: CarePathView,
  isHit: Hit['isHit'],
  day: Day,
  agendas: readonly DayAgenda[],
  taken: readonly ChosenVisit[],
): readonly ChosenVisit[] | null {
  const visits: ChosenVisit[] = []
  for (const later of laterVisits(asked, { pathway: path.pathway, day })) {
    const own = path.visits.filter(({ step }) => later.pathway.steps.some(({ id }) => id === step))
    if (own.length > 0 && !own.some(isHit)) {
      visits.push(...own.map(chosen))
      continue
    }
    const days = agendas
      .filter((agenda) => agenda.day >= later.earliest && (!later.latest || agenda.day <= later.latest))
      .map((agenda) => withTaken(agenda, taken))
    const [option] = findDays(laterQuestion(asked, later), days, { most: 1 }).options
    if (!option) return null
    visits.push(...option.plan.visits.map((visit) => ({ ...visit, day: option.plan.day })))
  }
  return visits
}

/** The question of a patient who keeps her day: she has prepared for it already. */
const prepared = (question: Question, pathway: string): Question => ({
  ...question,
  wishes: { ...question.wishes, weekdaysOff: [] },
  pathways: question.pathways
    .filter(({ id }) => id === pathway)
    .map((one) => {
      const { kit: _, ...rules } = one.dateRules
      return { ...one, dateRules: { ...rules, leadWorkingDays: 0, leadDays: 0 } }
    }),
})

const meets = (a: ChosenVisit, b: ChosenVisit) => a.unit === b.unit && a.day === b.day && overlaps(a, b)

/** An agenda with these visits taken as well. */
function withTaken(agenda: DayAgenda, visits: readonly ChosenVisit[]): DayAgenda {
  const own = visits.filter(({ day }) => day === agenda.day)
  if (own.length === 0) return agenda
  return {
    ...agenda,
    units: agenda.units.map((at) => ({
      ...at,
      taken: [...at.taken, ...own.filter(({ unit }) => unit === at.unit.id)].sort((a, b) => a.from - b.from),
    })),
  }
}

const widest = (agendas: readonly (DayAgenda | undefined)[]) =>
  agendas.reduce<DayAgenda | undefined>(
    (most, one) => (one && one.units.length > (most?.units.length ?? 0) ? one : most),
    undefined,
  )

const shiftOf = (path: CarePathView, visits: readonly ChosenVisit[]): number =>
  path.visits.reduce((sum, old) => {
    const now = visits.find(({ step }) => step === old.step)
    return sum + (now && now.day === old.day ? Math.abs(now.from - old.from) : 0)
  }, 0)
