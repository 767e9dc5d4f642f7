import { addRange, type Bits, intersection, wordsFor } from './bits.js'
import { contains, type Interval, intersect, WHOLE_DAY } from './interval.js'
import type { Cost, DayAgenda, Option, Pathway, Question, Step, Visit, Wishes } from './model.js'
import { networkOf } from './network.js'
import { covers, isBetter, type Kept, type Seats } from './kept-plans.js'
import { type Board, offerKey, slotsOf } from './board.js'
import type { Offer } from './offer.js'
import { type Starts, searchIn } from './search.js'
import { isUsual, searchByOrder } from './search-by-order.js'
import type { Domains } from './sequence.js'
import { PATIENT_RULES, unavailableOn } from './visit-rules.js'

/** The cheapest plan of one pathway on a day whose date is allowed; undefined when none is cheaper than `known`. */
export type DayPlanner = (board: Board, known?: Cost) => Option | undefined

/** A planner of one pathway for one patient; what does not depend on the day is worked out once. */
export function dayPlanner({ wishes }: Question, pathway: Pathway): DayPlanner {
  const { steps, grid, costOrder } = pathway
  const { key, offerKeys, windows, searchIn: searchOf } = compiled(pathway)
  const ordinary = openToPatient(pathway, wishes, undefined)
  const partly = { ...wishes, unavailable: wishes.unavailable.filter(({ minutes }) => minutes) }
  const offers: (readonly Offer[])[] = []

  /** Fills in what the day offers; false where a step has no start on any unit. */
  const lookUp = (board: Board): boolean => {
    for (let i = 0; i < steps.length; i++) {
      offers[i] = board.offersTo(steps[i]!, offerKeys[i]!, grid)
      if (offers[i]!.length === 0) return false
    }
    return true
  }
  const cheapest = (board: Board, open: OpenStarts, below: Cost | undefined): Seats | undefined => {
    if (!lookUp(board)) return undefined
    let best: Seats | undefined
    for (const choice of choices(offers)) {
      const starts = searchOf(choice)(choice, open, best?.cost ?? below)
      if (starts) best = { ...starts, units: starts.slots.map((slot, i) => choice[i]!.unitAt(slot).id) }
    }
    return best
  }
  /** The best plan below a cost for a patient whom no wish binds. */
  const bestOfAll = (board: Board, kept: Map<string, Kept>, below: Cost | undefined): Seats | undefined => {
    let known = kept.get(key)
    if (!known || !covers(known, below, costOrder)) {
      kept.set(key, (known = { best: cheapest(board, windows, below), below }))
    }
    return known.best && isBetter(known.best.cost, below, costOrder) ? known.best : undefined
  }
  return (board, known) => {
    const { agenda, kept } = board
    const isOrdinary = partly.unavailable.length === 0 || unavailableOn(agenda.day, partly).length === 0
    const open = isOrdinary ? ordinary : openToPatient(pathway, wishes, agenda.day)
    let best: Seats | undefined
    if (kept) {
      best = bestOfAll(board, kept, known)
      if (!best) return undefined
    }
    if (!best || !suits(best, open)) best = cheapest(board, open, known)
    return best && optionOf(pathway, agenda, best)
  }
}

/** Whether the patient can come at these starts. */
function suits({ slots }: Seats, open: OpenStarts): boolean {
  for (let i = 0; i < slots.length; i++) {
    const hers = open[i]
    if (hers && !(hers[slots[i]! >> 5]! & (1 << (slots[i]! & 31)))) return false
  }
  return true
}

function optionOf({ id, steps, grid }: Pathway, { day }: DayAgenda, { slots, units, cost }: Seats): Option {
  const visits: Visit[] = []
  for (let i = 0; i < steps.length; i++) {
    const from = slots[i]! * grid
    const visit = { step: steps[i]!.id, unit: units[i]!, from, to: from + steps[i]!.duration }
    let at = i
    while (at > 0 && visits[at - 1]!.from > from) visits[at] = visits[--at]!
    visits[at] = visit
  }
  return { plan: { day, pathway: id, visits }, cost }
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
  /** Two pathways with the same key have the same plans on any day. */
  readonly key: string
  readonly offerKeys: readonly string[]
  /** Where the steps may lie, whoever comes. */
  readonly windows: OpenStarts
  readonly searchIn: (offers: readonly Offer[]) => PlaceSearch
}
const known = new WeakMap<Pathway, Compiled>()

/** A patient whom nothing binds. */
const WHENEVER: Wishes = {
  earliest: '',
  latest: '',
  weekdaysOff: [],
  notBefore: WHOLE_DAY.from,
  notAfter: WHOLE_DAY.to,
  unavailable: [],
}

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
  const { steps, lags, longestStay, walk, grid, costOrder } = pathway
  const offerKeys = steps.map((step) => offerKey(step, grid))
  const key = JSON.stringify([offerKeys, steps, lags, longestStay, walk, costOrder])
  const fresh = { key, offerKeys, windows: openToPatient(pathway, WHENEVER, undefined), searchIn: searchFor }
  known.set(pathway, fresh)
  return fresh
}

/** The search of a pathway whose steps stand in the places of these offers. */
function placeSearch(pathway: Pathway, like: readonly Offer[]): PlaceSearch {
  const { steps, longestStay, grid, costOrder } = pathway
  const slots = slotsOf(grid)
  const words = wordsFor(slots)
  const domains: Domains = { starts: new Int32Array(steps.length * words), words, slots, losses: [...like] }
  const network = networkOf(
    pathway,
    like.map((offer) => offer.place),
  )
  const search = isUsual(costOrder)
    ? searchIn(network, longestStay, domains)
    : searchByOrder(network, longestStay, domains, costOrder!)
  return (offers, open, known) => {
    for (let i = 0; i < steps.length; i++) {
      const offer = offers[i]!
      if (!intersection(offer.starts, open[i], domains.starts, i * words)) return undefined
      domains.losses[i] = offer
    }
    return search(known)
  }
}

/** Every way to take one of each list. */
export function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (lists.every((list) => list.length === 1)) return [lists.map((list) => list[0]!)]
  return lists.reduce<T[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]])
}
