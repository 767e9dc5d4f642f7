import { say } from '../shared/toast'
import { type Attention, type Board, boardApi } from './board-api'
import type { PatientTab } from './patient-dialog'
import type { About } from './replan-cause'
import { find } from './shown-lines'
import type { Acts } from './use-acts'
import type { Setter } from './visit-acts'
import { w } from './words'

interface Needs {
  board: Board
  set: Setter
  open: (carePathId: string, tab: PatientTab) => void
  acts: Acts
  replan: (about: About) => void
  mayReplan: boolean
  goTo: (day: string) => void
  /** Opens the page on which somebody types over what a patient has on paper. */
  typeOver: (carePathId: string, form: string) => void
}

/** What one click does about a line of "let op". */
export function solverOf({ board, acts, set, open, replan, mayReplan, goTo, typeOver }: Needs) {
  return (attention: Attention, solution: string) => {
    const { carePathId, visitId, about } = attention
    const row = board.rows.find((one) => one.carePathId === carePathId)
    const at = visitId ? find(board, visitId) : null
    switch (solution) {
      case 'check-in':
        return row && set.checkIn(row)
      case 'arrived':
        return at && set.state(at, 'arrived')
      case 'no-show':
        return at && set.state(at, 'no-show')
      case 'expected-later':
      case 'urine-missing':
        return carePathId && open(carePathId, 'check-in')
      case 'replan':
        return mayReplan ? replan({ cause: 'none' }) : say(w.notYours)
      case 'result-in':
      case 'result-phone':
        return carePathId && open(carePathId, 'results')
      case 'end-stop':
        return endStop(board, attention, acts)
      case 'close-day':
        return goTo(String(about['day']))
      case 'paper-form':
        return carePathId && typeOver(carePathId, String(about['key']))
    }
  }
}

/** It works again from now. */
function endStop({ day, now, units }: Board, { id, unit: unitId }: Attention, acts: Acts) {
  const unit = units.find((one) => one.id === unitId)
  const stop = unit?.stops.find((one) => id.endsWith(one.id))
  if (stop && now !== null)
    void acts.act({
      said: w.replan.stopEnded(unit!.label),
      send: () => boardApi.endStop(stop.id, { day, to: now, version: stop.version }),
    })
}
