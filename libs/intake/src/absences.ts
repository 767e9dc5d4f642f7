import type { Absence } from '#care-path'
import { readDate } from './dates.js'
import { Fault, oneOf, shown } from './fault.js'

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const DAYPARTS = { ochtend: 'morning', middag: 'afternoon', avond: 'evening' } as const
const WEEKDAY = new RegExp(`^(?:elke )?(${WEEKDAYS.join('|')}) ?(${Object.keys(DAYPARTS).join('|')})?$`)
const RANGE = /^(.+?)\s+(?:t\/m|tot en met)\s+(.+)$/

/** '13-12-2026 t/m 16-12-2026 | vrijdagmiddag' → four days and each Friday afternoon. */
export function readAbsences(text: string): readonly Absence[] | Fault {
  const absences: Absence[] = []
  for (const item of text.split('|')) {
    if (item.trim() === '') continue
    const absence = readAbsence(item.trim().toLowerCase())
    if (absence instanceof Fault) return absence
    absences.push(absence)
  }
  return absences
}

function readAbsence(text: string): Absence | Fault {
  const [, weekday, daypart] = WEEKDAY.exec(text) ?? []
  if (weekday) {
    const part = daypart ? DAYPARTS[daypart as keyof typeof DAYPARTS] : 'whole-day'
    return { weekday: WEEKDAYS.indexOf(weekday) + 1, daypart: part }
  }
  if (!/^\d/.test(text)) {
    const allowed = ['een datum', 'datum t/m datum', 'een weekdag zoals woensdag', 'een dagdeel zoals vrijdagmiddag']
    return new Fault(`${shown(text)} is onbekend; mogelijk is ${oneOf(allowed)}`)
  }
  const [, first, last] = RANGE.exec(text) ?? []
  const from = readDate(first ?? text)
  const to = readDate(last ?? text)
  if (from instanceof Fault) return from
  if (to instanceof Fault) return to
  return from <= to ? { from, to } : new Fault(`de periode ${shown(text)} eindigt voor hij begint`)
}
