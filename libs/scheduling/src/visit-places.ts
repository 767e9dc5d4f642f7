import { Injectable } from '@nestjs/common'
import { LEAVABLE, type Leavable, leftOut } from '#care-path'
import type { Day } from '#contracts'
import { addDays, bestOfDay, type DayAgenda, type Refusal } from '#planner'
import type { Tx } from '#platform'
import type { Ask } from './ask.js'
import type { Asked, ChosenVisit } from './asked.js'
import { type ByDay, byDay, judgeIn, laterVisits, standing } from './judging.js'
import type { CarePathView } from './path-lists.js'
import { Questions } from './questions.js'

/** Another place for one visit that leaves the rest of the path as it is. */
export interface Place {
  readonly visit: ChosenVisit
  /** All visits of the path with this one moved, as a move wants them. */
  readonly visits: readonly ChosenVisit[]
}
export interface Places {
  readonly asked: Asked
  readonly places: readonly Place[]
  readonly whyNot: readonly Refusal[]
}
/** The same day with other steps. */
export interface Reshaped {
  readonly asked: Asked
  readonly ask: Ask
  readonly pathway: string
  readonly visits: readonly ChosenVisit[]
}

/** Days on which a call of another day may lie that are looked through. */
const CALL_DAYS = 21

/** What can be changed inside a path day, judged by the same rules as the day itself. Reads only. */
@Injectable()
export class VisitPlaces {
  constructor(private readonly questions: Questions) {}

  /** Every place where one visit could be while all others stay, sorted by time; and why it cannot be at `at`, minutes after midnight, where it cannot. */
  async of(tx: Tx, path: CarePathView, step: string, at?: number): Promise<Places> {
    const asked = await this.standingQuestion(tx, path, path.ask)
    const own = path.visits.find((visit) => visit.step === step)
    if (!own) return { asked, places: [], whyNot: [] }
    const agendas = await this.agendasOf(tx, asked, path)
    const later = laterVisits(asked, path).find(({ pathway }) => pathway.steps.some(({ id }) => id === step))
    const last = later && (later.latest ?? addDays(later.earliest, CALL_DAYS))
    const days = later ? [...agendas.keys()].filter((day) => day >= later.earliest && day <= last!) : [path.day]
    const places = days.flatMap((day) => placesOn(asked, agendas, path, own, day))
    const isFree = at === undefined || own.from === at || places.some(({ visit }) => visit.from === at)
    return { asked, places, whyNot: isFree ? [] : whyNotAt(asked, agendas, path, { ...own, from: at }) }
  }

  /** The day with one step left out or taken in. The others stay where that is possible; else the whole day is planned anew. Refusals where it is not. */
  async reshaped(
    tx: Tx,
    path: CarePathView,
    kind: Leavable,
    included: boolean,
  ): Promise<Reshaped | { readonly asked: Asked; readonly refusals: readonly Refusal[] }> {
    const left = new Set<Leavable>([...(path.ask.without ?? []), ...leftOut(path.pathway)])
    if (included) left.delete(kind)
    else left.add(kind)
    const ask: Ask = { ...path.ask, without: [...left] }
    const asked = await this.standingQuestion(tx, path, ask)
    const variant = path.pathway.split('-without-')[0]!
    const pathway = asked.question.pathways.find(({ id }) => id.split('-without-')[0] === variant)
    if (!pathway) return { asked, refusals: [{ code: 'visit-missing' }] }
    const agendas = await this.agendasOf(tx, asked, path)
    const wanted = new Set(pathway.steps.map(({ id }) => id))
    const later = laterVisits(asked, { pathway: pathway.id, day: path.day }).flatMap((one) => one.pathway.steps)
    for (const { id } of later) wanted.add(id)
    const staying = path.visits.filter((visit) => wanted.has(visit.step)).map(chosen)
    const kept = { ...path, pathway: pathway.id, visits: staying }
    const missing = pathway.steps.filter(({ id }) => !staying.some((visit) => visit.step === id))
    const [first] = missing
    if (!first && judgeIn(asked, agendas, kept).refusals.length === 0)
      return { asked, ask, pathway: pathway.id, visits: staying }
    if (missing.length === 1) {
      const place = bestPlace(
        placesOn(
          asked,
          agendas,
          kept,
          { step: first!.id, unit: '', day: path.day, from: 0, to: first!.duration },
          path.day,
        ),
      )
      if (place) return { asked, ask, pathway: pathway.id, visits: place.visits }
    }
    const best = bestOfDay({ ...asked.question, pathways: [pathway] }, agendas.get(path.day)!)
    if (!('plan' in best)) return { asked, refusals: best.refusals }
    const others = staying.filter((visit) => visit.day !== path.day)
    const visits = [...best.plan.visits.map((visit) => ({ ...visit, day: path.day })), ...others]
    const { refusals } = judgeIn(asked, agendas, { day: path.day, pathway: pathway.id, visits })
    return refusals.length === 0 ? { asked, ask, pathway: pathway.id, visits } : { asked, refusals }
  }

