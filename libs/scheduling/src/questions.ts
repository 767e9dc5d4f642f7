import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition, type PathPlan, planFor, wishesFor } from '#care-path'
import type { Day } from '#contracts'
import { Referrals, type ReferralRecord } from '#intake'
import { addDays, type DayAgenda, evaluate, type Plan, type Question, type Refusal, type Visit } from '#planner'
import { Config, dayOf, type Tx } from '#platform'
import { Agendas } from './agendas.js'
import type { Ask } from './ask.js'
import type { NewVisit } from './path-store.js'

/** One question, with everything that was looked up to ask it. */
export interface Asked {
  readonly ask: Ask
  readonly referral: ReferralRecord
  readonly definition: CarePathDefinition
  readonly plan: PathPlan
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
    const last = addDays(today, 7 * Math.min(ask.weeks ?? 26, LONGEST_SEARCH))
    const ignored = (wish: 'preference' | 'latest') => ask.ignore?.includes(wish) ?? false
    const latest = !ignored('latest') && referral.latest && referral.latest < last ? referral.latest : last
    const calendar = await this.agendas.calendar(tx, today, addDays(last, AFTERMATH))
    const plan = planFor(definition, referral.needs, {
      today,
      calendar,
      without: ask.without ?? [],
      evening: ask.evening ?? referral.needs.eveningWish,
    })
    const wishes = wishesFor(definition, referral.wishes, { ignorePreference: ignored('preference') })
    const earliest = ask.from && ask.from > today ? ask.from : today
    return {
      ask,
      referral,
      definition,
      plan,
      question: { today, calendar, pathways: plan.pathways, wishes: { ...wishes, earliest, latest } },
      span: { from: earliest, to: addDays(latest, AFTERMATH) },
    }
  }

  /** What the pools of all these questions offer, over the widest of their spans. */
  async agendasFor(tx: Tx, asked: readonly Asked[], except?: string): Promise<readonly DayAgenda[]> {
    const from = asked.map(({ span }) => span.from).sort()[0]!
    const to = asked.map(({ span }) => span.to).sort().at(-1)!
    const pools = [...new Set(asked.flatMap(({ plan }) => poolsOf(plan)))]
    return this.agendas.between(tx, { from, to, pools, ...(except && { except }) })
  }

  /**
   * Judges chosen visits by the rules that found them: every reason why they may not be held, none when they may,
   * and the visits as they are to be stored. `except` is the path whose own visits count as free.
   */
  async judge(tx: Tx, asked: Asked, chosen: Chosen, except?: string): Promise<Judged> {
    const days = [chosen.day, ...chosen.visits.map(({ day }) => day)].sort()
    const range = { from: days[0]!, to: days.at(-1)!, pools: poolsOf(asked.plan) }
    const agendas = byDay(await this.agendas.between(tx, { ...range, ...(except && { except }) }))
    const visits = chosen.visits.map((visit) => asVisit(asked.plan, agendas, visit))
    const later = asked.plan.afterwards(chosen.pathway, chosen.day)
    const laterSteps = new Set(later.map(({ pathway }) => pathway.id))
    const main: Plan = { ...chosen, visits: visits.filter(({ step }) => !laterSteps.has(step)) }
    return {
      visits,
      refusals: [
        ...(main.visits.some(({ day }) => day !== chosen.day) ? [{ code: 'does-not-fit' as const }] : []),
        ...evaluate(main, asked.question, agendas.get(chosen.day)!),
        ...later.flatMap((one) => {
          const visit = visits.find(({ step }) => step === one.pathway.id)
          const laterAgenda = visit && agendas.get(visit.day)
          if (!laterAgenda) return [{ code: 'visit-missing' as const, step: one.pathway.id }]
          return evaluate({ day: visit.day, pathway: one.pathway.id, visits: [visit] }, laterQuestion(asked, one), laterAgenda)
        }),
      ],
    }
  }
}

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

export const byDay = (agendas: readonly DayAgenda[]): ReadonlyMap<Day, DayAgenda> => new Map(agendas.map((agenda) => [agenda.day, agenda]))

/** A planned visit with what storing it needs: its kind and the kind of session it lies in. */
export function asVisit(plan: PathPlan, agendas: ReadonlyMap<Day, DayAgenda>, { step, unit, day, from, to }: ChosenVisit): NewVisit {
  const sessions = agendas.get(day)?.units.find((one) => one.unit.id === unit)?.sessions ?? []
  const session = sessions.find((one) => one.from <= from && to <= one.to)
  return { step, kind: plan.kindOf(step), unit, day, from, to, sessionType: session?.type ?? 'day' }
}

type Later = ReturnType<PathPlan['afterwards']>[number]

/** The question where a visit of a later day, such as the phone result, may lie. */
export const laterQuestion = ({ question, span }: Asked, { pathway, earliest }: Later): Question => ({
  ...question,
  pathways: [pathway],
  wishes: { earliest, latest: span.to, weekdaysOff: [], notBefore: 0, notAfter: 1440, unavailable: [] },
})

const poolsOf = (plan: PathPlan): string[] =>
  plan.pathways
    .flatMap((pathway) => [pathway, ...plan.afterwards(pathway.id, '2000-01-01').map((later) => later.pathway)])
    .flatMap((pathway) => pathway.steps.map((step) => step.pool))
