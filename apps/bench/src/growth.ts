import { addDays, type DayAgenda, type Interval, type Pathway, type Question, type UnitDay } from '#planner'

/** Some agendas and what is asked of them: whole days, all of them or the first `k`. */
export interface World {
  readonly agendas: readonly DayAgenda[]
  readonly asked: readonly { readonly question: Question; readonly k: number }[]
}

/** A made-up hospital of one size. */
export interface Size {
  readonly weeks: number
  readonly units: number
  /** Share of the opening hours that is taken, 0 to 1. */
  readonly full: number
}

const POOLS = ['blood', 'urine', 'dxa', 'nurse', 'doctor'] as const
const MONDAY = '2026-11-30'
const SESSIONS: readonly Interval[] = [
  { from: 480, to: 750 },
  { from: 780, to: 990 },
]
const LENGTHS = [10, 15, 20, 30]

/** A hospital from a seed, and one request for each of a few patients. Units are spread evenly over the pools. */
export function worldOfSize({ weeks, units, full }: Size, seed: number): World {
  const random = randomFrom(seed)
  const days = Array.from({ length: weeks * 7 }, (_, d) => d)
  const agendas = days.map((d): DayAgenda => {
    const isOpen = d % 7 < 5
    return { day: addDays(MONDAY, d), units: isOpen ? unitDays(units, full, random) : [] }
  })
  const asked = [PATHWAY, { ...PATHWAY, id: 'short', longestStay: 240 }].map((pathway) => ({
    question: questionOf(pathway, addDays(MONDAY, days.length - 1)),
    k: 5,
  }))
  return { agendas, asked }
}

const unitDays = (units: number, full: number, random: () => number): UnitDay[] =>
  Array.from({ length: units }, (_, i) => {
    const pool = POOLS[i % POOLS.length]!
    return {
      unit: { id: `${pool}-${i}`, pool, place: pool, capacity: 1, minUseful: 15, qualities: [] },
      sessions: SESSIONS.map(({ from, to }) => ({ from, to, type: 'day' })),
      taken: SESSIONS.flatMap((session) => takenIn(session, full, random)),
    }
  })

/** Visits and pauses of equal lengths, one after another. */
function takenIn({ from, to }: Interval, full: number, random: () => number): Interval[] {
  const taken: Interval[] = []
  for (let at = from; at < to;) {
    const end = Math.min(to, at + LENGTHS[Math.floor(random() * LENGTHS.length)]!)
    if (random() < full) taken.push({ from: at, to: end })
    at = end
  }
  return taken
}

const step = (pool: string, duration: number) => ({
  id: pool,
  pool,
  duration,
  window: { from: 0, to: 1440 },
  sessions: ['day' as const],
  qualities: [],
})
const result = (before: string, min: number) => ({ before, after: 'doctor', min, max: null, reason: 'result' as const })

const PATHWAY: Pathway = {
  id: 'long',
  steps: [step('blood', 10), step('urine', 5), step('dxa', 30), step('nurse', 30), step('doctor', 20)],
  lags: [result('blood', 90), result('urine', 60), result('dxa', 45), result('nurse', 0)],
  longestStay: 480,
  walk: Object.fromEntries(POOLS.map((a) => [a, Object.fromEntries(POOLS.map((b) => [b, a === b ? 0 : 5]))])),
  grid: 5,
  dateRules: { leadWorkingDays: 0, session: 'day' },
}

const questionOf = (pathway: Pathway, latest: string): Question => ({
  today: MONDAY,
  calendar: { closed: new Map() },
  pathways: [pathway],
  wishes: { earliest: MONDAY, latest, weekdaysOff: [], notBefore: 0, notAfter: 1440, unavailable: [] },
})

/** Numbers from 0 to 1, the same for the same seed. Source: Tommy Ettinger's mulberry32, public domain. */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
