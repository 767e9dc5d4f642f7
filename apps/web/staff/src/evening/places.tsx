import { Paper, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showBirth, showShort } from '../shared/dates'
import { Status } from '../shared/status'
import type { EveningDay, Row } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

/** Every place of the evening in order of time: who has it, or that it is free. */
export function Places({ evening: { rows, free } }: { evening: EveningDay }) {
  const times = [...new Set([...rows, ...free].map(({ time }) => time))].sort()
  if (times.length === 0) return <Paper>{w.nobody}</Paper>
  return (
    <Paper p={0} className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{w.columns.time}</th>
            <th scope="col">{w.columns.patient}</th>
            <th scope="col">{w.columns.born}</th>
            <th scope="col">{w.columns.imaging}</th>
            <th scope="col">{w.columns.samples}</th>
            <th scope="col">{w.columns.result}</th>
            <th scope="col" className={classes.boxes}>
              {w.columns.present}
            </th>
            <th scope="col" data-no-print>
              <VisuallyHidden>{w.columns.action}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <At
              key={time}
              rows={rows.filter((row) => row.time === time)}
              free={free.filter((place) => place.time === time)}
            />
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function At({ rows, free }: Pick<EveningDay, 'rows' | 'free'>) {
  return (
    <>
      {rows.map((row) => (
        <Taken key={row.carePathId} row={row} />
      ))}
      {free.length > 0 && (
        <tr className={classes.free} data-no-print>
          <td className={classes.time}>{free[0]!.time}</td>
          <td colSpan={7}>
            {w.free} · {free.map(({ doctor }) => doctor).join(', ')}
          </td>
        </tr>
      )}
    </>
  )
}

function Taken({ row: { carePathId, patient, status, time, doctor, imaging, samples, call } }: { row: Row }) {
  return (
    <tr>
      <td className={classes.time}>{time}</td>
      <th scope="row">
        {patient?.name}
        <span className={classes.soft}>{doctor}</span>
      </th>
      <td className={classes.time}>{patient && showBirth(patient.birthDate)}</td>
      <td>
        <Imaging imaging={imaging} />
      </td>
      <td>
        <Samples samples={samples} />
      </td>
      <td>
        {call ? w.phoneOn(showShort(call.day), call.time) : w.noCall}
        {call?.state && <span className={classes.soft}>{call.state}</span>}
      </td>
      <td className={classes.boxes}>
        <span className={classes.box} />
      </td>
      <td data-no-print>
        {status.key !== 'booked' && <Status status={status} />}{' '}
        <Link to="/paden/$id" params={{ id: carePathId }} aria-label={`${w.open}: ${patient?.name ?? ''}`}>
          {w.open}
        </Link>
      </td>
    </tr>
  )
}

function Imaging({ imaging: { state, booked, visits } }: Pick<Row, 'imaging'>) {
  if (state === 'none')
    return (
      <Text size="sm" c="dimmed">
        {w.imagingNone}
      </Text>
    )
  const label = visits.map(({ code, time }) => `${code} ${time}`).join(' · ')
  return (
    <>
      <Status status={{ key: booked ? 'booked' : 'planned', label }} />
      {state === 'apart' && <span className={classes.soft}>{w.imagingApart(showShort(visits[0]!.day))}</span>}
    </>
  )
}

function Samples({ samples }: Pick<Row, 'samples'>) {
  if (samples.length === 0) return <>–</>
  const inEvening = samples.every(({ evening }) => evening)
  const byDay = samples.every(({ evening }) => !evening)
  const all = [...samples].sort((a, b) => a.kind.localeCompare(b.kind))
  if (inEvening || byDay)
    return (
      <>
        {all.map(({ kind, time }) => `${w.sample[kind]} ${time}`).join(' · ')}
        <span className={classes.soft}>{byDay ? w.byDay : w.inEvening}</span>
      </>
    )
  return (
    <>
      {all.map(({ kind, time, evening }) => (
        <span key={kind} className={classes.line}>
          {w.sample[kind]} {time} {evening ? w.inEvening : w.byDay}
        </span>
      ))}
    </>
  )
}
