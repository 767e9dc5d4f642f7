import { describe, expect, it } from '@jest/globals'
import { VISIT_STATES } from './rows.js'
import { isAttended, isEnded, MOVES, timesAfter } from './states.js'

describe('where a visit can go', () => {
  it('leads from planned to done, and to every other state', () => {
    const reached = new Set(['planned'])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const state of [...reached]) for (const next of MOVES[state as 'planned']) reached.add(next)
    }
    expect([...reached].sort()).toEqual([...VISIT_STATES].sort())
  })

  it('never leads back to planned, nor anywhere from done: that is what undo is for', () => {
    expect(Object.values(MOVES).flat()).not.toContain('planned')
    expect(MOVES.done).toEqual([])
  })

  it('is finished only after it began, or because it never will', () => {
    for (const [from, nexts] of Object.entries(MOVES))
      for (const next of nexts)
        if (next === 'done' || next === 'partly-done') expect(['busy', 'paused']).toContain(from)
    expect(VISIT_STATES.filter((state) => isEnded(state) && isAttended(state))).toEqual(['done', 'partly-done'])
  })

  it('keeps the first moment of a beginning, and forgets an end when it goes on', () => {
    const [early, late] = [new Date(1), new Date(2)]
    expect(timesAfter('busy', late, { arrivedAt: early, beganAt: early })).toEqual({
      ...{ arrivedAt: early, beganAt: early, endedAt: null },
    })
    expect(timesAfter('done', late, { arrivedAt: early, beganAt: early })).toMatchObject({ endedAt: late })
  })
})
