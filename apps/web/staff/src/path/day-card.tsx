import { Group, Paper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CarePath, Visit } from '../api'
import { Action } from '../shared/action'
import { showFull, showShort } from '../shared/dates'
import { DayStrip } from '../shared/day-strip'
import { LinkButton } from '../shared/link-button'
import { useMayPlan } from '../shared/roles'
import { Status } from '../shared/status'
import { t } from '../texts'
import { CancelDialog } from './cancel-dialog'
import classes from './path.module.css'

const CAN_CHANGE = ['held', 'ordered', 'booked']

/** The visits of the day in order, and what can be done with the day as a whole. */
export function DayCard({ carePath }: { carePath: CarePath }) {
  const { day, arrival, departure, wait, referralId, id, status } = carePath
  const [cancelling, setCancelling] = useState(false)
  const mayPlan = useMayPlan()
  const canChange = CAN_CHANGE.includes(status.key)
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
      <div className={classes.scroll}>
        <Visits carePath={carePath} />
      </div>
      {mayPlan && (
        <Group gap="xs" mt="sm" data-no-print>
          {canChange ? (
            <>
              <LinkButton variant="default" to="/opties" search={{ referral: referralId, move: id }}>
                {t.path.move}
              </LinkButton>
              <Action variant="default" onClick={() => setCancelling(true)}>
                {t.path.cancel}
              </Action>
            </>
          ) : (
            <LinkButton to="/opties" search={{ referral: referralId }}>
              {t.path.again}
            </LinkButton>
          )}
        </Group>
      )}
      <CancelDialog carePath={carePath} opened={cancelling} close={() => setCancelling(false)} />
    </Paper>
  )
}

function Visits({ carePath: { visits, day } }: { carePath: CarePath }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.path.time}</th>
          <td />
          <th scope="col">{t.path.step}</th>
          <th scope="col">{t.path.place}</th>
          <th scope="col">{t.path.status}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.step + visit.from}>
            <td className={classes.time}>
              {visit.day !== day && `${showShort(visit.day)} `}
              {visit.from} – {visit.to}
            </td>
            <td className={classes.code}>{visit.code}</td>
            <th scope="row">{visit.label}</th>
            <td>{where(visit)}</td>
            <td>{visit.status && <Status status={visit.status} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const where = ({ place, unit }: Visit) => [...new Set([place, unit])].filter(Boolean).join(' · ')
