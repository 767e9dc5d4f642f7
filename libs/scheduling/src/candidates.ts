import { Injectable } from '@nestjs/common'
import { Referrals } from '#intake'
import { addDays, type DayRefusal, type Refusal } from '#planner'
import type { Day } from '#contracts'
import type { Tx } from '#platform'
import type { Ask } from './ask.js'
import type { Asked } from './asked.js'
import { type DayOption, search } from './finder.js'
import { Questions } from './questions.js'
import { type Waiting, WaitingList } from './waiting-list.js'
import { WISHES } from './wishes.js'

/** One who waits, looked at for one day. */
export interface Candidate {
  readonly waiting: Waiting
  readonly asked: Asked
  /** The whole day that could be offered, by which question; null where none can. */
  readonly fits: { readonly option: DayOption; readonly ask: Ask; readonly how: Fit } | null
  /** Why not, or which wish it goes against; [] where all fits. */
  readonly refusals: readonly Refusal[]
}
/** As she wishes · against a wish · only without the urine, for which it is too late. */
export type Fit = 'wished' | 'against-wish' | 'without-urine'

/** People who are looked at for one day, by the nearest target date: with more there is somebody for any day. */
const LOOK = 60
/** Days after the day in which its phone result must find a place. */
const AFTERMATH = 35

type Nearest = Pick<Candidate, 'asked' | 'waiting'>

/** Ranks who waits for a day that came free. */
@Injectable()
export class Candidates {
  constructor(
    private readonly questions: Questions,
    private readonly waiting: WaitingList,
    private readonly referrals: Referrals,
  ) {}

  /**
   * Who could come on this day, the most urgent first: by target date, then by how well it fits, then by who waits longest.
   * After them who cannot, with the reason; last who was asked for this day already. As many queries for sixty people as for one.
   */
  async on(tx: Tx, day: Day): Promise<readonly Candidate[]> {
    const nearest = await this.nearest(tx, day)
    if (nearest.length === 0) return []
    const asks = nearest.map(({ waiting }) => lenient(day, waiting.ask))
    const dropped = await this.questions.all(
      tx,
      asks.map(([ask]) => ask),
    )
    const dry = await this.questions.all(
      tx,
      asks.map(([, ask]) => ask),
    )
    const agendas = await this.questions.agendasFor(
      tx,
      [...nearest.map(({ asked }) => asked), ...dropped, ...dry].map(near),
    )
    const look = (asked: Asked) => {
      const { question } = asked
      const wishes = { ...question.wishes, latest: question.wishes.latest < day ? question.wishes.latest : day }
      return search({ ...asked, question: { ...question, wishes } }, agendas(asked), 1)
    }
    return nearest
      .map(({ asked, waiting }, i): Candidate => {
        const first = look(asked)
        const why = reasonsOf(first.refused, day)
        const tries: [Asked, Fit][] = [
          [dropped[i]!, 'against-wish'],
          [dry[i]!, 'without-urine'],
        ]
        const [option] = first.options
        if (option) return { waiting, asked, fits: { option, ask: asked.ask, how: 'wished' }, refusals: [] }
        for (const [other, how] of tries) {
          const { options, refused } = look(other)
          if (options[0])
            return { waiting, asked: other, fits: { option: options[0], ask: other.ask, how }, refusals: why }
          if (how === 'against-wish') why.splice(0, why.length, ...reasonsOf(refused, day))
        }
        return { waiting, asked, fits: null, refusals: why }
      })
      .sort((a, b) => rank(a, day) - rank(b, day) || byTarget(a, b) || fitOf(a) - fitOf(b))
  }

  /** Only as many as are looked at are read whole: the database ranks, and who must be asked about first makes room for the next. */
  private async nearest(tx: Tx, day: Day): Promise<readonly Nearest[]> {
    const ranked = await this.referrals.byTarget(tx, await this.waiting.referralsFor(tx, day))
    const nearest: Nearest[] = []
    for (let from = 0; from < ranked.length && nearest.length < LOOK; from += LOOK) {
      const entries = await this.waiting.byReferrals(tx, ranked.slice(from, from + LOOK))
      const asks = entries.map(({ ask }) => on(day, ask))
      const asked = await this.questions.all(tx, asks)
      nearest.push(
        ...entries.flatMap((waiting, i) => (asked[i]!.plan.blocks.length === 0 ? [{ asked: asked[i]!, waiting }] : [])),
      )
    }
    return nearest.slice(0, LOOK)
  }
}

const on = (day: Day, ask: Ask): Ask => ({ ...ask, from: day })

/** The same question without wishes of the moment, and that without the urine too. */
function lenient(day: Day, ask: Ask): [Ask, Ask] {
  const kept = Object.entries(ask).filter(([part]) => !WISHES.some((wish) => wish === part))
  const bare = { ...(Object.fromEntries(kept) as unknown as Ask), from: day, ignore: ['preference', 'latest'] as const }
  return [bare, { ...bare, without: [...new Set([...(ask.without ?? []), 'urine' as const])] }]
}

/** Only so far as a day's phone result may lie. */
const near = (asked: Asked): Asked => ({
  ...asked,
  span: { from: asked.span.from, to: addDays(asked.span.from, AFTERMATH) },
})

const reasonsOf = (refused: readonly DayRefusal[], day: Day): Refusal[] => [
  ...(refused.find((one) => one.day === day)?.refusals ?? []),
]

const FAR = '9999-12-31'
const byTarget = (a: Nearest, b: Nearest) =>
  (a.asked.referral.latest ?? FAR).localeCompare(b.asked.referral.latest ?? FAR) ||
  a.waiting.addedAt.getTime() - b.waiting.addedAt.getTime()

const FITS: readonly Fit[] = ['wished', 'against-wish', 'without-urine']
const fitOf = ({ fits }: Candidate) => (fits ? FITS.indexOf(fits.how) : FITS.length)

/** 0 who can be asked, 1 who cannot, 2 who was asked for this day before and said no or nothing. */
function rank({ waiting: { offer }, fits }: Candidate, day: Day): number {
  if (offer?.day === day && offer.state !== 'open') return 2
  return fits || offer?.state === 'open' ? 0 : 1
}
