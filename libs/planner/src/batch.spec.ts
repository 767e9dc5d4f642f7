import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type BatchPlan, planBatch } from './batch.js'
import type { BatchPatient } from './batch-state.js'
import { everyPlan, isAllowed } from './brute-force.js'
import { aDay, aLag, aPathway, aQuestion, aStep, aUnit, someWishes } from './builders.js'
import type { DayAgenda, Pathway, Visit } from './model.js'

const DAYS = ['2026-06-03', '2026-06-04']
const HALF_HOUR = 30
const WALK = { blood: { dxa: 0, doctor: 0 }, dxa: { blood: 0, doctor: 0 }, doctor: { blood: 0, dxa: 0 } }

const pathways: fc.Arbitrary<Pathway> = fc
  .record({
    steps: fc.constantFrom(['blood', 'doctor'], ['blood', 'dxa', 'doctor'], ['dxa', 'doctor']),
    long: fc.boolean(),
    lag: fc.constantFrom(0, HALF_HOUR),
  })
  .map(({ steps, long, lag }) =>
    aPathway({
      grid: HALF_HOUR,
      walk: WALK,
      steps: steps.map((pool) => aStep(pool, pool === 'dxa' && long ? 2 * HALF_HOUR : HALF_HOUR)),
      lags: steps.slice(0, -1).map((before) => aLag(before, 'doctor', { min: lag })),
    }),
  )

const patients = fc
  .array(
    fc.record({
      pathway: pathways,
      earliest: fc.constantFrom('2026-06-01', '2026-06-01', DAYS[1]!),
      notBefore: fc.constantFrom(0, 0, 540),
      target: fc.constantFrom(undefined, ...DAYS),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ pathway, earliest, notBefore, target }, i): BatchPatient => {
      const wishes = someWishes({ earliest, notBefore })
      return { id: `p${i}`, question: aQuestion({ pathways: [pathway], wishes }), ...(target && { target }) }
    }),
  )

const agendas: fc.Arbitrary<DayAgenda[]> = fc
  .array(fc.constantFrom('08:00-10:00', '08:00-10:30', '08:30-10:30', '09:00-10:00'), { minLength: 6, maxLength: 6 })
  .map((open) =>
    DAYS.map((day, d) =>
      aDay({
        day,
        units: ['blood', 'dxa', 'doctor'].map((pool, i) => aUnit(pool, { open: [open[3 * d + i]!] })),
      }),
    ),
  )

interface Worth {
  readonly placed: number
  readonly daysOff: number
  readonly stay: number
}
const stayOf = (visits: readonly Visit[]) =>
  Math.max(...visits.map(({ to }) => to)) - Math.min(...visits.map(({ from }) => from))
const isBetter = (a: Worth, b: Worth) => a.placed - b.placed || b.daysOff - a.daysOff || b.stay - a.stay

/** The best of every way to place these patients. */
function best(all: readonly BatchPatient[], days: readonly DayAgenda[]): Worth {
  const ways = all.map(({ question: { pathways, wishes }, target }) =>
    days
      .filter(({ day }) => day >= wishes.earliest)
      .flatMap((agenda) =>
        everyPlan(pathways[0]!, agenda)
          .filter((visits) => isAllowed(visits, pathways[0]!, wishes, agenda))
          .map((visits) => ({
            keys: visits.flatMap((v) => minutesOf(v).map((minute) => `${agenda.day} ${v.unit} ${minute}`)),
            stay: stayOf(visits),
            daysOff: target && target !== agenda.day ? 1 : 0,
          })),
      ),
  )
  const taken = new Set<string>()
  let found: Worth = { placed: -1, daysOff: 0, stay: 0 }
  const place = (p: number, so: Worth): void => {
    if (so.placed + ways.length - p < found.placed) return
    if (p === ways.length) return void (isBetter(so, found) > 0 && (found = so))
    for (const { keys, stay, daysOff } of ways[p]!) {
      if (keys.some((key) => taken.has(key))) continue
      for (const key of keys) taken.add(key)
      place(p + 1, { placed: so.placed + 1, daysOff: so.daysOff + daysOff, stay: so.stay + stay })
      for (const key of keys) taken.delete(key)
    }
    place(p + 1, so)
  }
  place(0, { placed: 0, daysOff: 0, stay: 0 })
  return found
}

const minutesOf = ({ from, to }: Visit) =>
  Array.from({ length: (to - from) / HALF_HOUR }, (_, i) => from + i * HALF_HOUR)

