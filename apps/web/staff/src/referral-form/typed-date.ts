import type { Day } from '../api'
import { asBirthDate } from '../shared/birth-date'
import { showBirth } from '../shared/dates'
import { parseDay } from '../shared/parse-day'

/** Which day is meant where no year is typed. */
const DATES: Record<string, 'next' | 'last'> = {
  Ontvangen: 'last',
  Uiterlijk: 'next',
  Fractuurdatum: 'last',
  'DEXA elders': 'last',
  Contrast: 'last',
}

/** A date as the list knows it, `dd-mm-jjjj`, of what a secretary types (`120348`, `20-11`, `v`); all else stays as it is. */
export function inFull(name: string, typed: string, today: Day | undefined): string {
  const text = typed.trim()
  if (!today || !text) return typed
  if (name === 'Geboortedatum') return asBirthDate(text, today)
  const which = DATES[name]
  const day = which && parseDay(text, today, which)
  return day ? showBirth(day) : typed
}
