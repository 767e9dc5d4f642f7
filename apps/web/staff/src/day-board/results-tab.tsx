import { Group, Stack, Text } from '@mantine/core'
import { clock } from '../planning/scale'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { Status } from '../shared/status'
import { type BoardResult, type BoardRow, boardApi } from './board-api'
import classes from './lists.module.css'
import type { Acts } from './use-acts'
import { w } from './words'

const LOOK_AS: Record<BoardResult['state'], string> = {
  awaited: 'planned',
  in: 'done',
  phone: 'ordered',
  void: 'cancelled',
}

interface Props {
  day: string
  row: BoardRow
  acts: Acts
  /** False where this member of staff only looks. */
  may: boolean
}

/** What the consult waits for: reports of images and laboratory results, in or not. Never what they say. */
export function ResultsTab({ day, row, acts, may }: Props) {
  const { carePathId, patient, results } = row
  const awaited = results.filter(({ state }) => state === 'awaited')
  const images = results.filter(({ kind }) => kind === 'image')
  const tests = results.filter(({ kind }) => kind === 'test')
  const put = (items: readonly BoardResult[], state: 'in' | 'phone' | 'awaited', said: string) =>
    void acts.act({
      said: `${patient.name}: ${said}`,
      send: () => boardApi.results(carePathId, { day, items: items.map(({ item }) => item), state }),
    })
  if (results.length === 0) return <Text size="sm">{w.results.none}</Text>
  const isIn = (list: readonly BoardResult[]) => list.filter(({ state }) => state === 'in').length
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {[
            images.length > 0 && w.results.images(isIn(images), images.length),
            tests.length > 0 && w.results.lab(isIn(tests), tests.length),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {may && awaited.length > 0 && (
          <Group gap={6}>
            {awaited.some(({ kind }) => kind === 'test') && (
              <Action
                variant="default"
                onClick={() =>
                  put(
                    awaited.filter(({ kind }) => kind === 'test'),
                    'in',
                    w.results.allLab,
                  )
                }
              >
                {w.results.allLab}
              </Action>
            )}
            <Action variant="default" onClick={() => put(awaited, 'phone', w.results.phone)}>
              {w.results.phone}
            </Action>
          </Group>
        )}
      </Group>
      <ul className={classes.plain}>
        {results.map((result) => (
          <li key={result.item} className={classes.pair}>
            <span>
              {result.label}
              <span className={classes.soft}>
                {result.state === 'awaited' && result.due !== null
                  ? (result.overdue ? w.results.overdue : w.results.due)(clock(result.due))
                  : result.changedBy && `${result.changedBy}, ${showInstant(result.changedAt!)}`}
              </span>
            </span>
            <Group gap={6} wrap="nowrap">
              <Status
                status={{
                  key: result.overdue && result.state === 'awaited' ? 'late' : LOOK_AS[result.state],
                  label: w.results.states[result.state],
                }}
              />
              {may && result.state === 'awaited' && (
                <Action
                  variant="default"
                  aria-label={`${w.results.isIn}: ${result.label}`}
                  onClick={() => put([result], 'in', `${result.label} ${w.results.states.in}`)}
                >
                  {w.results.isIn}
                </Action>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
