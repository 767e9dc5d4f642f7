import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition, planFor, type PlanRules, wishesFor } from '#care-path'
import type { Day } from '#contracts'
import { Referrals, type ReferralRecord } from '#intake'
import { addDays, type DayAgenda, evaluate, type Plan, type Question, type Refusal, type Visit } from '#planner'
import { Config, dayOf, type Tx } from '#platform'
import { aftermath, kindOf, type Later, poolsOf } from './aftermath.js'
import { Agendas } from './agendas.js'
import type { Ask } from './ask.js'
import type { NewVisit } from './path-store.js'

/** One question, with everything that was looked up to ask it. */
export interface Asked {
  readonly ask: Ask
  readonly referral: ReferralRecord
  readonly definition: CarePathDefinition
  readonly plan: PlanRules
  readonly question: Question
  /** First and last day on which anything of the path may lie, phone result included. */
  readonly span: { readonly from: Day; readonly to: Day }
}

const LONGEST_SEARCH = 52
/** Days after the last path day in which its phone result must find a place. */
const AFTERMATH = 35

/** Turns a referral and the wishes of the moment into a question to the planner, and judges an answer to it. */
@Injectable()
export class Questions {
  constructor(
    private readonly config: Config,
    private readonly referrals: Referrals,
    private readonly agendas: Agendas,
  ) {}

  /** Throws a NotFound error where the referral does not exist. */
  async of(tx: Tx, ask: Ask): Promise<Asked> {
    const today = dayOf(tx.now)
    const referral = await this.referrals.of(tx, ask.referralId)
    const definition = loadDefinition(this.config.hospital, today)
    const from = ask.from && ask.from > today ? ask.from : today
    const last = addDays(from, 7 * Math.min(ask.weeks ?? definition.horizon.weeks, LONGEST_SEARCH))
    const calendar = await this.agendas.calendar(tx, today, addDays(last, AFTERMATH))
    const plan = planFor(definition, referral.needs, {
      today,
      calendar,
      ...(ask.without && { without: ask.without }),
      ...(ask.evening !== undefined && { evening: ask.evening }),
    })
    const wished = wishesFor(definition, referral.wish, { from, ...(ask.ignore && { ignore: ask.ignore }) })
    const wishes = { ...wished, latest: wished.latest < last ? wished.latest : last }
    return {
      ask,
      referral,
      definition,
      plan,
      question: { today, calendar, pathways: plan.pathways, wishes },
      span: { from, to: addDays(wishes.latest, AFTERMATH) },
    }
  }

  /** What the pools of all these questions offer, over the widest of their spans. */
  async agendasFor(tx: Tx, asked: readonly Asked[], except?: string): Promise<readonly DayAgenda[]> {
    const from = asked.map(({ span }) => span.from).sort()[0]!
    const to = asked
      .map(({ span }) => span.to)
      .sort()
      .at(-1)!
    const pools = [...new Set(asked.flatMap(({ definition, plan }) => poolsOf(definition, plan.pathways)))]
    return this.agendas.between(tx, { from, to, pools, ...(except && { except }) })
  }

  /**
   * Judges chosen visits by the rules that found them: every reason why they may not be held, none when they may,
   * and the visits as they are to be stored. `except` is the path whose own visits count as free.
   */
  async judge(tx: Tx, asked: Asked, chosen: Chosen, except?: string): Promise<Judged> {
    if (!isAnswer(asked, chosen)) return { visits: [], refusals: [{ code: 'does-not-fit' }] }
    const days = [chosen.day, ...chosen.visits.map(({ day }) => day)].sort()
    const range = { from: days[0]!, to: days.at(-1)!, pools: poolsOf(asked.definition, asked.plan.pathways) }
    const agendas = byDay(await this.agendas.between(tx, { ...range, ...(except && { except }) }))
    const visits = chosen.visits.map((visit) => asVisit(asked.definition, agendas, visit))
    const later = laterVisits(asked, chosen)
    const laterSteps = new Set(later.map(({ pathway }) => pathway.id))
    const onTheDay = visits.filter(({ step }) => !laterSteps.has(step))
    const main: Plan = { day: chosen.day, pathway: chosen.pathway, visits: onTheDay }
    return {
      visits,
      refusals: [
        ...(onTheDay.some(({ day }) => day !== chosen.day) ? [{ code: 'does-not-fit' as const }] : []),
        ...evaluate(main, asked.question, agendas.get(chosen.day)!),
        ...later.flatMap((one) => {
          const visit = visits.find(({ step }) => step === one.pathway.id)
          const laterAgenda = visit && agendas.get(visit.day)
          if (!laterAgenda) return [{ code: 'visit-missing' as const, step: one.pathway.id }]
          return evaluate(
            { day: visit.day, pathway: one.pathway.id, visits: [visit] },
            laterQuestion(asked, one),
            laterAgenda,
          )
        }),
      ],
    }
  }
}

/** Whether the choice speaks of a pathway of the question and of steps that the hospital has. */
const isAnswer = ({ question, definition }: Asked, { pathway, visits }: Chosen): boolean =>
  question.pathways.some(({ id }) => id === pathway) &&
  visits.every((visit) => definition.steps.some(({ id }) => id === visit.step))

export interface Chosen {
  readonly day: Day
  readonly pathway: string
  readonly visits: readonly ChosenVisit[]
}
export interface ChosenVisit extends Visit {
  readonly day: Day
}
interface Judged {
  readonly visits: readonly NewVisit[]
  readonly refusals: readonly Refusal[]
}

export const byDay = (agendas: readonly DayAgenda[]): ReadonlyMap<Day, DayAgenda> =>
  new Map(agendas.map((agenda) => [agenda.day, agenda]))

/** A planned visit with what storing it needs: its kind and the kind of session it lies in. */
export function asVisit(
  definition: CarePathDefinition,
  agendas: ReadonlyMap<Day, DayAgenda>,
  { step, unit, day, from, to }: ChosenVisit,
): NewVisit {
  const sessions = agendas.get(day)?.units.find((one) => one.unit.id === unit)?.sessions ?? []
  const session = sessions.find((one) => one.from <= from && to <= one.to)
  return { step, kind: kindOf(definition, step), unit, day, from, to, sessionType: session?.type ?? 'day' }
}

/** The visits of later days that belong to a chosen day; none where the pathway is not one that was asked for. */
export const laterVisits = (
  { definition, question }: Asked,
  { pathway, day }: { pathway: string; day: Day },
): readonly Later[] =>
  question.pathways.some(({ id }) => id === pathway) ? aftermath(definition, pathway, day, question.calendar) : []

/** The question where a visit of a later day, such as the phone result, may lie. */
export const laterQuestion = ({ question, span }: Asked, { pathway, earliest }: Later): Question => ({
  ...question,
  pathways: [pathway],
  wishes: { earliest, latest: span.to, weekdaysOff: [], notBefore: 0, notAfter: 1440, unavailable: [] },
})
