import { type CarePathDefinition, pathwayLabel } from '#care-path'
import { clock } from '#planner'
import type { CarePathView, ChosenVisit, DayOption, VisitView } from '#scheduling'

/** Units by id, as people call them. */
export type UnitNames = ReadonlyMap<string, string>

/** A code for programs and Dutch words for the screen. */
export interface Labelled {
  readonly key: string
  readonly label: string
}

/** Arrival and departure as clock times, null when nothing is left on the day; minutes in the hospital and of waiting. */
export interface Stay {
  readonly arrival: string | null
  readonly departure: string | null
  readonly stay: number
  readonly wait: number
}

const VISIT_STATUS: Readonly<Record<VisitView['status'], Labelled>> = {
  held: { key: 'held', label: 'Vastgehouden' },
  booked: { key: 'booked', label: 'Geboekt' },
}

const statusOf = ({ status, lost }: VisitView): Labelled =>
  lost ? { key: 'failed', label: `Plek vervallen: ${lost}` } : VISIT_STATUS[status]

/** The status of a care path as staff read it. */
export const PATH_STATUS: Readonly<Record<CarePathView['status'], string>> = {
  held: 'Vastgehouden',
  offered: 'Aangeboden',
  ordered: 'Wordt geboekt',
  booked: 'Geboekt',
  done: 'Afgerond',
  'no-show': 'Niet verschenen',
  released: 'Vrijgegeven',
  cancelled: 'Afgezegd',
  failed: 'Boeken mislukt',
}

/** A visit as screens and letters show it: clock times and names. */
export function presentVisit(visit: ChosenVisit | VisitView, definition: CarePathDefinition, units: UnitNames) {
  const step = definition.steps.find(({ id }) => id === visit.step)
  const pool = definition.pools.find(({ id }) => id === step?.pool)
  const place = definition.places.find(({ id }) => id === pool?.place)
  return {
    step: visit.step,
    code: step?.code ?? '',
    label: step?.label ?? visit.step,
    day: visit.day,
    from: clock(visit.from),
    to: clock(visit.to),
    unit: units.get(visit.unit) ?? visit.unit,
    unitId: visit.unit,
    place: place?.label ?? '',
    ...('status' in visit && { status: statusOf(visit) }),
  }
}

/** Arrival, departure, stay and longest wait of the path day itself; a phone result of a later day does not count. */
export function presentStay(day: string, visits: readonly (ChosenVisit | VisitView)[]): Stay {
  const onTheDay = visits.filter((visit) => visit.day === day)
  const first = Math.min(...onTheDay.map(({ from }) => from))
  const last = Math.max(...onTheDay.map(({ to }) => to))
  const busy = onTheDay.reduce((sum, { from, to }) => sum + to - from, 0)
  return onTheDay.length === 0
    ? { arrival: null, departure: null, stay: 0, wait: 0 }
    : { arrival: clock(first), departure: clock(last), stay: last - first, wait: last - first - busy }
}

export function presentOption(option: DayOption, definition: CarePathDefinition, units: UnitNames) {
  return {
    key: `${option.day}.${option.pathway}`,
    day: option.day,
    pathway: option.pathway,
    pathwayLabel: pathwayLabel(definition, option.pathway),
    ...presentStay(option.day, option.visits),
    visits: option.visits.map((visit) => presentVisit(visit, definition, units)),
    choice: option.visits.map(({ step, unit, day, from, to }) => ({ step, unit, day, from, to })),
  }
}
