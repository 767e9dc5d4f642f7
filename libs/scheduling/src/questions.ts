import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition, planFor, type PlanRules, wishesFor } from '#care-path'
import type { Day } from '#contracts'
import { Referrals, type ReferralRecord } from '#intake'
import { addDays, type DayAgenda, evaluate, type Plan, type Question, type Refusal, type Visit } from '#planner'
import { Config, dayOf, type Tx } from '#platform'
import { aftermath, kindOf, type Later, poolsOf } from './aftermath.js'
import { Agendas, type Dated } from './agendas.js'
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
      ...(ask.imagingApart && { imagingApart: true }),
    })
    const wished = wishesFor(definition, referral.wish, { from, ...(ask.ignore && { ignore: ask.ignore }) })
    const wishes = { ...wished, latest: wished.latest < last ? wished.latest : last }
    return {
      ask,
      referral,
      definition,
      plan,
      question: { today, calendar, pathways: plan.pathways, wishes },
      // Images made apart lie before the day that is asked for.
      span: { from: ask.imagingApart ? today : from, to: addDays(wishes.latest, AFTERMATH) },
    }
  }

  /** What the pools of all these questions offer, over the widest of their spans; each question sees what is kept for its kind of session. */
  async agendasFor(
    tx: Tx,
    asked: readonly Asked[],
    except?: string | readonly string[],
    promised: readonly Dated[] = [],
  ): Promise<AgendasOf> {
    const from = asked.map(({ span }) => span.from).sort()[0]!
    const to = asked
      .map(({ span }) => span.to)
      .sort()
      .at(-1)!
    const pools = [...new Set(asked.flatMap(({ definition, plan }) => poolsOf(definition, plan)))]
    const seen = new Map<SessionType, readonly DayAgenda[]>()
    for (const session of new Set(asked.map(sessionOf))) {
      seen.set(
        session,
        await this.agendas.between(tx, { from, to, pools, session, promised, ...(except && { except }) }),
      )
    }
    return (one) => seen.get(sessionOf(one))!
  }

  /**
   * Judges chosen visits by the rules that found them: every reason why they may not be held, none when they may,
   * and the visits as they are to be stored. `except` is the path whose own visits count as free.
   */
  async judge(tx: Tx, asked: Asked, chosen: Chosen, except?: string): Promise<Judged> {
    if (!isAnswer(asked, chosen)) return { visits: [], refusals: [{ code: 'does-not-fit' }] }
    const days = [chosen.day, ...chosen.visits.map(({ day }) => day)].sort()
    if (days[0]! < asked.span.from || days.at(-1)! > asked.span.to)
      return { visits: [], refusals: [{ code: 'after-latest', until: asked.question.wishes.latest }] }
    const range = {
      from: days[0]!,
      to: days.at(-1)!,
      pools: poolsOf(asked.definition, asked.plan),
      session: sessionOf(asked),
    }
    const agendas = byDay(await this.agendas.between(tx, { ...range, ...(except && { except }) }))
    const visits = chosen.visits.map((visit) => asVisit(asked.definition, agendas, visit))
    const later = laterVisits(asked, chosen)
    const laterSteps = new Set(later.flatMap(({ pathway }) => pathway.steps.map(({ id }) => id)))
    const onTheDay = visits.filter(({ step }) => !laterSteps.has(step))
    const main: Plan = { day: chosen.day, pathway: chosen.pathway, visits: onTheDay }
    return {
      visits,
      refusals: [
        ...(onTheDay.some(({ day }) => day !== chosen.day) ? [{ code: 'does-not-fit' as const }] : []),
        ...evaluate(main, asked.question, agendas.get(chosen.day)!),
        ...later.flatMap((one) => {
          const own = visits.filter(({ step }) => one.pathway.steps.some(({ id }) => id === step))
          const [first] = own
          const laterAgenda = first && agendas.get(first.day)
          if (!laterAgenda) return [{ code: 'visit-missing' as const, step: one.pathway.steps[0]!.id }]
          if (own.some(({ day }) => day !== first.day)) return [{ code: 'does-not-fit' as const, step: first.step }]
          return evaluate(
            { day: first.day, pathway: one.pathway.id, visits: own },
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

/** The visits of other days that belong to a chosen day; none where the pathway is not one that was asked for. */
export function laterVisits(
  { definition, question, plan, span }: Asked,
  { pathway, day }: { pathway: string; day: Day },
): readonly Later[] {
  if (!question.pathways.some(({ id }) => id === pathway)) return []
  const apart = plan.apart ? [{ pathway: plan.apart, earliest: span.from, latest: addDays(day, -1), comes: true }] : []
  return [...apart, ...aftermath(definition, pathway, day, question.calendar)]
}

const ANY_TIME = { weekdaysOff: [], notBefore: 0, notAfter: 1440 }

/** The question where visits of another day, such as the phone result, may lie. Days that she is away count for a call too; weekdays that she does not wish only where she comes. */
export const laterQuestion = ({ question, span }: Asked, { pathway, earliest, latest, comes }: Later): Question => {
  const { weekdaysOff } = comes ? question.wishes : ANY_TIME
  return {
    ...question,
    pathways: [pathway],
    wishes: { ...ANY_TIME, earliest, latest: latest ?? span.to, weekdaysOff, unavailable: question.wishes.unavailable },
  }
}

type SessionType = 'day' | 'evening'
/** What one question sees of the units it needs, day by day. */
export type AgendasOf = (asked: Asked) => readonly DayAgenda[]

const sessionOf = ({ question }: Asked): SessionType => question.pathways[0]?.dateRules.session ?? 'day'
