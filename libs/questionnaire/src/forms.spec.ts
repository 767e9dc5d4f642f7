import { describe, expect, it } from '@jest/globals'
import { type Form, formOf, hasForm } from './forms.js'
import { readAnswer } from './answer.js'
import type { Answers } from './fhir.js'
import { shown } from './shown.js'
import { statedNeeds } from './stated-needs.js'
import { asked } from './walk.js'

const SHIPPED = ['frax', 'calcium', 'preparation', 'quality-of-life'] as const
const bones = ({ questions }: Form) =>
  questions.map(({ linkId, type, required, repeats, readOnly, enableWhen, choices, min, max, fraxItem }) => ({
    ...{ linkId, type, required, repeats, readOnly, enableWhen, min, max, fraxItem },
    choices: choices.map(({ code, exclusive }) => [code, exclusive]),
  }))
const words = ({ questions }: Form) =>
  questions.flatMap(({ text, help, choices }) => [text, help, ...choices.map(({ display }) => display)])

describe('a form in English', () => {
  it.each(SHIPPED)('asks the same as in Dutch: %s', (name) => {
    expect(formOf(name, 'en').language).toBe('en')
    expect(bones(formOf(name, 'en'))).toEqual(bones(formOf(name)))
  })

  it.each(SHIPPED)('leaves no Dutch behind: %s', (name) => {
    const dutch = /\b(een|het|niet|wij|uw|u|hoe|weet|heeft|jaar|kilo|keer|dag)\b/i
    expect(words(formOf(name, 'en')).filter((text) => text && dutch.test(text))).toEqual([])
  })

  it('is read by staff in Dutch, whatever language the answer was chosen in', () => {
    const find = (language: 'nl' | 'en') =>
      formOf('frax', language).questions.find(({ linkId }) => linkId === 'currentSmoking')!
    const read = readAnswer(find('en'), { values: ['N'] })
    expect(read.ok && shown(find('nl'), read.answer)).toBe('Nee')
  })
})

it('ships no text of EQ-5D or QUALEFFO: a hospital brings its own', () => {
  expect(hasForm('eq-5d-5l')).toBe(false)
  expect(hasForm('qualeffo-41')).toBe(false)
})

it('says of RAND-36 that the words are our own translation', () =>
  expect(formOf('quality-of-life').source).toMatchObject({
    version: '1.0.0-werkvertaling',
    copyright: expect.stringMatching(/eigen werkvertaling.*RAND is er niet verantwoordelijk voor/),
  }))

describe('the check before the scan', () => {
  const form = formOf('preparation')
  const filled = (values: Record<string, string | string[]>): Answers =>
    Object.fromEntries(
      Object.entries(values).map(([linkId, value]) => {
        const question = form.questions.find((one) => one.linkId === linkId)!
        const unknown = value === '?'
        const read = readAnswer(question, { values: unknown ? [] : [value].flat(), unknown })
        if (!read.ok) throw new Error(`${linkId}: ${read.fault}`)
        return [linkId, read.answer]
      }),
    )
  const ids = (answers: Answers) => asked(form, answers).map(({ linkId }) => linkId)
  const stated = (values: Record<string, string | string[]>) => statedNeeds(filled(values), '2026-12-15')

  it('asks about pregnancy only who may be pregnant', () => {
    expect(ids(filled({ age: '54', sex: 'female' }))).toContain('pregnant')
    expect(ids(filled({ age: '54', sex: 'other' }))).toContain('pregnant')
    expect(ids(filled({ age: '55', sex: 'female' }))).not.toContain('pregnant')
    expect(ids(filled({ age: '30', sex: 'male' }))).not.toContain('pregnant')
  })

  it('asks a date only after contrast or a tracer, and takes it as people write it', () => {
    expect(ids({})).not.toContain('contrastOn')
    expect(ids(filled({ contrast: 'Y' }))).toContain('contrastOn')
    for (const written of ['10 12 2026', '10-12-2026', '10 dec 26', '2026-12-10'])
      expect(filled({ contrastOn: written })['contrastOn']).toEqual([{ valueDate: '2026-12-10' }])
    const question = form.questions.find(({ linkId }) => linkId === 'contrastOn')!
    for (const wrong of ['31 2 2026', '10 12', 'december', '10 12 20261'])
      expect(readAnswer(question, { values: [wrong] })).toEqual({ ok: false, fault: 'not-a-date' })
  })

  it('turns into needs what a rule of the planner can use', () =>
    expect(
      stated({
        ...{ contrast: 'Y', contrastOn: '10 12 2026', tracer: 'N', above150: 'Y', weight: '162' },
        ...{ transfer: 'lift', lying: 'N', implants: 'none' },
      }),
    ).toEqual({
      needs: { contrastOn: '2026-12-10', weightKg: 162, lift: true, cannotLie10: true },
      remarks: [],
    }))

  it('of two examinations keeps the one that is nearest before the scan', () => {
    const both = (contrastOn: string, tracerOn: string) =>
      stated({ contrast: 'Y', contrastOn, tracer: 'Y', tracerOn }).needs.contrastOn
    expect(both('1 12 2026', '11 12 2026')).toBe('2026-12-11')
    expect(both('11 12 2026', '20 12 2026')).toBe('2026-12-11')
  })

  it('says nothing of who has nothing, and never reads "weet ik niet" as "nee"', () => {
    const none = { contrast: 'N', tracer: 'N', implants: 'none', above150: 'N', transfer: 'self', lying: 'Y' }
    expect(stated(none)).toEqual({ needs: {}, remarks: [] })
    expect(stated({ ...none, lying: 'asked-unknown', contrast: 'Y', contrastOn: '?' })).toEqual({
      needs: {},
      remarks: [
        'Onderzoek met contrast in de buurt van de onderzoeksdag, datum onbekend: vraag het na',
        'Weet niet of 10 minuten liggen lukt: vraag het na',
      ],
    })
    expect(stated({ ...none, above150: 'Y', weight: '?' }).needs).toEqual({ weightKg: 151 })
  })
})
