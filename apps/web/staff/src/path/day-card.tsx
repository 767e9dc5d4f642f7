import { Group, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CarePath, Visit } from '../api'
import { Action } from '../shared/action'
import { showFull, showShort } from '../shared/dates'
import { DayStrip, axisOf } from '../shared/day-strip'
import { Status } from '../shared/status'
import { t } from '../texts'
import { CancelDialog } from './cancel-dialog'
import classes from './path.module.css'

const CAN_CHANGE = ['held', 'ordered', 'booked']

/** The visits of the day in order, and what can be done with the day as a whole. */
export function DayCard({ carePath }: { carePath: CarePath }) {
  const { day, visits, arrival, departure, wait, referralId, id, status } = carePath
  const [cancelling, setCancelling] = useState(false)
  const canChange = CAN_CHANGE.includes(status.key)
  return (
    <Paper component="section" aria-labelledby="day">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="day">
          {t.path.day} · {showFull(day)}
        </Title>
        <Text size="sm">
          <b>
            {arrival} – {departure}
          </b>{' '}
          · {t.options.wait(t.minutes(wait))}
        </Text>
      </Group>
      {visits.length > 0 && <DayStrip visits={visits.filter((visit) => visit.day === day)} axis={axisOf([carePath])} />}
      <Visits carePath={carePath} />
      <Group gap="xs" mt="sm" data-no-print>
        {canChange ? (
          <>
            <Link to="/opties" search={{ referral: referralId, move: id }} className={classes.linkButton}>
              {t.path.move}
            </Link>
            <Action variant="default" onClick={() => setCancelling(true)}>
              {t.path.cancel}
            </Action>
          </>
        ) : (
          <Link to="/opties" search={{ referral: referralId }} className={classes.linkButton}>
            {t.path.again}
          </Link>
        )}
      </Group>
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
            <th scope="row">
              <span className={classes.code}>{visit.code}</span>
              {visit.label}
            </th>
            <td>{where(visit)}</td>
            <td>{visit.status && <Status status={visit.status} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const where = ({ place, unitLabel }: Visit) => [place, unitLabel].filter(Boolean).join(' · ')
