import { Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showDay, showShort } from '../shared/dates'
import { Status } from '../shared/status'
import type { Evening, Kept as KeptMinutes } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb={6}>
        {title}
      </Title>
      {children}
    </Paper>
  )
}

/** The answer to "can she still go there tonight?". */
export function OpenAndClosed({ evening: { from, shutByDay } }: { evening: Evening }) {
  const { openClosed } = w
  const closed = shutByDay ? openClosed.shut : openClosed.closed(from)
  const lines = [
    [openClosed.lab, closed],
    [openClosed.imaging, closed],
    [openClosed.blood, openClosed.assistant],
    [openClosed.urine, openClosed.desk],
    [openClosed.result, openClosed.byPhone],
  ] as const
  return (
    <Card id="open" title={openClosed.title}>
      <dl className={classes.pairs}>
        {lines.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Scans kept for the evening's patients, who is in them, and what nobody used. */
export function Kept({ kept }: { kept: KeptMinutes[] }) {
  return (
    <Card id="kept" title={w.kept.title}>
      {kept.length === 0 && <Text size="sm">{w.kept.none}</Text>}
      {kept.map(({ unit, from, to, releaseOn, released, unusedMinutes, taken }) => (
        <div key={unit + from} className={classes.kept}>
          <b>
            {unit} {from}–{to}
          </b>
          <span className={classes.soft}>{(released ? w.kept.released : w.kept.until)(showShort(releaseOn))}</span>
          <dl className={classes.pairs}>
            {taken.map(({ time, name, evening }) => (
              <div key={time}>
                <dt>{time}</dt>
                <dd>{evening ? name : w.kept.dayPatient}</dd>
              </div>
            ))}
          </dl>
          {unusedMinutes > 0 && (
            <span className={classes.soft}>{(released ? w.kept.unused : w.kept.free)(unusedMinutes)}</span>
          )}
        </div>
      ))}
    </Card>
  )
}

export function NextEvenings({ evenings, current }: { evenings: Evening[]; current: string }) {
  return (
    <Card id="ahead" title={w.ahead.title}>
      <ul className={classes.ahead}>
        {evenings.map(({ day, state, flag, taken, places }) => (
          <li key={day}>
            <Link to="/avond" search={{ day }} {...(day === current && { 'aria-current': 'true' as const })}>
              {showDay(day)}
            </Link>
            {state === 'open' ? (
              <span>{w.ahead.places(taken, places)}</span>
            ) : (
              <Status status={{ key: state === 'flagged' ? 'held' : 'cancelled', label: w.states[state] }} />
            )}
            {state === 'flagged' && <span className={classes.soft}>{w.flag(flag ?? '')}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
