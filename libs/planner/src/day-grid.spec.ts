import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { kindOf } from './board.js'
import { aDay, aStep, aUnit } from './builders.js'
import { dayGrid } from './day-grid.js'
import type { Interval } from './interval.js'
import type { DayAgenda, Step, UnitDay } from './model.js'

const GRID = 5
const OPEN = ['08:00-09:30', '10:00-11:00']

/** Whether a visit lies in one session and the unit has a place left at each of its minutes. */
function isFree({ sessions, unit }: UnitDay, held: readonly Interval[], from: number, to: number): boolean {
  if (!sessions.some((session) => session.from <= from && to <= session.to)) return false
  for (let minute = from; minute < to; minute++) {
    if (held.filter((one) => one.from <= minute && minute < one.to).length >= unit.capacity) return false
  }
  return true
}

/** Every start of the morning, by kind of step and unit, as the grid has it and as minutes are counted. */
function startsOf(on: ReturnType<typeof dayGrid>, agenda: DayAgenda, steps: readonly Step[], held: Interval[][]) {
  const free: boolean[] = []
  const counted: boolean[] = []
  for (const step of steps) {
    const [stand] = on.standsOf(kindOf(step, GRID).key)
    agenda.units.forEach((at, unit) => {
      for (let slot = 94; slot < 134; slot++) {
        free.push(on.isFree(stand!, unit, slot))
        counted.push(isFree(at, held[unit]!, slot * GRID, slot * GRID + step.duration))
      }
    })
  }
  return { free, counted }
}

const minute = fc.integer({ min: 480, max: 655 })
/** What is taken lies on any minute; what comes and goes starts on the grid. */
const taken = fc.array(
  fc.tuple(minute, fc.integer({ min: 1, max: 40 })).map(([from, long]) => ({ from, to: from + long })),
  { maxLength: 3 },
)
const aChange = fc.record({
  unit: fc.nat(1),
  slot: fc.integer({ min: 96, max: 130 }),
  long: fc.constantFrom(5, 10, 25),
  leaves: fc.boolean(),
})

describe('a grid on which visits come and go', () => {
  it('has the starts free that a count of minutes leaves, after whatever came and went', () => {
    const changes = fc.array(aChange, { maxLength: 14 })
    fc.assert(
      fc.property(taken, taken, fc.integer({ min: 1, max: 3 }), changes, (one, other, capacity, all) => {
        const units = [aUnit('dxa', { open: OPEN, capacity }), aUnit('dxa', { id: 'dxa-2', open: OPEN, place: 'dxa' })]
        const held = [one, other].map((list) => [...list].sort((a, b) => a.from - b.from))
        const agenda = aDay({ units: units.map((at, i) => ({ ...at, taken: [...held[i]!] })) })
        const steps = [aStep('dxa', 10), aStep('dxa', 25)]
        const on = dayGrid(agenda, steps, GRID)
        const came: { unit: number; from: number; to: number }[] = []
        for (const { unit, slot, long, leaves } of all) {
          const gone = leaves ? came.pop() : undefined
          if (gone) {
            on.take(gone.unit, gone.from, gone.to)
            const list = held[gone.unit]!
            list.splice(
              list.findLastIndex(({ from, to }) => from === gone.from && to === gone.to),
              1,
            )
          } else {
            const visit = { unit, from: slot * GRID, to: slot * GRID + long }
            came.push(visit)
            held[unit]!.push(visit)
            on.put(unit, visit.from, visit.to)
          }
        }
        const { free, counted } = startsOf(on, agenda, steps, held)
        expect(free).toEqual(counted)
      }),
      { numRuns: 400 },
    )
  })
})
