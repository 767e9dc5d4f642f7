import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { addDays, type Cost, type DayAgenda, type DayRefusal, findDays, type Option } from '#planner'
import type { Tx } from '#platform'
import type { Ask } from './ask.js'
import { type Asked, type ChosenVisit, laterQuestion, Questions } from './questions.js'

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
/** What the secretary could give up, and the first day that it would bring. */
export interface Relaxation {
  readonly change: Pick<Ask, 'without' | 'ignore' | 'evening'>
  readonly option: DayOption
}

/** Finds whole days. Reads only: what it offers is judged again, by the same rules, when it is held. */
@Injectable()
export class Finder {
  constructor(private readonly questions: Questions) {}

  /** The first `most` days on which the whole path fits; `after` continues behind the last day of the page before. */
  async find(tx: Tx, ask: Ask, { most, after, except }: { most: number; after?: Day; except?: string }): Promise<Finding> {
    const asked = await this.questions.of(tx, ask)
    const agendas = await this.questions.agendasFor(tx, [asked], except)
    return search(asked, agendas, most, after)
  }

  /** The first of these questions that has an answer, with all of them tried; used where nobody is there to choose. */
  async findFirst(tx: Tx, asks: readonly Ask[]): Promise<{ found: Finding | null; first: Finding }> {
    const asked: Asked[] = []
    for (const ask of asks) asked.push(await this.questions.of(tx, ask))
    const agendas = await this.questions.agendasFor(tx, asked)
    let first: Finding | undefined
    for (const one of asked) {
      const finding = search(one, agendas, 1)
      first ??= finding
      if (finding.options.length > 0) return { found: finding, first }
    }
    return { found: null, first: first! }
  }

  /** Each single wish or step that, given up, brings an earlier day than `before`; verified by searching again. */
  async relaxations(tx: Tx, ask: Ask, before: Day | null): Promise<readonly Relaxation[]> {
    const asked = await Promise.all(changesOf(ask).map(async (change) => ({ change, asked: await this.questions.of(tx, { ...ask, ...change }) })))
    const agendas = await this.questions.agendasFor(tx, asked.map((one) => one.asked))
    return asked
      .flatMap(({ change, asked: one }) => search(one, agendas, 1).options.map((option) => ({ change, option })))
      .filter(({ option }) => before === null || option.day < before)
      .sort((a, b) => a.option.day.localeCompare(b.option.day))
  }
}

function search(asked: Asked, agendas: readonly DayAgenda[], most: number, after?: Day): Finding {
  const { question } = asked
  if (asked.plan.blocks.length > 0 || question.pathways.length === 0) return { asked, options: [], refused: [] }
  const { earliest, latest } = question.wishes
  const days = agendas.filter(({ day }) => day >= earliest && day <= latest)
  const found = findDays(question, days, { most, ...(after && { from: addDays(after, 1) }) })
  const options = found.options.flatMap((option) => complete(asked, agendas, option))
  return { asked, options, refused: found.refused }
}

/** Adds the visits of later days; a day whose phone result finds no place is no option. */
function complete(asked: Asked, agendas: readonly DayAgenda[], { plan, cost }: Option): DayOption[] {
  const visits: ChosenVisit[] = plan.visits.map((visit) => ({ ...visit, day: plan.day }))
  for (const later of asked.plan.afterwards(plan.pathway, plan.day)) {
    const days = agendas.filter(({ day }) => day >= later.earliest)
    const [option] = findDays(laterQuestion(asked, later), days, { most: 1 }).options
    if (!option) return []
    visits.push(...option.plan.visits.map((visit) => ({ ...visit, day: option.plan.day })))
  }
  return [{ day: plan.day, pathway: plan.pathway, visits, cost }]
}

function changesOf(ask: Ask): Relaxation['change'][] {
  const without = ask.without ?? []
  const ignore = ask.ignore ?? []
  return [
    ...(['urine', 'xray'] as const).filter((step) => !without.includes(step)).map((step) => ({ without: [...without, step] })),
    ...(['preference', 'latest'] as const).filter((wish) => !ignore.includes(wish)).map((wish) => ({ ignore: [...ignore, wish] })),
    ...(ask.evening ? [{ evening: false }] : []),
  ]
}
