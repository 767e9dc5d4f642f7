const SIZE = 1 << 11

/**
 * Remembers the best value seen in a state, for one search at a time. It may forget, so it prunes but does not decide.
 * One table serves all searches: they do not overlap.
 */
export function memo() {
  const keys = new Int32Array(SIZE)
  const rounds = new Int32Array(SIZE)
  const values = new Int32Array(SIZE)
  let round = 0
  const placeOf = (key: number): number => (key ^ (key >> 9)) & (SIZE - 1)
  const remember = (key: number, value: number): void => {
    const at = placeOf(key)
    rounds[at] = round
    keys[at] = key
    values[at] = value
  }
  return {
    clear: () => void round++,
    /** Whether the state was seen with a value as good; if not, this value is remembered. Values are 0 or more. */
    isSeen: (key: number, value: number): boolean => {
      const at = placeOf(key)
      if (rounds[at] === round && keys[at] === key && values[at]! <= value) return true
      remember(key, value)
      return false
    },
    /** The state counts as seen from now on, with whatever value. */
    close: (key: number): void => remember(key, -1),
  }
}
