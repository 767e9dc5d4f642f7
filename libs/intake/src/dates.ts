import type { Day } from '#contracts'
import { Fault, shown } from './fault.js'

const FORMS = [
  /^(?<date>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)$/,
]
const YEARS = { first: 1900, last: 2100 }

/** A date as Dutch lists write it (31-12-2026, 1-2-2027, 31/12/2026), never guessed and never rolled over. */
export function readDate(text: string): Day | Fault {
  const parts = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  if (!parts) return new Fault(`${shown(text)} is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026`)
  const [year, month, date] = [Number(parts.year), Number(parts.month), Number(parts.date)]
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!exists) return new Fault(`de datum ${shown(text)} bestaat niet`)
  if (year < YEARS.first || year > YEARS.last) return new Fault(`het jaar van ${shown(text)} kan niet kloppen`)
  return `${parts.year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** 2026-04-07 → 07-04-2026, as Dutch readers write it. */
export const dutchDate = (day: Day): string => day.split('-').reverse().join('-')
