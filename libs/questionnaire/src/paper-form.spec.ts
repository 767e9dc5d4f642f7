import { describe, expect, it } from '@jest/globals'
import { formOf, parseForm } from './forms.js'
import { paperForms } from './paper-form.js'

const frax = formOf('frax')
const calcium = formOf('calcium')
const times = (page: string, part: string) => page.split(part).length - 1

describe('a patient who fills in a form with a pen', () => {
  it.each([frax, calcium])(
    'finds every question that she may have to answer, and none that the record answers ($name)',
    (form) => {
      const page = paperForms([form])
      for (const { text, readOnly } of form.questions) expect(page.includes(`. ${text}<`)).toBe(!readOnly)
    },
  )

  it('may say everywhere on paper that she does not know, where she may on screen', () => {
    const unknown = (form: typeof frax) =>
      form.questions.filter(
        ({ mayBeUnknown, choices }) => mayBeUnknown || choices.some(({ code }) => code === 'asked-unknown'),
      ).length
    expect(times(paperForms([frax]), 'Weet ik niet')).toBe(unknown(frax))
    expect(times(paperForms([calcium]), 'Weet ik niet')).toBe(unknown(calcium))
  })

  it('reads which answer leads to the next question, and the unit to answer in', () => {
    const page = paperForms([frax])
    expect(page).toContain('Alleen als u bij vraag 3 “Ja” aankruist.')
    expect(page).toContain('Alleen als voor u niet geldt: Geslacht “Man”.')
    expect(page).toMatch(/Hoeveel weegt u\?.*?short"><\/div>kilo/s)
    expect(paperForms([calcium])).toMatch(/per dag.*per week/)
  })

  it('has each form on a sheet of its own, and nothing when none is open', () => {
    expect(times(paperForms([frax, calcium]), '<section class="form"')).toBe(2)
    expect(paperForms([frax])).toContain('break-before: page')
    expect(paperForms([])).toBe('')
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
    expect(paperForms([form])).not.toContain('<img')
    expect(times(paperForms([form]), '&lt;img src=x&gt; &amp; co')).toBe(4)
  })
})
