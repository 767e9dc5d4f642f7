import { shown, UnreadableFile } from './fault.js'

/** The columns of a list of referrals. Their order in a file is free; every one must be there once. */
export const COLUMNS = [
  'Aanvraagnr',
  'Ontvangen',
  'Herkomst',
  'Patiëntnr',
  'BSN',
  'Voorletters',
  'Tussenvoegsel',
  'Achternaam',
  'Geboortedatum',
  'Geslacht',
  'Telefoon',
  'E-mail',
  'Kanaal',
  'Taal',
  'Reden',
  'Fractuur',
  'Fractuurdatum',
  'Risicofactoren',
  'DEXA elders',
  'Contrast',
  'Hulp',
  'Gewicht',
  'Niet beschikbaar',
  'Voorkeur',
  'Uiterlijk',
  'Aanvrager',
  'Opmerking',
] as const
export type Column = (typeof COLUMNS)[number]

/** The field of one row under a column. */
export type FieldOf = (column: Column) => string

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()

/** Finds the columns by their names in the header; one clear error when any is missing, unknown or there twice. */
export function readHeader(header: readonly string[], file: string): (fields: readonly string[]) => FieldOf {
  const names = header.map(plain)
  const known = COLUMNS.map(plain)
  const missing = COLUMNS.filter((column) => !names.includes(plain(column)))
  if (missing.length === COLUMNS.length) {
    throw new UnreadableFile(`${file}: dit is geen verwijzingenlijst, want geen enkele kolom is bekend`)
  }
  const faults = [
    listed('ontbreekt', missing),
    listed(
      'is onbekend',
      header.filter((name) => !known.includes(plain(name))),
    ),
    listed(
      'staat er twee keer',
      header.filter((name, i) => names.indexOf(plain(name)) < i),
    ),
  ].filter((fault) => fault !== undefined)
  if (faults.length > 0) throw new UnreadableFile(`${file}: ${faults.join('; ')}`)
  const place = new Map(COLUMNS.map((column) => [column, names.indexOf(plain(column))]))
  return (fields) => (column) => fields[place.get(column)!] ?? ''
}

const listed = (what: string, names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : `kolom ${names.map(shown).join(', ')} ${what}`
