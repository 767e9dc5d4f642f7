import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Action } from '../shared/action'
import { showFull } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { Asking, type Question } from './asking'
import { type Board, boardApi, type LooseEnd, looseEndsQuery } from './board-api'
import classes from './lists.module.css'
import type { PatientTab } from './patient-dialog'
import { taskText } from './tasks'
import type { Acts } from './use-acts'
import { w } from './words'

interface Props {
  board: Board
  acts: Acts
  open: (carePathId: string, tab: PatientTab) => void
}

/** Ends the day once nothing hangs loose; what does is listed, each with the way to it. */
export function CloseDay({ board, acts, open }: Props) {
  const [opened, setOpened] = useState(false)
  const [asking, setAsking] = useState<Question | null>(null)
  const reopen = () =>
    setAsking({
      title: w.closing.reopen,
      label: w.closing.whyReopen,
      confirm: w.closing.reopen,
      answer: (reason) =>
        void acts.act({
          said: w.closing.reopened,
          isFinal: true,
          send: () => boardApi.day({ day: board.day, what: 'reopen', reason }),
        }),
    })
  return (
    <>
      <Action variant="default" onClick={() => (board.closed ? reopen() : setOpened(true))}>
        {board.closed ? w.closing.reopen : w.closing.button}
      </Action>
      <Dialog opened={opened} close={() => setOpened(false)} title={w.closing.title}>
        <LooseEnds
          {...{ board, acts }}
          open={(carePathId, tab) => {
            setOpened(false)
            open(carePathId, tab)
          }}
          close={() => setOpened(false)}
        />
      </Dialog>
      <Asking question={asking} close={() => setAsking(null)} />
    </>
  )
}

/** Where each kind of loose end is finished. */
const TAB_OF: Partial<Record<LooseEnd['kind'], PatientTab>> = { 'no-outcome': 'outcome', 'result-open': 'results' }

function LooseEnds({ board, acts, open, close }: Props & { close: () => void }) {
  const { data, error, refetch } = useQuery(looseEndsQuery(board.day))
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  const { ends, calls } = data
  const nameOf = (id: string) => board.rows.find(({ carePathId }) => carePathId === id)?.patient.name ?? ''
  const told = (end: LooseEnd) => {
    const row = board.rows.find(({ carePathId }) => carePathId === end.carePathId)
    const task = board.tasks.find(({ id }) => id === end.what)
    const what = task ? taskText(task) : (row?.visits.find(({ step }) => step === end.what)?.label ?? end.what)
    return [row?.patient.name, w.closing.ends[end.kind](what)].filter(Boolean).join(': ')
  }
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {ends.length === 0 ? w.closing.none : w.closing.loose(ends.length)}
      </Text>
      <ul className={classes.plain}>
        {ends.map((end, nth) => (
          <li key={nth} className={classes.pair}>
            <span>{told(end)}</span>
            {end.carePathId && end.kind !== 'task-open' && (
              <Button
                variant="default"
                aria-label={`${w.closing.go}: ${told(end)}`}
                onClick={() => open(end.carePathId!, TAB_OF[end.kind] ?? 'visits')}
              >
                {w.closing.go}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {calls.length > 0 && (
        <section aria-label={w.closing.calls}>
          <h3 className={classes.head}>{w.closing.calls}</h3>
          <ul className={classes.plain}>
            {calls.map(({ carePathId, day }) => (
              <li key={carePathId}>{w.closing.call(nameOf(carePathId), showFull(day))}</li>
            ))}
          </ul>
        </section>
      )}
      <Group gap="xs">
        <Action
          disabled={ends.length > 0}
          onClick={() =>
            void acts.act({
              said: w.closing.closed,
              isFinal: true,
              send: () => boardApi.day({ day: board.day, what: 'close' }),
              done: close,
            })
          }
        >
          {w.closing.button}
        </Action>
        <Button variant="default" onClick={close}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}
