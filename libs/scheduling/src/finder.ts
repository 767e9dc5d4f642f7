import { Injectable } from '@nestjs/common'
import { type Day, IMAGING } from '#contracts'
import {
  addDays,
  asLateAsPossible,
  type Cost,
  costOf,
  type DayAgenda,
  type DayRefusal,
  findDays,
  type Option,
  type Question,
  type Refusal,
} from '#planner'
import type { Tx } from '#platform'
import type { Ask } from './ask.js'
import { compromises } from './compromises.js'
import type { AgendasOf, Asked, ChosenVisit } from './asked.js'
import { laterQuestion, laterVisits } from './judging.js'
import { Questions } from './questions.js'
import { unitChoices, type UnitChoices } from './usual-units.js'
import { type Change, changed, changesOf } from './wishes.js'

/** A whole day that can be held as it stands. */
export interface DayOption {
  readonly day: Day
  readonly pathway: string
  readonly visits: readonly ChosenVisit[]
  readonly cost: Cost
}
export interface Finding {
  readonly asked: Asked
  readonly options: readonly DayOption[]
  /** Days before the last option that are not offered, with their reasons; all days where there is no option. */
  readonly refused: readonly DayRefusal[]
}
/** What was found for a referral without anybody choosing, and the search that found it or was the last to fail. */
export interface Unattended {
  readonly found: { readonly option: DayOption; readonly ask: Ask; readonly notes: readonly string[] } | null
  readonly tried: Finding
}
/** What the secretary could give up, and the first day that it would bring. */
export interface Relaxation {
  readonly change: Change
  readonly option: DayOption
}

/** Everything that a screen with options shows. */
export interface Answer extends Finding {
  readonly earlier: readonly Relaxation[]
  readonly choices: UnitChoices
}

/** Finds whole days. Reads only: what it offers is judged again, by the same rules, when it is held. */
@Injectable()
export class Finder {
  constructor(private readonly questions: Questions) {}

  /** The first `most` days on which the whole path fits; `after` continues behind the last day of the page before. `promised`: visits that are offered already, to others. */
  async find(
    tx: Tx,
    ask: Ask,
    {
      most,
      after,
      except,
      promised,
    }: { most: number; after?: Day; except?: string; promised?: readonly ChosenVisit[] },
  ): Promise<Finding> {
    const asked = await this.questions.of(tx, ask)
    const agendas = await this.questions.agendasFor(tx, [asked], except, promised)
    return search(asked, agendas(asked), most, after)
  }

  /**
   * The first day for a referral where nobody is there to choose: as asked, then with one wish after the other let go, see `compromises`.
   * Without any day: the refusals of the last, most lenient question.
   */
  async findUnattended(tx: Tx, referralId: string): Promise<Unattended> {
    const asked = await this.questions.of(tx, { referralId })
    if (asked.plan.blocks.length > 0) return { found: null, tried: { asked, options: [], refused: [] } }
    const given = compromises(asked.referral)
    const lenient = await this.questions.all(
      tx,
      given.map(({ change }) => ({ referralId, ...change })),
    )
    const attempts = [
      { asked, notes: [] as readonly string[] },
      ...given.map(({ notes }, i) => ({ asked: lenient[i]!, notes })),
    ]
    const agendas = await this.questions.agendasFor(
      tx,
      attempts.map((attempt) => attempt.asked),
    )
    let tried: Finding | undefined
    for (const attempt of attempts) {
      tried = search(attempt.asked, agendas(attempt.asked), 1)
      const [option] = tried.options
      if (option) return { found: { option, ask: attempt.asked.ask, notes: attempt.notes }, tried }
    }
    return { found: null, tried: tried! }
  }

