import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import { dayOf, instantAt, minuteOf } from '#platform'
import { type Asked, roundsOf } from './ladder.js'

const { preparation } = loadDefinition('lumc', '2027-01-01')
const rule = (id: string) => preparation.find((one) => one.id === id)!
const OPEN = { closed: new Map<string, string>() }
const THURSDAY = '2027-02-18'

const asked = (id: string, due: string, on: string): Asked => ({ rule: rule(id), due, askedAt: instantAt(on, 9 * 60) })
const shown = (items: readonly Asked[], day = THURSDAY, calendar = OPEN, now = items.at(-1)!.askedAt) =>
  roundsOf(items, day, calendar, now).map(
    ({ at, rungs }) =>
      `${dayOf(at)} ${minuteOf(at) / 60} ${rungs.map(({ item, does }) => `${item}:${does}`).join(' ')}`,
  )

describe('a ladder', () => {
  it('reminds twice and then has staff call, counted from the day', () => {
    expect(shown([asked('frax', '2027-02-16', '2027-02-04')])).toEqual([
      '2027-02-11 9 frax:remind',
      '2027-02-14 9 frax:remind',
      '2027-02-16 9 frax:call',
    ])
  })

  it('counts from the last day on which the container can be fetched', () => {
    expect(shown([asked('urine-kit', '2027-02-16', '2027-02-04')])).toEqual([
      '2027-02-14 9 urine-kit:remind',
      '2027-02-15 9 urine-kit:remind',
      '2027-02-16 9 urine-kit:call',
    ])
  })

  it('has one message a day for all that is due on it', () => {
    const items = [asked('frax', '2027-02-16', '2027-02-04'), asked('urine-kit', '2027-02-16', '2027-02-04')]
    expect(shown(items)).toEqual([
      '2027-02-11 9 frax:remind',
      '2027-02-14 9 frax:remind urine-kit:remind',
      '2027-02-15 9 urine-kit:remind',
      '2027-02-16 9 frax:call urine-kit:call',
    ])
  })

  it('has staff call on the open day before, when the last day is a closed one', () => {
    expect(shown([asked('frax', '2027-02-13', '2027-02-01')], '2027-02-15').at(-1)).toBe('2027-02-12 9 frax:call')
    const closed = { closed: new Map([['2027-02-16', 'dicht']]) }
    expect(shown([asked('frax', '2027-02-16', '2027-02-04')], THURSDAY, closed).at(-1)).toBe('2027-02-15 9 frax:call')
  })

  it('leaves out reminders that come on the heels of the question, and has the call wait a day', () => {
    expect(shown([asked('frax', '2027-02-16', '2027-02-13')])).toEqual([
      '2027-02-14 9 frax:remind',
      '2027-02-16 9 frax:call',
    ])
    expect(shown([asked('frax', '2027-02-16', '2027-02-16')])).toEqual(['2027-02-17 9 frax:call'])
  })

  it('has staff call at once when she was asked long ago and the hour of the call has passed, on an open day', () => {
    const long = asked('frax', '2027-02-16', '2027-02-04')
    expect(shown([long], THURSDAY, OPEN, instantAt('2027-02-16', 630))).toEqual(['2027-02-16 10.5 frax:call'])
    const closed = { closed: new Map([['2027-02-16', 'dicht']]) }
    expect(shown([long], THURSDAY, closed, instantAt('2027-02-16', 630))).toEqual(['2027-02-17 9 frax:call'])
  })

  it('asks nothing any more on the day itself', () => {
    expect(shown([asked('frax', '2027-02-16', '2027-02-17')])).toEqual([])
  })

  it('keeps its hour over the night in which the clock changes', () => {
    expect(shown([asked('frax', '2027-03-30', '2027-03-18')], '2027-04-01').slice(0, 2)).toEqual([
      '2027-03-25 9 frax:remind',
      '2027-03-28 9 frax:remind',
    ])
  })
})
