import { addRange, type Bits, intersection, isShared, wordsFor } from './bits.js'
import { ALWAYS, contains, type Interval, intersect, WHOLE_DAY } from './interval.js'
import type { Cost, Day, DayAgenda, Option, Pathway, Question, Step, Visit, Wishes } from './model.js'
import { networkOf } from './network.js'
import { covers, isBetter, type Kept, type Seated } from './kept-plans.js'
import { type Board, type Kind, kindOf, slotsOf } from './board.js'
import { Losses, type Offer } from './offer.js'
import { type Starts, searchIn } from './search.js'
import { isUsual, searchByOrder } from './search-by-order.js'
import type { Domains } from './sequence.js'
import { isPartlyAway, PATIENT_RULES } from './visit-rules.js'

/** The cheapest plan of one pathway on a day whose date is allowed; undefined when none is cheaper than `known`. */
export type DayPlanner = (board: Board, known?: Cost) => Option | undefined

/** A planner of one pathway for one patient; what does not depend on the day is worked out once. */
export function dayPlanner({ wishes }: Question, pathway: Pathway): DayPlanner {
  const { steps, costOrder } = pathway
  const shared = compiled(pathway)
  const { kinds, windows, scarcest } = shared
  const openOn = openByDay(pathway, wishes)
  const offers: (readonly Offer[])[] = steps.map(() => [])
  /** Fills in what the day offers; false where a step has no start on any unit. */
  const lookUp = (board: Board, open: OpenStarts): boolean => {
    for (let n = 0; n < scarcest.length; n++) {
      const i = scarcest[n]!
      offers[i] = board.offersTo(kinds[i]!)
      if (isAnyOpen(offers[i]!, open[i])) continue
      scarcest.copyWithin(1, 0, n)
      scarcest[0] = i
      return false
    }
    return true
  }
  /** The best plan below a cost where she can come; none is cheaper than `floor`. */
  const cheapest = (board: Board, open: OpenStarts, below: Cost | undefined, floor?: Cost): Seated | undefined => {
    if (!lookUp(board, open)) return undefined
    let best: Seated | undefined
    for (const choice of choices(offers)) {
      const starts = shared.searchIn(choice)(choice, open, best?.cost ?? below, floor)
      if (starts) best = seated(pathway, board.agenda, starts, choice)
    }
    return best
  }
  /** The best plan below a cost for a patient whom no wish binds. */
  const bestOfAll = (board: Board, kept: Map<object, Kept>, below: Cost | undefined): Seated | undefined => {
    let known = kept.get(shared)
    if (!known || !covers(known, below, costOrder)) {
      kept.set(shared, (known = { best: cheapest(board, windows, below), below }))
    }
    return known.best && isBetter(known.best.cost, below, costOrder) ? known.best : undefined
  }
  return (board, known) => {
    const { agenda, kept } = board
    const best = kept && bestOfAll(board, kept, known)
    if (kept && !best) return undefined
    const open = openOn(agenda.day)
    return best && suits(best, open) ? best.option : cheapest(board, open, known, best?.cost)?.option
  }
}

/** Whether the patient can come to any of what is offered to a step. */
function isAnyOpen(offers: readonly Offer[], open: Bits | undefined): boolean {
  for (let i = 0; i < offers.length; i++) if (isShared(offers[i]!.starts, open)) return true
  return false
}

/** Whether the patient can come at these starts. */
function suits({ slots }: Seated, open: OpenStarts): boolean {
  for (let i = 0; i < slots.length; i++) {
    const hers = open[i]
    if (hers && !(hers[slots[i]! >> 5]! & (1 << (slots[i]! & 31)))) return false
  }
  return true
}

function seated(
  { id, steps, grid }: Pathway,
  { day }: DayAgenda,
  { slots, cost }: Starts,
  offers: readonly Offer[],
): Seated {
  const visits: Visit[] = []
  for (let i = 0; i < steps.length; i++) {
    const from = slots[i]! * grid
    const visit = { step: steps[i]!.id, unit: offers[i]!.unitAt(slots[i]!).id, from, to: from + steps[i]!.duration }
    let at = i
    while (at > 0 && visits[at - 1]!.from > from) visits[at] = visits[--at]!
    visits[at] = visit
  }
  return { option: { plan: { day, pathway: id, visits }, cost }, cost, slots }
}

/** Where a step may lie as far as the patient is concerned; without a day, on a day on which she is never away. */
export function openToHer(step: Step, wishes: Wishes, day: string | undefined): readonly Interval[] {
  const of = { step, wishes: day ? wishes : { ...wishes, unavailable: [] }, day: day ?? '' }
  return PATIENT_RULES.reduce((open, rule) => intersect(open, rule.open(of)), ALWAYS)
}

