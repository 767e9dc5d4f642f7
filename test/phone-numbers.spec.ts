import { describe, expect, it } from '@jest/globals'
import { showPhone } from '#contracts'

describe('a phone number that people read', () => {
  it.each([
    ['+31715260000', '071-5260000'],
    ['+31612345678', '06-12345678'],
    ['+31172345678', '0172-345678'],
    ['+31201234567', '020-1234567'],
    ['+31881234567', '088-1234567'],
    ['0715260000', '071-5260000'],
    ['071 526 00 00', '071-5260000'],
    ['+318001234', '0800-1234'],
  ])('%s is shown as people dial it: %s', (phone, shown) => {
    expect(showPhone(phone)).toBe(shown)
  })

  it.each(['+4915112345678', '+32470123456', '+3171', 'onbekend', '112'])('%s is shown as it is', (phone) => {
    expect(showPhone(phone)).toBe(phone)
  })
})
