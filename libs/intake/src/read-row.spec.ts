import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import type { Column } from './columns.js'
import { readRow } from './read-row.js'

const TODAY = '2026-11-30'
const lumc = loadDefinition('lumc', TODAY)

const ORDINARY: Partial<Record<Column, string>> = {
  Aanvraagnr: 'GI-1',
  Ontvangen: '28-11-2026',
  Herkomst: 'gipspoli',
  Patiëntnr: '7011004',
  BSN: '999911120',
  Achternaam: 'Vries',
  Geboortedatum: '12-03-1963',
  Geslacht: 'V',
  Telefoon: '06-51367430',
  Kanaal: 'brief',
  Reden: 'fractuur 50+',
  Fractuur: 'pols',
  Fractuurdatum: '19-11-2026',
}
const row = (cells: Partial<Record<Column, string>>) =>
  readRow((column) => ({ ...ORDINARY, ...cells })[column] ?? '', lumc, TODAY)
const faults = (cells: Partial<Record<Column, string>>) => {
  const read = row(cells)
  return 'faults' in read ? read.faults.map(({ column, reason }) => `${column}: ${reason}`) : []
}

describe('a row', () => {
  it('needs no more than who, why and how to reach her', () => {
    const read = row({})
    expect('draft' in read && read.draft).toMatchObject({
      number: 'GI-1',
      reason: 'fracture-50',
      fractureSite: 'wrist',
      patient: { language: 'nl', phone: '+31651367430', email: null },
      latest: null,
      preference: null,
    })
  })

  it.each<Column>([
    'Aanvraagnr',
    'Ontvangen',
    'Herkomst',
    'Patiëntnr',
    'BSN',
    'Achternaam',
    'Geboortedatum',
    'Geslacht',
    'Kanaal',
    'Reden',
  ])('without %s has a fault there', (column) =>
    expect(faults({ [column]: ' ' })).toEqual([`${column}: dit is niet ingevuld`]),
  )

  it('tells all its faults, in the order of the columns', () => {
    expect(faults({ Gewicht: 'zwaar', BSN: '1', Kanaal: 'duif' }).map((text) => text.split(':')[0])).toEqual([
      'BSN',
      'Kanaal',
      'Gewicht',
    ])
  })

  it.each<[string, Partial<Record<Column, string>>]>([
    ['Ontvangen: 01-12-2026 ligt in de toekomst', { Ontvangen: '01-12-2026' }],
    ['Geboortedatum: 12-03-2051 ligt in de toekomst', { Geboortedatum: '12-03-2051' }],
    ['Geboortedatum: de patiënt zou ouder dan 120 jaar zijn', { Geboortedatum: '29-11-1905' }],
    ['Fractuurdatum: de breuk is van na de ontvangst op 28-11-2026', { Fractuurdatum: '29-11-2026' }],
    ['Fractuurdatum: 01-01-1960 ligt vóór de geboorte', { Fractuurdatum: '01-01-1960' }],
    ['DEXA elders: 01-12-2026 ligt in de toekomst', { 'DEXA elders': '01-12-2026' }],
    ['Uiterlijk: de uiterste datum ligt vóór de ontvangst op 28-11-2026', { Uiterlijk: '27-11-2026' }],
    ['E-mail: het kanaal is e-mail, maar er is geen e-mailadres', { Kanaal: 'e-mail' }],
    ['Telefoon: het kanaal is telefoon, maar er is geen bruikbaar nummer', { Kanaal: 'telefoon', Telefoon: 'geheim' }],
    ['Fractuur: "slurf" is onbekend; mogelijk is sleutelbeen', { Fractuur: 'slurf' }],
  ])('%s', (fault, cells) => {
    expect(faults(cells)).toEqual([expect.stringContaining(fault)])
  })

  it('may speak of contrast that is still to come, and of an unusable phone number that is not needed', () => {
    expect(faults({ Contrast: '14-12-2026', Telefoon: 'geheim' })).toEqual([])
  })
})

describe('signs that nobody sees', () => {
  it.each<[string, Column, string]>([
    ['a NUL', 'Achternaam', 'Vries\u0000'],
    ['an escape', 'Aanvrager', 'dr. \u001b[31mArts'],
    ['a turned reading direction', 'Achternaam', 'Vries\u202egnirts'],
    ['half a character', 'Opmerking', 'a\ud800'],
    ['a byte that could not be read', 'Achternaam', 'Vr\uFFFDes'],
    ['a line break in a name', 'Achternaam', 'Vries\nBcc: x'],
  ])('%s is a fault of its cell', (_, column, text) => {
    expect(faults({ [column]: text })).toEqual([expect.stringMatching(new RegExp(`^${column}: `))])
  })

  it('do not stop a remark with lines, joined emoji and what looks like a formula', () => {
    const Opmerking = '=SOM(1;2)\r\nbelt ’s ochtends 👩‍👩‍👧 <b>spoed?</b>'
    const read = row({ Opmerking })
    expect('draft' in read && read.draft.remark).toBe(Opmerking)
  })
})
