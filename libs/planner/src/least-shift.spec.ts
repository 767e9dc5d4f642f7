import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addRange } from './bits.js'
import { NEVER, type ShiftProblem, shiftSearch } from './least-shift.js'

const SLOTS = 24
const GRID = 5

interface Small {
  readonly problem: ShiftProblem
  /** By visit, the slots that are open. */
  readonly open: readonly (readonly number[])[]
}

/** Three visits on a day of two hours; some must come before others. */
const small: fc.Arbitrary<Small> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    walks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
    planned: fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 3, maxLength: 3 }),
    ready: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }),
    before: fc.constantFrom([0, 0, 0], [0, 1, 0], [0, 1, 3], [0, 0, 1]),
    open: fc.array(fc.subarray([...Array(SLOTS).keys()], { minLength: 6 }), { minLength: 3, maxLength: 3 }),
    departure: fc.integer({ min: 40, max: 130 }),
    perLateMinute: fc.constantFrom(0, 1, 10),
  })
  .map(({ lengths, walks, open, ...rest }) => ({
    open,
    problem: {
      ...rest,
      grid: GRID,
      durations: lengths.map((length) => length * GRID),
      ahead: Int32Array.from(walks, (walk, pair) => lengths[Math.floor(pair / 3)]! + walk),
    },
  }))

/** The least cost over every way to choose open slots; {@link NEVER} where none is allowed. */
function leastOfAll({ open, problem }: Small): number {
  const { planned, ready, ahead, before, durations, departure, perLateMinute } = problem
  const comes = (slots: number[], i: number, j: number) => slots[j]! >= slots[i]! + ahead[i * 3 + j]!
  const isAllowed = (slots: number[]) =>
    slots.every((slot, i) => slot >= ready[i]!) &&
    [0, 1, 2].every((j) =>
      [0, 1, 2].every((i) => i === j || comes(slots, i, j) || (!(before[j]! & (1 << i)) && comes(slots, j, i))),
    )
  let least = NEVER
  for (const a of open[0]!)
    for (const b of open[1]!)
      for (const c of open[2]!) {
        const slots = [a, b, c]
        if (!isAllowed(slots)) continue
        const leaves = Math.max(...slots.map((slot, i) => slot * GRID + durations[i]!))
        const moved = slots.reduce((sum, slot, i) => sum + Math.abs(slot - planned[i]!) * GRID, 0)
        least = Math.min(least, moved + perLateMinute * Math.max(0, leaves - departure))
      }
  return least
}

describe('the least disturbance of one patient', () => {
  it('is that of every way to start her visits', () => {
    fc.assert(
      fc.property(small, (day) => {
        const bits = new Int32Array(3)
        day.open.forEach((slots, visit) => slots.forEach((slot) => addRange(bits, visit, slot, slot + 1)))
        const found = shiftSearch(day.problem, 1, SLOTS).least(bits, NEVER, 1_000_000)
        expect(found?.cost ?? NEVER).toBe(leastOfAll(day))
      }),
      { numRuns: 500 },
    )
  })
})
