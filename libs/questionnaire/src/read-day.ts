import type { Day } from '#contracts'

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const OTHER_SPELLINGS: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 }

/** Reads a day as people write it: 3-11-2026, 03/11/26, "3 november 2026", 2026-11-03. Null for what is no date of about now. */
export function readDay(text: string): Day | null {
  const parts = text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
  if (parts.length !== 3) return null
  const [day, month, year] = parts[0]!.length === 4 ? [...parts].reverse() : parts
  const [d, m, y] = [number(day!), number(month!) ?? monthOf(month!), yearOf(year!)]
  if (!d || !m || !y) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null
}

function monthOf(text: string): number | null {
  const short = text.slice(0, 3)
  return OTHER_SPELLINGS[short] ?? (MONTHS.indexOf(short) + 1 || null)
}

function yearOf(text: string): number | null {
  const year = number(text)
  if (year === null || (text.length !== 2 && text.length !== 4)) return null
  const full = text.length === 2 ? 2000 + year : year
  return full >= 1900 && full < 2200 ? full : null
}

const number = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)
