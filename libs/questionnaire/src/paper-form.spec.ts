import { describe, expect, it } from '@jest/globals'
import { formOf, parseForm } from './forms.js'
import { paperForms } from './paper-form.js'

const frax = formOf('frax')
const calcium = formOf('calcium')
const printed = (...forms: Parameters<typeof paperForms>[0]) => JSON.stringify(paperForms(forms))
const times = (page: string, part: string) => page.split(part).length - 1

describe('a patient who fills in a form with a pen', () => {
  it.each([frax, calcium, formOf('frax', 'en')])(
    'finds every question that she may have to answer, and none that the record answers ($name, $language)',
    (form) => {
      const page = printed(form)
      for (const { text, readOnly } of form.questions) expect(page.includes(`. ${text}"`)).toBe(!readOnly)
    },
  )

  it('may say everywhere on paper that she does not know, where she may on screen', () => {
    const unknown = (form: typeof frax) =>
      form.questions.filter(
        ({ mayBeUnknown, choices }) => mayBeUnknown || choices.some(({ code }) => code === 'asked-unknown'),
      ).length
    expect(times(printed(frax), '"Weet ik niet"')).toBe(unknown(frax))
    expect(times(printed(calcium), '"Weet ik niet"')).toBe(unknown(calcium))
  })

  it('reads which answer leads to the next question, and the unit to answer in', () => {
    const page = printed(frax)
    expect(page).toContain('Alleen als u bij vraag 3 “Ja” aankruist.')
    expect(page).toContain('Alleen als voor u niet geldt: Geslacht “Man”.')
    expect(page).toMatch(/Hoeveel weegt u\?.*?"text":"kilo"/)
    expect(printed(calcium)).toMatch(/per dag.*per week/)
  })

  it('reads all of it in English where she asked for that', () => {
    const page = printed(formOf('frax', 'en'), formOf('calcium', 'en'))
    expect(page).toContain('Only if you tick “Yes” at question 3.')
    expect(page).not.toMatch(/Alleen als|Weet ik niet|Uw naam|per dag/)
  })

  it('has each form on a sheet of its own, no question torn in two, and nothing when none is open', () => {
    const page = printed(frax, calcium)
    expect(times(page, '"pageBreak":"before"')).toBe(2)
    const asked = [...frax.questions, ...calcium.questions].filter(({ readOnly }) => !readOnly)
    expect(times(page, '"unbreakable":true')).toBe(asked.length)
    expect(paperForms([])).toEqual([])
  })

  it('reads words as words, whatever is in the form', () => {
    const text = '<img src=x> & co'
    const form = parseForm(
      'frax',
      {
        ...{ resourceType: 'Questionnaire', url: 'urn:x', version: '1', language: 'nl' },
        ...{ title: text, description: 'd', copyright: 'c' },
        item: [{ linkId: 'a', type: 'choice', text, answerOption: [{ valueCoding: { code: 'x', display: text } }] }],
      },
      'x.json',
    )
    expect(times(printed(form), `"text":"${text}"`)).toBe(3)
    expect(printed(form)).toContain(`"text":"1. ${text}"`)
  })
})
