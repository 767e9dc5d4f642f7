import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useRef } from 'react'
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
  /** Not to be taken back by a toast: it has a way back of its own. */
  isFinal?: boolean
}

/** One act of this screen that can be taken back. */
interface Mine {
  act: number
  said: string
}

/**
 * Does things on the board one after another, says that they are done, and offers to take the last one back; Ctrl+Z goes further back,
 * one by one. What is asked for while something is being done waits until the board has been read again.
 */
export function useActs() {
  const mine = useRef<Mine[]>([])
  const before = useRef<Promise<number | null>>(Promise.resolve(null))

  const run = useCallback((doing: Attempt) => {
    const turn = before.current.then(() => attempt(doing))
    before.current = turn
    return turn
  }, [])

  const takeBack = useCallback(
    async (one: Mine | undefined) => {
      if (!one) return say(w.nothingToUndo)
      mine.current = mine.current.filter(({ act }) => act !== one.act)
      notifications.hide(TOAST)
      const act = await run({ send: () => boardApi.undo(one.act) })
      if (act !== null) say(`${w.undone} ${one.said}`)
    },
    [run],
  )

  const act = useCallback(
    async (doing: Doing) => {
      const id = await run(doing)
      if (id === null) return
      if (doing.isFinal) return say(doing.said)
      const one = { act: id, said: doing.said }
      mine.current.push(one)
      notifications.hide(TOAST)
      notifications.show({
        id: TOAST,
        color: 'green.8',
        autoClose: REGRET,
        closeButtonProps: { 'aria-label': t.close },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{one.said}</Text>
            <Button variant="default" onClick={() => void takeBack(one)} aria-keyshortcuts="Control+Z">
              {w.undo}
            </Button>
          </Group>
        ),
      })
    },
    [run, takeBack],
  )
  return { act, undo: () => takeBack(mine.current.at(-1)) }
}
export type Acts = ReturnType<typeof useActs>

type Attempt = Pick<Doing, 'send' | 'refused' | 'done'>

/** Sends it and reads the board again; the number of the act, or null where it was not done, which has been told then. */
async function attempt({ send, refused, done }: Attempt): Promise<number | null> {
  try {
    const { act } = await send()
    await readAgain()
    done?.()
    return act
  } catch (error) {
    void readAgain()
    if (!(error instanceof ApiError) || !refused?.(error)) tell(error as Error)
    return null
  }
}

/** There is one at a time: the newest. */
const TOAST = 'day-board-act'

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
