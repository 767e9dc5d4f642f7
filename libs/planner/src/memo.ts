const SIZE = 1 << 13

/**
 * Remembers the best value seen in a state, for one search at a time. It may forget, so it prunes but does not decide.
 * One table serves all searches: they do not overlap.
 */
export function memo() {
  const keys = new Int32Array(SIZE)
  const rounds = new Int32Array(SIZE)
  const values = new Int32Array(SIZE)
  let round = 0
  return {
    clear: () => void round++,
    /** Whether the state was seen with a value as good; if not, this value is remembered. */
    isSeen: (key: number, value: number): boolean => {
      const at = (key ^ (key >> 9)) & (SIZE - 1)
      if (rounds[at] === round && keys[at] === key && values[at]! <= value) return true
      rounds[at] = round
      keys[at] = key
      values[at] = value
      return false
    },
  }
}
