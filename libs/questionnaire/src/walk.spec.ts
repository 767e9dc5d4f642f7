import { describe, expect, it } from '@jest/globals'
import { readAnswer } from './answer.js'
import type { Answers } from './fhir.js'
import { formOf, parseForm } from './forms.js'
import { answersOf, responseOf } from './response.js'
import { sheetOf } from './sheet.js'
import { summaryOf } from './summary.js'
import { asked, nextOpen, placeOf } from './walk.js'

const frax = formOf('frax')
const filled = (values: Record<string, string | string[]>): Answers =>
  Object.fromEntries(
    Object.entries(values).map(([linkId, value]) => {
      const question = frax.questions.find((one) => one.linkId === linkId)!
      const read = readAnswer(question, { values: [value].flat() })
      if (!read.ok) throw new Error(`${linkId}: ${read.fault}`)
      return [linkId, read.answer]
    }),
  )
const ids = (answers: Answers) => asked(frax, answers).map(({ linkId }) => linkId)

describe('the questions of FRAX', () => {
  it('come in the order of the tool, each of 1 to 11 once', () =>
    expect(frax.questions.flatMap(({ fraxItem }) => fraxItem ?? []).map(Number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]))

  it('do not ask the patient for a bone density', () =>
    expect(JSON.stringify(frax.source)).not.toMatch(/botdichtheid|T-score|BMD/i))

  it('ask which bone only after a fracture', () => {
    expect(ids({})).not.toContain('fractureSites')
    expect(ids(filled({ previousFracture: 'N' }))).not.toContain('fractureSites')
    expect(ids(filled({ previousFracture: 'asked-unknown' }))).not.toContain('fractureSites')
    expect(ids(filled({ previousFracture: 'Y' }))).toEqual(expect.arrayContaining(['fractureSites', 'fractureDates']))
  })

  it('ask about the menopause unless the patient is a man', () => {
    expect(ids(filled({ sex: 'female' }))).toContain('menopauseAge')
    expect(ids(filled({ sex: 'male' }))).not.toContain('menopauseAge')
  })
})

describe('a walk through a form', () => {
  it('goes on where the patient stopped, and skips nothing that opened behind her', () => {
    const answers = filled({ weight: '70', height: '165', previousFracture: 'N' })
    expect(nextOpen(frax, answers)?.linkId).toBe('parentHipFracture')
    expect(nextOpen(frax, { ...answers, ...filled({ previousFracture: 'Y' }) }, 'parentHipFracture')?.linkId).toBe(
      'currentSmoking',
    )
    expect(nextOpen(frax, { ...answers, ...filled({ previousFracture: 'Y' }) })?.linkId).toBe('fractureSites')
  })

  it('knows its place and the question before', () =>
    expect(placeOf(frax, {}, 'height')).toMatchObject({ number: 2, previous: 'weight' }))

  it('asks nothing that the record says already', () => {
    expect(placeOf(frax, {}, 'age')).toBeNull()
    expect(ids({})).toContain('age')
  })

  it('has no place for a question that is not asked', () => {
    expect(placeOf(frax, {}, 'fractureSites')).toBeNull()
    expect(placeOf(frax, {}, 'constructor')).toBeNull()
  })
})

describe('a QuestionnaireResponse', () => {
  const answers = filled({
    previousFracture: 'Y',
    fractureSites: ['hip', 'wrist'],
    parentHipFracture: 'asked-unknown',
    menopauseAge: '',
  })
  const at = new Date('2026-12-01T09:00:00Z')

  it('names the version of what was asked and reads back as it was written', () => {
    const resource = responseOf(frax, answers, 'in-progress', at)
    expect(resource.questionnaire).toBe('urn:dagpad:questionnaire:frax|1.0.0')
    expect(answersOf(JSON.parse(JSON.stringify(resource)))).toEqual(answers)
  })

  it('keeps, once handed in, no answer to a question that closed again', () => {
    const changed = { ...answers, ...filled({ previousFracture: 'N' }) }
    expect(answersOf(responseOf(frax, changed, 'in-progress', at))).toHaveProperty('fractureSites')
    expect(answersOf(responseOf(frax, changed, 'completed', at))).not.toHaveProperty('fractureSites')
  })

  it('is read by staff with "weet ik niet" apart from "nee", and never with a FRAX result', () => {
    const lines = Object.fromEntries(sheetOf(frax, answers).map(({ question, answer }) => [question, answer]))
    expect(lines['6. Heeft uw vader of moeder een heup gebroken?']).toBe('Weet ik niet')
    expect(lines['Welk bot was dat?']).toBe('Pols of onderarm, Heup')
    expect(
      summaryOf(frax, answers)
        .map(({ value }) => value)
        .join(),
    ).not.toMatch(/\d\s*%/)
    expect(summaryOf(frax, filled({ age: '92', weight: '72' }))[2]?.value).toBe(
      'onderdeel 1: FRAX neemt 40 tot en met 90',
    )
    expect(summaryOf(frax, answers)[1]?.value).toBe('onderdeel 6; FRAX leest leeg als “nee”')
  })
})

describe('a form that cannot be asked', () => {
  const form = (...items: object[]) => ({
    ...{ resourceType: 'Questionnaire', url: 'urn:x', version: '1', language: 'nl' },
    ...{ title: 't', description: 'd', copyright: 'c', item: items },
  })
  it.each([
    [form({ linkId: 'a', type: 'choice', text: 'A' }), 'x.json: item[0]: a choice needs answerOption'],
    [
      form({ linkId: 'a', type: 'choice', text: 'A', answerValueSet: '#b' }),
      'x.json: item[0].answerValueSet: there is no contained #b',
    ],
    [
      form({ linkId: 'a', type: 'string', text: 'A' }, { linkId: 'a', type: 'string', text: 'A' }),
      'x.json: item[1].linkId: "a" is used twice',
    ],
    [
      form({
        linkId: 'a',
        type: 'string',
        text: 'A',
        enableWhen: [{ question: 'b', operator: '=', answerCoding: { code: 'Y' } }],
      }),
      'x.json: item[0].enableWhen[0].question: "b" is not asked before it',
    ],
    [form({ linkId: 'a', type: 'attachment', text: 'A' }), /^x\.json: item\[0\]\.type: /],
  ])('is refused with the place of the fault (%#)', (json, message) =>
    expect(() => parseForm('frax', json, 'x.json')).toThrow(message),
  )
})
