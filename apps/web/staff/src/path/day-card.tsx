import { Group, Paper, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CarePath, Visit } from '../api'
import { plannedSearchOf, questionOf } from '../find-options/options-search'
import { Action } from '../shared/action'
import { showFull, showShort } from '../shared/dates'
import { DayStrip } from '../shared/day-strip'
import { LinkButton } from '../shared/link-button'
import { useListKeys } from '../shared/list-keys'
import { useMayPlan } from '../shared/roles'
import { lettersAreOn } from '../shared/single-letters'
import { Status } from '../shared/status'
import { t } from '../texts'
import { AddToList } from '../waiting-list/add-to-list'
import { CancelDialog } from './cancel-dialog'
import { MoveVisit } from './move-visit'
import classes from './path.module.css'
import { Steps } from './steps'
import { w } from './words'

const CAN_CHANGE = ['held', 'ordered', 'booked']

/** The visits of the day in order, and what can be done with the day as a whole. */
export function DayCard({ carePath }: { carePath: CarePath }) {
  const { day, arrival, departure, wait, referralId, id, status } = carePath
  const [cancelling, setCancelling] = useState(false)
  const [moving, setMoving] = useState<Visit | null>(null)
  const mayPlan = useMayPlan()
  const canChange = CAN_CHANGE.includes(status.key)
  const navigate = useNavigate()
  // What was left out of this day, and who was to see her, holds for another day too.
  const planned = plannedSearchOf(carePath.ask)
  const elsewhere = { ...planned, referral: referralId, move: id }
  const letter = (act: () => void) => () =>
    void (mayPlan && canChange && lettersAreOn() && !document.querySelector('[role=dialog]') && act())
  useHotkeys([
    ['H', letter(() => void navigate({ to: '/opties', search: elsewhere }))],
    ['X', letter(() => setCancelling(true))],
  ])
  return (
    <Paper component="section" aria-labelledby="day">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="day">
          {t.path.day} · {showFull(day)}
        </Title>
        {arrival && (
          <Text size="sm">
            <b>
              {arrival} – {departure}
            </b>{' '}
            · {t.options.wait(t.minutes(wait))}
          </Text>
        )}
      </Group>
      {carePath.notes.length > 0 && (
        <Text size="sm" mb="xs">
          {carePath.notes.join(' · ')}
        </Text>
      )}
      <DayStrip pathDay={carePath} />
      {carePath.visits.length === 0 ? (
        <Text size="sm">{w.noVisits}</Text>
      ) : (
        <div className={classes.scroll}>
          <Visits carePath={carePath} move={mayPlan && canChange ? setMoving : null} />
        </div>
      )}
      {mayPlan && (
        <Group gap="xs" mt="sm" data-no-print>
          {canChange ? (
            <>
              <LinkButton
                variant="default"
                to="/opties"
                search={elsewhere}
                aria-keyshortcuts="h"
                rightSection={<kbd aria-hidden="true">H</kbd>}
              >
                {t.path.move}
              </LinkButton>
              <Action
                variant="default"
                aria-keyshortcuts="x"
                rightSection={<kbd aria-hidden="true">X</kbd>}
                onClick={() => setCancelling(true)}
              >
                {t.path.cancel}
              </Action>
              <Steps carePath={carePath} />
              <AddToList question={questionOf(planned, referralId)} rather />
            </>
          ) : (
            <LinkButton to="/opties" search={{ referral: referralId }}>
              {t.path.again}
            </LinkButton>
          )}
        </Group>
      )}
      <MoveVisit carePath={carePath} visit={moving} close={() => setMoving(null)} />
      {cancelling && <CancelDialog carePath={carePath} close={() => setCancelling(false)} />}
    </Paper>
  )
}

interface VisitsProps {
  carePath: CarePath
  /** Null where nothing can be moved. */
  move: ((visit: Visit) => void) | null
}

/** The visits in order; V moves the one that has the focus. */
function Visits({ carePath: { visits, day }, move }: VisitsProps) {
  const { list, onKeyDown } = useListKeys<HTMLTableElement>({
    v: () => (document.activeElement as HTMLElement | null)?.click(),
  })
  return (
    <table className={classes.table} ref={list} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t.path.time}</th>
          <td />
          <th scope="col">{t.path.step}</th>
          <th scope="col">{t.path.place}</th>
          <th scope="col">{t.path.status}</th>
          {move && <td data-no-print />}
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.step}>
            <td className={classes.time}>
              {visit.day !== day && `${showShort(visit.day)} `}
              {visit.from} – {visit.to}
            </td>
            <td className={classes.code}>{visit.code}</td>
            <th scope="row">
              {visit.label}
              {visit.extra && (
                <Text size="xs" fw={400}>
                  {w.extra(visit.extra.reason, visit.extra.by)}
                </Text>
              )}
            </th>
            <td>{where(visit)}</td>
            <td>{visit.status && <Status status={visit.status} />}</td>
            {move && (
              <td data-no-print>
                <Action
                  data-row
                  size="compact-xs"
                  variant="default"
                  aria-label={`${w.moveShort}: ${visit.label} ${visit.from}`}
                  aria-keyshortcuts="v"
                  onClick={() => move(visit)}
                >
                  {w.moveShort}
                </Action>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const where = ({ place, unit }: Visit) => [...new Set([place, unit])].filter(Boolean).join(' · ')
