import { Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../queries'
import { showFull } from '../shared/dates'
import { say } from '../shared/toast'
import { ActBar } from './act-bar'
import { Asking, type Question } from './asking'
import type { Board, BoardRow, BoardVisit } from './board-api'
import { BoardSheet, type ShownLine } from './board-sheet'
import classes from './day-board.module.css'
import { Legend } from './legend'
import { MoveOnBoard } from './move-on-board'
import { type PatientTab, PatientDialog } from './patient-dialog'
import { nextStepOf, RoomLabel, RowLabel } from './row-label'
import { PER_MINUTE, scaleOf } from './scale'
import { find, linesByPatient, linesByRoom } from './shown-lines'
import { Keys, LetOp, NowWaiting } from './side'
import { solverOf } from './solving'
import { useActs } from './use-acts'
import { useBoardKeys } from './use-board-keys'
import { useNow } from './use-now'
import { type OnBoard, setter } from './visit-acts'
import { w } from './words'

/** Who may change something on the board; the server decides, the screen only leaves out what it would refuse. */
const DOERS = ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging']

interface Props {
  board: Board
  /** Milliseconds. */
  readAt: number
  by: 'patient' | 'room'
  tablet: boolean
}

/** A board with patients on it, and everything that can be done there. */
export function RunningBoard({ board, readAt, by, tablet }: Props) {
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const acts = useActs()
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, setOpened] = useState<{ carePathId: string; tab: PatientTab } | null>(null)
  const [moving, setMoving] = useState<(OnBoard & { minute: number | null }) | null>(null)
  const [asking, setAsking] = useState<Question | null>(null)
  const now = useNow(board.now ?? 0, readAt)
  const isToday = board.now !== null
  const may = isToday && !board.closed && DOERS.includes(session?.role ?? '')

  const set = setter({ acts, ask: setAsking })
  const open = (carePathId: string, tab: PatientTab = 'visits') => setOpened({ carePathId, tab })
  const openVisit = (visit: string) => {
    const found = find(board, visit)
    if (found) open(found.row.carePathId)
  }
  const move = (visit: string, minute: number | null = null) => {
    const found = find(board, visit)
    if (found) setMoving({ ...found, minute })
  }
  /** Only along the row itself: nobody becomes somebody else, and another room comes with another time. */
  const drop = (visit: string, line: string, minute: number) => {
    const found = find(board, visit)
    if (!found) return
    if (line !== (by === 'patient' ? found.row.carePathId : found.visit.unit)) return say(w.otherRow)
    move(visit, minute)
  }
  const typeOver = (id: string, form: string) =>
    void navigate({ to: '/paden/$id/vragenlijst/$form', params: { id, form } })
  const keys = useBoardKeys({ board, may, set, open: openVisit, move: (visit) => move(visit) })
  useHotkeys([['mod+Z', () => void (may && acts.undo())]])

  const at = chosen ? find(board, chosen) : null
  const lines = by === 'patient' ? patientLines() : roomLines()
  const scale = scaleOf([
    ...lines.flatMap(({ visits }) => [...visits]),
    ...(board.hours ? [board.hours] : []),
    ...(board.evening ? [board.evening] : []),
  ])

  function patientLines(): ShownLine[] {
    return linesByPatient(board).map(({ row, visits }) => ({
      id: row.carePathId,
      label: (
        <RowLabel
          row={row}
          open={() => open(row.carePathId)}
          next={nextStepOf(row)}
          step={
            may
              ? (next) =>
                  next.kind === 'check-in' ? set.checkIn(row) : set.state(find(board, next.visit)!, next.state)
              : null
          }
        />
      ),
      visits,
      outs: [],
      over: row.finished,
    }))
  }
  function roomLines(): ShownLine[] {
    return linesByRoom(board).map(({ unit, visits }) => ({
      id: unit.id,
      label: <RoomLabel unit={unit} open={null} />,
      visits,
      outs: unit.stops,
      over: false,
    }))
  }
  return (
    <div className={classes.columns}>
      <div onFocus={(event) => setChosen((event.target as HTMLElement).dataset['visit'] ?? chosen)}>
        <ActBar at={at} may={may} set={set.state} move={move} open={openVisit} />
        <BoardSheet
          label={`${w.boardLabel(showFull(board.day))}, ${w.views[by].toLowerCase()}`}
          corner={w[by]}
          lines={lines}
          scale={scale}
          perMinute={PER_MINUTE[tablet ? 'tablet' : 'desk']}
          now={isToday ? now : null}
          marked={new Set(chosen ? [chosen] : [])}
          keys={keys}
          choose={setChosen}
          open={openVisit}
          drop={(visit, line, minute) => may && drop(visit, line, minute)}
        />
        <Legend />
      </div>
      <Stack gap={10}>
        <LetOp
          board={board}
          solve={may ? solverOf({ board, set, open, typeOver }) : null}
          open={({ carePathId }: BoardRow) => open(carePathId)}
        />
        <NowWaiting board={board} open={({ carePathId }) => open(carePathId)} />
        <Keys />
      </Stack>
      <PatientDialog
        day={board.day}
        row={board.rows.find(({ carePathId }) => carePathId === opened?.carePathId) ?? null}
        tab={opened?.tab ?? 'visits'}
        setTab={(tab) => opened && setOpened({ ...opened, tab })}
        acts={acts}
        may={may}
        set={(visit: BoardVisit, state) => set.state(find(board, visit.id)!, state)}
        close={() => setOpened(null)}
      />
      <MoveOnBoard moving={moving} close={() => setMoving(null)} />
      <Asking question={asking} close={() => setAsking(null)} />
    </div>
  )
}
