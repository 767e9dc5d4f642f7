import type { Board } from './board-api'
import type { ShownLine } from './board-sheet'
import { nextStepOf, RoomLabel, RowLabel } from './row-label'
import { find, linesByPatient, linesByRoom } from './shown-lines'
import type { Setter } from './visit-acts'

interface Needs {
  board: Board
  by: 'patient' | 'room'
  /** Null where this member of staff only looks, or the day is another. */
  set: Setter | null
  openPatient: (carePathId: string) => void
  /** Null where nothing can be re-planned. */
  openRoom: ((unit: string) => void) | null
}

/** The rows of the board with their labels. */
export function boardLines({ board, by, set, openPatient, openRoom }: Needs): ShownLine[] {
  if (by === 'room')
    return linesByRoom(board).map(({ unit, visits }) => ({
      id: unit.id,
      label: <RoomLabel unit={unit} open={openRoom && (() => openRoom(unit.id))} />,
      visits,
      outs: unit.stops,
      over: false,
    }))
  return linesByPatient(board).map(({ row, visits }) => ({
    id: row.carePathId,
    label: (
      <RowLabel
        row={row}
        open={() => openPatient(row.carePathId)}
        next={nextStepOf(row)}
        step={
          set &&
          ((next) => (next.kind === 'check-in' ? set.checkIn(row) : set.state(find(board, next.visit)!, next.state)))
        }
      />
    ),
    visits,
    outs: [],
    over: row.finished,
  }))
}
