import type { Day } from '../api'

/** `120348`, `12031948` and `12-3-48` as the `dd-mm-jjjj` that the server knows; anything else stays as it was typed. A year of two digits lies in the past hundred years. */
export function asBirthDate(typed: string, today: Day): string {
  const [, date, month, year] =
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed) ?? /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(typed) ?? []
  if (!date || !month || !year || Number(month) > 12 || Number(date) > 31) return typed
  const century = Number(year) > Number(today.slice(2, 4)) ? '19' : '20'
  return `${date.padStart(2, '0')}-${month.padStart(2, '0')}-${year.length === 2 ? century + year : year}`
}
