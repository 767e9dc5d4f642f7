import { useMayPrint } from '../shared/roles'
import { lettersAreOn } from '../shared/single-letters'
import { useShell } from '../shell/shell-actions'
import type { Board } from './board-api'
import { dayListOf } from './day-list'
import type { VisitState } from './looks'
import { find } from './shown-lines'
import type { Setter } from './visit-acts'

const STATE_OF: Record<string, VisitState> = { a: 'arrived', b: 'busy', k: 'done', n: 'no-show' }

interface Needs {
  board: Board
  may: boolean
  set: Setter
  open: (visit: string) => void
  move: (visit: string) => void
}

/** What single keys do while the board has the focus; letters only while they are not switched off (WCAG 2.1.4). */
export function useBoardKeys({ board, may, set, open, move }: Needs): Record<string, () => void> {
  const { openHelp } = useShell()
  const mayPrint = useMayPrint()
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset ?? {}
  const enter = () => {
    const at = document.activeElement
    const visit = at instanceof HTMLDivElement && at.dataset['visit']
    if (visit) open(visit)
    else if (at instanceof HTMLElement) at.click()
  }
  const letter = (key: string, act: () => void) => {
    const guarded = () => void (lettersAreOn() && act())
    return [
      [key, guarded],
      [key.toUpperCase(), guarded],
    ] as const
  }
  const onVisit = (act: (visit: string) => void) => () => {
    const { visit } = focused()
    if (visit && may) act(visit)
  }
  const put = (state: VisitState) =>
    onVisit((visit) => {
      const at = find(board, visit)
      if (!at) return
      if (state === 'arrived' && focused()['row'] && !at.row.checkedIn) set.checkIn(at.row)
      else set.state(at, state)
    })
  return {
    ...Object.fromEntries([
      ...Object.entries(STATE_OF).flatMap(([key, state]) => letter(key, put(state))),
      ...letter('v', onVisit(move)),
      ...letter('p', () => void (mayPrint && window.open(dayListOf(board.day), '_blank'))),
    ]),
    '?': openHelp,
    Enter: enter,
    ' ': enter,
  }
}
