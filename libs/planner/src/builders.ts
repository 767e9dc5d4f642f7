import { minutes } from './interval.js'
import type { DayAgenda, Lag, Pathway, Plan, Question, Session, Step, UnitDay, Visit, Wishes } from './model.js'

/** '08:30-09:00' → minutes. */
export function span(text: string): { from: number; to: number } {
  const [from, to] = text.split('-')
  return { from: minutes(from!), to: minutes(to!) }
}

interface UnitOverrides {
  readonly id?: string
  readonly place?: string
  readonly capacity?: number
  readonly minUseful?: number
  readonly qualities?: readonly string[]
  readonly open?: readonly string[]
  readonly evening?: readonly string[]
  readonly taken?: readonly string[]
}

/** A unit that is open from 8 to 17 and free, in a place named after its pool. */
export function aUnit(pool: string, o: UnitOverrides = {}): UnitDay {
  const sessions = (texts: readonly string[], type: Session['type']) => texts.map((text) => ({ ...span(text), type }))
  return {
    unit: {
      id: o.id ?? `${pool}-1`,
      pool,
      place: o.place ?? pool,
      capacity: o.capacity ?? 1,
      minUseful: o.minUseful ?? 0,
      qualities: o.qualities ?? [],
    },
    sessions: [...sessions(o.open ?? ['08:00-17:00'], 'day'), ...sessions(o.evening ?? [], 'evening')],
    taken: (o.taken ?? []).map(span),
  }
}

/** Wednesday 3 June 2026 with one free unit for blood, DXA and the doctor. */
export const aDay = (o: Partial<DayAgenda> = {}): DayAgenda => ({
  day: '2026-06-03',
  units: [aUnit('blood'), aUnit('dxa'), aUnit('doctor')],
  ...o,
})

/** A step named after its pool, in day sessions, at any time. */
export const aStep = (pool: string, duration: number, o: Partial<Step> = {}): Step => ({
  id: pool,
  pool,
  duration,
  window: span('00:00-24:00'),
  sessions: ['day'],
  qualities: [],
  ...o,
})

export const aLag = (before: string, after: string, o: Partial<Lag> = {}): Lag => ({
  before,
  after,
  min: 0,
  max: null,
  reason: 'order',
  ...o,
})

/** Blood and a DXA in any order, then the doctor; five minutes to walk anywhere. */
export const aPathway = (o: Partial<Pathway> = {}): Pathway => ({
  id: 'day',
  steps: [aStep('blood', 10), aStep('dxa', 30), aStep('doctor', 20)],
  lags: [aLag('blood', 'doctor'), aLag('dxa', 'doctor')],
  longestStay: 480,
  walk: { blood: { dxa: 5, doctor: 5 }, dxa: { blood: 5, doctor: 5 }, doctor: { blood: 5, dxa: 5 } },
  grid: 5,
  dateRules: { leadWorkingDays: 0, session: 'day' },
  ...o,
})

/** Any time in June 2026, asked on 1 May. */
export const someWishes = (o: Partial<Wishes> = {}): Wishes => ({
  earliest: '2026-06-01',
  latest: '2026-06-30',
  weekdaysOff: [],
  notBefore: 0,
  notAfter: 1440,
  unavailable: [],
  ...o,
})

export const aQuestion = (o: Partial<Question> = {}): Question => ({
  today: '2026-05-01',
  calendar: { closed: new Map() },
  pathways: [aPathway()],
  wishes: someWishes(),
  ...o,
})

/** 'blood 08:30-08:40' is a visit to blood-1; 'blood@blood-2 08:30-08:40' names the unit. */
export function aVisit(text: string): Visit {
  const [who, when] = text.split(' ')
  const [step, unit] = who!.split('@')
  return { step: step!, unit: unit ?? `${step}-1`, ...span(when!) }
}

/** A plan for {@link aDay}; by default one that {@link aPathway} allows. */
export const aPlan = (
  visits: readonly string[] = ['blood 08:30-08:40', 'dxa 08:45-09:15', 'doctor 09:20-09:40'],
): Plan => ({ day: '2026-06-03', pathway: 'day', visits: visits.map(aVisit) })
