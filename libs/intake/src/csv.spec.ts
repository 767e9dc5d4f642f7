import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readCsv } from './csv.js'

/** Line → its fields, or null for a row with a fault. */
const read = (...lines: string[]) =>
  readCsv(lines.join('\n')).map((row) => [row.line, 'fields' in row ? [...row.fields] : null])

describe('the rows of a file', () => {
  it('carry the line on which they start, also after a quoted line break', () => {
    expect(read('a;b', '1;"twee', 'regels"', '3;4')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'twee\nregels']],
      [4, ['3', '4']],
    ])
  })

  it.each(['\n', '\r\n', '\r'])('end with %j', (end) => {
    expect(readCsv(`a;b${end}1;2${end}`).map(({ line }) => line)).toEqual([1, 2])
  })

  it('may be parted by a comma or a tab', () => {
    expect(read('a,b', '1,"2,5"')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2,5']],
    ])
    expect(read('a\tb', '1\t2')[1]).toEqual([2, ['1', '2']])
  })

  it('are left out where they are empty, as a spreadsheet leaves them behind', () => {
    expect(read('a;b', '', ';', '1;2')).toEqual([
      [1, ['a', 'b']],
      [4, ['1', '2']],
    ])
  })

  it('have a fault where a field is missing or too many, and the next is fine', () => {
    const rows = readCsv('a;b\n1\n1;2;3\n1;2')
    expect(rows.slice(1)).toEqual([
      { line: 2, fault: 'de regel heeft 1 velden in plaats van 2: er is een scheidingsteken te weinig' },
      { line: 3, fault: 'de regel heeft 3 velden in plaats van 2: er is een scheidingsteken te veel' },
      { line: 4, fields: ['1', '2'] },
    ])
  })
})

describe('a quote that is not closed', () => {
  it('costs its own line and nothing after it', () => {
    expect(read('a;b', '1;"open', '3;4', '5;"zes"')).toEqual([
      [1, ['a', 'b']],
      [2, null],
      [3, ['3', '4']],
      [4, ['5', 'zes']],
    ])
  })

  it('does not swallow rows up to the next quote', () => {
    expect(read('a;b', '1;"open', '3;4', '5;dicht"', '7;8')).toEqual([
      [1, ['a', 'b']],
      [2, null],
      [3, ['3', '4']],
      [4, null],
      [5, ['7', '8']],
    ])
  })

  it('is told of in the middle of a text too', () => {
    expect(read('a;b', '1;"een" twee', '3;4')).toEqual([
      [1, ['a', 'b']],
      [2, null],
      [3, ['3', '4']],
    ])
  })
})

it('reads back whatever a spreadsheet writes', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', ',', ' ', '=') })
  const lines = fc.string({ unit: fc.constantFrom('a', '"', ' ', '\n') })
  const row = fc.tuple(fc.constantFrom('x', 'y'), line, lines)
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const all = [['een', 'twee', 'drie'], ...rows]
      const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
      const text = all
        .map((one) => one.map(quoted).join(';'))
        .join('\n')
        .replaceAll('\n', '\r\n')
      expect(readCsv(text).map((one) => ('fields' in one ? one.fields : one.fault))).toEqual(all)
    }),
  )
})
