import { describe, expect, it } from '@jest/globals'
import { readBirthDate } from './birth-date.js'

describe('a birth date', () => {
  it.each([
    '12-3-1948',
    '12/03/1948',
    '12.3.48',
    '12 3 1948',
    '12031948',
    '12 maart 1948',
    '12 mrt 1948',
    ' 12 – MAART – 1948 ',
  ])('may be written as "%s"', (text) => expect(readBirthDate(text)).toBe('1948-03-12'))

  it('may be a leap day', () => expect(readBirthDate('29 2 1948')).toBe('1948-02-29'))

  it.each([
    '',
    '12-3',
    '29-2-1949',
    '31-4-1948',
    '1948-03-12',
    '12-13-1948',
    '12-3-194',
    '12-3-1848',
    '12 foo 1948',
    '٣-٣-١٩٤٨',
    '1-2-3-4',
    'constructor',
  ])('is not "%s"', (text) => expect(readBirthDate(text)).toBeNull())
})
