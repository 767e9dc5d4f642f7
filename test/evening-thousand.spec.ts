import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadDefinition, type Needs, planFor, wishesFor } from '#care-path'
import { addDays, type Calendar, type DayAgenda, evaluate, type Interval, weekdayOf } from '#planner'
import type { Asked, DayOption } from '#scheduling'
import { DEMO_UNITS } from '../apps/local/src/demo-units.js'
import { misplaced } from '../libs/planner/src/evaluate.js'
import { search } from '../libs/scheduling/src/finder.js'

/** Evenings that are filled, in this process and without a database; the same search as at the desk. */
const RUNS = 1000
const SCAN = new Set(['dxa', 'evening-dxa', 'xray', 'evening-xray'])
const PLACE_OF = new Map(DEMO_UNITS.map(({ id, place }) => [id, place]))
const QUALITIES_OF = new Map(DEMO_UNITS.map(({ id, qualities }) => [id, qualities]))
/** Minutes to walk between two places, from the leaflets' map; written again here on purpose. */
const WALK: Readonly<Record<string, number>> = {
  'c2 nuclear': 6,
  'c2 radiology': 5,
  'c2 route25': 6,
  'nuclear radiology': 5,
  'nuclear route25': 7,
  'radiology route25': 5,
}

const lumc = loadDefinition('lumc', '2027-01-01')
const calendar: Calendar = { closed: new Map() }
const DAYS = ['2027-01-05', '2027-02-02', '2027-03-02', '2027-06-01', '2027-07-06', '2027-09-07', '2027-12-07']

interface Person {
  readonly needs: Pick<Needs, 'lift' | 'wheelchair' | 'walker' | 'channel' | 'dxaElsewhereOn'>
  readonly images: 'as-needed' | 'apart' | 'none'
  readonly urine: boolean
  readonly notBefore: number
  readonly cancels: boolean
}
const person: fc.Arbitrary<Person> = fc.record({
  needs: fc.record({
    lift: fc.boolean(),
    wheelchair: fc.boolean(),
    walker: fc.boolean(),
    channel: fc.constantFrom('email' as const, 'letter' as const, 'phone' as const),
    dxaElsewhereOn: fc.constantFrom(null, null, null, '2026-10-01'),
  }),
  images: fc.constantFrom('as-needed', 'as-needed', 'as-needed', 'apart', 'none'),
  urine: fc.boolean(),
  notBefore: fc.constantFrom(0, 0, 0, 14 * 60, 17 * 60),
  cancels: fc.boolean(),
})
/** What is out of order or full on the day itself: a unit, and from which minute to which. */
const blocks = fc.array(
  fc.record({
    unit: fc.constantFrom(...DEMO_UNITS.map(({ id }) => id)),
    from: fc.integer({ min: 80, max: 230 }).map((n) => n * 5),
    length: fc.integer({ min: 2, max: 60 }).map((n) => n * 5),
  }),
  { maxLength: 8 },
)

/** The hospital of the demo around one evening, in memory. */
function aHospital(evening: string, out: readonly { unit: string; from: number; length: number }[]) {
  const agendas = new Map<string, DayAgenda>()
  for (let day = addDays(evening, -12); day <= addDays(evening, 16); day = addDays(day, 1)) {
    const units = DEMO_UNITS.map(({ id, pool, place, minUseful, qualities, week }) => ({
      unit: { id, pool, place, minUseful, qualities, capacity: 1 },
      sessions: [
        ...(week[weekdayOf(day)] ?? []).map((hours) => ({ ...hours, type: 'day' as const })),
        ...(day === evening && pool.startsWith('evening-') ? [{ from: 990, to: 1170, type: 'evening' as const }] : []),
      ],
      taken: [] as Interval[],
    }))
    agendas.set(day, { day, units })
  }
  const put = (unit: string, day: string, change: (taken: readonly Interval[]) => readonly Interval[]) => {
    const agenda = agendas.get(day)!
    const units = agenda.units.map((one) => (one.unit.id === unit ? { ...one, taken: merged(change(one.taken)) } : one))
    agendas.set(day, { ...agenda, units })
  }
  for (const { unit, from, length } of out) put(unit, evening, (taken) => [...taken, { from, to: from + length }])
  return {
    all: () => [...agendas.values()],
    on: (day: string) => agendas.get(day)!,
    take: ({ visits }: DayOption) =>
      visits.forEach(({ unit, day, from, to }) => put(unit, day, (taken) => [...taken, { from, to }])),
    give: ({ visits }: DayOption) =>
      visits.forEach(({ unit, day, from, to }) =>
        put(unit, day, (taken) => taken.flatMap((one) => without(one, { from, to }))),
      ),
  }
}

