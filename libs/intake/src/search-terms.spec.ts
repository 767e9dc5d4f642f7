import { describe, expect, it } from '@jest/globals'
import { folded, searchTerms } from './search-terms.js'

const TODAY = '2026-11-30'
const terms = (typed: string) => searchTerms(typed, TODAY)

describe('what is typed in the search box', () => {
  it.each([
    '12-03-1948',
    '12-3-1948',
    '12/03/1948',
    '12.3.48',
    '12 3 1948',
    '12031948',
    '120348',
    '12 maart 1948',
    '12 mrt 1948',
    '12 mrt. 1948',
    '12-maart-48',
    '12 march 1948',
    '1948-03-12',
  ])('is the birth date %s', (typed) => {
    expect(terms(typed)).toMatchObject({ birthDate: '1948-03-12', names: [] })
  })

  it.each(['31-02-1948', '99991948', '12-13-1948', '12 lente 1948'])('is no birth date when it is %s', (typed) => {
    expect(terms(typed).birthDate).toBeNull()
  })

  it('takes a year of two digits from the past hundred years', () => {
    expect(terms('010126').birthDate).toBe('2026-01-01')
    expect(terms('010127').birthDate).toBe('1927-01-01')
  })

  it.each([
    ['vries', ['vries']],
    ['de Vries', ['vries']],
    ['Van den Berg', ['berg']],
    ["in 't Veld", ['veld']],
    ['A.M. de Vries', ['vries']],
    ['Vries - Smit, A.M.', ['vries', 'smit']],
    ['Nguyễn', ['nguyen']],
    ['Łuczak', ['luczak']],
    ['Yılmaz', ['yilmaz']],
    ['van', ['van']],
  ])('is the name %s without what stands before it', (typed, names) => {
    expect(terms(typed)).toEqual({ birthDate: null, number: null, names })
  })

  it('is a name with a birth date', () => {
    expect(terms('de vries 12-03-1948')).toEqual({ birthDate: '1948-03-12', number: null, names: ['vries'] })
  })

  it('is a number, which may be a birth date too', () => {
    expect(terms('7600001')).toEqual({ birthDate: null, number: '7600001', names: [] })
    expect(terms('120348')).toMatchObject({ birthDate: '1948-03-12', number: '120348' })
    expect(terms('GI11-0101')).toMatchObject({ number: 'gi11-0101', names: [] })
  })

  it('holds no sign that a search could read as "anything"', () => {
    expect(folded('%_\\')).toBe('')
    expect(terms('100%').number).toBe('100%')
  })
})
