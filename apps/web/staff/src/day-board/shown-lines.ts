import type { Stretch } from '../planning/planning-api'
import type { Board, BoardRow, BoardVisit } from './board-api'
import type { ShownVisit } from './visit-block'

/** Minutes that a block is long at least, so that it can be seen and hit. */
const SHORTEST = 5
/** Minutes after its time before a visit that did not begin is called late. */
const PATIENCE = 5

/** Where a visit lies: where it was or is where it has begun, else where it is planned. */
export function stretchOf({ from, to, actualFrom, actualTo, expectedTo }: BoardVisit): Stretch {
  if (actualFrom === null) return { from, to }
  const end = actualTo ?? Math.max(expectedTo ?? 0, actualFrom + to - from)
  return { from: actualFrom, to: Math.max(end, actualFrom + SHORTEST) }
}

export const isLate = ({ state, late }: BoardVisit) => late > (state === 'busy' || state === 'paused' ? 0 : PATIENCE)

/** `Vries`, `van den Berg`: a name without its initials. */
export const surname = (name: string) => name.replace(/^(\p{Lu}[\p{L}]?\.)+\s*/u, '')

/** `title`: what the row does not say already. */
const shown = (visit: BoardVisit, title: string, about: string): ShownVisit => ({
  ...stretchOf(visit),
  id: visit.id,
  title,
  about,
  state: visit.state,
  late: isLate(visit) ? visit.late : 0,
  notBefore: visit.earliest !== null && visit.earliest > visit.from ? visit.earliest : null,
  movable: visit.state === 'planned' && visit.moves.length > 0,
})

export const visitsOf = ({ visits }: BoardRow) => visits.filter(({ freed }) => !freed)

export const linesByPatient = ({ rows }: Board) =>
  rows.map((row) => ({
    row,
    visits: visitsOf(row).map((visit) => shown(visit, visit.code, `${row.patient.name}, ${visit.label}`)),
  }))

/** Units that open or have somebody, in the order of the house. */
export const linesByRoom = ({ rows, units }: Board) =>
  units
    .map((unit) => ({
      unit,
      visits: rows.flatMap((row) =>
        visitsOf(row)
          .filter((visit) => visit.unit === unit.id)
          .map((visit) => shown(visit, surname(row.patient.name), `${visit.code} ${visit.label}`)),
      ),
    }))
    .filter(({ unit, visits }) => unit.sessions.length + visits.length > 0)

/** The visit that comes next for a patient, or the one that she is at. */
export const currentOf = (row: BoardRow): BoardVisit | undefined =>
  visitsOf(row).find(({ id }) => id === row.busy) ??
  visitsOf(row).find(({ state }) => state === 'paused') ??
  visitsOf(row).find(({ state }) => state === 'planned' || state === 'arrived')

export function find(board: Board, visitId: string): { row: BoardRow; visit: BoardVisit } | null {
  for (const row of board.rows) {
    const visit = row.visits.find(({ id }) => id === visitId)
    if (visit) return { row, visit }
  }
  return null
}

/** Something of her day was noted: from then on the desk cannot move single visits of it. */
export const hasBegun = ({ checkedIn, visits }: BoardRow) =>
  checkedIn !== null || visits.some(({ state }) => state !== 'planned')
