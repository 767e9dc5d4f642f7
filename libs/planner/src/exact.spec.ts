import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bruteForce, everyPlan, isAllowed } from './brute-force.js'
import { aDay, aPathway, aQuestion, aStep, aUnit, someWishes } from './builders.js'
import { compareCost, costOf } from './cost.js'
import { evaluate } from './evaluate.js'
import { findDays } from './find-days.js'
import type { DayAgenda, Lag, Pathway, Refusal, UnitDay, Wishes } from './model.js'
import { relaxations } from './relax.js'

interface SmallWorld {
  readonly agenda: DayAgenda
  readonly pathway: Pathway
  readonly wishes: Wishes
}

const POOLS = ['blood', 'dxa', 'doctor'] as const
const HALF_HOURS = 8
const at = (slot: number) => 480 + slot * 30

const interval = fc
  .tuple(fc.integer({ min: 0, max: HALF_HOURS - 1 }), fc.integer({ min: 1, max: 3 }))
  .map(([from, length]) => ({ from: at(from), to: at(Math.min(HALF_HOURS, from + length)) }))

const unit = (pool: string, number: number): fc.Arbitrary<UnitDay> =>
  fc
    .record({
      taken: fc.array(interval, { maxLength: 3 }),
      lunch: fc.boolean(),
      capacity: fc.constantFrom(1, 1, 2),
      minUseful: fc.constantFrom(0, 60),
      place: fc.constantFrom(pool, pool, 'blood'),
      lift: fc.boolean(),
    })
    .map(({ taken, lunch, capacity, minUseful, place, lift }) => {
      const open = lunch ? ['08:00-09:30', '10:00-12:00'] : ['08:00-12:00']
      const id = `${pool}-${number}`
      const base = aUnit(pool, { id, place, capacity, minUseful, open, qualities: lift ? ['lift'] : [] })
      const sorted = [...taken].sort((a, b) => a.from - b.from)
      const fits = sorted.filter((t, i) => sorted.slice(0, i).every((x) => capacity > 1 || x.to <= t.from))
      return { ...base, taken: fits.slice(0, capacity === 1 ? 3 : 2) }
    })

const lag = (before: string, after: string): fc.Arbitrary<Lag[]> =>
  fc
    .record({ asked: fc.boolean(), min: fc.constantFrom(0, 0, 30, 60), max: fc.constantFrom(null, null, 60, 120) })
    .map(({ asked, min, max }) => (asked ? [{ before, after, min, max, reason: min > 0 ? 'result' : 'order' }] : []))

const steps = POOLS.map((pool) =>
  fc
    .record({
      duration: fc.constantFrom(30, 30, 60, 20),
      window: fc.constantFrom({ from: 0, to: 1440 }, { from: 540, to: 1440 }, { from: 0, to: 660 }),
      lift: fc.constantFrom(false, false, false, true),
    })
    .map(({ duration, window, lift }) => aStep(pool, duration, { window, qualities: lift ? ['lift'] : [] })),
)

/** Days of eight half hours with three steps, small enough to try everything; lags may go in a circle's direction but never close one. */
const smallWorld: fc.Arbitrary<SmallWorld> = fc
  .record({
    units: fc.tuple(...POOLS.flatMap((pool) => [unit(pool, 1), unit(pool, 2)])),
    steps: fc.tuple(...steps),
    lags: fc.tuple(lag('blood', 'doctor'), lag('dxa', 'doctor'), lag('blood', 'dxa')),
    longestStay: fc.constantFrom(120, 180, 480),
    walk: fc.constantFrom(0, 5, 30),
    notBefore: fc.constantFrom(0, 0, 510),
    notAfter: fc.constantFrom(1440, 1440, 690),
    away: fc.option(interval, { freq: 3 }),
  })
  .map(({ units, steps: own, lags, longestStay, walk, notBefore, notAfter, away }) => ({
    agenda: aDay({ units }),
    pathway: aPathway({
      grid: 30,
      steps: own,
      lags: lags.flat(),
      longestStay,
      walk: Object.fromEntries(POOLS.map((a) => [a, Object.fromEntries(POOLS.map((b) => [b, a === b ? 0 : walk]))])),
    }),
    wishes: someWishes({
      notBefore,
      notAfter,
      unavailable: away ? [{ from: '2026-06-03', to: '2026-06-03', minutes: away }] : [],
    }),
  }))

