import type { WorkRow } from '../api'
import { showBirth } from '../shared/dates'

/** Every word typed must occur somewhere in the row as it is shown, whatever its case and accents. */
export function matches({ patient, path, why, status }: WorkRow, typed: string) {
  const row = plain([patient.name, showBirth(patient.birthDate), patient.number, path, why, status.label].join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => row.includes(word))
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
