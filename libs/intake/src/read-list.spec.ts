import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import { type ListRow, readList } from './read-list.js'

const TODAY = '2026-11-30'
const lumc = loadDefinition('lumc', TODAY)
const file = (name: string) => readList(readFileSync(`test/data/verwijzingen-${name}.csv`), name, lumc, TODAY)
const faultsOf = (rows: readonly ListRow[]) =>
  rows.flatMap((row) => ('faults' in row ? row.faults.map(({ column, reason }) => [row.line, column, reason]) : []))
const draftsOf = (rows: readonly ListRow[]) => rows.flatMap((row) => ('draft' in row ? [row.draft] : []))

describe('the lists of a hospital', () => {
  it.each([
    ['gipspoli', 60],
    ['huisarts', 40],
    ['specialist', 30],
  ])('%s: every row is read', (name, count) => {
    expect(faultsOf(file(name))).toEqual([])
    expect(draftsOf(file(name))).toHaveLength(count)
  })

  it('finds each fault of the list of faults, on its line and in its column, and loses nothing else', () => {
    expect(faultsOf(file('fout')).map(([line, column]) => [line, column])).toEqual([
      [2, 'BSN'],
      [3, 'BSN'],
      [4, 'Geboortedatum'],
      [5, 'Geboortedatum'],
      [6, 'Geboortedatum'],
      [7, 'Achternaam'],
      [8, 'E-mail'],
      [9, 'E-mail'],
      [11, 'Fractuurdatum'],
      [12, 'Kanaal'],
      [13, 'E-mail'],
      [14, 'Geslacht'],
      [15, 'Ontvangen'],
      [16, 'Uiterlijk'],
      [17, 'Gewicht'],
      [18, 'Gewicht'],
      [19, 'Niet beschikbaar'],
      [20, 'Achternaam'],
      [21, 'Patiëntnr'],
      [22, 'Herkomst'],
    ])
    expect(draftsOf(file('fout')).map((draft) => draft.number)).toEqual(['GI11-0200', 'GI11-0200'])
  })
})
