/** At first very hot, then less: whoever is left out must find a place soon. Each goes down to 0 in so many rounds. */
const AT_FIRST = { heats: [30, 10], rounds: 1500 }
/**
 * Then each time in so many times as many rounds: what a long time can still improve is found by cooling slowly. The heat grows with
 * what a patient stays longer than alone, on average, up to a most: where units are scarce, good plans lie far apart.
 */
const LATER = { least: 2, perExcess: 0.6, most: 50, rounds: 4000, slower: 1.5 }

/**
 * Minutes by which a round of annealing may be worse, on average. Rounds count from 0 and are asked for in order; `excess` are the
 * minutes that a patient of the best plan stays longer than alone, on average.
 */
export function cooling(): (round: number, excess: number) => number {
  const begin = AT_FIRST.heats.length * AT_FIRST.rounds
  let [from, rounds] = [begin, LATER.rounds]
  return (round, excess) => {
    if (round < begin) return atFirst(round)
    while (round >= from + rounds) [from, rounds] = [from + rounds, rounds * LATER.slower]
    const heat = Math.min(LATER.most, LATER.least + LATER.perExcess * Math.max(0, excess))
    return heat * (1 - (round - from) / rounds)
  }
}

function atFirst(round: number): number {
  const { heats, rounds } = AT_FIRST
  return heats[Math.floor(round / rounds)]! * (1 - (round % rounds) / rounds)
}
