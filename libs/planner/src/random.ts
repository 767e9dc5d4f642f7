const { floor, imul, log } = Math

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** Whether a chance of `p`, 0 to 1, comes true. */
  readonly chance: (p: number) => boolean
  /** One of the list; undefined where it is empty. */
  readonly oneOf: <T>(list: readonly T[]) => T | undefined
  /** A number ≥ 0, exponentially distributed with this average: how much worse a step of annealing may be. */
  readonly cold: (average: number) => number
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** Mulberry32 (public domain, Tommy Ettinger). */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let x = imul(state ^ (state >>> 15), 1 | state)
    x = (x + imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => floor(next() * limit)
  const shuffled = <T>(list: readonly T[]): T[] => {
    const result = [...list]
    for (let i = result.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[result[i], result[j]] = [result[j]!, result[i]!]
    }
    return result
  }
  return {
    below,
    chance: (p) => next() < p,
    oneOf: (list) => list[below(list.length)],
    cold: (average) => -average * log(1 - next()),
    shuffled,
  }
}
