import type { Day } from '#contracts'

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const PREFIXES = new Set(
  'van de den der het t ter ten te in op la le du di da el al von zu del della dos aan bij uit onder over'.split(' '),
)
const INITIALS = /^(\p{L}\.)+\p{L}?\.?$/u

/** What somebody typed in the search box: the same text may be a birth date and a number. */
export interface SearchTerms {
  readonly birthDate: Day | null
  /** Patient or referral number, in small letters. */
  readonly number: string | null
  /** Beginnings of names, folded as `intake.folded` does; each must be found in one patient. */
  readonly names: readonly string[]
}

/** Reads '12-03-1948', '12031948', '120348', '12 maart 1948', '1948-03-12', 'de Vries', 'Vries-Smit, A.M.', '7600001'. A year of two digits lies in the past hundred years. */
export function searchTerms(typed: string, today: Day): SearchTerms {
  const text = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const whole = birthDateOf(text, today)
  if (whole) return { birthDate: whole, number: /^\d+$/.test(text) ? text : null, names: [] }
  const dated = /^(.*?\p{L}\S*) (\S*\d[\d./-]*\d)$/u.exec(text)
  const birthDate = dated ? birthDateOf(dated[2]!, today) : null
  const named = birthDate ? dated![1]! : text
  return { birthDate, number: /\d/.test(named) ? named : null, names: /\d/.test(named) ? [] : namesOf(named) }
}

function namesOf(text: string): string[] {
  const words = text
    .replace(/,/g, ' ')
    .split(' ')
    .filter((word) => word && !INITIALS.test(word))
    .flatMap((word) => folded(word).split(' '))
    .filter((word) => word !== '')
  const telling = words.filter((word) => !PREFIXES.has(word))
  return telling.length > 0 ? telling : words
}

/** Letters that are no accented form of another. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/** As the database folds names: small letters, no accents, a space between the parts. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßæœłøđı]/g, (sign) => LETTERS[sign]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function birthDateOf(text: string, today: Day): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (parts) return civil(fullYear(parts[3]!, today), Number(parts[2]), Number(parts[1]))
  const [, date, word, year] = /^(\d{1,2})[ -]([\p{L}]{3,})\.?[ -](\d{4}|\d{2})$/u.exec(text) ?? []
  return date ? civil(fullYear(year!, today), monthOf(word!), Number(date)) : null
}

const monthOf = (word: string) =>
  1 +
  [MONTHS, ENGLISH]
    .map((names) => names.findIndex((name) => name.startsWith(word)))
    .concat(SHORT.indexOf(word))
    .reduce((best, found) => Math.max(best, found), -1)

const fullYear = (year: string, today: Day) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) > Number(today.slice(2, 4)) ? 1900 : 2000)

function civil(year: number, month: number, date: number): Day | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return year > 1880 && !Number.isNaN(+parsed) && parsed.toISOString().startsWith(day) ? day : null
}
