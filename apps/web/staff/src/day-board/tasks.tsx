import { Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { clock } from '../planning/scale'
import { Action } from '../shared/action'
import { type Board, boardApi, type BoardTask } from './board-api'
import classes from './lists.module.css'
import { Card } from './side'
import type { Acts } from './use-acts'
import { w } from './words'

interface Props {
  board: Board
  acts: Acts
  may: boolean
}

/** What is to be done today: what followed from re-planning, and what somebody wrote down. */
export function Tasks({ board, acts, may }: Props) {
  const open = board.tasks.filter(({ done }) => !done)
  const nameOf = (id: string | null) => board.rows.find(({ carePathId }) => carePathId === id)?.patient.name
  return (
    <Card title={w.tasks.title(open.length)}>
      {open.length === 0 && <Text size="sm">{w.tasks.none}</Text>}
      <ul className={classes.plain}>
        {open.map((task) => {
          const said = [nameOf(task.carePathId), taskText(task)].filter(Boolean).join(': ')
          return (
            <li key={task.id} className={classes.pair}>
              <span>{said}</span>
              {may && (
                <Action
                  size="compact-xs"
                  variant="default"
                  aria-label={w.tasks.doneOf(said)}
                  onClick={() =>
                    void acts.act({ said: w.tasks.doneOf(said), send: () => boardApi.taskDone(board.day, task, true) })
                  }
                >
                  {w.tasks.done}
                </Action>
              )}
            </li>
          )
        })}
      </ul>
      {may && <Add day={board.day} acts={acts} />}
    </Card>
  )
}

/** What a task asks: in the words of who wrote it, or told from what followed from re-planning. */
export function taskText({ kind, about }: Pick<BoardTask, 'kind' | 'about'>): string {
  if (typeof about['text'] === 'string') return about['text']
  const at = typeof about['newFrom'] === 'number' ? clock(about['newFrom']) : ''
  return w.tasks.kinds(kind, String(about['code'] ?? ''), at)
}

function Add({ day, acts }: { day: string; acts: Acts }) {
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said)
      void acts.act({ said: w.tasks.added, send: () => boardApi.addTask({ day, text: said }), done: () => setText('') })
  }
  return (
    <form onSubmit={add}>
      <Group gap={6} mt={6} align="end" wrap="nowrap">
        <TextInput
          label={w.tasks.what}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={200}
          flex={1}
        />
        <Action type="submit" variant="default">
          {w.tasks.add}
        </Action>
      </Group>
    </form>
  )
}
