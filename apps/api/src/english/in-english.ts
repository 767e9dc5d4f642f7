import { ERRORS } from './errors.js'
import { HOSPITAL } from './hospital.js'
import { PATHS } from './paths.js'
import { REFUSALS } from './refusals.js'

const ALL = Object.entries({ ...HOSPITAL, ...REFUSALS, ...PATHS, ...ERRORS })
/** A phrase with fewer letters of its own is taken for the house's only where its other parts are known too: people type such words as well. */
const SURE = 10
const WHOLE: ReadonlyMap<string, string> = new Map(ALL.filter(([dutch]) => !dutch.includes('{')))
const PATTERNS = ALL.filter(([dutch]) => dutch.includes('{'))
  .map(([dutch, english]) => {
    const own = dutch.replace(/\{\w\}/g, '').trim()
    const shape = escaped(dutch).replace(/\\\{(\w)\\\}/g, (_, name: string) => `(?<${name}>.+?)`)
    return { shape: new RegExp(`^${shape}$`), english, own, isSure: own.length >= SURE || own.includes(':') }
  })
  .sort((a, b) => b.own.length - a.own.length)
const BETWEEN = [' — ', '. ', ' · ', '; ', ': ', ', ', ' en ']

/** A sentence of the house in English. What people typed, and names, come back as they are. */
export function inEnglish(dutch: string): string {
  return known(dutch) ?? inParts(dutch) ?? dutch
}

function known(dutch: string): string | undefined {
  const whole = WHOLE.get(dutch) ?? dayInEnglish(dutch) ?? bySentence(dutch)
  if (whole !== undefined) return whole
  for (const { shape, english, isSure } of PATTERNS) {
    const parts = shape.exec(dutch)?.groups
    if (parts && (isSure || Object.values(parts).every(isKnownOrName)))
      return english.replace(/\{(\w)\}/g, (_, name: string) => inEnglish(parts[name]!))
  }
  return undefined
}

function bySentence(dutch: string): string | undefined {
  const [first, ...others] = sentences(dutch)
  if (others.length === 0) return undefined
  const said = [known(first!), known(others.join('. '))]
  return said.every((part) => part !== undefined) ? said.join('. ') : undefined
}

const isKnownOrName = (part: string): boolean => /^[^a-z]/.test(part) || known(part) !== undefined

/** Sentences and names that were put together: said part by part where each part is known, or is no word. */
function inParts(dutch: string): string | undefined {
  for (const sign of BETWEEN) {
    const parts = sign === '. ' ? sentences(dutch) : dutch.split(sign)
    if (parts.length < 2) continue
    const said = parts.map((part) => known(part) ?? inParts(part) ?? (NO_WORD.test(part) ? part : undefined))
    if (said.every((part) => part !== undefined)) return said.join(sign)
  }
  return undefined
}

/** A point after an initial or a title ends no sentence: `M. Post`, `Dr. Yilmaz`. */
const sentences = (text: string): string[] => text.split(/(?<!\b(?:\p{Lu}|[Dd]rs?|[Pp]rof|[Mm]w|[Dd]hr))\. /u)

/** Numbers, times and codes. */
const NO_WORD = /^[^a-z]*$|^\d\S*$/

const WEEKDAYS = { ma: 'Mon', di: 'Tue', wo: 'Wed', do: 'Thu', vr: 'Fri', za: 'Sat', zo: 'Sun' } as const
const MONTHS = { mrt: 'Mar', mei: 'May', okt: 'Oct' } as const

/** `di 24 nov 2026` → `Tue 24 Nov 2026`. */
function dayInEnglish(text: string): string | undefined {
  const [, weekday, date, month, year] = /^(ma|di|wo|do|vr|za|zo) (\d{1,2}) (\p{L}{3})\.? (\d{4})$/u.exec(text) ?? []
  if (!weekday || !month) return undefined
  const name = MONTHS[month as keyof typeof MONTHS] ?? month[0]!.toUpperCase() + month.slice(1)
  return `${WEEKDAYS[weekday as keyof typeof WEEKDAYS]} ${date} ${name} ${year}`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Parts of an answer that the house worded; everything else is codes, dates, names, or what people typed. */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'label',
    'labels',
    'kindLabel',
    'title',
    'message',
    'reason',
    'detail',
    'rule',
    'rules',
    'source',
    'what',
    'outcome',
    'flag',
  ],
  ...['place', 'placeLabel', 'poolLabel', 'pathwayLabel', 'pathway', 'path', 'unit', 'tags', 'notes', 'wishes', 'kind'],
  ...['origin', 'fracture', 'riskFactors', 'preference', 'caution', 'needs', 'why', 'closed', 'lost', 'displaced'],
  ...['intendedUse', 'hours', 'step', 'fields', 'skipped', 'doctor', 'formTitle'],
])

/** The answer with every word of the house in English; dates, files and streams as they are. */
export function answerInEnglish(value: unknown, isWord = false): unknown {
  if (typeof value === 'string') return isWord ? inEnglish(value) : value
  if (Array.isArray(value)) return value.map((one) => answerInEnglish(one, isWord))
  if (!isPlain(value)) return value
  const own = Object.entries(value).map(([key, inner]) => [key, answerInEnglish(inner, WORDS.has(key) || isWord)])
  return Object.fromEntries(own)
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
