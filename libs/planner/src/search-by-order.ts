import { nextIn } from './bits.js'
import { fillings } from './fill.js'
import { isBetter } from './kept-plans.js'
import { type Cost, CRITERIA, type Criterion } from './model.js'
import { FAR, type Network } from './network.js'
import { idealOf, type Starts } from './search.js'
import { type Domains, middleOf, soonestEnds } from './sequence.js'

const { floor, max, min } = Math

/** Whether plans of one day are compared as the search of `search.ts` does. */
export const isUsual = (order: readonly Criterion[] = CRITERIA): boolean =>
  order.filter((one) => one !== 'date').join() === CRITERIA.slice(1).join()

/**
 * The same as `searchIn` for any order of the criteria: every start of the first step with every start of the last one
 * that no bound rules out. Exact and, with an order that puts off the stay, some hundred times slower.
 */
export function searchByOrder(
  network: Network,
  longestStay: number,
  domains: Domains,
  order: readonly Criterion[],
): (known?: Cost) => Starts | undefined {
  const pairs = network.ends.map(({ first, last }) => between(network, longestStay, domains, order, first, last))
  return (known) => {
    let best: Starts | undefined
    for (const search of pairs) best = search(best?.cost ?? known) ?? best
    return best
  }
}

function between(
  network: Network,
  longestStay: number,
  domains: Domains,
  order: readonly Criterion[],
  first: number,
  last: number,
) {
  const { grid, count, durations, least } = network
  const { starts, words, slots, losses } = domains
  const middle = middleOf(network, first, last)
  const soonestEnd = soonestEnds(network, middle, domains)
  const { leastWait, leastLoss } = fillings(network, middle, domains)
  const ideal = idealOf(network, domains, first, last)
  const isWaitFirst = order.indexOf('wait') < order.indexOf('fragmentation')
  const widest = first === last ? 0 : -least[last * count + first]!
  const limit = min(widest, floor((longestStay - durations[last]!) / grid))

  /** What a plan between these ends costs at least. */
  const leastOf = (start: number, end: number): Cost => ({
    stay: (end - start) * grid + durations[last]!,
    wait: ideal.waitOf(end - start),
    fragmentation: losses.of(first, start) + (first === last ? 0 : losses.of(last, end)),
    start: start * grid,
  })
  const nextStart = (slot: number) => nextIn(starts, first * words, slot, slots)
  const nextEnd = (slot: number) => nextIn(starts, last * words, slot, slots)

  return (known?: Cost): Starts | undefined => {
    let best: Starts | undefined
    for (let start = nextStart(0); start < slots; start = nextStart(start + 1)) {
      for (let end = nextEnd(start + ideal.span); end < slots && end - start <= limit;) {
        const soonest = soonestEnd(start, end)
        const lowest = leastOf(start, end)
        if (soonest === end && isBetter(lowest, best?.cost ?? known, order)) {
          const filling = isWaitFirst ? leastWait(start, end, FAR, 0) : leastLoss(start, end)
          const cost = filling && { ...lowest, wait: filling.wait, fragmentation: filling.lost }
          if (cost && isBetter(cost, best?.cost ?? known, order)) best = { slots: filling.slots.slice(), cost }
        }
        end = nextEnd(max(end + 1, soonest))
      }
    }
    return best
  }
}
