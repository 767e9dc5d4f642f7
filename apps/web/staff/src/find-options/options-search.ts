import type { Day, Earlier, Question } from '../api'

/** The secretary's question as it stands in the address: a link to the screen carries it. Absent means "as the referral says". */
export interface OptionsSearch {
  referral?: string
  from?: Day
  weeks?: number
  noUrine?: true
  noXray?: true
  anyTime?: true
  anyDate?: true
  evening?: boolean
  /** The last day of the page before. */
  after?: Day
  sort?: 'wait'
  /** The care path whose day is being moved. */
  move?: string
}
export const FLAGS = ['noUrine', 'noXray', 'anyTime', 'anyDate'] as const

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Takes over what is sound and drops the rest: an address may have been typed. */
export function readOptionsSearch(raw: Record<string, unknown>): OptionsSearch {
  const search: OptionsSearch = {}
  if (typeof raw.referral === 'string') search.referral = raw.referral
  if (typeof raw.move === 'string') search.move = raw.move
  if (isDay(raw.from)) search.from = raw.from
  if (isDay(raw.after)) search.after = raw.after
  if (typeof raw.evening === 'boolean') search.evening = raw.evening
  if (typeof raw.weeks === 'number' && raw.weeks >= 1 && raw.weeks <= 52) search.weeks = Math.round(raw.weeks)
  if (raw.sort === 'wait') search.sort = 'wait'
  for (const flag of FLAGS) if (raw[flag] === true) search[flag] = true
  return search
}

export function questionOf(search: OptionsSearch, referralId: string): Question {
  const { from, weeks, noUrine, noXray, anyTime, anyDate, evening } = search
  const without = [...(noUrine ? (['urine'] as const) : []), ...(noXray ? (['xray'] as const) : [])]
  const ignore = [...(anyTime ? (['preference'] as const) : []), ...(anyDate ? (['latest'] as const) : [])]
  return {
    referralId,
    ...(from && { from }),
    ...(weeks && { weeks }),
    ...(without.length && { without }),
    ...(ignore.length && { ignore }),
    ...(evening !== undefined && { evening }),
  }
}

/** The same question with one wish dropped, as a "would be earlier if you…" button proposes. */
export function withChange(
  search: OptionsSearch,
  { without: left = [], ignore = [], evening }: Earlier['change'],
): OptionsSearch {
  return {
    ...without(search, 'after'),
    ...(left.includes('urine') && { noUrine: true }),
    ...(left.includes('xray') && { noXray: true }),
    ...(ignore.includes('preference') && { anyTime: true }),
    ...(ignore.includes('latest') && { anyDate: true }),
    ...(evening !== undefined && { evening }),
  }
}

export function without<Key extends keyof OptionsSearch>(search: OptionsSearch, key: Key): Omit<OptionsSearch, Key> {
  const rest = { ...search }
  delete rest[key]
  return rest
}
