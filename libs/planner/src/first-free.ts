import { fragmentationOf } from './cost.js'
import type { Day, DayAgenda, Step, Visit } from './model.js'
import { openToHer } from './best-plan.js'
import { intersect, WHOLE_DAY } from './interval.js'
import { openOnUnit } from './visit-rules.js'

/**
 * The first start of one step at or after a moment, such as the phone call with the result, in agendas sorted by day;
 * undefined when there is none. Starts are multiples of `grid` minutes. Closed and undecided days are passed over. Of the
 * units that are free at that minute the one that loses least is taken. The rules of visits hold as for a patient without
 * wishes; date rules are the caller's.
 */
export function firstFree(
  step: Step,
  agendas: Iterable<DayAgenda>,
  notBefore: { readonly day: Day; readonly minute: number },
  grid = 5,
): { readonly day: Day; readonly visit: Visit } | undefined {
  for (const agenda of agendas) {
    const isShut = agenda.closure !== undefined && agenda.closure.state !== 'open'
    if (agenda.day < notBefore.day || isShut) continue
    const earliest = agenda.day === notBefore.day ? notBefore.minute : 0
    const visit = firstOfDay(step, agenda, earliest, grid)
    if (visit) return { day: agenda.day, visit }
  }
  return undefined
}

function firstOfDay(step: Step, agenda: DayAgenda, notBefore: number, grid: number): Visit | undefined {
  const { day } = agenda
  const wishes = { earliest: day, latest: day, weekdaysOff: [], notBefore, notAfter: WHOLE_DAY.to, unavailable: [] }
  const hers = openToHer(step, wishes, day)
  const free = agenda.units.flatMap((at) =>
    intersect(openOnUnit(step, at), hers).flatMap((open) => {
      const from = Math.ceil(open.from / grid) * grid
      const visit = { step: step.id, unit: at.unit.id, from, to: from + step.duration }
      return visit.to <= open.to ? [{ visit, lost: fragmentationOf(at, visit) }] : []
    }),
  )
  free.sort((a, b) => a.visit.from - b.visit.from || a.lost - b.lost)
  return free[0]?.visit
}
