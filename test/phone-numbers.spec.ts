import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

/** The staff pages are bundled, not compiled beside the tests: this one is read from its source. */
const { outputText: source } = ts.transpileModule(readFileSync('apps/web/staff/src/shared/phone.ts', 'utf8'), {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
})
const { showPhone } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
  showPhone: (phone: string) => string
}

describe('a phone number on a screen of staff', () => {
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
