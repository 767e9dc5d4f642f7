import { Group, Menu, Text } from '@mantine/core'
import { between } from '../planning/scale'
import { Action } from '../shared/action'
import classes from './day-board.module.css'
import { Chip } from './legend'
import { lookOf, type VisitState } from './looks'
import { isLate, stretchOf } from './shown-lines'
import type { OnBoard } from './visit-acts'
import { w } from './words'

const BY_KEY: readonly (readonly [VisitState, string])[] = [
  ['arrived', 'A'],
  ['busy', 'B'],
  ['done', 'K'],
  ['no-show', 'N'],
]
const IN_MENU: readonly VisitState[] = ['paused', 'partly-done', 'not-done']

interface Props {
  at: OnBoard | null
  may: boolean
  set: (at: OnBoard, state: VisitState) => void
  /** Null where she may put nobody at another time. */
  move: ((visit: string) => void) | null
  open: (visit: string) => void
}

/** What can be done with the chosen block, for who does not use keys. What is not possible now is off; pressing its key says why. */
export function ActBar({ at, may, set, move, open }: Props) {
  if (!at)
    return (
      <div className={classes.bar}>
        <Text size="sm">{w.choose}</Text>
      </div>
    )
  const { row, visit } = at
  const can = (state: VisitState) => visit.moves.includes(state)
  return (
    <div className={classes.bar} role="group" aria-label={w.chosen}>
      <span className={classes.chosen}>
        <b>
          {visit.code} {between(stretchOf(visit))}
        </b>{' '}
        {row.patient.name} · {visit.unitLabel}
      </span>
      <Chip look={lookOf(visit.state, isLate(visit))}>{w.states[visit.state]}</Chip>
      <Group gap={6} ml="auto">
        {may &&
          BY_KEY.map(([state, key]) => (
            <Action
              key={state}
              variant="default"
              disabled={!can(state)}
              aria-keyshortcuts={key.toLowerCase()}
              rightSection={<kbd aria-hidden="true">{key}</kbd>}
              onClick={() => set(at, state)}
            >
              {w.acts[state]}
            </Action>
          ))}
        {may && move && visit.state === 'planned' && (
          <Action
            variant="default"
            aria-keyshortcuts="v"
            rightSection={<kbd aria-hidden="true">V</kbd>}
            onClick={() => move(visit.id)}
          >
            {w.move}
          </Action>
        )}
        {may && IN_MENU.some(can) && (
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Action variant="default">{w.more} ▾</Action>
            </Menu.Target>
            <Menu.Dropdown>
              {IN_MENU.filter(can).map((state) => (
                <Menu.Item key={state} onClick={() => set(at, state)}>
                  {w.acts[state]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Action variant="default" onClick={() => open(visit.id)}>
          {w.openPatient}
        </Action>
      </Group>
    </div>
  )
}
