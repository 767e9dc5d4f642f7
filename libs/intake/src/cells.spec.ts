import { describe, expect, it } from '@jest/globals'
import { readAbsences } from './absences.js'
import * as cell from './cells.js'
import { readDate } from './dates.js'
import { Fault } from './fault.js'
import { readHelp } from './help.js'

const fault = (value: unknown) => (value instanceof Fault ? value.reason : `no fault: ${JSON.stringify(value)}`)

describe('a BSN', () => {
  it.each(['999911120', '999990019', '999911545', '123456782', '111222333'])('%s passes the 11-test', (bsn) =>
    expect(cell.readBsn(bsn)).toBe(bsn),
  )
  it.each(['999999999', '000000000', '123456789', '999977417'])('%s does not', (bsn) =>
    expect(fault(cell.readBsn(bsn))).toBe('het BSN klopt niet (11-proef)'),
  )
  it('of eight digits is told to lack one', () => expect(fault(cell.readBsn('99991234'))).toMatch(/heeft 8 cijfers/))
  it('is no text', () => expect(fault(cell.readBsn('onbekend'))).toMatch(/is geen BSN/))
})

describe('a date', () => {
  it.each([
    ['31-12-2026', '2026-12-31'],
    ['1-2-2027', '2027-02-01'],
    ['09/10/1941', '1941-10-09'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is read', (text, day) => expect(readDate(text)).toBe(day))

  it.each(['29-02-2023', '31-02-1950', '00-01-2026', '1-13-2026', '29-02-1900'])('%s does not exist', (text) =>
    expect(fault(readDate(text))).toBe(`de datum "${text}" bestaat niet`),
  )
  it.each(['gisteren', '1-2-27', '1-2/2027', '45321', '2026-W01-1'])('%s is none', (text) =>
    expect(fault(readDate(text))).toMatch(/is geen datum/),
  )
  it('of another century is a typing error', () => expect(fault(readDate('01-01-1726'))).toMatch(/kan niet kloppen/))
})

describe('an e-mail address', () => {
  it.each(['patient11.g1@voorbeeld.example', "o'brien+dexa@sub.voorbeeld.nl"])('%s is one', (text) =>
    expect(cell.readEmail(text)).toBe(text),
  )
  it.each(['geen-adres', 'a@b', 'a b@c.nl', 'a@b.nl,c@d.nl', 'A <a@b.nl>', '.a@b.nl', 'a..b@c.nl', 'a@-b.nl'])(
    '%s is none',
    (text) => expect(cell.readEmail(text)).toBeInstanceOf(Fault),
  )
  it('cannot carry a second header', () =>
    expect(fault(cell.readEmail('a@b.example\nBcc: x@y.example'))).toBe('het e-mailadres bevat een regeleinde'))
  it('of a thousand signs is refused at once', () => {
    expect(cell.readEmail(`${'a'.repeat(100_000)}@`)).toBeInstanceOf(Fault)
  })
})

describe('a phone number', () => {
  it.each([
    ['06-54469165', '+31654469165'],
    ['071-526 35 05', '+31715263505'],
    ['+31 6 31702256', '+31631702256'],
    ['0031 (0)6 31702256', '+31631702256'],
    ['071-01491073', '07101491073'],
    ['+32 9 332 94 97', '+3293329497'],
  ])('%s is %s', (text, number) => expect(cell.readPhone(text)).toBe(number))
  it.each(['-', 'geheim', '06', '12345678901234567890'])('%s is none, which is no fault', (text) =>
    expect(cell.readPhone(text)).toBeNull(),
  )
})

describe('a weight', () => {
  it.each([
    ['59,5', 59.5],
    ['162', 162],
    ['72.5 kg', 72.5],
  ])('%s is read', (text, kilos) => expect(cell.readWeight(text)).toBe(kilos))
  it.each(['zwaar', '-4', '0', '5000', '1e2', '60,'])('%s is none', (text) =>
    expect(cell.readWeight(text)).toBeInstanceOf(Fault),
  )
})

describe('words', () => {
  it('of sex, channel and language are known ones', () => {
    expect([cell.readSex('v'), cell.readChannel('Brief'), cell.readLanguage('TR')]).toEqual(['F', 'letter', 'tr'])
    expect(fault(cell.readSex('Q'))).toBe('"Q" is onbekend; mogelijk is M, V of X')
    expect(fault(cell.readChannel('postduif'))).toBe(
      '"postduif" is onbekend; mogelijk is e-mail, brief, telefoon of sms',
    )
    expect(cell.readLanguage('qq')).toBeInstanceOf(Fault)
  })

  it('of a name have a letter and an end', () => {
    expect(cell.readName(100)("in 't Veld")).toBe("in 't Veld")
    expect(cell.readName(100)('---')).toBeInstanceOf(Fault)
    expect(fault(cell.readName(100)('X'.repeat(4000)))).toBe('de tekst is te lang: 4000 tekens, hoogstens 100')
  })
})

describe('help', () => {
  it('may be more than one thing', () => {
    expect(readHelp('rollator, tolk Turks')).toMatchObject({ walker: true, interpreter: 'Turks', lift: false })
  })
  it('in another word is told with the words there are', () => {
    expect(fault(readHelp('brancard'))).toMatch(/^"brancard" is onbekend; mogelijk is tillift, rolstoel, /)
  })
})

describe('days on which a patient cannot come', () => {
  it('are days, ranges, weekdays and parts of weekdays', () => {
    expect(readAbsences('03-01-2027 t/m 17-01-2027 | woensdag|vrijdagmiddag | 1-2-2027')).toEqual([
      { from: '2027-01-03', to: '2027-01-17' },
      { weekday: 3, daypart: 'whole-day' },
      { weekday: 5, daypart: 'afternoon' },
      { from: '2027-02-01', to: '2027-02-01' },
    ])
  })
  it.each([
    ['10-01-2027 t/m 02-01-2027', /eindigt voor hij begint/],
    ['10-01-2027 t/m 32-01-2027', /bestaat niet/],
    ['soms', /is onbekend; mogelijk is een datum/],
  ])('%s is a fault', (text, reason) => expect(fault(readAbsences(text))).toMatch(reason))
})

it.each(['constructor', '__proto__', 'toString'])('%s is no word of ours', (word) => {
  for (const read of [readHelp, cell.readChannel, cell.readSex]) expect(read(word)).toBeInstanceOf(Fault)
})