  private async standingQuestion(tx: Tx, path: CarePathView, ask: Ask): Promise<Asked> {
    const asked = await this.questions.of(tx, ask)
    return standing(asked, { kit: path.visits.some(({ kind }) => kind === 'urine') })
  }

  /** Of her own days too where a new search would not reach them any more. */
  private async agendasOf(tx: Tx, asked: Asked, path: CarePathView): Promise<ByDay> {
    const days = [path.day, ...path.visits.map(({ day }) => day)].sort()
    const last = days.at(-1)!
    const to = [asked.span.to, addDays(last, CALL_DAYS)].sort()[0]!
    const near = { ...asked, span: { from: days[0]!, to: to < last ? last : to } }
    return byDay((await this.questions.agendasFor(tx, [near], path.id))(near))
  }
}

/** Which optional steps of a day are in, and which could be taken in again. */
export function optionalSteps(
  path: Pick<CarePathView, 'pathway' | 'ask' | 'visits'>,
): Readonly<Record<'inside' | 'outside', readonly Leavable[]>> {
  const left = new Set<string>([...(path.ask.without ?? []), ...leftOut(path.pathway)])
  return {
    inside: LEAVABLE.filter((kind) => path.visits.some((visit) => visit.kind === kind)),
    outside: LEAVABLE.filter((kind) => left.has(kind) && !path.visits.some((visit) => visit.kind === kind)),
  }
}

function placesOn(
  asked: Asked,
  agendas: ByDay,
  path: { readonly day: Day; readonly pathway: string; readonly visits: readonly ChosenVisit[] },
  own: ChosenVisit,
  day: Day,
): readonly Place[] {
  const agenda = agendas.get(day)
  const step = stepOf(asked, path, own.step)
  if (!agenda || !step) return []
  const others = path.visits.filter((visit) => visit.step !== own.step).map(chosen)
  return starts(agenda, step, asked).flatMap(({ unit, from }) => {
    const visit = { step: own.step, unit, day, from, to: from + step.duration }
    if (unit === own.unit && day === own.day && from === own.from) return []
    const visits = [...others, visit].sort((a, b) => a.day.localeCompare(b.day) || a.from - b.from)
    const { refusals } = judgeIn(asked, agendas, { day: path.day, pathway: path.pathway, visits })
    return refusals.length === 0 ? [{ visit, visits }] : []
  })
}

/** Why a visit cannot begin when it is wanted: the reasons of the unit with the fewest. */
function whyNotAt(asked: Asked, agendas: ByDay, path: CarePathView, wanted: ChosenVisit): readonly Refusal[] {
  const step = stepOf(asked, path, wanted.step)
  const units = agendas.get(wanted.day)?.units.filter(({ unit }) => unit.pool === step?.pool) ?? []
  const others = path.visits.filter((visit) => visit.step !== wanted.step).map(chosen)
  const reasons = units.map(({ unit }) => {
    const visit = chosen({ ...wanted, unit: unit.id, to: wanted.from + step!.duration })
    return judgeIn(asked, agendas, { day: path.day, pathway: path.pathway, visits: [...others, visit] }).refusals
  })
  return reasons.sort((a, b) => a.length - b.length)[0] ?? []
}

/** Starts on the grid at which a unit is free for so long; whether they suit the path is for the judge. */
function starts({ units }: DayAgenda, step: { pool: string; duration: number; window: Span }, { definition }: Asked) {
  const found: { unit: string; from: number }[] = []
  const first = Math.ceil(step.window.from / definition.grid) * definition.grid
  for (let from = first; from + step.duration <= step.window.to; from += definition.grid) {
    for (const { unit, sessions, taken } of units) {
      const to = from + step.duration
      const isOpen = sessions.some((session) => session.from <= from && to <= session.to)
      if (unit.pool === step.pool && isOpen && !taken.some((one) => one.from < to && from < one.to))
        found.push({ unit: unit.id, from })
    }
  }
  return found
}
interface Span {
  readonly from: number
  readonly to: number
}

function stepOf(asked: Asked, path: { day: Day; pathway: string }, step: string) {
  const pathways = [
    ...asked.question.pathways.filter(({ id }) => id === path.pathway),
    ...laterVisits(asked, path).map(({ pathway }) => pathway),
  ]
  return pathways.flatMap(({ steps }) => steps).find(({ id }) => id === step)
}

/** The one that makes the day shortest; of equals, the earliest. */
function bestPlace(places: readonly Place[]): Place | undefined {
  const stay = ({ visit, visits }: Place) => {
    const own = visits.filter(({ day }) => day === visit.day)
    return Math.max(...own.map(({ to }) => to)) - Math.min(...own.map(({ from }) => from))
  }
  return [...places].sort((a, b) => stay(a) - stay(b) || a.visit.from - b.visit.from)[0]
}

const chosen = ({ step, unit, day, from, to }: ChosenVisit): ChosenVisit => ({ step, unit, day, from, to })
