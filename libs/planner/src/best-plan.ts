import { addRange, type Bits, intersection, wordsFor } from './bits.js'
import { contains, type Interval, intersect } from './interval.js'
import type { Cost, DayAgenda, Option, Pathway, Question, Step, Wishes } from './model.js'
import { networkOf } from './network.js'
import { type Board, type Offer, offerKey, slotsOf } from './board.js'
import { type Starts, searchIn } from './search.js'
import type { Domains } from './sequence.js'
import { PATIENT_RULES, unavailableOn, WHOLE_DAY } from './visit-rules.js'

/** The cheapest plan of one pathway on a day whose date is allowed; undefined when none is cheaper than `known`. */
export type DayPlanner = (board: Board, known?: Cost) => Option | undefined

/** A planner of one pathway for one patient; what does not depend on the day is worked out once. */
export function dayPlanner({ wishes }: Question, pathway: Pathway): DayPlanner {
  const { steps, grid } = pathway
  const { keys, searchIn: searchOf } = compiled(pathway)
  const ordinary = openToPatient(pathway, wishes, undefined)
  return (board, known) => {
    const { agenda } = board
    const offers: (readonly Offer[])[] = []
    for (let i = 0; i < steps.length; i++) {
      offers[i] = board.offersTo(steps[i]!, keys[i]!, grid)
      if (offers[i]!.length === 0) return undefined
    }
    const isOrdinary = wishes.unavailable.length === 0 || unavailableOn(agenda.day, wishes).length === 0
    const open = isOrdinary ? ordinary : openToPatient(pathway, wishes, agenda.day)
    let best: (Starts & { readonly from: readonly Offer[] }) | undefined
    for (const choice of choices(offers)) {
      const starts = searchOf(choice)(choice, open, best?.cost ?? known)
      if (starts) best = { ...starts, from: choice }
    }
    return best && optionOf(pathway, agenda, best.from, best)
  }
}

function optionOf(pathway: Pathway, agenda: DayAgenda, offers: readonly Offer[], { slots, cost }: Starts): Option {
  const visits = pathway.steps.map(({ id, duration }, i) => {
    const from = slots[i]! * pathway.grid
    return { step: id, unit: offers[i]!.unitAt(slots[i]!).id, from, to: from + duration }
  })
  visits.sort((a, b) => a.from - b.from)
  return { plan: { day: agenda.day, pathway: pathway.id, visits }, cost }
}

/** Where a step may lie as far as the patient is concerned; without a day, on a day on which she is never away. */
export const openToHer = (step: Step, wishes: Wishes, day: string | undefined): readonly Interval[] =>
  PATIENT_RULES.reduce<readonly Interval[]>(
    (open, rule) =>
      intersect(open, rule.open({ step, wishes: day ? wishes : { ...wishes, unavailable: [] }, day: day ?? '' })),
    [WHOLE_DAY],
  )

/** The same as starts, by step; undefined where she can come whenever the step is open. */
type OpenStarts = readonly (Bits | undefined)[]

function openToPatient({ steps, grid }: Pathway, wishes: Wishes, day: string | undefined): OpenStarts {
  return steps.map((step) => {
    const open = openToHer(step, wishes, day)
    if (open.length === 1 && contains(open[0]!, WHOLE_DAY)) return undefined
    const bits = new Int32Array(wordsFor(slotsOf(grid)))
    for (const { from, to } of open) {
      addRange(bits, 0, Math.ceil(from / grid), Math.floor((to - step.duration) / grid) + 1)
    }
    return bits
  })
}

type PlaceSearch = (offers: readonly Offer[], open: OpenStarts, known: Cost | undefined) => Starts | undefined

interface Compiled {
  readonly keys: readonly string[]
  readonly searchIn: (offers: readonly Offer[]) => PlaceSearch
}
const known = new WeakMap<Pathway, Compiled>()

/** What belongs to a pathway alone, kept as long as it lives. */
function compiled(pathway: Pathway): Compiled {
  const own = known.get(pathway)
  if (own) return own
  const searches: { readonly like: readonly Offer[]; readonly search: PlaceSearch }[] = []
  const searchFor = (offers: readonly Offer[]): PlaceSearch => {
    const own = searches.find(({ like }) => like.every(({ place }, i) => place === offers[i]!.place))
    if (own) return own.search
    const search = placeSearch(pathway, offers)
    searches.push({ like: offers, search })
    return search
  }
  const fresh = { keys: pathway.steps.map((step) => offerKey(step, pathway.grid)), searchIn: searchFor }
  known.set(pathway, fresh)
  return fresh
}

/** The search of a pathway whose steps stand in the places of these offers. */
function placeSearch(pathway: Pathway, like: readonly Offer[]): PlaceSearch {
  const { steps, longestStay, grid } = pathway
  const slots = slotsOf(grid)
  const narrowed = steps.map(() => new Int32Array(wordsFor(slots)))
  let now = like
  const domains: Domains = { starts: [...narrowed], slots, lost: (step, slot) => now[step]!.lost(slot) }
  const network = networkOf(
    pathway,
    like.map((offer) => offer.place),
  )
  const search = searchIn(network, longestStay, domains)
  return (offers, open, known) => {
    now = offers
    for (let i = 0; i < steps.length; i++) {
      const hers = open[i]
      const { starts } = offers[i]!
      domains.starts[i] = hers ? intersection(starts, hers, narrowed[i]!) : starts
    }
    return search(known)
  }
}

/** Every way to take one of each list. */
export function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (lists.every((list) => list.length === 1)) return [lists.map((list) => list[0]!)]
  return lists.reduce<T[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]])
}
