import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Action } from '../shared/action'
import { showClock } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { Failure, Loading } from '../shared/states'
import { Asking, type Question } from './asking'
import { type ActView, type Board, boardApi, historyQuery } from './board-api'
import classes from './lists.module.css'
import type { Acts } from './use-acts'
import { w } from './words'

interface Props {
  day: string
  /** Of one patient; without it of the whole day. */
  carePathId?: string
  acts: Acts
  may: boolean
  /** Of the board: who it was about, and what a step or a result is called. */
  rows: Board['rows']
}

/** Everything that was done, newest first; what still stands can be taken back, later or from a colleague with a reason. */
export function History({ day, carePathId, acts, may, rows }: Props) {
  const { data, error, refetch } = useQuery(historyQuery(day, carePathId))
  const [asking, setAsking] = useState<Question | null>(null)
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  if (data.length === 0) return <Text size="sm">{w.history.none}</Text>
  const undo = (act: ActView, reason?: string): void =>
    void acts.act({
      said: w.history.undone(w.history.what(act.what)),
      send: () => boardApi.undo(act.id, reason),
      refused: ({ code }) => {
        if (code !== 'reason-needed') return false
        setAsking({
          title: w.history.undoTitle(w.history.what(act.what)),
          label: w.history.why,
          confirm: w.undo,
          answer: (why) => undo(act, why),
        })
        return true
      },
    })
  return (
    <Stack gap="xs">
      <ol className={classes.plain}>
        {data.map((act) => (
          <li key={act.id} className={classes.pair}>
            <span>
              <b>{showClock(Date.parse(act.at)).slice(0, 5)}</b> {act.undoes ? w.history.back : ''}
              {w.history.what(act.what)}
              {!carePathId &&
                act.carePathId &&
                ` · ${rows.find((row) => row.carePathId === act.carePathId)?.patient.name ?? ''}`}
              <span className={classes.soft}>
                {[stepsOf(act, rows), act.by, act.reason, act.undoneBy && w.history.taken].filter(Boolean).join(' · ')}
              </span>
            </span>
            {may && !act.undoneBy && !act.undoes && (
              <Action
                variant="default"
                aria-label={`${w.undo}: ${w.history.what(act.what)}, ${showClock(Date.parse(act.at)).slice(0, 5)}`}
                onClick={() => undo(act)}
              >
                {w.undo}
              </Action>
            )}
          </li>
        ))}
      </ol>
      <Asking question={asking} close={() => setAsking(null)} />
    </Stack>
  )
}

/** The history of the whole day, behind a button. */
export function HistoryButton(props: Omit<Props, 'carePathId'>) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {w.history.open}
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title={w.history.title} size="xl">
        <History {...props} />
      </Dialog>
    </>
  )
}

/** The steps or results that it was about, as the hospital calls them. */
function stepsOf({ about }: ActView, rows: Board['rows']): string {
  const labels = new Map(
    rows.flatMap(({ visits, results }) => [
      ...visits.map(({ step, label }) => [step, label] as const),
      ...results.map(({ item, label }) => [item, label] as const),
    ]),
  )
  return about
    .filter(({ subject }) => subject === 'visit' || subject === 'result')
    .map(({ key }) => key.split(':')[1] ?? '')
    .map((key) => labels.get(key) ?? key)
    .join(', ')
}
