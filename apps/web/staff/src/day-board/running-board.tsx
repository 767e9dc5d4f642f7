import { Group, Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../api'
import { queryClient } from '../queries'
import { Action } from '../shared/action'
import { showFull } from '../shared/dates'
import { say } from '../shared/toast'
import { ActBar } from './act-bar'
import { Asking, type Question } from './asking'
import { type Board, boardQuery, type BoardVisit } from './board-api'
import { boardLines } from './board-lines'
import { BoardSheet } from './board-sheet'
import { CloseDay } from './close-day'
import classes from './day-board.module.css'
import { HistoryButton } from './history-tab'
import { Legend } from './legend'
import { MoveOnBoard } from './move-on-board'
import { type PatientTab, PatientDialog } from './patient-dialog'
import type { About } from './replan-cause'
import { ReplanDialog } from './replan-dialog'
import { useRights } from './rights'
import { PER_MINUTE, scaleOf } from './scale'
import { find, hasBegun } from './shown-lines'
import { Keys, LetOp, NowWaiting } from './side'
import { solverOf } from './solving'
import { Tasks } from './tasks'
import { useActs } from './use-acts'
import { useBoardKeys } from './use-board-keys'
import { useNow } from './use-now'
import { type OnBoard, setter } from './visit-acts'
import { w } from './words'

interface Props {
  board: Board
  today: Day
  /** Milliseconds. */
  readAt: number
  by: 'patient' | 'room'
  tablet: boolean
}

/** A board with patients on it, and everything that can be done there. */
export function RunningBoard({ board, today, readAt, by, tablet }: Props) {
  const navigate = useNavigate()
  const acts = useActs()
  const rights = useRights(board, today)
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, setOpened] = useState<{ carePathId: string; tab: PatientTab } | null>(null)
  const [moving, setMoving] = useState<(OnBoard & { minute: number | null }) | null>(null)
  const [replanning, setReplanning] = useState<About | null>(null)
  const [asking, setAsking] = useState<Question | null>(null)
  const now = useNow(board.now ?? 0, readAt)

  const latest = (visit: BoardVisit) =>
    find(queryClient.getQueryData(boardQuery(board.day).queryKey) ?? board, visit.id)?.visit ?? visit
  const set = setter({ acts, latest, ask: setAsking })
  const open = (carePathId: string, tab: PatientTab = 'visits') => setOpened({ carePathId, tab })
  const openVisit = (visit: string) => {
    const found = find(board, visit)
    if (found) open(found.row.carePathId)
  }
  /** Before the day has begun for her one visit can be moved; after that the rest of the day is re-planned as a whole. */
  const move = (visit: string, minute: number | null = null) => {
    const found = find(board, visit)
    if (!found) return
    if (!hasBegun(found.row)) return rights.move ? setMoving({ ...found, minute }) : say(w.notYours)
    if (!rights.replan) return say(w.begun)
    const isRunning = found.visit.state === 'busy' || found.visit.state === 'paused'
    setReplanning({ cause: isRunning ? 'delay' : 'none', visit, carePathId: found.row.carePathId, instead: true })
  }
  /** Only along the row itself: nobody becomes somebody else, and another room comes with another time. */
  const drop = (visit: string, line: string, minute: number) => {
    const found = find(board, visit)
    if (!found || !rights.today) return
    if (line !== (by === 'patient' ? found.row.carePathId : found.visit.unit)) return say(w.otherRow)
    if (hasBegun(found.row)) return say(w.begun)
    move(visit, minute)
  }
  const keys = useBoardKeys({ board, may: rights.act, set, open: openVisit, move: (visit) => move(visit) })
  useHotkeys([['mod+Z', () => void (rights.act && acts.undo())]])

  const lines = boardLines({
    ...{ board, by, openPatient: open },
    set: rights.act ? set : null,
    openRoom: rights.replan ? (unit) => setReplanning({ cause: 'stop', unit }) : null,
  })
  const scale = scaleOf([
    ...lines.flatMap(({ visits }) => [...visits]),
    ...(board.hours ? [board.hours] : []),
    ...(board.evening ? [board.evening] : []),
  ])
  return (
    <div className={classes.columns}>
      <div onFocus={(event) => setChosen((event.target as HTMLElement).dataset['visit'] ?? chosen)}>
        <BoardSheet
          label={`${w.boardLabel(showFull(board.day))}, ${w.views[by].toLowerCase()}`}
          corner={w[by]}
          {...{ lines, scale, keys, drop }}
          perMinute={PER_MINUTE[tablet ? 'tablet' : 'desk']}
          now={board.now === null ? null : now}
          marked={new Set(chosen ? [chosen] : [])}
          choose={setChosen}
          open={openVisit}
        />
        <ActBar
          at={chosen ? find(board, chosen) : null}
          may={rights.act}
          set={set.state}
          move={rights.move || rights.replan ? move : null}
          open={openVisit}
        />
        <Group justify="space-between" align="start" mt={8}>
          <Legend />
          <Group gap={6}>
            {rights.replan && (
              <Action data-replan onClick={() => setReplanning({ cause: 'none' })}>
                {w.replan.button}
              </Action>
            )}
            {rights.history && <HistoryButton day={board.day} acts={acts} may={rights.act} rows={board.rows} />}
            {rights.close && <CloseDay board={board} acts={acts} open={open} />}
          </Group>
        </Group>
      </div>
      <Stack gap={10}>
        <LetOp
          board={board}
          solve={
            rights.act
              ? solverOf({
                  ...{ board, acts, set, open, replan: setReplanning, mayReplan: rights.replan },
                  goTo: (day) => void navigate({ to: '/dagbord', search: { day } }),
                  typeOver: (id, form) => void navigate({ to: '/paden/$id/vragenlijst/$form', params: { id, form } }),
                })
              : null
          }
          solves={rights.solves}
          open={({ carePathId }) => open(carePathId)}
        />
        <NowWaiting board={board} open={({ carePathId }) => open(carePathId)} />
        <Tasks board={board} acts={acts} may={rights.act} />
        <Keys />
      </Stack>
      <PatientDialog
        row={board.rows.find(({ carePathId }) => carePathId === opened?.carePathId) ?? null}
        tab={opened?.tab ?? 'visits'}
        setTab={(tab) => opened && setOpened({ ...opened, tab })}
        {...{ board, acts, rights }}
        set={(visit, state) => set.state(find(board, visit.id)!, state)}
        close={() => setOpened(null)}
      />
      <MoveOnBoard moving={moving} close={() => setMoving(null)} />
      <ReplanDialog {...{ board, acts }} about={replanning} close={() => setReplanning(null)} />
      <Asking question={asking} close={() => setAsking(null)} />
    </div>
  )
}