const merged = (intervals: readonly Interval[]): readonly Interval[] =>
  [...intervals]
    .sort((a, b) => a.from - b.from)
    .reduce<Interval[]>((all, one) => {
      const last = all.at(-1)
      if (!last || one.from > last.to) return [...all, one]
      return [...all.slice(0, -1), { from: last.from, to: Math.max(last.to, one.to) }]
    }, [])
const without = (one: Interval, gone: Interval): Interval[] =>
  [
    { from: one.from, to: Math.min(one.to, gone.from) },
    { from: Math.max(one.from, gone.to), to: one.to },
  ].filter(({ from, to }) => from < to)

function askedOf(evening: string, { needs, images, urine, notBefore }: Person): Asked {
  const today = addDays(evening, -30)
  const whole: Needs = {
    ...{ birthDate: '1960-01-01', sex: 'F', purpose: 'treatment-effect', known: true, eveningWish: true },
    ...{
      cannotLie10: false,
      hearing: false,
      interpreter: null,
      weightKg: null,
      contrastOn: null,
      departmentAgreed: true,
    },
    ...needs,
  }
  const apart = images === 'apart'
  const plan = planFor(lumc, whole, {
    today,
    calendar,
    without: [...(urine ? [] : ['urine' as const]), ...(images === 'none' ? (['dxa', 'xray'] as const) : [])],
    imagingApart: apart,
  })
  const wished = wishesFor(lumc, { preference: null, unavailable: [], latest: evening }, { from: evening })
  return {
    ask: { referralId: '', evening: true, ...(apart && { imagingApart: { consent: 'akkoord' } }) },
    referral: undefined as never,
    definition: lumc,
    plan,
    question: { today, calendar, pathways: plan.pathways, wishes: { ...wished, notBefore } },
    span: { from: addDays(evening, -12), to: addDays(evening, 16) },
  }
}

/** Everything that must be true of one evening, whoever planned it; written from the leaflets. */
function faultsOf(evening: string, person: Person, { day, visits }: DayOption): string[] {
  const here = visits.filter((visit) => visit.day === evening).sort((a, b) => a.from - b.from)
  const scans = visits.filter(({ step }) => SCAN.has(step))
  const factor = person.needs.lift || person.needs.wheelchair || person.needs.walker ? 1.5 : 1
  const rushed = here.slice(1).some((visit, i) => {
    const [a, b] = [PLACE_OF.get(here[i]!.unit)!, PLACE_OF.get(visit.unit)!]
    return visit.from < here[i]!.to + (WALK[[a, b].sort().join(' ')] ?? 0) * factor
  })
  const needed = person.images === 'none' ? [] : [...(person.needs.dxaElsewhereOn ? [] : ['dxa']), 'xray']
  const missing = needed.filter((kind) => !scans.some(({ step }) => step.endsWith(kind)))
  const call = visits.find(({ step }) => step === 'phone-result')
  return [
    ...(day === evening ? [] : ['another day']),
    ...scans.flatMap((scan) => (scan.to > 990 ? ['a scan after 16:30'] : [])),
    ...scans.flatMap((scan) => (/^(dxa|xray)/.test(scan.unit) ? [] : ['a scan without a scanner'])),
    ...(person.images !== 'apart' && scans.some((scan) => scan.day !== evening) ? ['a scan of another date'] : []),
    ...(person.images === 'apart' && scans.some((scan) => scan.day >= evening) ? ['a scan that is not apart'] : []),
    ...(person.needs.lift &&
    scans.some(({ step, unit }) => step.endsWith('dxa') && !QUALITIES_OF.get(unit)!.includes('lift'))
      ? ['no lift']
      : []),
    ...missing.map((kind) => `no ${kind}`),
    ...(rushed ? ['too little time to walk'] : []),
    ...(here.some(({ step, from }) => step === 'evening-consult' && from >= 990) ? [] : ['no consult in the evening']),
    ...(person.urine === visits.some(({ step }) => step.includes('urine') || step.includes('hand-in'))
      ? []
      : ['urine']),
    ...(call && call.day > evening && weekdayOf(call.day) < 6 ? [] : ['no call on a working day after it']),
  ]
}

