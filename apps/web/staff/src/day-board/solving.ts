import type { Attention, Board } from './board-api'
import type { PatientTab } from './patient-dialog'
import { find } from './shown-lines'
import type { Setter } from './visit-acts'

interface Needs {
  board: Board
  set: Setter
  open: (carePathId: string, tab: PatientTab) => void
  /** Opens the page on which somebody types over what a patient has on paper. */
  typeOver: (carePathId: string, form: string) => void
}

/** What one click does about a line of "let op". */
export function solverOf({ board, set, open, typeOver }: Needs) {
  return ({ carePathId, visitId, about }: Attention, solution: string) => {
    const row = board.rows.find((one) => one.carePathId === carePathId)
    const at = visitId ? find(board, visitId) : null
    switch (solution) {
      case 'check-in':
        return row && set.checkIn(row)
      case 'no-show':
        return at && set.state(at, 'no-show')
      case 'expected-later':
      case 'urine-missing':
        return carePathId && open(carePathId, 'check-in')
      case 'paper-form':
        return carePathId && typeOver(carePathId, String(about['key']))
    }
  }
}

export const SOLVED_HERE = ['check-in', 'no-show', 'expected-later', 'urine-missing', 'paper-form']