describe('against trying everything', () => {
  it('finds the same best value, offers what the judge allows, and gives a reason for the rest', () => {
    fc.assert(
      fc.property(smallWorld, ({ agenda, pathway, wishes }) => {
        const question = aQuestion({ pathways: [pathway], wishes })
        const { options, refused } = findDays(question, [agenda], { most: 1 })
        expect(options[0]?.cost).toEqual(bruteForce(pathway, wishes, agenda))
        for (const { plan, cost } of options) {
          expect(evaluate(plan, question, agenda)).toEqual([])
          expect(costOf(plan.visits, pathway, agenda)).toEqual(cost)
        }
        for (const { refusals } of refused) expect(refusals.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
  it('finds the same for each of many patients who ask about one day, whoever asked before', () => {
    const asks = fc.array(
      fc.record({
        notBefore: fc.constantFrom(0, 510, 570),
        notAfter: fc.constantFrom(1440, 690, 630),
        away: fc.option(interval, { freq: 2 }),
        paths: fc.constantFrom([0], [1], [0, 1], [1, 0]),
        pick: fc.constantFrom('cheapest' as const, 'preferred' as const),
      }),
      { minLength: 2, maxLength: 6 },
    )
    fc.assert(
      fc.property(smallWorld, asks, ({ agenda, pathway }, all) => {
        const both = [pathway, { ...pathway, id: 'short', longestStay: 150, lags: pathway.lags.slice(1) }]
        for (const { notBefore, notAfter, away, paths, pick } of all) {
          const unavailable = away ? [{ from: agenda.day, to: agenda.day, minutes: away }] : []
          const wishes = someWishes({ notBefore, notAfter, unavailable })
          // A fresh object each time, as each patient's own pathway is.
          const pathways = paths.map((number) => ({ ...both[number]! }))
          const values = pathways.flatMap((own) => bruteForce(own, wishes, agenda) ?? [])
          const [best] = pick === 'preferred' ? values : [...values].sort(compareCost)
          const question = aQuestion({ pathways, wishes })
          const [option] = findDays(question, [agenda], { most: 1, pick }).options
          expect(option?.cost).toEqual(best)
          if (option) expect(evaluate(option.plan, question, agenda)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
  it('finds the best by whatever order of costs the pathway has', () => {
    const criteria = ['stay', 'wait', 'fragmentation', 'start'] as const
    const orders = fc.shuffledSubarray([...criteria], { minLength: 4 })
    fc.assert(
      fc.property(smallWorld, orders, ({ agenda, pathway, wishes }, order) => {
        const ordered = { ...pathway, costOrder: ['date' as const, ...order] }
        const question = aQuestion({ pathways: [ordered], wishes })
        const [option] = findDays(question, [agenda], { most: 1 }).options
        expect(option?.cost).toEqual(bruteForce(ordered, wishes, agenda))
        if (option) expect(costOf(option.plan.visits, ordered, agenda)).toEqual(option.cost)
      }),
      { numRuns: 500 },
    )
  })
  it('judges every plan as a count of minutes does', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 0 }), ({ agenda, pathway, wishes }, seed) => {
        const question = aQuestion({ pathways: [pathway], wishes })
        const plans = everyPlan(pathway, agenda)
        for (let i = seed % 97; i < plans.length; i += 97) {
          const visits = plans[i]!
          const refusals = evaluate({ day: agenda.day, pathway: pathway.id, visits }, question, agenda)
          expect(refusals.length === 0).toBe(isAllowed(visits, pathway, wishes, agenda))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('of 500 days that are looked at', () => {
  it('each suggestion is the best plan of its question and is allowed, and no step to leave out is forgotten', () => {
    let suggestions = 0
    fc.assert(
      fc.property(smallWorld, ({ agenda, pathway, wishes }) => {
        const asked = aQuestion({ pathways: [pathway], wishes })
        const found = relaxations(asked, agenda)
        suggestions += found.length
        for (const { question, option } of found) {
          expect(evaluate(option.plan, question, agenda)).toEqual([])
          expect(option.cost).toEqual(bruteForce(question.pathways[0]!, question.wishes, agenda))
        }
        if (bruteForce(pathway, wishes, agenda)) return expect(found).toEqual([])
        const left = pathway.steps.map(({ id }) => id).filter((id) => bruteForce(without(pathway, id), wishes, agenda))
        const offered = found.flatMap(({ change }) => (change.kind === 'without-step' ? [change.step] : []))
        expect(offered).toEqual(left)
      }),
      { numRuns: 500 },
    )
    expect(suggestions).toBeGreaterThan(200)
  })

  it('each that is refused names exactly the steps that have no start, else the rules without which it would fit', () => {
    const days = { blocked: 0, apart: 0 }
    fc.assert(
      fc.property(smallWorld, ({ agenda, pathway, wishes }) => {
        const { refused } = findDays(aQuestion({ pathways: [pathway], wishes }), [agenda], { most: 1 })
        if (refused.length === 0) return
        const { refusals } = refused[0]!
        const blocked = pathway.steps.filter(
          (step) => !bruteForce({ ...pathway, steps: [step], lags: [] }, wishes, agenda),
        )
        if (blocked.length > 0) {
          days.blocked++
          expect(new Set(refusals.map(({ step }) => step))).toEqual(new Set(blocked.map(({ id }) => id)))
          return
        }
        days.apart++
        for (const refusal of refusals) {
          const eased = easedFor(refusal, pathway, wishes)
          if (eased) expect(bruteForce(eased.pathway, eased.wishes, agenda)).toBeDefined()
          else expect(refusals).toHaveLength(1)
        }
      }),
      { numRuns: 500 },
    )
    expect(days.blocked).toBeGreaterThan(20)
    expect(days.apart).toBeGreaterThan(20)
  })
})

const without = (pathway: Pathway, id: string): Pathway => ({
  ...pathway,
  steps: pathway.steps.filter((step) => step.id !== id),
  lags: pathway.lags.filter((one) => one.before !== id && one.after !== id),
})

/** The case without the rule that a reason names; undefined where it names none. */
function easedFor({ code, step }: Refusal, pathway: Pathway, wishes: Wishes) {
  const path = (changed: Partial<Pathway>) => ({ pathway: { ...pathway, ...changed }, wishes })
  const wish = (changed: Partial<Wishes>) => ({ pathway, wishes: { ...wishes, ...changed } })
  const results = pathway.lags.map((one) => (one.before === step && one.reason === 'result' ? { ...one, min: 0 } : one))
  if (code === 'result-not-in') return path({ lags: results })
  if (code === 'day-too-long') return path({ longestStay: 1440 })
  if (code === 'gap-too-long') return path({ lags: pathway.lags.map((one) => ({ ...one, max: null })) })
  if (code === 'too-early-for-wish') return wish({ notBefore: 0 })
  if (code === 'too-late-for-wish') return wish({ notAfter: 1440 })
  if (code === 'patient-unavailable') return wish({ unavailable: [] })
  expect(code).toBe('does-not-fit')
  return undefined
}