/** Everything that is wrong with a plan, by the rules of brute force; each patient is judged with all others on the day. */
function faultsOf(all: readonly BatchPatient[], days: readonly DayAgenda[], plan: BatchPlan): string[] {
  const named = [...plan.placed.map(({ patient }) => patient), ...plan.unplaced].sort()
  const others = (patient: string, day: string) =>
    plan.placed.flatMap((one) => (one.patient !== patient && one.option.plan.day === day ? one.option.plan.visits : []))
  const wrong = plan.placed.filter(({ patient, option: { plan: own } }) => {
    const { question } = all.find(({ id }) => id === patient)!
    const [pathway] = question.pathways
    const agenda = days.find(({ day }) => day === own.day)!
    const units = agenda.units.map((at) => ({
      ...at,
      taken: others(patient, own.day).filter(({ unit }) => unit === at.unit.id),
    }))
    const visits = pathway!.steps.map(({ id }) => own.visits.find(({ step }) => step === id)!)
    return own.day < question.wishes.earliest || !isAllowed(visits, pathway!, question.wishes, { ...agenda, units })
  })
  const missing = JSON.stringify(named) === JSON.stringify(all.map(({ id }) => id).sort()) ? [] : ['not everybody']
  return [...missing, ...wrong.map(({ patient }) => `${patient} breaks a rule`)]
}

const rounds = (most: number) => ({ seed: 1, goOn: ({ round }: { round: number }) => round < most })

describe('a list that is planned at once', () => {
  it('is planned as well as by trying everything, and breaks no rule', () => {
    let left = 0
    fc.assert(
      fc.property(patients, agendas, (all, days) => {
        const plan = planBatch(all, days, rounds(300))
        expect(faultsOf(all, days, plan)).toEqual([])
        left += plan.unplaced.length
        const { daysOff, stay, placed } = plan
        expect({ placed: placed.length, daysOff, stay }).toEqual(best(all, days))
      }),
      { numRuns: 80, seed: 3 },
    )
    expect(left).toBeGreaterThan(10)
  })

  it('is a whole plan at once, no worse with time, and the same for the same seed', () => {
    fc.assert(
      fc.property(patients, agendas, (all, days) => {
        const first = planBatch(all, days, rounds(0))
        const later = planBatch(all, days, rounds(40))
        expect(faultsOf(all, days, first)).toEqual([])
        const worth = ({ placed, daysOff, stay }: BatchPlan) => ({ placed: placed.length, daysOff, stay })
        expect(isBetter(worth(later), worth(first))).toBeGreaterThanOrEqual(0)
        expect(planBatch(all, days, rounds(40))).toEqual(later)
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  it('follows the order of the pathway from day to day: here the sooner start before the shorter wait', () => {
    const pathway = aPathway({
      ...{ grid: 5, walk: WALK, steps: [aStep('blood', 10), aStep('dxa', 10), aStep('doctor', 10)] },
      lags: [aLag('blood', 'dxa'), aLag('dxa', 'doctor')],
      costOrder: ['date', 'stay', 'start', 'wait', 'fragmentation'],
    })
    const open = (day: string, blood: string, dxa: string, doctor: string) =>
      aDay({
        day,
        units: [aUnit('blood', { open: [blood] }), aUnit('dxa', { open: [dxa] }), aUnit('doctor', { open: [doctor] })],
      })
    const days = [
      open(DAYS[0]!, '10:00-10:10', '10:15-10:25', '10:30-10:40'),
      open(DAYS[1]!, '09:00-09:10', '09:20-09:30', '09:30-09:40'),
    ]
    const one = { id: 'one', question: aQuestion({ pathways: [pathway], wishes: someWishes() }) }
    expect(planBatch([one], days, rounds(0)).placed[0]!.option.cost).toMatchObject({ stay: 40, wait: 10, start: 540 })
  })

  it('spares a patient minutes where another has a place as good: however few they are', () => {
    const pathway = aPathway({
      ...{ grid: 10, walk: WALK, steps: [aStep('blood', 10), aStep('doctor', 10)] },
      lags: [aLag('blood', 'doctor')],
    })
    const about = (id: string, wishes = someWishes()): BatchPatient => ({
      id,
      question: aQuestion({ pathways: [pathway], wishes }),
    })
    const all = [about('any hour'), about('early', someWishes({ notAfter: 540 }))]
    const day = aDay({
      units: [
        aUnit('blood', { open: ['08:00-08:20', '09:00-09:10'] }),
        aUnit('doctor', { open: ['08:10-08:20', '08:30-08:40', '09:10-09:20'] }),
      ],
    })
    expect(planBatch(all, [day], rounds(0)).stay).toBe(50)
    expect(planBatch(all, [day], rounds(100))).toMatchObject({ stay: 40, unplaced: [] })
  })

  it('knows for each day the hours at which a patient is away', () => {
    const pathway = aPathway({ grid: 10, walk: WALK, steps: [aStep('blood', 10)], lags: [] })
    const open = ['08:00-08:10']
    const days = DAYS.map((day) => aDay({ day, units: [aUnit('blood', { open })] }))
    for (const [away, other] of [DAYS, [...DAYS].reverse()]) {
      const wishes = someWishes({ unavailable: [{ from: away!, to: away!, minutes: { from: 450, to: 490 } }] })
      const { placed } = planBatch(
        [{ id: 'one', question: aQuestion({ pathways: [pathway], wishes }) }],
        days,
        rounds(9),
      )
      expect(placed.map(({ option }) => option.plan.day)).toEqual([other])
    }
  })
})
