import type { Day } from '#contracts'

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const OTHER_SPELLINGS: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 }

/** Reads a birth date as people write it: 1-3-1948, 01/03/48, 01031948, "1 maart 1948". Null for what is no date. */
export function readBirthDate(text: string): Day | null {
  const packed = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  const parts = packed
    ? packed.slice(1)
    : text
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .filter(Boolean)
  if (parts.length !== 3) return null
  const [day, month, year] = [number(parts[0]!), monthOf(parts[1]!), yearOf(parts[2]!)]
  if (!day || !month || !year) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

function monthOf(text: string): number | null {
  const short = text.slice(0, 3)
  return number(text) ?? OTHER_SPELLINGS[short] ?? (MONTHS.indexOf(short) + 1 || null)
}

/** Two digits are a year of the last century: nobody who comes here was born in this one with two digits. */
function yearOf(text: string): number | null {
  const year = number(text)
  if (year === null || (text.length !== 2 && text.length !== 4)) return null
  return text.length === 2 ? 1900 + year : year >= 1880 ? year : null
}

const number = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)