/** The same as starts, by step; undefined where she can come whenever the step is open. */
type OpenStarts = readonly (Bits | undefined)[]

/** The same by day: she is away on few, and a list asks for one day many times. */
function openByDay(pathway: Pathway, wishes: Wishes): (day: Day) => OpenStarts {
  const ordinary = openToPatient(pathway, wishes, undefined)
  const partly = { ...wishes, unavailable: wishes.unavailable.filter(({ minutes }) => minutes) }
  const known = new Map<Day, OpenStarts>()
  return (day) => {
    if (!isPartlyAway(day, partly)) return ordinary
    let open = known.get(day)
    if (!open) known.set(day, (open = openToPatient(pathway, wishes, day)))
    return open
  }
}

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

/** The cheapest starts below `known`; none is cheaper than `floor`. */
type PlaceSearch = (
  offers: readonly Offer[],
  open: OpenStarts,
  known: Cost | undefined,
  floor: Cost | undefined,
) => Starts | undefined

/** What belongs to a pathway alone. Equal pathways share it: with it as key, a day keeps the plans of all of them. */
interface Compiled {
  /** By step. */
  readonly kinds: readonly Kind[]
  /** Where the steps may lie, whoever comes. */
  readonly windows: OpenStarts
  readonly searchIn: (offers: readonly Offer[]) => PlaceSearch
  /** Steps, those first that had no start on the last days that had none for some step: most likely they have none on the next one either. */
  readonly scarcest: number[]
}
const known = new WeakMap<Pathway, Compiled>()
/** The same by what a pathway says, for the pathways that were compiled last. */
const latest = new Map<string, Compiled>()
const MOST_LATEST = 64

/** A patient whom nothing binds. */
const WHENEVER: Wishes = {
  earliest: '',
  latest: '',
  weekdaysOff: [],
  notBefore: WHOLE_DAY.from,
  notAfter: WHOLE_DAY.to,
  unavailable: [],
}

function compiled(pathway: Pathway): Compiled {
  const own = known.get(pathway)
  if (own) return own
  const { id, steps, lags, longestStay, walk, grid, costOrder } = pathway
  const key = JSON.stringify([id, steps, lags, longestStay, walk, grid, costOrder])
  const shared = latest.get(key) ?? freshlyCompiled(pathway)
  latest.delete(key)
  latest.set(key, shared)
  if (latest.size > MOST_LATEST) latest.delete(latest.keys().next().value!)
  known.set(pathway, shared)
  return shared
}

function freshlyCompiled(pathway: Pathway): Compiled {
  const searches: { readonly places: readonly string[]; readonly search: PlaceSearch }[] = []
  return {
    kinds: pathway.steps.map((step) => kindOf(step, pathway.grid)),
    windows: openToPatient(pathway, WHENEVER, undefined),
    searchIn: (offers) => {
      for (const { places, search } of searches) if (areIn(offers, places)) return search
      const places = offers.map(({ place }) => place)
      const search = placeSearch(pathway, places)
      searches.push({ places, search })
      return search
    },
    scarcest: pathway.steps.map((_, i) => i),
  }
}

function areIn(offers: readonly Offer[], places: readonly string[]): boolean {
  for (let i = 0; i < offers.length; i++) if (offers[i]!.place !== places[i]) return false
  return true
}

/** The search of a pathway whose steps stand in these places. */
function placeSearch(pathway: Pathway, places: readonly string[]): PlaceSearch {
  const { steps, longestStay, grid, costOrder } = pathway
  const slots = slotsOf(grid)
  const words = wordsFor(slots)
  const losses = new Losses(steps.length, slots)
  const domains: Domains = { starts: new Int32Array(steps.length * words), words, slots, losses }
  const network = networkOf(pathway, places)
  const search = isUsual(costOrder)
    ? searchIn(network, longestStay, domains)
    : searchByOrder(network, longestStay, domains, costOrder!)
  return (offers, open, known, floor) => {
    for (let i = 0; i < steps.length; i++) {
      if (!intersection(offers[i]!.starts, open[i], domains.starts, i * words)) return undefined
    }
    losses.begin(offers)
    return search(known, floor)
  }
}

/** Every way to take one of each list. */
export function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (areSingle(lists)) return [lists.map(firstOf)]
  return lists.reduce<T[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]])
}

function areSingle(lists: readonly (readonly unknown[])[]): boolean {
  for (let i = 0; i < lists.length; i++) if (lists[i]!.length !== 1) return false
  return true
}
const firstOf = <T>(list: readonly T[]): T => list[0]!
