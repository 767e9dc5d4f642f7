import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from './load.js'
import { type PatientWish, wishesFor, type WishQuestion } from './wishes.js'

const lumc = loadDefinition('lumc', '2026-11-30')
const wished = (wish: Partial<PatientWish>, question: Partial<WishQuestion> = {}) =>
  wishesFor(lumc, { preference: null, unavailable: [], latest: null, ...wish }, { from: '2026-11-30', ...question })

describe('what a patient asks for', () => {
  it('is nothing: any day within the path’s half year', () => {
    expect(wished({})).toEqual({
      earliest: '2026-11-30',
      latest: '2027-05-31',
      weekdaysOff: [],
      notBefore: 0,
      notAfter: 1440,
      unavailable: [],
    })
  })

  it.each([
    ['morning', { notBefore: 0, notAfter: 13 * 60 }],
    ['afternoon', { notBefore: 12 * 60, notAfter: 1440 }],
    ['after-ten', { notBefore: 10 * 60, notAfter: 1440 }],
    ['not-monday', { weekdaysOff: [1] }],
    ['soonest', { notBefore: 0, notAfter: 1440, weekdaysOff: [] }],
    ['evening-clinic', { notBefore: 0, notAfter: 1440 }],
  ])('%s', (preference, bounds) => expect(wished({ preference })).toMatchObject(bounds))

  it('has a last day, and days and parts of days on which she cannot come', () => {
    const unavailable = [
      { from: '2026-12-13', to: '2026-12-16' },
      { weekday: 3, daypart: 'whole-day' },
      { weekday: 5, daypart: 'afternoon' },
    ] as const
    expect(wished({ latest: '2026-12-31', unavailable })).toMatchObject({
      latest: '2026-12-31',
      unavailable: [
        { from: '2026-12-13', to: '2026-12-16' },
        { weekday: 3, minutes: { from: 0, to: 1440 } },
        { weekday: 5, minutes: { from: 720, to: 1020 } },
      ],
    })
  })

  it('can be let go by name, and nothing else with it', () => {
    const wish = {
      preference: 'not-monday',
      latest: '2026-12-31',
      unavailable: [{ from: '2026-12-01', to: '2026-12-01' }],
    }
    expect(wished(wish, { ignore: ['preference'] })).toMatchObject({ weekdaysOff: [], latest: '2026-12-31' })
    expect(wished(wish, { ignore: ['latest'] })).toMatchObject({ weekdaysOff: [1], latest: '2027-05-31' })
    expect(wished(wish, { ignore: ['preference', 'latest'] }).unavailable).toHaveLength(1)
  })
})
