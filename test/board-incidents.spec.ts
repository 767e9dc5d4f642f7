import { describe, expect, it } from '@jest/globals'
import { loadDefinition, type Needs, planFor } from '#care-path'
import { type DayAgenda, planBatch, type Unit } from '#planner'
import { instantAt } from '#platform'
import type { DayFacts, DayPath, DayVisit } from '../libs/day-board/src/facts.js'
import { propose, type Proposal } from '../libs/day-board/src/proposal.js'
import type { VisitState, VisitStateRow } from '../libs/day-board/src/rows.js'
import { randomFrom, type Random } from '../libs/planner/src/random.js'

const DAY = '2026-12-09'
const definition = loadDefinition('lumc', DAY)
const NEEDS: Needs = {
  ...{ birthDate: '1955-01-01', sex: 'F', purpose: 'diagnosis', known: false, channel: 'phone', eveningWish: false },
  ...{ lift: false, wheelchair: false, walker: false, cannotLie10: false, hearing: false, interpreter: null },
  ...{ weightKg: null, contrastOn: null, dxaElsewhereOn: null, departmentAgreed: false },
}
const PLACES: Readonly<Record<string, readonly [place: string, units: number]>> = {
  ...{ 'urine-desk': ['c2', 1], 'blood-draw': ['c2', 2], dxa: ['nuclear', 2] },
  ...{ xray: ['radiology', 1], nurse: ['route25', 2], doctor: ['route25', 2] },
}
const units: readonly Unit[] = Object.entries(PLACES).flatMap(([pool, [place, count]]) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `${pool}-${i + 1}`, pool, place, capacity: 1, minUseful: 0, qualities: [] },
  })),
)
const SESSION = { type: 'day', from: 480, to: 990 } as const
const agenda: DayAgenda = { day: DAY, units: units.map((unit) => ({ unit, sessions: [SESSION], taken: [] })) }
const calendar = { closed: new Map<string, string>() }
const { pathways } = planFor(definition, NEEDS, { today: '2026-11-02', calendar })
const wishes = {
  ...{ earliest: DAY, latest: DAY, weekdaysOff: [], notBefore: 0, notAfter: 1440, unavailable: [] },
}
const question = { today: '2026-11-02', calendar, pathways, wishes }

interface Incident {
  readonly facts: DayFacts
  readonly terms: { readonly at: number; readonly overtime: number; readonly maxAdvance: number }
}

/** A clinic day of some patients as it was planned, and what has happened by a random minute, as the board knows it. */
function incidentOf(seed: number): Incident {
  const random = randomFrom(seed + 1)
  const patients = Array.from({ length: 4 + random.below(9) }, (_, i) => ({ id: `p${i}`, question }))
  const { placed } = planBatch(patients, [agenda], { seed, goOn: ({ round }) => round < 3 })
  const at = 500 + 5 * random.below(60)
  const paths = placed.map(({ patient, option: { plan } }) => pathOf(patient, plan.visits, plan.pathway, at, random))
  const unit = units[random.below(units.length)]!.id
  const stop = {
    ...{ key: 's', version: 1, changedBy: 'n', changedAt: instantAt(DAY, at), unitId: unit, reason: 'stil' },
    ...{ fromMinute: at, toMinute: at + 15 + 5 * random.below(15) },
  }
  const facts: DayFacts = {
    ...{ day: DAY, at: instantAt(DAY, at), now: at, definition, paths, tasks: [], closing: null, version: 1 },
    units: units.map(({ id, pool, place }) => ({ id, pool, place, label: id, sessions: [SESSION] })),
    stops: random.chance(0.8) ? [stop] : [],
  }
  return { facts, terms: { at, overtime: random.chance(0.5) ? 0 : 30, maxAdvance: 5 * random.below(7) } }
}

