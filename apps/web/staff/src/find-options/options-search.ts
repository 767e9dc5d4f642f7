import type { Day, Earlier, Question, Time } from '../api'
import { addDays, clock, daysBetween, minutes } from '../shared/dates'
import { w } from '../evening/words'

/** The secretary's question as it stands in the address: a link to the screen carries it. Absent means "as the referral says". */
export interface OptionsSearch {
  referral?: string
  from?: Day
  weeks?: number
  noUrine?: true
  noXray?: true
  noDxa?: true
  /** The scan on an earlier day, as the patient agreed. */
  apart?: true
  anyTime?: true
  anyDate?: true
  evening?: boolean
  /** ISO weekdays on which she does not come: `13` is Monday and Wednesday. */
  off?: string
  /** Arrives at or after, leaves at or before: `hh:mm`. */
  notBefore?: Time
  notAfter?: Time
  /** Days that she cannot come, `yyyy-mm-dd`, with commas. */
  away?: string
  /** Units: her own doctor, the same scanner. */
  doctor?: string
  device?: string
  /** The last day of the page before. */
  after?: Day
  sort?: 'wait'
  /** The care path whose day is being moved. */
  move?: string
}
/** Parts of the question that change; undefined goes back to what the referral says. */
export type Change = { [K in keyof OptionsSearch]?: OptionsSearch[K] | undefined }
export const FLAGS = ['noUrine', 'noXray', 'anyTime', 'anyDate'] as const
/** Asked for evenings only. */
export const EVENING_FLAGS = ['noDxa', 'apart'] as const

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const UNIT = /^[a-z0-9-]{1,40}$/
/** A part of the address that looks as it should. A number there is a text that was read as one. */
const typed = (value: unknown, shape: RegExp): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && shape.test(`${value}`) ? `${value}` : undefined

/** Takes over what is sound and drops the rest: an address may have been typed. */
export function readOptionsSearch(raw: Record<string, unknown>): OptionsSearch {
  const search: OptionsSearch = {}
  if (typeof raw.referral === 'string') search.referral = raw.referral
  if (typeof raw.move === 'string') search.move = raw.move
  if (isDay(raw.from)) search.from = raw.from
  if (isDay(raw.after)) search.after = raw.after
  if (typeof raw.evening === 'boolean') search.evening = raw.evening
  if (typeof raw.weeks === 'number' && raw.weeks >= 1 && raw.weeks <= 52) search.weeks = Math.round(raw.weeks)
  const off = typed(raw.off, /^[1-7]{1,7}$/)
  const away = typed(raw.away, /^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2}){0,19}$/)
  const [notBefore, notAfter] = [typed(raw.notBefore, TIME), typed(raw.notAfter, TIME)]
  const [doctor, device] = [typed(raw.doctor, UNIT), typed(raw.device, UNIT)]
  Object.assign(search, { ...(off && { off }), ...(away && { away }), ...(notBefore && { notBefore }) })
  Object.assign(search, { ...(notAfter && { notAfter }), ...(doctor && { doctor }), ...(device && { device }) })
  if (raw.sort === 'wait') search.sort = 'wait'
  for (const flag of [...FLAGS, ...EVENING_FLAGS]) if (raw[flag] === true) search[flag] = true
  return search
}

export function questionOf(search: OptionsSearch, referralId: string): Question {
  const { from, weeks, noUrine, noXray, noDxa, apart, anyTime, anyDate, evening } = search
  const left = { urine: noUrine, xray: noXray, dxa: noDxa }
  const without = (['urine', 'xray', 'dxa'] as const).filter((step) => left[step])
  const ignore = [...(anyTime ? (['preference'] as const) : []), ...(anyDate ? (['latest'] as const) : [])]
  return {
    referralId,
    ...(from && { from }),
    ...(weeks && { weeks }),
    ...(without.length && { without }),
    ...(ignore.length && { ignore }),
    ...(evening !== undefined && { evening }),
    ...wishesOf(search),
    ...(apart && { imagingApart: { consent: w.question.consent } }),
  }
}

function wishesOf({ off, notBefore, notAfter, away, doctor, device }: OptionsSearch): Partial<Question> {
  return {
    ...(off && { weekdaysOff: [...new Set(off)].map(Number) }),
    ...(notBefore && { notBefore: minutes(notBefore) }),
    ...(notAfter && { notAfter: minutes(notAfter) }),
    ...(away && { away: away.split(',').map((day) => ({ from: day, to: day })) }),
    ...(doctor && { doctor }),
    ...(device && { device }),
  }
}

const DAY_LIMIT = 20
/** The wishes of a question as they would stand in the address; the inverse of {@link questionOf} for them. */
export function searchOf({ weekdaysOff, notBefore, notAfter, away = [], doctor, device }: Question): OptionsSearch {
  const days = away.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => addDays(from, nth)),
  )
  return {
    ...(weekdaysOff?.length && { off: weekdaysOff.join('') }),
    ...(notBefore !== undefined && { notBefore: clock(notBefore) }),
    ...(notAfter !== undefined && { notAfter: clock(notAfter) }),
    ...(days.length > 0 && { away: days.slice(0, DAY_LIMIT).join(',') }),
    ...(doctor && { doctor }),
    ...(device && { device }),
  }
}

/** Where each wish of a question stands in the address. */
const PLACE_OF: Record<string, keyof OptionsSearch> = { weekdaysOff: 'off' }

/** The question that a path was planned with, as it stands in the address; when it was to be is not among it. */
export function plannedSearchOf({ evening, imagingApart, ...question }: Question): OptionsSearch {
  const { without: left = [], ignore = [] } = question
  return withChange(
    { ...searchOf(question), ...(imagingApart && { apart: true }) },
    { without: left, ignore, ...(evening !== undefined && { evening }) },
  )
}

/** The same question with one wish dropped, as a "would be earlier if you…" button proposes. */
export function withChange(
  search: OptionsSearch,
  { without: left = [], ignore = [], evening, drop }: Earlier['change'],
): OptionsSearch {
  return {
    ...without(drop ? without(search, PLACE_OF[drop] ?? (drop as keyof OptionsSearch)) : search, 'after'),
    ...(left.includes('urine') && { noUrine: true }),
    ...(left.includes('xray') && { noXray: true }),
    ...(left.includes('dxa') && { noDxa: true }),
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