  /**
   * As `find`, and on the first page each single wish or step that, given up, brings an earlier day: verified by searching again.
   * Whatever is searched is looked up once for all.
   */
  async answer(
    tx: Tx,
    ask: Ask,
    { most, after, except }: { most: number; after?: Day; except?: string },
  ): Promise<Answer> {
    const changes = after ? [] : changesOf(ask)
    const [asked, ...lenient] = await this.questions.all(tx, [ask, ...changes.map((change) => changed(ask, change))])
    const agendas = await this.questions.agendasFor(tx, [asked!, ...lenient], except)
    const finding = search(asked!, agendas(asked!), most, after)
    return {
      ...finding,
      earlier: relaxed(changes, lenient, agendas, finding.options[0]?.day ?? null),
      choices: await unitChoices(tx, asked!),
    }
  }
}

/** What giving up one thing brings, earliest first; only what is earlier than the first day found. A day at or after `before` is not even looked at. */
function relaxed(
  changes: readonly Change[],
  asked: readonly Asked[],
  agendas: AgendasOf,
  before: Day | null,
): readonly Relaxation[] {
  return asked
    .flatMap((one, i) => {
      const days = agendas(one)
      const near = before === null ? one : { ...one, question: until(one.question, addDays(before, -1)) }
      return search(near, days, 1).options.map((option) => ({ change: changes[i]!, option }))
    })
    .sort((a, b) => a.option.day.localeCompare(b.option.day))
}

const until = (question: Question, day: Day): Question => ({
  ...question,
  wishes: { ...question.wishes, latest: question.wishes.latest < day ? question.wishes.latest : day },
})

/** Whole days within the agendas of one question, and why not the days before them. */
export function search(asked: Asked, agendas: readonly DayAgenda[], most: number, after?: Day): Finding {
  const { question, plan } = asked
  const options: DayOption[] = []
  const refused: DayRefusal[] = []
  if (plan.blocks.length > 0 || question.pathways.length === 0) return { asked, options, refused }
  const { earliest, latest } = question.wishes
  const days = agendas.filter(({ day }) => day >= earliest && day <= latest)
  for (let from = after; options.length < most;) {
    const found = findDays(question, days, { most: most - options.length, ...(from && { from }) })
    refused.push(...found.refused)
    for (const option of found.options) {
      const whole = complete(asked, agendas, option)
      if ('code' in whole) refused.push({ day: option.plan.day, refusals: [whole] })
      else options.push(whole)
    }
    from = found.options.at(-1)?.plan.day
    if (!from) break
  }
  return { asked, options, refused: refused.sort((a, b) => a.day.localeCompare(b.day)) }
}

/** Adds the visits of later days; a day whose phone result finds no place is no option. */
function complete(asked: Asked, agendas: readonly DayAgenda[], option: Option): DayOption | Refusal {
  const { plan, cost } = imagesLate(asked, agendas, option)
  const visits: ChosenVisit[] = plan.visits.map((visit) => ({ ...visit, day: plan.day }))
  for (const later of laterVisits(asked, plan)) {
    const days = agendas.filter(({ day }) => day >= later.earliest && (!later.latest || day <= later.latest))
    const [option] = findDays(laterQuestion(asked, later), days, { most: 1 }).options
    if (!option) return { code: 'pool-full', step: later.pathway.id }
    visits.push(...option.plan.visits.map((visit) => ({ ...visit, day: option.plan.day })))
  }
  return { day: plan.day, pathway: plan.pathway, visits, cost }
}

/** Who comes in the evening has her images as late in the afternoon as can be, so that she leaves work late. */
function imagesLate({ question, definition }: Asked, agendas: readonly DayAgenda[], option: Option): Option {
  const pathway = question.pathways.find(({ id }) => id === option.plan.pathway)
  if (pathway?.dateRules.session !== 'evening') return option
  const agenda = agendas.find(({ day }) => day === option.plan.day)!
  const images = definition.steps.filter(({ kind }) => IMAGING.includes(kind)).map(({ id }) => id)
  const plan = asLateAsPossible(option.plan, images, question, agenda)
  return { plan, cost: costOf(plan.visits, pathway, agenda) }
}