function pathOf(
  id: string,
  planned: readonly { step: string; unit: string; from: number; to: number }[],
  pathway: string,
  at: number,
  random: Random,
): DayPath {
  const rules = pathways.find((one) => one.id === pathway)!
  const absent = random.chance(0.1)
  const said = random.chance(0.1) ? at + 5 * random.below(8) : null
  const visits = planned.map(({ step, unit, from, to }): DayVisit => {
    const ended = to + random.below(7) - 3
    const state: VisitState =
      absent && from < at ? 'no-show' : absent || from >= at ? 'planned' : ended <= at ? 'done' : 'busy'
    const row: VisitStateRow | null =
      state === 'planned'
        ? null
        : {
            ...{
              key: `${id}:${step}`,
              carePathId: id,
              step,
              state,
              version: 1,
              changedBy: 'n',
              changedAt: instantAt(DAY, at),
            },
            ...{ reason: null, decided: null, freed: null, arrivedAt: null },
            beganAt: state === 'no-show' ? null : instantAt(DAY, from),
            endedAt: state === 'busy' ? null : instantAt(DAY, state === 'no-show' ? at : ended),
            expectedTo: state === 'busy' && random.chance(0.3) ? Math.max(at, to) + 5 * random.below(5) : null,
          }
    const kind = definition.steps.find((one) => one.id === step)!.kind
    return { ...{ id: `${id}:${step}`, step, kind, unit, from, to, sessionType: 'day', state, row, freed: false } }
  })
  const results = new Map(
    [...definition.tests.map((test) => test.id), 'dxa', 'xray'].flatMap((item) =>
      random.chance(0.3)
        ? [
            [
              item,
              {
                ...{
                  key: `${id}:${item}`,
                  carePathId: id,
                  item,
                  version: 1,
                  changedBy: 'n',
                  changedAt: instantAt(DAY, at),
                },
                ...{ source: 'hand' as const, state: random.chance(0.5) ? ('in' as const) : ('awaited' as const) },
                expectedAt: random.chance(0.3) ? at + 5 * random.below(20) : null,
              },
            ] as const,
          ]
        : [],
    ),
  )
  return {
    path: {
      ...{
        id,
        version: 1,
        status: 'booked',
        day: DAY,
        hospital: 'lumc',
        definitionVersion: definition.version,
        pathway,
      },
      ...{ patientId: id, referralId: id, holdExpiresAt: null, announced: true, outcome: null, notes: [] },
      ...{ ask: { referralId: id }, visits: [], definition, needs: NEEDS, rules, isMain: true, lastDay: DAY },
    },
    visits,
    patient:
      said === null && !random.chance(0.1)
        ? null
        : {
            ...{ key: id, carePathId: id, version: 1, changedBy: 'n', changedAt: instantAt(DAY, at), arrivedHow: null },
            ...{ arrivedAt: null, expectedAt: said, heightCm: null, weightKg: null },
            leaveBy: random.chance(0.5) ? 780 + 5 * random.below(30) : null,
          },
    results,
    outcome: null,
    recalls: [],
  }
}

const minuteOf = (moment: Date) => Math.round((moment.getTime() - instantAt(DAY, 0).getTime()) / 60_000)
const EMPTY = new Set<VisitState>(['no-show', 'not-done'])

