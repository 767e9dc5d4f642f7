import type { Cost, Criterion, DayAgenda, Pathway, UnitDay, Visit, Wishes } from './model.js'

/**
 * The best value of a day by trying every start on every unit, minute by minute: the yardstick of the search in tests.
 * It shares no code with the rules. Undefined where nothing fits.
 */
export function bruteForce(pathway: Pathway, wishes: Wishes, agenda: DayAgenda): Cost | undefined {
  const alone = (visit: Visit, i: number) =>
    isAllowed([visit], { ...pathway, steps: [pathway.steps[i]!], lags: [] }, wishes, agenda)
  const values = everyPlan(pathway, agenda, alone)
    .filter((visits) => isAllowed(visits, pathway, wishes, agenda))
    .map((visits) => valueOf(visits, pathway, agenda))
  const order = pathway.costOrder ?? ['stay', 'wait', 'fragmentation', 'start']
  return values.sort((a, b) => worse(a, b, order))[0]
}

const worse = (a: Cost, b: Cost, [first, ...others]: readonly Criterion[]): number => {
  if (first === undefined) return 0
  return (first === 'date' ? 0 : a[first] - b[first]) || worse(a, b, others)
}

/** Every combination of a unit and a start for each step that is kept; visits stand in the order of the steps. */
export function everyPlan(
  { steps, grid }: Pathway,
  { units }: DayAgenda,
  isKept: (visit: Visit, step: number) => boolean = () => true,
): Visit[][] {
  const opening = Math.min(...units.flatMap((u) => u.sessions.map((s) => s.from)))
  const closing = Math.max(...units.flatMap((u) => u.sessions.map((s) => s.to)))
  const visits = steps.map((step, i) => {
    const own: Visit[] = []
    for (const { unit } of units.filter((u) => u.unit.pool === step.pool)) {
      for (let from = opening; from < closing; from += grid) {
        own.push({ step: step.id, unit: unit.id, from, to: from + step.duration })
      }
    }
    return own.filter((visit) => isKept(visit, i))
  })
  return visits.reduce<Visit[][]>((plans, own) => plans.flatMap((plan) => own.map((visit) => [...plan, visit])), [[]])
}

/** Whether visits, one for each step and in their order, keep every rule of a day: the same as the judge says, written anew. Minutes, half-open. */
export function isAllowed(visits: readonly Visit[], pathway: Pathway, wishes: Wishes, agenda: DayAgenda): boolean {
  const at = visits.map((visit) => agenda.units.find((u) => u.unit.id === visit.unit)!)
  for (const [i, visit] of visits.entries()) {
    const step = pathway.steps[i]!
    const { unit, sessions, taken } = at[i]!
    if (step.units && !step.units.includes(unit.id)) return false
    for (const quality of step.qualities) if (!unit.qualities.includes(quality)) return false
    if (visit.from < step.window.from || visit.to > step.window.to) return false
    if (visit.from < wishes.notBefore || visit.to > wishes.notAfter) return false
    if (!sessions.some((s) => step.sessions.includes(s.type) && s.from <= visit.from && s.to >= visit.to)) return false
    for (let minute = visit.from; minute < visit.to; minute++) {
      if (taken.filter((t) => t.from <= minute && minute < t.to).length >= unit.capacity) return false
      for (const away of wishes.unavailable) {
        if (away.minutes && away.minutes.from <= minute && minute < away.minutes.to) return false
      }
    }
    for (const [j, other] of visits.entries()) {
      const walk = at[i]!.unit.place === at[j]!.unit.place ? 0 : pathway.walk[at[i]!.unit.place]![at[j]!.unit.place]!
      if (j > i && visit.from < other.to + walk && other.from < visit.to + walk) return false
    }
  }
  for (const lag of pathway.lags) {
    const gap = visits.find((v) => v.step === lag.after)!.from - visits.find((v) => v.step === lag.before)!.to
    if (gap < lag.min || (lag.max !== null && gap > lag.max)) return false
  }
  return Math.max(...visits.map((v) => v.to)) - Math.min(...visits.map((v) => v.from)) <= pathway.longestStay
}

function valueOf(visits: readonly Visit[], pathway: Pathway, agenda: DayAgenda): Cost {
  const sorted = [...visits].sort((a, b) => a.from - b.from)
  const at = sorted.map((visit) => agenda.units.find((u) => u.unit.id === visit.unit)!)
  let [wait, fragmentation] = [0, 0]
  for (const [i, visit] of sorted.entries()) {
    fragmentation += lost(at[i]!, visit)
    if (i === 0) continue
    const [a, b] = [at[i - 1]!.unit.place, at[i]!.unit.place]
    wait = Math.max(wait, visit.from - sorted[i - 1]!.to - (a === b ? 0 : pathway.walk[a]![b]!))
  }
  const start = sorted[0]!.from
  return { stay: Math.max(...sorted.map((v) => v.to)) - start, wait, fragmentation, start }
}

/** Walks minute by minute to both sides until the session or the free time ends. */
function lost({ unit, sessions, taken }: UnitDay, visit: Visit): number {
  if (unit.capacity > 1) return 0
  const session = sessions.find((s) => s.from <= visit.from && s.to >= visit.to)!
  const isFree = (minute: number) =>
    minute >= session.from && minute < session.to && !taken.some((t) => t.from <= minute && minute < t.to)
  let [left, right] = [0, 0]
  while (isFree(visit.from - left - 1)) left++
  while (isFree(visit.to + right)) right++
  return (left < unit.minUseful ? left : 0) + (right < unit.minUseful ? right : 0)
}
