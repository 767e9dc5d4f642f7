import { describe, expect, it } from '@jest/globals'
import { decode } from './decode.js'
import { UnreadableFile } from './fault.js'

const TEXT = 'Patiëntnr;Naam\n1;Nguyễn'
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('the letters of a list', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little endian', utf16(TEXT, false)],
    ['UTF-16, big endian', utf16(TEXT, true)],
  ])('are read from %s', (_, bytes) => expect(decode(bytes, 'lijst.csv')).toBe(TEXT))

  it('are read from Windows-1252, with the signs that Latin-1 does not have', () => {
    const bytes = Buffer.concat([latin('Patiëntnr;Naam\n1;Öztürk '), Buffer.from([0x80, 0x92])])
    expect(decode(bytes, 'lijst.csv')).toBe('Patiëntnr;Naam\n1;Öztürk €’')
  })

  it('cost one row where one byte of a UTF-8 file is broken', () => {
    const bytes = Buffer.concat([Buffer.from('Patiëntnr\nA'), Buffer.from([0xff]), Buffer.from('\nÇelik')])
    expect(decode(bytes, 'lijst.csv')).toBe('Patiëntnr\nA\uFFFD\nÇelik')
  })
})

it.each([
  ['an empty file', Buffer.alloc(0), 'lijst.csv: het bestand is leeg'],
  ['a workbook', Buffer.from('PK\u0003\u0004…'), 'lijst.csv: dit is een Excel-bestand of zip: bewaar de lijst als CSV'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'lijst.csv: dit is een PDF'],
  ['a file of 20,001 lines', Buffer.from('\r\n'.repeat(20_001)), 'lijst.csv: het bestand heeft meer dan 20.000 regels'],
  ['5 MB and more', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), 'lijst.csv: het bestand is groter dan 5 MB'],
])('%s is refused with its name', (_, bytes, message) => {
  expect(() => decode(bytes, 'lijst.csv')).toThrow(new UnreadableFile(message))
})
