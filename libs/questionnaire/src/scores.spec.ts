import { describe, expect, it } from '@jest/globals'
import { eq5dProfile } from './eq-5d.js'
import type { Answers } from './fhir.js'
import { type Form, readForm } from './forms.js'
import { qualeffoScores } from './qualeffo.js'
import { randScales } from './rand-36.js'

const coded = (codes: Readonly<Record<string, number>>): Answers =>
  Object.fromEntries(Object.entries(codes).map(([key, code]) => [key, [{ valueCoding: { code: String(code) } }]]))
const rand = (codes: Readonly<Record<number, number>>) =>
  Object.fromEntries(
    randScales(coded(Object.fromEntries(Object.entries(codes).map(([item, code]) => [`rand-${item}`, code])))).map(
      ({ key, score, answered }) => [key, [score, answered]],
    ),
  )
const all = (code: (item: number) => number) =>
  Object.fromEntries(Array.from({ length: 36 }, (_, i) => [i + 1, code(i + 1)]))

describe('RAND-36', () => {
  it('of somebody who always chooses the first option is as worked out by hand', () =>
    expect(rand(all(() => 1))).toEqual({
      'physical-functioning': [0, 10],
      'role-physical': [0, 4],
      'role-emotional': [0, 3],
      energy: [(100 + 100 + 0 + 0) / 4, 4],
      'emotional-well-being': [(0 + 0 + 100 + 0 + 100) / 5, 5],
      'social-functioning': [(100 + 0) / 2, 2],
      pain: [100, 2],
      'general-health': [(100 + 0 + 100 + 0 + 100) / 5, 5],
      change: [100, 1],
    }))

  it('of a mixed form is as worked out by hand', () =>
    expect(
      rand({
        ...{ 1: 3, 2: 4, 3: 1, 4: 2, 5: 2, 6: 1, 7: 2, 8: 2, 9: 1, 10: 2, 11: 3, 12: 3 },
        ...{ 13: 1, 14: 1, 15: 2, 16: 1, 17: 2, 18: 2, 19: 1, 20: 3, 21: 4, 22: 3 },
        ...{ 23: 4, 24: 5, 25: 6, 26: 3, 27: 5, 28: 5, 29: 3, 30: 2, 31: 2, 32: 4, 33: 4, 34: 3, 35: 2, 36: 4 },
      }),
    ).toEqual({
      'physical-functioning': [(0 + 50 + 50 + 0 + 50 + 50 + 0 + 50 + 100 + 100) / 10, 10],
      'role-physical': [25, 4],
      'role-emotional': [(100 + 100 + 0) / 3, 3],
      energy: [(40 + 20 + 40 + 20) / 4, 4],
      'emotional-well-being': [(80 + 100 + 60 + 80 + 80) / 5, 5],
      'social-functioning': [(50 + 75) / 2, 2],
      pain: [(40 + 50) / 2, 2],
      'general-health': [(50 + 75 + 50 + 25 + 25) / 5, 5],
      change: [25, 1],
    }))

  it('takes the mean of what was answered, says how much that was, and has no score where nothing was', () =>
    expect(rand({ 21: 6, 23: 1, 29: 6, 31: 4 })).toMatchObject({
      pain: [0, 1],
      energy: [(100 + 100 + 60) / 3, 3],
      'role-physical': [null, 0],
    }))
})

const choice = (linkId: string, options: number, more: object = {}) => ({
  ...{ linkId, type: 'choice', text: linkId, ...more },
  answerOption: Array.from({ length: options }, (_, i) => ({ valueCoding: { code: String(i + 1), display: 'x' } })),
})
const formWith = (item: readonly object[]): Form => {
  const head = { resourceType: 'Questionnaire', url: 'urn:own', version: '1', language: 'nl', title: 't' }
  const read = readForm('qualeffo-41', { ...head, item })
  if (!read.ok) throw new Error(read.faults.join())
  return read.form
}

describe('QUALEFFO-41', () => {
  const form = formWith([
    { linkId: 'pain', type: 'group', text: 'Pain', item: [choice('a', 5), choice('b', 5)] },
    {
      ...{ linkId: 'mood', type: 'group', text: 'Mood' },
      item: [
        choice('c', 3),
        choice('d', 4, { extension: [{ url: 'urn:dagpad:reversed', valueBoolean: true }] }),
        choice('e', 5),
      ],
    },
  ])

  it('turns and stretches every answer to 1 to 5, and takes (mean − 1) ÷ 4 × 100', () =>
    expect(qualeffoScores(form, coded({ a: 2, b: 5, c: 2, d: 1, e: 1 }))).toEqual([
      // a = 2, b = 5: mean 3.5.
      { domain: 'Pain', score: 62.5, answered: 2, of: 2 },
      // c = 3 (the middle of three), d = 5 (the first of four, turned), e = 1: mean 3.
      { domain: 'Mood', score: 50, answered: 3, of: 3 },
      { domain: 'Totaal', score: ((16 / 5 - 1) / 4) * 100, answered: 5, of: 5 },
    ]))

  it('is 0 at the best and null where nothing was answered', () => {
    expect(qualeffoScores(form, coded({ a: 1, b: 1 })).map(({ score }) => score)).toEqual([0, null, 0])
    expect(qualeffoScores(form, {}).map(({ score }) => score)).toEqual([null, null, null])
  })
})

it('EQ-5D-5L is five digits and a mark, and no profile while a digit is missing', () => {
  const form = formWith(
    [...'abcde'].map((linkId) => choice(linkId, 5)).concat({ linkId: 'vas', type: 'integer', text: 'v' } as never),
  )
  const answers = { ...coded({ a: 2, b: 1, c: 2, d: 3, e: 1 }), vas: [{ valueInteger: 70 }] }
  expect(eq5dProfile(form, answers)).toEqual({ profile: '21231', mark: 70 })
  expect(eq5dProfile(form, coded({ a: 2, b: 1 }))).toEqual({ profile: null, mark: null })
})
