import { describe, expect, it } from '@jest/globals'
import { COLUMNS, readHeader } from './columns.js'

const broken = (header: readonly string[]) => () => readHeader(header, 'lijst.csv')

describe('the header of a list', () => {
  it('finds each column by name, in any order and writing', () => {
    const header = [...COLUMNS].reverse().map((name) => ` ${name.toUpperCase().normalize('NFD')} `)
    const field = readHeader(header, 'lijst.csv')(header.map((_, i) => String(i)))
    expect([field('Opmerking'), field('Patiëntnr'), field('Aanvraagnr')]).toEqual(['0', '23', '26'])
  })

  it('says in one line which columns are missing, unknown and double', () => {
    const header = [...COLUMNS.filter((name) => name !== 'BSN' && name !== 'Hulp'), 'Kleur', 'Taal']
    expect(broken(header)).toThrow(
      'lijst.csv: kolom "BSN", "Hulp" ontbreekt; kolom "Kleur" is onbekend; kolom "Taal" staat er twee keer',
    )
  })

  it('of something else altogether is told as that', () => {
    expect(broken(['naam', 'bedrag'])).toThrow(
      'lijst.csv: dit is geen verwijzingenlijst, want geen enkele kolom is bekend',
    )
  })
})
