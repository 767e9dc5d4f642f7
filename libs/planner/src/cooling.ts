/** At first very hot, then less: whoever is left out must find a place soon. Each goes down to 0 in so many rounds. */
const AT_FIRST = { heats: [30, 10], rounds: 1500 }
/** Then from so hot down to 0, each time in so many times as many rounds: what a long time can still improve is found by cooling slowly. */
const LATER = { heat: 10, rounds: 4000, slower: 1.5 }

/** Minutes by which a round of annealing may be worse, on average. Rounds count from 0 and are asked for in order. */
export function cooling(): (round: number) => number {
  const begin = AT_FIRST.heats.length * AT_FIRST.rounds
  let [from, rounds] = [begin, LATER.rounds]
  return (round) => {
    if (round < begin) return atFirst(round)
    while (round >= from + rounds) [from, rounds] = [from + rounds, rounds * LATER.slower]
    return LATER.heat * (1 - (round - from) / rounds)
  }
}

function atFirst(round: number): number {
  const { heats, rounds } = AT_FIRST
  return heats[Math.floor(round / rounds)]! * (1 - (round % rounds) / rounds)
}
