import { describe, expect, it } from '@jest/globals'
import { LONGEST_TEXT, readAnswer } from './answer.js'
import { UNKNOWN } from './fhir.js'
import { formOf, type Question } from './forms.js'

const question = (form: 'frax' | 'calcium', linkId: string): Question =>
  formOf(form).questions.find((one) => one.linkId === linkId)!
const weight = question('frax', 'weight')
const height = question('frax', 'height')
const milk = question('calcium', 'melk')
const cheeses = question('calcium', 'kaas')
const smoking = question('frax', 'currentSmoking')
const typed = (...values: string[]) => ({ values })
const fault = (code: string) => ({ ok: false, fault: code })

describe('a patient who types a number', () => {
  it.each([
    ['72', 72],
    ['72,5', 72.5],
    [' 72.5 kilo ', 72.5],
    ['72 kg.', 72],
    ["72 kilo's", 72],
    ['72KG', 72],
  ])('may write her weight as "%s"', (text, value) =>
    expect(readAnswer(weight, typed(text))).toEqual({ ok: true, answer: [{ valueDecimal: value }] }),
  )

  it.each([
    [weight, 'zeventig', 'not-a-number'],
    [weight, '7 2', 'not-a-number'],
    [weight, '-72', 'not-a-number'],
    [weight, '1e9', 'not-a-number'],
    [weight, '160 pond', 'not-a-number'],
    [weight, '165 cm', 'not-a-number'],
    [height, '65 inch', 'not-a-number'],
    [weight, '24', 'too-low'],
    [weight, '301', 'too-high'],
    [height, '165,5', 'not-whole'],
    [height, '', 'missing'],
  ] as const)('hears what is wrong with it (%#: %s)', (asked, text, code) =>
    expect(readAnswer(asked, typed(text))).toEqual(fault(code)),
  )
})

describe('a patient who says how often', () => {
  it('may say it per day or per week, and it is kept per week', () => {
    const weekly = {
      ok: true,
      answer: [{ valueQuantity: { value: 14, system: 'http://unitsofmeasure.org', code: '/wk' } }],
    }
    expect(readAnswer(milk, { values: ['2'], unit: '/d' })).toEqual(weekly)
    expect(readAnswer(milk, { values: ['14'], unit: '/wk' })).toEqual(weekly)
  })

  it('is asked again above 70 portions a week, and when the period is missing', () => {
    expect(readAnswer(milk, { values: ['10'], unit: '/d' }).ok).toBe(true)
    expect(readAnswer(milk, { values: ['11'], unit: '/d' })).toEqual(fault('too-high'))
    expect(readAnswer(milk, typed('2'))).toEqual(fault('no-unit'))
    expect(readAnswer(milk, { values: ['2'], unit: '/mo' })).toEqual(fault('no-unit'))
  })
})

describe('a patient who does not know', () => {
  it('is kept apart from "nee" and from nothing', () => {
    expect(readAnswer(smoking, typed('asked-unknown'))).toEqual({ ok: true, answer: [{ valueCoding: UNKNOWN }] })
    expect(readAnswer(smoking, typed('N'))).toMatchObject({ answer: [{ valueCoding: { code: 'N', display: 'Nee' } }] })
    expect(readAnswer(smoking, typed())).toEqual(fault('missing'))
  })

  it('says so of a number too, but not together with a number', () => {
    expect(readAnswer(weight, { values: [''], unknown: true })).toMatchObject({
      answer: [{ extension: [{ valueCode: 'asked-unknown' }] }],
    })
    expect(readAnswer(weight, { values: ['72'], unknown: true })).toEqual(fault('both'))
  })

  it('cannot say so where it is not offered', () =>
    expect(readAnswer(cheeses, { values: [], unknown: true })).toEqual(fault('missing')))
})

describe('a patient who ticks boxes', () => {
  it('may tick several where several are asked', () => {
    expect(readAnswer(cheeses, typed('feta', 'kaas_hard'))).toMatchObject({ ok: true, answer: { length: 2 } })
    expect(readAnswer(smoking, typed('Y', 'N'))).toEqual(fault('not-alone'))
  })

  it('cannot tick "niets van dit alles" beside something', () =>
    expect(readAnswer(cheeses, typed('feta', 'geen'))).toEqual(fault('not-alone')))

  it('cannot send what was not offered', () =>
    expect(readAnswer(cheeses, typed('<script>'))).toEqual(fault('not-an-option')))
})

it('keeps free text as it is typed, without signs that cannot be kept, and not without end', () => {
  const story = question('frax', 'fractureDates')
  expect(readAnswer(story, typed('pols,\u0000 \ud800maart <2024>'))).toEqual({
    ok: true,
    answer: [{ valueString: 'pols, maart <2024>' }],
  })
  expect(readAnswer(story, typed('a'.repeat(LONGEST_TEXT + 1)))).toEqual(fault('too-long'))
})

it('may be skipped only where the form says so', () => {
  expect(readAnswer(question('frax', 'menopauseAge'), typed(''))).toEqual({ ok: true, answer: [] })
})
