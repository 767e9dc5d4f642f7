import type { Attention, BoardDot, BoardRow, BoardUnit, BoardView, BoardVisit, Solution } from './view.js'

/** Minutes that somebody may be late before the board says so. */
const PATIENCE = 5
/** Minutes before a visit at which an open preparation is worth a line. */
const AHEAD = 60

const WEIGHTS = { red: 0, amber: 1, blue: 2 } as const

/** What asks for somebody's eyes now, the heaviest first, each with what one click does about it. `dots` by path. */
export function attentionOf(
  board: BoardView,
  dots: ReadonlyMap<string, readonly BoardDot[]>,
  dayBefore: { readonly day: string; readonly open: number } | null,
): readonly Attention[] {
  const { now } = board
  const before = dayBefore && dayBefore.open > 0 ? [dayBeforeOpen(dayBefore)] : []
  if (now === null || board.closed) return before
  const found = [
    ...board.rows.flatMap((row) => [
      ...ofArrival(row, now),
      ...ofVisits(row),
      ...ofResults(row),
      ...ofDots(row, dots.get(row.carePathId) ?? [], now),
      ...ofLeaving(row),
    ]),
    ...board.units.flatMap((unit) => ofStops(unit, board.rows, now)),
    ...board.tasks
      .filter(({ done }) => !done)
      .map(({ id, carePathId, kind, about }) =>
        item('task-open', id, 'blue', ['task-done'], { carePathId, about: { ...about, kind } }),
      ),
    ...before,
  ]
  return found.sort((a, b) => WEIGHTS[a.weight] - WEIGHTS[b.weight])
}

function item(
  kind: Attention['kind'],
  of: string,
  weight: Attention['weight'],
  solutions: readonly Solution[],
  rest: Partial<Pick<Attention, 'carePathId' | 'visitId' | 'unit' | 'about'>>,
): Attention {
  return {
    id: `${kind}:${of}`,
    kind,
    weight,
    solutions,
    carePathId: null,
    visitId: null,
    unit: null,
    about: {},
    ...rest,
  }
}

const isOpen = ({ state }: BoardVisit) => state === 'planned' || state === 'arrived'

function ofArrival(row: BoardRow, now: number): Attention[] {
  const first = row.away ? row.visits.find(({ sessionType }) => sessionType === 'evening') : row.visits[0]
  if (!first) return []
  if (!row.away && (row.checkedIn || row.visits.some(({ state }) => state !== 'planned'))) return []
  const from = Math.max(first.from, row.expectedAt ?? 0)
  if (now < from + PATIENCE) return []
  const about = { from, minutes: now - from, code: first.code }
  const hereNow: Solution[] = row.away ? ['arrived'] : ['check-in', 'expected-later']
  const solutions: Solution[] = [...hereNow, 'no-show', 'replan']
  return [
    item('not-arrived', row.carePathId, 'red', solutions, { carePathId: row.carePathId, visitId: first.id, about }),
  ]
}

function ofVisits(row: BoardRow): Attention[] {
  return row.visits.flatMap((visit) => {
    const rest = { carePathId: row.carePathId, visitId: visit.id, unit: visit.unit }
    const about = { code: visit.code, unit: visit.unitLabel, minutes: visit.late, from: visit.from, to: visit.to }
    const isBusy = visit.state === 'busy' || visit.state === 'paused'
    if (isBusy && visit.late >= PATIENCE)
      return [
        item('runs-over', visit.id, 'amber', ['replan'], { ...rest, about: { ...about, until: visit.expectedTo } }),
      ]
    const waits = row.waiting?.visit === visit.id && visit.earliest === null
    if (waits && isOpen(visit) && visit.late >= PATIENCE)
      return [item('not-begun', visit.id, 'amber', ['replan'], { ...rest, about })]
    return []
  })
}

/** The new earliest start stands here before the old one has passed: it is known as soon as a result is expected after it. */
function ofResults(row: BoardRow): Attention[] {
  return row.visits.flatMap((visit) => {
    if (!isOpen(visit) || visit.freed || visit.earliest === null || visit.earliest <= visit.from) return []
    const awaited = row.results.filter(({ state }) => state === 'awaited')
    const tests = row.results.filter(({ kind, state }) => kind === 'test' && state !== 'void')
    const about = {
      ...{ code: visit.code, from: visit.from, earliest: visit.earliest },
      ...{ missing: awaited.map(({ label }) => label).join(', ') },
      ...{ testsIn: tests.filter(({ state }) => state !== 'awaited').length, tests: tests.length },
    }
    const rest = { carePathId: row.carePathId, visitId: visit.id, unit: visit.unit, about }
    return [item('result-late', visit.id, 'amber', ['replan', 'result-in', 'result-phone'], rest)]
  })
}

function ofDots(row: BoardRow, dots: readonly BoardDot[], now: number): Attention[] {
  const [first] = row.visits
  if (!first || row.finished || now < first.from - AHEAD) return []
  const rest = { carePathId: row.carePathId }
  const urine = row.visits.find(({ kind }) => kind === 'urine')
  return dots.flatMap(({ key, label, state, detail }) => {
    const about = { key, label, detail }
    if (key === 'kit')
      return state !== 'ok' && state !== 'warn' && urine && now >= urine.to && urine.state !== 'not-done'
        ? [item('urine-missing', row.carePathId, 'red', ['urine-missing'], { ...rest, about })]
        : []
    if (state === 'missing')
      return [item('form-missing', `${row.carePathId}:${key}`, 'blue', ['paper-form'], { ...rest, about })]
    if (state === 'warn') return [item('needs-care', `${row.carePathId}:${key}`, 'amber', [], { ...rest, about })]
    return []
  })
}

function ofLeaving(row: BoardRow): Attention[] {
  const last = row.visits.filter((visit) => !visit.freed && (isOpen(visit) || visit.state === 'busy')).at(-1)
  if (row.leaveBy === null || !last || Math.max(last.to, last.expectedTo ?? 0) <= row.leaveBy) return []
  const about = { leaveBy: row.leaveBy, until: last.to, code: last.code }
  return [
    item('leaves-early', row.carePathId, 'amber', ['replan'], { carePathId: row.carePathId, visitId: last.id, about }),
  ]
}

function ofStops(unit: BoardUnit, rows: readonly BoardRow[], now: number): Attention[] {
  return unit.stops.flatMap(({ id, from, to, reason }) => {
    if (to <= now) return []
    const hit = rows.filter(({ visits }) =>
      visits.some((visit) => visit.unit === unit.id && isOpen(visit) && visit.from < to && visit.to > from),
    )
    const about = { unit: unit.label, from, to, reason, patients: hit.length }
    const solutions: Solution[] = hit.length > 0 ? ['replan', 'end-stop'] : ['end-stop']
    return [item('unit-stopped', id, hit.length > 0 ? 'red' : 'amber', solutions, { unit: unit.id, about })]
  })
}

const dayBeforeOpen = ({ day, open }: { day: string; open: number }): Attention =>
  item('day-before-open', day, 'amber', ['close-day'], { about: { day, open } })
