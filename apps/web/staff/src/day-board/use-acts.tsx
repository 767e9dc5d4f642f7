import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useRef, useState } from 'react'
import { ApiError } from '../api'
import { readAgain } from '../queries'
import { say, sayFailed } from '../shared/toast'
import { t } from '../texts'
import { boardApi, type Done } from './board-api'
import { w } from './words'

/** Milliseconds in which a toast offers to take back what was just done. */
const REGRET = 10_000
/** A colleague was first: nothing is wrong, the board has moved on. */
const OVERTAKEN = ['changed-meanwhile', 'already-so', 'undone-already']

/** One thing that is done on the board: what to call it when it is done, and the request. */
export interface Doing {
  said: string
  send: () => Promise<Done>
  /** What the asker does with a refusal; true when it was dealt with. */
  refused?: (error: ApiError) => boolean
  done?: () => void
}

/** Does things on the board one after the other, says that they are done, and offers to take the last one back. */
export function useActs() {
  const last = useRef<{ act: number; said: string } | null>(null)
  const [pending, setPending] = useState(0)

  const run = useCallback(async ({ send, refused, done }: Omit<Doing, 'said'>) => {
    setPending((n) => n + 1)
    try {
      const { act } = await send()
      await readAgain()
      done?.()
      return act
    } catch (error) {
      void readAgain()
      if (!(error instanceof ApiError) || !refused?.(error)) tell(error as Error)
      return null
    } finally {
      setPending((n) => n - 1)
    }
  }, [])

  const undo = useCallback(async () => {
    const { current } = last
    if (!current) return say(w.nothingToUndo)
    notifications.hide(toastOf(current.act))
    last.current = null
    const act = await run({ send: () => boardApi.undo(current.act) })
    if (act !== null) say(`${w.undone} ${current.said}`)
  }, [run])

  const act = useCallback(
    async (doing: Doing) => {
      const id = await run(doing)
      if (id === null) return
      last.current = { act: id, said: doing.said }
      notifications.show({
        id: toastOf(id),
        color: 'green.8',
        autoClose: REGRET,
        closeButtonProps: { 'aria-label': t.close },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{doing.said}</Text>
            <Button variant="default" onClick={() => void undo()} aria-keyshortcuts="Control+Z">
              {w.undo}
            </Button>
          </Group>
        ),
      })
    },
    [run, undo],
  )
  return { act, undo, pending: pending > 0 }
}
export type Acts = ReturnType<typeof useActs>

const toastOf = (act: number) => `day-board-${act}`

/** What a colleague did first is news, not a fault. */
function tell(error: Error) {
  if (!(error instanceof ApiError) || !OVERTAKEN.includes(error.code)) return sayFailed(error)
  notifications.show({
    title: w.overtaken,
    message: error.message,
    color: 'blue.8',
    autoClose: 15_000,
    closeButtonProps: { 'aria-label': t.close },
  })
}
