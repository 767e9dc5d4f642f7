import { Injectable } from '@nestjs/common'
import { loadDefinition, planFor, wishesFor } from '#care-path'
import type { Day } from '#contracts'
import { Referrals, type ReferralRecord } from '#intake'
import { addDays, type Calendar, type DayAgenda } from '#planner'
import { Config, dayOf, type Tx } from '#platform'
import { poolsOf } from './aftermath.js'
import { Agendas, type Dated } from './agendas.js'
import type { Ask } from './ask.js'
import { type Asked, type AgendasOf, type Chosen, sessionOf, type SessionType } from './asked.js'
import { byDay, isAnswer, type Judged, judgeIn, standing } from './judging.js'
import { withWishes } from './wishes.js'

export type { Asked, AgendasOf, Chosen, ChosenVisit } from './asked.js'
export { asVisit, byDay, laterQuestion, laterVisits } from './judging.js'

const LONGEST_SEARCH = 52
/** Days after the last path day in which its phone result must find a place. */
const AFTERMATH = 35

/** Turns referrals and the wishes of the moment into questions to the planner, and judges an answer to one. */
@Injectable()
export class Questions {
  constructor(
    private readonly config: Config,
    private readonly referrals: Referrals,
    private readonly agendas: Agendas,
  ) {}

  /** Throws a NotFound error where the referral does not exist. */
  async of(tx: Tx, ask: Ask): Promise<Asked> {
    return (await this.all(tx, [ask]))[0]!
  }

  /** Several questions at once, in their order: the referrals and the calendar are looked up once for all. Throws a NotFound error where a referral does not exist. */
  async all(tx: Tx, asks: readonly Ask[]): Promise<readonly Asked[]> {
    const today = dayOf(tx.now)
    const referrals = await this.referrals.byIds(
      tx,
      asks.map(({ referralId }) => referralId),
    )
    const last =
      asks
        .map((ask) => this.lastDay(ask, today))
        .sort()
        .at(-1) ?? today
    const calendar = await this.agendas.calendar(tx, today, addDays(last, AFTERMATH))
    const wished = asks.flatMap(({ doctor, device }) => [doctor, device]).filter((unit) => unit !== undefined)
    const extras = wished.length > 0 ? await this.agendas.extrasOf(tx, wished, today) : new Map<string, string[]>()
    return asks.map((ask) => this.ask(ask, referrals.get(ask.referralId)!, calendar, today, extras))
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
   * and the visits as they are to be stored. `except` is the path whose own visits count as free; `stands` tells that
   * this very day is hers already, and whether a kit was arranged for it.
   */
  async judge(
    tx: Tx,
    asked: Asked,
    chosen: Chosen,
    { except, stands }: { except?: string | undefined; stands?: { kit: boolean } | undefined } = {},
  ): Promise<Judged> {
    if (!isAnswer(asked, chosen)) return { visits: [], refusals: [{ code: 'does-not-fit' }] }
    const days = [chosen.day, ...chosen.visits.map(({ day }) => day)].sort()
    if (days[0]! < asked.span.from || days.at(-1)! > asked.span.to)
      return { visits: [], refusals: [{ code: 'after-latest', until: asked.question.wishes.latest }] }
    const agendas = await this.agendas.between(tx, {
      from: days[0]!,
      to: days.at(-1)!,
      pools: poolsOf(asked.definition, asked.plan),
      session: sessionOf(asked),
      ...(except && { except }),
    })
    return judgeIn(stands ? standing(asked, stands) : asked, byDay(agendas), chosen)
  }

  private lastDay({ from, weeks }: Ask, today: Day): Day {
    const { horizon } = loadDefinition(this.config.hospital, today)
    return addDays(from && from > today ? from : today, 7 * Math.min(weeks ?? horizon.weeks, LONGEST_SEARCH))
  }

  private ask(
    ask: Ask,
    referral: ReferralRecord,
    calendar: Calendar,
    today: Day,
    extras: ReadonlyMap<string, readonly string[]>,
  ): Asked {
    const definition = loadDefinition(this.config.hospital, today)
    const from = ask.from && ask.from > today ? ask.from : today
    const last = this.lastDay(ask, today)
    const plan = planFor(definition, referral.needs, {
      today,
      calendar,
      ...(ask.without && { without: ask.without }),
      ...(ask.evening !== undefined && { evening: ask.evening }),
      ...(ask.imagingApart && { imagingApart: true }),
    })
    const wished = wishesFor(definition, referral.wish, { from, ...(ask.ignore && { ignore: ask.ignore }) })
    const wishes = { ...wished, latest: wished.latest < last ? wished.latest : last }
    const asked = {
      ask,
      referral,
      definition,
      plan,
      question: { today, calendar, pathways: plan.pathways, wishes },
      // Images made apart lie before the day that is asked for.
      span: { from: ask.imagingApart ? today : from, to: addDays(wishes.latest, AFTERMATH) },
    }
    return withWishes(asked, extras)
  }
}