/** Everything that is wrong with a proposal, found without any of the code that made it. */
function faultsOf({ facts, terms }: Incident, proposal: Proposal): string[] {
  const faults: string[] = []
  const check = (holds: boolean, what: string) => void (holds || faults.push(what))
  const moves = new Map(proposal.moved.flatMap(({ visits }) => visits.map((visit) => [visit.id, visit] as const)))
  const dropped = new Set(proposal.dropped.flatMap(({ visits }) => visits))
  const flagged = new Map(proposal.pastClosing.map((one) => [`${one.carePathId}:${one.step}`, one.minutes]))
  const all = facts.paths.flatMap(({ visits }) => visits)
  for (const id of [...moves.keys(), ...dropped])
    check(all.find((one) => one.id === id)!.state === 'planned', `${id} had begun, or was over`)
  const held = new Map<string, string>()
  const hold = (unit: string, from: number, to: number, by: string) => {
    for (let minute = from; minute < to; minute += 1) {
      const other = held.get(`${unit} ${minute}`)
      check(other === undefined || other === by, `${by} meets ${other} on ${unit} at ${minute}`)
      held.set(`${unit} ${minute}`, by)
    }
  }
  const endOf = (visit: DayVisit) =>
    visit.row?.endedAt ? minuteOf(visit.row.endedAt) : Math.max(visit.row?.expectedTo ?? visit.to, terms.at)
  for (const visit of all)
    if (visit.state === 'busy') hold(visit.unit, visit.from, Math.max(visit.to, endOf(visit)), visit.id)
    else if (visit.state === 'done') hold(visit.unit, visit.from, visit.to, visit.id)
  for (const { path, visits, patient, results } of facts.paths) {
    const isHere = visits.some(({ state }) => state === 'busy' || state === 'done')
    const after = visits.map((visit) => {
      const moved = moves.get(visit.id)
      return moved ? { ...visit, from: moved.newFrom, to: moved.newTo, unit: moved.newUnit } : visit
    })
    const todo = after.filter(({ id, state }) => state === 'planned' && !dropped.has(id))
    const past = visits.filter(({ state }) => state === 'busy' || state === 'done')
    for (const visit of todo) {
      const { id, step, unit, from, to } = visit
      const old = visits.find((one) => one.id === id)!
      const rule = definition.steps.find((one) => one.id === step)!
      hold(unit, from, to, id)
      check(to - from === old.to - old.from && from % 5 === 0, `${id} is cut`)
      check(units.find((one) => one.id === unit)!.pool === rule.pool, `${id} is on a wrong unit`)
      check(from >= terms.at && from >= old.from - terms.maxAdvance, `${id} is too soon`)
      check(from >= rule.window.from && to <= rule.window.to, `${id} is outside its window`)
      check(to <= (patient?.leaveBy ?? 1440), `${id} ends after she left`)
      check(
        isHere || from >= Math.min(old.from, patient?.expectedAt ?? 1440) || from >= (patient?.expectedAt ?? terms.at),
        `${id} is before she is there`,
      )
      if (!isHere && patient?.expectedAt) check(from >= patient.expectedAt, `${id} is before she said she comes`)
      check(to <= SESSION.to + terms.overtime, `${id} is after closing`)
      check((flagged.get(`${path.id}:${step}`) ?? 0) === Math.max(0, to - SESSION.to), `${id}: closing is not flagged`)
      for (const stop of facts.stops)
        check(
          stop.unitId !== unit || to <= stop.fromMinute || from >= stop.toMinute,
          `${id} is on a unit that stands still`,
        )
      for (const other of [...todo, ...past]) {
        if (other.id === id) continue
        const place = (unitId: string) => units.find((one) => one.id === unitId)!.place
        const walk = walkBetween(place(unit), place(other.unit))
        const end = past.includes(other) ? endOf(other) : other.to
        const start = past.includes(other) ? other.from : other.from
        check(from >= end + walk || start >= to + walk, `${id} and ${other.step}: two places at once`)
      }
    }
    const consult = todo.find(({ step }) => step === 'consult')
    if (!consult) continue
    for (const source of after.filter(
      ({ step, state }) => ['urine', 'blood', 'dxa', 'xray'].includes(step) && !EMPTY.has(state),
    )) {
      const { kind, resultAfter } = definition.steps.find(({ id }) => id === source.step)!
      const tests = definition.tests.filter(({ specimen }) => specimen === kind)
      const items =
        tests.length > 0
          ? tests.map(({ id, readyAfter }) => [id, 'minutes' in readyAfter ? readyAfter.minutes : 0] as const)
          : [[source.step, resultAfter ?? 0] as const]
      const end = past.some(({ id }) => id === source.id) ? endOf(source) : source.to
      for (const [item, minutes] of items) {
        const row = results.get(item)
        if (row?.state === 'in') continue
        const due = Math.max(end + minutes, row?.expectedAt ?? 0)
        check(
          consult.from >= Math.min(due, Math.max(due, terms.at)),
          `${path.id}: the doctor begins before ${item} is there`,
        )
      }
    }
  }
  return faults
}

function walkBetween(a: string, b: string): number {
  if (a === b) return 0
  return definition.walking.minutes.find(([x, y]) => (x === a && y === b) || (x === b && y === a))![2]
}

describe('two hundred clinic days on which something goes wrong', () => {
  const days = Array.from({ length: 200 }, (_, seed) => incidentOf(seed))
  const proposals = days.map(({ facts, terms }) => propose(facts, agenda, terms, 10_000))

  it('get a proposal that respects every rule, found by nobody who made it', () => {
    expect(days.flatMap((day, d) => faultsOf(day, proposals[d]!).map((fault) => `day ${d}: ${fault}`))).toEqual([])
  })
  it('get the same proposal again', () => {
    for (const d of [0, 50, 100, 150]) {
      const { facts, terms } = incidentOf(d)
      expect(propose(facts, agenda, terms, 10_000)).toEqual(proposals[d])
    }
  })
  it('are worth the name: some move, some lose the rest of their day, some go on after closing', () => {
    expect(proposals.filter(({ moved }) => moved.length > 0).length).toBeGreaterThan(80)
    expect(proposals.filter(({ dropped }) => dropped.length > 0).length).toBeGreaterThan(5)
    expect(proposals.filter(({ saves }) => saves.minutes > 0).length).toBeGreaterThan(20)
  })
})
