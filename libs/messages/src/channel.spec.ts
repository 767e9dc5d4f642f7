import { describe, expect, it } from '@jest/globals'
import { chooseChannel, neededOn } from './channel.js'
import { arrivesOn } from './post.js'

const her = { channel: 'email', email: 'a@example.nl', phone: '06-51367430' } as const
const INTIME = ['2026-12-04', '2026-12-11'] as const
const LATE = ['2026-12-12', '2026-12-11'] as const

describe('a patient hears from the hospital', () => {
  it.each([
    ['by e-mail, as she prefers, however late', her, LATE, { channel: 'email', because: null }],
    [
      'by letter when she prefers that and it is in time',
      { ...her, channel: 'letter' },
      INTIME,
      { channel: 'letter', because: null },
    ],
    [
      'by letter that arrives on the very day it is needed',
      { ...her, channel: 'letter' },
      ['2026-12-11', '2026-12-11'],
      { channel: 'letter', because: null },
    ],
    [
      'by phone when the letter would come too late',
      { ...her, channel: 'letter' },
      LATE,
      { channel: 'phone', because: 'een brief komt te laat' },
    ],
    [
      'by letter when she wants e-mail and has no address',
      { ...her, email: null },
      INTIME,
      { channel: 'letter', because: 'geen e-mailadres bekend' },
    ],
    [
      'by phone when there is no address and no time either',
      { ...her, email: null },
      LATE,
      { channel: 'phone', because: 'geen e-mailadres bekend; een brief komt te laat' },
    ],
    [
      'by phone, with the number still to be found, when nothing of her is known and a letter is too late',
      { ...her, email: null, phone: null },
      LATE,
      { channel: 'phone', because: 'geen e-mailadres bekend; een brief komt te laat; geen telefoonnummer bekend' },
    ],
    ['by phone when she prefers that', { ...her, channel: 'phone' }, INTIME, { channel: 'phone', because: null }],
    [
      'by letter when she prefers the phone and has none',
      { ...her, channel: 'phone', phone: null },
      INTIME,
      { channel: 'letter', because: 'geen telefoonnummer bekend' },
    ],
    [
      'by text message when she prefers that and has a mobile phone',
      { ...her, channel: 'sms' },
      INTIME,
      { channel: 'sms', because: null },
    ],
    [
      'by e-mail instead of a text message when her phone takes none',
      { ...her, channel: 'sms', phone: '071-5263505' },
      INTIME,
      { channel: 'email', because: 'geen mobiel nummer bekend' },
    ],
    [
      'by letter when neither takes a message',
      { ...her, channel: 'sms', phone: '071-5263505', email: null },
      INTIME,
      { channel: 'letter', because: 'een sms kan niet' },
    ],
  ] as const)('%s', (_, contact, [letterArrivesOn, neededOn], chosen) =>
    expect(chooseChannel(contact, { letterArrivesOn, neededOn, texts: true })).toEqual(chosen),
  )
  it('by e-mail when she prefers text messages and the house sends none', () =>
    expect(
      chooseChannel({ ...her, channel: 'sms' }, { letterArrivesOn: LATE[0], neededOn: LATE[1], texts: false }),
    ).toEqual({ channel: 'email', because: 'geen sms-dienst ingesteld' }))
})

describe('a message for Friday 18 December is needed', () => {
  const facts = { day: '2026-12-18', answerBy: '2026-12-16' }
  it.each([
    ['confirmation', null, '2026-12-17'],
    ['confirmation', '2026-12-15', '2026-12-15'],
    ['questionnaires', '2026-12-15', '2026-12-16'],
    ['cancellation', '2026-12-15', '2026-12-17'],
  ] as const)('(%s, kit by %s) on %s', (kind, pickUpBy, day) => expect(neededOn(kind, facts, pickUpBy)).toBe(day))

  it('the day before, where no date was set for the answers', () =>
    expect(neededOn('questionnaires', { ...facts, answerBy: null }, null)).toBe('2026-12-17'))
})

describe('a letter of Thursday 24 December', () => {
  const christmas = new Set(['2026-12-25'])
  it('takes working days only, and closed days do not count', () => {
    expect(arrivesOn('2026-12-24', 1, christmas)).toBe('2026-12-28')
    expect(arrivesOn('2026-12-24', 4, christmas)).toBe('2026-12-31')
    expect(arrivesOn('2026-12-24', 0, christmas)).toBe('2026-12-24')
  })
})