/** Starts of a scan, later than its own, that break no rule: there should be none. */
function laterStarts(asked: Asked, agenda: DayAgenda, { pathway, day, visits }: DayOption): number[] {
  const plan = { day, pathway, visits: visits.filter((visit) => visit.day === day) }
  return plan.visits
    .filter(({ step }) => SCAN.has(step))
    .flatMap((scan) =>
      [...DEMO_UNITS.filter(({ pool }) => scan.unit.startsWith(pool))].flatMap(({ id: unit }) => {
        const starts: number[] = []
        for (let from = scan.from + 5; from + scan.to - scan.from <= 990; from += 5) {
          const visits = plan.visits.map((one) =>
            one === scan ? { ...one, unit, from, to: from + scan.to - scan.from } : one,
          )
          if (misplaced({ ...plan, visits }, asked.question, agenda).length === 0) starts.push(from)
        }
        return starts
      }),
    )
}

describe(`${RUNS} evenings full of mixed needs`, () => {
  it('give every scan by day, as late as can be, and give everything back together', () => {
    const seen = { booked: 0, refused: 0, apart: 0, cancelled: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...DAYS),
        blocks,
        fc.array(person, { minLength: 3, maxLength: 14 }),
        (evening, out, people) => {
          const hospital = aHospital(evening, out)
          const empty = hospital.all()
          const booked: { person: Person; asked: Asked; option: DayOption }[] = []
          for (const one of people) {
            const asked = askedOf(evening, one)
            const { options, refused } = search(asked, hospital.all(), 1)
            const [option] = options
            if (!option) {
              seen.refused += 1
              expect(refused.flatMap(({ refusals }) => refusals).length).toBeGreaterThan(0)
              continue
            }
            expect(faultsOf(evening, one, option)).toEqual([])
            if (booked.length === 2) expect(laterStarts(asked, hospital.on(evening), option)).toEqual([])
            hospital.take(option)
            booked.push({ person: one, asked, option })
            seen.booked += 1
            if (one.images === 'apart') seen.apart += 1
          }
          const minutes = booked.flatMap(({ option }) =>
            option.visits.map(({ unit, day, from, to }) => ({ at: `${unit} ${day}`, from, to })),
          )
          const twice = minutes.filter((a, i) =>
            minutes.some((b, j) => i < j && a.at === b.at && a.from < b.to && b.from < a.to),
          )
          expect(twice).toEqual([])
          for (const { person: one, asked, option } of booked.filter(({ person: { cancels } }) => cancels)) {
            hospital.give(option)
            seen.cancelled += 1
            const own = {
              day: option.day,
              pathway: option.pathway,
              visits: option.visits.filter(({ day }) => day === evening),
            }
            expect([one.cancels, evaluate(own, asked.question, hospital.on(evening))]).toEqual([true, []])
          }
          for (const { option } of booked.filter(({ person: { cancels } }) => !cancels)) hospital.give(option)
          expect(hospital.all()).toEqual(empty)
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    )
    // The evenings must be mixed and full for this to mean anything.
    expect(seen.booked).toBeGreaterThan(RUNS * 3)
    expect(seen.refused).toBeGreaterThan(RUNS)
    expect(seen.apart).toBeGreaterThan(RUNS / 4)
    expect(seen.cancelled).toBeGreaterThan(RUNS)
  }, 300_000)
})
