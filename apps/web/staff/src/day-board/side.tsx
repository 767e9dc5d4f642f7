import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Action } from '../shared/action'
import type { Attention, Board, BoardRow } from './board-api'
import classes from './lists.module.css'
import { Chip } from './legend'
import { find } from './shown-lines'
import { w } from './words'

const LEVELS = { red: 'bad', amber: 'warn', blue: 'info' } as const

/** A titled part of the side column. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id}>
      <Title order={2} size="h5" mb={6} id={id}>
        {title}
      </Title>
      {children}
    </Paper>
  )
}

interface Props {
  board: Board
  /** Null where this member of staff only looks. */
  solve: ((attention: Attention, solution: string) => void) | null
  solves: (solution: string) => boolean
  open: (row: BoardRow) => void
}

/** Kinds of which one patient has one line: three forms that she forgot are one thing to do. */
const TOGETHER: readonly string[] = ['form-missing', 'needs-care']

/** A line, with those that it stands for. */
type Gathered = Attention & { all: Attention[] }

function gathered(attention: readonly Attention[]): Gathered[] {
  const lines: Gathered[] = []
  for (const one of attention) {
    if (one.kind === 'task-open') continue // they have a card of their own
    const line = lines.find(
      ({ kind, carePathId }) => TOGETHER.includes(kind) && kind === one.kind && carePathId === one.carePathId,
    )
    if (line) line.all.push(one)
    else lines.push({ ...one, all: [one] })
  }
  return lines
}

const nameOf = ({ kind, about }: Attention) => {
  const name = w.dots[String(about['key'])] ?? String(about['label'] ?? '')
  return kind === 'needs-care' && about['detail'] ? `${name} (${about['detail']})` : name
}

const waysOf = ({ all }: Gathered) =>
  all.flatMap((of) =>
    of.solutions.map((solution) => {
      const label = w.attention.solutions[solution] ?? solution
      return { of, solution, label: all.length > 1 ? `${label} ${nameOf(of)}` : label }
    }),
  )

/** What asks for somebody's eyes, each with what can be done about it. */
export function LetOp({ board, solve, solves, open }: Props) {
  const { attention, rows } = board
  return (
    <Card title={w.attention.title(gathered(attention).length)}>
      <div role="status">{attention.length === 0 && <Text size="sm">{w.attention.none}</Text>}</div>
      <ul className={classes.attention}>
        {gathered(attention).map((one) => {
          const row = rows.find(({ carePathId }) => carePathId === one.carePathId)
          const { title, detail } = w.attention.said(one, row?.patient.name ?? '', one.all.map(nameOf).join(', '))
          return (
            <li key={one.id} data-level={LEVELS[one.weight]}>
              {row ? (
                <button type="button" className={classes.plainButton} onClick={() => open(row)}>
                  {title}
                </button>
              ) : (
                <b>{title}</b>
              )}
              {detail && <span className={classes.soft}>{detail}</span>}
              {solve && (
                <Group gap={6} mt={3}>
                  {waysOf(one)
                    .filter(({ solution }) => solves(solution))
                    .map(({ of, solution, label }) => (
                      <Action
                        key={label}
                        size="compact-xs"
                        variant="default"
                        aria-label={`${label}: ${title}`}
                        onClick={() => solve(of, solution)}
                      >
                        {label}
                      </Action>
                    ))}
                </Group>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** Who sits in the waiting room, the longest first, and who is where. */
export function NowWaiting({ board, open }: Pick<Props, 'board' | 'open'>) {
  const waiting = board.rows
    .flatMap((row) => (row.waiting ? [{ row, wait: row.waiting }] : []))
    .sort((a, b) => b.wait.minutes - a.wait.minutes)
  const busy = board.rows.flatMap((row) => {
    const at = row.busy && find(board, row.busy)
    return at ? [at] : []
  })
  return (
    <Card title={w.waiting.title}>
      {waiting.length + busy.length === 0 && <Text size="sm">{w.waiting.none}</Text>}
      <ul className={classes.plain}>
        {waiting.map(({ row, wait }) => (
          <li key={row.carePathId} className={classes.pair}>
            <button type="button" className={classes.plainButton} onClick={() => open(row)}>
              {row.patient.name}
            </button>
            <Chip look="arrived">{w.waiting.minutes(wait.minutes, find(board, wait.visit)?.visit.code ?? '')}</Chip>
          </li>
        ))}
        {busy.map(({ row, visit }) => (
          <li key={row.carePathId} className={classes.pair}>
            <button type="button" className={classes.plainButton} onClick={() => open(row)}>
              {row.patient.name}
            </button>
            <Chip look="busy">{`${visit.code} ${visit.unitLabel}`}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const KEYS = [
  ['A', w.keys.arrived],
  ['B', w.keys.busy],
  ['K', w.keys.done],
  ['N', w.keys.noShow],
  ['V', w.keys.move],
  ['P', w.keys.print],
  ['Ctrl Z', w.keys.undo],
] as const

export function Keys() {
  return (
    <Paper>
      <Stack gap={2}>
        <Text size="xs" c="dimmed">
          {KEYS.map(([key, meaning], nth) => (
            <span key={key}>
              {nth > 0 && ' · '}
              <kbd>{key}</kbd> {meaning.toLowerCase()}
            </span>
          ))}
        </Text>
      </Stack>
    </Paper>
  )
}
